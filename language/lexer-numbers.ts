// Reads everything that starts with a digit or a euro sign: numbers, percentages, amounts, dates, durations, points.

import type { CalendarDate, Decimal, DurationUnit } from "./ast.js";
import { digitLimits, isWithin } from "./limits.js";
import { daysIn, decimalOf, unitForms, units, wellFormed } from "./literals.js";
import { isDigit, isNameCode } from "./characters.js";
import { emit, remark, replacement, type Scan } from "./scanner.js";
import type { Span } from "./source.js";
import { isNear } from "./spelling.js";
import { T } from "./tokens.js";
import { monthNames, words } from "./words.js";

const isoDate = /(\d{4})-(\d{1,2})-(\d{1,2})(?![\d\w])/y;
const numericDate = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d\w])/y;
const digitsAndSeparators = /\d(?:[\d.,]*\d)?/y;
const latinLetters = /[A-Za-z]+/y;
const followingYear = /\.?[ \t\u00a0\u202f]+(\d{4})(?![\d\w])/y;
const followingHet = /[ \t\u00a0\u202f]+van[ \t\u00a0\u202f]/y;
const euroSign = /€[ \t\u00a0\u202f]*/y;
const noCents = /,-+/y;

const listOfNumbers = /^\d+(?:,\d+){2,}$/;
const english = /^\d{1,3}(?:,\d{3})+\.\d+$/;
const decimalPoint = /^\d+\.\d+$/;

const shortMonths: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mrt: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dec: 12,
};

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** `1 juli 2026`. */
export function writeDate(date: CalendarDate): string {
  return `${date.day} ${monthNames[date.month - 1] ?? "?"} ${date.year}`;
}

/** Where the blanks end that start at `offset`. */
function behindBlanks(text: string, offset: number): number {
  let end = offset;
  let code = text.charCodeAt(end);
  while (code === 32 || code === 9 || code === 0xa0 || code === 0x202f) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return end;
}

/** Whether a sign that dates from elsewhere have stands behind the digits at `offset`. */
function mayBeDate(text: string, offset: number): boolean {
  let end = offset;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const code = text.charCodeAt(end);
  return code === 45 || code === 46 || code === 47;
}

/** Reads a date in another notation; false when none starts here. */
function scanForeignDate(scan: Scan): boolean {
  const { text, offset } = scan;
  const iso = matchAt(isoDate, text, offset);
  if (iso) {
    emitForeignDate(scan, iso[0], { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, true);
    return true;
  }
  const numeric = matchAt(numericDate, text, offset);
  if (numeric && !/^\d{1,2}\.\d{1,2}\.\d{2}$/.test(numeric[0])) {
    const year = Number(numeric[4]);
    const date = {
      year: year < 100 ? 2000 + year : year,
      month: Number(numeric[3]),
      day: Number(numeric[1]),
    };
    emitForeignDate(scan, numeric[0], date, false);
    return true;
  }
  return false;
}

/** Reads the token that starts with the digit at `scan.offset`. */
export function scanNumber(scan: Scan): void {
  const { text, offset } = scan;
  if (mayBeDate(text, offset) && scanForeignDate(scan)) return;
  const digits = matchAt(digitsAndSeparators, text, offset)?.[0] ?? text.charAt(offset);
  const end = offset + digits.length;
  if (isNameCode(text.charCodeAt(end))) {
    scanLabel(scan, digits);
    return;
  }
  if (listOfNumbers.test(digits)) {
    scanList(scan, digits);
    return;
  }
  // Most numbers end their line, or stand before a sign: then nothing behind them belongs to them.
  const following = behindBlanks(text, end);
  if (text.charCodeAt(following) === 0x25) {
    emitPercentage(scan, digits, following + 1);
    return;
  }
  if (following > end) {
    const word = matchAt(latinLetters, text, following)?.[0];
    if (word !== undefined && scanWithWord(scan, digits, word, following + word.length)) return;
  }
  const span = { start: offset, end };
  emit(scan, T.number, end, { kind: "number", span, value: numberOf(scan, digits, span, "number") });
}

/** Reads the amount that starts with the euro sign at `scan.offset`; gives false when no number follows it. */
export function scanAmount(scan: Scan): boolean {
  const { text, offset } = scan;
  const start = offset + (matchAt(euroSign, text, offset)?.[0].length ?? 1);
  const digits = matchAt(digitsAndSeparators, text, start)?.[0];
  if (digits === undefined) return false;
  let end = start + digits.length;
  end += matchAt(noCents, text, end)?.[0].length ?? 0;
  const whole = end;
  while (isNameCode(text.charCodeAt(end))) end += 1;
  if (end > whole) remark(scan, "INK0119", { typed: text.slice(offset, end) }, { start: offset, end });
  const value = numberOf(scan, digits, { start, end: start + digits.length }, "amount");
  emit(scan, T.amount, end, { kind: "amount", span: { start: offset, end }, value });
  return true;
}

function emitForeignDate(scan: Scan, image: string, date: CalendarDate, iso: boolean): void {
  const span = { start: scan.offset, end: scan.offset + image.length };
  const possible = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
  const written = possible ? writeDate(date) : "1 juli 2026";
  const exists =
    date.year >= 1900 && date.year <= 2199 && possible && date.day <= daysIn(date.year, date.month);
  // Of a year in two digits the century is a guess.
  const fixes = possible ? replacement(span, written, { safe: exists && /\d{4}/.test(image) }) : [];
  remark(scan, iso ? "INK0120" : "INK0121", { typed: image, right: written }, span, fixes);
  emit(scan, T.date, span.end, { kind: "date", span, value: date });
}

/** `4a`, or a unit stuck to its number. */
function scanLabel(scan: Scan, digits: string): void {
  const { text, offset } = scan;
  let end = offset + digits.length;
  while (isNameCode(text.charCodeAt(end))) end += 1;
  const letters = text.slice(offset + digits.length, end);
  const unit = units[letters];
  if (unit !== undefined && /^\d+$/.test(digits)) {
    emitDuration(scan, digits, unit, end);
    return;
  }
  if (/[.,]/.test(digits) && isPointList(scan)) {
    // `punt 3,4a`: two points; the last label is read on its own.
    const last = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
    scanList(scan, digits.slice(0, last));
    emit(scan, T.comma, scan.offset + 1);
    scanLabel(scan, digits.slice(last + 1));
    return;
  }
  emit(scan, T.pointLabel, end);
}

/** Whether the last tokens are `punt` or `punten` and numbers behind it. */
function isPointList(scan: Scan): boolean {
  for (let index = scan.tokens.length - 1; index >= 0; index -= 1) {
    const type = scan.tokens[index]?.tokenType;
    if (type === T.punt || type === T.punten) return true;
    if (type !== T.number && type !== T.pointLabel && type !== T.comma) return false;
  }
  return false;
}

/** `1,2,3`: never a decimal, so a list without spaces. */
function scanList(scan: Scan, digits: string): void {
  for (const [index, part] of digits.split(/[.,]/).entries()) {
    if (index > 0) emit(scan, T.comma, scan.offset + 1);
    const span = { start: scan.offset, end: scan.offset + part.length };
    emit(scan, T.number, span.end, { kind: "number", span, value: numberOf(scan, part, span, "number") });
  }
}

/** Reads a number and the word behind it as one token, if together they are one. */
function scanWithWord(scan: Scan, digits: string, word: string, end: number): boolean {
  const lower = word.toLowerCase();
  const whole = /^\d{1,2}$/.test(digits);
  if (whole) {
    const month = monthOf(lower);
    if (month !== undefined) {
      scanDate(scan, Number(digits), month, word, end);
      return true;
    }
  }
  const unit = units[word] ?? (Object.hasOwn(words, word) ? undefined : units[lower]);
  if (unit !== undefined) {
    emitDuration(scan, digits, unit, end);
    return true;
  }
  if (lower === "procent") {
    emitPercentage(scan, digits, end);
    return true;
  }
  if (lower === "euro") {
    const span = { start: scan.offset, end };
    const value = numberOf(scan, digits, span, "amount");
    remark(scan, "INK0134", { right: `€ ${digits}` }, span, replacement(span, `€ ${digits}`, { safe: true }));
    emit(scan, T.amount, end, { kind: "amount", span, value });
    return true;
  }
  if (Object.hasOwn(words, word)) return false;
  // A misspelt month is only a month when a year or `van het …` follows it.
  if (whole && (matchAt(followingYear, scan.text, end) ?? matchAt(followingHet, scan.text, end))) {
    const near = monthNames.findIndex((name) => isNear(lower, name));
    if (near >= 0) {
      scanDate(scan, Number(digits), near + 1, word, end);
      return true;
    }
  }
  if (lower.length >= 3 && scan.text.charAt(end) !== ":") {
    const near = Object.keys(units).find((name) => name.length >= 4 && isNear(lower, name));
    const nearUnit = near === undefined ? undefined : units[near];
    if (nearUnit !== undefined) {
      emitDuration(scan, digits, nearUnit, end);
      return true;
    }
  }
  return false;
}

function monthOf(lower: string): number | undefined {
  const index = (monthNames as readonly string[]).indexOf(lower);
  return index >= 0 ? index + 1 : Object.hasOwn(shortMonths, lower) ? shortMonths[lower] : undefined;
}

/** A day and a month, with the year behind them or without. */
function scanDate(scan: Scan, day: number, month: number, word: string, end: number): void {
  const { text, offset } = scan;
  const name = monthNames[month - 1] ?? word;
  const monthSpan = { start: end - word.length, end: text.charAt(end) === "." ? end + 1 : end };
  if (word !== name) {
    const safe = monthOf(word.toLowerCase()) !== undefined;
    remark(scan, "INK0125", { typed: word, right: name }, monthSpan, replacement(monthSpan, name, { safe }));
  }
  const yearMatch = matchAt(followingYear, text, end);
  const year = yearMatch?.[1];
  if (yearMatch === null || year === undefined) {
    const span = { start: offset, end };
    // A day that no year has: 29 februari does exist, in some years.
    const most = month === 2 ? 29 : daysIn(2001, month);
    if (day < 1 || day > most) {
      remark(scan, "INK0123", { typed: `${day} ${name}`, month: name, days: most }, span);
    }
    const value = { year: 0, month, day };
    emit(scan, T.halfDate, end, { kind: "date", span, value });
    return;
  }
  const span = { start: offset, end: end + yearMatch[0].length };
  const value = { year: Number(year), month, day };
  if (value.year < 1900 || value.year > 2199) {
    remark(scan, "INK0124", { typed: writeDate(value) }, span);
  } else if (day < 1 || day > daysIn(value.year, month)) {
    const days = daysIn(value.year, month);
    remark(scan, "INK0123", { typed: writeDate(value), month: `${name} ${value.year}`, days }, span);
  }
  emit(scan, T.date, span.end, { kind: "date", span, value });
}

function emitDuration(scan: Scan, digits: string, unit: DurationUnit, end: number): void {
  const span = { start: scan.offset, end };
  const forms = unitForms[unit];
  const whole = /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/.test(digits);
  const count = Number(digits.replaceAll(".", "").replace(",", "."));
  const right = `${digits} ${count === 1 ? forms[0] : forms[1]}`;
  if (!whole || count > 100_000) {
    remark(scan, "INK0127", { typed: scan.text.slice(span.start, end) }, span);
  } else if (right.replaceAll(/\s/g, " ") !== scan.text.slice(span.start, end).replaceAll(/\s+/g, " ")) {
    const typed = scan.text.slice(span.start, end);
    const safe = units[typed.slice(digits.length).trim().toLowerCase()] !== undefined;
    remark(scan, "INK0126", { typed, right }, span, replacement(span, right, { safe }));
  }
  const value = Number.isSafeInteger(Math.round(count)) ? Math.round(count) : 0;
  emit(scan, T.duration, end, { kind: "duration", span, count: value, unit });
}

function emitPercentage(scan: Scan, digits: string, end: number): void {
  const span = { start: scan.offset, end };
  const right = `${digits}%`;
  if (scan.text.slice(span.start, end) !== right) {
    remark(scan, "INK0134", { right }, span, replacement(span, right, { safe: true }));
  }
  const numberSpan = { start: span.start, end: span.start + digits.length };
  const value = numberOf(scan, digits, numberSpan, "number");
  emit(scan, T.percentageLiteral, end, { kind: "percentage", span, value });
}

/** The value of `digits`, with a remark when it is not written, or not as large, as the language allows. */
function numberOf(scan: Scan, digits: string, span: Span, kind: "number" | "amount"): Decimal {
  const dutch = dutchOf(scan, digits, span);
  const value = decimalOf(dutch);
  if (!isWithin(value, digitLimits[kind])) {
    const { decimals } = digitLimits[kind];
    const limit = kind === "amount" ? "10.000.000.000" : "100.000.000";
    remark(scan, "INK0133", { typed: digits, decimals, limit }, span);
  }
  return value;
}

function dutchOf(scan: Scan, digits: string, span: Span): string {
  if (wellFormed.test(digits)) return digits;
  if (decimalPoint.test(digits)) {
    const right = digits.replace(".", ",");
    // `12.5000` may as well be a large number with its points in the wrong place, and `punt 3.1` a point of that name.
    const safe = /\.\d{1,2}$/.test(digits) && !isPointList(scan);
    remark(scan, "INK0130", { typed: digits, right }, span, replacement(span, right, { safe }));
    return right;
  }
  if (english.test(digits)) {
    const right = digits.replaceAll(",", "#").replace(".", ",").replaceAll("#", ".");
    remark(scan, "INK0131", { typed: digits, right }, span, replacement(span, right, { safe: true }));
    return right;
  }
  const plain = digits.replaceAll(/[.,]/g, "");
  remark(scan, "INK0131", { typed: digits, right: undefined }, span);
  return plain;
}
