// Which policy is meant by a path or by the name of a beleid.

import path from "node:path";
import { nearestName } from "../names/near-names.js";
import type { Program } from "../program.js";
import type { Io } from "./io.js";
import { findPolicyFiles, kindOfPath } from "./paths.js";
import { refusal } from "./refusal.js";
import { openWorkspace, type Workspace } from "./workspace.js";

/**
 * The absolute path of the one policy that `given` means: a file, a folder with one policy in it, or the name of a
 * beleid somewhere in the working directory. Refuses what is unknown or could be two.
 */
export async function findPolicy(io: Io, given: string): Promise<string> {
  const kind = await kindOfPath(path.resolve(io.cwd, given), given);
  if (kind === "file") return (await findPolicyFiles(io, [given]))[0] ?? given;
  if (kind === undefined && /[/\\]|\.inkoop$/.test(given)) throw refusal("INK0901", { path: given });
  const files = await findPolicyFiles(io, kind === "folder" ? [given] : []);
  const workspace = await openWorkspace(io, files);
  const policies = policiesOf(workspace.program).filter(({ file }) => workspace.roots.includes(file));
  const candidates = kind === "folder" ? policies : policies.filter(({ name }) => name === given);
  const [only, ...others] = candidates;
  if (only === undefined) {
    const near = nearestName(
      given,
      policies.map(({ name }) => name),
    );
    throw refusal("INK0906", { name: given, ...(near === undefined ? {} : { near }) });
  }
  if (others.length > 0) {
    const paths = candidates.map(({ file }) => workspace.pathOf(file));
    throw refusal("INK0907", { name: given, files: paths });
  }
  return absolute(io, workspace, only.file);
}

function policiesOf({ units }: Program): readonly { readonly name: string; readonly file: string }[] {
  return units
    .filter(({ kind }) => kind === "beleid")
    .map(({ header, file }) => ({ name: header.name.name, file: file.path }));
}

function absolute(io: Io, workspace: Workspace, file: string): string {
  return path.resolve(io.cwd, workspace.pathOf(file));
}
