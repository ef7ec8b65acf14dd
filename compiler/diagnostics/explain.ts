// The page of a code, on a terminal and as Markdown: what it means, why it matters, wrong and right.

import type { Severity } from "@inkoop/language";
import { nearestName } from "../evaluate/near.js";
import { catalogue, isMessageCode, type MessageCode } from "./catalogue.js";
import { everyCode, messageGroups } from "./message-groups.js";
import { plainPalette, type Palette } from "./render.js";
import { wrapText } from "./text-layout.js";

/** The headings of each page, in this order. */
export const pageHeadings = ["Betekenis", "Waarom", "Fout", "Goed"] as const;

/** The page of `code` as text of at most `width` columns (example texts excepted), ending with a line end. */
export function explain(code: MessageCode, palette: Palette = plainPalette, width = 100): string {
  const { severity, title, page } = catalogue[code];
  const prose = (text: string): string =>
    wrapText(text, width - 2)
      .map((line) => `  ${line}`)
      .join("\n");
  const [meaning, why, wrong, right] = pageHeadings;
  return [
    `${palette[severity](code)} ${palette.strong(title)} ${palette.faint(`(${severity})`)}`,
    `${palette.strong(meaning)}\n${prose(page.meaning)}`,
    `${palette.strong(why)}\n${prose(page.why)}`,
    `${palette.strong(wrong)}\n${verbatim(page.wrong)}`,
    `${palette.strong(right)}\n${verbatim(page.right)}`,
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

/** The page of `code` as Markdown without a heading, for an editor or a document; ends with a line end. */
export function pageMarkdown(code: MessageCode): string {
  const { severity, title, page } = catalogue[code];
  const [meaning, why, wrong, right] = pageHeadings;
  return [
    `**${title}** (${severity})`,
    `**${meaning}.** ${page.meaning}`,
    `**${why}.** ${page.why}`,
    `**${wrong}**`,
    fenced(page.wrong),
    `**${right}**`,
    fenced(page.right),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

/** A page as an editor shows it. */
export interface Page {
  readonly code: MessageCode;
  readonly title: string;
  readonly severity: Severity;
  /** As `pageMarkdown` gives it. */
  readonly markdown: string;
}

/** The page of the code that `text` says, however it was typed; undefined when there is no such code. */
export function pageOf(text: string): Page | undefined {
  const code = readCode(text);
  if (code === undefined) return undefined;
  const { title, severity } = catalogue[code];
  return { code, title, severity, markdown: pageMarkdown(code) };
}

/** Every code with its title, by subject; ends with a line end. */
export function listCodes(palette: Palette = plainPalette): string {
  return messageGroups
    .map(({ title, codes }) =>
      [
        palette.strong(title),
        ...codes.map((code) => `  ${palette[catalogue[code].severity](code)} ${catalogue[code].title}`),
      ]
        .map((line) => `${line}\n`)
        .join(""),
    )
    .join("\n");
}

/** What a page shows as a code block of its kind, with a fence that is longer than any in it. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${languageOf(text)}\n${text.trimEnd()}\n${fence}`;
}

/** What a page shows is a policy, a command, facts or settings, or words about a file that cannot be shown. */
function languageOf(text: string): "inkoop" | "sh" | "json" | "text" {
  if (/^\s*\uFEFF?\{/.test(text)) return "json";
  if (text.startsWith("inkoop ")) return "sh";
  return /^(?:\/\/|[a-z]+ )/.test(text) ? "inkoop" : "text";
}

function verbatim(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}

/** The code that was probably meant by `text`, which is none. */
export function nearestCode(text: string): MessageCode | undefined {
  const digits = text
    .trim()
    .replace(/^ink[\s-]*/i, "")
    .replaceAll(/o/gi, "0");
  const numbers = everyCode.map((code) => code.slice("INK".length));
  const near = `INK${nearestName(digits.padStart(4, "0"), numbers)}`;
  return isMessageCode(near) ? near : undefined;
}

/** `text` as a code, however it was typed ("ink 401", "INK0401"); undefined when there is no such code. */
export function readCode(text: string): MessageCode | undefined {
  const digits = /^\s*(?:ink)?[\s-]*0*(\d{1,4})\s*$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const code = `INK${digits.padStart(4, "0")}`;
  return isMessageCode(code) ? code : undefined;
}
