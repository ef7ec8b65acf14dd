// The tokens of a plain text: side by side in arrays, each with its kind, its place and what it stands for.

import type { Comment } from "../../../../language/ast.js";
import { type Word, words } from "../../../../language/words.js";

/** A word of the language is its own kind. */
export type Kind =
  | Word
  | "name"
  /** A name that opens a line and is followed by `:`. */
  | "factName"
  /** `zorgsoort` where it is the fact and not the heading. */
  | "zorgsoortName"
  | "ja/nee"
  | "number"
  | "percentage literal"
  | "amount"
  | "date"
  | "half date"
  | "duration"
  | "string"
  | "point label"
  | "bullet"
  | "row bar"
  | "||"
  | "|"
  | ":"
  | ","
  | "."
  | "("
  | ")"
  | "+"
  | "-"
  | "end";

/** The tokens of one text; the arrays are used again for the next. */
export interface Tokens {
  text: string;
  count: number;
  readonly kinds: Kind[];
  starts: Int32Array;
  ends: Int32Array;
  /** 1 for a token that opens its line. */
  firsts: Uint8Array;
  /** A date as yyyymmdd, a duration as its count times four and its unit, a text as how it is written. */
  values: Int32Array;
  comments: Comment[];
}

/** How a text is written: as it is, with escapes, or between `"""`. */
export const textForms = { plain: 0, escaped: 1, long: 2 } as const;

/** The units of time, by the number that a duration has in its value. */
export const unitsInOrder = ["dag", "week", "maand", "jaar"] as const;

export function createTokens(): Tokens {
  return {
    text: "",
    count: 0,
    kinds: [],
    starts: new Int32Array(0),
    ends: new Int32Array(0),
    firsts: new Uint8Array(0),
    values: new Int32Array(0),
    comments: [],
  };
}

/** Makes room for every token that `text` can have. */
export function openTokens(tokens: Tokens, text: string): void {
  tokens.text = text;
  tokens.count = 0;
  tokens.comments = [];
  // A token takes a character at least; behind the last one stand a few that say that the text has ended.
  const room = text.length + 8;
  if (tokens.starts.length >= room) return;
  tokens.starts = new Int32Array(room * 2);
  tokens.ends = new Int32Array(room * 2);
  tokens.firsts = new Uint8Array(room * 2);
  tokens.values = new Int32Array(room * 2);
}

/** Thrown where a text is not plain; whoever reads it catches it. */
const notPlain = new Error("not plain");

/** The text holds something that only the parser can read, or report. */
export function decline(): never {
  throw notPlain;
}

/** What `read` gives; undefined when it declines. */
export function unlessDeclined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error !== notPlain) throw error;
    return undefined;
  }
}

/** The kinds that can be a name: names, and words that only mean something in one place. */
export const nameKinds: ReadonlySet<Kind> = new Set<Kind>([
  "name",
  "zorgsoortName",
  ...(Object.keys(words) as Word[]).filter((word) => words[word].role === "contextual"),
]);
