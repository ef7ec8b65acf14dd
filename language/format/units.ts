// The statements of a file as stretches of text: which tokens and comments each of them holds, and which have a fault.

import type { Comment, Declaration } from "../ast.js";
import { tokenize } from "../lexer.js";
import type { Problem } from "../messages.js";
import type { ParseResult } from "../parse-result.js";
import type { Token } from "../scanner.js";
import type { Span } from "../source.js";
import { roomBetween } from "./words.js";

/** A declaration with all that belongs to it. */
export interface Unit {
  /** From its first word, or a comment right before that on its line, to its last word or comment. */
  readonly span: Span;
  readonly declaration: Declaration;
  readonly tokens: readonly Token[];
  /** The comments in it, and behind its last word on that line. */
  readonly comments: readonly Comment[];
  /** Comments on the lines right under it, in from the margin. */
  readonly tail: readonly Comment[];
}

export interface Units {
  readonly units: readonly Unit[];
  /** The comments that belong to no unit. */
  readonly comments: readonly Comment[];
  /** The words of the language that were written with a capital, by the place where they stand. */
  readonly respelt: ReadonlyMap<number, string>;
}

/** The units of a file. */
export function unitsOf({ file, problems }: ParseResult): Units {
  const { text, comments, declarations } = file;
  const { tokens } = tokenize(text);
  const takeTokens = takerOf(tokens);
  const takeComments = takerOf(comments);
  const units: Unit[] = [];
  const loose: Comment[] = [];
  for (const [index, declaration] of declarations.entries()) {
    const next = declarations[index + 1];
    const limit = next === undefined ? Number.POSITIVE_INFINITY : startOf(next);
    const own = takeTokens(({ startOffset }) => startOffset < limit);
    const first = own[0]?.startOffset;
    const last = own.at(-1)?.endOffset;
    if (first === undefined || last === undefined) continue;
    const above = takeComments(({ span }) => span.start < first);
    const inLine = above.findLastIndex(({ span }) => /[\r\n]/.test(text.slice(span.start, first))) + 1;
    loose.push(...above.slice(0, inLine));
    const before = above.slice(inLine);
    const inside = takeComments(({ span }) => span.start <= last);
    let place = last + 1;
    const takeNext = (holds: (text: string, from: number, to: number) => boolean): readonly Comment[] =>
      takeComments(({ span }) => {
        if (!holds(text, place, span.start)) return false;
        place = span.end;
        return true;
      });
    const behind = takeNext(isBeside);
    const tail = takeNext(isUnder);
    const span = { start: before[0]?.span.start ?? first, end: place };
    units.push({ span, declaration, tokens: own, comments: [...before, ...inside, ...behind], tail });
  }
  loose.push(...takeComments(() => true));
  return { units, comments: loose, respelt: respeltIn(problems) };
}

/** Takes the next of `items` as long as `belongs` says so; each of them once. */
function takerOf<Item>(items: readonly Item[]): (belongs: (item: Item) => boolean) => readonly Item[] {
  let next = 0;
  return (belongs) => {
    const first = next;
    for (let item = items[next]; item !== undefined && belongs(item); item = items[next]) next += 1;
    return items.slice(first, next);
  };
}

function startOf({ span, keyword }: Declaration): number {
  return Math.min(span.start, keyword.start);
}

/** Whether nothing but blanks stands between two places, all on one line. */
function isBeside(text: string, from: number, to: number): boolean {
  return /^[ \t]*$/.test(text.slice(from, to));
}

/** Whether `to` stands in from the margin, on the line below `from`. */
function isUnder(text: string, from: number, to: number): boolean {
  const room = text.slice(from, to);
  const { ownLine, blankBefore } = roomBetween(text, from, to);
  return ownLine && !blankBefore && /[ \t]$/.test(room) && room.trim() === "";
}

// ── Faults ──

/** Findings that say how something is written, where reading it leaves no doubt: the layout writes it right. */
const notation = new Set([
  "INK0112",
  "INK0115",
  "INK0116",
  "INK0117",
  "INK0125",
  "INK0126",
  "INK0130",
  "INK0134",
]);
/** Findings about the room between words, and a comment that ends with its line: the layout has no part in them. */
const room = new Set(["INK0107", "INK0114", "INK0162", "INK0183"]);

function respeltIn(problems: readonly Problem[]): ReadonlyMap<number, string> {
  const respelt = new Map<number, string>();
  for (const { code, span, parameters } of problems) {
    if (code === "INK0112" && typeof parameters["word"] === "string")
      respelt.set(span.start, parameters["word"]);
  }
  return respelt;
}

/** Whether a finding stands in the way of laying out the statement that it is about. */
export function isFault({ code }: Problem): boolean {
  return !notation.has(code) && !room.has(code);
}

/** The units that have a fault in them. */
export function faultyUnits(units: readonly Unit[], problems: readonly Problem[]): readonly Unit[] {
  const faulty = new Set<Unit>();
  let index = 0;
  const faults = problems.filter(isFault).toSorted((a, b) => a.span.start - b.span.start);
  for (const { span } of faults) {
    while ((units[index + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) index += 1;
    const unit = units[index];
    if (unit !== undefined) faulty.add(unit);
  }
  return [...faulty];
}
