// Bundles the client and the language server into dist/, each one file that needs no node_modules.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Makes the bundles; gives their paths, and the paths of all that went into them. */
export async function bundle() {
  const entries = { extension: "extension.ts", server: "server.ts" };
  const { metafile } = await build({
    metafile: true,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, path.join(here, file)]),
    ),
    outdir: path.join(here, "dist"),
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // The editor supplies `vscode`; the workspace packages are bundled from their sources.
    external: ["vscode"],
    conditions: ["source"],
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  return {
    bundles: Object.keys(entries).map((name) => path.join(here, `dist/${name}.cjs`)),
    inputs: Object.keys(metafile.inputs).map((input) => path.resolve(input)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
