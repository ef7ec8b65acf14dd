// Running the examples of a policy: on the reference evaluation, and on the emitted module, which must agree.

import { judge } from "../evaluate/index.js";
import type { Beleid, Origin, Voorbeeld } from "../model.js";
import { disagreements } from "./agreement.js";
import type { Disagreement, EmittedModule } from "./agreement.js";
import { failuresOf } from "./expectations.js";
import type { Failure } from "./expectations.js";

export type { Disagreement, EmittedModule } from "./agreement.js";
export type { Failure } from "./expectations.js";

/** How one example went. */
export interface ExampleResult {
  readonly titel: string;
  readonly origin: Origin;
  /** No failures, and the emitted module agrees. */
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  readonly disagreements: readonly Disagreement[];
}

/** How the examples of a policy went, in the order in which they stand. */
export interface ExamplesRun {
  readonly beleid: string;
  readonly titel: string;
  readonly results: readonly ExampleResult[];
}

/** Runs every `voorbeeld` of `beleid`; without `emitted` only on the reference evaluation. */
export function runExamples(beleid: Beleid, emitted?: EmittedModule): ExamplesRun {
  return {
    beleid: beleid.naam,
    titel: beleid.titel,
    results: beleid.voorbeelden.map((voorbeeld) => runExample(beleid, voorbeeld, emitted)),
  };
}

function runExample(beleid: Beleid, voorbeeld: Voorbeeld, emitted: EmittedModule | undefined): ExampleResult {
  const { titel, origin, feiten } = voorbeeld;
  const reference = judge(beleid, feiten);
  const failures = failuresOf(beleid, voorbeeld, reference.beoordeling);
  const differences = emitted === undefined ? [] : disagreements(beleid, feiten, reference, emitted);
  return {
    titel,
    origin,
    passed: failures.length === 0 && differences.length === 0,
    failures,
    disagreements: differences,
  };
}
