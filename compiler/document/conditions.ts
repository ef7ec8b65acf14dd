// Conditions as a person reads them, with what counts together kept together, and each part with its place.

import type { Comparison, Expression, TableCell } from "@inkoop/language";
import type { Origin } from "../model.js";
import { readComparison, readCondition, readValue, type Reader } from "../resolve/reading-text.js";
import type { DocumentCondition } from "./model.js";

/** `expression` as a sentence, or as a list when it joins several. */
export function conditionOf(expression: Expression, reader: Reader): DocumentCondition {
  const origin: Origin = { file: reader.home.file, span: expression.span };
  const list = (
    van: "elk" | "een" | "geen",
    parts: readonly Expression[],
  ): Extract<DocumentCondition, { readonly soort: "lijst" }> => ({
    soort: "lijst",
    van,
    delen: parts.map((part) => conditionOf(part, reader)),
    origin,
  });
  if (expression.kind === "parenthesised") return conditionOf(expression.expression, reader);
  if (expression.kind === "logical") {
    return list(expression.operator === "en" ? "elk" : "een", expression.operands);
  }
  if (expression.kind === "bullets") return list(expression.quantifier, expression.items);
  return { soort: "zin", tekst: readCondition(expression, reader), origin };
}

/** `moet`: of what it speaks, when it says so, and what must be. */
export function deadlineText(left: Expression | undefined, comparison: Comparison, reader: Reader): string {
  const of = left === undefined ? "" : `${readValue(left, reader)} `;
  return `${of}${readComparison(comparison, reader)}`;
}

/** A cell of a table; "" when anything goes. */
export function cellOf(cell: TableCell, reader: Reader): string {
  switch (cell.kind) {
    case "anyCell":
    case "missingCell":
      return "";
    case "valuesCell": {
      const values = cell.values.map((value) => readValue(value, reader)).join(" of ");
      return cell.negated ? `niet ${values}` : values;
    }
    case "comparisonCell":
      return readComparison(cell.comparison, reader);
  }
}
