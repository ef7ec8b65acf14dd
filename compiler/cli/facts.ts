// Reading a facts file: JSON with every slip named by its place and path, and nothing silently mended.

import { lineIndexAt, lineStartsOf, type Span } from "@inkoop/language";
import { parseTree, type Node, type ParseError } from "jsonc-parser";
import { pathOf, type FactsProblem } from "./facts-problem.js";
import { slipsIn } from "./facts-slips.js";

export interface FactsFile {
  readonly text: string;
  /** What the text says, also when it is broken; undefined when there is nothing to read. */
  readonly value: unknown;
  /** The facts could not be read as JSON: `value` may lack what stands there. */
  readonly broken: boolean;
  readonly problems: readonly FactsProblem[];
  /** Where the value with this path stands; its nearest surrounding value when it stands nowhere. */
  readonly spanOf: (path: string) => Span;
  /** Where the key of that value stands; the value itself when it has none. */
  readonly keySpanOf: (path: string) => Span;
}

/** Is this what facts should be: an object, and no list? */
export function isFactsObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** More than a list of records can need, and little enough for every reader of JSON. */
const MOST_LEVELS = 32;

function nowhere(): Span {
  return { start: 0, end: 0 };
}

/** Reads `bytes` as facts: UTF-8, one JSON value, each key once, numbers as exact as they are written. */
export function readFactsFile(bytes: Uint8Array): FactsFile {
  const decoded = decode(bytes);
  const { text } = decoded;
  const problems: FactsProblem[] = [...decoded.problems];
  const tooDeep = firstTooDeep(text);
  if (decoded.unreadable || tooDeep !== undefined) {
    if (tooDeep !== undefined && !decoded.unreadable) {
      problems.push({
        code: "INK0924",
        parameters: { most: MOST_LEVELS },
        path: "",
        span: { start: tooDeep, end: tooDeep + 1 },
      });
    }
    return { text, value: undefined, broken: true, problems, spanOf: nowhere, keySpanOf: nowhere };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const slips = slipsIn(text, errors, tree);
  problems.push(...slips);
  const places = new Map<string, Span>();
  const keys = new Map<string, Span>();
  const value = tree === undefined ? undefined : read(tree, "", { text, places, keys, problems });
  return {
    text,
    value,
    broken: slips.length > 0,
    problems: problems.toSorted((a, b) => a.span.start - b.span.start),
    spanOf: (path) => nearest(places, path),
    keySpanOf: (path) => keys.get(path) ?? nearest(places, path),
  };
}

// ── From bytes to text ──────────────────────────────────────────────────────────────────────────────

interface Decoded {
  readonly text: string;
  readonly unreadable: boolean;
  readonly problems: readonly FactsProblem[];
}

function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: "", unreadable: true, problems: [wrongEncoding("utf16", 0)] };
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const problems: FactsProblem[] = [];
  // The mark stays in the text as a blank, so that every offset counts from the start of the file.
  if (text.startsWith("\uFEFF")) problems.push(wrongEncoding("bom", 0));
  const replacement = firstInvalid(bytes, text);
  if (replacement !== undefined) problems.push(wrongEncoding("ongeldig", replacement));
  return { text: text.replace(/^\uFEFF/, " "), unreadable: false, problems };
}

function wrongEncoding(found: "bom" | "utf16" | "ongeldig", start: number): FactsProblem {
  return { code: "INK0923", parameters: { found }, path: "", span: { start, end: start + 1 } };
}

/** The offset in `text` of the first character that stands for bytes that are not UTF-8. */
function firstInvalid(bytes: Uint8Array, text: string): number | undefined {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return undefined;
  } catch {
    // A replacement character may also have been written as such: the first that differs from the bytes counts.
    const encoder = new TextEncoder();
    let offset = text.indexOf("\uFFFD");
    while (offset !== -1) {
      const before = encoder.encode(text.slice(0, offset)).length;
      const written = bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd;
      if (!written) return offset;
      offset = text.indexOf("\uFFFD", offset + 1);
    }
    return 0;
  }
}

/** The offset of the first bracket that opens a level too many; strings are skipped. */
function firstTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\\n\r]|\\.)*"?|[[\]{}]/g)) {
    if (match[0] === "{" || match[0] === "[") depth += 1;
    else if (match[0] === "}" || match[0] === "]") depth -= 1;
    if (depth > MOST_LEVELS) return match.index;
  }
  return undefined;
}

// ── From text to value ──────────────────────────────────────────────────────────────────────────────

interface Reading {
  readonly text: string;
  readonly places: Map<string, Span>;
  readonly keys: Map<string, Span>;
  readonly problems: FactsProblem[];
}

/** The value of `node`; a key that comes twice has its last value, and is reported. */
function read(node: Node, path: string, reading: Reading): unknown {
  const span = { start: node.offset, end: node.offset + node.length };
  reading.places.set(path, span);
  switch (node.type) {
    case "object":
      return readObject(node, path, reading);
    case "array":
      return (node.children ?? []).map((item, index) => read(item, pathOf(path, index), reading));
    case "number":
      checkExact(span, path, reading);
      return node.value;
    case "string":
    case "boolean":
    case "null":
    case "property":
      return node.value;
  }
}

function readObject(node: Node, path: string, reading: Reading): unknown {
  // Without a prototype and defined one by one: a key called `__proto__` is a key like any other.
  const result: object = Object.create(null);
  const seen = new Map<string, Node>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || typeof key.value !== "string") continue;
    const name: string = key.value;
    const keySpan = { start: key.offset, end: key.offset + key.length };
    reading.keys.set(pathOf(path, name), keySpan);
    const earlier = seen.get(name);
    if (earlier === undefined) seen.set(name, key);
    else {
      reading.problems.push({
        code: "INK0921",
        parameters: { key: name, line: lineOf(reading.text, earlier.offset) },
        path: pathOf(path, name),
        span: keySpan,
      });
    }
    if (value === undefined) continue;
    Object.defineProperty(result, name, {
      value: read(value, pathOf(path, name), reading),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return result;
}

function checkExact(span: Span, path: string, reading: Reading): void {
  const text = reading.text.slice(span.start, span.end);
  const value = Number(text);
  const written = decimalForm(text);
  // What is no number at all is a slip already.
  if (written === undefined || (Number.isFinite(value) && written === decimalForm(String(value)))) return;
  const kept = Number.isFinite(value) ? String(value) : undefined;
  reading.problems.push({
    code: "INK0925",
    parameters: kept === undefined ? { text } : { text, read: kept },
    path,
    span,
  });
}

/** Sign, digits without zeros around them, and exponent: equal for equal numbers; undefined for no number. */
function decimalForm(text: string): string | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${sign}${significant}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length)}`;
}

function nearest(places: ReadonlyMap<string, Span>, path: string): Span {
  for (let current = path; current !== ""; current = current.replace(/(^|\.)[^.[\]]*$|\[\d+\]$/, "")) {
    const found = places.get(current);
    if (found !== undefined) return found;
    if (!/(^|\.)[^.[\]]*$|\[\d+\]$/.test(current)) break;
  }
  const whole = places.get("");
  // The whole is shown by its opening brace: underlining a file helps nobody.
  return whole === undefined ? { start: 0, end: 0 } : { start: whole.start, end: whole.start + 1 };
}

function lineOf(text: string, offset: number): number {
  return lineIndexAt(lineStartsOf(text), offset) + 1;
}
