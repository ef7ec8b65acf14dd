// Voorwaarden and uitsluitingen: exactly one test, and what may be said about its answer.

import {
  visitAll,
  type Clause,
  type ExemptionClause,
  type Expression,
  type FeitNode,
  type Fix,
  type NormDeclaration,
} from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import type { ProgramFile } from "../program.js";
import type { Holder, OwnDeclaration } from "./clauses.js";
import {
  clausesWith,
  decides,
  hasClause,
  indentationBefore,
  ownDeclarations,
  sourceOf,
  testWord,
  wholeLines,
  wordOf,
  wordSpan,
} from "./clauses.js";
import { withoutParentheses } from "../types/demand.js";
import { checkWholeFact } from "./whole-fact.js";
import type { UnitCheck } from "./unit-check.js";

/** The tests of norms, their vrijstellingen, and the herkomst and aanname of every fact. */
export const checkNorms: UnitCheck = (analysis, report) => {
  const insurer = insurerOf(analysis);
  for (const own of ownDeclarations(analysis)) {
    const { declaration, file } = own;
    switch (declaration.kind) {
      case "norm":
        checkNorm(analysis, { ...own, declaration }, report);
        checkOrigin(file, declaration, insurer, report);
        break;
      case "gegevens":
        for (const fact of declaration.facts) {
          checkFact(file, fact, report);
          checkOrigin(file, fact, insurer, report);
        }
        break;
      case "structuur":
        for (const field of declaration.fields) checkOrigin(file, field, insurer, report);
        break;
      case "besluit":
      case "rubriek":
      case "zorgsoort":
        checkConstants(file, declaration, report);
        break;
      default:
        break;
    }
  }
};

function checkNorm(
  analysis: Analysis,
  { declaration: norm, file, broken }: OwnDeclaration<NormDeclaration>,
  report: Report,
): void {
  checkConstants(file, norm, report);
  for (const clause of norm.clauses) {
    if (clause.kind === "exemptionClause") checkExemption(file, norm, clause, report);
  }
  if (!decides(norm)) return;
  const [question] = clausesWith(norm, "vraag");
  const test = norm.clauses.find(isTest);
  if (question !== undefined && test !== undefined) reportBoth(file, norm, question, test, report);
  else if (question === undefined && test === undefined) {
    if (norm.volgens === undefined && !broken) reportUntested(file, norm, report);
  } else if (test !== undefined) {
    reportAnswerClauses(file, norm, test, report);
    checkWholeFact(analysis, file, norm, test, report);
  }
  const symbol = analysis.symbolOf(norm.name);
  if (symbol?.kind !== "norm" || !symbol.isFact) return;
  const holders = symbol.places === undefined ? [norm] : [norm, symbol.places.node];
  checkAssumption(file, norm, holders, report);
}

/** Any condition that is not about whom the norm is for: the test, also when it has the wrong word. */
function isTest(clause: Clause): boolean {
  return clause.kind === "conditionClause" && clause.word !== "geldtAls";
}

function reportUntested(file: ProgramFile, norm: NormDeclaration, report: Report): void {
  report(
    "INK0402",
    { file: file.path, span: norm.name.span },
    { word: norm.word, name: norm.name.name, clause: testWord(norm) },
    { fixes: questionFix(norm) },
  );
}

/** Adds an empty `vraag` below the title, for the writer to fill in. */
function questionFix({ title }: NormDeclaration): readonly Fix[] {
  if (title === undefined || title.missing) return [];
  const { end } = title.span;
  return [
    {
      title: "voeg een `vraag` toe, en vul die in",
      edits: [{ span: { start: end, end }, newText: '\n  vraag ""' }],
      safe: false,
    },
  ];
}

function reportBoth(
  file: ProgramFile,
  norm: NormDeclaration,
  question: Clause,
  test: Clause,
  report: Report,
): void {
  const [first, second] = question.span.start < test.span.start ? [question, test] : [test, question];
  report(
    "INK0403",
    { file: file.path, span: wordSpan(second, file.text) },
    { name: norm.name.name, clause: testWord(norm) },
    {
      related: [
        { file: file.path, span: wordSpan(first, file.text), message: `Hier staat de \`${wordOf(first)}\`.` },
      ],
    },
  );
}

/** Who knows the answer, what is assumed and what proves it belong to the facts of a test, not to the test. */
function reportAnswerClauses(file: ProgramFile, norm: NormDeclaration, test: Clause, report: Report): void {
  for (const word of ["herkomst", "aanname", "bewijs"] as const) {
    for (const clause of clausesWith(norm, word)) {
      report(
        "INK0410",
        { file: file.path, span: wordSpan(clause, file.text) },
        { clause: word, name: norm.name.name, test: testWord(norm) },
        { related: [{ file: file.path, span: test.span, message: "Hier staan de gegevens van deze norm." }] },
      );
    }
  }
}

function checkFact(file: ProgramFile, fact: FeitNode, report: Report): void {
  const { element, list } = fact.type;
  const isYesNo = element.kind === "basicType" && element.name === "ja/nee" && !list;
  const [assumption] = clausesWith(fact, "aanname");
  if (isYesNo) checkAssumption(file, fact, [fact], report);
  else if (assumption !== undefined && element.kind !== "missingType") {
    report(
      "INK0409",
      { file: file.path, span: wordSpan(assumption, file.text) },
      { name: fact.name.name, type: sourceOf(file, fact.type.span) },
      {
        fixes: [
          {
            title: "haal `aanname` weg",
            edits: [{ span: wholeLines(file.text, assumption.span), newText: "" }],
            safe: false,
          },
        ],
      },
    );
  }
}

/** Nothing is assumed of what the zorgaanbieder must answer. The first of `holders` that says who knows it, counts. */
function checkAssumption(
  file: ProgramFile,
  holder: FeitNode | NormDeclaration,
  holders: readonly Holder[],
  report: Report,
): void {
  const [assumption] = clausesWith(holder, "aanname");
  if (assumption === undefined) return;
  const origins = holders.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (clause.kind === "herkomstClause" ? [clause] : [])),
  );
  const [origin] = origins;
  if (origin !== undefined && origin.who !== "zorgaanbieder") return;
  const indentation = indentationBefore(file.text, assumption.span.start);
  const ownOrigin = holder.clauses.find((clause) => clause === origin);
  const edit =
    ownOrigin !== undefined && origin !== undefined
      ? { span: origin.whoSpan, newText: "verzekeraar" }
      : {
          span: { start: assumption.span.start, end: assumption.span.start },
          newText: `herkomst verzekeraar${indentation === undefined ? " " : `\n${indentation}`}`,
        };
  report(
    "INK0408",
    { file: file.path, span: wordSpan(assumption, file.text) },
    { name: holder.name.name },
    {
      related:
        origin !== undefined && ownOrigin !== undefined
          ? [{ file: file.path, span: origin.span, message: "Hier staat dat de zorgaanbieder het weet." }]
          : [],
      fixes: [{ title: "schrijf `herkomst verzekeraar`", edits: [edit], safe: false }],
    },
  );
}

/** `herkomst "verzekeraar"` would be a third party of that name. */
function checkOrigin(
  file: ProgramFile,
  { clauses }: FeitNode | NormDeclaration,
  insurer: string | undefined,
  report: Report,
): void {
  for (const clause of clauses) {
    if (clause.kind !== "herkomstClause" || typeof clause.who === "string" || clause.who.kind !== "string")
      continue;
    const written = clause.who.value.trim();
    const who = partyNamed(written, insurer);
    if (who === undefined) continue;
    report(
      "INK0422",
      { file: file.path, span: clause.whoSpan },
      { written, who },
      {
        fixes: [
          { title: `schrijf \`${who}\``, edits: [{ span: clause.whoSpan, newText: who }], safe: false },
        ],
      },
    );
  }
}

function partyNamed(
  written: string,
  insurer: string | undefined,
): "verzekeraar" | "zorgaanbieder" | undefined {
  const lower = written.toLowerCase();
  if (lower === "verzekeraar" || lower === insurer) return "verzekeraar";
  return lower === "zorgaanbieder" ? "zorgaanbieder" : undefined;
}

/** The name of the insurer as the header gives it, in lower case. */
function insurerOf({ unit }: Analysis): string | undefined {
  for (const clause of unit.header.clauses) {
    if (clause.kind === "textClause" && clause.word === "verzekeraar" && clause.text.value.trim() !== "") {
      return clause.text.value.trim().toLowerCase();
    }
  }
  return undefined;
}

/** `vrijgesteld als niet X`: a norm for X. */
function checkExemption(
  file: ProgramFile,
  norm: NormDeclaration,
  clause: ExemptionClause,
  report: Report,
): void {
  const condition = withoutParentheses(clause.expression);
  if (condition.kind !== "not") return;
  const operand = withoutParentheses(condition.operand);
  // With a `geldt als` already there, `en` between the two would need parentheses and a reader's eye.
  const fixable = clause.label === undefined && !hasClause(norm, "geldt als") && operand.kind !== "missing";
  report(
    "INK0407",
    { file: file.path, span: wordSpan(clause, file.text) },
    {},
    {
      fixes: fixable
        ? [
            {
              title: "schrijf `geldt als`, zonder `niet`",
              edits: [{ span: clause.span, newText: `geldt als ${sourceOf(file, operand.span)}` }],
              safe: false,
            },
          ]
        : [],
    },
  );
}

/** Conditions in which no fact occurs. */
function checkConstants(file: ProgramFile, holder: Holder, report: Report): void {
  for (const clause of holder.clauses) {
    if (clause.kind !== "conditionClause" && clause.kind !== "exemptionClause") continue;
    if (!isConstant(clause.expression)) continue;
    report("INK0421", { file: file.path, span: clause.expression.span }, { clause: wordOf(clause) });
  }
}

function isConstant(expression: Expression): boolean {
  let constant = true;
  visitAll(expression, (node) => {
    switch (node.kind) {
      case "reference":
      case "peildatum":
      case "missing":
        constant = false;
        break;
      default:
        break;
    }
  });
  return constant;
}
