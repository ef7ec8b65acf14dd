// Taking a `bepaal` away: its value stands wherever its name stood.

import { visitAll, type Expression, type Reference } from "@inkoop/language";
import { analyse } from "../unit-index.js";
import { isSameSymbol, type AfgeleideSymbol } from "../names/symbols.js";
import {
  lineEndOf,
  startWithComment,
  textAt,
  type FileEdits,
  type Refactoring,
  type RefactoringPlace,
} from "./refactoring.js";

/** Offered on the name of a `bepaal` with one `waarde`, that nothing but conditions and values of its file use. */
export function inlineDerived({ file, span, analysis, program }: RefactoringPlace): readonly Refactoring[] {
  const use = analysis.uses.find(
    (each) => each.file === file.path && each.span.start <= span.start && span.end <= each.span.end,
  );
  const symbol = use?.symbol;
  if (symbol?.kind !== "afgeleide" || symbol.file !== file.path || symbol.node.kind !== "bepaal") return [];
  const value = valueOf(symbol);
  if (value === undefined || symbol.node.clauses.length !== 1) return [];
  const edits = inlined(symbol, value);
  if (edits === undefined) return [];
  return [
    {
      kind: "refactor.inline",
      title: `Zet de waarde van \`${symbol.name}\` in de plaats`,
      edits: () => edits,
    },
  ];

  function inlined(derived: AfgeleideSymbol, expression: Expression): FileEdits | undefined {
    const references = new Map<number, Reference>();
    visitAll(file.tree, (node) => {
      if (node.kind === "reference") references.set(node.name.span.start, node);
    });
    const uses = program.units
      .flatMap((unit) => analyse(unit).uses)
      .filter((each) => isSameSymbol(each.symbol, derived) && each.role !== "declaration");
    const found = uses.map((each) =>
      each.role === "meaning" && each.file === file.path ? references.get(each.span.start) : undefined,
    );
    const places = found.flatMap((each) => each ?? []);
    if (places.length === 0 || places.length !== found.length) return undefined;
    const text = textAt(file, expression.span);
    if (text.includes("\n")) return undefined;
    const newText = isAtom(expression) ? text : `(${text})`;
    const { node } = derived;
    const start = startWithComment(file, node.span.start);
    const eol = lineEndOf(file);
    const after = /^(?:[ \t]*\r?\n){1,2}/.exec(file.text.slice(node.span.end))?.[0].length ?? 0;
    const end = node.span.end + after;
    return new Map([
      [
        file.path,
        [
          { span: { start, end }, newText: after === 0 && end < file.text.length ? eol : "" },
          ...[...new Set(places)].map((place) => ({ span: place.span, newText })),
        ],
      ],
    ]);
  }
}

/** The only thing that the `bepaal` says. */
function valueOf({ node }: AfgeleideSymbol): Expression | undefined {
  const [clause] = node.clauses;
  return clause?.kind === "conditionClause" && clause.word === "waarde" ? clause.expression : undefined;
}

/** Reads the same in any place without parentheses around it. */
function isAtom({ kind }: Expression): boolean {
  return [
    "reference",
    "parenthesised",
    "boolean",
    "number",
    "date",
    "amount",
    "percentage",
    "peildatum",
  ].includes(kind);
}
