import { expect, test } from "vitest";
import { crashPolicy } from "../../vscode-extension/crashes.js";

const minute = 60_000;

/** What is done after crashes at these moments. */
function after(...moments: readonly number[]): readonly string[] {
  let time = 0;
  const policy = crashPolicy(() => time);
  return moments.map((moment) => {
    time = moment;
    return policy.crashed();
  });
}

test("the first crash is told of, the next ones start again in silence", () => {
  expect(after(0, 10 * minute, 20 * minute)).toEqual(["restartAndTell", "restart", "restart"]);
});

test("five crashes in three minutes are too many", () => {
  expect(after(0, 1000, 2000, 3000, 4000).at(-1)).toBe("giveUp");
  expect(after(0, minute, 2 * minute, 3 * minute, 4 * minute).at(-1)).toBe("restart");
});

test("who starts the server again has the full number of tries again", () => {
  const policy = crashPolicy(() => 0);
  for (let index = 0; index < 5; index += 1) policy.crashed();
  policy.reset();
  expect(policy.crashed()).toBe("restart");
});
