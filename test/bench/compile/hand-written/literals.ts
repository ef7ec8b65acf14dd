// Numbers, days and lengths of time.

import type { Decimal, Expression } from "../../../../language/ast.js";
import { digitLimits, isWithin } from "../../../../language/limits.js";
import { decimalOf, wellFormed } from "../../../../language/literals.js";
import type { Span } from "../../../../language/source.js";
import { accept, here, kindAt, need, type Reading, there } from "./reading.js";
import { decline, unitsInOrder } from "./tokens.js";

/** `1.250`, `70%`, `€ 12,50`. */
export function numeral(reading: Reading): Extract<Expression, { value: Decimal }> {
  const { tokens, at } = reading;
  const { text } = tokens;
  const kind = kindAt(reading);
  const span = nextSpan(reading);
  let { start, end } = span;
  if (kind === "percentage literal") end -= 1;
  if (kind === "amount") {
    do start += 1;
    while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9);
  }
  const digits = text.slice(start, end);
  if (!wellFormed.test(digits)) decline();
  const value = decimalOf(digits);
  if (!isWithin(value, digitLimits[kind === "amount" ? "amount" : "number"])) decline();
  reading.at = at + 1;
  if (kind === "percentage literal") return { kind: "percentage", span, value };
  return { kind: kind === "amount" ? "amount" : "number", span, value };
}

/** `1 juli 2026`. */
export function date(reading: Reading): Expression {
  const packed = reading.tokens.values[reading.at] ?? 0;
  const span = nextSpan(reading);
  reading.at += 1;
  const [year, month, day] = [Math.floor(packed / 10_000), Math.floor(packed / 100) % 100, packed % 100];
  return { kind: "date", span, value: { year, month, day } };
}

/** `6 weken`. */
export function duration(reading: Reading): Expression {
  const packed = reading.tokens.values[reading.at] ?? 0;
  const span = nextSpan(reading);
  reading.at += 1;
  return { kind: "duration", span, count: packed >> 2, unit: unitsInOrder[packed & 3] ?? decline() };
}

/** `1 september van het jaar ervoor`, `30 september van het contractjaar`. */
export function yearDate(reading: Reading): Expression {
  const start = here(reading);
  const packed = reading.tokens.values[reading.at] ?? 0;
  reading.at += 1;
  need(reading, "van");
  need(reading, "het");
  const year = accept(reading, "contractjaar") ? "contractjaar" : "jaarErvoor";
  if (year === "jaarErvoor") {
    need(reading, "jaar");
    need(reading, "ervoor");
  }
  const [month, day] = [Math.floor(packed / 100), packed % 100];
  return { kind: "yearDate", day, month, year, span: { start, end: there(reading) } };
}

function nextSpan({ tokens, at }: Reading): Span {
  return { start: tokens.starts[at] ?? 0, end: tokens.ends[at] ?? 0 };
}
