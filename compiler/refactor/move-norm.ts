// Moving a norm to a building block: the block says it, and the policy places it with what is its own.

import type { Clause } from "@inkoop/language";
import type { PolicySymbol } from "../names/symbols.js";
import type { Unit } from "../program.js";
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
  // The block must know what the norm speaks of, and no other policy should have to place it too.
  const fits = (block: Unit): boolean => {
    const known = new Set<PolicySymbol>(analyse(block).scope.all);
    const users = program.units.filter(({ kind, blocks }) => kind === "beleid" && blocks.includes(block));
    return users.length === 1 && spoken.every(({ symbol }) => known.has(symbol));
  };
  return unit.blocks
    .filter(fits)
    .slice(0, mostBlocks)
    .map((block) => ({
      kind: "refactor.move",
      title: `Verplaats naar bouwsteen \`${block.header.name.name}\``,
      edits: () => edited(block),
    }));

  function edited(block: Unit): FileEdits | undefined {
    const eol = lineEndOf(block.file);
    const there = block.file.text.length;
    const gap = block.file.text.endsWith("\n") ? eol : eol + eol;
    const text = written(`${word} ${name.name} ${textAt(file, title.span)}`, moved);
    const placed = written(`${word} ${name.name} volgens ${block.header.name.name}`, kept);
    return new Map([
      [file.path, [{ span: whole, newText: placed.join(lineEndOf(file)) }]],
      [block.file.path, [{ span: { start: there, end: there }, newText: `${gap}${text.join(eol)}${eol}` }]],
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

/** What each policy says for itself. */
const staying: ReadonlySet<string> = new Set(["bron", "omdat"]);
