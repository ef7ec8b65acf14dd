// Examples as an editor runs them: one at a time, on the reference evaluation alone, and each once for a text.

import { evaluate } from "../evaluate/index.js";
import type { Beleid, Voorbeeld } from "../model.js";
import { failuresOf } from "./expectations.js";
import type { ExampleResult } from "./runner.js";

/** How an example went; a policy that did not change has the same examples, so their results stay. */
const results = new WeakMap<Voorbeeld, ExampleResult>();

/** Runs one `voorbeeld` of `beleid`; without an emitted module there is nothing that could disagree. */
export function runExample(beleid: Beleid, voorbeeld: Voorbeeld): ExampleResult {
  const known = results.get(voorbeeld);
  if (known !== undefined) return known;
  const { titel, origin, feiten } = voorbeeld;
  const failures = failuresOf(beleid, voorbeeld, evaluate(beleid, feiten));
  const result = { titel, origin, passed: failures.length === 0, failures, disagreements: [] };
  results.set(voorbeeld, result);
  return result;
}
