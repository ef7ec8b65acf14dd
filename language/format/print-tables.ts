// Decision tables: every column as wide as its widest cell.

import { builders } from "prettier/doc";
import type { Clause, Node, TabelDeclaration, TableHeader, TableRow } from "../ast.js";
import { columnsOf, printClause } from "./print-clauses.js";
import { printNodes } from "./print-expressions.js";
import { type Doc, gap, partBreak, step, word } from "./print-words.js";
import { plainText, type Reel } from "./words.js";

const { indent } = builders;

type Line = TableHeader | TableRow;

/** A table with its rows and clauses, in the order in which they were written. */
export function printTable(reel: Reel, table: TabelDeclaration, printHead: (end?: number) => Doc): Doc {
  const lines: readonly Line[] = [...(table.header === undefined ? [] : [table.header]), ...table.rows];
  const parts: readonly (Line | Clause)[] = [...lines, ...table.clauses].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  const head = printHead(parts[0]?.span.start);
  const widths = widthsOf(reel, lines);
  const columns = columnsOf(reel, table.clauses, step);
  return [
    head,
    indent(
      parts.map((part) => [
        partBreak(reel),
        part.kind === "tableHeader" || part.kind === "tableRow"
          ? printLine(reel, part, widths)
          : printClause(reel, part, columns),
      ]),
    ),
  ];
}

function cellsOf(line: Line): readonly Node[] {
  return line.kind === "tableHeader" ? line.columns : line.cells;
}

interface Widths {
  readonly cells: readonly number[];
  readonly result: number;
}

/** How wide the columns are; a row with a comment in it goes its own way. */
function widthsOf(reel: Reel, lines: readonly Line[]): Widths {
  const cells: number[] = [];
  let result = 0;
  for (const line of lines) {
    if (plainText(reel, line.span) === undefined) continue;
    for (const [index, cell] of cellsOf(line).entries()) {
      cells[index] = Math.max(cells[index] ?? 0, widthOf(reel, cell));
    }
    result = Math.max(result, widthOf(reel, line.result));
  }
  return { cells, result };
}

function widthOf(reel: Reel, node: Node): number {
  return plainText(reel, node.span)?.length ?? 0;
}

function printLine(reel: Reel, line: Line, widths: Widths): Doc {
  const cells = cellsOf(line);
  if (plainText(reel, line.span) === undefined) {
    return [word(reel), indent([gap(reel), printNodes(reel, [...cells, line.result], line.span.end)])];
  }
  const parts: Doc[] = [];
  for (const [index, cell] of [...cells, line.result].entries()) {
    const width = index < cells.length ? (widths.cells[index] ?? 0) : widths.result;
    const padding = " ".repeat(width - widthOf(reel, cell));
    parts.push(word(reel), gap(reel), printNodes(reel, [cell], cell.span.end), padding, gap(reel));
  }
  parts.push(word(reel));
  return parts;
}
