// Checked policies: what was named, loaded and checked, and the resolved model of every policy without errors.

import { checkProgram } from "../check/index.js";
import type { Diagnostic } from "../diagnostics/create.js";
import type { Beleid } from "../model.js";
import type { Io } from "./io.js";
import { findPolicyFiles } from "./paths.js";
import { openWorkspace, type Workspace } from "./workspace.js";

export interface CheckedPolicies {
  readonly workspace: Workspace;
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly checkedFiles: number;
  /** The policies without errors, in order of path. */
  readonly policies: readonly Beleid[];
}

/** Finds, loads and checks the policies that `paths` name. */
export async function checkPolicies(io: Io, paths: readonly string[]): Promise<CheckedPolicies> {
  return checkFiles(io, await findPolicyFiles(io, paths));
}

/** Loads and checks `files` (absolute paths) and everything that they use. */
export async function checkFiles(io: Io, files: readonly string[]): Promise<CheckedPolicies> {
  const workspace = await openWorkspace(io, files);
  const { diagnostics, beleiden } = checkProgram(workspace.program);
  return { workspace, diagnostics, checkedFiles: workspace.program.files.length, policies: beleiden };
}
