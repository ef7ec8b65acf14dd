// The section `batch`: a file of a million applications in one run, beside a loop that is written by hand for one policy.

import { inOwnProcess } from "../own-process.js";
import type { Section } from "../section.js";
import type { Measured } from "./process.js";

export const benchBatch: Section = async ({ isQuick, tell }) => {
  const sizes = isQuick
    ? { long: 10_000, round: 1000, rounds: 2 }
    : { long: 1_000_000, round: 50_000, rounds: 5 };
  tell(`${sizes.long} applications in one run, and ${sizes.rounds} rounds of ${sizes.round}`);
  const options = Object.entries(sizes).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const stdout = await inOwnProcess("test/bench/batch/process.ts", options, ["--expose-gc"]);
  const { reasons, brief, hand, parse, long, memory, agree } = JSON.parse(stdout) as Measured;
  if (!agree) throw new Error("the hand-written loop and the run do not say the same");
  const [tenth, end] = memory;
  tell(
    `${Math.round(1000 / brief)} applications a second with their outcome, ${Math.round(1000 / reasons)} with reasons`,
  );
  const many = isQuick ? "10,000" : "1,000,000";
  return [
    {
      key: "batch.memory",
      what: `a file decided: memory after ${many} applications / after a tenth of them`,
      ratio: end / tenth,
      bound: { atMost: 1.1 },
    },
    {
      key: "batch.linear",
      what: `a file decided: time for each of ${many} applications / of a small file`,
      ratio: long / brief,
      bound: { atMost: 1.3 },
    },
    {
      key: "batch.brief.hand",
      what: "a file decided, outcomes: inkoop decide --brief / a loop by hand",
      ratio: brief / hand,
    },
    {
      key: "batch.brief.parse",
      what: "a file decided, outcomes: inkoop decide --brief / JSON.parse of each line",
      ratio: brief / parse,
    },
    {
      key: "batch.reasons.brief",
      what: "a file decided: with reasons / outcomes alone",
      ratio: reasons / brief,
    },
  ];
};
