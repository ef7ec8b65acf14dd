// What an expression, and everything resolved, needs: the names in it.

import { operandsIn } from "../analyse/expressions.js";
import { resultsOf } from "../numeric.js";
import type { Afleiding, Besluit, Expr, Norm } from "../model.js";

/** Calls `visit` for `expr` and everything in it. */
export function visitExpr(expr: Expr, visit: (part: Expr) => void): void {
  visit(expr);
  for (const part of operandsIn(expr)) visitExpr(part, visit);
}

/** Every expression of a norm: when it applies, its test, its exemptions. */
export function expressionsOfNorm(norm: Norm): readonly Expr[] {
  return [
    ...(norm.geldtAls === undefined ? [] : [norm.geldtAls]),
    norm.toets,
    ...norm.vrijstellingen.map((vrijstelling) => vrijstelling.als),
  ];
}

/** Every expression of a besluit, those of its norms included. */
export function expressionsOfBesluit(besluit: Besluit): readonly Expr[] {
  return [
    ...(besluit.geldtAls === undefined ? [] : [besluit.geldtAls]),
    ...besluit.normen.flatMap(expressionsOfNorm),
  ];
}

/** Every expression of a derived value. */
export function expressionsOfDerived(afgeleide: Afleiding): readonly Expr[] {
  const results = resultsOf(afgeleide);
  switch (afgeleide.vorm) {
    case "waarde":
      return results;
    case "gevallen":
      return [...afgeleide.gevallen.map((geval) => geval.als), ...results];
    case "tabel":
      return [
        ...afgeleide.kolommen.map((kolom) => kolom.expr),
        ...afgeleide.rijen.flatMap((rij) => rij.cellen.flatMap((cel) => cel.test ?? [])),
        ...results,
      ];
  }
}

/** Derived values, norms and besluiten that `exprs` rest on directly, in order of first occurrence. */
export function needsOf(exprs: readonly Expr[]): readonly Need[] {
  const needs = new Map<string, Need>();
  const add = (need: Need): void => {
    needs.set(`${need.kind} ${need.naam}`, need);
  };
  for (const expr of exprs) {
    visitExpr(expr, (part) => {
      if (part.op === "derived") add({ kind: "derived", naam: part.naam });
      else if (part.op === "meetsNorm") add({ kind: "norm", naam: part.norm });
      else if (part.op === "meetsBesluit") add({ kind: "besluit", naam: part.besluit });
    });
  }
  return [...needs.values()];
}
export interface Need {
  readonly kind: "derived" | "norm" | "besluit";
  readonly naam: string;
}
