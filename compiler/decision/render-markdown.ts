// The document of a decision in Markdown: for a letter, a dossier or a comment.

import { printable } from "../diagnostics/text-layout.js";
import type { Chapter, DecisionDocument, Entry, Section } from "./document.js";

/** The document as CommonMark, ending with a line end; texts of the policy are never markup. */
export function renderDecisionMarkdown(document: DecisionDocument): string {
  const parts = [
    `# ${escaped(document.title)}`,
    escaped(document.subtitle),
    ...(document.overview.length === 0 ? [] : [document.overview.flatMap(entryLines).join("\n")]),
    ...document.chapters.flatMap(chapterParts),
  ];
  return `${parts.join("\n\n")}\n`;
}

function chapterParts(chapter: Chapter): readonly string[] {
  return [
    `## ${escaped(chapter.headline)}`,
    ...chapter.why.flatMap(({ text, items }) => [
      escaped(text),
      ...(items.length === 0 ? [] : [items.map((item) => `- ${escaped(item)}`).join("\n")]),
    ]),
    ...chapter.sections.flatMap(sectionParts),
  ];
}

function sectionParts(section: Section): readonly string[] {
  return [`### ${escaped(section.title)}`, section.entries.flatMap(entryLines).join("\n")];
}

function entryLines({ status, text, source, details }: Entry): readonly string[] {
  const state = status === "" ? "" : `**${status}**: `;
  const cited = source === "" ? "" : ` (${escaped(source)})`;
  return [
    `- ${state}${escaped(text)}${cited}`,
    ...details.flatMap(({ label, texts }) =>
      texts.length === 1
        ? [`  - ${label}: ${escaped(texts[0] ?? "")}`]
        : [`  - ${label}:`, ...texts.map((item) => `    - ${escaped(item.replace(/^- /, ""))}`)],
    ),
  ];
}

/** `text` on one line, with everything that Markdown would take for markup escaped. */
function escaped(text: string): string {
  return printable(text.replaceAll(/\s+/g, " "))
    .replaceAll(/[\\`*_[\]<>#|~&]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^([-+=])/, String.raw`\$1`);
}
