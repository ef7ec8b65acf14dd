// Which stretches of a file stay as they are: statements with a fault, and what stands between `uit` and `aan`.

import type { Comment, SourceFile } from "../ast.js";
import type { Span } from "../source.js";
import { lineIndexAt } from "../source.js";
import type { Unit } from "./units.js";

const off = /^(?:\/\/|\/\*)\s*inkoop-opmaak:\s*uit\b/;
const on = /^(?:\/\/|\/\*)\s*inkoop-opmaak:\s*aan\b/;

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
    regions.push({ start: opened.span.start, end: Math.max(opened.span.end, file.text.trimEnd().length) });
  }
  return regions;
}

/** `spans` as whole lines where nothing else stands on them, widened to the units they touch, and joined. */
export function keptSpans(file: SourceFile, spans: readonly Span[], units: readonly Unit[]): readonly Span[] {
  const kept: { start: number; end: number }[] = [];
  const all = [...spans, ...unitsTouching(spans, units)].toSorted((a, b) => a.start - b.start);
  for (const span of all) {
    const start = startOfLine(file, span.start);
    const last = kept.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, span.end);
    else kept.push({ start, end: span.end });
  }
  return kept;
}

function unitsTouching(spans: readonly Span[], units: readonly Unit[]): readonly Span[] {
  const touching: Span[] = [];
  let first = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    while ((units[first]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) first += 1;
    for (let index = first; (units[index]?.span.start ?? Number.POSITIVE_INFINITY) < span.end; index += 1) {
      const unit = units[index];
      if (unit !== undefined) touching.push(unit.span);
    }
  }
  return touching;
}

/** The start of the line of `offset` when only blanks stand before it there, else `offset` itself. */
function startOfLine({ text, lineStarts }: SourceFile, offset: number): number {
  const start = lineStarts[lineIndexAt(lineStarts, offset)] ?? 0;
  return text.slice(start, offset).trim() === "" ? start : offset;
}
