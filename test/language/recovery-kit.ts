// Breaks texts token by token and says what of the rest was not kept, or was reported more than once.
//
// A declaration is broken with its neighbours around it, so that every token of every file is broken, also of long
// files. The bar: every statement before and after the broken one is kept, with its kind, names and content, and in
// its own declaration (only what a lost opening word introduced may move); the broken one keeps what was typed.

import { parse, type SourceFile, visitAll } from "@inkoop/language";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { tokenize } from "../../language/lexer.js";
import type { Token } from "../../language/scanner.js";
import { isSame, type Statement, statementsOf } from "./statements.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Mutation = "cut after" | "deleted" | "doubled" | "misspelt";

export interface Breakage {
  readonly mutation: Mutation;
  readonly token: string;
  /** The broken text around the token. */
  readonly place: string;
  readonly codes: readonly string[];
}

export interface Report {
  /** How many texts were broken and read. */
  cases: number;
  /** A statement before or after the broken one changed, disappeared or moved. */
  readonly lost: Breakage[];
  /** A name, text or value in the broken statement is no longer in the tree. */
  readonly forgotten: Breakage[];
  /** More than one finding. */
  readonly several: Breakage[];
  /** More than three findings. */
  readonly tooMany: Breakage[];
}

/** Every `.inkoop` file of the project. */
export function inkoopFiles(): readonly string[] {
  return ["policies", "test/corpus"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".inkoop"))
      .map((name) => relative(root, join(root, folder, name)))
      .toSorted(),
  );
}

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** Other signs for signs, and words with a slip in them. */
const otherSigns: Readonly<Record<string, string>> = {
  ":": ";",
  ",": ";",
  "|": "!",
  "||": "|",
  "(": "[",
  ")": "]",
  "-": "*",
  ".": ",",
  "+": "~",
  "ja/nee": "ja/ne",
};

/** `image` with one slip: two letters changed places, one fell out, or another sign. */
export function misspelt(image: string): string {
  const other = otherSigns[image];
  if (other !== undefined) return other;
  if (image.startsWith('"""')) return image.slice(0, 9) + image.slice(10);
  if (image.startsWith('"')) return image.length > 4 ? `"${image.slice(2)}` : image;
  const match = /[a-zA-Z]{2,}/.exec(image);
  if (match === null) return `${image}x`;
  const [word] = match;
  const [first = "", second = "", third = ""] = word;
  const changed =
    word.length === 2
      ? second + first
      : second === third
        ? first + word.slice(2)
        : first + third + second + word.slice(3);
  return image.slice(0, match.index) + changed + image.slice(match.index + word.length);
}

function mutate(text: string, start: number, end: number, mutation: Mutation): string {
  const image = text.slice(start, end);
  switch (mutation) {
    case "cut after":
      return text.slice(0, end);
    case "deleted":
      return text.slice(0, start) + text.slice(end);
    case "doubled":
      return `${text.slice(0, end)} ${image}${text.slice(end)}`;
    case "misspelt":
      return text.slice(0, start) + misspelt(image) + text.slice(end);
  }
}

/** Whether the tree must keep this token as a name, a text or a value. */
function isContent({ tokenType, literal }: Token): boolean {
  if (literal !== undefined) return literal.kind !== "boolean";
  return tokenType.name === "plainName" || tokenType.name === "factName" || tokenType.name === "pointLabel";
}

/** Breaks every token of `file` in each of the ways of `mutations`. */
export function breakFile(file: string, mutations: readonly Mutation[], report: Report): void {
  const whole = textOf(file);
  const { declarations } = parse(whole).file;
  for (const [index, declaration] of declarations.entries()) {
    const from = declarations[index - 1]?.span.start ?? 0;
    const to = declarations[index + 1]?.span.end ?? whole.length;
    const text = whole.slice(from, to);
    breakText(text, declaration.span.start - from, declaration.span.end - from, mutations, report);
  }
}

/** A text before it is broken. */
interface Whole {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** The tokens that the tree must keep as a name, a text or a value. */
  readonly contents: readonly Token[];
}
/** One way to break it. */
interface Break {
  readonly token: Token;
  readonly mutation: Mutation;
  readonly broken: string;
  /** How much further on the rest stands. */
  readonly shift: number;
  /** Which statement is broken. */
  readonly index: number;
}

function breakText(
  text: string,
  start: number,
  end: number,
  mutations: readonly Mutation[],
  report: Report,
): void {
  const { tokens } = tokenize(text);
  const whole = { text, statements: statementsOf(parse(text).file), contents: tokens.filter(isContent) };
  for (const token of tokens) {
    const tokenEnd = token.endOffset + 1;
    if (token.startOffset < start || tokenEnd > end) continue;
    const index = whole.statements.findLastIndex(
      ({ node }) => node.span.start <= token.startOffset && token.endOffset < node.span.end,
    );
    for (const mutation of mutations) {
      const broken = mutate(text, token.startOffset, tokenEnd, mutation);
      if (broken === text && mutation !== "cut after") continue;
      judge(whole, { token, mutation, broken, shift: broken.length - text.length, index }, report);
    }
  }
}

function judge(whole: Whole, how: Break, report: Report): void {
  const { token, mutation, broken, index } = how;
  const { file, problems } = parse(broken);
  report.cases += 1;
  const breakage = (): Breakage => ({
    mutation,
    token: token.image,
    place: broken.slice(Math.max(0, token.startOffset - 100), token.startOffset + 80),
    codes: problems.map(({ code }) => code),
  });
  const before = whole.statements;
  const after = statementsOf(file);
  const isOpening = before[index]?.node.span.start === token.startOffset && isHead(before, index);
  const keepsRest = mutation === "cut after" || keepsAfter(before, after, how, isOpening);
  if (!keepsRest || !keepsBefore(before, after, index)) report.lost.push(breakage());
  if (problems.length > 1) report.several.push(breakage());
  if (problems.length > 3) report.tooMany.push(breakage());
  if (!isOpening && forgets(file, whole, how)) report.forgotten.push(breakage());
}

function isHead(statements: readonly Statement[], index: number): boolean {
  return index === 0 || statements[index - 1]?.declaration !== statements[index]?.declaration;
}

function keepsBefore(before: readonly Statement[], after: readonly Statement[], index: number): boolean {
  return before.slice(0, Math.max(0, index)).every((statement, place) => {
    const kept = after[place];
    return kept !== undefined && kept.declaration === statement.declaration && isSame(statement, kept, 0);
  });
}

function keepsAfter(
  before: readonly Statement[],
  after: readonly Statement[],
  { token, shift, index }: Break,
  isOpening: boolean,
): boolean {
  const lastBefore = before.at(-1)?.declaration ?? 0;
  const lastAfter = after.at(-1)?.declaration ?? 0;
  return before.slice(index + 1).every((statement, place) => {
    const kept = after[after.length - (before.length - index - 1) + place];
    // The parts of a broken head can stand before the broken token.
    const moved = statement.node.span.start > token.startOffset ? shift : 0;
    if (kept === undefined || !isSame(statement, kept, moved)) return false;
    return isOpening || lastBefore - statement.declaration === lastAfter - kept.declaration;
  });
}

/** Whether a name, text or value that still stands in the broken statement is not in the tree any more. */
function forgets(
  file: SourceFile,
  { statements, contents }: Whole,
  { token, mutation, broken, shift, index }: Break,
): boolean {
  const statement = statements[index]?.node;
  if (statement === undefined) return false;
  const next = statements[index + 1]?.node.span.start ?? Number.POSITIVE_INFINITY;
  const limit =
    mutation === "cut after"
      ? broken.length
      : Math.min(statement.span.end + shift, next > token.startOffset ? next + shift : next);
  const { start } = statement.span;
  const starts = new Set<number>();
  const ends = new Set<number>();
  visitAll(file, ({ kind, span }) => {
    if (span.end < start || span.start > limit) return false;
    if (kind !== "missing") {
      starts.add(span.start);
      ends.add(span.end);
    }
    return true;
  });
  const isInTree = (offset: number, length: number): boolean =>
    starts.has(offset) || ends.has(offset + length);
  // Quickly, with the tokens of the whole text; exactly, with those of the broken one, only when one seems gone.
  const seemsGone = contents.some(({ startOffset, image }) => {
    if (startOffset < start || startOffset === token.startOffset) return false;
    const place = startOffset < token.startOffset ? startOffset : startOffset + shift;
    return place + image.length <= limit && !isInTree(place, image.length);
  });
  if (!seemsGone) return false;
  const double = mutation === "doubled" ? token.endOffset + 2 : -1;
  return tokenize(broken.slice(0, limit)).tokens.some((typed) => {
    if (typed.startOffset < start || !isContent(typed)) return false;
    if (typed.startOffset === token.startOffset || typed.startOffset === double) return false;
    return !isInTree(typed.startOffset, typed.endOffset + 1 - typed.startOffset);
  });
}

/** An empty report. */
export function newReport(): Report {
  return { cases: 0, lost: [], forgotten: [], several: [], tooMany: [] };
}

/** The first few of `breakages`, as a person can look them up. */
export function shownBreakages(breakages: readonly Breakage[]): readonly string[] {
  return breakages
    .slice(0, 5)
    .map(({ mutation, token, place, codes }) => `${mutation} «${token}» ${codes.join(" ")}\n${place}`);
}
