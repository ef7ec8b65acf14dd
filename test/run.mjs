// `node test/run.mjs [--node-flag …] file.ts [arguments]`: runs a program of the tests outside the test runner, for what
// takes minutes or measures memory and time. The packages come from their sources; what is installed stays as it is. With
// `--built` before all else it runs what it made of the file the last time.

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const isBuilt = process.argv[2] === "--built";
const given = process.argv.slice(isBuilt ? 3 : 2);
const first = given.findIndex((argument) => !argument.startsWith("--"));
const entry = given[first];
if (entry === undefined) {
  console.error("usage: node test/run.mjs [--built] [--node-flag …] file.ts [arguments]");
  process.exit(2);
}
const outdir = path.join(root, "test/dist/run");
const outfile = path.join(outdir, entry.replace(/\.ts$/, ".mjs"));

/** A module may read files beside itself, so it must know where it was written. */
const places = {
  name: "places",
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === "entry-point" || name.startsWith("@inkoop/") ? undefined : { path: name, external: true },
    );
    builder.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, "utf8")).replaceAll(
        /\bimport\.meta\.url\b/g,
        JSON.stringify(pathToFileURL(file).href),
      ),
      loader: "ts",
    }));
  },
};

if (!isBuilt) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [path.join(root, entry)],
    outdir,
    outbase: root,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What a program imports when it needs it is loaded then.
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["source"],
    sourcemap: "inline",
    logLevel: "warning",
    plugins: [places],
  });
}
const child = spawn(
  process.execPath,
  ["--enable-source-maps", ...given.slice(0, first), outfile, ...given.slice(first + 1)],
  { cwd: root, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
