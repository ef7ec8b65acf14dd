// The emitted module of a policy with every construct says what the definition says, down to the last ground.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loadEmitted } from "../../../compiler/cli/load-module.js";
import { judge } from "../../../compiler/evaluate/index.js";
import { disagreements } from "../../../compiler/examples/agreement.js";
import { factsOf } from "../../helpers/arbitrary-facts.js";
import { everything } from "../evaluate/law-policies.js";

const RUNS = 250;

test("whatever the facts, in order or not", async () => {
  const emitted = await loadEmitted(everything);
  const names = ["peildatum", ...everything.feiten.map(({ naam }) => naam)];
  const anything = fc.oneof(
    { weight: 6, arbitrary: factsOf(everything) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 })) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  fc.assert(
    fc.property(anything, (facts) => {
      expect(disagreements(everything, facts, judge(everything, facts), emitted)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect.assertions(RUNS);
});
