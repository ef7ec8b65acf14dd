// Values, arithmetic, conditions and comparisons.

import type {
  BulletExpression,
  Comparison,
  Decimal,
  Expression,
  OrderOperator,
  SumExpression,
} from "../../../../language/ast.js";
import { maximumDepth } from "../../../../language/limits.js";
import { strangeComparisons } from "../../../../language/strange-comparisons.js";
import { afterCondition, comparisonStarts, signables } from "./kinds.js";
import { date, duration, numeral, yearDate } from "./literals.js";
import {
  accept,
  columnOf,
  endLine,
  here,
  identifier,
  isName,
  kindAt,
  need,
  opensLine,
  type Reading,
  reference,
  spanFrom,
  textLiteral,
} from "./reading.js";
import { decline } from "./tokens.js";

/** A condition or a value. */
export function expression(reading: Reading): Expression {
  const kind = kindAt(reading);
  if (kind === "een") return quantified(reading, "een");
  if (kind === "geen") {
    const next = kindAt(reading, 1);
    return next === "van" || next === "bullet" ? quantified(reading, "geen") : none(reading);
  }
  if (kind === "elk") {
    const next = kindAt(reading, 1);
    const opens = next === "van" && opensLine(reading, 2);
    if (opens || next === "bullet" || kindAt(reading, 2) === "bullet") return quantified(reading, "elk");
  }
  return chain(reading);
}

/** `geen`. */
export function none(reading: Reading): Expression {
  const start = here(reading);
  reading.at += 1;
  return { kind: "none", span: spanFrom(reading, start) };
}

/** `elk van`, `een van` or `geen van` with bullets. */
function quantified(reading: Reading, quantifier: BulletExpression["quantifier"]): Expression {
  const start = here(reading);
  reading.at += 1;
  need(reading, "van");
  if (kindAt(reading) !== "bullet") decline();
  const column = columnOf(reading, here(reading));
  const outer = reading.bulletColumns.includes(column);
  const items: Expression[] = [];
  reading.bulletColumns.push(column);
  while (kindAt(reading) === "bullet") {
    const own = columnOf(reading, here(reading));
    if (own !== column) {
      if (outer || !reading.bulletColumns.includes(own)) decline();
      break;
    }
    reading.at += 1;
    items.push(chain(reading));
  }
  reading.bulletColumns.pop();
  const kind = kindAt(reading);
  if (kind === "en" || kind === "of") decline();
  return { kind: "bullets", quantifier, items, span: spanFrom(reading, start) };
}

/** Operands joined by `en` or by `of`. */
function chain(reading: Reading): Expression {
  const first = negation(reading);
  const operator = kindAt(reading);
  if ((operator === "en" || operator === "of") && belongsToBullet(reading)) {
    const operands = [first];
    while (kindAt(reading) === operator && belongsToBullet(reading)) {
      reading.at += 1;
      operands.push(negation(reading));
    }
    const other = kindAt(reading);
    if ((other === "en" || other === "of") && belongsToBullet(reading)) decline();
    endCondition(reading);
    return { kind: "logical", operator, operands, span: spanFrom(reading, first.span.start) };
  }
  endCondition(reading);
  return first;
}

function endCondition(reading: Reading): void {
  if (kindAt(reading) !== ")") endLine(reading, afterCondition);
  else if (reading.parentheses === 0 && !opensLine(reading)) decline();
}

/** Whether an `en` or `of` that opens its line goes on with this bullet: then it stands right of the `-`. */
function belongsToBullet(reading: Reading): boolean {
  if (!opensLine(reading)) return true;
  const own = reading.bulletColumns.at(-1) ?? -1;
  return own < 0 || columnOf(reading, here(reading)) > own;
}

/** `niet …`. */
function negation(reading: Reading): Expression {
  if (kindAt(reading) !== "niet") return compared(reading);
  const start = here(reading);
  reading.at += 1;
  const denied = compared(reading);
  if (denied.kind === "comparison") {
    const { kind } = denied.comparison;
    // It can be read in two ways.
    if (kind === "is" || kind === "isNone" || kind === "oneOf") decline();
  }
  return { kind: "not", operand: denied, span: spanFrom(reading, start) };
}

/** An operand, and what it is compared with. */
function compared(reading: Reading): Expression {
  const left = sum(reading);
  if (!comparisonStarts.has(kindAt(reading))) return left;
  const comparison = comparisonTail(reading);
  // `a is ja` says no more than `a`.
  if (comparison.kind === "is" && comparison.value.kind === "boolean") decline();
  return { kind: "comparison", left, comparison, span: spanFrom(reading, left.span.start) };
}

/** Operands joined by `+` and `-`. */
export function sum(reading: Reading): Expression {
  const first = operand(reading);
  let terms: SumExpression["terms"][number][] | undefined;
  for (;;) {
    const sign = kindAt(reading);
    if (sign !== "+" && sign !== "-") break;
    reading.at += 1;
    (terms ??= [{ operator: "+", operand: first }]).push({ operator: sign, operand: operand(reading) });
  }
  // A sign before it may be missing.
  if (kindAt(reading) === "duration" && !opensLine(reading)) decline();
  return terms === undefined ? first : { kind: "sum", terms, span: spanFrom(reading, first.span.start) };
}

/** One value, name, count or parenthesised expression. */
export function operand(reading: Reading): Expression {
  if (reading.depth >= maximumDepth) decline();
  reading.depth += 1;
  const result = presentOperand(reading);
  reading.depth -= 1;
  return result;
}

function presentOperand(reading: Reading): Expression {
  if (isName(reading)) return reference(reading);
  const start = here(reading);
  switch (kindAt(reading)) {
    case "ja":
    case "nee": {
      const value = kindAt(reading) === "ja";
      reading.at += 1;
      return { kind: "boolean", span: spanFrom(reading, start), value };
    }
    case "string":
      return textLiteral(reading);
    case "number":
    case "amount":
      return numeral(reading);
    case "date":
      return date(reading);
    case "duration":
      return duration(reading);
    case "peildatum":
      reading.at += 1;
      return { kind: "peildatum", span: spanFrom(reading, start) };
    case "(": {
      const inner = inParentheses(reading);
      return { kind: "parenthesised", expression: inner, span: spanFrom(reading, start) };
    }
    case "percentage literal": {
      const percentage = numeral(reading);
      if (percentage.kind !== "percentage" || !accept(reading, "van")) return percentage;
      const of = operand(reading);
      return { kind: "percentageOf", percentage, of, span: spanFrom(reading, start) };
    }
    case "-": {
      reading.at += 1;
      const literal = signables.has(kindAt(reading)) ? numeral(reading) : decline();
      const value: Decimal = { ...literal.value, coefficient: -literal.value.coefficient };
      return { ...literal, value, span: spanFrom(reading, start) };
    }
    case "half date":
      return yearDate(reading);
    case "eerste":
      for (const word of ["eerste", "dag", "van", "de", "maand", "na"] as const) need(reading, word);
      return { kind: "firstOfNextMonth", date: operand(reading), span: spanFrom(reading, start) };
    case "voldoet":
      reading.at += 1;
      need(reading, "aan");
      return { kind: "meets", target: reference(reading), span: spanFrom(reading, start) };
    case "aantal": {
      reading.at += 1;
      const list = reference(reading);
      const condition = having(reading);
      if (condition === undefined) return { kind: "count", list, span: spanFrom(reading, start) };
      return { kind: "count", list, condition, span: spanFrom(reading, start) };
    }
    case "som": {
      reading.at += 1;
      need(reading, "van");
      const field = identifier(reading);
      need(reading, "van");
      const list = reference(reading);
      const condition = having(reading);
      if (condition === undefined) return { kind: "total", field, list, span: spanFrom(reading, start) };
      return { kind: "total", field, list, condition, span: spanFrom(reading, start) };
    }
    case "elk": {
      reading.at += 1;
      need(reading, "van");
      const list = reference(reading);
      need(reading, "heeft");
      const condition = inParentheses(reading);
      return { kind: "every", list, condition, span: spanFrom(reading, start) };
    }
    default:
      return decline();
  }
}

/** `( … )`. */
function inParentheses(reading: Reading): Expression {
  openParenthesis(reading);
  const inner = expression(reading);
  closeParenthesis(reading);
  return inner;
}

function openParenthesis(reading: Reading): void {
  need(reading, "(");
  reading.parentheses += 1;
  reading.bulletColumns.push(-1);
}

function closeParenthesis(reading: Reading): void {
  reading.parentheses -= 1;
  reading.bulletColumns.pop();
  need(reading, ")");
}

/** `met (…)`, or nothing. */
function having(reading: Reading): Expression | undefined {
  return accept(reading, "met") ? inParentheses(reading) : undefined;
}

// ── Comparisons ──

/** What stands to the right of a left side. */
export function comparisonTail(reading: Reading): Comparison {
  return kindAt(reading) === "is" ? isTail(reading) : otherComparison(reading);
}

/** `is`, `is niet`, `is geen`, `is een van (…)`, `is geen van (…)`. */
function isTail(reading: Reading): Comparison {
  const start = here(reading);
  reading.at += 1;
  const { tokens, at } = reading;
  if (
    kindAt(reading) === "name" &&
    strangeComparisons.has(tokens.text.slice(tokens.starts[at], tokens.ends[at]))
  )
    decline();
  const negated = accept(reading, "niet");
  if (accept(reading, "een")) {
    need(reading, "van");
    const values = valueList(reading);
    if (negated) decline();
    return { kind: "oneOf", negated, values, span: spanFrom(reading, start) };
  }
  if (accept(reading, "geen")) {
    if (!accept(reading, "van")) return { kind: "isNone", negated, span: spanFrom(reading, start) };
    const values = valueList(reading);
    if (negated) decline();
    return { kind: "oneOf", negated: true, values, span: spanFrom(reading, start) };
  }
  const value = sum(reading);
  return { kind: "is", negated, value, span: spanFrom(reading, start) };
}

/** Every comparison that does not start with `is`. */
export function otherComparison(reading: Reading): Comparison {
  const start = here(reading);
  const kind = kindAt(reading);
  switch (kind) {
    case "ten":
      return ordered(reading, start, extreme(reading));
    case "meer":
    case "minder":
      reading.at += 1;
      need(reading, "dan");
      return ordered(reading, start, kind === "meer" ? "meerDan" : "minderDan");
    case "voor":
    case "uiterlijk":
    case "vanaf":
    case "na":
      reading.at += 1;
      return ordered(reading, start, kind);
    case "van": {
      reading.at += 1;
      const from = sum(reading);
      upTo(reading);
      const to = sum(reading);
      return { kind: "between", from, to, span: spanFrom(reading, start) };
    }
    case "binnen": {
      reading.at += 1;
      const length = operand(reading);
      const direction = accept(reading, "voor") ? "voor" : "na";
      if (direction === "na") need(reading, "na");
      const anchor = sum(reading);
      return { kind: "within", duration: length, direction, anchor, span: spanFrom(reading, start) };
    }
    case "bevat": {
      reading.at += 1;
      const many = accept(reading, "een");
      if (many) need(reading, "van");
      const values = many ? valueList(reading) : [operand(reading)];
      return { kind: "contains", values, span: spanFrom(reading, start) };
    }
    default:
      return decline();
  }
}

/** `ten minste`, `ten hoogste`. */
export function extreme(reading: Reading): "tenMinste" | "tenHoogste" {
  need(reading, "ten");
  const word = accept(reading, "hoogste") ? "hoogste" : "minste";
  if (word === "minste") need(reading, "minste");
  // The word may stand there twice.
  if (kindAt(reading) === word) decline();
  return word === "hoogste" ? "tenHoogste" : "tenMinste";
}

function ordered(reading: Reading, start: number, operator: OrderOperator): Comparison {
  const value = sum(reading);
  return { kind: "order", operator, value, span: spanFrom(reading, start) };
}

/** `tot en met`. */
export function upTo(reading: Reading): void {
  need(reading, "tot");
  need(reading, "en");
  need(reading, "met");
}

/** `(a, b)`. */
function valueList(reading: Reading): readonly Expression[] {
  openParenthesis(reading);
  const values = [sum(reading)];
  while (accept(reading, ",")) values.push(sum(reading));
  closeParenthesis(reading);
  return values;
}
