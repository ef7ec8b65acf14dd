// One look at the policies as they stand on the disk now: what is found, and how the examples went.

import { join } from "node:path";
import { checkProgram } from "../../check/index.js";
import type { Diagnostic } from "../../diagnostics/create.js";
import { runExamples, type ExamplesRun } from "../../examples/runner.js";
import { createNodeHost } from "../../host.node.js";
import { createProgram, updateProgram, type ProgramFile, type Unit } from "../../program.js";
import type { Beleid } from "../../model.js";
import type { Io } from "../io.js";
import { presentPolicyFiles } from "../paths.js";
import type { Step } from "../progress.js";
import { relativeTo } from "../workspace-folder.js";
import { whyUnreadable, workspaceOf, type Workspace } from "../workspace.js";

/** What one look at the files showed. */
export interface Look {
  readonly workspace: Workspace;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that could not be read, and why; paths as people see them. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Which files differ from those of the look before. */
  readonly changes: Changes;
  /** The examples that were run before, of policies that nothing touched since. */
  readonly runs: ReadonlyMap<Unit, ExamplesRun>;
  /** The policies whose examples are to be run, in order of path. */
  readonly touched: readonly Touched[];
}
export interface Changes {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
export interface Touched {
  readonly unit: Unit;
  readonly beleid: Beleid;
}

/** A look, and what came of the examples after it. */
export interface Round extends Look {
  /** The examples that were run now. */
  readonly ran: readonly ExamplesRun[];
  /** The policies that were not reached, because something changed meanwhile. */
  readonly left: number;
}

/**
 * Looks at the policies that `paths` name in the workspace `folder`. Whatever did not change since `before` is not
 * done again: files are read, but only what differs is checked.
 */
export async function lookAt(
  io: Io,
  folder: string,
  paths: readonly string[],
  before: Round | undefined,
): Promise<Look> {
  const { files, refused } = await presentPolicyFiles(io, paths);
  const roots = files.map((file) => relativeTo(folder, file));
  const program =
    before === undefined
      ? createProgram(createNodeHost(folder), { roots })
      : updateProgram(before.workspace.program, { roots });
  const workspace = workspaceOf(io, folder, program);
  const { diagnostics, beleiden } = checkProgram(program);
  const runs = new Map<Unit, ExamplesRun>();
  const touched: Touched[] = [];
  for (const beleid of beleiden) {
    const unit = program.units.find(
      ({ kind, header }) => kind === "beleid" && header.name.name === beleid.naam,
    );
    if (unit === undefined) continue;
    const known = before?.runs.get(unit);
    if (known === undefined) touched.push({ unit, beleid });
    else runs.set(unit, known);
  }
  const unreadable = [...refused];
  for (const root of roots) {
    if (program.file(root) !== undefined) continue;
    const reason = await whyUnreadable(join(folder, root));
    unreadable.push({ path: workspace.pathOf(root), reason });
  }
  const changes = changesBetween(before?.workspace.program.files ?? [], program.files);
  return { workspace, diagnostics, unreadable, changes, runs, touched };
}

/** Runs the examples that `look` says are to be run, for as long as `isStale` does not say that there is news. */
export async function runTouched(io: Io, look: Look, step: Step, isStale: () => boolean): Promise<Round> {
  const runs = new Map(look.runs);
  const ran: ExamplesRun[] = [];
  for (const { unit, beleid } of look.touched) {
    if (isStale()) break;
    step(`voorbeelden van ${beleid.titel} (${ran.length + 1} van ${look.touched.length})`);
    const run = runExamples(beleid);
    runs.set(unit, run);
    ran.push(run);
    // A moment for the system to tell of changes.
    await new Promise<void>((resolve) => {
      io.after(0, resolve);
    });
  }
  return { ...look, runs, ran, left: look.touched.length - ran.length };
}

function changesBetween(before: readonly ProgramFile[], after: readonly ProgramFile[]): Changes {
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
