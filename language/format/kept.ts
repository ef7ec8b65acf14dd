// Which stretches of a file stay as they are: statements with a fault, and what stands between `uit` and `aan`.

import type { Comment, SourceFile } from "../ast.js";
import { lineIndexAt, type Span } from "../source.js";
import type { Unit } from "./units.js";

const off = /^(?:\/\/+|\/\*+)\s*inkoop-opmaak:\s*uit\b/;
const on = /^(?:\/\/+|\/\*+)\s*inkoop-opmaak:\s*aan\b/;

/** From each `// inkoop-opmaak: uit` to the next `// inkoop-opmaak: aan`, or to the end of the file. */
export function protectedRegions(file: SourceFile): readonly Span[] {
  const regions: Span[] = [];
  let opened: Comment | undefined;
  for (const comment of file.comments) {
    if (opened === undefined && off.test(comment.text)) opened = comment;
    else if (opened !== undefined && on.test(comment.text)) {
      regions.push({ start: opened.span.start, end: comment.span.end });
      opened = undefined;
    }
  }
  if (opened !== undefined) {
    regions.push({ start: opened.span.start, end: Math.max(opened.span.end, endOfText(file.text)) });
  }
  return regions;
}

/** Where the last line of `text` ends that is not blank. */
export function endOfText(text: string): number {
  const lastLine = text.trimEnd().length;
  return lastLine + (/^[ \t]*/.exec(text.slice(lastLine))?.[0].length ?? 0);
}

/**
 * `spans` as whole lines, widened to the units on those lines, and joined where nothing stands between them: what
 * stays as it is, stays on its lines, and so does the room within it.
 */
export function keptSpans(file: SourceFile, spans: readonly Span[], units: readonly Unit[]): readonly Span[] {
  let kept = joined(file, spans);
  for (;;) {
    const wider = joined(file, [...kept, ...unitsTouching(kept, units)]);
    if (sizeOf(wider) === sizeOf(kept)) return wider;
    kept = wider;
  }
}

function joined(file: SourceFile, spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  const limit = endOfText(file.text);
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const { start, end: whole } = wholeLines(file, span);
    const end = Math.min(whole, limit);
    const last = result.at(-1);
    if (last !== undefined && (start <= last.end || file.text.slice(last.end, start).trim() === ""))
      last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((size, { start, end }) => size + end - start, 0);
}

/** The units that stand in one of `spans`, which are in order. */
function unitsTouching(spans: readonly Span[], units: readonly Unit[]): readonly Span[] {
  const touching: Span[] = [];
  let first = 0;
  for (const span of spans) {
    while ((units[first]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) first += 1;
    for (let index = first; (units[index]?.span.start ?? Number.POSITIVE_INFINITY) < span.end; index += 1) {
      const unit = units[index];
      if (unit !== undefined) touching.push(unit.span);
    }
  }
  return touching;
}

/** From the start of the line of `span.start` to the end of the line of `span.end`. */
function wholeLines({ text, lineStarts }: SourceFile, span: Span): Span {
  const start = lineStarts[lineIndexAt(lineStarts, span.start)] ?? 0;
  const next = lineStarts[lineIndexAt(lineStarts, Math.max(span.start, span.end - 1)) + 1] ?? text.length;
  return { start, end: Math.max(span.end, start + text.slice(start, next).replace(/[\r\n]+$/, "").length) };
}
