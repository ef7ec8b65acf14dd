// Reads applications from CSV as spreadsheets save it: a column a fact, a row an application.

import { isUtf8 } from "node:buffer";
import { parse, type Parser } from "csv-parse";
import type { Beleid } from "../../model.js";
import { refusal } from "../refusal.js";
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
import { columnsOf, valuesOf, type Column } from "./csv-columns.js";

/** The first row, and what stands between its cells: all that is needed of it to go on further down. */
export interface CsvHead {
  readonly columns: readonly string[];
  readonly delimiter: string;
}

export interface CsvReader extends Reader {
  /** Undefined until the first row has been read. */
  readonly head: () => CsvHead | undefined;
}

/** What is read, and as what. */
export interface CsvSource {
  readonly beleid: Beleid;
  readonly names: Names;
  /** How messages name the file. */
  readonly file: string;
}

const LINE_FEED = 10;
const TOO_LONG = lineProblem("INK0974", { most: MOST_MEBIBYTES });
/** More than the parser looks ahead: so many bytes behind a row, and it has given that row. */
const AHEAD = 16;

/** A reader that goes on at `start`, somewhere below the row `known`; without that, it begins at the first row. */
export function csvReader(source: CsvSource, start: Position, known?: CsvHead): CsvReader {
  let head = known;
  let delimiter = known?.delimiter ?? ";";
  let columns: readonly Column[] = known === undefined ? [] : columnsOf(source, known.columns);
  /** Behind the last row that was read. */
  let position = start;
  /** The bytes from there on that are known. */
  let rest: Buffer = Buffer.alloc(0);
  let parser = known && newParser(known.delimiter, false);
  /** Where the parser began to count. */
  let base = start.offset;
  /** How much there was of a line that is too long; its end is still to come. */
  let skipped = 0;

  /** Reads `bytes`, and again whatever stands behind a fault in them. */
  function readAll(bytes: Buffer, isLast: boolean): readonly Application[] {
    const found: Application[] = [];
    let left: Buffer | undefined = bytes;
    while (left !== undefined) {
      left = skipped > 0 ? behindLine(left, isLast, found) : behindRows(left, isLast, found);
    }
    return found;
  }

  /** Reads every row that is whole; gives what is to be read again when one of them cannot be. */
  function behindRows(bytes: Buffer, isLast: boolean, found: Application[]): Buffer | undefined {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    let fresh = bytes;
    if (parser === undefined) {
      const text = rest.toString("utf8");
      if (!/\S.*\n/.test(text) && !isLast && rest.length <= LONGEST_APPLICATION) return undefined;
      delimiter = delimiterOf(text);
      parser = newParser(delimiter, true);
      fresh = rest;
    }
    parser.write(fresh);
    // Then the last row is whole as well, unless it opens a cell that never ends: the parser looks some bytes ahead.
    if (isLast) parser.write("\n".repeat(8));
    let isStuck = false;
    for (let row = nextRow(parser); row !== null && rest.length > 0; row = nextRow(parser)) {
      const length = Math.min(base + row.info.bytes - position.offset, rest.length);
      isStuck = length > LONGEST_APPLICATION;
      if (isStuck) break;
      const application = readRow(row.record, length);
      if (application !== undefined) found.push(application);
    }
    isStuck ||= rest.length > LONGEST_APPLICATION + AHEAD;
    return isStuck || (isLast && rest.length > 0) ? behindFault(found) : undefined;
  }

  /** Reads the row that is made of the first `length` bytes. */
  function readRow(record: readonly string[], length: number): Application | undefined {
    const bytes = rest.subarray(0, length);
    rest = rest.subarray(length);
    const line = position.line + 1;
    const isBlank = record.every((cell) => cell.trim() === "");
    position = {
      offset: position.offset + length,
      line: position.line + Math.max(1, linesIn(bytes)),
      blank: position.blank + (isBlank ? 1 : 0),
    };
    // A spreadsheet also saves rows that once held something.
    if (isBlank) return undefined;
    if (head === undefined) {
      head = { columns: record.map((name) => name.trim()), delimiter };
      columns = columnsOf(source, head.columns);
      return undefined;
    }
    const problems = isUtf8(bytes) ? [] : [lineProblem("INK0923", { found: "ongeldig" })];
    if (record.length === columns.length) return { line, ...valuesOf(columns, record, problems) };
    const count = { found: record.length, expected: columns.length };
    return refused(line, [...problems, lineProblem("INK0976", count)]);
  }

  /** Refuses the first line of what is left, which opens a cell that never ends; gives what stands below it. */
  function behindFault(found: Application[]): Buffer | undefined {
    if (head === undefined) throw refusal("INK0972", { path: source.file, found: "geen kop" });
    const end = rest.indexOf(LINE_FEED);
    if (end === -1 && rest.length > LONGEST_APPLICATION) {
      skipped = rest.length;
      rest = Buffer.alloc(0);
      return rest;
    }
    const taken = end === -1 ? rest.length : end + 1;
    const left = rest.subarray(taken);
    goOn(taken);
    const isTooLong = taken > LONGEST_APPLICATION;
    found.push(refused(position.line, [isTooLong ? TOO_LONG : lineProblem("INK0975", {})]));
    return left;
  }

  /** Refuses a line that is too long, once its end is there; gives what stands below it. */
  function behindLine(bytes: Buffer, isLast: boolean, found: Application[]): Buffer | undefined {
    const end = bytes.indexOf(LINE_FEED);
    const taken = end === -1 ? bytes.length : end + 1;
    if (end === -1 && !isLast) {
      skipped += taken;
      return undefined;
    }
    goOn(skipped + taken);
    skipped = 0;
    found.push(refused(position.line, [TOO_LONG]));
    return bytes.subarray(taken);
  }

  /** Behind a line of so many bytes, with a parser that knows nothing of it. */
  function goOn(length: number): void {
    const { offset, line, blank } = position;
    position = { offset: offset + length, line: line + 1, blank };
    base = position.offset;
    rest = Buffer.alloc(0);
    parser?.destroy();
    parser = newParser(delimiter, false);
  }

  return {
    feed: (bytes) => readAll(bytes, false),
    end: () => {
      const found = readAll(Buffer.alloc(0), true);
      if (head === undefined) throw refusal("INK0972", { path: source.file, found: "geen kop" });
      return found;
    },
    position: () => position,
    head: () => head,
  };
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly bytes: number };
}

/** Rows as they stand, with the byte that each ends at; a quote in the middle of a cell is one like any other character. */
function newParser(delimiter: string, isStart: boolean): Parser {
  return parse({
    bom: isStart,
    delimiter,
    info: true,
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    relax_quotes: true,
  });
}

function nextRow(parser: Parser): Row | null {
  // With `info` every record is such a pair.
  return parser.read() as Row | null;
}

function refused(line: number, problems: readonly LineProblem[]): Application {
  return { line, id: undefined, facts: undefined, problems };
}

/** What stands most often between the names of the first row: a semicolon in Dutch spreadsheets, a comma in others. */
function delimiterOf(text: string): string {
  const first = /\S.*/.exec(text.replace(/^\uFEFF/, ""))?.[0].replaceAll(/"[^"]*"/g, "") ?? "";
  const count = (separator: string): number => first.split(separator).length;
  return [";", ",", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
