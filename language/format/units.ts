// The statements of a file as stretches of text: which tokens and comments each of them holds, and which have a fault.

import type { Comment, Declaration } from "../ast.js";
import { tokenize } from "../lexer.js";
import type { Problem } from "../messages.js";
import type { ParseResult } from "../parser.js";
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
  const units: Unit[] = [];
  const loose: Comment[] = [];
  const reader = { token: 0, comment: 0 };
  const commentsBefore = (offset: number): readonly Comment[] => {
    const first = reader.comment;
    while ((comments[reader.comment]?.span.start ?? Number.POSITIVE_INFINITY) < offset) reader.comment += 1;
    return comments.slice(first, reader.comment);
  };
  for (const [index, declaration] of declarations.entries()) {
    const next = declarations[index + 1];
    const from = reader.token;
    const end = next === undefined ? Number.POSITIVE_INFINITY : startOf(next);
    while ((tokens[reader.token]?.startOffset ?? Number.POSITIVE_INFINITY) < end) reader.token += 1;
    const own = tokens.slice(from, reader.token);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) continue;
    const above = [...commentsBefore(first.startOffset)];
    const inner: Comment[] = [];
    let start = first.startOffset;
    for (let one = above.at(-1); one !== undefined; one = above.at(-1)) {
      if (/[\r\n]/.test(text.slice(one.span.start, start))) break;
      above.pop();
      inner.unshift(one);
      start = one.span.start;
    }
    loose.push(...above);
    inner.push(...commentsBefore(last.endOffset + 1));
    let place = last.endOffset + 1;
    for (let one = comments[reader.comment]; one !== undefined; one = comments[reader.comment]) {
      if (!isBeside(text, place, one.span.start)) break;
      inner.push(one);
      place = one.span.end;
      reader.comment += 1;
    }
    const tail: Comment[] = [];
    for (let one = comments[reader.comment]; one !== undefined; one = comments[reader.comment]) {
      if (!isUnder(text, place, one.span.start)) break;
      tail.push(one);
      place = one.span.end;
      reader.comment += 1;
    }
    units.push({ span: { start, end: place }, declaration, tokens: own, comments: inner, tail });
  }
  loose.push(...comments.slice(reader.comment));
  return { units, comments: loose, respelt: respeltIn(problems) };
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
