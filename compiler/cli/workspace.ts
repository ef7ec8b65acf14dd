// The workspace with the program that is loaded of it; no `gebruik` may leave its folder.

import { access, constants } from "node:fs/promises";
import path from "node:path";
import { extension, type Host } from "../host.js";
import { createNodeHost } from "../host.node.js";
import { createProgram, type Program } from "../program.js";
import type { Io } from "./io.js";
import { kindOfPath, shownPath } from "./paths.js";
import type { Step } from "./progress.js";
import { reasonOf, refusal } from "./refusal.js";
import { relativeTo, workspaceFolder } from "./workspace-folder.js";

/** A loaded program, and how its paths are shown to the person who named them. */
export interface Workspace {
  /** The absolute path of its folder. */
  readonly folder: string;
  readonly program: Program;
  /** The paths of the files that were named, relative to the workspace. */
  readonly roots: readonly string[];
  readonly pathOf: (file: string) => string;
  readonly textOf: (file: string) => string | undefined;
}

/** What else may come of loading a workspace. */
export interface Loading {
  /** Says what is being done. */
  readonly step?: Step | undefined;
  /** Makes the host to read from out of that of the disk. */
  readonly listen?: ((host: Host) => Host) | undefined;
}

/** Loads `files` (absolute paths) and everything that they use; refuses a file that cannot be read. */
export async function openWorkspace(
  io: Io,
  files: readonly string[],
  { step = () => {}, listen = (host) => host }: Loading = {},
): Promise<Workspace> {
  const folder = await workspaceFolder(io.cwd, files);
  const roots = files.map((file) => relativeTo(folder, file));
  const program = createProgram(telling(listen(createNodeHost(folder)), step), { roots });
  for (const [index, file] of files.entries()) {
    // A policy that is left out unseen would pass for one that is in order.
    if (program.file(roots[index] ?? "") !== undefined) continue;
    throw refusal("INK0902", { path: shownPath(io, file), reason: await whyUnreadable(file) });
  }
  return workspaceOf(io, folder, program);
}

const CHECKING = "beleid controleren";

/** The same host, which says what is read. The configuration is read, and a policy hashed, while all is checked. */
function telling(host: Host, step: Step): Host {
  return {
    ...host,
    readText: (file) => {
      step(file.endsWith(extension) ? `${file} lezen` : CHECKING);
      return host.readText(file);
    },
    sha256: (text) => {
      step(CHECKING);
      return host.sha256(text);
    },
  };
}

/** Why the host gave no text for `file`, as the end of "… is niet te lezen: …". */
export async function whyUnreadable(file: string): Promise<string> {
  try {
    await access(file, constants.R_OK);
    return (await kindOfPath(file, file)) === "folder" ? "het is een map" : "het is geen tekst in UTF-8";
  } catch (error) {
    return reasonOf(error);
  }
}

/** The workspace in `folder` with what is loaded of it. */
export function workspaceOf(io: Io, folder: string, program: Program): Workspace {
  return {
    folder,
    program,
    roots: program.options.roots,
    pathOf: (file) => shownPath(io, path.join(folder, file)),
    textOf: (file) => program.file(file)?.text ?? program.host.readText(file),
  };
}
