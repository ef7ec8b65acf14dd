// What every policy of the corpus is held to: no findings, examples that hold and show everything, and every point cited.

import { expect, test } from "vitest";
import type { Oordeel } from "@inkoop/compiler";
import { sourceCoverageOf } from "../../compiler/analyse/coverage.js";
import { coverageOf, percentageOf } from "../../compiler/examples/coverage.js";
import { runExamples } from "../../compiler/examples/runner.js";
import type { PolicyOnDisk } from "./on-disk.js";

/** Declares the tests; `moreExamplesThan` and `points` pin down the size of what is held to it. */
export function isWhole(
  policy: PolicyOnDisk,
  { moreExamplesThan, points }: { readonly moreExamplesThan: number; readonly points: number },
): void {
  test("has no findings", () => {
    expect(policy.findings).toEqual([]);
  });

  test("does what each of its examples says", () => {
    const { results } = runExamples(policy.beleid());
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(results.length).toBeGreaterThan(moreExamplesThan);
  });

  test("has an example for every status, row, case, outcome and side of a boundary", () => {
    const { totals } = coverageOf(policy.beleid());
    expect(percentageOf(totals.all)).toBe(100);
  });

  test("cites every point of the document", () => {
    const { totals } = sourceCoverageOf(policy.beleid());
    expect(totals.open).toBe(0);
    expect(totals.punten).toBe(points);
  });
}

/** The norms that fail, with the points of the document that they stand on. */
export function reasons({ normen }: Oordeel): readonly string[] {
  return normen
    .filter(({ status }) => status === "niet voldaan")
    .map(
      ({ norm, bron }) =>
        `${norm} (${bron.map(({ deel, punten }) => `${deel} ${punten.join(", ")}`).join("; ")})`,
    );
}
