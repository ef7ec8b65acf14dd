// Derived values: the parts of a `bepaal`, and the shape of a table.

import type {
  BepaalDeclaration,
  Clause,
  Fix,
  Reference,
  TabelDeclaration,
  TableHeader,
} from "@inkoop/language";
import type { Report } from "../diagnostics/create.js";
import type { ProgramFile } from "../program.js";
import { clausesWith, ownDeclarations, wordOf, wordSpan } from "./clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** One value or cases with `anders`; a header whose columns all rows follow. */
export const checkDerived: UnitCheck = (analysis, report) => {
  for (const { declaration, file, broken } of ownDeclarations(analysis)) {
    if (declaration.kind === "bepaal") checkBepaal(file, declaration, broken, report);
    if (declaration.kind === "tabel") checkTabel(file, declaration, broken, report);
  }
};

function checkBepaal(file: ProgramFile, node: BepaalDeclaration, broken: boolean, report: Report): void {
  const at = (clause: Clause) => ({ file: file.path, span: wordSpan(clause, file.text) });
  const name = node.name.name;
  const [value] = clausesWith(node, "waarde");
  const halfCases = clausesWith(node, "als");
  const cases = node.clauses.filter(isCase);
  const [first] = cases;
  for (const half of halfCases) report("INK0505", at(half), {});
  if (value !== undefined) {
    if (first !== undefined) {
      report(
        "INK0501",
        at(first),
        { name },
        {
          related: [{ ...at(value), message: "Hier staat de `waarde`." }],
        },
      );
    }
    return;
  }
  if (broken) return;
  if (first === undefined && halfCases.length === 0) {
    // `eis` and the like are reported as misplaced, with the word that was meant.
    const meant = node.clauses.some(({ kind }) => kind === "conditionClause");
    if (!meant) report("INK0502", { file: file.path, span: node.name.span }, { name });
    return;
  }
  const index = cases.findIndex((clause) => clause.kind === "otherwiseClause");
  const otherwise = cases[index];
  if (otherwise === undefined) {
    report("INK0503", { file: file.path, span: node.name.span }, { name }, { fixes: otherwiseFix(node) });
  } else {
    const related = [{ ...at(otherwise), message: "Hier staat `anders`." }];
    for (const late of cases.slice(index + 1)) {
      if (wordOf(late) === "als … dan") report("INK0506", at(late), {}, { related, tags: ["unused"] });
    }
  }
}

function isCase(clause: Clause): boolean {
  return clause.kind === "caseClause" || clause.kind === "otherwiseClause";
}

/** Where the value may be absent, `anders geen` is the one thing that can be added without choosing. */
function otherwiseFix(node: BepaalDeclaration): readonly Fix[] {
  const last = node.clauses.findLast(isCase);
  if (last === undefined || !node.type.optional) return [];
  const end = { start: last.span.end, end: last.span.end };
  return [
    { title: "voeg `anders geen` toe", edits: [{ span: end, newText: "\n  anders geen" }], safe: false },
  ];
}

/** A row that holds for whatever comes, in the columns of the header, its result to fill in. */
function firstRowFix({ text }: ProgramFile, { columns, result, span }: TableHeader): Fix {
  const cells = columns.map((column) => "-".padEnd(column.span.end - column.span.start));
  const row = `| ${cells.join(" | ")} || ${" ".repeat(result.name.length)} |`;
  const start = Math.max(text.lastIndexOf("\n", span.start), text.lastIndexOf("\r", span.start)) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, span.start))?.[0] ?? "";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return {
    title: "voeg een eerste rij toe, en vul haar in",
    edits: [{ span: { start: span.end, end: span.end }, newText: `${eol}${indent}${row}` }],
    safe: false,
  };
}

function checkTabel(file: ProgramFile, node: TabelDeclaration, broken: boolean, report: Report): void {
  const name = node.name.name;
  const { header } = node;
  // Without a header the parser has spoken.
  if (header === undefined) return;
  if (node.rows.length === 0) {
    if (broken) return;
    report(
      "INK0510",
      { file: file.path, span: node.name.span },
      { name },
      { fixes: [firstRowFix(file, header)] },
    );
    return;
  }
  const { result, columns } = header;
  if (result.name !== "" && name !== "" && result.name !== name) {
    report(
      "INK0512",
      { file: file.path, span: result.span },
      { found: result.name, name },
      {
        fixes: [{ title: `schrijf \`${name}\``, edits: [{ span: result.span, newText: name }], safe: false }],
      },
    );
  }
  const seen = new Map<string, Reference>();
  for (const column of columns) {
    const first = seen.get(column.name.name);
    if (first === undefined) seen.set(column.name.name, column);
    if (first === undefined || column.name.name === "") continue;
    report(
      "INK0513",
      { file: file.path, span: column.span },
      { name: column.name.name },
      {
        related: [{ file: file.path, span: first.span, message: "Hier staat deze kolom voor het eerst." }],
      },
    );
  }
}
