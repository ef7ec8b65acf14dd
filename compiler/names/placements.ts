// What becomes of a building block's norm in a policy: where it is placed, and where it lapses.

import type { Span, VervaltDeclaration } from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import { isSameSymbol, type NormSymbol } from "./symbols.js";

export type Placement =
  | { readonly kind: "placed"; readonly norm: NormSymbol; readonly file: string; readonly span: Span }
  | {
      readonly kind: "lapsed";
      readonly declaration: VervaltDeclaration;
      readonly file: string;
      readonly span: Span;
    };

/** What the policy of `analysis` does with the norm of a block, in order of file and place; `span` is its name there. */
export function placementsIn(analysis: Analysis, norm: NormSymbol): readonly Placement[] {
  const found: Placement[] = [];
  for (const symbol of analysis.scope.own) {
    if (symbol.kind !== "norm" || symbol.places === undefined || !isSameSymbol(symbol.places, norm)) continue;
    found.push({ kind: "placed", norm: symbol, file: symbol.file, span: symbol.nameSpan });
  }
  for (const { symbol, within, file, span } of analysis.uses) {
    if (within.kind !== "vervalt" || symbol.kind !== "norm" || !isSameSymbol(symbol, norm)) continue;
    found.push({ kind: "lapsed", declaration: within, file, span });
  }
  return found;
}
