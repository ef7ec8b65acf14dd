// A ja/nee fact that is the whole of exactly one norm, and serves nothing else: it should be the norm's own question.

import type { Clause, NormDeclaration, TextEdit } from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import type { FeitSymbol } from "../names/symbols.js";
import type { ProgramFile } from "../program.js";
import { clausesWith, hasClause, indentationBefore, sourceOf, testWord, wholeLines } from "./clauses.js";
import { withoutParentheses } from "../types/demand.js";

/** Reports `test`, the eis of `norm`, when it is nothing but a fact that is used nowhere else. */
export function checkWholeFact(
  analysis: Analysis,
  file: ProgramFile,
  norm: NormDeclaration,
  test: Clause,
  report: Report,
): void {
  if (test.kind !== "conditionClause") return;
  const expression = withoutParentheses(test.expression);
  if (expression.kind !== "reference") return;
  const symbol = analysis.symbolOf(expression);
  if (symbol?.kind !== "feit" || symbol.owner !== analysis.unit.header.name.name) return;
  const { element, list } = symbol.node.type;
  if (list || element.kind !== "basicType" || element.name !== "ja/nee") return;
  const uses = analysis.usesOf(symbol);
  if (uses.filter(({ role }) => role === "meaning").length !== 1) return;
  const fix = questionFix(analysis, file, norm, test, symbol);
  report(
    "INK0406",
    { file: file.path, span: expression.span },
    { fact: symbol.name, norm: norm.name.name, clause: testWord(norm) },
    {
      related: [{ file: symbol.file, span: symbol.nameSpan, message: "Hier staat het gegeven." }],
      fixes: fix === undefined ? [] : [{ title: "zet de `vraag` bij deze norm", edits: fix, safe: false }],
    },
  );
}

/**
 * Moves the fact into the norm: its clauses replace the eis, its own lines go, and examples use the norm's name.
 * Undefined when that would touch another file, or lose something.
 */
function questionFix(
  analysis: Analysis,
  file: ProgramFile,
  norm: NormDeclaration,
  test: Clause,
  symbol: FeitSymbol,
): readonly TextEdit[] | undefined {
  const { node, group } = symbol;
  const indentation = indentationBefore(file.text, test.span.start);
  const [question] = clausesWith(node, "vraag");
  if (symbol.file !== file.path || indentation === undefined || question === undefined) return undefined;
  if (
    ["herkomst", "aanname", "bewijs"].some((word) =>
      norm.clauses.some((clause) => sourceOf(file, clause.span).startsWith(word)),
    )
  ) {
    return undefined;
  }
  if (hasClause(norm, "vraag")) return undefined;
  const examples = analysis.usesOf(symbol).filter((use) => use.role === "example");
  if (examples.some((use) => use.file !== file.path)) return undefined;
  const lines = node.clauses.map((clause) => sourceOf(file, clause.span));
  const gone = group.facts.length === 1 ? group.span : node.span;
  return [
    { span: test.span, newText: lines.join(`\n${indentation}`) },
    { span: wholeLines(file.text, gone), newText: "" },
    ...examples.map((use) => ({ span: use.span, newText: norm.name.name })),
  ];
}
