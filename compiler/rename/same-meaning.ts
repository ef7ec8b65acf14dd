// Does a program mean the same after an edit of names? Whatever a name stood for, it must still stand for, whichever
// policy its file is read as part of.

import { applyEdits, type Span, type TextEdit } from "@inkoop/language";
import { grouped } from "../grouped.js";
import { diagnosticOfProblem, type Diagnostic } from "../diagnostics/create.js";
import { updateProgram, type Program, type Unit } from "../program.js";
import { analyse } from "../unit-index.js";

/** The first place that would mean something else, in the text as it is. */
export interface Difference {
  readonly file: string;
  readonly span: Span;
  /** What the compiler would then say there, when it says anything. */
  readonly message: string | undefined;
}

/** What would change when the files of `program` are edited so; undefined when every name means what it meant. */
export function differenceAfter(
  program: Program,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): Difference | undefined {
  const texts = new Map<string, string>();
  for (const [path, list] of edits) {
    const file = program.file(path);
    if (file !== undefined) texts.set(path, applyEdits(file.text, list));
  }
  const { host } = program;
  const after = updateProgram(program, {
    changed: [...texts.keys()],
    host: { ...host, readText: (path) => texts.get(path) ?? host.readText(path) },
  });
  const shift = shiftOf(edits);
  for (const path of texts.keys()) {
    const difference = differenceInText(program, after, path, shift);
    if (difference !== undefined) return difference;
  }
  const units = new Map(after.units.map((unit) => [unit.file.path, unit]));
  for (const unit of program.units) {
    const other = units.get(unit.file.path);
    if (other === unit) continue;
    if (other === undefined) return { file: unit.file.path, span: unit.header.span, message: undefined };
    const difference = differenceInUnit(unit, other, shift);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** From an offset in a file to the same place after the edits. */
type Shift = (file: string, offset: number) => number;

function shiftOf(edits: ReadonlyMap<string, readonly TextEdit[]>): Shift {
  return (file, offset) => {
    let shifted = offset;
    for (const { span, newText } of edits.get(file) ?? []) {
      if (span.end <= offset) shifted += newText.length - (span.end - span.start);
    }
    return shifted;
  };
}

/** A text that would no longer be read, or not as it was. */
function differenceInText(
  before: Program,
  after: Program,
  path: string,
  shift: Shift,
): Difference | undefined {
  const [one, other] = [before.file(path), after.file(path)];
  if (one === undefined || other === undefined) return undefined;
  const known = new Set(one.problems.map(({ code, span }) => `${code} ${shift(path, span.start)}`));
  const fresh = other.problems.find(({ code, span }) => !known.has(`${code} ${span.start}`));
  if (fresh === undefined && one.tree.declarations.length === other.tree.declarations.length)
    return undefined;
  const start = fresh?.span.start ?? 0;
  const span = one.tree.declarations.findLast((each) => shift(path, each.span.start) <= start)?.span;
  return {
    file: path,
    span: span ?? { start: 0, end: 0 },
    message: fresh === undefined ? undefined : diagnosticOfProblem(path, fresh).message,
  };
}

function differenceInUnit(before: Unit, after: Unit, shift: Shift): Difference | undefined {
  const [one, other] = [analyse(before), analyse(after)];
  const meanings = new Map(other.uses.map((use) => [`${use.file} ${use.span.start}`, use]));
  for (const { file, span, symbol } of one.uses) {
    const use = meanings.get(`${file} ${shift(file, span.start)}`);
    const isSame =
      use !== undefined &&
      use.symbol.kind === symbol.kind &&
      use.symbol.file === symbol.file &&
      use.symbol.nameSpan.start === shift(symbol.file, symbol.nameSpan.start);
    if (!isSame) return { file, span, message: undefined };
  }
  return freshError(one.diagnostics, other.diagnostics, before);
}

/** Something that would be wrong with names and types and is not now. */
function freshError(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  unit: Unit,
): Difference | undefined {
  const counts = new Map([...grouped(before, ({ code }) => code)].map(([code, list]) => [code, list.length]));
  for (const [code, list] of grouped(after, (diagnostic) => diagnostic.code)) {
    const [first] = list;
    if (first === undefined || first.severity !== "fout" || list.length <= (counts.get(code) ?? 0)) continue;
    return { file: unit.file.path, span: unit.header.span, message: first.message };
  }
  return undefined;
}
