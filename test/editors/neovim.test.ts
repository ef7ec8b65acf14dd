// The server in Neovim, an editor that nobody here wrote, which is told of findings instead of asking for them.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleServer } from "../lsp/helpers/process.js";
import { leavesOut, neovim } from "./places.js";
import { expectedOf, files, sentenceOf, session } from "./session.js";

interface Outcome {
  readonly outcome?: unknown;
  readonly fault?: string;
}

const missing = neovim === undefined ? ["Neovim (install it, or set INKOOP_NVIM)"] : [];

describe.skipIf(leavesOut("in Neovim", missing))("Neovim", () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "inkoop-neovim-")));
  let outcomes: readonly Outcome[] = [];
  let printed = "";

  beforeAll(async () => {
    const server = await bundleServer();
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const results = path.join(folder, "results.json");
    const plan = path.join(folder, "plan.json");
    const command = [process.execPath, server.file, "--stdio"];
    writeFileSync(plan, JSON.stringify({ folder, command, steps: session, results }));
    printed = await run(plan);
    server.dispose();
    outcomes = JSON.parse(readFileSync(results, "utf8")) as readonly Outcome[];
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(plan: string): Promise<string> {
    const script = fileURLToPath(new URL("neovim.lua", import.meta.url));
    const env = { ...process.env, INKOOP_SESSION: plan, HOME: folder, XDG_STATE_HOME: folder };
    const child = spawn(neovim ?? "", ["--headless", "-u", "NONE", "-n", "-S", script], { env });
    let out = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part: Buffer) => {
        out += part.toString();
      });
    }
    await new Promise((resolve) => child.once("exit", resolve));
    return out;
  }

  test.each(session.map((step, index) => [sentenceOf(step), step, index] as const))(
    "%s",
    (_, step, index) => {
      const { outcome, fault } = outcomes[index] ?? { fault: `not reached: ${printed}` };
      expect(fault).toBeUndefined();
      expect(outcome).toEqual(expectedOf(step));
    },
  );
});
