// Expressions as text: the one canonical way to write what the tree says, for reasonings and documents.

import {
  monthNames,
  type CalendarDate,
  type Comparison,
  type Expression,
  type OrderOperator,
  type TableCell,
} from "@inkoop/language";
import { writeNumber } from "../types/literals.js";

/** `expression` as it is written: one space between words, bullets on lines of their own. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "missing":
      return "…";
    case "boolean":
      return expression.value ? "ja" : "nee";
    case "number":
      return writeNumber(expression.value, "getal");
    case "percentage":
      return writeNumber(expression.value, "percentage");
    case "amount":
      return writeNumber(expression.value, "bedrag");
    case "date":
      return dateInWords(expression.value);
    case "duration":
      return `${expression.count} ${durationUnit(expression.unit, expression.count)}`;
    case "string":
      return `"${expression.value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
    case "none":
      return "geen";
    case "reference":
      return expression.qualifier === undefined
        ? expression.name.name
        : `${expression.qualifier.name}.${expression.name.name}`;
    case "peildatum":
      return "peildatum";
    case "yearDate": {
      const day = `${expression.day} ${monthNames[expression.month - 1] ?? ""}`;
      return `${day} van het ${expression.year === "contractjaar" ? "contractjaar" : "jaar ervoor"}`;
    }
    case "firstOfNextMonth":
      return `eerste dag van de maand na ${expressionText(expression.date)}`;
    case "logical":
      return expression.operands.map(expressionText).join(` ${expression.operator} `);
    case "not":
      return `niet ${expressionText(expression.operand)}`;
    case "bullets":
      return [
        `${expression.quantifier} van`,
        ...expression.items.map((item) => `- ${expressionText(item)}`),
      ].join("\n");
    case "comparison":
      return `${expressionText(expression.left)} ${comparisonText(expression.comparison)}`;
    case "sum":
      return expression.terms
        .map((term, index) => (index === 0 ? "" : ` ${term.operator} `) + expressionText(term.operand))
        .join("");
    case "percentageOf":
      return `${expressionText(expression.percentage)} van ${expressionText(expression.of)}`;
    case "meets":
      return `voldoet aan ${expressionText(expression.target)}`;
    case "count":
      return `aantal ${expressionText(expression.list)}${conditionText(expression.condition)}`;
    case "total": {
      const list = expressionText(expression.list);
      return `som van ${expression.field.name} van ${list}${conditionText(expression.condition)}`;
    }
    case "every":
      return `elk van ${expressionText(expression.list)} heeft (${expressionText(expression.condition)})`;
    case "parenthesised":
      return `(${expressionText(expression.expression)})`;
  }
}

function conditionText(condition: Expression | undefined): string {
  return condition === undefined ? "" : ` met (${expressionText(condition)})`;
}

/** The words of an ordering. */
export const orderWords: Readonly<Record<OrderOperator, string>> = {
  tenMinste: "ten minste",
  tenHoogste: "ten hoogste",
  meerDan: "meer dan",
  minderDan: "minder dan",
  voor: "voor",
  uiterlijk: "uiterlijk",
  vanaf: "vanaf",
  na: "na",
};

/** What stands to the right of a value: `is niet tandarts`, `binnen 6 weken na ontvangst`. */
export function comparisonText(comparison: Comparison): string {
  switch (comparison.kind) {
    case "is":
      return `is ${comparison.negated ? "niet " : ""}${expressionText(comparison.value)}`;
    case "isNone":
      return comparison.negated ? "is niet geen" : "is geen";
    case "oneOf":
      return `is ${comparison.negated ? "geen" : "een"} van (${listText(comparison.values)})`;
    case "order":
      return `${orderWords[comparison.operator]} ${expressionText(comparison.value)}`;
    case "between":
      return `van ${expressionText(comparison.from)} tot en met ${expressionText(comparison.to)}`;
    case "within":
      return `binnen ${expressionText(comparison.duration)} ${comparison.direction} ${expressionText(comparison.anchor)}`;
    case "contains": {
      const [only] = comparison.values;
      return comparison.values.length === 1 && only !== undefined
        ? `bevat ${expressionText(only)}`
        : `bevat een van (${listText(comparison.values)})`;
    }
  }
}

/** A cell of a table: `-`, `tandarts, orthodontist`, `uiterlijk 1 juli 2026`. */
export function cellText(cell: TableCell): string {
  switch (cell.kind) {
    case "anyCell":
      return "-";
    case "missingCell":
      return "…";
    case "valuesCell":
      return `${cell.negated ? "niet " : ""}${listText(cell.values)}`;
    case "comparisonCell":
      return comparisonText(cell.comparison);
  }
}

function listText(values: readonly Expression[]): string {
  return values.map(expressionText).join(", ");
}

/** `1 juli 2026`. */
export function dateInWords({ year, month, day }: CalendarDate): string {
  return `${day} ${monthNames[month - 1] ?? ""} ${year}`;
}

function durationUnit(unit: "dag" | "week" | "maand" | "jaar", count: number): string {
  if (count === 1 || unit === "jaar") return unit;
  return { dag: "dagen", week: "weken", maand: "maanden" }[unit];
}

/** A name in words: `keurmerkKibg` becomes "Keurmerk kibg". For what has a name and no text of its own. */
export function nameInWords(name: string): string {
  const words = name
    .replaceAll("_", " ")
    .replaceAll(
      /(\p{Ll}|\p{N})(\p{Lu})/gu,
      (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`,
    )
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
