// Random facts for a random policy: mostly partial and in order, sometimes with something wrong in them.

import * as fc from "fast-check";
import type { Beleid } from "@inkoop/compiler";
import { factsOf } from "./arbitrary-facts.js";
import type { Choices } from "./choices.js";
import { choicesOfSeed } from "./choices.js";

/** So many sets of facts for `beleid`; the same seed gives the same facts. */
export function randomFacts(beleid: Beleid, seed: number, count: number): readonly unknown[] {
  const choices = choicesOfSeed(seed);
  const samples = fc.sample(factsOf(beleid), { seed, numRuns: count });
  return samples.map((facts) => {
    // From hardly anything known to nearly everything.
    const more = Array.from({ length: choices.below(3) }, () => choices.oneOf(samples) ?? {});
    const known = Object.assign({}, ...more, facts) as object;
    return choices.chance(8) ? spoiled(known, beleid, choices) : known;
  });
}

/** What JSON can hold and a fact may not be; some of it is right for some facts. */
const junk: readonly unknown[] = [
  null,
  "ja",
  "2027-02-30",
  "2027-2-3",
  "1899-12-31",
  "rood ",
  "constructor",
  "",
  0.00001,
  1e21,
  -1,
  -0,
  99_999_999.9999,
  [],
  [null],
  [[]],
  [{}],
  [{ veld1: 1, veld2: null }],
  ["rood", "rood"],
  ["paars"],
  [2027],
  {},
  { toString: null },
  true,
];

function spoiled(facts: object, beleid: Beleid, choices: Choices): unknown {
  if (choices.chance(4)) return choices.oneOf(junk);
  const names = [
    "peildatum",
    ...beleid.feiten.map(({ naam }) => naam),
    "onbekendFeit",
    "__proto__",
    "peildatm",
  ];
  const entries = Object.entries(facts);
  for (let times = 1 + choices.below(2); times > 0; times -= 1) {
    entries.push([choices.oneOf(names) ?? "", choices.oneOf(junk)]);
  }
  return Object.fromEntries(entries);
}
