// What the compiler needs from the outside: reading files. Everything else here works on paths as plain text.
//
// A path is relative to the workspace, with `/` between its parts and without `.` or `..`: the same on every
// machine. "" is the workspace folder itself. A host never sees a path that leaves the workspace.

/** One entry of a folder, with its name exactly as it is stored. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** Access to the files of one workspace; synchronous, so that a program is made in one go. */
export interface Host {
  /** The text of a file, or undefined when it cannot be read as text. */
  readonly readText: (path: string) => string | undefined;
  /** The entries of a folder, in any order; empty when there is no such folder. */
  readonly listFolder: (path: string) => readonly FolderEntry[];
  /** Hex SHA-256 of the UTF-8 form of `text`. */
  readonly sha256: (text: string) => string;
  /** Whoever looks for all files looks into no more folders than these, the nearest first; without it into all. */
  readonly mostFolders?: number | undefined;
}

/** The extension of the language's files. */
export const extension = ".inkoop";

/** Folders that never hold policies of one's own. */
export const skippedFolders: readonly string[] = ["node_modules", "dist"];

/** Is a folder of this name, which stands in another, looked into when all files are looked for? */
export function isLookedInto(name: string): boolean {
  return !name.startsWith(".") && !skippedFolders.includes(name);
}

/**
 * All `.inkoop` files in `folder` and below, in order of path; hidden folders and `node_modules` are skipped, and what
 * goes beyond `host.mostFolders`.
 */
export function inkoopFilesUnder(
  host: Pick<Host, "listFolder" | "mostFolders">,
  folder: string,
): readonly string[] {
  const found: string[] = [];
  const folders = [folder];
  const most = host.mostFolders ?? Number.POSITIVE_INFINITY;
  for (let next = 0; next < folders.length && next < most; next += 1) {
    const path = folders[next] ?? folder;
    const inside: string[] = [];
    for (const { name, kind } of host.listFolder(path)) {
      if (kind === "file") {
        if (name.endsWith(extension)) found.push(joinPath(path, name));
      } else if (isLookedInto(name)) inside.push(joinPath(path, name));
    }
    // A listing has no order of its own, and which folders are the nearest may not hang on that.
    folders.push(...inside.toSorted(compareNames));
  }
  return found.toSorted(compareNames);
}

/** `path` without `.`, `..`, doubled or trailing `/`; undefined when it leaves the workspace or is absolute. */
export function normalizePath(path: string): string | undefined {
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The folder that holds `path`; "" for a file in the workspace folder. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last part of `path`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `folder/name`; not normalised. */
export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** How `path` is written in a file that stands in `folder`. */
export function relativePath(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The order of names and paths: by code unit, the same whatever the locale. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
