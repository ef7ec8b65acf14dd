// Plain text to tokens, in one go. It declines at the first character or word about which there is something to say.

import { monthNames, type Word, words } from "../../../../language/words.js";
import { daysIn, unitForms, units } from "../../../../language/literals.js";
import { isDigit, isNameCode } from "../../../../language/characters.js";
import { decline, type Kind, openTokens, textForms, type Tokens, unitsInOrder } from "./tokens.js";

/** 1 for each character code that a name may hold without a remark. */
const nameCodes = Uint8Array.from({ length: 0x250 }, (_, code) => Number(isNameCode(code)));

/** Words that people know from elsewhere or that the language has given up. */
const strangeWords = ["and", "or", "not", "true", "false", "indien", "mits", "tenzij"];

const tableSize = 2048;
/** Each word at its hash, or the first free place behind it; "" for a strange one beside its kind. */
const wordTable: (string | undefined)[] = Array.from({ length: tableSize });
for (const word of [...Object.keys(words), ...strangeWords]) {
  let place = hashOf(word, 0, word.length) & (tableSize - 1);
  while (wordTable[place] !== undefined) place = (place + 1) & (tableSize - 1);
  wordTable[place] = word;
}
const isStrange: ReadonlySet<string> = new Set(strangeWords);

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let offset = start; offset < end; offset += 1) hash = (hash * 31 + text.charCodeAt(offset)) | 0;
  return hash;
}

/** The word of the language that stands from `start` to `end`, or `name`. */
function kindOfWord(text: string, start: number, end: number, hash: number): Kind {
  for (let place = hash & (tableSize - 1); ; place = (place + 1) & (tableSize - 1)) {
    const word = wordTable[place];
    if (word === undefined) return "name";
    if (word.length !== end - start || !text.startsWith(word, start)) continue;
    return isStrange.has(word) ? decline() : (word as Word);
  }
}

/** What may follow `zorgsoort` when it is the fact and not the heading. */
const afterZorgsoortFact: ReadonlySet<Kind> = new Set<Kind>([
  "is",
  "bevat",
  "ten",
  "meer",
  "minder",
  "voor",
  "uiterlijk",
  "vanaf",
  "na",
  "van",
  "binnen",
  ":",
  "|",
  "row bar",
  "||",
]);

/** Reads all of `text` into `tokens`. */
export function lex(tokens: Tokens, text: string): void {
  openTokens(tokens, text);
  const { kinds, starts, ends, firsts, values } = tokens;
  const { length } = text;
  let count = 0;
  let first = 1;
  let offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (offset < length) {
    const code = text.charCodeAt(offset);
    if (code === 32 || code === 9) {
      offset += 1;
      continue;
    }
    if (code === 10 || code === 13) {
      first = 1;
      offset += 1;
      continue;
    }
    const start = offset;
    let kind: Kind;
    if (code < 0x250 && nameCodes[code] === 1 && !isDigit(code)) {
      let hash = 0;
      let next = code;
      do {
        hash = (hash * 31 + next) | 0;
        offset += 1;
        next = text.charCodeAt(offset);
      } while (next < 0x250 && nameCodes[next] === 1);
      if (next > 127) decline();
      kind = kindOfWord(text, start, offset, hash);
      if (kind === "zorgsoort") {
        if (first === 0) kind = "zorgsoortName";
      } else if (kind === "ja" && next === 47 && text.startsWith("/nee", offset)) {
        offset += 4;
        if (isNameCode(text.charCodeAt(offset))) decline();
        kind = "ja/nee";
      }
      if (count > 0) settleZorgsoort(tokens, count - 1, kind, start, offset);
    } else if (code === 34) {
      kind = "string";
      offset = endOfText(text, start);
      values[count] = formOfText(text, start, offset);
    } else if (isDigit(code)) {
      const scanned = scanNumber(text, start);
      ({ kind, end: offset } = scanned);
      values[count] = scanned.value;
    } else if (code === 47) {
      const end = endOfComment(text, start);
      const isLine = text.charCodeAt(start + 1) === 47;
      const comment = text.slice(start, end);
      const style = isLine ? "line" : "block";
      tokens.comments.push({ kind: "comment", style, text: comment, span: { start, end } });
      if (!isLine && /[\n\r]/.test(comment)) first = 1;
      offset = end;
      continue;
    } else if (code === 0x20ac) {
      kind = "amount";
      offset = endOfAmount(text, start);
    } else {
      kind = signOf(code, first === 1, text.charCodeAt(offset + 1));
      offset += kind === "||" ? 2 : 1;
      if (count > 0) {
        if (kind === ":") settleColon(tokens, count - 1, first, start);
        settleZorgsoort(tokens, count - 1, kind, start, offset);
      }
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = offset;
    firsts[count] = first;
    first = 0;
    count += 1;
  }
  tokens.count = count;
  for (let index = count; index < count + 4; index += 1) {
    kinds[index] = "end";
    starts[index] = length;
    ends[index] = length;
    firsts[index] = 1;
  }
}

function signOf(code: number, first: boolean, next: number): Kind {
  switch (code) {
    case 40:
      return "(";
    case 41:
      return ")";
    case 43:
      return "+";
    case 44:
      return ",";
    case 45:
      return first ? "bullet" : "-";
    case 46:
      return ".";
    case 58:
      return ":";
    case 124:
      return next === 124 ? "||" : first ? "row bar" : "|";
    default:
      return decline();
  }
}

/** A line that opens with `zorgsoort` is a heading, unless what follows shows that it is the fact. */
function settleZorgsoort(
  { kinds, text }: Tokens,
  last: number,
  next: Kind,
  start: number,
  end: number,
): void {
  if (kinds[last] !== "zorgsoort") return;
  if (afterZorgsoortFact.has(next)) kinds[last] = "zorgsoortName";
  else if (next === "zorgsoortName") decline();
  else if (next === "name") {
    // A word of two letters may be a slip for `is`.
    if (end - start === 2) decline();
    if (end - start === 9 && text.startsWith("Zorgsoort", start)) kinds[last] = "zorgsoortName";
  }
}

/** A name before a colon that opens its line is a fact. */
function settleColon(
  { kinds, starts, ends, firsts, text }: Tokens,
  last: number,
  first: number,
  start: number,
): void {
  if (first === 1) decline();
  if (firsts[last] === 0 || !isNameCode(text.charCodeAt(starts[last] ?? 0))) return;
  const next = text.charCodeAt(endOfBlanks(text, start + 1));
  if (next === 34 || next > 127) decline();
  const kind = kinds[last] ?? decline();
  if (kind !== "zorgsoort" && (!Object.hasOwn(words, kind) || words[kind as Word].role !== "contextual")) {
    if (kind !== "name") decline();
  } else if (kind === "zorgsoort" && ends[last] !== start) decline();
  kinds[last] = "factName";
}

/** Where the blanks at `offset` end. */
function endOfBlanks(text: string, offset: number): number {
  let end = offset;
  for (let code = text.charCodeAt(end); code === 32 || code === 9; code = text.charCodeAt(end)) end += 1;
  return end;
}

/** Where the text that opens at `start` ends. */
function endOfText(text: string, start: number): number {
  if (text.startsWith('"""', start)) {
    const close = text.indexOf('"""', start + 3);
    return close < 0 ? decline() : close + 3;
  }
  for (let offset = start + 1; ; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 34) return offset + 1;
    if (code === 92) {
      const next = text.charCodeAt(offset + 1);
      if (next === 34 || next === 92) offset += 1;
    } else if (code === 10 || code === 13 || Number.isNaN(code)) decline();
  }
}

function formOfText(text: string, start: number, end: number): number {
  if (text.startsWith('"""', start)) return textForms.long;
  return text.slice(start, end).includes("\\") ? textForms.escaped : textForms.plain;
}

/** Where the comment that opens at `start` ends. */
function endOfComment(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next === 42) {
    const close = text.indexOf("*/", start + 2);
    return close < 0 ? decline() : close + 2;
  }
  if (next !== 47) decline();
  let end = start + 2;
  for (let code = text.charCodeAt(end); code !== 10 && code !== 13 && end < text.length;) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return end;
}

/** Where the digits at `start` end, with the points and commas between them. */
function endOfDigits(text: string, start: number): number {
  let end = start;
  for (let offset = start; ; offset += 1) {
    const code = text.charCodeAt(offset);
    if (isDigit(code)) end = offset + 1;
    else if (code !== 44 && code !== 46) return end;
  }
}

function endOfAmount(text: string, start: number): number {
  const digits = endOfBlanks(text, start + 1);
  const end = endOfDigits(text, digits);
  const next = text.charCodeAt(end);
  if (end === digits || isNameCode(next) || next > 127) decline();
  // `€ 5,-`
  if (next === 44 && text.charCodeAt(end + 1) === 45) decline();
  return end;
}

interface ScannedNumber {
  readonly kind: Kind;
  readonly end: number;
  readonly value: number;
}

/** Reads what starts with the digit at `start`: a number, a percentage, a label, or with words a date or duration. */
function scanNumber(text: string, start: number): ScannedNumber {
  const end = endOfDigits(text, start);
  const next = text.charCodeAt(end);
  if (next === 37) return { kind: "percentage literal", end: end + 1, value: 0 };
  if (next > 127) decline();
  if (isNameCode(next)) return scanLabel(text, start, end);
  // `2026-01-01`
  if (next === 45 && isDigit(text.charCodeAt(end + 1))) decline();
  if (next === 32 || next === 9) {
    const word = endOfBlanks(text, end);
    const code = text.charCodeAt(word);
    if (code > 127) decline();
    if (isLetter(code)) return scanWithWord(text, start, end, word);
  }
  return { kind: "number", end, value: 0 };
}

function scanLabel(text: string, start: number, digits: number): ScannedNumber {
  let end = digits;
  while (isNameCode(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) > 127) decline();
  for (let offset = start; offset < digits; offset += 1) if (!isDigit(text.charCodeAt(offset))) decline();
  // A unit against its number.
  if (unitNumbers.has(text.slice(digits, end))) decline();
  return { kind: "point label", end, value: 0 };
}

const unitNumbers: ReadonlyMap<string, number> = new Map(
  Object.entries(units).map(([form, unit]) => [form, unitsInOrder.indexOf(unit)] as const),
);
const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.map((name, index) => [name, index + 1] as const),
);

function scanWithWord(text: string, start: number, digits: number, word: number): ScannedNumber {
  let end = word;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const name = text.slice(word, end);
  const month = monthNumbers.get(name);
  if (month !== undefined) {
    if (digits - start > 2 || isNameCode(text.charCodeAt(end))) decline();
    return scanDate(text, Number(text.slice(start, digits)), month, end);
  }
  const unit = unitNumbers.get(name);
  if (unit === undefined) {
    // Any other word may be a misspelt month or unit.
    if (!Object.hasOwn(words, name)) decline();
    return { kind: "number", end: digits, value: 0 };
  }
  const count = wholeOf(text.slice(start, digits));
  const [one, more] = unitForms[unitsInOrder[unit] ?? decline()];
  if (count > 100_000 || name !== (count === 1 ? one : more) || isNameCode(text.charCodeAt(end))) decline();
  return { kind: "duration", end, value: count * 4 + unit };
}

/** The number that `digits` stand for; declines when it is not whole. */
function wholeOf(digits: string): number {
  return /^(?:\d{1,3}(?:\.\d{3})+|\d{1,9})$/.test(digits) ? Number(digits.replaceAll(".", "")) : decline();
}

function scanDate(text: string, day: number, month: number, end: number): ScannedNumber {
  const after = text.charCodeAt(end);
  if (after === 46 || after > 127) decline();
  const start = endOfBlanks(text, end);
  const isYear = start > end && isDigit(text.charCodeAt(start));
  if (text.charCodeAt(start) > 127) decline();
  if (!isYear) {
    if (day < 1 || day > (month === 2 ? 29 : daysIn(2001, month))) decline();
    return { kind: "half date", end, value: month * 100 + day };
  }
  const last = endOfDigits(text, start);
  if (last - start !== 4 || isNameCode(text.charCodeAt(last))) decline();
  const year = Number(text.slice(start, last));
  if (!(year >= 1900 && year <= 2199) || day < 1 || day > daysIn(year, month)) decline();
  return { kind: "date", end: last, value: year * 10_000 + month * 100 + day };
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
