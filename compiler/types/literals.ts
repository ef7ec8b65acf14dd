// Literals: what a written number, amount, percentage or date is, and whether it stays within the language's limits.

import type {
  AmountLiteral,
  CalendarDate,
  Decimal,
  Expression,
  NumberLiteral,
  PercentageLiteral,
  YearRelativeDate,
} from "@inkoop/language";
import { shapeOfLiteral, withinLimits, type NumericType } from "../numeric.js";
import { dateType, wrong, type Typed } from "./static-type.js";
import type { Typing } from "./typing.js";

export type NumericLiteral = NumberLiteral | PercentageLiteral | AmountLiteral;

/** The first and the last year that a date may lie in. */
export const firstYear = 1900;
export const lastYear = 2199;

/** Is it a number as written, whatever its unit? */
export function isNumericLiteral(expression: Expression): expression is NumericLiteral {
  return expression.kind === "number" || expression.kind === "percentage" || expression.kind === "amount";
}

/** The type of a literal by its notation; a number without decimals is a whole one. */
export function typeOfLiteral(literal: NumericLiteral): NumericType {
  switch (literal.kind) {
    case "number":
      return { kind: "getal", geheel: literal.value.decimals === 0 };
    case "percentage":
      return { kind: "percentage", geheel: false };
    case "amount":
      return { kind: "bedrag", geheel: false };
  }
}

/** Types a number, percentage or amount. One beyond the limits of the language is reported by the parser. */
export function typeLiteral(literal: NumericLiteral): Typed {
  const type = typeOfLiteral(literal);
  const { value } = literal;
  if (!withinLimits(value, { ...type, geheel: false })) return wrong;
  return { type, optional: [], shape: shapeOfLiteral(value), expr: { op: "number", value } };
}

/** Types a date. One outside the years of the language is reported by the parser. */
export function typeDate(value: CalendarDate): Typed {
  if (value.year < firstYear || value.year > lastYear) return { ...wrong, type: dateType };
  return { type: dateType, optional: [], shape: undefined, expr: { op: "date", value } };
}

/** Types `1 september van het jaar ervoor`; a day that only some years have does not do. */
export function typeYearDate(date: YearRelativeDate, typing: Typing): Typed {
  if (date.month === 2 && date.day === 29) {
    typing.names.report("INK0313", { file: typing.names.file, span: date.span }, {});
    return wrong;
  }
  const year = date.year === "contractjaar" ? typing.contractYear() : typing.contractYear() - 1;
  const value = { year, month: date.month, day: date.day };
  return { type: dateType, optional: [], shape: undefined, expr: { op: "date", value } };
}

/** A number as people write it: `1.250,5`, `70%`, `€ 2`. */
export function writeNumber(value: Decimal, kind: NumericType["kind"]): string {
  const negative = value.coefficient < 0n;
  const digits = String(negative ? -value.coefficient : value.coefficient).padStart(value.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - value.decimals).replaceAll(/\B(?=(\d{3})+$)/g, ".");
  let fraction = digits.slice(digits.length - value.decimals);
  // Cents are always written with two digits.
  if (kind === "bedrag" && fraction.length === 1) fraction += "0";
  const text = `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `,${fraction}`}`;
  if (kind === "percentage") return `${text}%`;
  return kind === "bedrag" ? `€ ${text}` : text;
}
