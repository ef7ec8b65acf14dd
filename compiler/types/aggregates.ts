// Counting, adding up and judging the items of a list.

import type {
  CountExpression,
  EveryExpression,
  Expression,
  Reference,
  TotalExpression,
} from "@inkoop/language";
import type { ElementType, Expr } from "../model.js";
import type { StructuurSymbol } from "../names/symbols.js";
import { isNumeric, shapeOfCount, totalShape } from "../numeric.js";
import { declaredAt, demand } from "./demand.js";
import { describeType } from "./describe.js";
import { booleanType, booleanTyped, wrong, wrongBoolean, type Typed } from "./static-type.js";
import type { Typing } from "./typing.js";

const wholeNumber = { kind: "getal", geheel: true } as const;

/** A list as an aggregate reads it; undefined when it is not one, which is then reported. */
interface ListAtHand {
  readonly expr: Expr | undefined;
  readonly element: ElementType;
  /** The structuur of its items, when they are records. */
  readonly record: StructuurSymbol | undefined;
}

function listOf(reference: Reference, typing: Typing): ListAtHand | undefined {
  const list = typing.typeOf(reference, { ...typing, record: undefined });
  if (list.type.kind === "fout") return undefined;
  const at = { file: typing.names.file, span: reference.span };
  if (list.type.kind !== "lijst") {
    typing.names.report(
      "INK0302",
      at,
      { expected: "een lijst", actual: describeType(list.type), advice: undefined },
      declaredAt(reference, { ...typing, record: undefined }),
    );
    return undefined;
  }
  if (typing.record !== undefined) {
    typing.names.report("INK0327", at, {});
    return undefined;
  }
  const { element } = list.type;
  const symbol = element.kind === "structuur" ? typing.names.scope.type(element.naam) : undefined;
  return { expr: list.expr, element, record: symbol?.kind === "structuur" ? symbol : undefined };
}

/** Types a condition on each item; undefined when it is wrong. */
function conditionOn(list: ListAtHand, condition: Expression, typing: Typing): Expr | undefined {
  if (list.record === undefined) {
    const at = { file: typing.names.file, span: condition.span };
    typing.names.report("INK0325", at, { element: describeType(list.element) });
    return undefined;
  }
  // Whether an item counts is a question of its own: what stands around the list does not turn it round.
  const inside: Typing = { ...typing, record: list.record, negated: false, guarded: new Set() };
  const typed = typing.typeOf(condition, inside, booleanType);
  return demand(typed, booleanType, condition, inside) ? typed.expr : undefined;
}

/** Types `aantal X met (…)`. */
export function typeCount(expression: CountExpression, typing: Typing): Typed {
  const list = listOf(expression.list, typing);
  if (list === undefined) return { ...wrong, type: wholeNumber };
  const known: Typed = { type: wholeNumber, optional: [], shape: shapeOfCount, expr: undefined };
  if (expression.condition === undefined) {
    return { ...known, expr: list.expr === undefined ? undefined : { op: "count", list: list.expr } };
  }
  const condition = conditionOn(list, expression.condition, typing);
  if (condition === undefined || list.expr === undefined) return known;
  return { ...known, expr: { op: "count", list: list.expr, condition } };
}

/** Types `som van veld van X met (…)`. */
export function typeTotal(expression: TotalExpression, typing: Typing): Typed {
  const { names } = typing;
  const list = listOf(expression.list, typing);
  if (list === undefined) return wrong;
  const condition =
    expression.condition === undefined ? undefined : conditionOn(list, expression.condition, typing);
  const wrongCondition = expression.condition !== undefined && condition === undefined;
  const name = expression.field.name;
  if (name === "") return wrong;
  const at = { file: names.file, span: expression.field.span };
  if (list.record === undefined) {
    if (!wrongCondition) names.report("INK0325", at, { element: describeType(list.element) });
    return wrong;
  }
  const field = list.record.fields.get(name);
  if (field === undefined) {
    names.unknown(expression.field, `een veld van \`${list.record.name}\``, list.record.fields.keys());
    return wrong;
  }
  names.note(expression.field, field, typing.role);
  const declared = typing.declared(field);
  if (declared.type.kind === "fout") return wrong;
  if (!isNumeric(declared.type) || declared.optional || declared.shape === undefined) {
    names.report("INK0326", at, {
      field: name,
      actual: declared.optional ? "optioneel" : describeType(declared.type),
    });
    return wrong;
  }
  const type = { kind: declared.type.kind, geheel: declared.type.geheel };
  const shape = totalShape(declared.shape);
  if (shape === undefined) {
    names.report("INK0310", { file: names.file, span: expression.span }, {});
    return { ...wrong, type };
  }
  if (wrongCondition || list.expr === undefined) return { ...wrong, type, shape };
  const summed: Expr = { op: "field", structuur: list.record.name, naam: name };
  return {
    type,
    optional: [],
    shape,
    expr: { op: "total", list: list.expr, field: summed, ...(condition === undefined ? {} : { condition }) },
  };
}

/** Types `elk van X heeft (…)`. */
export function typeEvery(expression: EveryExpression, typing: Typing): Typed {
  const list = listOf(expression.list, typing);
  if (list === undefined) return wrongBoolean;
  const condition = conditionOn(list, expression.condition, typing);
  if (condition === undefined || list.expr === undefined) return wrongBoolean;
  return booleanTyped({ op: "every", list: list.expr, condition });
}
