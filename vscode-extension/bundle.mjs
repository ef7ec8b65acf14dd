// Bundles the client and the language server into dist/, each one file that needs no node_modules.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

const common = {
  bundle: true,
  metafile: true,
  // The editor supplies `vscode`; the workspace packages are bundled from their sources.
  external: ["vscode"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};
const onDesktop = {
  platform: "node",
  target: "node20",
  format: "cjs",
  conditions: ["source"],
  // What a package calls its module can be bundled; its other form may look for files while it runs.
  mainFields: ["module", "main"],
};
/** What runs on the page of a view, and its stylesheet. */
const onPage = { platform: "browser", target: "es2022", conditions: ["source", "browser"], format: "iife" };
const inBrowser = { platform: "browser", target: "es2022", conditions: ["source", "browser"] };

/** Each bundle with what it is made from, and how. */
const entries = [
  ["extension.cjs", "extension.ts", onDesktop],
  ["server.cjs", "server.ts", { ...onDesktop, external: ["./typescript-layout.js"] }],
  ["typescript-layout.js", "typescript-layout.ts", onDesktop],
  ["extension.web.js", "extension.web.ts", { ...inBrowser, format: "cjs" }],
  ["server.web.js", "server.web.ts", { ...inBrowser, format: "iife" }],
  ["reading.js", "reading/page/main.ts", onPage],
  ["reading.css", "reading/page/reading.css", onPage],
  ["print.css", "reading/page/print.css", onPage],
  ["trial.js", "trial/page/main.ts", onPage],
  ["trial.css", "trial/page/trial.css", onPage],
];

/** Makes the bundles; gives their paths, and the paths of all that went into them. */
export async function bundle() {
  const made = await Promise.all(
    entries.map(async ([name, file, options]) => {
      const outfile = path.join(here, "dist", name);
      const { metafile } = await build({
        ...common,
        ...options,
        entryPoints: [path.join(here, file)],
        outfile,
      });
      return { outfile, inputs: Object.keys(metafile.inputs) };
    }),
  );
  return {
    bundles: made.map(({ outfile }) => outfile),
    inputs: made.flatMap(({ inputs }) => inputs.map((input) => path.resolve(input))),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
