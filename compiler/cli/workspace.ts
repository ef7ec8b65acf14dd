// The workspace: the folder that every path is relative to, and that no `gebruik` may leave.

import { access, constants } from "node:fs/promises";
import path from "node:path";
import { extension, type Host } from "../host.js";
import { createNodeHost } from "../host.node.js";
import { createProgram, type Program } from "../program.js";
import type { Io } from "./io.js";
import { kindOfPath, shownPath } from "./paths.js";
import type { Step } from "./progress.js";
import { reasonOf, refusal } from "./refusal.js";

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

/** Loads `files` (absolute paths) and everything that they use; refuses a file that cannot be read. */
export async function openWorkspace(
  io: Io,
  files: readonly string[],
  step: Step = () => {},
): Promise<Workspace> {
  const folder = await workspaceFolder(io.cwd, files);
  const roots = files.map((file) => relativeTo(folder, file));
  const program = createProgram(telling(createNodeHost(folder), step), { roots });
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

/** `file` in the workspace `folder`, as hosts and programs name it. */
export function relativeTo(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join("/");
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

/**
 * The nearest folder around the working directory with a `.git`, else the nearest with a `package.json`, else the
 * working directory; widened where a file lies outside it.
 */
export async function workspaceFolder(cwd: string, files: readonly string[]): Promise<string> {
  const marked = (await nearestWith(cwd, ".git")) ?? (await nearestWith(cwd, "package.json")) ?? cwd;
  let folder = marked;
  for (const file of files) {
    while (!isWithin(folder, file)) folder = path.dirname(folder);
  }
  return folder;
}

async function nearestWith(start: string, name: string): Promise<string | undefined> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const marker = path.join(folder, name);
    if ((await kindOfPath(marker, marker)) !== undefined) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
