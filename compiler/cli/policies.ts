// Checked policies: what was named, loaded and checked, and the resolved model of every policy without errors.

import { checkProgram } from "../check/index.js";
import { isError, type Diagnostic } from "../diagnostics/create.js";
import type { Suppressed } from "../diagnostics/suppress.js";
import type { Beleid } from "../model.js";
import type { Program } from "../program.js";
import { resolveBeleid } from "../resolve/index.js";
import type { Io } from "./io.js";
import { findPolicyFiles } from "./paths.js";
import { withProgress } from "./progress.js";
import { openWorkspace, type Loading, type Workspace } from "./workspace.js";

export interface CheckedPolicies {
  readonly workspace: Workspace;
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What `// inkoop-negeer` leaves out. */
  readonly suppressed: readonly Suppressed[];
  readonly checkedFiles: number;
  /** The policies without errors, in order of path. */
  readonly policies: readonly Beleid[];
  /** Those whose only errors are points that nobody cites: never built or decided, but their coverage can be shown. */
  readonly uncited: readonly Beleid[];
}

/** The code of a point that nobody cites. */
export const UNCITED_POINT = "INK0605";

/** Finds, loads and checks the policies that `paths` name. */
export async function checkPolicies(io: Io, paths: readonly string[]): Promise<CheckedPolicies> {
  return checkFiles(io, await findPolicyFiles(io, paths));
}

/** Loads and checks `files` (absolute paths) and everything that they use. */
export async function checkFiles(
  io: Io,
  files: readonly string[],
  listen?: Loading["listen"],
): Promise<CheckedPolicies> {
  return withProgress(io, async (step) => checkWorkspace(await openWorkspace(io, files, { step, listen })));
}

/** Checks what is loaded. */
export function checkWorkspace(workspace: Workspace): CheckedPolicies {
  const { program } = workspace;
  const checked = checkProgram(program);
  const { diagnostics, suppressed } = checked;
  return {
    workspace,
    diagnostics,
    suppressed,
    checkedFiles: program.files.length,
    // Made when they are asked for: whoever only checks has no need of models.
    get policies() {
      return checked.beleiden;
    },
    get uncited() {
      return uncitedPolicies(program, diagnostics);
    },
  };
}

function uncitedPolicies(program: Program, diagnostics: readonly Diagnostic[]): readonly Beleid[] {
  const errors = diagnostics.filter(isError);
  return program.units.flatMap((unit) => {
    const files = new Set([unit, ...unit.blocks].flatMap((each) => each.files.map(({ path }) => path)));
    const own = errors.filter(({ file }) => files.has(file));
    const onlyUncited = own.length > 0 && own.every(({ code }) => code === UNCITED_POINT);
    return onlyUncited ? (resolveBeleid(unit, program.host) ?? []) : [];
  });
}
