// A program that only gets ready to read: what a process of ours costs before it has seen a letter of a policy.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const language = fileURLToPath(new URL("../../../language/index.ts", import.meta.url));

/** Takes what Node made of the bundle before, as the command line does; the first run keeps that. */
const launcher = `
const { readFileSync, writeFileSync } = require("node:fs");
const vm = require("node:vm");
const file = \`\${__dirname}/bundle.cjs\`;
let cachedData;
try {
  cachedData = readFileSync(\`\${file}.cache\`);
} catch {}
const script = new vm.Script(\`(function (require) {\${readFileSync(file, "utf8")}\\n})\`, { filename: file, cachedData });
script.runInThisContext()(require);
if (cachedData === undefined) writeFileSync(\`\${file}.cache\`, script.createCachedData());
`;

/** Writes that program into `folder`, bundled like the command line, and gives the file to start. */
export async function startOnly(folder: string): Promise<string> {
  await build({
    stdin: { contents: `import { parse } from ${JSON.stringify(language)}; parse("");`, resolveDir: folder },
    outfile: path.join(folder, "bundle.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    conditions: ["source"],
    mainFields: ["module", "main"],
    minify: true,
    logLevel: "warning",
  });
  const start = path.join(folder, "start.cjs");
  await writeFile(start, launcher);
  return start;
}
