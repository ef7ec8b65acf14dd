// What a refactoring is: edits that a person asks for at a place, and that are worked out when they are chosen.

import type { Node, SourceFile, Span, TextEdit } from "@inkoop/language";
import { nodesAt } from "@inkoop/language";
import type { Diagnostic } from "../diagnostics/create.js";
import type { MessageCode } from "../diagnostics/catalogue.js";
import type { Program, ProgramFile } from "../program.js";
import type { Analysis } from "../unit-index.js";

/** By path. */
export type FileEdits = ReadonlyMap<string, readonly TextEdit[]>;

/** What editors sort these by; the names of LSP. */
export type RefactoringKind =
  "quickfix" | "refactor.extract" | "refactor.inline" | "refactor.move" | "refactor.rewrite";

export interface Refactoring {
  readonly kind: RefactoringKind;
  /** In Dutch, as a command: "Maak hier een `bepaal` van". */
  readonly title: string;
  /** The finding that it mends. */
  readonly mends?: MessageCode;
  /** A norm that goes under another name in one policy afterwards, with the question that it may be. */
  readonly renames?: RenamedNorm;
  /** The edits; undefined when it turns out that there are none that do what the title says. */
  readonly edits: () => FileEdits | undefined;
}

export interface RenamedNorm {
  readonly policy: string;
  readonly from: string;
  readonly to: string;
}

/** Where something is asked. */
export interface RefactoringPlace {
  readonly program: Program;
  readonly file: ProgramFile;
  /** What is selected, or the cursor. */
  readonly span: Span;
  /** What is known of the policy or block that the file is read as part of. */
  readonly analysis: Analysis;
  /** What is found in the file. */
  readonly findings: readonly Diagnostic[];
}

/** The nodes that hold all of `span`, from the file to the innermost. */
export function nodesAround(tree: SourceFile, span: Span): readonly Node[] {
  const nodes = nodesAt(tree, span.start);
  return nodes.filter((node) => node.span.start <= span.start && span.end <= node.span.end);
}

export function editsIn(path: string, ...edits: readonly TextEdit[]): FileEdits {
  return new Map([[path, edits]]);
}

export function textAt({ text }: ProgramFile, { start, end }: Span): string {
  return text.slice(start, end);
}

/** How lines end in this text. */
export function lineEndOf({ text }: ProgramFile): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Where the line of `offset` starts. */
export function lineStart({ text }: ProgramFile, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where a declaration starts together with the comment right above it. */
export function startWithComment(file: ProgramFile, start: number): number {
  let from = lineStart(file, start);
  for (;;) {
    const above = lineStart(file, from - 1);
    if (from === 0 || !/^[ \t]*\/\/(?! ?[─═])/.test(file.text.slice(above, from))) return from;
    from = above;
  }
}

/** A name like `base` that nothing in the workspace of `analysis` has yet. */
export function freeName({ scope }: Analysis, base: string): string {
  let name = base;
  for (let number = 2; scope.named(name).length > 0; number += 1) name = `${base}${number}`;
  return name;
}
