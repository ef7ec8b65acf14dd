// What the straight-line code of a module leans on. It works on small numbers and makes nothing:
//
//   ja/nee              1 ja, 2 nee, 3 onbekend (it may still be either); 4 is added to onbekend when the zorgaanbieder
//                       must answer something of it, and 8 to what is refused. So `a & b & 1 ? a | b : 2` is `a en b`.
//   datum, keuzelijst   above 0 a value (yyyymmdd, or the place in the keuzelijst), 0 geen, below 0 unknown: minus the sum
//                       of 1, 2 when it may turn out to be geen, and 4 as above. -16 is a value that is refused.
//   tekst, lijst        a text or list, or a number as above.
//   lijst van keuzelijst as a set, above 0: 1, and 2 to the power of the place of each value that is in it.
//   lijst van structuur above 0 one more than there are records; what they have is in a list for each field (`f_list$field`).
//   getal               a whole count of the smallest unit, -Infinity geen, Infinity unknown, NaN refused; where it has been
//                       worked with: the least and the most that it can be, and 0, 1 or 2: not, perhaps or certainly geen.

import { dateOfText, firstOfNextMonth, plusDays, plusMonths } from "./dates.js";
import { knownList } from "./lists.js";
import { LONGEST_LIST } from "./problems.js";

// ── Reading one fact ────────────────────────────────────────────────────────────────────────────────

/** A fact of type ja/nee: `unknown` when it is not given, and 8 is in it when it is refused. */
export function truthFact(value: unknown, unknown: number): number {
  // So short that it costs no call; the rest is seldom needed.
  return value === true ? 1 : value === false ? 2 : absentTruth(value, unknown);
}

function absentTruth(value: unknown, unknown: number): number {
  return value === undefined ? unknown : 11;
}

/** Dates that were met before: to look one up takes half the time of reading it. The first so many are kept. */
const datesMet = new Map<string, number>();
const MOST_DATES_MET = 4096;

/** A fact of type datum. `unknown` when it is not given, `none` when it is null. */
export function dateFact(value: unknown, unknown: number, none: number): number {
  if (typeof value !== "string") return absent(value, unknown, none);
  return datesMet.get(value) ?? newDate(value);
}

function newDate(value: string): number {
  const date = dateOfText(value);
  if (date < 0) return -16;
  if (datesMet.size < MOST_DATES_MET) datesMet.set(value, date);
  return date;
}

/** A fact of a keuzelijst with these values. */
export function choiceFact(
  value: unknown,
  choices: ReadonlyMap<unknown, number>,
  unknown: number,
  none: number,
): number {
  return choices.get(value) ?? absent(value, unknown, none);
}

/** What is not one of the values of a fact: not given, geen, or refused. */
export function absent(value: unknown, unknown: number, none: number): number {
  if (value === undefined) return unknown;
  return value === null ? none : -16;
}

/** A fact that is a number: the count of 1/`units`, from `min` to `max`. */
export function numberFact(value: unknown, units: number, min: number, max: number, none: number): number {
  if (typeof value !== "number") {
    if (value === undefined) return Infinity;
    return value === null ? none : NaN;
  }
  const count = Math.round(value * units);
  return count / units === value && count >= min && count <= max ? count : NaN;
}

/** A fact of type tekst. */
export function textFact(value: unknown, unknown: number, none: number): string | number {
  return typeof value === "string" ? value : absent(value, unknown, none);
}

/** A fact that is a list, each item of which is as it should be. */
export function listFact<T>(
  value: unknown,
  isItem: (item: unknown) => item is T,
  unknown: number,
  none: number,
): readonly T[] | number {
  if (!Array.isArray(value)) return absent(value, unknown, none);
  if (value.length > LONGEST_LIST) return -16;
  const items: readonly unknown[] = value;
  for (let index = 0; index < items.length; index += 1) if (!isItem(items[index])) return -16;
  return value;
}

/** A fact that is a list of a keuzelijst, as bits: 1, and 2 to the power of the number of each value in it. */
export function setFact(
  value: unknown,
  choices: ReadonlyMap<unknown, number>,
  unknown: number,
  none: number,
): number {
  const known = knownList(value);
  if (known !== undefined) return known.set;
  if (!Array.isArray(value)) return absent(value, unknown, none);
  if (value.length > LONGEST_LIST) return -16;
  const items: readonly unknown[] = value;
  let bits = 1;
  for (let index = 0; index < items.length; index += 1) {
    const choice = choices.get(items[index]);
    if (choice === undefined) return -16;
    bits |= 1 << choice;
  }
  return bits;
}

export function isTruth(item: unknown): item is boolean {
  return typeof item === "boolean";
}
export function isDate(item: unknown): item is string {
  return typeof item === "string" && dateOfText(item) > 0;
}
export function isText(item: unknown): item is string {
  return typeof item === "string";
}

// ── Dates ───────────────────────────────────────────────────────────────────────────────────────────

export function daysLater(date: number, days: number): number {
  return date > 0 ? plusDays(date, days) : date;
}
export function monthsLater(date: number, months: number): number {
  return date > 0 ? plusMonths(date, months) : date;
}
export function nextMonth(date: number): number {
  return date > 0 ? firstOfNextMonth(date) : date;
}

// ── Comparing ───────────────────────────────────────────────────────────────────────────────────────

/** A comparison of which a side may be geen (1 in `none`) or is (2 in `none`); `ask` is 4 when the zorgaanbieder must answer. */
export function settled(truth: number, none: number, ask: number): number {
  if ((none & 2) !== 0) return 2;
  return truth === 3 || (truth === 1 && none !== 0) ? 3 | ask : truth;
}

/** Are two texts the same? */
export function sameText(left: string | number, right: string | number, negated: boolean): number {
  if (left === 0 || right === 0) return 2;
  if (typeof left === "number" || typeof right === "number")
    return 3 | ((openness(left) | openness(right)) & 4);
  return (left === right) === negated ? 2 : 1;
}

/** 1, 2 and 4 as they are in the number of an unknown value; 0 for a value that is known. */
export function openness(value: unknown): number {
  return typeof value === "number" && value < 0 ? -value : 0;
}

/** Does a list hold one of these texts? */
export function holdsOneOf(list: readonly unknown[] | number, wanted: readonly string[]): number {
  if (typeof list === "number") return list === 0 ? 2 : 3 | (-list & 4);
  for (const item of list) if (typeof item === "string" && wanted.includes(item)) return 1;
  return 2;
}

// ── One or the other ────────────────────────────────────────────────────────────────────────────────

/** A date or a choice that will be the one or the other; -8 is no value at all. */
export function eitherCode(left: number, right: number): number {
  if (left === right || right === -8) return left;
  return left === -8 ? right : -(joining(left) | joining(right));
}

/** The same for texts. */
export function eitherText(left: string | number, right: string | number): string | number {
  if (left === right || right === -8) return left;
  return left === -8 ? right : -(joining(left) | joining(right));
}

function joining(value: string | number): number {
  if (value === 0) return 3;
  return openness(value) | 1;
}

/** 0, 1 or 2 for a number that will be the one or the other; -1 is no number at all. */
export function eitherNone(left: number, right: number): number {
  if (left === right || right === -1) return left;
  return left === -1 ? right : 1;
}

/** For a caller that TypeScript does not watch over. */
export function unknownBesluit(besluit: never): never {
  throw new RangeError(`Dit beleid kent geen besluit ${JSON.stringify(besluit)}.`);
}
