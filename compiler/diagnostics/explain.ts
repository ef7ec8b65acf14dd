// The page of a code, as `inkoop explain` prints it: what it means, why it matters, wrong and right.

import { catalogue, isMessageCode, type MessageCode } from "./catalogue.js";
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

function verbatim(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}

/** `text` as a code, however it was typed ("ink 401", "INK0401"); undefined when there is no such code. */
export function readCode(text: string): MessageCode | undefined {
  const digits = /^\s*(?:ink)?[\s-]*0*(\d{1,4})\s*$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const code = `INK${digits.padStart(4, "0")}`;
  return isMessageCode(code) ? code : undefined;
}
