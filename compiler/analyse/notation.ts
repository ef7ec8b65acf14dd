// Values, durations and simple expressions as a policy writer writes them, from the resolved model.

import { monthNames, type CalendarDate, type Decimal, type DurationUnit } from "@inkoop/language";
import { dutchQuantity } from "../evaluate/dutch.js";
import type { Expr } from "../model.js";

/** `1 juli 2026`. */
export function dateText({ year, month, day }: CalendarDate): string {
  return `${day} ${monthNames[month - 1] ?? ""} ${year}`;
}

/** `6 weken`, `1 maand`, `5 jaar`. */
export function durationText(count: number, unit: DurationUnit): string {
  const plural: Readonly<Record<DurationUnit, string>> = {
    dag: "dagen",
    week: "weken",
    maand: "maanden",
    jaar: "jaar",
  };
  return `${count} ${count === 1 ? unit : plural[unit]}`;
}

/** A number with the unit of what it is compared with. */
export function quantityText(value: Decimal, unit: QuantityUnit): string {
  return dutchQuantity(value, unit);
}
export type QuantityUnit = "getal" | "percentage" | "bedrag";

/** An operand of a comparison as written; undefined for the ones that are better described than spelled out. */
export function operandText(expr: Expr, unit: QuantityUnit): string | undefined {
  const withOperand = (operand: Expr, text: (operand: string) => string): string | undefined => {
    const inner = operandText(operand, unit);
    return inner === undefined ? undefined : text(inner);
  };
  switch (expr.op) {
    case "fact":
    case "derived":
    case "field":
      return expr.naam;
    case "peildatum":
      return "peildatum";
    case "number":
      return quantityText(expr.value, unit);
    case "date":
      return dateText(expr.value);
    case "text":
      return `"${expr.value}"`;
    case "enum":
      return expr.value;
    case "none":
      return "geen";
    case "boolean":
      return expr.value ? "ja" : "nee";
    case "add":
    case "subtract": {
      const left = operandText(expr.left, unit);
      const right = operandText(expr.right, unit);
      if (left === undefined || right === undefined) return undefined;
      return `${left} ${expr.op === "add" ? "+" : "-"} ${right}`;
    }
    case "percentOf":
      return withOperand(expr.operand, (of) => `${dutchQuantity(expr.percentage, "percentage")} van ${of}`);
    case "shift":
      return withOperand(
        expr.date,
        (date) => `${date} ${expr.sign === 1 ? "+" : "-"} ${durationText(expr.count, expr.unit)}`,
      );
    case "firstOfNextMonth":
      return withOperand(expr.date, (date) => `eerste dag van de maand na ${date}`);
    case "count":
      return expr.condition === undefined ? withOperand(expr.list, (list) => `aantal ${list}`) : undefined;
    default:
      return undefined;
  }
}
