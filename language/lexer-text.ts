// Reads text between quotes: `"…"` on one line, `"""` over more, and the quotes of word processors.

import type { StringLiteral } from "./ast.js";
import { closingQuotes } from "./lexemes.js";
import { dedent, unescape } from "./literals.js";
import { emitAt, remark, type Scan, type Token } from "./scanner.js";
import { declarationStarts, groups, T, tokenSet } from "./tokens.js";
import { words, type Word } from "./words.js";

/** Reads the text between plain quotes that stands whole from `scan.offset` to `end`, on one line. */
export function scanPlainText(scan: Scan, end: number, image: string): void {
  const inner = image.slice(1, -1);
  emitText(scan, inner.includes("\\") ? unescape(inner) : inner, end, image);
}

/** Reads the text that opens at `scan.offset`. */
export function scanQuotedText(scan: Scan): void {
  const { text, offset } = scan;
  if (text.startsWith('"""', offset)) {
    scanLongText(scan);
    return;
  }
  const opener = text.charAt(offset);
  const closing = opener === '"' ? '"' : (closingQuotes[opener] ?? opener);
  let end = offset + 1;
  let escaped = false;
  let closed = false;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
    if (code === 92 && end + 1 < text.length && /["\\]/.test(text.charAt(end + 1))) {
      escaped = true;
      end += 2;
      continue;
    }
    if (closing.includes(text.charAt(end))) {
      closed = true;
      break;
    }
    end += 1;
  }
  if (!closed) {
    unclosed(scan, opener, end);
    return;
  }
  const inner = text.slice(offset + 1, end);
  const span = { start: offset, end: end + 1 };
  if (opener !== '"') {
    const right = `"${inner.replaceAll('"', '\\"')}"`;
    remark(scan, "INK0116", { typed: opener }, span, [
      {
        title: 'gebruik rechte aanhalingstekens `"`',
        edits: [{ span, newText: right }],
        safe: !escaped && !inner.includes("\\") && !mayGoOn(scan, opener, end + 1),
      },
    ]);
  }
  emitText(scan, escaped ? unescape(inner) : inner, span.end);
}

/** An apostrophe within a text looks like the quote that closes it; then the text may end further on. */
function mayGoOn({ text }: Scan, opener: string, end: number): boolean {
  if (!/['`‘’‚‛]/.test(opener)) return false;
  return /^[^\r\n]*['`‘’‚‛]/.test(text.slice(end));
}

function emitText(scan: Scan, value: string, end: number, image = scan.text.slice(scan.offset, end)): void {
  const literal: StringLiteral = { kind: "string", span: { start: scan.offset, end }, value, missing: false };
  emitAt(scan, T.string, scan.offset, end, image, literal);
}

/** A text without its closing quote ends with its line; a quote that ends its line closes a text without opening. */
function unclosed(scan: Scan, opener: string, lineEnd: number): void {
  const { text, offset } = scan;
  let end = lineEnd;
  while (end > offset + 1 && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (end === offset + 1 && scanUnopened(scan)) return;
  const span = { start: offset, end };
  const edits = [{ span: { start: end, end }, newText: '"' }];
  if (opener !== '"') edits.unshift({ span: { start: offset, end: offset + 1 }, newText: '"' });
  remark(scan, "INK0105", { side: "eind" }, span, [{ title: 'sluit de tekst met `"`', edits, safe: false }]);
  emitText(scan, unescape(text.slice(offset + 1, end)), end);
}

/** Words that a text follows at once, and words that a name and then a text follow. */
const textWords = tokenSet(
  groups.textWord,
  T.document,
  T.gebruik,
  T.gegevens,
  T.rubriek,
  T.ontoetsbaar,
  T.voorbeeld,
);
const titledWords = tokenSet(groups.policyWord, groups.normWord, T.besluit, T.deel);

/**
 * Reads `vraag Bent u ingeschreven?"`, of which only the closing quote stands there: everything on the line behind
 * the word that a text belongs to is that text. False when there is no such word.
 */
function scanUnopened(scan: Scan): boolean {
  const { text, tokens, problems, offset } = scan;
  const first = tokens.findLastIndex((token) => token.first);
  if (first < 0 || /[\r\n]/.test(text.slice(tokens[first]?.startOffset, offset))) return false;
  const head = headOfText(tokens, first);
  if (head === undefined) return false;
  const [next] = tokens.slice(head + 1);
  if (next === undefined || tokens.slice(head + 1).some(({ tokenType }) => tokenType === T.string))
    return false;
  const start = next.startOffset;
  const span = { start, end: offset + 1 };
  tokens.length = head + 1;
  const kept = problems.filter((problem) => problem.span.start < start);
  problems.splice(0, problems.length, ...kept);
  const edits = [{ span: { start, end: start }, newText: '"' }];
  remark(scan, "INK0105", { side: "begin" }, span, [{ title: 'open de tekst met `"`', edits, safe: false }]);
  scan.offset = start;
  emitText(scan, text.slice(start, offset), offset + 1);
  return true;
}

/** The token behind which the line that opens at `first` has its text; undefined when it has none. */
function headOfText(tokens: readonly Token[], first: number): number | undefined {
  const opening = tokens.findIndex(({ tokenTypeIdx }, index) => index >= first && leadsToText(tokenTypeIdx));
  if (opening >= 0) return textWords[tokens[opening]?.tokenTypeIdx ?? 0] === true ? opening : opening + 1;
  // A value of a keuzelijst is a name and a text.
  const declaration = tokens.findLast(({ tokenTypeIdx }) => declarationStarts[tokenTypeIdx] === true);
  return declaration?.tokenType === T.keuzelijst ? first : undefined;
}

function leadsToText(type: number): boolean {
  return textWords[type] === true || titledWords[type] === true;
}

/** Text over several lines; its common indentation is not part of it. */
function scanLongText(scan: Scan): void {
  const { text, offset } = scan;
  const close = text.indexOf('"""', offset + 3);
  if (close >= 0) {
    emitText(scan, dedent(text.slice(offset + 3, close)), close + 3);
    return;
  }
  const end = endOfOpenText(text, offset + 3);
  const edit = { span: { start: end, end }, newText: '\n"""' };
  remark(scan, "INK0106", {}, { start: offset, end: offset + 3 }, [
    { title: 'sluit de lange tekst met `"""`', edits: [edit], safe: false },
  ]);
  emitText(scan, dedent(text.slice(offset + 3, end)), end);
}

/** A long text that is never closed ends before the first line that opens with a word of the language. */
function endOfOpenText(text: string, from: number): number {
  const line = /\r\n|\n|\r/g;
  line.lastIndex = from;
  let match = line.exec(text);
  while (match !== null) {
    const word = /[ \t]*([a-z]+)[ \t]/y;
    word.lastIndex = line.lastIndex;
    const opening = word.exec(text)?.[1];
    if (opening !== undefined && Object.hasOwn(words, opening)) {
      const { role } = words[opening as Word];
      if (role === "declaration" || role === "clause") return match.index;
    }
    match = line.exec(text);
  }
  return text.trimEnd().length > from ? text.trimEnd().length : text.length;
}
