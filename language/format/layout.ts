// The layout of a whole file: its pieces, and the document that the printer makes of them.

import { builders, printer } from "prettier/doc";
import type { ParseResult } from "../parse-result.js";
import { parse } from "../reader.js";
import type { Span } from "../source.js";
import { endOfText, keptSpans, protectedRegions } from "./kept.js";
import { type Piece, piecesOf } from "./pieces.js";
import { printStatement } from "./print-declarations.js";
import { type Doc, lineWidth, step, verbatim } from "./print-words.js";
import { saysTheSame } from "./same-text.js";
import { faultyUnits, type Unit, type Units, unitsOf } from "./units.js";

const { hardline, literalline } = builders;

/** The canonical form, as the printer takes it: nobody chooses here. */
export const canonical = { printWidth: lineWidth, tabWidth: step, useTabs: false } as const;

/**
 * The layout of `text`. What a broken text means can hang on where the lines of its neighbours start; there the
 * neighbours stay as they are too, and if even that does not help, everything does.
 */
export function layoutOf(text: string): readonly Piece[] {
  const sheet = sheetOf(text);
  const pieces = piecesAround(sheet, sheet.faulty);
  if (sheet.result.problems.length === 0 || isSafe(sheet.result, pieces)) return pieces;
  const fewer = piecesAround(sheet, withNeighbours(sheet.faulty, sheet.units.units));
  return isSafe(sheet.result, fewer) ? fewer : [wholeOf(text)];
}

/** Where the statements of `text` stand that have a fault in them. */
export function faultsIn(text: string): readonly Span[] {
  return sheetOf(text).faulty.map(({ span }) => span);
}

/** A text as it is read before it is laid out. */
interface Sheet {
  readonly result: ParseResult;
  readonly units: Units;
  readonly faulty: readonly Unit[];
}

function sheetOf(text: string): Sheet {
  const result = parse(text);
  const units = unitsOf(result);
  return { result, units, faulty: faultyUnits(units.units, result.problems) };
}

/** The pieces of a text when the units in `kept` stay as they are. */
function piecesAround({ result: { file }, units }: Sheet, kept: readonly Unit[]): readonly Piece[] {
  const spans = [...protectedRegions(file), ...kept.map(({ span }) => span)];
  return piecesOf(file.text, units, keptSpans(file, spans, units.units));
}

/** Whether what the pieces become says the same, and stays as it is when it is laid out again. */
function isSafe(result: ParseResult, pieces: readonly Piece[]): boolean {
  const text = printed(pieces);
  if (text === result.file.text) return true;
  const again = sheetOf(text);
  return saysTheSame(result, again.result) && printed(piecesAround(again, again.faulty)) === text;
}

function withNeighbours(kept: readonly Unit[], units: readonly Unit[]): readonly Unit[] {
  const some = new Set(kept);
  return units.filter(
    (unit, index) => some.has(unit) || isIn(some, units[index - 1]) || isIn(some, units[index + 1]),
  );
}

function isIn(units: ReadonlySet<Unit>, unit: Unit | undefined): boolean {
  return unit !== undefined && units.has(unit);
}

/** A text as the one piece that it then is. */
function wholeOf(text: string): Piece {
  const end = endOfText(text);
  return { kind: "kept", span: { start: 0, end }, text: text.slice(0, end), blankBefore: false };
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
