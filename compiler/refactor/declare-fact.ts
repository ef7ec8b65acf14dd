// Declaring a name that nothing has: a fact, of the type that the place asks for.

import type { Node } from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import { nameInWords } from "../resolve/expression-text.js";
import type { StaticType } from "../types/static-type.js";
import { wantedAt, writingPlace } from "../suggest/index.js";
import {
  editsIn,
  lineEndOf,
  nodesAround,
  startWithComment,
  textAt,
  type Refactoring,
  type RefactoringPlace,
} from "./refactoring.js";

/** Offered at an unknown name where a fact can stand. */
export function declareFact({ file, span, findings, analysis }: RefactoringPlace): readonly Refactoring[] {
  const found = findings.find(
    ({ code, span: at }) => code === "INK0221" && at.start <= span.end && span.start <= at.end,
  );
  if (found === undefined) return [];
  const name = textAt(file, found.span);
  const wanted = wantedAt(writingPlace(file.tree, found.span.end), analysis, file.path)?.wanted;
  const around = nodesAround(file.tree, found.span);
  const type =
    wanted?.kind === "value" ? (typeText(wanted.type) ?? keuzelijstBeside(around, analysis)) : undefined;
  // The test of a norm that is only a fact has its question at the norm itself.
  const holder = around.at(-3);
  if (holder?.kind === "conditionClause" && holder.word === "eis") return [];
  if (type === undefined || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return [];
  return [
    {
      kind: "quickfix",
      title: `maak een gegeven \`${name}: ${type}\``,
      mends: "INK0221",
      edits: () => editsIn(file.path, insertionOf(name, type, found.span.start)),
    },
  ];

  /** At the end of the nearest group above, else of the first below, else in a group of its own. */
  function insertionOf(fact: string, factType: string, offset: number) {
    const eol = lineEndOf(file);
    const question = nameInWords(fact);
    const lines = [
      `  ${fact}: ${factType}`,
      `    vraag "${question.charAt(0).toUpperCase()}${question.slice(1)}?"`,
    ].join(eol);
    const groups = file.tree.declarations.filter(
      (declaration) => declaration.kind === "gegevens" && declaration.facts.length > 0,
    );
    const group = groups.findLast((each) => each.span.end <= offset) ?? groups[0];
    if (group !== undefined) {
      return { span: { start: group.span.end, end: group.span.end }, newText: `${eol}${lines}` };
    }
    const within = file.tree.declarations.find(
      (each) => each.span.start <= offset && offset <= each.span.end,
    );
    const start = startWithComment(file, within?.span.start ?? offset);
    return { span: { start, end: start }, newText: `gegevens "Gegevens"${eol}${lines}${eol}${eol}` };
  }
}

/** The one keuzelijst that has the value with which a name is compared. */
function keuzelijstBeside(around: readonly Node[], { scope }: Analysis): string | undefined {
  const comparison = around.findLast((node) => node.kind === "comparison")?.comparison;
  const values =
    comparison?.kind === "is" ? [comparison.value] : comparison?.kind === "oneOf" ? comparison.values : [];
  const [first] = values.map((value) => (value.kind === "reference" ? value.name.name : ""));
  const lists = scope.all.flatMap((symbol) =>
    symbol.kind === "keuzelijst" && first !== undefined && symbol.values.has(first) ? [symbol.name] : [],
  );
  return lists.length === 1 ? lists[0] : undefined;
}

/** How the type is declared; undefined when it cannot be told. */
function typeText(type: StaticType | undefined): string | undefined {
  switch (type?.kind) {
    case undefined:
    case "fout":
    case "duur":
    case "geen":
      return undefined;
    case "ja/nee":
    // A whole number on the other side does not make this one whole.
    case "getal":
    case "percentage":
    case "bedrag":
    case "datum":
    case "tekst":
      return type.kind;
    case "keuzelijst":
    case "structuur":
      return type.naam;
    case "lijst":
      return `lijst van ${typeText(type.element) ?? ""}`;
  }
}
