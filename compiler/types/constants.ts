// The values of examples: fixed, in the JSON form of facts.

import type { CalendarDate, Decimal } from "@inkoop/language";
import type { Expr, FeitWaarde } from "../model.js";

/** The value of a fixed expression; undefined when it hangs on facts. */
export function constantOf(expr: Expr): FeitWaarde | undefined {
  switch (expr.op) {
    case "boolean":
    case "text":
    case "enum":
      return expr.value;
    case "number":
      return numberOf(expr.value);
    case "date":
      return dateText(expr.value);
    case "none":
      return null;
    default:
      return undefined;
  }
}

function numberOf(value: Decimal): number {
  const negative = value.coefficient < 0n;
  const digits = String(negative ? -value.coefficient : value.coefficient).padStart(value.decimals + 1, "0");
  const split = digits.length - value.decimals;
  return Number(`${negative ? "-" : ""}${digits.slice(0, split)}.${digits.slice(split)}0`);
}

/** `2026-07-01`. */
export function dateText(date: CalendarDate): string {
  const part = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${part(date.year, 4)}-${part(date.month, 2)}-${part(date.day, 2)}`;
}
