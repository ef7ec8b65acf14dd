// The excerpt of a source text around a place: its lines with their numbers, and a marker under the place.

import { lineIndexAt, type Span } from "@inkoop/language";
import { glyphsOf, type Glyph } from "./text-layout.js";

/** A source text with its line map. */
export interface SourceText {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** What an excerpt needs to know of its surroundings. */
export interface ExcerptStyle {
  /** The columns that source text may take, the line numbers not counted. */
  readonly width: number;
  readonly marker: "^" | "-";
  readonly paintMarker: (text: string) => string;
  readonly paintMargin: (text: string) => string;
}

/** At most this many lines of a place are shown; the middle of a longer one is left out. */
const mostLines = 4;

/** The lines of `span` with a marker under what is meant. */
export function excerptOf(source: SourceText, span: Span, style: ExcerptStyle): readonly string[] {
  const first = lineIndexAt(source.lineStarts, span.start);
  const last = Math.max(first, lineIndexAt(source.lineStarts, Math.max(span.start, span.end - 1)));
  const numberWidth = String(last + 1).length;
  const margin = (label: string): string => style.paintMargin(`${label.padStart(numberWidth)} │`);
  const lines = [margin("")];
  let previous = first;
  for (const line of linesToShow(first, last)) {
    if (line > previous + 1) lines.push(style.paintMargin(`${" ".repeat(numberWidth)} ┆`));
    const { shownText, markerStart, markerWidth } = markedLine(source, line, span, style.width);
    lines.push(`${margin(String(line + 1))} ${shownText}`.trimEnd());
    if (markerWidth > 0) {
      const marker = style.paintMarker(style.marker.repeat(markerWidth));
      lines.push(`${margin("")} ${" ".repeat(markerStart)}${marker}`);
    }
    previous = line;
  }
  return lines;
}

function linesToShow(first: number, last: number): readonly number[] {
  const count = last - first + 1;
  if (count <= mostLines) return Array.from({ length: count }, (_, index) => first + index);
  return [first, first + 1, last];
}

interface MarkedLine {
  readonly shownText: string;
  readonly markerStart: number;
  readonly markerWidth: number;
}

/** One line, cut to `width` around the part that is marked. */
function markedLine(source: SourceText, line: number, span: Span, width: number): MarkedLine {
  const lineStart = source.lineStarts[line] ?? 0;
  const lineEnd = source.lineStarts[line + 1] ?? source.text.length;
  const whole = source.text.slice(lineStart, lineEnd).replace(/[\r\n]+$/, "");
  // On later lines of a place the indentation is not part of what is meant.
  const indentation = whole.length - whole.trimStart().length;
  const place = Math.max(span.start - lineStart, span.start < lineStart ? indentation : 0);
  // Of a line without end only the part around the place is looked at: it is more than fits beside it.
  const skipped = Math.max(0, place - 2 * width);
  const text = whole.slice(skipped, skipped + 6 * width);
  const glyphs = glyphsOf(text);
  const from = place - skipped;
  const to = Math.min(span.end - lineStart - skipped, text.trimEnd().length);
  const before = glyphs.filter((glyph) => glyph.end <= from);
  const marked = glyphs.filter((glyph) => glyph.end > from && glyph.start < Math.max(to, from + 1));
  const isEmptyLine = span.start < lineStart && whole.trim() === "";
  const markedWidth = isEmptyLine ? 0 : Math.max(1, widthOf(to > from ? marked : []));
  return cutToWidth(glyphs, widthOf(before), markedWidth, width, skipped > 0);
}

/** Shows a window of `width` columns that holds the start of the marked part; `…` says that there is more. */
function cutToWidth(
  glyphs: readonly Glyph[],
  markerStart: number,
  markerWidth: number,
  width: number,
  hasMoreBefore: boolean,
): MarkedLine {
  const total = widthOf(glyphs);
  if (!hasMoreBefore && total <= width && markerStart + markerWidth <= width + 1) {
    return { shownText: glyphs.map((glyph) => glyph.shown).join(""), markerStart, markerWidth };
  }
  // A third of the window before the place, so that a reader sees what leads up to it.
  const lead = Math.floor(width / 3);
  const windowStart = markerStart + Math.min(markerWidth, width - lead) <= width - 1 ? 0 : markerStart - lead;
  const cutLeft = hasMoreBefore || windowStart > 0;
  const room = width - (cutLeft ? 1 : 0) - 1;
  let column = 0;
  let shown = "";
  let shownWidth = 0;
  let skippedWidth = 0;
  for (const glyph of glyphs) {
    if (column < windowStart) skippedWidth += glyph.width;
    else if (shownWidth + glyph.width <= room) {
      shown += glyph.shown;
      shownWidth += glyph.width;
    } else {
      shown += "…";
      break;
    }
    column += glyph.width;
  }
  const start = markerStart - skippedWidth + (cutLeft ? 1 : 0);
  return {
    shownText: `${cutLeft ? "…" : ""}${shown}`,
    markerStart: start,
    markerWidth: Math.max(1, Math.min(markerWidth, width - start)),
  };
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
}
