// What a Dutch person types for a number, an amount, a percentage or a date, and how a value is shown back.

import { dateOfText, dutchDate, dutchNumber, textOfDate } from "@inkoop/compiler/dutch";
import type { AnswerType } from "@inkoop/lsp/protocol";
import type { Value } from "./facts.js";

/** An answer that is typed. */
export type TypedAnswer = NumberAnswer | { readonly kind: "datum" | "tekst" };
type NumberAnswer = Extract<AnswerType, { readonly geheel: boolean }>;

/** What was meant: a value, nothing at all, or why it cannot be read. */
export type Meant = { readonly value: Value } | { readonly value: undefined } | { readonly error: string };

export function isTyped(answer: AnswerType): answer is TypedAnswer {
  return ["getal", "percentage", "bedrag", "datum", "tekst"].includes(answer.kind);
}

/** What `text` means as an answer; `asked` says in words what may be answered. */
export function meantBy(answer: TypedAnswer, text: string, asked: string): Meant {
  const typed = text.replaceAll(/[\s\u00a0\u202f]+/g, " ").trim();
  if (typed === "") return { value: undefined };
  switch (answer.kind) {
    case "tekst":
      return { value: typed };
    case "datum":
      return dateMeant(typed.toLowerCase());
    case "getal":
    case "percentage":
    case "bedrag":
      return numberMeant(answer, typed, asked);
  }
}

/** A value as it stands in the field where it is typed; "" when it is no such value. */
export function shownIn(answer: TypedAnswer, value: Value | undefined): string {
  if (answer.kind === "tekst") return typeof value === "string" ? value : "";
  if (answer.kind === "datum") {
    const date = typeof value === "string" ? dateOfText(value) : -1;
    return date < 0 ? "" : dutchDate(date);
  }
  if (typeof value !== "number") return "";
  const number = dutchNumber(value);
  return answer.kind === "bedrag" && /,\d$/.test(number) ? `${number}0` : number;
}

// ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────

/** Points between thousands, a comma before decimals; `,-` as people write it behind whole euros. */
const dutchForm = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+|-))?$/;

function numberMeant(answer: NumberAnswer, text: string, asked: string): Meant {
  const bare = text
    .replace(/^€ ?/, "")
    .replace(/ ?(?:%|procent)$/, "")
    .replace(/ ?euro$/, "")
    .replaceAll(" ", "");
  const [, sign, whole = "", decimals = ""] = dutchForm.exec(bare) ?? [];
  if (sign === undefined) return { error: unreadable(bare, answer) };
  const fraction = decimals === "-" ? "" : decimals.replace(/0+$/, "");
  const value = Number(`${sign}${whole.replaceAll(".", "")}.${fraction || "0"}`);
  const { geheel, min, max, kind } = answer;
  if (geheel && fraction !== "") return { error: "Dit moet een geheel getal zijn, zonder decimalen." };
  const mostDecimals = kind === "bedrag" ? 2 : 4;
  if (fraction.length > mostDecimals)
    return { error: `Dit mag ten hoogste ${mostDecimals} decimalen hebben.` };
  if (Math.abs(value) >= (kind === "bedrag" ? 1e10 : 1e8)) {
    return { error: "Dit getal is te groot om exact mee te rekenen." };
  }
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return { error: `Gevraagd is: ${asked}.` };
  }
  return { value: value === 0 ? 0 : value };
}

function unreadable(text: string, { kind }: NumberAnswer): string {
  const [, whole, decimals] = /^(-?\d+)\.(\d+)$/.exec(text) ?? [];
  if (whole !== undefined && decimals !== undefined) {
    return `Schrijf decimalen met een komma: ${whole},${decimals}.`;
  }
  const example =
    kind === "bedrag" ? "1.250 of 1.250,50" : kind === "percentage" ? "70 of 2,5" : "1.250 of 2,5";
  return `Dit is geen ${kind}. Schrijf bijvoorbeeld ${example}.`;
}

// ── Dates ───────────────────────────────────────────────────────────────────────────────────────────

/** The months as the language writes them. */
const months = Array.from(
  { length: 12 },
  (_, index) => dutchDate(20_270_101 + index * 100).split(" ")[1] ?? "",
);

function dateMeant(text: string): Meant {
  const [, year, month, day] = partsOfIso(text) ?? partsInDutch(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    return { error: "Dit is geen datum. Schrijf bijvoorbeeld 1 maart 2027 of 1-3-2027." };
  }
  if (year.length !== 4) return { error: "Schrijf het jaar voluit, bijvoorbeeld 1-3-2027." };
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = dateOfText(iso);
  if (date > 0) return { value: textOfDate(date) };
  return Number(year) < 1900 || Number(year) > 2199
    ? { error: "Het jaar van een datum moet van 1900 tot en met 2199 zijn." }
    : { error: "Deze dag bestaat niet." };
}

function partsOfIso(text: string): readonly string[] | undefined {
  return /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? undefined;
}

/** A day, a month in figures, in full or in its first letters, and a year. */
function partsInDutch(text: string): readonly string[] | undefined {
  const [, day, figures, letters, year] =
    /^(?:(?:ma|di|wo|do|vr|za|zo)[a-z]* )?(\d{1,2})(?: ?[-/.] ?(\d{1,2}) ?[-/.] ?| ?([a-z]{3,})\.? )(\d{1,})$/.exec(
      text,
    ) ?? [];
  const month = figures ?? (letters === undefined ? undefined : monthOf(letters));
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return [text, year, month, day];
}

function monthOf(letters: string): string | undefined {
  // As people shorten it, though the month does not begin so.
  const word = letters === "mrt" ? "maart" : letters;
  const index = months.findIndex((name) => name.startsWith(word));
  return index < 0 ? undefined : String(index + 1);
}
