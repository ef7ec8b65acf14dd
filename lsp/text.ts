// A text that changes piece by piece: its lines follow each change without reading the whole text again.

import { lineStartsOf, type Span } from "@inkoop/language";

/** A text and where its lines start. */
export interface Text {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

export function textOf(text: string): Text {
  return { text, lineStarts: lineStartsOf(text) };
}

/** `before` with `span` replaced by `newText`. */
export function replaceIn(before: Text, span: Span, newText: string): Text {
  const text = before.text.slice(0, span.start) + newText + before.text.slice(span.end);
  const newEnd = span.start + newText.length;
  const shift = newEnd - span.end;
  // Whether a line starts at an offset hangs on the character before it and the one at it (`\r\n` is one end).
  const kept = countBelow(before.lineStarts, span.start);
  const lineStarts = before.lineStarts.slice(0, Math.max(1, kept));
  for (let offset = Math.max(0, span.start - 1); offset < newEnd; offset += 1) {
    const code = text.charCodeAt(offset);
    const ends = code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10);
    if (ends) lineStarts.push(offset + 1);
  }
  for (let line = countBelow(before.lineStarts, span.end + 1); line < before.lineStarts.length; line += 1) {
    lineStarts.push((before.lineStarts[line] ?? 0) + shift);
  }
  return { text, lineStarts };
}

/** How many of the ascending `starts` are less than `offset`. */
function countBelow(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
