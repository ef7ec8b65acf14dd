// Writing output so that nobody ever sees half of it: beside the target first, then renamed into place.

import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { errorCode, reasonOf, refusal } from "./refusal.js";
import { unfinished } from "./unfinished.js";

/** One file to be written: its absolute path, how to name it to a person, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

export type Written = "nieuw" | "gewijzigd" | "ongewijzigd";

/**
 * Writes all `files`, or none when one cannot be written: every text reaches the disk beside its target before
 * the first is renamed. A file that is already right is left alone. Gives what happened to each, in order.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<readonly Written[]> {
  const changes = await Promise.all(files.map(changeTo));
  const staged: { readonly from: string; readonly file: OutputFile }[] = [];
  const madeFolders: string[] = [];
  try {
    for (const [index, file] of files.entries()) {
      if (changes[index] === "ongewijzigd") continue;
      staged.push({ from: await stage(file, madeFolders), file });
    }
    for (const { from, file } of staged) {
      await attempt(file, () => rename(from, file.path));
      unfinished.delete(from);
    }
  } catch (error) {
    await discardUnfinished();
    // Deepest first; a folder that meanwhile holds something else stays.
    for (const folder of madeFolders.toReversed()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
  return changes;
}

/** The bytes of the file at `target`; undefined when there is none. */
export async function readIfPresent(target: string, shown: string): Promise<Buffer | undefined> {
  try {
    return await readFile(target);
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return undefined;
    throw refusal("INK0902", { path: shown, reason: reasonOf(error) }, error);
  }
}

async function discardUnfinished(): Promise<void> {
  for (const file of unfinished) await rm(file, { force: true });
  unfinished.clear();
}

async function changeTo(file: OutputFile): Promise<Written> {
  // What goes wrong here (no such folder, say) goes wrong again, with its reason, when the file is staged.
  const present = await stat(file.path).catch(() => undefined);
  if (present === undefined) return "nieuw";
  if (present.isDirectory()) throw refusal("INK0903", { path: file.shown, reason: "daar staat een map" });
  const current = await attempt(file, () => readFile(file.path));
  return current.equals(Buffer.from(file.text)) ? "ongewijzigd" : "gewijzigd";
}

/** Puts the text beside its target, on the disk, and gives the temporary path. */
async function stage(file: OutputFile, madeFolders: string[]): Promise<string> {
  const folder = path.dirname(file.path);
  const first = await attempt(file, () => mkdir(folder, { recursive: true }));
  if (first !== undefined) madeFolders.push(...foldersBetween(first, folder));
  const temporary = path.join(
    folder,
    `.${path.basename(file.path)}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`,
  );
  await attempt(file, async () => {
    const handle = await open(temporary, "wx");
    unfinished.add(temporary);
    try {
      // Who could read what stood here, can read what stands here next, and nobody else.
      const present = await stat(file.path).catch(() => undefined);
      if (present !== undefined) await handle.chmod(present.mode & 0o777);
      await handle.writeFile(file.text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return temporary;
}

/** `first` and every folder below it down to `last`. */
function foldersBetween(first: string, last: string): readonly string[] {
  const folders = [first];
  const steps = path.relative(first, last).split(path.sep).filter(Boolean);
  for (const step of steps) folders.push(path.join(folders.at(-1) ?? first, step));
  return folders;
}

async function attempt<T>(file: OutputFile, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw refusal("INK0903", { path: file.shown, reason: reasonOf(error) }, error);
  }
}
