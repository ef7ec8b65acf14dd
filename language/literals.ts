// What literals stand for: numbers, days, units of time and texts as values.

import type { Decimal, DurationUnit } from "./ast.js";

/** A number as Dutch writes it: points between thousands, a comma before decimals. */
export const wellFormed = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/** The words for a unit of time, and the unit that each means. */
export const units: Readonly<Record<string, DurationUnit>> = {
  dag: "dag",
  dagen: "dag",
  week: "week",
  weken: "week",
  maand: "maand",
  maanden: "maand",
  jaar: "jaar",
  jaren: "jaar",
};
/** How a unit is written of one, and of more. */
export const unitForms: Readonly<Record<DurationUnit, readonly [one: string, more: string]>> = {
  dag: ["dag", "dagen"],
  week: ["week", "weken"],
  maand: ["maand", "maanden"],
  jaar: ["jaar", "jaar"],
};

/** How many days this month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The exact decimal that `digits` (Dutch notation, well formed) stands for. */
export function decimalOf(digits: string): Decimal {
  if (!digits.includes(",") && !digits.includes(".")) {
    // Up to here a number is exact, and it is made into a bigint sooner than text is.
    return { coefficient: BigInt(digits.length <= 15 ? Number(digits) : digits), decimals: 0 };
  }
  const [whole = "0", fraction = ""] = digits.replaceAll(".", "").split(",");
  const significant = fraction.replace(/0+$/, "");
  return { coefficient: BigInt(whole + significant), decimals: significant.length };
}

/** What stands between the quotes of a text, without its escapes. */
export function unescape(inner: string): string {
  return inner.replaceAll(/\\(["\\])/g, "$1");
}

/** What stands between `"""` and `"""`: its common indentation is not part of it. */
export function dedent(inner: string): string {
  const lines = inner.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines[0]?.trim() === "") lines.shift();
  if (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  let common = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.trim() !== "") common = Math.min(common, line.length - line.trimStart().length);
  }
  return lines.map((line) => line.slice(Number.isFinite(common) ? common : 0).trimEnd()).join("\n");
}
