// How each token is written: the one notation of numbers, amounts, dates, texts and words.

import type { Decimal, DurationUnit, StringLiteral } from "../ast.js";
import { writeDate } from "../lexer-numbers.js";
import type { Token } from "../scanner.js";
import { T } from "../tokens.js";
import { monthNames } from "../words.js";

/** What the tree knows of a token and the token itself does not. */
export interface Role {
  /** The number of a point is a name: `01` is not `1`. */
  readonly label: boolean;
  /** The word of the language that stands here with a capital. */
  readonly word: string | undefined;
}

/** `token` as it is written in the canonical form; only a long text has more than one line. */
export function textOfToken(token: Token, { label, word }: Role): string {
  if (label) return token.image;
  if (word !== undefined) return word;
  switch (token.tokenType) {
    case T.jaNee:
      return "ja/nee";
    case T.bullet:
    case T.minus:
      return "-";
    default:
      return textOfLiteral(token);
  }
}

function textOfLiteral({ literal, image, tokenType }: Token): string {
  switch (literal?.kind) {
    case "number":
      return isYear(literal.value) && !image.includes(".")
        ? digitsOf(literal.value)
        : writeNumber(literal.value);
    case "percentage":
      return `${writeNumber(literal.value)}%`;
    case "amount":
      return `€ ${writeNumber(literal.value, 2)}`;
    case "date":
      return tokenType === T.halfDate
        ? `${literal.value.day} ${monthNames[literal.value.month - 1] ?? ""}`
        : writeDate(literal.value);
    case "duration":
      return writeDuration(literal.count, literal.unit);
    case "string":
      return writeText(literal, image);
    default:
      return image;
  }
}

/** A whole number that may be a year: it is written as the author did, since nobody writes 2.027 for a year. */
function isYear({ coefficient, decimals }: Decimal): boolean {
  return decimals === 0 && coefficient >= 1900n && coefficient <= 2199n;
}

function digitsOf({ coefficient }: Decimal): string {
  return coefficient.toString();
}

/** A decimal in Dutch notation: points between thousands, no needless zeros; no decimals, or at least `decimals`. */
function writeNumber(value: Decimal, decimals = 0): string {
  const digits = value.coefficient.toString().padStart(value.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - value.decimals).replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
  if (value.decimals === 0) return whole;
  return `${whole},${digits.slice(-value.decimals).padEnd(decimals, "0")}`;
}

const unitForms: Readonly<Record<DurationUnit, readonly [one: string, more: string]>> = {
  dag: ["dag", "dagen"],
  week: ["week", "weken"],
  maand: ["maand", "maanden"],
  jaar: ["jaar", "jaar"],
};

function writeDuration(count: number, unit: DurationUnit): string {
  const [one, more] = unitForms[unit];
  return `${writeNumber({ coefficient: BigInt(count), decimals: 0 })} ${count === 1 ? one : more}`;
}

/** A text of one line between plain quotes, with what it escapes as written; a text of more lines between `"""`. */
function writeText({ value }: StringLiteral, image: string): string {
  if (value.includes("\n")) return `"""\n${value}\n"""`;
  if (image.startsWith('"') && !image.startsWith('"""')) return image;
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
