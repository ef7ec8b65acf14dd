// Decision tables.

import type { Reference, TableCell, TableHeader, TableRow } from "../../../../language/ast.js";
import { openPart } from "./clauses.js";
import { factName, value } from "./examples.js";
import { otherComparison } from "./expressions.js";
import { afterCellValue, comparedInCell, comparisonStarts, signables } from "./kinds.js";
import { accept, here, identifier, kindAt, need, opensLine, type Reading, spanFrom } from "./reading.js";
import { decline } from "./tokens.js";

/** The header and the rows of a table. */
export function table(reading: Reading): { readonly header: TableHeader; readonly rows: TableRow[] } {
  openPart(reading);
  const header = tableHeader(reading);
  const rows: TableRow[] = [];
  while (kindAt(reading) === "row bar") {
    openPart(reading);
    const row = tableRow(reading);
    if (row.cells.length !== header.columns.length) decline();
    rows.push(row);
  }
  return { header, rows };
}

/** `| a | b || naam |`. */
function tableHeader(reading: Reading): TableHeader {
  const start = here(reading);
  need(reading, "row bar");
  const columns: Reference[] = [factName(reading)];
  while (acceptBar(reading)) columns.push(factName(reading));
  need(reading, "||");
  const result = identifier(reading);
  endRow(reading);
  return { kind: "tableHeader", columns, result, span: spanFrom(reading, start) };
}

/** `| cel | cel || uitkomst |`. */
function tableRow(reading: Reading): TableRow {
  const start = here(reading);
  need(reading, "row bar");
  const cells: TableCell[] = [cell(reading)];
  while (acceptBar(reading)) cells.push(cell(reading));
  need(reading, "||");
  const result = value(reading);
  endRow(reading);
  return { kind: "tableRow", cells, result, span: spanFrom(reading, start) };
}

/** Reads a bar that a cell follows on its line. */
function acceptBar(reading: Reading): boolean {
  return !opensLine(reading, 1) && accept(reading, "|");
}

function endRow(reading: Reading): void {
  need(reading, "|");
  if (!opensLine(reading)) decline();
}

/** `-`, values, or a comparison without its left side. */
function cell(reading: Reading): TableCell {
  if (opensLine(reading)) decline();
  const start = here(reading);
  const kind = kindAt(reading);
  const next = kindAt(reading, 1);
  if (kind === "-" && !signables.has(next)) {
    reading.at += 1;
    return { kind: "anyCell", span: spanFrom(reading, start) };
  }
  if (kind === "is" || kind === "minste" || kind === "hoogste") decline();
  if (comparisonStarts.has(kind)) {
    const comparison = otherComparison(reading);
    return { kind: "comparisonCell", comparison, span: spanFrom(reading, start) };
  }
  // Half of a comparison that lost its word.
  if (afterCellValue.has(next) || (kind === "name" && comparedInCell.has(next))) decline();
  const negated = accept(reading, "niet");
  const values = [value(reading)];
  while (accept(reading, ",")) values.push(value(reading));
  return { kind: "valuesCell", negated, values, span: spanFrom(reading, start) };
}
