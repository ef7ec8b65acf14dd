// The document of a decision on a terminal, or in a plain text file.

import type { Palette } from "../diagnostics/render.js";
import { displayWidth, printable, wrapText } from "../diagnostics/text-layout.js";
import type { Chapter, DecisionDocument, Detail, Entry, Section, Tone } from "./document.js";

/** Colours by tone, besides those of messages. */
export interface DecisionPalette extends Pick<Palette, "strong" | "faint"> {
  readonly tone: (tone: Tone, text: string) => string;
}

const MARKS: Readonly<Record<Tone, string>> = { goed: "✓", slecht: "✗", open: "?", neutraal: "·" };

/** The document as lines of at most `width` columns, ending with a line end. */
export function renderDecisionText(
  document: DecisionDocument,
  palette: DecisionPalette,
  width: number,
): string {
  const parts = [
    [palette.strong(printable(document.title)), palette.faint(printable(document.subtitle))],
    ...(document.overview.length === 0
      ? []
      : [document.overview.flatMap((entry) => entryLines(entry, 0, palette, width))]),
    ...document.chapters.flatMap((chapter) => chapterParts(chapter, palette, width)),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function chapterParts(
  chapter: Chapter,
  palette: DecisionPalette,
  width: number,
): readonly (readonly string[])[] {
  const lines = hanging("", chapter.headline, width);
  const headline = lines.map((line) => palette.strong(palette.tone(chapter.tone, line)));
  const rule = palette.faint("─".repeat(Math.max(...lines.map(displayWidth))));
  const why = chapter.why.flatMap(({ text, items }) => [
    ...hanging("", text, width),
    ...items.flatMap((item) => hanging("  - ", item, width)),
  ]);
  return [
    [...headline, rule, ...why],
    ...chapter.sections.map((section) => sectionLines(section, palette, width)),
  ];
}

function sectionLines(section: Section, palette: DecisionPalette, width: number): readonly string[] {
  const statusWidth = Math.max(...section.entries.map(({ status }) => displayWidth(status)));
  return [
    palette.strong(printable(section.title)),
    ...section.entries.flatMap((entry) => entryLines(entry, statusWidth, palette, width)),
  ];
}

function entryLines(
  entry: Entry,
  statusWidth: number,
  palette: DecisionPalette,
  width: number,
): readonly string[] {
  const mark = MARKS[entry.tone];
  const status = statusWidth === 0 ? "" : `${entry.status.padEnd(statusWidth)}  `;
  const lead = `  ${mark} ${status}`;
  const painted = `  ${palette.tone(entry.tone, `${mark} ${status}`)}`;
  const [first = "", ...rest] = hanging(lead, entry.text, width);
  const indent = " ".repeat(displayWidth(lead));
  const lines = [painted + first.slice(lead.length), ...rest];
  return [
    ...(entry.source === "" ? lines : withSource(lines, entry, { lead, indent, palette, width })),
    ...entry.details.flatMap((detail) => detailLines(detail, indent, palette, width)),
  ];
}

/** The source after the text where there is room for it, else on lines of its own. */
function withSource(
  lines: readonly string[],
  entry: Entry,
  layout: { lead: string; indent: string; palette: DecisionPalette; width: number },
): readonly string[] {
  const { lead, indent, palette, width } = layout;
  const cited = printable(`(${entry.source})`);
  const last = hanging(lead, entry.text, width).at(-1) ?? "";
  if (displayWidth(last) + 1 + displayWidth(cited) <= width) {
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ""} ${palette.faint(cited)}`];
  }
  return [...lines, ...hanging(indent, cited, width).map((line) => palette.faint(line))];
}

function detailLines(
  { label, texts }: Detail,
  indent: string,
  palette: DecisionPalette,
  width: number,
): readonly string[] {
  const lead = `${indent}${label}: `;
  const under = " ".repeat(displayWidth(lead));
  return texts.flatMap((text, index) => {
    // A bullet of a condition hangs in front of its text.
    const bullet = text.startsWith("- ") ? "- " : "";
    const before = (index === 0 ? lead : under) + bullet;
    const [first = "", ...rest] = hanging(before, text.slice(bullet.length), width);
    return index === 0
      ? [`${indent}${palette.faint(`${label}:`)} ${first.slice(lead.length)}`, ...rest]
      : [first, ...rest];
  });
}

/** `text` after `lead`, wrapped, with the later lines under the first word; narrow rooms keep some width for text. */
function hanging(lead: string, text: string, width: number): readonly string[] {
  const used = displayWidth(lead);
  return wrapText(printable(text), Math.max(24, width - used)).map((line, index) =>
    `${index === 0 ? lead : " ".repeat(used)}${line}`.trimEnd(),
  );
}
