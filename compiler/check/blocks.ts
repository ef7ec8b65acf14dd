// Building blocks: what a policy takes from them, leaves out, and changes; and what a block itself may hold.

import type { Clause, Fix, NormDeclaration, VervaltDeclaration } from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import { grouped } from "../grouped.js";
import type { NormSymbol } from "../names/symbols.js";
import type { ProgramFile, Unit } from "../program.js";
import { ownDeclarations, wholeLines, wordOf, wordSpan, type OwnDeclaration } from "./clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** Of a policy: each block norm is placed or lapses. Of a block: no headings, no examples, nothing placed. */
export const checkBlocks: UnitCheck = (analysis, report) => {
  const declarations = ownDeclarations(analysis);
  if (analysis.unit.kind === "bouwsteen") {
    for (const own of declarations) checkInBlock(own, report);
    return;
  }
  const placed = new Map<NormSymbol, OwnDeclaration<NormDeclaration>>();
  const lapsed = new Map<NormSymbol, OwnDeclaration<VervaltDeclaration>>();
  for (const { declaration, file, broken } of declarations) {
    if (declaration.kind === "norm" && declaration.volgens !== undefined) {
      const symbol = analysis.symbolOf(declaration.name);
      if (symbol?.kind === "norm" && symbol.places !== undefined) {
        const first = placed.get(symbol.places);
        if (first === undefined) placed.set(symbol.places, { declaration, file, broken });
        else reportTwice(file, declaration, first, report);
      }
      if (!broken) checkDeviation(file, declaration, declaration.volgens.name, report);
    }
  }
  for (const { declaration, file, broken } of declarations) {
    if (declaration.kind !== "vervalt") continue;
    const symbol = analysis.symbolOf(declaration.target);
    if (symbol?.kind !== "norm") continue;
    const other = lapsed.get(symbol) ?? placed.get(symbol);
    if (other === undefined) lapsed.set(symbol, { declaration, file, broken });
    else reportConflict(file, declaration, symbol, other, report);
  }
  checkPlacement(analysis, declarations, report);
};

function checkInBlock({ declaration, file }: OwnDeclaration, report: Report): void {
  switch (declaration.kind) {
    case "besluit":
    case "rubriek":
    case "zorgsoort":
      report("INK0705", { file: file.path, span: declaration.keyword }, { word: declaration.kind });
      break;
    case "norm":
      if (declaration.volgens !== undefined) {
        report("INK0708", { file: file.path, span: declaration.volgens.span }, { word: "volgens" });
      }
      break;
    case "vervalt":
    case "voorbeeld":
      report("INK0708", { file: file.path, span: declaration.keyword }, { word: declaration.kind });
      break;
    default:
      break;
  }
}

/** Besides `bron`, a clause of a placed norm replaces the block's, and then says why. */
function checkDeviation(file: ProgramFile, norm: NormDeclaration, block: string, report: Report): void {
  const deviations = norm.clauses.filter(isDeviation);
  const reason = norm.clauses.find((clause) => wordOf(clause) === "omdat");
  const titled = norm.title !== undefined && !norm.title.missing;
  const [first] = deviations;
  if (reason === undefined && (first !== undefined || titled)) {
    const words = [...new Set(deviations.map((clause) => quoted(wordOf(clause))))];
    const span = first === undefined ? (norm.title?.span ?? norm.name.span) : wordSpan(first, file.text);
    const clauses = titled ? ["De titel", ...words] : words;
    report("INK0703", { file: file.path, span }, { clauses, block }, { fixes: reasonFix(file, norm) });
  }
  if (reason !== undefined && first === undefined && !titled) {
    report(
      "INK0704",
      { file: file.path, span: wordSpan(reason, file.text) },
      { block },
      {
        fixes: [
          {
            title: "haal `omdat` weg",
            edits: [{ span: wholeLines(file.text, reason.span), newText: "" }],
            safe: false,
          },
        ],
      },
    );
  }
}

function isDeviation(clause: Clause): boolean {
  const word = wordOf(clause);
  return word !== "bron" && word !== "omdat";
}

/** Adds an empty `omdat` below the last deviating clause, for the writer to fill in. */
function reasonFix(file: ProgramFile, norm: NormDeclaration): readonly Fix[] {
  const last = norm.clauses.findLast(isDeviation);
  if (last === undefined) return [];
  const line = file.text.slice(file.text.lastIndexOf("\n", last.span.start - 1) + 1, last.span.start);
  const separator = line.trim() === "" ? `\n${line}` : " ";
  return [
    {
      title: "voeg `omdat` toe, en vul in waarom",
      edits: [{ span: { start: last.span.end, end: last.span.end }, newText: `${separator}omdat ""` }],
      safe: false,
    },
  ];
}

function reportTwice(
  file: ProgramFile,
  norm: NormDeclaration,
  first: OwnDeclaration<NormDeclaration>,
  report: Report,
): void {
  report(
    "INK0706",
    { file: file.path, span: norm.name.span },
    { name: norm.name.name, block: norm.volgens?.name ?? "" },
    {
      related: [
        {
          file: first.file.path,
          span: first.declaration.name.span,
          message: "Hier is de norm al geplaatst.",
        },
      ],
    },
  );
}

function reportConflict(
  file: ProgramFile,
  declaration: VervaltDeclaration,
  symbol: NormSymbol,
  other: OwnDeclaration,
  report: Report,
): void {
  const twice = other.declaration.kind === "vervalt";
  report(
    "INK0702",
    { file: file.path, span: declaration.target.span },
    { name: symbol.name, twice },
    {
      related: [
        {
          file: other.file.path,
          span: other.declaration.keyword,
          message: twice ? "Hier vervalt de norm al." : "Hier is de norm geplaatst.",
        },
      ],
    },
  );
}

const unplacedOf = new WeakMap<Analysis, ReadonlyMap<string, readonly NormSymbol[]>>();

/** The norms of a block that the policy neither places nor lets lapse. */
export function unplacedNorms(analysis: Analysis, block: Unit): readonly NormSymbol[] {
  const { scope } = analysis;
  const name = block.header.name.name;
  const known = unplacedOf.get(analysis);
  if (known !== undefined) return known.get(name) ?? [];
  const settled = new Set(
    ownDeclarations(analysis).flatMap(({ declaration }) => {
      const symbol =
        declaration.kind === "norm"
          ? analysis.symbolOf(declaration.name)
          : declaration.kind === "vervalt"
            ? analysis.symbolOf(declaration.target)
            : undefined;
      if (symbol?.kind !== "norm") return [];
      return declaration.kind === "vervalt" ? [symbol] : [symbol.places ?? symbol];
    }),
  );
  // A norm that the policy declares itself under that name has a message of its own.
  const own = new Set(scope.own.flatMap((symbol) => (symbol.kind === "norm" ? [symbol.name] : [])));
  const unplaced = scope.all.flatMap((symbol) =>
    symbol.kind === "norm" &&
    // A controle comes along with its facts.
    symbol.node.word !== "controle" &&
    !settled.has(symbol) &&
    !own.has(symbol.name)
      ? [symbol]
      : [],
  );
  const byBlock = grouped(unplaced, (symbol) => symbol.owner);
  unplacedOf.set(analysis, byBlock);
  return byBlock.get(name) ?? [];
}

/** Each norm of each block that the policy uses is placed or lapses. */
function checkPlacement(analysis: Analysis, declarations: readonly OwnDeclaration[], report: Report): void {
  const { unit } = analysis;
  // A placement that could not be read would be missed twice.
  if (!unit.complete || declarations.some(({ broken }) => broken)) return;
  for (const block of unit.blocks) {
    const unplaced = unplacedNorms(analysis, block);
    if (unplaced.length === 0) continue;
    report(
      "INK0701",
      placeOfUse(unit, block),
      { names: unplaced.map((symbol) => symbol.name), block: block.header.name.name },
      {
        related: unplaced.slice(0, 3).map((symbol) => ({
          file: symbol.file,
          span: symbol.nameSpan,
          message: `Hier staat ${quoted(symbol.name)}.`,
        })),
        fixes: placementFixes(unit, declarations, block, unplaced),
      },
    );
  }
}

/** The `gebruik` that brings in the block, or else the header of the policy. */
function placeOfUse(
  unit: Unit,
  block: Unit,
): { readonly file: string; readonly span: Unit["header"]["keyword"] } {
  for (const file of unit.files) {
    for (const use of file.uses) {
      if (use.path === block.file.path) return { file: file.path, span: use.declaration.path.span };
    }
  }
  return { file: unit.file.path, span: unit.header.keyword };
}

/** Adds the lines that place the norms after the last norm of the file that uses the block, or that let them lapse. */
function placementFixes(
  unit: Unit,
  declarations: readonly OwnDeclaration[],
  block: Unit,
  unplaced: readonly NormSymbol[],
): readonly Fix[] {
  const { file } = placeOfUse(unit, block);
  const inFile = declarations.filter((own) => own.file.path === file);
  const after =
    inFile.findLast(({ declaration }) => declaration.kind === "norm" && declaration.volgens !== undefined) ??
    inFile.findLast(({ declaration }) => declaration.kind === "norm") ??
    inFile.at(-1);
  if (after === undefined) return [];
  const { end } = after.declaration.span;
  const name = block.header.name.name;
  const add = (title: string, line: (symbol: NormSymbol) => string): Fix => ({
    title,
    edits: [{ span: { start: end, end }, newText: unplaced.map((symbol) => `\n\n${line(symbol)}`).join("") }],
    safe: false,
  });
  const norms = unplaced.length === 1 ? "de norm" : "de normen";
  return [
    add(
      `plaats ${norms}, en voeg de bron toe`,
      (symbol) => `${symbol.node.word} ${symbol.name} volgens ${name}`,
    ),
    add(
      `laat ${norms} vervallen, en vul in waarom`,
      (symbol) => `vervalt ${name}.${symbol.name}\n  omdat ""`,
    ),
  ];
}
