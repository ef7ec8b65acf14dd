// The same policy as people type it who know other notations: each change has one way back, which is safe.

import { tokenize } from "../../../language/lexer.js";
import type { Token } from "../../../language/scanner.js";
import { monthNames } from "../../../language/words.js";
import type { Choices } from "../../helpers/choices.js";

type Change = (image: string, token: Token, choices: Choices) => string | undefined;

const words: Readonly<Record<string, readonly [string, ...string[]]>> = {
  en: ["&&", "and", "en en", "En", "EN"],
  of: ["||", "or", "OF", "of of"],
  niet: ["not"],
  eis: ["Eis", "EIS"],
  als: ["indien", "ALS"],
  bron: ["Bron", "BRON"],
  punt: ["Punt"],
  vraag: ["Vraag"],
  is: ["=", "==", "is is", "IS"],
  anders: ["Anders"],
  voorwaarde: ["Voorwaarde", "VOORWAARDE"],
  uitsluiting: ["Uitsluiting"],
  verzekeraar: ["Verzekeraar"],
  "-": ["–", "—"],
};

const changes: readonly Change[] = [
  (image, _token, choices) => {
    const other = words[image];
    return other === undefined ? undefined : choices.pick(other);
  },
  (image) => (/^"[^"\\]*"$/.test(image) ? `“${image.slice(1, -1)}”` : undefined),
  (image, { literal }, choices) => {
    if (literal?.kind !== "date") return undefined;
    const { year, month, day } = literal.value;
    if (year === 0) return undefined;
    const name = monthNames[month - 1] ?? "";
    return choices.pick([
      `${year}-${two(month)}-${two(day)}`,
      `${day}-${month}-${year}`,
      `${two(day)}/${two(month)}/${year}`,
      image.replace(name, name.toUpperCase()),
    ]);
  },
  (image, { literal }) => (literal?.kind === "percentage" ? image.replace("%", " procent") : undefined),
  (image, { literal }) =>
    literal?.kind === "amount" && !image.includes("-") ? `${image.replace(/^€ ?/, "")} euro` : undefined,
  (image) => (/^\d+,\d{1,2}$/.test(image) ? image.replace(",", ".") : undefined),
];

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** `text` with about one in `rarity` of the words that can be written otherwise, written otherwise. */
export function inDialect(text: string, choices: Choices, rarity: number): string {
  let result = "";
  let offset = 0;
  for (const token of tokenize(text).tokens) {
    const { startOffset } = token;
    const end = token.endOffset + 1;
    const image = text.slice(startOffset, end);
    if (choices.below(rarity) !== 0) continue;
    const other = choices.oneOf(changes.map((change) => change(image, token, choices)).filter(isText));
    if (other === undefined) continue;
    result += text.slice(offset, startOffset) + other;
    offset = end;
  }
  return result + text.slice(offset);
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
