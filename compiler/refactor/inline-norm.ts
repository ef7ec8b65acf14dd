// Taking a placed norm back from its building block: the policy says it itself. Where others use the norm of the block it
// stays there, lapses in this policy, and the policy's own gets a name of its own.

import { visitAll, type NormDeclaration, type Reference, type Span, type TextEdit } from "@inkoop/language";
import { isSameSymbol, type NormSymbol } from "../names/symbols.js";
import type { ProgramFile, Unit } from "../program.js";
import { clausesOf, slotOf, type PlacedClause } from "../resolve/clauses.js";
import { analyse, type NameUse } from "../unit-index.js";
import {
  freeName,
  lineEndOf,
  lineStart,
  nodesAround,
  startWithComment,
  textAt,
  type FileEdits,
  type Refactoring,
  type RefactoringPlace,
} from "./refactoring.js";

/** Offered on the first line of a norm that places that of a block. */
export function inlineNorm({ file, span, analysis, program }: RefactoringPlace): readonly Refactoring[] {
  const { unit } = analysis;
  const found = nodesAround(file.tree, span).find((each) => each.kind === "norm");
  if (found?.kind !== "norm" || found.volgens === undefined || span.end > found.volgens.span.end) return [];
  const symbol = analysis.symbolOf(found.name);
  if (symbol?.kind !== "norm" || symbol.places === undefined || unit.kind !== "beleid") return [];
  const [node, norm, places]: [NormDeclaration, NormSymbol, NormSymbol] = [found, symbol, symbol.places];
  const home = program.file(places.file);
  if (home === undefined) return [];
  // A comment within it says something of a line that may go.
  if (holdsComment(file, node.span) || holdsComment(home, places.node.span)) return [];
  const others = program.units.filter((each) => each !== unit).flatMap((each) => usesOf(each, places));
  if (others.length === 0) {
    return [
      {
        kind: "refactor.inline",
        title: `Haal \`${norm.name}\` hierheen uit bouwsteen \`${places.owner}\``,
        edits: () => new Map([taken(places, home), [file.path, [written(norm.name, "")]]]),
      },
    ];
  }
  const spoken = [...analysis.usesOf(norm), ...analysis.usesOf(places)].filter(
    (use) =>
      use.role !== "declaration" &&
      use.within.kind !== "vervalt" &&
      !(use.file === file.path && isIn(use.span, node.span)),
  );
  // What several policies share speaks of the norm of the block in the others.
  if (spoken.some((use) => program.unitsOf(use.file).length > 1)) return [];
  const name = freeName(analysis, `${norm.name}Eigen`);
  return [
    {
      kind: "refactor.inline",
      title: `Schrijf \`${norm.name}\` hier uit als \`${name}\`, en laat die van bouwsteen \`${places.owner}\` vervallen`,
      renames: { policy: unit.header.name.name, from: norm.name, to: name },
      edits: () => renamed(name),
    },
  ];

  /** The norm with everything that counts of it, under `own`, and what comes below it. */
  function written(own: string, below: string): TextEdit {
    const eol = lineEndOf(file);
    const title = node.title !== undefined && !node.title.missing ? node.title : places.node.title;
    const titled =
      title === undefined ? "" : ` ${textOf(title.span, title === node.title ? file.path : places.file)}`;
    const head = `${node.word} ${own}${titled}`;
    const clauses = inOrder(clausesOf(norm, unit)).flatMap((each) =>
      // Why it differed from the block says nothing of a norm that rests on none.
      slotOf(each.clause) === "omdat" ? [] : [clauseText(each, eol)],
    );
    return { span: node.span, newText: [head, ...clauses].join(eol) + below };
  }

  /** A clause in its own lines, as far from the margin as it stood. */
  function clauseText({ clause, home: { file: path } }: PlacedClause, eol: string): string {
    const from = program.file(path);
    if (from === undefined) return "";
    const before = from.text.slice(lineStart(from, clause.span.start), clause.span.start);
    const text = textAt(from, clause.span).replaceAll(/\r?\n/g, eol);
    return `${before.trim() === "" ? before : "  "}${text}`;
  }

  function textOf(at: Span, path: string): string {
    return program.file(path)?.text.slice(at.start, at.end) ?? "";
  }

  function renamed(own: string): FileEdits {
    const eol = lineEndOf(file);
    const reason = node.clauses.find((clause) => clause.kind === "textClause" && clause.word === "omdat");
    const why =
      reason === undefined ? 'omdat "Dit document heeft deze norm zelf."' : textAt(file, reason.span).trim();
    const lapses = `${eol}${eol}vervalt ${places.owner}.${places.name}${eol}  ${why}`;
    const edits = new Map<string, TextEdit[]>([[file.path, [written(own, lapses)]]]);
    for (const use of spoken) {
      const shown = program.file(use.file);
      if (shown === undefined) continue;
      const list = edits.get(use.file) ?? [];
      edits.set(use.file, list);
      list.push({ span: wholeName(shown, use), newText: own });
    }
    return edits;
  }
}

/** The clauses of one kind together, as the first of them stands. */
function inOrder(clauses: readonly PlacedClause[]): readonly PlacedClause[] {
  const slots = [...new Set(clauses.map(({ clause }) => slotOf(clause)))];
  const last = slots.filter((slot) => slot === "bron");
  return [...slots.filter((slot) => slot !== "bron"), ...last].flatMap((slot) =>
    clauses.filter(({ clause }) => slotOf(clause) === slot),
  );
}

/** The edit by which the norm is gone from its block, with the comment above it and the empty line below. */
function taken({ node }: NormSymbol, home: ProgramFile): readonly [string, readonly TextEdit[]] {
  const start = startWithComment(home, node.span.start);
  const after = /^(?:[ \t]*\r?\n){1,2}/.exec(home.text.slice(node.span.end))?.[0].length ?? 0;
  return [home.path, [{ span: { start, end: node.span.end + after }, newText: "" }]];
}

/** Where `unit` or its own files speak of the norm of a block. */
function usesOf(unit: Unit, norm: NormSymbol): readonly NameUse[] {
  return analyse(unit).uses.filter(
    ({ symbol, role }) =>
      symbol.kind === "norm" &&
      (isSameSymbol(symbol, norm)
        ? role !== "declaration"
        : symbol.places !== undefined && isSameSymbol(symbol.places, norm)),
  );
}

/** A name with the block before it. */
function wholeName(file: ProgramFile, { span }: NameUse): Span {
  let whole = span;
  visitAll(file.tree, (node) => {
    if (node.kind === "reference" && isNamed(node, span)) whole = node.span;
  });
  return whole;
}

function isNamed({ name }: Reference, { start, end }: Span): boolean {
  return name.span.start === start && name.span.end === end;
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function holdsComment({ tree }: ProgramFile, { start, end }: Span): boolean {
  return tree.comments.some((comment) => start < comment.span.end && comment.span.start < end);
}
