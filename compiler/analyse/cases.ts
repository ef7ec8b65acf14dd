// The cases of a `bepaal`, tried from top to bottom: which of them can never be the one that counts.

import type { Report } from "../diagnostics/create.js";
import type { Afleiding } from "../model.js";
import { findUncovered, fullBox, fullMask, intersection, type Box, type Space } from "./cover.js";
import type { Operands } from "./operands.js";
import { boxesOf, collectSituations, spaceOf } from "./situations.js";

export type Gevallen = Extract<Afleiding, { readonly vorm: "gevallen" }>;

/** A case that is never reached; cases count from 0. */
export interface DeadCase {
  readonly index: number;
  /** A case before it always holds, the cases before it hold wherever this one does, or it never holds at all. */
  readonly reason: "always" | "covered" | "never";
}

/** The cases that are certainly never reached; a case of which that is not certain is not among them. */
export function deadCases(operands: Operands, { gevallen }: Gevallen): readonly DeadCase[] {
  const situations = collectSituations(operands);
  const formulas = gevallen.map(({ als }) => situations.formulaOf(als));
  const dimensions = situations.dimensions();
  const space = spaceOf(dimensions);
  const whole = fullBox(space);
  const earlier: Box[] = [];
  let always = false;
  return formulas.flatMap((formula, index): readonly DeadCase[] => {
    if (always) return [{ index, reason: "always" }];
    const boxes = boxesOf(dimensions, formula);
    // Too entangled to follow: it may hold anywhere, but what comes after it cannot be judged by it.
    if (boxes === undefined) return [];
    if (boxes.length === 0) return [{ index, reason: "never" }];
    const covered = earlier.length > 0 && boxes.every((box) => isWithin(space, box, earlier));
    earlier.push(...boxes);
    always = boxes.some((box) => box.every((mask, dimension) => mask === whole[dimension]));
    return covered ? [{ index, reason: "covered" }] : [];
  });
}

/** Is every place of `box` in one of `others`? False when that is not certain. */
function isWithin(space: Space, box: Box, others: readonly Box[]): boolean {
  // Most cases have nothing in common with most others.
  const touching = others.filter((other) => intersection(box, other) !== undefined);
  if (touching.length === 0) return false;
  const outside = box.flatMap((mask, dimension): readonly Box[] => {
    const rest = fullMask(space[dimension] ?? 0) & ~mask;
    return rest === 0n ? [] : [fullBox(space).with(dimension, rest)];
  });
  return findUncovered(space, [...outside, ...touching]).kind === "none";
}

/** Reports the cases of every `bepaal` of the policy that are certainly never reached. */
export function checkCases(operands: Operands, report: Report): void {
  for (const afgeleide of operands.beleid.afgeleiden) {
    if (afgeleide.vorm !== "gevallen") continue;
    for (const { index, reason } of deadCases(operands, afgeleide)) {
      const geval = afgeleide.gevallen[index];
      if (geval !== undefined) report("INK0504", geval.origin, { reason }, { tags: ["unused"] });
    }
  }
}
