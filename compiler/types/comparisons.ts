// Comparisons: what stands to the right of a value, in a condition, in a table cell and after `moet`.

import type { Comparison, Expression, OrderOperator, Span } from "@inkoop/language";
import type { Expr, ValueType } from "../model.js";
import { aligned, decided, isNumeric, type NumericShape, type Relation } from "../numeric.js";
import { declaredAt, demand, durationOf, referencedName, replaceFix, reportMismatch } from "./demand.js";
import { describeType } from "./describe.js";
import { guard, type LeftSide } from "./guards.js";
import { isNumericLiteral, writeNumber } from "./literals.js";
import {
  booleanTyped,
  dateType,
  isValueType,
  sameKind,
  wrongBoolean,
  wrongType,
  type StaticType,
  type Typed,
} from "./static-type.js";
import type { Typing } from "./typing.js";

/** Types `comparison` with `left`: always ja or nee. */
export function typeComparison(comparison: Comparison, left: LeftSide, typing: Typing): Typed {
  switch (comparison.kind) {
    case "is":
      return typeIs(comparison, left, typing);
    case "isNone":
      return typeIsNone(comparison.negated, comparison.span, left, typing);
    case "oneOf":
      return typeOneOf(comparison, left, typing);
    case "order":
      return typeOrder(comparison, left, typing);
    case "between": {
      const from = compareInOrder(left, ">=", comparison.from, comparison.span, typing);
      const to = compareInOrder(left, "<=", comparison.to, comparison.span, typing);
      if (from === undefined || to === undefined) return wrongBoolean;
      return booleanTyped({ op: "and", operands: [from, to] });
    }
    case "within":
      return typeWithin(comparison, left, typing);
    case "contains":
      return typeContains(comparison, left, typing);
  }
}

function typeIs(comparison: Extract<Comparison, { kind: "is" }>, left: LeftSide, typing: Typing): Typed {
  const { value, negated } = comparison;
  if (value.kind === "none") return typeIsNone(negated, comparison.span, left, typing);
  if (left.typed.type.kind === "ja/nee") {
    reportBoolean(value, left, typing);
    return wrongBoolean;
  }
  const type = comparable(left, typing);
  const right = typing.typeOf(value, typing, type ?? wrongType);
  if (type === undefined || !matches(right, type, value, left, typing)) return wrongBoolean;
  guard(negated, left, [right], typing);
  if (left.typed.expr === undefined || right.expr === undefined) return wrongBoolean;
  if (!checkReach(left, "=", right, negated, typing)) return wrongBoolean;
  return booleanTyped({ op: "equals", type, negated, left: left.typed.expr, right: right.expr });
}

/** Two answers are not compared; that `a is ja` is written `a` is for the parser to say. */
function reportBoolean(value: Expression, left: LeftSide, typing: Typing): void {
  if (value.kind === "boolean") return;
  typing.typeOf(value, typing);
  typing.names.report("INK0304", { file: typing.names.file, span: left.span }, {});
}

function typeIsNone(negated: boolean, span: Span, left: LeftSide, typing: Typing): Typed {
  const { typed } = left;
  if (typed.type.kind === "fout") return wrongBoolean;
  if (typed.optional.length === 0) {
    typing.names.report(
      "INK0307",
      { file: typing.names.file, span },
      { what: left.node?.kind === "reference" ? `\`${referencedName(left.node)}\`` : "Dit" },
    );
    return wrongBoolean;
  }
  return booleanTyped(typed.expr === undefined ? undefined : { op: "isNone", negated, operand: typed.expr });
}

function typeOneOf(
  comparison: Extract<Comparison, { kind: "oneOf" }>,
  left: LeftSide,
  typing: Typing,
): Typed {
  const { negated, values } = comparison;
  if (left.typed.type.kind === "ja/nee") {
    typing.names.report("INK0304", { file: typing.names.file, span: left.span }, {});
    return wrongBoolean;
  }
  const type = comparable(left, typing);
  const typedValues: Typed[] = [];
  let fine = type !== undefined;
  for (const value of values) {
    const right = typing.typeOf(value, typing, type ?? wrongType);
    if (type === undefined || !matches(right, type, value, left, typing)) fine = false;
    else if (!checkReach(left, "=", right, undefined, typing)) fine = false;
    typedValues.push(right);
  }
  if (!fine || type === undefined || values.length === 0) return wrongBoolean;
  guard(negated, left, typedValues, typing);
  const exprs = typedValues.flatMap((typed) => typed.expr ?? []);
  if (left.typed.expr === undefined || exprs.length < values.length) return wrongBoolean;
  return booleanTyped({ op: "oneOf", type, negated, left: left.typed.expr, values: exprs });
}

/** What can be compared with `is`: not a list, a record or a duration. */
function comparable(left: LeftSide, typing: Typing): ValueType | undefined {
  const { type } = left.typed;
  if (type.kind === "fout") return undefined;
  if (!isValueType(type) || type.kind === "lijst" || type.kind === "structuur" || type.kind === "ja/nee") {
    typing.names.report(
      "INK0305",
      { file: typing.names.file, span: left.node?.span ?? left.span },
      { type: describeType(type), list: type.kind === "lijst" },
    );
    return undefined;
  }
  return isNumeric(type) ? { kind: type.kind, geheel: type.geheel } : type;
}

/** Is the right side of the kind of the left? When only the left side is a literal, that is the one to mend. */
function matches(right: Typed, type: ValueType, value: Expression, left: LeftSide, typing: Typing): boolean {
  const { node } = left;
  const leftIsLiteral = node !== undefined && isNumericLiteral(node) && !isNumericLiteral(value);
  if (leftIsLiteral && isNumeric(right.type) && isNumeric(type) && right.type.kind !== type.kind) {
    reportMismatch(type, right.type, node, typing);
    return false;
  }
  return demand(right, type, value, typing);
}

interface Ordering {
  readonly relation: Exclude<Relation, "=">;
  readonly numbers: "ten minste" | "ten hoogste" | "meer dan" | "minder dan";
  readonly dates: "voor" | "uiterlijk" | "vanaf" | "na";
}

const atLeast: Ordering = { relation: ">=", numbers: "ten minste", dates: "vanaf" };
const atMost: Ordering = { relation: "<=", numbers: "ten hoogste", dates: "uiterlijk" };
const above: Ordering = { relation: ">", numbers: "meer dan", dates: "na" };
const below: Ordering = { relation: "<", numbers: "minder dan", dates: "voor" };

const orderings: Readonly<Record<OrderOperator, Ordering & { readonly of: "numbers" | "dates" }>> = {
  tenMinste: { ...atLeast, of: "numbers" },
  tenHoogste: { ...atMost, of: "numbers" },
  meerDan: { ...above, of: "numbers" },
  minderDan: { ...below, of: "numbers" },
  vanaf: { ...atLeast, of: "dates" },
  uiterlijk: { ...atMost, of: "dates" },
  na: { ...above, of: "dates" },
  voor: { ...below, of: "dates" },
};

function typeOrder(
  comparison: Extract<Comparison, { kind: "order" }>,
  left: LeftSide,
  typing: Typing,
): Typed {
  const ordering = orderings[comparison.operator];
  const kind = left.typed.type.kind === "datum" ? "dates" : "numbers";
  if (ordering.of !== kind && (kind === "dates" || isNumeric(left.typed.type))) {
    const right = ordering[kind];
    const value = typing.typeOf(comparison.value, typing, left.typed.type);
    // With a value of another type it may as well be the left side that is wrong.
    const safe = kind === "dates" ? value.type.kind === "datum" : isNumeric(value.type);
    typing.names.report(
      "INK0306",
      { file: typing.names.file, span: operatorSpan(comparison, typing) },
      { written: ordering[ordering.of], right, left: describeType(left.typed.type) },
      replaceFix(operatorSpan(comparison, typing), right, { safe }),
    );
    return wrongBoolean;
  }
  const expr = compareInOrder(left, ordering.relation, comparison.value, comparison.span, typing);
  return expr === undefined ? wrongBoolean : booleanTyped(expr);
}

/** The words of the operator, without the value behind them. */
function operatorSpan(comparison: Extract<Comparison, { kind: "order" }>, typing: Typing): Span {
  const { start } = comparison.span;
  const words = /^\p{L}+(\s+(minste|hoogste|dan))?/u.exec(
    typing.text.slice(start, comparison.value.span.start),
  );
  return { start, end: start + (words?.[0].length ?? 0) };
}

/** `left relation value` for numbers of one unit or for dates; undefined when something is wrong. */
function compareInOrder(
  left: LeftSide,
  relation: Exclude<Relation, "=">,
  value: Expression,
  span: Span,
  typing: Typing,
): Expr | undefined {
  const right = typing.typeOf(value, typing, left.typed.type);
  const { type, expr } = left.typed;
  if (type.kind === "fout") return undefined;
  if (type.kind !== "datum" && !isNumeric(type)) {
    typing.names.report(
      "INK0308",
      { file: typing.names.file, span: left.node?.span ?? span },
      { type: describeType(type) },
    );
    return undefined;
  }
  if (!matches(right, type, value, left, typing)) return undefined;
  guard(false, left, [right], typing);
  if (expr === undefined || right.expr === undefined) return undefined;
  if (type.kind !== "datum" && !checkReach(left, relation, right, false, typing)) return undefined;
  return {
    op: "order",
    type: type.kind === "datum" ? "date" : "number",
    relation,
    left: expr,
    right: right.expr,
  };
}

/** `x binnen 6 weken na y` is y up to and with y + 6 weken; `voor` is the mirror image. */
function typeWithin(
  comparison: Extract<Comparison, { kind: "within" }>,
  left: LeftSide,
  typing: Typing,
): Typed {
  const duration = typing.typeOf(comparison.duration, typing);
  const anchor = typing.typeOf(comparison.anchor, typing, dateType);
  const leftFits =
    left.node === undefined
      ? sameKind(left.typed.type, dateType)
      : demand(left.typed, dateType, left.node, typing);
  const durationFits = demand(duration, { kind: "duur" }, comparison.duration, typing);
  const anchorFits = demand(anchor, dateType, comparison.anchor, typing);
  if (!leftFits && left.node === undefined && left.typed.type.kind !== "fout") {
    const at = { file: typing.names.file, span: comparison.span };
    typing.names.report("INK0308", at, { type: describeType(left.typed.type) });
  }
  if (!leftFits || !durationFits || !anchorFits) return wrongBoolean;
  guard(false, left, [anchor], typing);
  const literal = durationOf(comparison.duration);
  const x = left.typed.expr;
  const y = anchor.expr;
  if (x === undefined || y === undefined || literal === undefined) return wrongBoolean;
  const later = comparison.direction === "na";
  const shifted: Expr = {
    op: "shift",
    date: y,
    sign: later ? 1 : -1,
    count: literal.count,
    unit: literal.unit,
  };
  const order = (relation: "<=" | ">=", right: Expr): Expr => ({
    op: "order",
    type: "date",
    relation,
    left: x,
    right,
  });
  return booleanTyped({
    op: "and",
    operands: [order(">=", later ? y : shifted), order("<=", later ? shifted : y)],
  });
}

function typeContains(
  comparison: Extract<Comparison, { kind: "contains" }>,
  left: LeftSide,
  typing: Typing,
): Typed {
  const { type, expr } = left.typed;
  const element: StaticType = type.kind === "lijst" ? type.element : type;
  const values = comparison.values.map((value) => {
    const typed = typing.typeOf(value, typing, element.kind === "keuzelijst" ? element : wrongType);
    return element.kind === "keuzelijst" && demand(typed, element, value, typing) ? typed.expr : undefined;
  });
  if (type.kind === "fout") return wrongBoolean;
  if (type.kind !== "lijst" || element.kind !== "keuzelijst") {
    const at = { file: typing.names.file, span: left.node?.span ?? left.span };
    typing.names.report("INK0328", at, { type: describeType(type) });
    return wrongBoolean;
  }
  const known = values.flatMap((value) => value ?? []);
  if (expr === undefined || known.length < values.length || known.length === 0) return wrongBoolean;
  return booleanTyped({ op: "contains", list: expr, values: known });
}

// ── Numbers that cannot meet ────────────────────────────────────────────────────────────────────────

/**
 * Reports a comparison of numbers that could leave the exact range (then false), and warns of one whose answer the
 * bounds already give. `negated` undefined: one of several values, of which only a value that cannot be is worth saying.
 */
function checkReach(
  left: LeftSide,
  relation: Relation,
  right: Typed,
  negated: boolean | undefined,
  typing: Typing,
): boolean {
  if (left.typed.shape === undefined || right.shape === undefined) return true;
  const at = { file: typing.names.file, span: left.span };
  const both = aligned(left.typed.shape, right.shape);
  if (both === undefined) {
    typing.names.report("INK0310", at, {});
    return false;
  }
  const answer = decided(both[0], relation, both[1]);
  const certain = left.typed.optional.length === 0 && right.optional.length === 0;
  // In a table a row that cannot be met is a matter of the table; with `geen` "always" is not always.
  if (left.inTable || answer === "depends" || (answer === "always" && !certain)) return true;
  if (negated === undefined && answer === "always") return true;
  typing.names.report(
    "INK0309",
    at,
    {
      answer: (answer === "always") !== (negated ?? false) ? "ja" : "nee",
      range: rangeText(left.typed.shape, left.typed.type),
    },
    left.node === undefined ? {} : declaredAt(left.node, typing),
  );
  return true;
}

/** "van 0 tot en met 1": the values that the left side can have. */
function rangeText(shape: NumericShape, type: StaticType): string | undefined {
  if (!isNumeric(type)) return undefined;
  const write = (value: bigint): string => {
    let coefficient = value;
    let { decimals } = shape;
    for (; decimals > 0 && coefficient % 10n === 0n; decimals -= 1) coefficient /= 10n;
    return writeNumber({ coefficient, decimals }, type.kind);
  };
  return shape.min === shape.max
    ? write(shape.min)
    : `van ${write(shape.min)} tot en met ${write(shape.max)}`;
}
