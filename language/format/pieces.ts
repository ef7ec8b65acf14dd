// A file in pieces: the statements that are laid out, the text that stays as it is, and the comments between them.

import type { Comment, Declaration } from "../ast.js";
import type { Span } from "../source.js";
import { type PlacementColumns, placementColumns, sharedColumns } from "./print-placements.js";
import { type Remark, remarkOf, type Reel, roomBetween, type Word, wordsOf } from "./words.js";
import type { Unit, Units } from "./units.js";

/** A declaration that is laid out. */
export interface Statement {
  readonly kind: "statement";
  readonly span: Span;
  readonly declaration: Declaration;
  readonly words: readonly Word[];
  /** Comments right under it, in from the margin: they belong to it. */
  readonly tail: readonly Remark[];
  /** The columns of a placement on one line; undefined for every other statement. */
  columns: PlacementColumns | undefined;
}

/** Text that stays as it is: a statement with a fault in it, or what stands between `uit` and `aan`. */
export interface Kept {
  readonly kind: "kept";
  readonly span: Span;
  readonly text: string;
}

/** A comment between statements. */
export interface Aside {
  readonly kind: "aside";
  readonly span: Span;
  readonly remark: Remark;
}

/** A piece of a file, and whether a blank line comes before it. */
export type Piece = (Statement | Kept | Aside) & { blankBefore: boolean };

/** The pieces of `text`, in order; the text in `kept` stays as it is. */
export function piecesOf(
  text: string,
  { units, comments, respelt }: Units,
  kept: readonly Span[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let place = 0;
  const add = (piece: Statement | Kept | Aside): void => {
    const { blankBefore } = roomBetween(text, place, piece.span.start);
    pieces.push({ ...piece, blankBefore });
    place = piece.span.end;
  };
  for (const span of inOrder(units, comments, kept)) {
    if ("tokens" in span) add(statementOf(text, span, respelt));
    else if ("kind" in span)
      add({ kind: "aside", span: span.span, remark: remarkOf(text, span, span.span.start) });
    else add({ kind: "kept", span, text: text.slice(span.start, span.end) });
  }
  setApart(pieces);
  alignPlacements(pieces);
  return pieces;
}

/** Units, comments between them and kept text, as they follow each other. */
function* inOrder(
  units: readonly Unit[],
  comments: readonly Comment[],
  kept: readonly Span[],
): Generator<Unit | Comment | Span> {
  const all = [
    ...kept.map((span) => ({ span, item: span as Unit | Comment | Span })),
    ...units.map((unit) => ({ span: unit.span, item: unit })),
    ...comments.map((comment) => ({ span: comment.span, item: comment })),
  ].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  for (const { span, item } of all) {
    if (span.start < end) continue;
    end = span.end;
    yield item;
  }
}

function statementOf(text: string, unit: Unit, respelt: ReadonlyMap<number, string>): Statement {
  const words = wordsOf({
    text,
    declaration: unit.declaration,
    tokens: unit.tokens,
    comments: unit.comments,
    respelt,
  });
  const tail = unit.tail.map((comment) => remarkOf(text, comment, comment.span.start));
  const reel: Reel = { words, next: 0 };
  const columns =
    unit.declaration.kind === "norm" && tail.length === 0
      ? placementColumns(reel, unit.declaration)
      : undefined;
  return { kind: "statement", span: unit.span, declaration: unit.declaration, words, tail, columns };
}

// ── Blank lines ──

/** Decides where blank lines stand: around every statement, but not between those that read as a list. */
function setApart(pieces: readonly Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const previous = pieces[index - 1];
    if (previous === undefined) piece.blankBefore = false;
    else if (piece.kind === "statement" && isPlacement(previous) && isPlacement(piece))
      piece.blankBefore = false;
    else if (standsApart(previous, piece)) piece.blankBefore = true;
  }
}

/** Whether a blank line comes between two pieces, also where none was written. */
function standsApart(previous: Piece, piece: Piece): boolean {
  if (previous.kind !== "statement" || piece.kind === "kept") return false;
  if (piece.kind === "aside") return !isListed(previous);
  return !(isUse(previous) && isUse(piece));
}

function isPlacement(piece: Piece): boolean {
  return piece.kind === "statement" && piece.columns !== undefined;
}

function isUse(piece: Piece): boolean {
  return piece.kind === "statement" && piece.declaration.kind === "gebruik";
}

function isListed(piece: Piece): boolean {
  return isPlacement(piece) || isUse(piece);
}

/** Gives placements that stand under each other the same columns. */
function alignPlacements(pieces: readonly Piece[]): void {
  let run: Statement[] = [];
  const close = (): void => {
    const shared = sharedColumns(run);
    if (shared !== undefined) for (const statement of run) statement.columns = shared;
    run = [];
  };
  for (const piece of pieces) {
    if (piece.blankBefore || (piece.kind !== "aside" && !isPlacement(piece))) close();
    if (piece.kind === "statement" && piece.columns !== undefined) run.push(piece);
  }
  close();
}
