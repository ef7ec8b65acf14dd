// Conditions as a person reads them, with what counts together kept together, and each part with its place.

import { visitAll, type Comparison, type Expression, type TableCell } from "@inkoop/language";
import type { Origin } from "../model.js";
import type { PolicySymbol } from "../names/symbols.js";
import { readComparison, readCondition, readValue, type Reader } from "../resolve/reading-text.js";
import type { DocumentCondition, DocumentReference } from "./model.js";

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
  return {
    soort: "zin",
    tekst: readCondition(expression, reader),
    verwijst: referencesIn(expression, reader),
    origin,
  };
}

/** What `expression` speaks of, each once, in the order of the text. */
function referencesIn(expression: Expression, reader: Reader): readonly DocumentReference[] {
  const found = new Map<string, DocumentReference>();
  visitAll(expression, (node) => {
    if (node.kind !== "reference") return true;
    const symbol = reader.home.analysis.symbolOf(node);
    const soort = symbol === undefined ? undefined : kinds.get(symbol.kind);
    if (symbol === undefined || soort === undefined) return true;
    const tekst = symbol.kind === "besluit" ? symbol.node.title.value : unquoted(readValue(node, reader));
    found.set(symbol.name, { soort, naam: symbol.name, tekst });
    return true;
  });
  return [...found.values()];
}

/** What has a place of its own in a document. */
const kinds: ReadonlyMap<PolicySymbol["kind"], DocumentReference["soort"]> = new Map([
  ["feit", "gegeven"],
  ["norm", "norm"],
  ["afgeleide", "afgeleide"],
  ["besluit", "besluit"],
]);

function unquoted(text: string): string {
  return text.replaceAll(/^“|”$/g, "");
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
