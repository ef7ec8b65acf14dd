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
export function dateText({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
