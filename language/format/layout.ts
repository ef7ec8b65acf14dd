// The layout of a whole file: its pieces, and the document that the printer makes of them.

import { builders, printer } from "prettier/doc";
import type { ParseResult } from "../parser.js";
import { parse } from "../reader.js";
import type { Span } from "../source.js";
import { keptSpans, protectedRegions } from "./kept.js";
import { type Piece, piecesOf } from "./pieces.js";
import { printStatement } from "./print-declarations.js";
import { type Doc, lineWidth, step, verbatim } from "./print-words.js";
import { saysTheSame } from "./same-text.js";
import { faultyUnits, type Unit, unitsOf } from "./units.js";

const { hardline, literalline } = builders;

/** What the layout of a text is: its pieces, and the statements with a fault that stay as they are. */
export interface Layout {
  readonly pieces: readonly Piece[];
  readonly faulty: readonly Span[];
}

/** The canonical form, as the printer takes it: nobody chooses here. */
export const canonical = { printWidth: lineWidth, tabWidth: step, useTabs: false } as const;

/**
 * The layout of `text`. What a broken text means can hang on where the lines of its neighbours start; there the
 * neighbours stay as they are too, and if even that does not help, everything does.
 */
export function layoutOf(text: string): Layout {
  const result = parse(text);
  const units = unitsOf(result);
  const regions = protectedRegions(result.file);
  const faulty = faultyUnits(units.units, result.problems);
  const spans = faulty.map(({ span }) => span);
  for (let kept = faulty; ; kept = withNeighbours(kept, units.units)) {
    const keptHere = keptSpans(result.file, [...regions, ...kept.map(({ span }) => span)], units.units);
    const pieces = piecesOf(text, units, keptHere);
    if (faulty.length === 0 || kept.length === units.units.length || keepsMeaning(result, pieces))
      return { pieces, faulty: spans };
  }
}

function keepsMeaning(result: ParseResult, pieces: readonly Piece[]): boolean {
  return saysTheSame(result, parse(printed(pieces)));
}

function withNeighbours(kept: readonly Unit[], units: readonly Unit[]): readonly Unit[] {
  const some = new Set(kept);
  const widened = units.filter(
    (unit, index) => some.has(unit) || isIn(some, units[index - 1]) || isIn(some, units[index + 1]),
  );
  return widened.length === kept.length ? units : widened;
}

function isIn(units: ReadonlySet<Unit>, unit: Unit | undefined): boolean {
  return unit !== undefined && units.has(unit);
}

/** The text of pieces. */
export function printed(pieces: readonly Piece[]): string {
  const doc = joined(pieces, pieces.map(printPiece));
  return printer.printDocToString(doc, { ...canonical, parentParser: undefined }).formatted;
}

/** One piece. */
export function printPiece(piece: Piece): Doc {
  switch (piece.kind) {
    case "statement":
      return printStatement(piece);
    case "kept":
      return verbatim(piece.text);
    case "aside":
      return verbatim(piece.remark.text);
  }
}

/** Pieces that are printed, with the lines between them; the last line ends too. */
export function joined(pieces: readonly Piece[], docs: readonly Doc[]): Doc {
  const parts: Doc[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) parts.push(lineEnd(pieces[index - 1]), piece.blankBefore ? hardline : "");
    parts.push(docs[index] ?? "");
  }
  if (pieces.length > 0) parts.push(lineEnd(pieces.at(-1)));
  return parts;
}

/** The end of the last line of a piece; blanks that end a line of kept text stay. */
function lineEnd(piece: Piece | undefined): Doc {
  return piece?.kind === "kept" ? literalline : hardline;
}
