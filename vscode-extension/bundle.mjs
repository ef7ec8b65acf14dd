// Bundles the client and the language server into dist/, each one file that needs no node_modules.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: { extension: here("extension.ts"), server: here("server.ts") },
  outdir: here("dist"),
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
