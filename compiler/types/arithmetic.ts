// Arithmetic: sums of numbers, dates with durations, and percentages of something.

import type { Expression, PercentageOf, SumExpression } from "@inkoop/language";
import type { Expr, ValueType } from "../model.js";
import {
  differenceShape,
  isNumeric,
  percentShape,
  shapeOfLiteral,
  sumShape,
  withinLimits,
  type NumericShape,
  type NumericType,
} from "../numeric.js";
import { demand, durationOf, reportMismatch, unite } from "./demand.js";
import { describeType } from "./describe.js";
import { dateType, wrong, type Typed } from "./static-type.js";
import type { Typing } from "./typing.js";

type Sign = "+" | "-";

/** Types a chain of `+` and `-`, from left to right. */
export function typeSum(sum: SumExpression, typing: Typing): Typed {
  const [first, ...others] = sum.terms;
  if (first === undefined) return wrong;
  let total = typing.typeOf(first.operand, typing);
  let reported = false;
  for (const term of others) {
    const operand = typing.typeOf(term.operand, typing);
    if (reported) continue;
    const next = combine(total, term.operator, operand, first.operand, term.operand, sum, typing);
    if (next.expr === undefined) reported = true;
    total = next;
  }
  return total;
}

function combine(
  left: Typed,
  sign: Sign,
  right: Typed,
  leftNode: Expression,
  rightNode: Expression,
  sum: SumExpression,
  typing: Typing,
): Typed {
  if (left.type.kind === "fout") return wrong;
  if (left.type.kind === "datum") return shifted(left, sign, right, rightNode, typing);
  if (!isNumeric(left.type)) {
    reportOperand(left, leftNode, typing);
    return wrong;
  }
  if (right.type.kind === "fout") return { ...wrong, type: left.type };
  if (!isNumeric(right.type)) {
    reportOperand(right, rightNode, typing);
    return wrong;
  }
  if (left.type.kind !== right.type.kind) {
    reportMismatch(right.type, left.type, rightNode, typing);
    return wrong;
  }
  const type: NumericType = { kind: left.type.kind, geheel: left.type.geheel && right.type.geheel };
  if (left.expr === undefined || right.expr === undefined) return { ...wrong, type };
  if (left.shape === undefined || right.shape === undefined) return { ...wrong, type };
  const combineShapes = sign === "+" ? sumShape : differenceShape;
  const shape = combineShapes(left.shape, right.shape);
  return exactOr(shape, sum, typing, {
    type,
    optional: unite(left.optional, right.optional),
    expr: { op: sign === "+" ? "add" : "subtract", left: left.expr, right: right.expr },
  });
}

/** Says that a number may grow beyond what can be calculated exactly; else completes it with its shape. */
function exactOr(
  shape: NumericShape | undefined,
  expression: Expression,
  typing: Typing,
  rest: { readonly type: ValueType; readonly optional: readonly string[]; readonly expr: Expr },
): Typed {
  if (shape !== undefined) return { ...rest, shape };
  typing.names.report("INK0310", { file: typing.names.file, span: expression.span }, {});
  return { ...wrong, type: rest.type };
}

function reportOperand(operand: Typed, node: Expression, typing: Typing): void {
  const at = { file: typing.names.file, span: node.span };
  if (operand.type.kind === "duur") typing.names.report("INK0321", at, {});
  else if (operand.type.kind === "datum") typing.names.report("INK0322", at, {});
  else typing.names.report("INK0323", at, { actual: describeType(operand.type) });
}

/** A date and what is added to it or taken from it. */
function shifted(left: Typed, sign: Sign, right: Typed, rightNode: Expression, typing: Typing): Typed {
  const date: Typed = { ...wrong, type: dateType };
  if (right.type.kind === "datum") {
    typing.names.report("INK0322", { file: typing.names.file, span: rightNode.span }, {});
    return date;
  }
  if (!demand(right, { kind: "duur" }, rightNode, typing)) return date;
  const duration = durationOf(rightNode);
  if (duration === undefined || left.expr === undefined) return date;
  return {
    type: dateType,
    optional: left.optional,
    shape: undefined,
    expr: {
      op: "shift",
      date: left.expr,
      sign: sign === "+" ? 1 : -1,
      count: duration.count,
      unit: duration.unit,
    },
  };
}

/** Types `70% van x`, x a number or an amount. */
export function typePercentage(expression: PercentageOf, typing: Typing): Typed {
  const operand = typing.typeOf(expression.of, typing);
  const { value } = expression.percentage;
  // A percentage beyond the limits of the language is reported by the parser.
  const fits = withinLimits(value, { kind: "percentage", geheel: false });
  typing.keep(expression.percentage, {
    type: { kind: "percentage", geheel: false },
    optional: [],
    shape: shapeOfLiteral(value),
    expr: { op: "number", value },
  });
  if (operand.type.kind === "fout") return wrong;
  if (operand.type.kind !== "getal" && operand.type.kind !== "bedrag") {
    const at = { file: typing.names.file, span: expression.of.span };
    typing.names.report("INK0324", at, { actual: describeType(operand.type) });
    return wrong;
  }
  const type: NumericType = { kind: operand.type.kind, geheel: false };
  if (operand.expr === undefined || operand.shape === undefined || !fits) return { ...wrong, type };
  return exactOr(percentShape(value, operand.shape), expression, typing, {
    type,
    optional: operand.optional,
    expr: { op: "percentOf", percentage: value, operand: operand.expr },
  });
}
