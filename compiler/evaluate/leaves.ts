// Why an expression is worth what it is: the facts that explain its value, and those that could still change it.

import type { Expr } from "../model.js";
import { concluded } from "./context.js";
import type { Ground, Scope } from "./context.js";
import { itemScopes, truthIn, valueOf } from "./expressions.js";
import { fieldOf } from "./fields.js";
import type { Truth } from "./kleene.js";

/** The grounds of the value of `expr`, in order of first occurrence. */
export function groundsOf(scope: Scope, expr: Expr): readonly Ground[] {
  const { context, item } = scope;
  const known = item === undefined ? context.grounds.get(expr) : undefined;
  if (known !== undefined) return known;
  const value = valueOf(scope, expr);
  const grounds = concluded(allGrounds(scope, expr), value.kind === "truth" && value.truth !== "onbekend");
  if (item === undefined) context.grounds.set(expr, grounds);
  return grounds;
}

function allGrounds(scope: Scope, expr: Expr): readonly Ground[] {
  const { context } = scope;
  switch (expr.op) {
    case "boolean":
    case "number":
    case "date":
    case "text":
    case "enum":
    case "none":
      return [];
    case "fact":
      return [context.fact(expr.naam)];
    case "peildatum":
      return [context.fact("peildatum")];
    case "field": {
      const field = fieldOf(scope, expr);
      // A field that is known is part of the list, which is a ground already.
      return field.standing === "onbekend" ? [field] : [];
    }
    case "derived":
      return context.derived(expr.naam).grounds;
    case "meetsNorm":
      return context.norm(expr.norm).grounds;
    case "meetsBesluit":
      return context.besluit(expr.besluit).grounds;
    case "and":
      return deciding(scope, expr.operands, "nee");
    case "or":
      return deciding(scope, expr.operands, "ja");
    case "not":
    case "isNone":
    case "percentOf":
      return groundsOf(scope, expr.operand);
    case "equals":
    case "order":
    case "add":
    case "subtract":
      return [...groundsOf(scope, expr.left), ...groundsOf(scope, expr.right)];
    case "oneOf":
      return [expr.left, ...expr.values].flatMap((operand) => groundsOf(scope, operand));
    case "contains":
      return [expr.list, ...expr.values].flatMap((operand) => groundsOf(scope, operand));
    case "shift":
    case "firstOfNextMonth":
      return groundsOf(scope, expr.date);
    case "count":
    case "total":
      return [
        ...groundsOf(scope, expr.list),
        ...itemScopes(scope, expr).flatMap((item) => summed(item, expr)),
      ];
    case "every": {
      const items = itemScopes(scope, expr);
      const settles = items.some((item) => truthIn(item, expr.condition) === "nee");
      return [
        ...groundsOf(scope, expr.list),
        ...items
          .filter((item) => !settles || truthIn(item, expr.condition) === "nee")
          .flatMap((item) => groundsOf(item, expr.condition)),
      ];
    }
  }
}

/** Of `en` and `of`: the operands that settle it by being `settling`; when none is, every operand counts. */
function deciding(scope: Scope, operands: readonly Expr[], settling: Truth): readonly Ground[] {
  const settled = operands.filter((operand) => truthIn(scope, operand) === settling);
  return (settled.length > 0 ? settled : operands).flatMap((operand) => groundsOf(scope, operand));
}

/** What one item brings to a count or a sum. */
function summed(item: Scope, expr: Extract<Expr, { readonly op: "count" | "total" }>): readonly Ground[] {
  const { condition } = expr;
  const ofCondition = condition === undefined ? [] : groundsOf(item, condition);
  if (expr.op === "count") return ofCondition;
  const counts = condition === undefined || truthIn(item, condition) !== "nee";
  return counts ? [...ofCondition, ...groundsOf(item, expr.field)] : ofCondition;
}
