// Reads applications from NDJSON, one object a line: quickly where nothing can be wrong, and strictly where something may be.

import { isUtf8 } from "node:buffer";
import { createDiagnostic } from "../../diagnostics/create.js";
import { isFactsObject, readFactsFile } from "../facts.js";
import type { FactsProblem } from "../facts-problem.js";
import {
  lineProblem,
  LONGEST_APPLICATION,
  MOST_MEBIBYTES,
  type Application,
  type LineProblem,
  type Names,
  type Position,
  type Reader,
} from "./application.js";

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const POINT = 0x2e;
const COLON = 0x3a;
const BRACE = 0x7b;

/** So many digits, a point among them, a number always keeps. */
const MOST_DIGITS = 15;

/** A reader that goes on at `start`. */
export function ndjsonReader(names: Names, start: Position): Reader {
  /** The line that is not whole yet, or as much of it as is kept. */
  let kept: Buffer[] = [];
  let { offset, line, blank } = start;
  let length = 0;

  function lineEnds(last: Buffer, terminator: number): Application | undefined {
    length += last.length;
    const isTooLong = length > LONGEST_APPLICATION;
    const bytes = isTooLong || kept.length === 0 ? last : Buffer.concat([...kept, last]);
    const isFirst = offset === 0;
    offset += length + terminator;
    line += 1;
    length = 0;
    kept = [];
    if (isTooLong) return refused(line, lineProblem("INK0974", { most: MOST_MEBIBYTES }));
    const application = readLine(isFirst ? withoutMark(bytes) : bytes, line, names);
    if (application === undefined) blank += 1;
    return application;
  }

  return {
    feed: (bytes) => {
      const found: Application[] = [];
      let from = 0;
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
        const application = lineEnds(bytes.subarray(from, end), 1);
        if (application !== undefined) found.push(application);
        from = end + 1;
      }
      length += bytes.length - from;
      // A line that is too long is only counted.
      if (length > LONGEST_APPLICATION) kept = [];
      else if (from < bytes.length) kept.push(bytes.subarray(from));
      return found;
    },
    end: () => {
      if (length === 0) return [];
      const application = lineEnds(Buffer.alloc(0), 0);
      return application === undefined ? [] : [application];
    },
    position: () => ({ offset, line, blank }),
  };
}

function refused(line: number, problem: LineProblem): Application {
  return { line, id: undefined, facts: undefined, problems: [problem] };
}

/** Without the mark that some programs put before UTF-8. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The application on one line; undefined when nothing stands there. */
function readLine(bytes: Buffer, line: number, names: Names): Application | undefined {
  const text = bytes.toString("utf8");
  if (text.charCodeAt(0) !== BRACE && text.trim() === "") return undefined;
  const value = isUtf8(bytes) ? exactValue(bytes, text) : undefined;
  if (value !== undefined) return applicationOf(value, line, names, []);
  const file = readFactsFile(bytes);
  const problems = file.problems.map((problem) => asLineProblem(problem, line));
  return file.broken
    ? { line, id: undefined, facts: undefined, problems }
    : applicationOf(file.value, line, names, problems);
}

function applicationOf(
  value: unknown,
  line: number,
  names: Names,
  problems: readonly LineProblem[],
): Application {
  if (!isFactsObject(value)) return { line, id: undefined, facts: value, problems };
  const named = value as Record<string, unknown>;
  const id = Object.hasOwn(named, names.id) ? named[names.id] : undefined;
  // Undefined is the same as not given, and far cheaper than to delete.
  if (id !== undefined && !names.facts.has(names.id)) named[names.id] = undefined;
  for (const name of names.ignored) if (Object.hasOwn(named, name)) named[name] = undefined;
  return { line, id, facts: value, problems };
}

/** What `bytes` say, when it is certain that reading them left nothing out and rounded nothing; else undefined. */
function exactValue(bytes: Buffer, text: string): unknown {
  const { keys, objects, hasLongNumber } = signsIn(bytes);
  if (hasLongNumber) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // Of a key that comes twice only the last is left: then there are more keys in the text than in the value.
    const found = objects === 1 && isFactsObject(value) ? Object.keys(value).length : keysOf(value);
    return found === keys ? value : undefined;
  } catch {
    // No JSON, or nested so deep that to count is too much.
    return undefined;
  }
}

interface Signs {
  /** What looks like a key: every key, and perhaps more, for a quote in a string may be followed by a colon as well. */
  readonly keys: number;
  /** What looks like the beginning of an object: every one, and perhaps more. */
  readonly objects: number;
  /** Is there anything that may be a number with more digits than are kept, or one with an exponent? */
  readonly hasLongNumber: boolean;
}

/** Looks once at every byte; regular expressions for the same take several times as long. */
function signsIn(bytes: Buffer): Signs {
  let keys = 0;
  let objects = 0;
  let digits = 0;
  let hasLongNumber = false;
  let isBehindQuote = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if ((byte >= 0x30 && byte <= 0x39) || byte === POINT) {
      digits += 1;
      isBehindQuote = false;
      hasLongNumber ||= digits > MOST_DIGITS;
      continue;
    }
    hasLongNumber ||= digits > 0 && (byte === 0x45 || byte === 0x65);
    digits = 0;
    if (byte === QUOTE) isBehindQuote = true;
    else if (byte > 0x20) {
      if (byte === COLON && isBehindQuote) keys += 1;
      else if (byte === BRACE) objects += 1;
      isBehindQuote = false;
    }
  }
  return { keys, objects, hasLongNumber };
}

/** The keys of every object in `value`. */
function keysOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const held of Object.values(value) as readonly unknown[]) count += keysOf(held);
  return count;
}

/** A slip in the writing; where it stands on the line is said when no fact can be named. */
function asLineProblem({ code, parameters, path, span }: FactsProblem, line: number): LineProblem {
  // On one line, but that line is not the first of the file.
  const there = code === "INK0921" ? { ...parameters, line } : parameters;
  // Code and parameters come as a pair; a generic call cannot see that they belong together.
  const { message } = createDiagnostic(code, { file: "", span }, there as never);
  const place = code === "INK0920" || code === "INK0923" ? ` (teken ${span.start + 1} van de regel)` : "";
  return { code, pad: path, bericht: `${message}${place}` };
}
