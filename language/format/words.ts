// What is printed: the tokens of a statement in their canonical notation, each with the comments that stand at it.
//
// Every printer takes words from one reel, in the order of the text, and prints each of them once. So nothing that
// was written can get lost or change places, whatever the layout makes of the room between.

import type { Comment, Declaration } from "../ast.js";
import type { Token } from "../scanner.js";
import type { Span } from "../source.js";
import { T } from "../tokens.js";
import { visitAll } from "../walk.js";
import { textOfToken } from "./notation.js";

/** A comment as it is printed. */
export interface Remark {
  readonly text: string;
  /** Whether nothing can stand behind it on its line. */
  readonly endsLine: boolean;
  /** Whether a line ends before it, and a blank line stands before it. */
  readonly ownLine: boolean;
  readonly blankBefore: boolean;
}

/** A token as it is printed. */
export interface Word {
  readonly text: string;
  readonly token: Token;
  /** Comments between the word before and this one, on lines of their own or right before it. */
  readonly before: readonly Remark[];
  /** Comments behind it on its line. */
  readonly after: readonly Remark[];
  /** Whether a line ends, and a blank line stands, right before it: behind the comments before it. */
  readonly ownLine: boolean;
  readonly blankBefore: boolean;
  /** Whether it is the minus of a negative number. */
  readonly negates: boolean;
  /** Whether it stands on the line that an `inkoop-negeer` above it is about: that line stays one line. */
  readonly isPinned: boolean;
}

/** The words of one statement, and which comes next. */
export interface Reel {
  readonly words: readonly Word[];
  next: number;
}

/** What words are made of. */
export interface WordSource {
  readonly text: string;
  readonly declaration: Declaration;
  readonly tokens: readonly Token[];
  /** The comments between the first of `tokens` and the last, and behind the last on its line. */
  readonly comments: readonly Comment[];
  /** The words of the language that were written with a capital, by the place where they stand. */
  readonly respelt: ReadonlyMap<number, string>;
}

/** The words of one statement. */
export function wordsOf({ text, declaration, tokens, comments, respelt }: WordSource): readonly Word[] {
  const { labels, minuses } = marksOf(declaration, text);
  const words: Word[] = [];
  let next = 0;
  let place = tokens[0]?.startOffset ?? 0;
  let isPinned = false;
  const take = (remarks: Remark[]): void => {
    const comment = comments[next];
    if (comment === undefined) return;
    remarks.push(remarkOf(text, comment, place));
    place = comment.span.end;
    next += 1;
  };
  for (const [index, token] of tokens.entries()) {
    const start = token.startOffset;
    const before: Remark[] = [];
    while ((comments[next]?.span.start ?? Number.POSITIVE_INFINITY) < start) take(before);
    const room = index === 0 ? noRoom : roomBetween(text, place, start);
    place = token.endOffset + 1;
    const following = tokens[index + 1]?.startOffset ?? Number.POSITIVE_INFINITY;
    const after: Remark[] = [];
    while ((comments[next]?.span.start ?? Number.POSITIVE_INFINITY) < following) {
      if (roomBetween(text, place, comments[next]?.span.start ?? place).ownLine) break;
      take(after);
    }
    isPinned = (isPinned && !room.ownLine) || before.some((remark) => ignoreDirective.test(remark.text));
    const role = { label: labels.has(start), word: respelt.get(start) };
    words.push({
      text: textOfToken(token, role),
      token,
      before,
      after,
      ownLine: room.ownLine,
      blankBefore: room.blankBefore,
      negates: token.tokenType === T.minus && minuses.has(start),
      isPinned,
    });
  }
  return words;
}

const ignoreDirective = /^(?:\/\/+|\/\*+)\s*inkoop-negeer\b/;

const noRoom = { ownLine: false, blankBefore: false };

/** Whether a line ends, and whether a line is blank, between two places with nothing but room between them. */
export function roomBetween(text: string, from: number, to: number): Pick<Remark, "ownLine" | "blankBefore"> {
  const breaks = text.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0;
  return { ownLine: breaks > 0, blankBefore: breaks > 1 };
}

/** `comment`, which has nothing but room between `from` and itself. */
export function remarkOf(text: string, comment: Comment, from: number): Remark {
  const closed = comment.style === "block" && comment.text.length >= 4 && comment.text.endsWith("*/");
  return {
    text: comment.text.trimEnd(),
    endsLine: !closed || /[\r\n]/.test(comment.text),
    ...roomBetween(text, from, comment.span.start),
  };
}

/** Where the numbers of points and the minuses of negative numbers stand. */
function marksOf(
  declaration: Declaration,
  text: string,
): { readonly labels: ReadonlySet<number>; readonly minuses: ReadonlySet<number> } {
  const labels = new Set<number>();
  const minuses = new Set<number>();
  visitAll(declaration, (node) => {
    if (node.kind === "pointLabel") labels.add(node.span.start);
    else if (node.kind === "number" || node.kind === "percentage" || node.kind === "amount") {
      if (!/[\d€]/.test(text.charAt(node.span.start))) minuses.add(node.span.start);
    }
  });
  return { labels, minuses };
}

/** The index of the first word of `reel` at or behind `offset`. */
export function indexAt({ words }: Reel, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.token.startOffset ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a space stands between two words of one line. */
export function isSpaced(left: Word, right: Word): boolean {
  if (left.negates || left.token.tokenType === T.open || left.token.tokenType === T.dot) return false;
  const type = right.token.tokenType;
  return type !== T.comma && type !== T.close && type !== T.colon && type !== T.dot;
}

/** The words of `span` on one line; undefined when a comment, a bullet or a long text stands among them. */
export function plainText(reel: Reel, span: Span): string | undefined {
  let result = "";
  let left: Word | undefined;
  for (let index = indexAt(reel, span.start); index < reel.words.length; index += 1) {
    const word = reel.words[index];
    if (word === undefined || word.token.startOffset >= span.end) break;
    if (left !== undefined && (left.after.length > 0 || word.before.length > 0)) return undefined;
    if (word.text.includes("\n") || word.token.tokenType === T.bullet) return undefined;
    result += left !== undefined && isSpaced(left, word) ? ` ${word.text}` : word.text;
    left = word;
  }
  return result;
}

/** The largest width of `items`; 0 when there are none. */
export function widest<Item>(items: readonly Item[], widthOf: (item: Item) => number): number {
  return items.reduce((width, item) => Math.max(width, widthOf(item)), 0);
}
