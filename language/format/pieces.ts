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
  readonly columns: PlacementColumns | undefined;
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
export type Piece = Draft & { readonly blankBefore: boolean };

type Draft = Statement | Kept | Aside;

/** The pieces of `text`, in order; the text in `kept` stays as it is. */
export function piecesOf(
  text: string,
  { units, comments, respelt }: Units,
  kept: readonly Span[],
): readonly Piece[] {
  const candidates: readonly { readonly span: Span; readonly draft: () => Draft }[] = [
    ...kept.map((span) => ({ span, draft: () => keptOf(text, span) })),
    ...units.map((unit) => ({ span: unit.span, draft: () => statementOf(text, unit, respelt) })),
    ...comments.map((comment) => ({ span: comment.span, draft: () => asideOf(text, comment) })),
  ].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const pieces: Piece[] = [];
  let previous: Piece | undefined;
  for (const { span, draft } of candidates) {
    const place = previous?.span.end ?? 0;
    // Kept text holds whatever stands in it.
    if (previous !== undefined && span.start < place) continue;
    const piece = draft();
    const { blankBefore } = roomBetween(text, place, span.start);
    previous = { ...piece, blankBefore: isApart(previous, piece, blankBefore) };
    pieces.push(previous);
  }
  return withSharedColumns(pieces);
}

function keptOf(text: string, span: Span): Kept {
  return { kind: "kept", span, text: text.slice(span.start, span.end) };
}

function asideOf(text: string, comment: Comment): Aside {
  return { kind: "aside", span: comment.span, remark: remarkOf(text, comment, comment.span.start) };
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

/** Whether a blank line comes before `piece`; `written` says whether one stands there. */
function isApart(previous: Draft | undefined, piece: Draft, written: boolean): boolean {
  if (previous === undefined) return false;
  if (isPlacement(previous) && isPlacement(piece)) return false;
  return written || standsApart(previous, piece);
}

/** Whether a blank line comes between two pieces, also where none was written. */
function standsApart(previous: Draft, piece: Draft): boolean {
  if (previous.kind !== "statement" || piece.kind === "kept") return false;
  if (piece.kind === "aside") return !isPlacement(previous) && !isUse(previous);
  return !(isUse(previous) && isUse(piece));
}

function isPlacement(piece: Draft): boolean {
  return piece.kind === "statement" && piece.columns !== undefined;
}

function isUse(piece: Draft): boolean {
  return piece.kind === "statement" && piece.declaration.kind === "gebruik";
}

// ── Columns ──

/** `pieces`, where placements that stand under each other have the same columns. */
function withSharedColumns(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const shared = sharedColumns(run.flatMap((piece) => (piece.kind === "statement" ? [piece] : [])));
    for (const piece of run) {
      const aligns = shared !== undefined && piece.kind === "statement";
      result.push(aligns ? { ...piece, columns: shared } : piece);
    }
    run = [];
  };
  for (const piece of pieces) {
    const goesOn = !piece.blankBefore && (piece.kind === "aside" || isPlacement(piece));
    if (!goesOn) close();
    if (isPlacement(piece) || run.length > 0) run.push(piece);
    else result.push(piece);
  }
  close();
  return result;
}
