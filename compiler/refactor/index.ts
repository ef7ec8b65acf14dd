// What a person can have done at a place: every refactoring, and its edits once they are known to do no harm.

import type { Span } from "@inkoop/language";
import { checkProgram } from "../check/index.js";
import type { Program } from "../program.js";
import { analyse } from "../unit-index.js";
import { declareFact } from "./declare-fact.js";
import { extractCondition } from "./extract.js";
import { inlineDerived } from "./inline.js";
import { inlineNorm } from "./inline-norm.js";
import { sortKeuzelijst } from "./keuzelijst.js";
import { parenthesise } from "./mixed.js";
import { moveNorm } from "./move-norm.js";
import { proposeExamples } from "./propose-examples.js";
import type { FileEdits, Refactoring, RefactoringPlace } from "./refactoring.js";
import { doesNoHarm } from "./verify.js";

export { orderedUses } from "./uses.js";
export { programAfter } from "./verify.js";
export type { FileEdits, Refactoring, RefactoringKind, RenamedNorm } from "./refactoring.js";

const rooms: readonly ((place: RefactoringPlace) => readonly Refactoring[])[] = [
  parenthesise,
  declareFact,
  extractCondition,
  inlineDerived,
  inlineNorm,
  moveNorm,
  sortKeuzelijst,
];

/** What is asked for besides what is found at once. */
export interface RefactoringOptions {
  /** Also what takes long to find: examples of what no example shows. */
  readonly costly?: boolean;
}

/**
 * Everything that can be done at `span` in the file at `path`, without working out the edits. A file without a policy
 * or block of its own has none, since nobody knows there what its names mean.
 */
export function refactoringsAt(
  program: Program,
  path: string,
  span: Span,
  { costly = false }: RefactoringOptions = {},
): readonly Refactoring[] {
  const file = program.file(path);
  const [unit] = program.unitsOf(path);
  if (file === undefined || unit === undefined) return [];
  const findings = checkProgram(program).byFile.get(path) ?? [];
  const place: RefactoringPlace = { program, file, span, analysis: analyse(unit), findings };
  return [...rooms, ...(costly ? [proposeExamples] : [])].flatMap((room) => room(place));
}

/** The edits of `refactoring`; undefined when they would break something, or when there are none. */
export function editsOf(program: Program, refactoring: Refactoring): FileEdits | undefined {
  const edits = refactoring.edits();
  return edits !== undefined && doesNoHarm(program, edits, refactoring.renames) ? edits : undefined;
}
