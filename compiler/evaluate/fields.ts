// A field of the record at hand: what it is worth, and where it is to be found.

import type { Expr } from "../model.js";
import type { FactGround, Scope } from "./context.js";
import { unknownOfType } from "./values.js";

/** The field that `expr` names, of the item that `scope` is about. */
export function fieldOf(scope: Scope, expr: Extract<Expr, { readonly op: "field" }>): FactGround {
  const { item } = scope;
  const { velden } = scope.context.structuur(expr.structuur);
  const field = velden.findIndex((veld) => veld.naam === expr.naam);
  const feit = velden[field];
  if (item === undefined || feit === undefined) {
    throw new RangeError(`no record at hand with a field ${expr.naam}`);
  }
  const given = item.record.fields.get(expr.naam);
  return {
    kind: "fact",
    pad: `${item.fact}[${item.index}].${expr.naam}`,
    fact: item.fact,
    feit,
    standing: given === undefined ? "onbekend" : "gegeven",
    value: given ?? unknownOfType(feit.type, feit.optioneel),
    place: { item: item.index, field },
  };
}
