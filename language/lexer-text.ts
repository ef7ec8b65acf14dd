// Reads text between quotes: `"…"` on one line, `"""` over more, and the quotes of word processors.

import type { StringLiteral } from "./ast.js";
import { closingQuotes } from "./lexemes.js";
import { emit, remark, type Scan } from "./scanner.js";
import { T, words, type Word } from "./tokens.js";

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
      { title: 'gebruik rechte aanhalingstekens `"`', edits: [{ span, newText: right }] },
    ]);
  }
  emitText(scan, escaped ? unescape(inner) : inner, span.end);
}

function emitText(scan: Scan, value: string, end: number): void {
  const literal: StringLiteral = { kind: "string", span: { start: scan.offset, end }, value, missing: false };
  emit(scan, T.string, end, literal);
}

function unescape(inner: string): string {
  return inner.replaceAll(/\\(["\\])/g, "$1");
}

/** A text without its closing quote ends with its line. */
function unclosed(scan: Scan, opener: string, lineEnd: number): void {
  const { text, offset } = scan;
  let end = lineEnd;
  while (end > offset + 1 && /\s/.test(text.charAt(end - 1))) end -= 1;
  const span = { start: offset, end };
  const edits = [{ span: { start: end, end }, newText: '"' }];
  if (opener !== '"') edits.unshift({ span: { start: offset, end: offset + 1 }, newText: '"' });
  remark(scan, "INK0105", {}, span, [{ title: 'sluit de tekst met `"`', edits }]);
  emitText(scan, unescape(text.slice(offset + 1, end)), end);
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
    { title: 'sluit de lange tekst met `"""`', edits: [edit] },
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

function dedent(inner: string): string {
  const lines = inner.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines[0]?.trim() === "") lines.shift();
  if (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  let common = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.trim() !== "") common = Math.min(common, line.length - line.trimStart().length);
  }
  return lines.map((line) => line.slice(Number.isFinite(common) ? common : 0).trimEnd()).join("\n");
}
