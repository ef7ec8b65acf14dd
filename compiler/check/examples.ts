// Profiles and examples: what is given must be one clear case, and what is expected must be possible.

import type {
  ExpectedLine,
  GivenLine,
  NormWord,
  ProfielDeclaration,
  Reference,
  Span,
  StatusWord,
  VoorbeeldDeclaration,
} from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import { describeSymbol } from "../names/describe.js";
import type { ProgramFile } from "../program.js";
import { hasClause, ownDeclarations, ownOfKind, sourceOf } from "./clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** Given lines, expected lines, rounds of profiles, and titles that occur twice. */
export const checkExamples: UnitCheck = (analysis, report) => {
  const decisions = ownOfKind(analysis, "besluit").map(({ declaration }) => declaration.name.name);
  const titles = new Map<string, { readonly file: string; readonly span: Span }>();
  for (const { declaration, file } of ownDeclarations(analysis)) {
    if (declaration.kind === "profiel") checkGiven(file, declaration.lines, report);
    if (declaration.kind !== "voorbeeld") continue;
    checkGiven(file, declaration.given, report);
    if (analysis.unit.kind === "beleid") checkExpected(analysis, file, declaration, decisions, report);
    const title = declaration.title.value.trim();
    const first = titles.get(title);
    const at = { file: file.path, span: declaration.title.span };
    if (first === undefined) titles.set(title, at);
    else if (title !== "") {
      report("INK0810", at, { title }, { related: [{ ...first, message: "Dit is het andere voorbeeld." }] });
    }
  }
  checkRounds(analysis, report);
};

// ── What is given ───────────────────────────────────────────────────────────────────────────────────

/** One thing that a line says: of which name, and what. */
interface Statement {
  readonly name: string;
  readonly span: Span;
  readonly says: string;
}

function checkGiven(file: ProgramFile, lines: readonly GivenLine[], report: Report): void {
  const said = new Map<string, Statement>();
  for (const line of lines) {
    if (line.kind === "allInOrder" || line.kind === "like") {
      const names = [...said.keys()];
      const text = line.kind === "like" ? `zoals ${line.profile.name}` : "alles in orde";
      if (names.length > 0) {
        report(
          "INK0808",
          { file: file.path, span: line.span },
          { line: text, names: names.slice(0, 5) },
          {
            related: [...said.values()].slice(0, 5).map(({ span, name }) => ({
              file: file.path,
              span,
              message: `Wat hier over ${quoted(name)} staat, telt niet.`,
            })),
          },
        );
      }
      said.clear();
      continue;
    }
    for (const statement of statementsOf(file, line)) addStatement(file, said, statement, report);
    if (line.kind !== "assign" || line.value.kind !== "records") continue;
    for (const record of line.value.records) {
      const fields = new Map<string, Statement>();
      for (const part of record.lines) {
        for (const statement of statementsOf(file, part)) addStatement(file, fields, statement, report);
      }
    }
  }
}

type SayingLine = Extract<GivenLine, { readonly kind: "names" | "assign" }>;

function statementsOf(file: ProgramFile, line: SayingLine): readonly Statement[] {
  if (line.kind === "assign") {
    const says = sourceOf(file, line.value.span).replaceAll(/\s+/g, " ");
    return named([line.name], says === "geen" ? "geen" : `is ${says}`);
  }
  return named(line.names, line.word);
}

function named(references: readonly Reference[], says: string): readonly Statement[] {
  return references
    .filter(({ name }) => name.name !== "")
    .map(({ name, span }) => ({ name: name.name, span, says }));
}

/** Adds what is said to the first that was said of each name. */
function addStatement(
  file: ProgramFile,
  said: Map<string, Statement>,
  statement: Statement,
  report: Report,
): void {
  const first = said.get(statement.name);
  if (first === undefined) {
    said.set(statement.name, statement);
    return;
  }
  report(
    "INK0804",
    { file: file.path, span: statement.span },
    { name: statement.name, same: first.says === statement.says },
    { related: [{ file: file.path, span: first.span, message: `Hier staat ${quoted(first.says)}.` }] },
  );
}

// ── What is expected ────────────────────────────────────────────────────────────────────────────────

function checkExpected(
  analysis: Analysis,
  file: ProgramFile,
  { expected }: VoorbeeldDeclaration,
  decisions: readonly string[],
  report: Report,
): void {
  const said = new Map<string, Statement>();
  for (const line of expected) {
    if (line.kind === "outcome") checkOutcome(file, line, decisions, report);
    if (line.kind === "status") checkStatus(analysis, file, line, report);
    if (line.kind === "reservation") checkReservation(analysis, file, line.names, report);
    for (const statement of expectationsOf(file, line, decisions))
      addStatement(file, said, statement, report);
  }
  const fault = expected.find((line) => line.kind === "outcome" && line.outcome === "fout");
  const other = expected.find((line) => line !== fault);
  if (fault === undefined || other === undefined) return;
  report(
    "INK0809",
    { file: file.path, span: other.span },
    {},
    {
      related: [{ file: file.path, span: fault.span, message: "Hier staat `fout`." }],
    },
  );
}

function checkOutcome(
  file: ProgramFile,
  line: Extract<ExpectedLine, { readonly kind: "outcome" }>,
  decisions: readonly string[],
  report: Report,
): void {
  if (line.outcome === "fout" || line.decision !== undefined) return;
  const at = { file: file.path, span: line.span };
  if (decisions.length === 0) report("INK0802", at, {});
  if (decisions.length < 2) return;
  const end = { start: line.span.end, end: line.span.end };
  report(
    "INK0801",
    at,
    { outcome: line.outcome, decisions },
    {
      fixes: decisions.slice(0, 5).map((name) => ({
        title: `schrijf \`voor ${name}\``,
        edits: [{ span: end, newText: ` voor ${name}` }],
        safe: false,
      })),
    },
  );
}

const statuses: Readonly<Record<NormWord, readonly StatusWord[]>> = {
  voorwaarde: ["voldaan", "niet voldaan", "vrijgesteld", "niet van toepassing"],
  uitsluiting: ["voldaan", "niet voldaan", "vrijgesteld", "niet van toepassing"],
  termijn: ["voldaan", "niet voldaan", "vrijgesteld", "niet van toepassing"],
  prestatie: ["vergoed", "niet vergoed", "niet van toepassing"],
  toezegging: ["van toepassing", "niet van toepassing"],
  aandachtspunt: ["van toepassing", "niet van toepassing"],
  controle: [],
};

function checkStatus(
  analysis: Analysis,
  file: ProgramFile,
  line: Extract<ExpectedLine, { readonly kind: "status" }>,
  report: Report,
): void {
  for (const reference of line.names) {
    const symbol = analysis.symbolOf(reference);
    if (symbol?.kind !== "norm") continue;
    const words = statuses[symbol.node.word];
    if (words.includes(line.status)) continue;
    report(
      "INK0805",
      { file: file.path, span: reference.span },
      { name: symbol.name, what: describeSymbol(symbol), written: line.status, words },
    );
  }
}

/** `onder voorbehoud` is for facts of which the policy assumes something. */
function checkReservation(
  analysis: Analysis,
  file: ProgramFile,
  references: readonly Reference[],
  report: Report,
): void {
  for (const reference of references) {
    const symbol = analysis.symbolOf(reference);
    const holders =
      symbol?.kind === "feit"
        ? [symbol.node]
        : symbol?.kind === "norm"
          ? [symbol.node, symbol.places?.node]
          : [];
    if (holders.length === 0) continue;
    if (holders.some((holder) => holder !== undefined && hasClause(holder, "aanname"))) continue;
    report("INK0806", { file: file.path, span: reference.span }, { name: reference.name.name });
  }
}

/** What a line expects, each under the name of what it is about. */
function expectationsOf(
  file: ProgramFile,
  line: ExpectedLine,
  decisions: readonly string[],
): readonly Statement[] {
  switch (line.kind) {
    case "outcome": {
      const name = line.decision?.name ?? (decisions.length === 1 ? decisions[0] : undefined);
      return name === undefined || name === "" ? [] : [{ name, span: line.span, says: line.outcome }];
    }
    case "status":
      return named(line.names, line.status);
    case "names":
    case "assign":
      return statementsOf(file, line);
    case "missingFacts":
    case "reservation":
      // A norm with a question may be open and missing at once; these lines are about the fact.
      return [];
  }
}

// ── Profiles that lead back to themselves ───────────────────────────────────────────────────────────

function checkRounds(analysis: Analysis, report: Report): void {
  const profiles = new Map<string, { readonly file: ProgramFile; readonly node: ProfielDeclaration }>();
  for (const { declaration, file } of ownOfKind(analysis, "profiel")) {
    const { name } = declaration.name;
    if (name !== "" && !profiles.has(name)) profiles.set(name, { file, node: declaration });
  }
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    const profile = profiles.get(name);
    if (profile === undefined || done.has(name)) return;
    for (const line of profile.node.lines) {
      if (line.kind !== "like") continue;
      const next = line.profile.name;
      const start = [...trail, name].indexOf(next);
      if (start === -1) visit(next, [...trail, name]);
      else {
        const round = [...trail, name].slice(start);
        report(
          "INK0811",
          { file: profile.file.path, span: line.profile.span },
          { names: [...round, next] },
          {
            related: round.slice(0, -1).flatMap((step) => {
              const place = profiles.get(step);
              return place === undefined
                ? []
                : [
                    {
                      file: place.file.path,
                      span: place.node.name.span,
                      message: `Hier staat het profiel ${quoted(step)}.`,
                    },
                  ];
            }),
          },
        );
      }
    }
    done.add(name);
  };
  for (const name of profiles.keys()) visit(name, []);
}
