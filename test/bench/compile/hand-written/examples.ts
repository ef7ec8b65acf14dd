// The lines of `profiel`, `gegeven` and `verwacht`, and the values in them.

import type {
  AssignedValue,
  AssignLine,
  ExpectedLine,
  Expression,
  GivenLine,
  Identifier,
  NamesLine,
  OutcomeWord,
  RecordNode,
  Reference,
  StatusWord,
} from "../../../../language/ast.js";
import { openPart } from "./clauses.js";
import { none, operand } from "./expressions.js";
import { afterFieldName, endOfRow, expectedWords, givenWords, valueKinds } from "./kinds.js";
import {
  accept,
  columnOf,
  endLine,
  here,
  identifier,
  isName,
  kindAt,
  need,
  opensLine,
  type Reading,
  reference,
  spanFrom,
} from "./reading.js";
import { decline } from "./tokens.js";

/** The lines of a profiel or of `gegeven`, of the declaration that opens at `start`. */
export function givenLines(reading: Reading, start: number): readonly GivenLine[] {
  const lines: GivenLine[] = [];
  for (;;) {
    const line = givenLine(reading, lines.length > 0);
    if (line === undefined) break;
    lines.push(line);
    endLine(reading, endOfRow);
  }
  endLines(reading, start);
  return lines;
}

/** The lines of `verwacht`. */
export function expectedLines(reading: Reading, start: number): readonly ExpectedLine[] {
  const lines: ExpectedLine[] = [];
  for (;;) {
    const line = expectedLine(reading, lines.length > 0);
    if (line === undefined) break;
    lines.push(line);
    endLine(reading, endOfRow);
  }
  endLines(reading, start);
  return lines;
}

/** `zorgsoort` among the lines would be the fact; what else ends them, the declaration sees. */
function endLines(reading: Reading, start: number): void {
  if (kindAt(reading) !== "zorgsoort") return;
  if (columnOf(reading, here(reading)) > columnOf(reading, start)) decline();
}

function givenLine(reading: Reading, another: boolean): GivenLine | undefined {
  if (isAbout(reading)) return assignLine(openRow(reading, another));
  const word = kindAt(reading);
  switch (word) {
    case "ja":
    case "nee":
    case "onbekend":
    case "geen":
      return namesLine(openRow(reading, another), word);
    case "alles": {
      const start = here(openRow(reading, another));
      for (const each of ["alles", "in", "orde"] as const) need(reading, each);
      return { kind: "allInOrder", span: spanFrom(reading, start) };
    }
    case "zoals": {
      const start = here(openRow(reading, another));
      reading.at += 1;
      return { kind: "like", profile: identifier(reading), span: spanFrom(reading, start) };
    }
    default:
      return undefined;
  }
}

function expectedLine(reading: Reading, another: boolean): ExpectedLine | undefined {
  if (isAbout(reading)) return assignLine(openRow(reading, another));
  const word = kindAt(reading);
  if (word === "ja" || word === "nee" || word === "onbekend" || word === "geen")
    return namesLine(openRow(reading, another), word);
  if (!expectedWords.has(word)) return undefined;
  const start = here(openRow(reading, another));
  reading.at += 1;
  switch (word) {
    case "komt": {
      const negated = accept(reading, "niet");
      need(reading, "in");
      need(reading, "aanmerking");
      return outcome(reading, start, negated ? "komt niet in aanmerking" : "komt in aanmerking");
    }
    case "uitgesloten":
    case "onvolledig":
    case "fout":
      return outcome(reading, start, word);
    case "ter":
      need(reading, "beoordeling");
      return outcome(reading, start, "ter beoordeling");
    case "niet":
      return negative(reading, start);
    case "vergoed":
    case "vrijgesteld":
    case "voldaan":
      return status(reading, start, word);
    case "van":
      need(reading, "toepassing");
      return status(reading, start, "van toepassing");
    case "ontbreekt":
      return { kind: "missingFacts", names: factNames(reading), span: spanFrom(reading, start) };
    case "onder":
      need(reading, "voorbehoud");
      return { kind: "reservation", names: factNames(reading), span: spanFrom(reading, start) };
    default:
      return decline();
  }
}

/** `niet voldaan a`, `niet vergoed a`, `niet van toepassing a`, `niet van toepassing voor besluit`. */
function negative(reading: Reading, start: number): ExpectedLine {
  if (accept(reading, "voldaan")) return status(reading, start, "niet voldaan");
  if (accept(reading, "vergoed")) return status(reading, start, "niet vergoed");
  need(reading, "van");
  need(reading, "toepassing");
  // The word may stand there twice.
  if (kindAt(reading) === "toepassing") decline();
  if (isName(reading) && !opensLine(reading)) return status(reading, start, "niet van toepassing");
  return outcome(reading, start, "niet van toepassing");
}

function outcome(reading: Reading, start: number, word: OutcomeWord): ExpectedLine {
  const decision: Identifier | undefined = accept(reading, "voor") ? identifier(reading) : undefined;
  if (decision === undefined) return { kind: "outcome", outcome: word, span: spanFrom(reading, start) };
  return { kind: "outcome", outcome: word, decision, span: spanFrom(reading, start) };
}

function status(reading: Reading, start: number, word: StatusWord): ExpectedLine {
  return { kind: "status", status: word, names: names(reading), span: spanFrom(reading, start) };
}

/** A line opens; only the first may stand on the line of `gegeven` or `verwacht`. */
function openRow(reading: Reading, another: boolean): Reading {
  if (another && !opensLine(reading)) decline();
  openPart(reading);
  return reading;
}

/** Whether a line stands here that is about a fact: `naam is …`. */
function isAbout(reading: Reading): boolean {
  const next = kindAt(reading, 1);
  return (next === "is" || next === ".") && (isName(reading) || kindAt(reading) === "peildatum");
}

/** `ja a, b`. */
function namesLine(reading: Reading, word: NamesLine["word"]): NamesLine {
  const start = here(reading);
  reading.at += 1;
  return { kind: "names", word, names: names(reading), span: spanFrom(reading, start) };
}

/** `a, b`; in a record, a comma may open its next field. */
function names(reading: Reading): readonly Reference[] {
  if (opensLine(reading)) decline();
  const found = [reference(reading)];
  while (continuesList(reading)) {
    nameAfterComma(reading);
    found.push(reference(reading));
  }
  return found;
}

/** Names of facts; `peildatum` may be among them. */
function factNames(reading: Reading): readonly Reference[] {
  if (opensLine(reading)) decline();
  const found = [factName(reading)];
  while (kindAt(reading) === ",") {
    nameAfterComma(reading);
    found.push(factName(reading));
  }
  return found;
}

/** Reads a comma; the name behind it may stand alone on the next line. */
function nameAfterComma(reading: Reading): void {
  reading.at += 1;
  standsAlone(reading);
}

/** What goes on with a list on the next line: nothing but a comma or a dot stands behind it there. */
function standsAlone(reading: Reading): void {
  if (!opensLine(reading) || opensLine(reading, 1)) return;
  const next = kindAt(reading, 1);
  if (next !== "," && next !== ".") decline();
}

/** The fact or derived value that a line or a column is about. */
export function factName(reading: Reading): Reference {
  if (kindAt(reading) !== "peildatum") return reference(reading);
  const start = here(reading);
  reading.at += 1;
  const span = spanFrom(reading, start);
  return { kind: "reference", name: { kind: "identifier", name: "peildatum", span }, span };
}

/** Whether a comma goes on with the list that is being read. */
function continuesList(reading: Reading): boolean {
  if (kindAt(reading) !== ",") return false;
  if (!reading.inRecord) return true;
  const first = kindAt(reading, 1);
  const second = kindAt(reading, 2);
  if (first === ",") decline();
  if (givenWords.has(first)) return first === "geen" && !isName(reading, 2);
  return !afterFieldName.has(second);
}

/** `a is …`. */
function assignLine(reading: Reading): AssignLine {
  const name = factName(reading);
  need(reading, "is");
  return assigned(reading, name, kindAt(reading) === "bullet" ? records(reading) : plainValue(reading));
}

function assigned(reading: Reading, name: Reference, given: AssignedValue): AssignLine {
  // `a is ja` is written `ja a`.
  if (given.kind === "values" && given.values.length === 1 && given.values[0]?.kind === "boolean") decline();
  return { kind: "assign", name, value: given, span: spanFrom(reading, name.span.start) };
}

/** A value, a list of values, or `leeg`. */
function plainValue(reading: Reading): AssignedValue {
  if (opensLine(reading)) decline();
  const start = here(reading);
  if (kindAt(reading) === "leeg" && kindAt(reading, 1) !== ".") {
    reading.at += 1;
    return { kind: "emptyList", span: spanFrom(reading, start) };
  }
  const values = [value(reading)];
  while (continuesList(reading)) {
    reading.at += 1;
    values.push(value(reading));
  }
  return { kind: "values", values, span: spanFrom(reading, start) };
}

/** A literal, the name of a value, or `geen`; after a comma it may stand alone on the next line. */
export function value(reading: Reading): Expression {
  const kind = kindAt(reading);
  standsAlone(reading);
  if (kind === "geen") return none(reading);
  return valueKinds.has(kind) || isName(reading) ? operand(reading) : decline();
}

/** The records of a list of structuren, one a bullet, all in one column. */
function records(reading: Reading): AssignedValue {
  const start = here(reading);
  const column = columnOf(reading, start);
  const found: RecordNode[] = [];
  while (kindAt(reading) === "bullet") {
    if (columnOf(reading, here(reading)) !== column) decline();
    found.push(record(reading));
    endLine(reading, endOfRow);
  }
  // What stands right of the line that the records belong to may be one without its `-`.
  if (opensLine(reading) && columnOf(reading, here(reading)) > columnOf(reading, reading.rowStart)) decline();
  return { kind: "records", records: found, span: spanFrom(reading, start) };
}

/** `- naam is "A", fte is 0,8, ja bigGeregistreerd`. */
function record(reading: Reading): RecordNode {
  const start = here(reading);
  const column = columnOf(reading, start);
  reading.at += 1;
  reading.inRecord = true;
  const lines: RecordNode["lines"][number][] = [];
  do {
    if (opensLine(reading) && columnOf(reading, here(reading)) <= column) decline();
    lines.push(recordLine(reading));
  } while (accept(reading, ","));
  reading.inRecord = false;
  return { kind: "record", lines, span: spanFrom(reading, start) };
}

function recordLine(reading: Reading): NamesLine | AssignLine {
  if (isAbout(reading)) {
    const name = factName(reading);
    need(reading, "is");
    return assigned(reading, name, plainValue(reading));
  }
  const word = kindAt(reading);
  if (word === "ja" || word === "nee" || word === "onbekend" || word === "geen")
    return namesLine(reading, word);
  return decline();
}
