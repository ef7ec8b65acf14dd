// The cells of a table: each is a comparison without its left side, which is the column.

import type { Expression, TableCell } from "@inkoop/language";
import type { Expr } from "../model.js";
import { typeComparison } from "./comparisons.js";
import { demand } from "./demand.js";
import { booleanType, booleanTyped, wrongBoolean, type Typed } from "./static-type.js";
import type { Typing } from "./typing.js";

/** What a cell asks of its column; undefined for `-`, which asks nothing. */
export function typeCell(cell: TableCell, column: Typed, typing: Typing): Typed | undefined {
  switch (cell.kind) {
    case "anyCell":
      return undefined;
    case "missingCell":
      return wrongBoolean;
    case "comparisonCell":
      return typeComparison(cell.comparison, leftOf(column, cell.span), typing);
    case "valuesCell":
      return column.type.kind === "ja/nee"
        ? typeBooleanCell(cell, column, typing)
        : typeValuesCell(cell, column, typing);
  }
}

function leftOf(column: Typed, span: TableCell["span"]) {
  return { typed: column, node: undefined, span, inTable: true };
}

type ValuesCell = Extract<TableCell, { kind: "valuesCell" }>;

/** `ja`, `nee`; a cell that takes both asks nothing, and should say so. */
function typeBooleanCell(cell: ValuesCell, column: Typed, typing: Typing): Typed {
  const [value] = cell.values;
  const typed = cell.values.map((each) => {
    const valueTyped = typing.typeOf(each, typing, booleanType);
    return demand(valueTyped, booleanType, each, typing) && isBoolean(each, typing);
  });
  if (value === undefined || typed.includes(false)) return wrongBoolean;
  if (cell.values.length > 1) {
    typing.names.report(
      "INK0333",
      { file: typing.names.file, span: cell.span },
      {},
      {
        fixes: [{ title: "schrijf `-`", edits: [{ span: cell.span, newText: "-" }], safe: takesBoth(cell) }],
      },
    );
    return wrongBoolean;
  }
  if (column.expr === undefined || value.kind !== "boolean") return wrongBoolean;
  return booleanTyped(value.value !== cell.negated ? column.expr : { op: "not", operand: column.expr });
}

/** Only `ja, nee` is the same as `-`; of `ja, ja` or `niet ja, nee` it is not clear what was meant. */
function takesBoth({ values, negated }: ValuesCell): boolean {
  const both = new Set(values.map((value) => value.kind === "boolean" && value.value));
  return !negated && both.size === 2;
}

/** A cell of a ja/nee column holds the words themselves, not another fact. */
function isBoolean(value: Expression, typing: Typing): boolean {
  if (value.kind === "boolean") return true;
  typing.names.report("INK0334", { file: typing.names.file, span: value.span }, { wanted: "`ja` of `nee`" });
  return false;
}

/** `a, b`, `niet a`, `geen`: `geen` is a question of its own beside the values. */
function typeValuesCell(cell: ValuesCell, column: Typed, typing: Typing): Typed {
  const { negated } = cell;
  const values = cell.values.filter((value) => value.kind !== "none");
  const parts: Typed[] = [];
  if (values.length < cell.values.length) {
    parts.push(
      typeComparison({ kind: "isNone", negated, span: cell.span }, leftOf(column, cell.span), typing),
    );
  }
  const [first] = values;
  if (values.length === 1 && first !== undefined) {
    parts.push(
      typeComparison(
        { kind: "is", negated, value: first, span: first.span },
        leftOf(column, first.span),
        typing,
      ),
    );
  } else if (first !== undefined) {
    parts.push(
      typeComparison({ kind: "oneOf", negated, values, span: cell.span }, leftOf(column, cell.span), typing),
    );
  }
  const exprs: Expr[] = parts.flatMap((part) => part.expr ?? []);
  const [only] = exprs;
  if (only === undefined || exprs.length < parts.length) return wrongBoolean;
  return booleanTyped(exprs.length === 1 ? only : { op: negated ? "and" : "or", operands: exprs });
}
