// What differs between a text and its canonical form, as the smallest edits: the room between words, and single words.

import { tokenize } from "../lexer.js";
import type { Span, TextEdit } from "../source.js";

/**
 * The edits that make `formatted` of `text`, in the order of the text. Both hold the same words and comments in the
 * same order, so a cursor, a selection or a breakpoint beside an edit stays where it is. Indentation has edits of its
 * own: each belongs to the line that it indents.
 */
export function editsBetween(text: string, formatted: string): readonly TextEdit[] {
  if (text === formatted) return [];
  const left = marksIn(text);
  const right = marksIn(formatted);
  if (left.length !== right.length) return smallest({ start: 0, end: text.length }, text, formatted);
  const edits: TextEdit[] = [];
  let from = { left: 0, right: 0 };
  for (let index = 0; index <= left.length; index += 1) {
    const [one, other] = [left[index], right[index]];
    const to = { left: one?.start ?? text.length, right: other?.start ?? formatted.length };
    edits.push(...roomEdits(text, { start: from.left, end: to.left }, formatted.slice(from.right, to.right)));
    if (one === undefined || other === undefined) break;
    edits.push(...smallest(one, text, formatted.slice(other.start, other.end)));
    from = { left: one.end, right: other.end };
  }
  return edits;
}

/** Where every word and comment of `text` stands. */
function marksIn(text: string): readonly Span[] {
  const { tokens, comments } = tokenize(text);
  return [
    ...tokens.map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset + 1 })),
    ...comments.map(({ span }) => span),
  ]
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
}

/** The edits of the room between two words: of its lines, and of the indentation of the last. */
function roomEdits(text: string, span: Span, room: string): readonly TextEdit[] {
  const line = text.lastIndexOf("\n", span.end - 1) + 1;
  const otherLine = room.lastIndexOf("\n") + 1;
  if (line <= span.start || otherLine === 0) return smallest(span, text, room);
  return [
    ...smallest({ start: span.start, end: line }, text, room.slice(0, otherLine)),
    ...smallest({ start: line, end: span.end }, text, room.slice(otherLine)),
  ];
}

/** The one edit that puts `newText` in `span`, without what both have at either end; none when they are equal. */
function smallest(span: Span, text: string, newText: string): readonly TextEdit[] {
  let { start, end } = span;
  let first = 0;
  let last = newText.length;
  while (start < end && first < last && text.charCodeAt(start) === newText.charCodeAt(first)) {
    start += 1;
    first += 1;
  }
  while (start < end && first < last && text.charCodeAt(end - 1) === newText.charCodeAt(last - 1)) {
    end -= 1;
    last -= 1;
  }
  if (start === end && first === last) return [];
  return [{ span: { start, end }, newText: newText.slice(first, last) }];
}
