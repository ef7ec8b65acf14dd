// Comments that say something to inkoop itself: `// inkoop-negeer INK0801: reden`, and words that nearly are one.

import { lineIndexAt, type Comment, type SourceFile, type Span } from "@inkoop/language";
import { nearestName } from "../names/near-names.js";

/** `inkoop-negeer` as it stands there; what is missing is empty. */
export interface IgnoreDirective {
  readonly kind: "ignore";
  /** The whole comment. */
  readonly span: Span;
  /** The first code as it was written. */
  readonly code: string;
  readonly codeSpan: Span;
  readonly reason: string;
  /** More than one code. */
  readonly isList: boolean;
  /** Something else stands on its line. */
  readonly isBehind: boolean;
  /** The line (from 0) that it is about: the first one below it that is not a comment. */
  readonly line: number;
}

/** A comment that opens with nearly the word of a directive. */
export interface NearDirective {
  readonly kind: "near";
  readonly written: string;
  readonly right: string;
  readonly span: Span;
}

export type Directive = IgnoreDirective | NearDirective;

/** The word that a comment opens with to ignore a finding. */
export const ignoreWord = "inkoop-negeer";
const directiveWords: readonly string[] = [ignoreWord, "inkoop-opmaak"];

const opening = /^(?:\/\/+|\/\*+)\s*([\p{L}\d-]+)/u;
const codeAndRest = /^\s*([^\s:,]*)\s*(.*?)\s*(?:\*\/)?$/s;

const known = new WeakMap<SourceFile, readonly Directive[]>();
const none: readonly Directive[] = [];

/** The directives of a file, in the order of the text; found once for each tree. */
export function directivesIn(tree: SourceFile): readonly Directive[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found = tree.comments.flatMap((comment) => directiveOf(comment, tree) ?? []);
  const directives = found.length === 0 ? none : found;
  known.set(tree, directives);
  return directives;
}

function directiveOf(comment: Comment, tree: SourceFile): Directive | undefined {
  const match = opening.exec(comment.text);
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const end = comment.span.start + match[0].length;
  if (written === ignoreWord) return ignoreOf(comment, end, tree);
  if (directiveWords.includes(written) || !/^inkoop/i.test(written)) return undefined;
  const right = nearestName(written, directiveWords);
  if (right === undefined) return undefined;
  return { kind: "near", written, right, span: { start: end - written.length, end } };
}

function ignoreOf({ text, span }: Comment, end: number, tree: SourceFile): IgnoreDirective {
  const rest = text.slice(end - span.start);
  const [, code = "", more = ""] = codeAndRest.exec(rest) ?? [];
  const from = code === "" ? end : end + rest.indexOf(code);
  return {
    kind: "ignore",
    span,
    code,
    codeSpan: { start: from, end: from + code.length },
    reason: more.startsWith(":") ? more.slice(1).trim() : "",
    isList: /^(?:,|en\b)?\s*INK\d/i.test(more),
    isBehind: !standsAlone(span, tree),
    line: lineBelow(span, tree),
  };
}

/** Is there nothing else on the lines of `span`? */
function standsAlone(span: Span, { text, lineStarts }: SourceFile): boolean {
  const line = lineIndexAt(lineStarts, span.start);
  const last = lineIndexAt(lineStarts, span.end);
  const before = text.slice(lineStarts[line], span.start);
  const behind = text.slice(span.end, lineStarts[last + 1]);
  return line === last && `${before}${behind}`.trim() === "";
}

/** The first line below `span` on which there is more than a comment. */
function lineBelow(span: Span, tree: SourceFile): number {
  let line = lineIndexAt(tree.lineStarts, span.end) + 1;
  for (const comment of tree.comments) {
    if (comment.span.start < span.end) continue;
    if (lineIndexAt(tree.lineStarts, comment.span.start) !== line || !standsAlone(comment.span, tree)) break;
    line += 1;
  }
  return line;
}
