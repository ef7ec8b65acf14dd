// Follow-ups: findings that only repeat in other words what is already said about the same mistake.

import { lineIndexAt, type Span } from "@inkoop/language";
import type { Diagnostic } from "../diagnostics/create.js";
import type { Program, ProgramFile, Unit } from "../program.js";

/** What misses something that may stand where the text could not be read, or behind a name that was mistyped. */
const aboutAbsence: ReadonlySet<string> = new Set(["INK0605", "INK0701"]);
/** The same, for what only broken text can hide. */
const aboutBrokenText: ReadonlySet<string> = new Set([...aboutAbsence, "INK0602"]);
/** Names that lead nowhere. */
const aboutNames: ReadonlySet<string> = new Set(["INK0221", "INK0222", "INK0227"]);

/**
 * `diagnostics` without what follows from something that could not be read: on the line of a syntax problem, within a
 * bepaal or tabel that holds one, and whatever seems to be missing from a policy with such a place. Nor is anything
 * more said about a name that leads nowhere.
 */
export function withoutFollowUps(
  diagnostics: readonly Diagnostic[],
  program: Program,
): readonly Diagnostic[] {
  const broken = new Map(
    program.files.filter((file) => file.problems.length > 0).map((file) => [file.path, brokenPlaces(file)]),
  );
  const wrongNames = diagnostics.filter(({ code }) => aboutNames.has(code));
  const named = new Set(wrongNames.map(({ file }) => file));
  const places = new Set(wrongNames.map(placeOf));
  if (broken.size === 0 && named.size === 0) return diagnostics;
  const holds = (file: string, paths: { readonly has: (path: string) => boolean }): boolean =>
    program.unitsOf(file).some((unit) => filesOf(unit).some(({ path }) => paths.has(path)));
  return diagnostics.filter((diagnostic) => {
    if (diagnostic.code.startsWith("INK01")) return true;
    if (broken.get(diagnostic.file)?.(diagnostic.span) === true) return false;
    if (!aboutNames.has(diagnostic.code) && places.has(placeOf(diagnostic))) return false;
    if (aboutBrokenText.has(diagnostic.code) && holds(diagnostic.file, broken)) return false;
    return !(aboutAbsence.has(diagnostic.code) && holds(diagnostic.file, named));
  });
}

function placeOf({ file, span }: Diagnostic): string {
  return `${file} ${span.start}`;
}

function filesOf(unit: Unit): readonly ProgramFile[] {
  return [unit, ...unit.blocks].flatMap(({ files }) => files);
}

/** Does a span start in a place that could not be read as a whole? */
function brokenPlaces({ tree, problems }: ProgramFile): (span: Span) => boolean {
  const lines = new Set(
    problems.flatMap(({ span }) => [
      lineIndexAt(tree.lineStarts, span.start),
      lineIndexAt(tree.lineStarts, span.end),
    ]),
  );
  const spans = tree.declarations
    .filter(({ kind }) => kind === "bepaal" || kind === "tabel" || kind === "broken")
    .map(({ span }) => span)
    .filter((span) => problems.some((problem) => within(problem.span, span)));
  return (span) =>
    lines.has(lineIndexAt(tree.lineStarts, span.start)) || spans.some((outer) => within(span, outer));
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= outer.end;
}
