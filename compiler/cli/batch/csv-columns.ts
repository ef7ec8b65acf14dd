// The columns of a CSV file: which fact each of them is, and what a row of cells then says.

import { peildatum } from "../../evaluate/facts.js";
import { nearestName } from "../../names/near-names.js";
import { refusal } from "../refusal.js";
import type { Application, LineProblem } from "./application.js";
import { cellReader, type ReadCell } from "./cells.js";
import type { CsvSource } from "./read-csv.js";

/** What a column is read as. */
export interface Column {
  /** Undefined when the column is no fact. */
  readonly fact: { readonly naam: string; readonly read: ReadCell } | undefined;
  readonly isId: boolean;
}

/** The columns with these names; refuses a row of names that cannot be what is meant. */
export function columnsOf({ beleid, names, file }: CsvSource, head: readonly string[]): readonly Column[] {
  const facts = new Map([peildatum, ...beleid.feiten].map((feit) => [feit.naam, feit]));
  const seen = new Set<string>();
  for (const ignored of names.ignored) {
    if (!head.includes(ignored))
      throw refusal("INK0972", { path: file, found: "ontbreekt", column: ignored });
  }
  if (names.idIsAsked && !head.includes(names.id)) {
    throw refusal("INK0972", { path: file, found: "ontbreekt", column: names.id });
  }
  return head.map((column, index) => {
    if (column === "") throw refusal("INK0972", { path: file, found: "leeg", number: index + 1 });
    if (seen.has(column)) throw refusal("INK0972", { path: file, found: "dubbel", column });
    seen.add(column);
    const isId = column === names.id;
    const feit = names.ignored.has(column) ? undefined : facts.get(column);
    if (feit === undefined && !isId && !names.ignored.has(column)) {
      const near = nearestName(column, facts.keys());
      throw refusal("INK0972", {
        path: file,
        found: "onbekend",
        column,
        ...(near === undefined ? {} : { near }),
      });
    }
    return { fact: feit && { naam: feit.naam, read: cellReader(beleid, feit) }, isId };
  });
}

/** What the cells of one row say, after what was wrong with the row already. */
export function valuesOf(
  columns: readonly Column[],
  cells: readonly string[],
  before: readonly LineProblem[],
): Omit<Application, "line"> {
  const facts: Record<string, unknown> = {};
  const problems = [...before];
  let id: unknown;
  for (const [index, { fact, isId }] of columns.entries()) {
    const text = cells[index] ?? "";
    if (isId) id = text;
    const cell = fact?.read(text);
    if (fact === undefined || cell === undefined) continue;
    if (!cell.good) problems.push(cell.problem);
    else if (cell.value !== undefined) facts[fact.naam] = cell.value;
  }
  return { id, facts, problems };
}
