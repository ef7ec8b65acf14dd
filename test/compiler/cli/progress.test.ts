// The line on the terminal while a command works, by a clock that the test sets.

import { describe, expect, test } from "vitest";
import { withProgress, type Step } from "../../../compiler/cli/progress.js";
import { fysio } from "./policies.js";
import { workbench, type RunOptions } from "./workbench.js";

const ERASE = "\r\u001b[2K";

/** What the error stream shows of steps at these times. */
async function shown(
  steps: readonly (readonly [at: number, text: string])[],
  options: RunOptions = {},
): Promise<string> {
  let time = 0;
  const { io, printed } = workbench().io({
    terminal: 80,
    env: { NO_COLOR: "1" },
    now: () => time,
    ...options,
  });
  await withProgress(io, async (step) => {
    for (const [at, text] of steps) {
      time = at;
      step(text);
    }
  });
  expect(printed().out).toBe("");
  return printed().err;
}

describe("a line of progress", () => {
  test("shows nothing of what takes less than a second", async () => {
    expect(
      await shown([
        [0, "a lezen"],
        [999, "b lezen"],
      ]),
    ).toBe("");
  });

  test("shows what is done after a second, and is gone at the end", async () => {
    expect(
      await shown([
        [0, "a lezen"],
        [1000, "b lezen"],
      ]),
    ).toBe(`${ERASE}… b lezen${ERASE}`);
  });

  test("changes ten times a second at most", async () => {
    expect(
      await shown([
        [1000, "a"],
        [1050, "b"],
        [1099, "c"],
        [1100, "d"],
      ]),
    ).toBe(`${ERASE}… a${ERASE}… d${ERASE}`);
  });

  test("never takes more than one line", async () => {
    const line = await shown([[2000, `${"lang ".repeat(40)}\nen meer`]], { terminal: 40 });
    expect(line).toBe(`${ERASE}… ${"lang ".repeat(40).slice(0, 37)}${ERASE}`);
  });

  test.each<[string, RunOptions]>([
    ["in CI", { env: { CI: "true" } }],
    ["in a file", { terminal: undefined }],
    ["on a terminal that cannot erase", { env: { TERM: "dumb" } }],
  ])("is not there %s", async (_, options) => {
    expect(await shown([[5000, "a lezen"]], options)).toBe("");
  });

  test("stays away when the work is done", async () => {
    const { io, printed } = workbench().io({ terminal: 80, env: { NO_COLOR: "1" }, now: ticking() });
    const late = await withProgress(io, (step) => Promise.resolve(step));
    late("nog iets");
    expect(printed().err).toBe("");
  });

  test("is gone when the work fails", async () => {
    const { io, printed } = workbench().io({ terminal: 80, env: { NO_COLOR: "1" }, now: ticking() });
    await expect(withProgress(io, failing)).rejects.toThrow("stuk");
    expect(printed().err).toBe(`${ERASE}… a lezen${ERASE}`);
  });
});

test.each([
  ["check", "… fysio.inkoop lezen"],
  ["test", "… voorbeelden van Fysiotherapie 2027 (1 van 1)"],
  ["build --out dist", "… module van Fysiotherapie 2027 (1 van 1)"],
])("inkoop %s says what it does, and leaves its output as it is", async (line, step) => {
  const options = { terminal: 100, env: { NO_COLOR: "1" } };
  const quick = await workbench({ "fysio.inkoop": fysio }).run(line.split(" "), options);
  const slow = await workbench({ "fysio.inkoop": fysio }).run(line.split(" "), {
    ...options,
    now: ticking(),
  });
  expect(quick.err).toBe("");
  expect(slow.err).toContain(step);
  expect(slow.err.endsWith(ERASE)).toBe(true);
  expect(slow.out).toBe(quick.out);
});

function failing(step: Step): Promise<never> {
  step("a lezen");
  return Promise.reject(new Error("stuk"));
}

/** A clock on which every look takes two seconds. */
function ticking(): () => number {
  let time = 0;
  return () => (time += 2000);
}
