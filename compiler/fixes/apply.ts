// Applying the safe fixes of one text: what `check --fix` and an editor's "fix all" do.

import { applyEdits, parse, spansTouch, type Span, type TextEdit } from "@inkoop/language";
import type { Diagnostic } from "../diagnostics/create.js";
import type { MessageCode } from "../diagnostics/catalogue.js";

/** One fix that was applied. */
export interface AppliedFix {
  readonly code: MessageCode;
  /** The title of the fix, as it was offered. */
  readonly title: string;
  /** Where the finding stood, as a place in the mended text. */
  readonly span: Span;
}

export interface FixedText {
  readonly text: string;
  /** In order of place; empty when the text is as it was. */
  readonly applied: readonly AppliedFix[];
}

export interface FixOptions {
  /** Only fixes that cannot change what was meant are ever applied without a person. */
  readonly only: "safe";
  /** The findings in the text after a round of fixes; without it one round is all. */
  readonly recheck?: (text: string) => readonly Diagnostic[];
}

/** Mending one thing shows another; but a text that is not done after so many rounds will not be. */
export const MOST_ROUNDS = 20;

/**
 * `text` with the safe fixes of `diagnostics`, which are the findings in it. Fixes that touch each other take turns,
 * the first in the text first, and a finding with more than one safe way out is left to a person.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  { recheck }: FixOptions,
): FixedText {
  let current: FixedText = { text, applied: [] };
  let found = diagnostics;
  const seen = new Set([text]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = mendOnce(current, found);
    if (next === undefined || seen.has(next.text)) break;
    seen.add(next.text);
    current = next;
    if (recheck === undefined) break;
    found = recheck(current.text);
  }
  return current;
}

/** `before` after one more round: every safe fix that does not touch an earlier one; undefined when there is none. */
export function mendOnce(before: FixedText, diagnostics: readonly Diagnostic[]): FixedText | undefined {
  const { text } = before;
  const offered = diagnostics.flatMap((diagnostic) => {
    const [fix, other] = diagnostic.fixes.filter(({ safe, edits }) => safe && edits.length > 0);
    return fix === undefined || other !== undefined ? [] : [{ diagnostic, fix, start: startOf(fix.edits) }];
  });
  if (offered.length === 0) return undefined;
  const comments = parse(text).file.comments.map(({ span }) => span);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const edits: TextEdit[] = [];
  const chosen: AppliedFix[] = [];
  for (const { diagnostic, fix } of offered.toSorted((a, b) => a.start - b.start)) {
    const isFree = fix.edits.every(
      ({ span }) =>
        !edits.some((edit) => spansTouch(edit.span, span)) && !comments.some((at) => cuts(span, at)),
    );
    if (!isFree) continue;
    edits.push(
      ...fix.edits.map(({ span, newText }) => ({ span, newText: newText.replaceAll(/\r?\n/g, newline) })),
    );
    chosen.push({ code: diagnostic.code, title: fix.title, span: diagnostic.span });
  }
  if (chosen.length === 0) return undefined;
  const applied = [...before.applied, ...chosen].map(({ code, title, span }) => ({
    code,
    title,
    span: moved(span, edits),
  }));
  return {
    text: applyEdits(text, edits),
    applied: applied.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  };
}

function startOf(edits: readonly TextEdit[]): number {
  return Math.min(...edits.map(({ span }) => span.start));
}

/** Would an edit of `span` change the comment at `comment`? No fix is worth losing what somebody wrote there. */
function cuts(span: Span, comment: Span): boolean {
  return span.start < comment.end && comment.start < span.end;
}

/** Where `span` is after `edits`: what was replaced is where its replacement is. */
function moved(span: Span, edits: readonly TextEdit[]): Span {
  return { start: movedOffset(span.start, edits, "start"), end: movedOffset(span.end, edits, "end") };
}

function movedOffset(offset: number, edits: readonly TextEdit[], side: "start" | "end"): number {
  let shift = 0;
  for (const { span, newText } of edits) {
    const growth = newText.length - (span.end - span.start);
    if (span.end < offset || (span.end === offset && (side === "end" || span.start < span.end))) {
      shift += growth;
    } else if (span.start < offset) {
      // Within what was replaced: its start or its end.
      const to = side === "start" ? 0 : newText.length;
      shift += to - (offset - span.start);
    }
  }
  return offset + shift;
}
