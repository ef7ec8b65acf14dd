// Documents and what cites them: every point exists, every norm has a source, every point comes back.

import type { BronClause, Declaration, Fix, PointRange, Span } from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import type { DeelSymbol } from "../names/symbols.js";
import { citedPoints, declaredPoints, pointsText } from "../points.js";
import type { ProgramFile } from "../program.js";
import { unplacedNorms } from "./blocks.js";
import type { Holder, OwnDeclaration } from "./clauses.js";
import { ownDeclarations } from "./clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** The points of documents, the citations of norms, and the points that nothing cites. */
export const checkSources: UnitCheck = (analysis, report) => {
  const declarations = ownDeclarations(analysis);
  for (const { declaration, file, broken } of declarations) {
    if (declaration.kind !== "document") continue;
    if (declaration.parts.length === 0 && !broken) {
      report("INK0604", { file: file.path, span: declaration.keyword }, { name: "", what: "delen" });
    }
    for (const part of declaration.parts) {
      const name = part.name.name;
      if (part.points.length === 0 && !broken) {
        report("INK0604", { file: file.path, span: part.name.span }, { name, what: "punten" });
      }
      checkDeclaredPoints(file, name, part.points, report);
    }
  }
  const cited = new Map<DeelSymbol, Set<string>>();
  for (const { declaration, file } of declarations) {
    if (!isHolder(declaration)) continue;
    checkCitations(analysis, file, declaration, cited, report);
  }
  checkOrigins(analysis, declarations, report);
  checkCoverage(analysis, declarations, cited, report);
};

function isHolder(declaration: Declaration): declaration is Extract<Declaration, Holder> {
  return "clauses" in declaration;
}

function checkDeclaredPoints(
  file: ProgramFile,
  part: string,
  ranges: readonly PointRange[],
  report: Report,
): void {
  const { points, bad } = declaredPoints(ranges);
  for (const { range, reason } of bad) {
    report(
      "INK0603",
      { file: file.path, span: range.span },
      { from: range.from.label, to: range.to?.label ?? "", reason },
      { fixes: turnedFix(range, reason) },
    );
  }
  const seen = new Map<string, PointRange["span"]>();
  for (const { label, span } of points) {
    const first = seen.get(label);
    if (first === undefined) seen.set(label, span);
    else {
      report(
        "INK0601",
        { file: file.path, span },
        { point: label, part },
        {
          related: [{ file: file.path, span: first, message: `Hier staat punt ${label} al.` }],
          fixes: removalFix(file, ranges, span),
        },
      );
    }
  }
}

/** The `bron` lines of one declaration; adds what they cite to `cited`. */
function checkCitations(
  analysis: Analysis,
  file: ProgramFile,
  holder: Holder,
  cited: Map<DeelSymbol, Set<string>>,
  report: Report,
): void {
  const lines = new Map<DeelSymbol, BronClause>();
  for (const clause of holder.clauses) {
    if (clause.kind !== "bronClause") continue;
    const part = analysis.symbolOf(clause.part);
    if (part?.kind !== "deel") continue;
    const first = lines.get(part);
    if (first === undefined) lines.set(part, clause);
    else reportSecondLine(file, part.name, clause, first, report);
    const declared = declaredPoints(part.node.points);
    // Which points the part has is not clear; that is said where they are declared.
    if (declared.bad.length > 0) continue;
    const { labels } = declared;
    const { points, unknown, bad } = citedPoints(clause.points, declared);
    for (const { label, span } of unknown) {
      const near = labels.filter(
        (other) => other.startsWith(label) && !/^\d/.test(other.slice(label.length)),
      );
      report(
        "INK0602",
        { file: file.path, span },
        { point: label, part: part.name, near, points: pointsText(labels) },
        {
          related: [{ file: part.file, span: part.nameSpan, message: "Hier staan de punten van dit deel." }],
          fixes: splitPointFix(clause.points, label, near),
        },
      );
    }
    for (const { range, reason } of bad) {
      const to = range.to?.label ?? "";
      report(
        "INK0603",
        { file: file.path, span: range.span },
        { from: range.from.label, to, reason },
        { fixes: turnedFix(range, reason) },
      );
    }
    const seen = new Map<string, Span>();
    for (const { label, span } of points) {
      const earlier = seen.get(label);
      if (earlier === undefined) seen.set(label, span);
      else {
        report(
          "INK0608",
          { file: file.path, span },
          { point: label, part: part.name },
          {
            related: [{ file: file.path, span: earlier, message: `Hier staat punt ${label} al.` }],
            fixes: removalFix(file, clause.points, span),
            tags: ["unused"],
          },
        );
      }
    }
    const ofPart = cited.get(part) ?? new Set();
    cited.set(part, ofPart);
    for (const label of seen.keys()) ofPart.add(label);
    // A point that is not there was meant to be another: what it cites is not known, so nothing is called uncited.
    if (unknown.length > 0 || bad.length > 0) for (const label of labels) ofPart.add(label);
  }
}

/** Turns round a range that runs from back to front. */
function turnedFix({ from, to, span }: PointRange, reason: "order" | "kind"): readonly Fix[] {
  if (reason !== "order" || to === undefined) return [];
  const newText = `${to.label} tot en met ${from.label}`;
  return [{ title: `schrijf ${quoted(newText)}`, edits: [{ span, newText }], safe: false }];
}

/** Takes away a point that stands on its own behind a comma. */
function removalFix(file: ProgramFile, ranges: readonly PointRange[], span: Span): readonly Fix[] {
  const index = ranges.findIndex((range) => range.to === undefined && range.span.start === span.start);
  const before = ranges[index - 1]?.span.end;
  const label = ranges[index]?.from.label;
  if (before === undefined || label === undefined) return [];
  if (file.text.slice(before, span.start).trim() !== ",") return [];
  const edits = [{ span: { start: before, end: span.end }, newText: "" }];
  // It may be a slip for another point.
  return [{ title: `haal punt ${label} weg`, edits, safe: false }];
}

/** A point that the document divides into letters: cites all of them. */
function splitPointFix(
  ranges: readonly PointRange[],
  label: string,
  near: readonly string[],
): readonly Fix[] {
  const range = ranges.find(({ from, to }) => to === undefined && from.label === label);
  if (range === undefined || near.length === 0) return [];
  const newText = near.join(", ");
  return [{ title: `schrijf ${quoted(newText)}`, edits: [{ span: range.span, newText }], safe: false }];
}

function reportSecondLine(
  file: ProgramFile,
  part: string,
  clause: BronClause,
  first: BronClause,
  report: Report,
): void {
  const last = first.points.at(-1);
  const from = clause.points[0]?.span.start;
  const between = /[\r\n]/.test(file.text.slice(first.span.end, clause.span.start));
  const fixes: readonly Fix[] =
    last === undefined || from === undefined || !between
      ? []
      : [
          {
            title: "zet de punten op één regel",
            edits: [
              {
                span: { start: last.span.end, end: last.span.end },
                newText: `, ${file.text.slice(from, clause.span.end)}`,
              },
              {
                span: { start: lineEndBefore(file.text, clause.span.start), end: clause.span.end },
                newText: "",
              },
            ],
            safe: true,
          },
        ];
  report(
    "INK0609",
    { file: file.path, span: clause.part.span },
    { part },
    {
      related: [{ file: file.path, span: first.span, message: "Hier staat de eerste regel." }],
      fixes,
    },
  );
}

/** Where the white space before `offset` begins: the end of the line before it. */
function lineEndBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

/** In a policy every norm says where it comes from. */
function checkOrigins(analysis: Analysis, declarations: readonly OwnDeclaration[], report: Report): void {
  const { unit, scope } = analysis;
  if (unit.kind !== "beleid") return;
  const binding = declarations.filter(({ declaration }) => mustCite(declaration));
  const hasDocument =
    scope.all.some(({ kind }) => kind === "deel") ||
    declarations.some(({ declaration }) => declaration.kind === "document");
  if (!hasDocument && unit.complete) {
    if (binding.length > 0) {
      report("INK0607", { file: unit.file.path, span: unit.header.keyword }, { norms: binding.length });
    }
    return;
  }
  for (const { declaration, file, broken } of binding) {
    if (broken || cites(declaration)) continue;
    const what = declaration.kind === "norm" ? `\`${declaration.name.name}\`` : "dit punt";
    const at = declaration.kind === "norm" ? declaration.name.span : declaration.keyword;
    report("INK0606", { file: file.path, span: at }, { what });
  }
}

function cites(declaration: Declaration): boolean {
  return isHolder(declaration) && declaration.clauses.some(({ kind }) => kind === "bronClause");
}

/** A controle is about facts, and a norm that lapses is not in the document. */
function mustCite(declaration: Declaration): boolean {
  return (
    (declaration.kind === "norm" && declaration.word !== "controle") || declaration.kind === "ontoetsbaar"
  );
}

/** Every point of the unit's own documents is cited. */
function checkCoverage(
  analysis: Analysis,
  declarations: readonly OwnDeclaration[],
  cited: ReadonlyMap<DeelSymbol, ReadonlySet<string>>,
  report: Report,
): void {
  const { unit } = analysis;
  // A norm that could not be read, or stands in a file that is not there, may have cited the point.
  if (!unit.complete || declarations.some(({ broken }) => broken)) return;
  // So may one that has no source yet, or a block's norm that is still to be placed.
  if (
    unit.kind === "beleid" &&
    declarations.some(({ declaration }) => mustCite(declaration) && !cites(declaration))
  ) {
    return;
  }
  if (unit.kind === "beleid" && unit.blocks.some((block) => unplacedNorms(analysis, block).length > 0))
    return;
  for (const part of analysis.scope.own) {
    if (part.kind !== "deel") continue;
    const { labels, bad } = declaredPoints(part.node.points);
    if (bad.length > 0) continue;
    const uncited = labels.filter((label) => cited.get(part)?.has(label) !== true);
    if (uncited.length === 0) continue;
    report(
      "INK0605",
      { file: part.file, span: part.nameSpan },
      { part: part.name, points: uncited },
      { fixes: untestableFix(analysis, part, uncited) },
    );
  }
}

/** Adds an `ontoetsbaar` for these points at the end of the file; only the writer knows its title and its reason. */
function untestableFix({ unit }: Analysis, part: DeelSymbol, points: readonly string[]): readonly Fix[] {
  const file = unit.files.find(({ path }) => path === part.file);
  if (file === undefined) return [];
  const end = file.text.trimEnd().length;
  const noun = points.length === 1 ? "dit punt" : "deze punten";
  return [
    {
      title: `leg ${noun} vast als \`ontoetsbaar\`, en vul in waarom`,
      edits: [
        {
          span: { start: end, end },
          newText: `\n\nontoetsbaar ""\n  omdat ""\n  bron  ${part.name} punt ${points.join(", ")}`,
        },
      ],
      safe: false,
    },
  ];
}
