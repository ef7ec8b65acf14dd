// What running the examples last showed: kept with the policy that was run, so that it is gone as soon as that changes.

import type { Beleid, ExampleCoverage, ExampleResult, Voorbeeld } from "@inkoop/compiler";

/** How an example came out. */
export type LastRun = Pick<ExampleResult, "passed" | "failures">;

const runs = new WeakMap<Voorbeeld, LastRun>();
const coverages = new WeakMap<Beleid, ExampleCoverage>();

export function keepRun(voorbeeld: Voorbeeld, run: LastRun): void {
  runs.set(voorbeeld, run);
}

/** How this example came out; undefined when it was not run since its policy changed. */
export function lastRun(voorbeeld: Voorbeeld): LastRun | undefined {
  return runs.get(voorbeeld);
}

export function keepCoverage(beleid: Beleid, coverage: ExampleCoverage): void {
  coverages.set(beleid, coverage);
}

/** What all examples of this policy show together; undefined when that was not worked out since it changed. */
export function lastCoverage(beleid: Beleid): ExampleCoverage | undefined {
  return coverages.get(beleid);
}
