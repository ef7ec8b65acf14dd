// Text to tokens: one lexer for the parser, the formatter and the editor. Comments are kept beside the tokens.
//
// It reads the lexemes of `lexemes.ts` in order and knows what stands beside them: `1 juli 2026` is one token, a `-`
// that opens a line is a bullet. It never fails: what it does not know becomes a token all the same, with a finding
// that shows the right form.

import type { TokenType } from "chevrotain";
import type { Comment } from "./ast.js";
import { lexemes, lexemesOf } from "./lexemes.js";
import { scanAmount, scanNumber } from "./lexer-numbers.js";
import { scanPlainText, scanQuotedText } from "./lexer-text.js";
import type { Problem } from "./messages.js";
import { isDigit, isNameCode } from "./characters.js";
import {
  emit,
  emitAt,
  remark,
  replacement,
  retag,
  type Scan,
  spaced,
  spanOfToken,
  type Token,
} from "./scanner.js";
import { isNear } from "./spelling.js";
import type { SyntaxCode } from "./syntax-errors.js";
import { T } from "./tokens.js";
import { isReserved, type Word, words } from "./words.js";

export interface LexResult {
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly problems: Problem<SyntaxCode>[];
}

/** Words from elsewhere that stand for exactly one word of the language. */
const foreignWords = new Map<string, readonly [type: TokenType, right: string, code: "INK0146" | "INK0147"]>([
  ["and", [T.en, "en", "INK0146"]],
  ["or", [T.of, "of", "INK0146"]],
  ["not", [T.niet, "niet", "INK0146"]],
  ["true", [T.ja, "ja", "INK0147"]],
  ["false", [T.nee, "nee", "INK0147"]],
]);

/** What may follow `zorgsoort` when it is the fact and not the heading. */
const afterZorgsoortFact = new Set<TokenType>([
  T.is,
  T.bevat,
  T.ten,
  T.meer,
  T.minder,
  T.voor,
  T.uiterlijk,
  T.vanaf,
  T.na,
  T.van,
  T.binnen,
  T.foreignComparison,
  T.colon,
  T.bar,
  T.doubleBar,
  T.unknown,
]);

const jaNee = /[ \t]*\/[ \t]*([a-z]+)/y;
const comparisonSigns = /[<>]=?|=[<>]|[≥≤]/y;
const equalitySigns = /===?|=|!==?|<>|≠/y;

/** Whatever is no letter of Dutch and may be one of another language; signs as `€` and `“` are not among them. */
const strangeLetters = /[\u0250-\u1fff\u2071\u207f\u2090-\u209c\u2100-\u218f\u2c00-\uffff]/;

/** Reads all of `text`. */
export function tokenize(text: string): LexResult {
  const mayBeStrange = strangeLetters.test(text);
  const scan: Scan = { text, mayBeStrange, tokens: [], comments: [], problems: [], offset: 0, first: true };
  readLexemes(scan, text, 0);
  return scan;
}

/** Reads the lexemes of `part`, which stands at `base` in the text of `scan`. */
function readLexemes(scan: Scan, part: string, base: number): void {
  const { lexemes: found, strays } = lexemesOf(part);
  let next = 0;
  const readStraysBefore = (offset: number): void => {
    for (
      let stray = strays[next];
      stray !== undefined && base + stray.offset < offset;
      stray = strays[next]
    ) {
      const end = base + stray.offset + stray.length;
      scan.offset = Math.max(scan.offset, base + stray.offset);
      while (scan.offset < end) scanUncommon(scan, scan.text.charCodeAt(scan.offset));
      next += 1;
    }
  };
  for (const { tokenType, startOffset, image } of found) {
    const start = base + startOffset;
    const end = start + image.length;
    if (strays.length > 0) readStraysBefore(start);
    if (end <= scan.offset) continue;
    if (start < scan.offset) {
      // What was read before this lexeme took a part of it: an open long text ends before a statement that it would
      // swallow; anything else (`ja/neen`) takes letters or digits, and what is left of those stands on its own.
      if (isBare(tokenType)) readLexemes(scan, scan.text.slice(scan.offset, end), scan.offset);
      else return readLexemes(scan, scan.text.slice(scan.offset, base + part.length), scan.offset);
      continue;
    }
    scan.offset = start;
    readers[tokenType.tokenTypeIdx ?? 0]?.(scan, end, image);
    // `1.7.2026,5`: a date and more of the same numeral.
    if (scan.offset < end && isBare(tokenType))
      readLexemes(scan, scan.text.slice(scan.offset, end), scan.offset);
  }
  readStraysBefore(base + part.length);
  scan.offset = Math.max(scan.offset, base + part.length);
}

function isBare(type: TokenType): boolean {
  return type === lexemes.name || type === lexemes.numeral;
}

/** How a lexeme is read that stands at `scan.offset`, goes on to `end` and has the text `image`. */
type Reader = (scan: Scan, end: number, image: string) => void;

function signReader(type: TokenType): Reader {
  return (scan, _, image) => {
    emitSign(scan, type, image);
  };
}

/** The reader of each kind of lexeme, by its number. */
const readers: Reader[] = [];
for (const [type, read] of [
  [
    lexemes.lineBreak,
    (scan, end) => {
      scan.first = true;
      scan.offset = end;
    },
  ],
  [lexemes.name, scanWord],
  [lexemes.longText, scanQuotedText],
  [lexemes.openLongText, scanQuotedText],
  [lexemes.text, scanPlainText],
  [lexemes.openText, scanQuotedText],
  [lexemes.foreignText, scanQuotedText],
  [lexemes.openForeignText, scanQuotedText],
  [lexemes.numeral, scanNumber],
  [
    lexemes.euro,
    (scan) => {
      if (!scanAmount(scan)) scanUncommon(scan, 0x20ac);
    },
  ],
  [lexemes.open, signReader(T.open)],
  [lexemes.close, signReader(T.close)],
  [lexemes.comma, signReader(T.comma)],
  [lexemes.dot, signReader(T.dot)],
  [lexemes.plus, signReader(T.plus)],
  [
    lexemes.minus,
    (scan) => {
      emitSign(scan, scan.first ? T.bullet : T.minus, "-");
    },
  ],
  [lexemes.colon, scanColon],
  [lexemes.doubleBar, signReader(T.doubleBar)],
  [
    lexemes.bar,
    (scan) => {
      emitSign(scan, scan.first ? T.rowBar : T.bar, "|");
    },
  ],
  [
    lexemes.lineComment,
    (scan, end) => {
      addComment(scan, "line", end);
    },
  ],
  [
    lexemes.blockComment,
    (scan, end) => {
      addComment(scan, "block", end);
    },
  ],
  [lexemes.openComment, scanOpenComment],
] satisfies readonly (readonly [TokenType, Reader])[]) {
  readers[type.tokenTypeIdx ?? 0] = read;
}

function emitSign(scan: Scan, type: TokenType, image: string): void {
  settleZorgsoort(scan, type);
  emitAt(scan, type, scan.offset, scan.offset + image.length, image);
}

/** Whether a letter stands in `image` that Dutch does not have. */
function isStrange(image: string): boolean {
  for (let index = 0; index < image.length; index += 1) if (image.charCodeAt(index) > 0x24f) return true;
  return false;
}

/** The type of each word of the language, and how a word is read that is none of it: true when it was more than a name. */
const wordReadings = new Map<string, TokenType | ((scan: Scan, image: string, end: number) => boolean)>();
for (const word of Object.keys(words) as Word[]) wordReadings.set(word, T[word]);
for (const word of foreignWords.keys()) wordReadings.set(word, scanForeignWord);
for (const word of ["t", "indien", "mits", "tenzij"]) wordReadings.set(word, scanOldWord);

/** A name, a word of the language, or a word from elsewhere. */
function scanWord(scan: Scan, end: number, written: string): void {
  const { text, offset } = scan;
  // Combining accents and letters from elsewhere stand behind those of Dutch.
  const image = scan.mayBeStrange && isStrange(written) ? composed(scan, written, end) : written;
  const type = wordReadings.get(image);
  if (type === undefined || typeof type === "function") {
    settleZorgsoort(scan, T.name, image);
    if (type?.(scan, image, end) !== true) emitAt(scan, T.name, offset, end, image);
    return;
  }
  settleZorgsoort(scan, type);
  if (type === T.ja) {
    jaNee.lastIndex = end;
    const [rest, no] = jaNee.exec(text) ?? [];
    if (rest !== undefined && no !== undefined && isNear(no, "nee")) {
      const span = { start: offset, end: end + rest.length };
      if (rest !== "/nee")
        remark(
          scan,
          "INK0135",
          { right: "ja/nee" },
          span,
          replacement(span, "ja/nee", { safe: no === "nee" }),
        );
      emit(scan, T.jaNee, span.end);
      return;
    }
  }
  if (type === T.ja || type === T.nee) {
    const span = { start: offset, end };
    emitAt(scan, type, offset, end, image, { kind: "boolean", span, value: type === T.ja });
    return;
  }
  emitAt(scan, type === T.zorgsoort && !scan.first ? T.zorgsoortName : type, offset, end, image);
}

/** The name in composed form; letters and accents from elsewhere are reported. */
function composed(scan: Scan, image: string, end: number): string {
  const span = { start: scan.offset, end };
  const right = image.normalize("NFC");
  if (right !== image) remark(scan, "INK0115", { right }, span, replacement(span, right, { safe: true }));
  const strange = [...right].find(
    (character) => !isNameCode(character.charCodeAt(0)) || /[\u0300-\u036f]/.test(character),
  );
  if (strange !== undefined) remark(scan, "INK0104", { typed: strange }, span);
  return right;
}

function scanForeignWord(scan: Scan, image: string, end: number): boolean {
  const foreign = foreignWords.get(image);
  if (foreign === undefined) return false;
  const [type, right, code] = foreign;
  const span = { start: scan.offset, end };
  remark(scan, code, { typed: image, right }, span, replacement(span, right, { safe: true }));
  const literal =
    code === "INK0147" ? ({ kind: "boolean", span, value: right === "ja" } as const) : undefined;
  emitAt(scan, type, span.start, end, image, literal);
  return true;
}

/** `indien`, `mits`, `tenzij`, `t/m`: Dutch words that the language says in another way. */
function scanOldWord(scan: Scan, image: string, end: number): boolean {
  const span = { start: scan.offset, end };
  if (image === "t" && scan.text.startsWith("/m", end)) {
    const whole = { start: span.start, end: end + 2 };
    const right = spaced(scan.text, whole, "tot en met");
    remark(scan, "INK0128", { typed: "t/m", range: true }, whole, replacement(whole, right, { safe: true }));
    emitAt(scan, T.tot, whole.start, whole.end, "t/m");
    emitAt(scan, T.en, whole.end, whole.end, "");
    emitAt(scan, T.met, whole.end, whole.end, "");
    return true;
  }
  if (image === "indien") {
    remark(scan, "INK0143", {}, span, replacement(span, "als", { safe: true }));
    emitAt(scan, T.als, span.start, end, image);
    return true;
  }
  if (image === "mits") {
    remark(scan, "INK0142", {}, span, [
      { title: "maak er een tweede eis van, met `en`", edits: [{ span, newText: "en" }], safe: false },
      {
        title: "zet op een eigen regel voor wie de norm geldt, met `geldt als`",
        edits: [{ span, newText: "\n  geldt als" }],
        safe: false,
      },
    ]);
    emitAt(scan, T.en, span.start, end, image);
    return true;
  }
  if (image === "tenzij") {
    emitAt(scan, T.tenzij, span.start, end, image);
    return true;
  }
  return false;
}

/** A line that opens with `zorgsoort` is a heading, unless what follows shows that it is the fact. */
function settleZorgsoort(scan: Scan, next: TokenType, image = ""): void {
  const { tokens } = scan;
  const last = tokens[tokens.length - 1];
  if (last === undefined || (last.tokenType !== T.zorgsoort && last.tokenType !== T.zorgsoortName)) return;
  const heading = last.tokenType === T.zorgsoortName ? tokens[tokens.length - 2] : last;
  if (heading?.tokenType !== T.zorgsoort) return;
  const isFact =
    afterZorgsoortFact.has(next) || (image.length === 2 && isNear(image, "is")) || image === "Zorgsoort";
  if (isFact) retag(heading, T.zorgsoortName);
}

/** `:`; a name (or a reserved word) before it that opens its line is a fact. */
function scanColon(scan: Scan): void {
  const name = scan.tokens.at(-1);
  const followedByText = /[ \t]*["“„]/y;
  followedByText.lastIndex = scan.offset + 1;
  if (
    name !== undefined &&
    name.first &&
    isNameCode(name.image.charCodeAt(0)) &&
    !followedByText.test(scan.text)
  ) {
    if (isLostName(scan, name)) return emitSign(scan, T.colon, ":");
    const reserved = name.tokenType !== T.name && name.tokenType !== T.zorgsoort && !isContextual(name.image);
    if (reserved) {
      const span = spanOfToken(name);
      remark(scan, "INK0110", { word: name.image }, span);
    }
    if (!isDigit(name.image.charCodeAt(0))) retag(name, T.factName);
  }
  emitSign(scan, T.colon, ":");
}

/** Whether a word before a colon is an opening word without its name, and not a fact that is called so. */
function isLostName(scan: Scan, word: Token): boolean {
  if (word.tokenType === T.bepaal || word.tokenType === T.tabel)
    return !/[ \t]/.test(scan.text.charAt(word.startOffset - 1));
  return isReserved(word.image) && word.endOffset + 1 < scan.offset;
}

function isContextual(word: string): boolean {
  return Object.hasOwn(words, word) && words[word as Word].role === "contextual";
}

/** A block comment that is never closed ends with its line. */
function scanOpenComment(scan: Scan, end: number): void {
  const span = { start: scan.offset, end };
  const fix = {
    title: "sluit de opmerking met `*/`",
    edits: [{ span: { start: end, end }, newText: " */" }],
    safe: false,
  };
  remark(scan, "INK0107", {}, span, [fix]);
  addComment(scan, "block", end);
}

function addComment(scan: Scan, style: "line" | "block", end: number): void {
  const span = { start: scan.offset, end };
  const text = scan.text.slice(span.start, end);
  scan.comments.push({ kind: "comment", style, text, span });
  // A comment that runs over lines ends one: what follows it opens a line only if nothing stood before it.
  if (style === "block" && /[\n\r]/.test(text)) scan.first = true;
  scan.offset = end;
}

/** Everything that does not belong in the language: read as what was meant where that is clear. */
function scanUncommon(scan: Scan, code: number): void {
  const { text, offset } = scan;
  const character = String.fromCodePoint(text.codePointAt(offset) ?? code);
  const span = { start: offset, end: offset + character.length };
  if (code === 0xfeff && offset === 0) {
    scan.offset += 1;
    return;
  }
  if (
    code === 0x0b ||
    code === 0x0c ||
    /[\u0085\u00a0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/.test(character)
  ) {
    const hasWidth = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(character);
    // A sign without width may well have come into the middle of a word, which reads as if it were not there.
    const isInWord =
      !hasWidth &&
      /[\p{L}\p{N}_]/u.test(text.charAt(offset - 1)) &&
      /[\p{L}\p{N}_]/u.test(text.charAt(span.end));
    remark(scan, "INK0114", {}, span, [
      isInWord
        ? { title: "haal het teken weg", edits: [{ span, newText: "" }], safe: false }
        : { title: "maak er een gewone spatie van", edits: [{ span, newText: " " }], safe: hasWidth },
    ]);
    scan.offset += 1;
    return;
  }
  if (/[\u2010-\u2015\u2212]/.test(character)) {
    remark(scan, "INK0117", { typed: character, right: "-" }, span, replacement(span, "-", { safe: true }));
    emitSign(scan, scan.first ? T.bullet : T.minus, character);
    return;
  }
  if (scan.first && /[•·▪◦‣*]/.test(character)) {
    remark(scan, "INK0117", { typed: character, right: "-" }, span, replacement(span, "-", { safe: true }));
    emitSign(scan, T.bullet, character);
    return;
  }
  if (!scanForeignSigns(scan)) {
    const semicolon = character === ";";
    // Between two values it was meant as a comma.
    const safe = /^[ \t]*(?:\/\/|[\r\n]|$)/.test(text.slice(span.end));
    const fixes = semicolon ? [{ title: "haal de puntkomma weg", edits: [{ span, newText: "" }], safe }] : [];
    remark(scan, semicolon ? "INK0184" : "INK0104", { typed: character }, span, fixes);
    emitSign(scan, T.unknown, character);
  }
}

/** `>=`, `=`, `&&` and the like. */
function scanForeignSigns(scan: Scan): boolean {
  const { text, offset } = scan;
  equalitySigns.lastIndex = offset;
  const equality = equalitySigns.exec(text)?.[0];
  comparisonSigns.lastIndex = offset;
  const comparison = comparisonSigns.exec(text)?.[0];
  if (comparison !== undefined && comparison.length >= (equality?.length ?? 0) && equality !== "<>") {
    emitSign(scan, T.foreignComparison, comparison);
    return true;
  }
  if (equality !== undefined) {
    const span = { start: offset, end: offset + equality.length };
    const negated = !equality.startsWith("=");
    const right = negated ? "is niet" : "is";
    remark(
      scan,
      "INK0145",
      { typed: equality, right },
      span,
      replacement(span, spaced(text, span, right), { safe: true }),
    );
    settleZorgsoort(scan, T.is);
    emitAt(scan, T.is, offset, negated ? offset + 1 : span.end, negated ? equality.charAt(0) : equality);
    if (negated) emitAt(scan, T.niet, offset + 1, span.end, equality.slice(1));
    scan.offset = span.end;
    return true;
  }
  const logical = text.startsWith("&&", offset) ? "&&" : text.charAt(offset);
  if (logical !== "&&" && logical !== "&" && logical !== "!") return false;
  if (logical === "!" && !isNameCode(text.charCodeAt(offset + 1)) && text.charAt(offset + 1) !== "(")
    return false;
  const span = { start: offset, end: offset + logical.length };
  const right = logical === "!" ? "niet" : "en";
  const newText = spaced(text, span, right);
  remark(scan, "INK0146", { typed: logical, right }, span, replacement(span, newText, { safe: true }));
  emitSign(scan, logical === "!" ? T.niet : T.en, logical);
  return true;
}
