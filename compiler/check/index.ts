// Checking a program: every finding of every file, and, when asked, the model of every policy without errors.
//
// Who says what, so that one mistake gives one message:
//   program.ts            files, `gebruik`, the first line of a file
//   unit-index.ts         names, types, the values of examples (INK02xx, INK03xx)
//   check/constructs.ts   which clauses belong where, headings, sources, blocks, examples (INK04xx to INK08xx)
//   check/cycles.ts       values and norms that need themselves
//   check/same-names.ts   policies of one name
//   check/unused.ts       what nothing uses, once the policy has no errors
//   check/whole.ts        tables and cases, once nothing else is wrong with the policy
//   check/follow-ups.ts   leaves out what only follows from a place that could not be read
//   check/incremental.ts  which of all this is done again after an edit
//   configuration/        how serious each finding is here, and which of them somebody ignores

import { applyConfiguration } from "../configuration/apply.js";
import type { Diagnostic } from "../diagnostics/create.js";
import type { Suppressed } from "../diagnostics/suppress.js";
import type { Beleid } from "../model.js";
import type { Program } from "../program.js";
import { checkAgain, type Checked } from "./incremental.js";

export interface CheckResult {
  /**
   * The findings of every loaded file and of inkoop.json, each once and by place; an empty list where there are none.
   * The list of a file is the same object as in the check before, when nothing in it differs.
   */
  readonly byFile: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The same in one list: by file and then by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The policies without errors, in order of path. */
  readonly beleiden: readonly Beleid[];
  /** The findings that `// inkoop-negeer` leaves out, with the reason, by file. */
  readonly suppressed: readonly Suppressed[];
}

/** The last check of each lineage of programs, to start the next one from: never more than one, however many edits. */
const last = new WeakMap<object, Checked>();

/** Checks every loaded file; of what did not change since the last check of this program, nothing is done again. */
export function checkProgram(program: Program): CheckResult {
  const before = last.get(program.lineage);
  const checked = before?.program === program ? before : checkAgain(program, before);
  last.set(program.lineage, checked);
  return applyConfiguration(checked.result, program);
}
