// What the pages of syntax messages share: the text around an example, and how a typed word is shown.

import type { MessagePage } from "./messages.js";

const header = `beleid mondzorg "Mondzorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027
`;

/** A page from its four parts. */
export function page(meaning: string, why: string, wrong: string, right: string): MessagePage {
  return { meaning, why, wrong, right };
}

/** A whole text with these declarations in it. */
export function policy(declarations: string): string {
  return `${header}\n${declarations}\n`;
}

/** A whole text with one condition that has these clauses. */
export function norm(...clauses: readonly string[]): string {
  return policy(`besluit contract "een overeenkomst"

voorwaarde toegang "Toegang tot een overeenkomst"
${indented(clauses)}`);
}

/** A whole text with one group of facts. */
export function facts(...lines: readonly string[]): string {
  return policy(`gegevens "Uw praktijk"\n${indented(lines)}`);
}

/** A whole text with one derived value. */
export function derived(type: string, ...clauses: readonly string[]): string {
  return policy(`bepaal uitkomst: ${type}\n${indented(clauses)}`);
}

/** A whole text with one table. */
export function table(...rows: readonly string[]): string {
  return policy(`tabel ingang: Ingang\n${indented(rows)}`);
}

/** A whole text with one profile. */
export function profile(...lines: readonly string[]): string {
  return policy(`profiel praktijk\n${indented(lines)}`);
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}

/** A piece of the text as messages show it: on one line, between backticks, not too long. */
export function shown(typed: string): string {
  const line = typed.replaceAll(/\s+/g, " ");
  const short = line.length > 40 ? `${line.slice(0, 37)}…` : line;
  return `\`${short}\``;
}
