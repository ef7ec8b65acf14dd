// Moving a norm to a building block: the block says it, the policy places it with what is its own, and it lapses in every
// other policy that uses the block.

import type { Clause, TextEdit } from "@inkoop/language";
import { counted } from "../diagnostics/words.js";
import type { PolicySymbol } from "../names/symbols.js";
import type { ProgramFile, Unit } from "../program.js";
import { slotOf } from "../resolve/clauses.js";
import { analyse } from "../unit-index.js";
import {
  lineEndOf,
  lineStart,
  nodesAround,
  textAt,
  type FileEdits,
  type Refactoring,
  type RefactoringPlace,
} from "./refactoring.js";

/** More blocks than this are not all offered. */
const mostBlocks = 4;

/** Offered on the first line of a norm of a policy that uses a block, and that places nothing yet. */
export function moveNorm({ file, span, analysis, program }: RefactoringPlace): readonly Refactoring[] {
  const { unit } = analysis;
  const node = nodesAround(file.tree, span).find((each) => each.kind === "norm");
  if (unit.kind !== "beleid" || node?.kind !== "norm" || node.volgens !== undefined) return [];
  const firstLine = (node.title ?? node.name).span.end;
  if (span.end > firstLine || node.name.name === "" || node.title === undefined || node.title.missing)
    return [];
  // A comment within it says something of one of its lines, which may go or stay.
  const holdsComment = file.tree.comments.some(
    (comment) => node.span.start < comment.span.end && comment.span.start < node.span.end,
  );
  if (holdsComment) return [];
  const { title, clauses, word, name, span: whole } = node;
  const kept = clauses.filter((clause) => staying.has(slotOf(clause)));
  const moved = clauses.filter((clause) => !kept.includes(clause));
  if (moved.length === 0) return [];
  const spoken = analysis.uses.filter(
    (use) =>
      use.file === file.path &&
      use.role === "meaning" &&
      moved.some((clause) => clause.span.start <= use.span.start && use.span.end <= clause.span.end),
  );
  const othersOf = (block: Unit): readonly Unit[] =>
    program.units.filter(
      (other) => other !== unit && other.kind === "beleid" && other.blocks.includes(block),
    );
  // The block must know what the norm speaks of, and its policies must be whole: else nobody knows what they would miss.
  const fits = (block: Unit): boolean => {
    const known = new Set<PolicySymbol>(analyse(block).scope.all);
    return (
      spoken.every(({ symbol }) => known.has(symbol)) && othersOf(block).every(({ complete }) => complete)
    );
  };
  return unit.blocks
    .filter(fits)
    .slice(0, mostBlocks)
    .map((block) => ({
      kind: "refactor.move",
      title: titleOf(block.header.name.name, othersOf(block).length),
      edits: () => edited(block),
    }));

  function edited(block: Unit): FileEdits {
    const eol = lineEndOf(block.file);
    const there = block.file.text.length;
    const gap = block.file.text.endsWith("\n") ? eol : eol + eol;
    const text = written(`${word} ${name.name} ${textAt(file, title.span)}`, moved);
    const placed = written(`${word} ${name.name} volgens ${block.header.name.name}`, kept);
    return new Map([
      [file.path, [{ span: whole, newText: placed.join(lineEndOf(file)) }]],
      [block.file.path, [{ span: { start: there, end: there }, newText: `${gap}${text.join(eol)}${eol}` }]],
      ...othersOf(block).map(
        (other) => [other.file.path, [lapse(other.file, `${block.header.name.name}.${name.name}`)]] as const,
      ),
    ]);
  }

  function written(head: string, lines: readonly Clause[]): readonly string[] {
    return [head, ...lines.map(clauseText)];
  }

  /** A clause in its own lines, as far from the margin as it stood. */
  function clauseText(clause: Clause): string {
    const from = lineStart(file, clause.span.start);
    const before = file.text.slice(from, clause.span.start);
    const indent = before.trim() === "" ? before : "  ";
    return `${indent}${textAt(file, clause.span).replaceAll(/\r?\n/g, lineEndOf(file))}`;
  }
}

function titleOf(block: string, others: number): string {
  const title = `Verplaats naar bouwsteen \`${block}\``;
  return others === 0
    ? title
    : `${title}, en laat de norm vervallen in ${counted(others, "ander beleid", "andere beleiden")}`;
}

/** Lets the norm with this whole name lapse in a policy: below what lapses there already, else below the last norm. */
function lapse(file: ProgramFile, name: string): TextEdit {
  const eol = lineEndOf(file);
  const { declarations } = file.tree;
  const after =
    declarations.findLast(({ kind }) => kind === "vervalt") ??
    declarations.findLast(({ kind }) => kind === "norm") ??
    declarations.at(-1);
  const end = after?.span.end ?? file.text.length;
  return {
    span: { start: end, end },
    newText: `${eol}${eol}vervalt ${name}${eol}  omdat "Dit document kent deze norm niet."`,
  };
}

/** What each policy says for itself. */
const staying: ReadonlySet<string> = new Set(["bron", "omdat"]);
