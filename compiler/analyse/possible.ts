// What can happen at all: whether some facts would make a condition ja.

import { boxesOf, collectSituations } from "./situations.js";
import { operandsOf } from "./operands.js";
import type { Beleid, Expr } from "../model.js";

/** `niet expr`. */
export function negation(operand: Expr): Expr {
  return { op: "not", operand };
}

/** All of these; whatever is absent holds. */
export function conjunction(operands: readonly (Expr | undefined)[]): Expr {
  return { op: "and", operands: operands.filter((operand) => operand !== undefined) };
}

/** At least one of these. */
export function disjunction(operands: readonly Expr[]): Expr {
  return { op: "or", operands };
}

/**
 * Tells for a condition whether it can ever be ja. A no is proof; a yes may be too kind, where conditions hang
 * together in ways that only a person sees, or where there is too much to work out.
 */
export function possibilitiesOf(beleid: Beleid): (condition: Expr) => boolean {
  const operands = operandsOf(beleid);
  return (condition) => {
    const situations = collectSituations(operands);
    const formula = situations.formulaOf(condition);
    const boxes = boxesOf(situations.dimensions(), formula);
    return boxes === undefined || boxes.length > 0;
  };
}
