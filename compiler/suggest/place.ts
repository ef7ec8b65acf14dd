// A place where somebody is writing: the word under the cursor, and the declaration around it as it would read with
// some name at that place.

import { nodesAt, parse, type Declaration, type Node, type SourceFile, type Span } from "@inkoop/language";

/** A place in a text where something is being written. */
export interface WritingPlace {
  readonly text: string;
  readonly offset: number;
  /** The word that the cursor is in or right behind; empty between words. */
  readonly word: Span;
  /** Where the declaration starts in which the word stands. */
  readonly from: number;
  /** Where the next declaration starts, or the text ends. */
  readonly to: number;
  /** What stands before the word on its line. */
  readonly line: string;
  /** Nothing but white space stands before the word on its line. */
  readonly opensLine: boolean;
  /** The word before it on the same line; "" when there is none, or a sign. */
  readonly previousWord: string;
}

/** What kind of text an offset stands in; `start` is where a quoted text opens, its quote included. */
export type Surroundings =
  | { readonly kind: "words" }
  | { readonly kind: "comment" }
  | { readonly kind: "text"; readonly start: number };

const nameCharacter = /[\p{L}\p{N}_]/u;

/** The place at `offset` in the file with this tree. */
export function writingPlace(tree: SourceFile, offset: number): WritingPlace {
  const { text, declarations } = tree;
  let [start, end] = [offset, offset];
  while (start > 0 && nameCharacter.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && nameCharacter.test(text.charAt(end))) end += 1;
  const around = declarations.findLast(({ kind, span }) => kind !== "broken" && span.start < start);
  const next = declarations.find(({ kind, span }) => kind !== "broken" && span.start > end);
  const line = text.slice(lineStartBefore(text, start), start);
  return {
    text,
    offset,
    word: { start, end },
    from: around?.span.start ?? 0,
    to: next?.span.start ?? text.length,
    line,
    opensLine: line.trim() === "",
    previousWord: /([\p{L}\p{N}_]+)[ \t]*$/u.exec(line)?.[1] ?? "",
  };
}

function lineStartBefore(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** Whether `offset` stands among words, in a comment or in a quoted text; `from` stands among words. */
export function surroundingsAt(text: string, from: number, offset: number): Surroundings {
  const marks = /"""|["“„”‟«]|\/\/|\/\*/g;
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark !== null && mark.index < offset; mark = marks.exec(text)) {
    const start = mark.index;
    const end = endOf(text, mark[0], start + mark[0].length);
    if (offset < end) {
      // Between two quotes it is in the text, but in front of the first it is not.
      return mark[0].startsWith("/") ? { kind: "comment" } : { kind: "text", start };
    }
    marks.lastIndex = end;
  }
  return { kind: "words" };
}

/** Where what `mark` opens ends: the first offset that stands behind it again. */
function endOf(text: string, mark: string, start: number): number {
  const rest = text.slice(start);
  switch (mark) {
    case '"""':
      return after(rest, /"""/, start) ?? text.length + 1;
    case "/*":
      // One that is never closed ends with its line, as the lexer has it; and so does a text.
      return after(rest, /\*\//, start) ?? lineEnd(rest, start);
    case "//":
      return lineEnd(rest, start);
    case '"':
      return start + (/^(?:\\.|[^"\\\r\n])*/.exec(rest)?.[0].length ?? 0) + 1;
    default:
      return start + (/^(?:\\.|[^”“"»\\\r\n])*/.exec(rest)?.[0].length ?? 0) + 1;
  }
}

function lineEnd(rest: string, start: number): number {
  return start + (/[\r\n]/.exec(rest)?.index ?? rest.length) + 1;
}

function after(rest: string, mark: RegExp, start: number): number | undefined {
  const match = mark.exec(rest);
  return match === null ? undefined : start + match.index + match[0].length;
}

/** Some name, which nobody uses. */
const someName = "__hier";

/** The nodes around the place, from the declaration to the innermost, when a name stands there; none when it cannot. */
export function nodesWithName(place: WritingPlace): readonly Node[] {
  const { text, word, from, to } = place;
  const piece = parse(`${text.slice(from, word.start)}${someName}${text.slice(word.end, to)}`).file;
  const nodes = nodesAt(piece, word.start - from + 1);
  const last = nodes.at(-1);
  return last?.kind === "identifier" && last.name === someName ? nodes.slice(1) : [];
}

/** What stands before the place: its last declaration, and the nodes that end there, from the outermost. */
export interface Before {
  readonly declaration: Declaration | undefined;
  readonly ending: readonly Node[];
}

/** The declaration up to the place, and the nodes that end right before it. */
export function beforePlace({ text, word, from }: WritingPlace): Before {
  const piece = parse(text.slice(from, word.start)).file;
  const end = text.slice(from, word.start).trimEnd().length;
  const nodes = nodesAt(piece, end).slice(1);
  return {
    declaration: piece.declarations.findLast(({ kind }) => kind !== "broken") ?? piece.declarations.at(-1),
    ending: nodes.filter(({ span }) => span.end === end && span.start < end),
  };
}
