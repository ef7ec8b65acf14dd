// One look at the policies as they stand on the disk now: what is found, and how the examples went.

import { join } from "node:path";
import { checkProgram } from "../../check/index.js";
import type { Diagnostic } from "../../diagnostics/create.js";
import { runExamples, type ExamplesRun } from "../../examples/runner.js";
import { createNodeHost } from "../../host.node.js";
import { createProgram, updateProgram, type ProgramFile, type Unit } from "../../program.js";
import type { Io } from "../io.js";
import { presentPolicyFiles } from "../paths.js";
import { relativeTo, whyUnreadable, workspaceOf, type Workspace } from "../workspace.js";

/** What one look showed. */
export interface Round {
  readonly workspace: Workspace;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that could not be read, and why; paths as people see them. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** The examples of each policy without errors. */
  readonly runs: ReadonlyMap<Unit, ExamplesRun>;
  /** What differs from the look before. */
  readonly changes: Changes;
}

export interface Changes {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The examples that were run in this look, in order of path. */
  readonly runs: readonly ExamplesRun[];
}

/**
 * Looks at the policies that `paths` name in the workspace `folder`. Whatever did not change since `before` is not
 * done again: files are read, but only what differs is checked, and only policies that were touched run their examples.
 */
export async function lookAt(
  io: Io,
  folder: string,
  paths: readonly string[],
  before: Round | undefined,
): Promise<Round> {
  const { files, refused } = await presentPolicyFiles(io, paths);
  const roots = files.map((file) => relativeTo(folder, file));
  const program =
    before === undefined
      ? createProgram(createNodeHost(folder), { roots })
      : updateProgram(before.workspace.program, { roots });
  const workspace = workspaceOf(io, folder, program);
  const { diagnostics, beleiden } = checkProgram(program);
  const runs = new Map<Unit, ExamplesRun>();
  const ran: ExamplesRun[] = [];
  for (const beleid of beleiden) {
    const unit = program.units.find(
      ({ kind, header }) => kind === "beleid" && header.name.name === beleid.naam,
    );
    if (unit === undefined) continue;
    const known = before?.runs.get(unit);
    const run = known ?? runExamples(beleid);
    if (known === undefined) ran.push(run);
    runs.set(unit, run);
  }
  const unreadable = [...refused];
  for (const root of roots) {
    if (program.file(root) !== undefined) continue;
    const reason = await whyUnreadable(join(folder, root));
    unreadable.push({ path: workspace.pathOf(root), reason });
  }
  return {
    workspace,
    diagnostics,
    unreadable,
    runs,
    changes: { ...changesBetween(before?.workspace.program.files ?? [], program.files), runs: ran },
  };
}

function changesBetween(
  before: readonly ProgramFile[],
  after: readonly ProgramFile[],
): Omit<Changes, "runs"> {
  const old = new Map(before.map((file) => [file.path, file]));
  const current = new Set(after.map(({ path }) => path));
  return {
    changed: after
      .filter((file) => {
        const was = old.get(file.path);
        return was !== undefined && was.text !== file.text;
      })
      .map(({ path }) => path),
    added: after.filter(({ path }) => !old.has(path)).map(({ path }) => path),
    removed: before.filter(({ path }) => !current.has(path)).map(({ path }) => path),
  };
}
