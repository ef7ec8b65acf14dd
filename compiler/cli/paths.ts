// From what a person typed (files, folders, globs) to the policy files that are meant.

import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { extension, isLookedInto, skippedFolders } from "../host.js";
import type { Io } from "./io.js";
import { errorCode, reasonOf, refusal, Refusal } from "./refusal.js";

const IGNORED = skippedFolders.map((name) => `**/${name}/**`);

/**
 * The absolute paths of the policy files that `paths` name, each once, in order of name: a file is itself, a
 * folder is every `.inkoop` file in it, anything else is a glob. No paths: the working directory.
 * Refuses a path that does not exist and a folder or glob that yields nothing: nothing checked is not all well.
 */
export async function findPolicyFiles(io: Io, paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const given of paths.length === 0 ? ["."] : paths) {
    for (const file of await filesOf(io, given)) found.add(file);
  }
  return [...found].toSorted(byName);
}

export interface PresentFiles {
  readonly files: readonly string[];
  /** What stands in the way of looking at a path, and why. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** As `findPolicyFiles`, for whoever looks again and again: what is not there now may come back. */
export async function presentPolicyFiles(io: Io, paths: readonly string[]): Promise<PresentFiles> {
  const found = new Set<string>();
  const refused: PresentFiles["refused"][number][] = [];
  for (const given of paths.length === 0 ? ["."] : paths) {
    try {
      for (const file of await filesOf(io, given)) found.add(file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const isAbsent = error.code === "INK0901" || error.code === "INK0904";
      if (!isAbsent) refused.push({ path: given, reason: reasonOf(error.cause ?? error) });
    }
  }
  return { files: [...found].toSorted(byName), refused };
}

/** `file` as a person in the working directory would write it, with forward slashes. */
export function shownPath(io: Io, file: string): string {
  const relative = path.relative(io.cwd, file);
  const short = relative.startsWith(`..${path.sep}..${path.sep}..`) ? file : relative || ".";
  return short.split(path.sep).join("/");
}

/** By code unit, so that no machine's language decides the order. */
export function byName(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Is there a file, a folder, or nothing at `target`? */
export async function kindOfPath(target: string, shown: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(target)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw refusal("INK0902", { path: shown, reason: reasonOf(error) }, error);
  }
}

async function filesOf(io: Io, given: string): Promise<readonly string[]> {
  const target = path.resolve(io.cwd, given);
  const kind = await kindOfPath(target, given);
  if (kind === "file") {
    if (!target.endsWith(extension)) throw refusal("INK0905", { path: given });
    return [target];
  }
  const files = kind === "folder" ? await filesUnder(target, given) : await filesMatching(io, given);
  if (files.length === 0) throw refusal("INK0904", { path: given });
  return files;
}

/** Every policy file in `folder` and below, but in hidden folders and in those of tools. */
async function filesUnder(folder: string, shown: string): Promise<readonly string[]> {
  const found: string[] = [];
  const below: Promise<readonly string[]>[] = [];
  for (const entry of await entriesOf(folder, shown)) {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (isLookedInto(name)) below.push(filesUnder(path.join(folder, name), path.join(shown, name)));
    } else if (!name.startsWith(".") && name.endsWith(extension)) found.push(path.join(folder, name));
  }
  return [...found, ...(await Promise.all(below)).flat()];
}

async function entriesOf(folder: string, shown: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // It was there a moment ago.
    if (errorCode(error) === "ENOENT") return [];
    throw refusal("INK0902", { path: shown, reason: reasonOf(error) }, error);
  }
}

/** The policy files that the glob `given` means. */
async function filesMatching(io: Io, given: string): Promise<readonly string[]> {
  const pattern = slashes(given);
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(pattern)) throw refusal("INK0901", { path: given });
  const matches = await glob(pattern, {
    cwd: io.cwd,
    absolute: true,
    ignore: IGNORED,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return matches.filter((file) => file.endsWith(extension)).map((file) => path.normalize(file));
}

function slashes(text: string): string {
  return path.sep === "\\" ? text.replaceAll("\\", "/") : text;
}
