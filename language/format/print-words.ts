// Words to documents: the next word with its comments, and the room before it.

import { builders } from "prettier/doc";
import { indexAt, isSpaced, type Reel, type Remark, type Word } from "./words.js";

const { hardline, indent, join, literalline } = builders;

export type Doc = builders.Doc;

/** The width of a line, and of one step to the right. */
export const lineWidth = 100;
export const step = 2;

/** Text as it stands, over any number of lines, none of which moves. */
export function verbatim(text: string): Doc {
  return join(literalline, text.split("\n"));
}

/** One line end, and a blank line when one stands there already. */
export function lineBreak(blank: boolean): Doc {
  return blank ? [hardline, hardline] : hardline;
}

/** The next word, with the comments that stand at it. */
export function word(reel: Reel): Doc {
  const current = reel.words[reel.next];
  if (current === undefined) return "";
  reel.next += 1;
  const parts: Doc[] = [];
  for (const [index, remark] of current.before.entries()) {
    const next = current.before[index + 1] ?? current;
    const ends = next.ownLine || (next === current && remark.endsLine);
    parts.push(verbatim(remark.text), ends ? lineBreak(next.blankBefore) : " ");
  }
  parts.push(wordText(current.text));
  for (const remark of current.after) parts.push(roomBefore(remark), verbatim(remark.text));
  return parts.length === 1 ? (parts[0] ?? "") : parts;
}

/** The room between a word and a comment behind it. */
export function roomBefore(remark: Remark): string {
  return remark.text.startsWith("//") ? "  " : " ";
}

/** A long text goes over lines: one step further than what it belongs to, its end under that. */
function wordText(text: string): Doc {
  if (!text.includes("\n")) return text;
  const lines = text.split("\n");
  return ['"""', indent([hardline, join(hardline, lines.slice(1, -1))]), hardline, '"""'];
}

/** What stands between the last word and the next: `wanted`, unless a comment makes it a line end. */
export function gap(reel: Reel, wanted?: Doc): Doc {
  const left = reel.words[reel.next - 1];
  const right = reel.words[reel.next];
  if (left === undefined || right === undefined) return "";
  if (endsLine(left) || right.before[0]?.ownLine === true) return hardline;
  if (typeof wanted === "string") return wanted;
  const staysTogether = left.isPinned && right.isPinned && !right.ownLine;
  return wanted === undefined || staysTogether ? spaceBetween(left, right) : wanted;
}

function spaceBetween(left: Word, right: Word): string {
  return isSpaced(left, right) ? " " : "";
}

/** The line end before the next part of a list, with at most the one blank line that was there. */
export function partBreak(reel: Reel): Doc {
  const next = reel.words[reel.next];
  return lineBreak((next?.before[0] ?? next)?.blankBefore === true);
}

function endsLine({ after }: Word): boolean {
  return after.some((remark) => remark.endsLine);
}

/** The words before `end`, on one line as far as comments allow. */
export function flat(reel: Reel, end: number): Doc {
  return counted(reel, indexAt(reel, end) - reel.next);
}

/** The next `count` words, on one line as far as comments allow. */
export function counted(reel: Reel, count: number): Doc {
  const parts: Doc[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index > 0) parts.push(gap(reel));
    parts.push(word(reel));
  }
  return parts.length === 1 ? (parts[0] ?? "") : parts;
}

/** Whether words are left before `end`. */
export function hasWords(reel: Reel, end: number): boolean {
  const next = reel.words[reel.next];
  return next !== undefined && next.token.startOffset < end;
}
