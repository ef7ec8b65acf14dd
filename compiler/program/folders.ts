// The folders of the workspace as one load sees them: each is listed once, and what stands in it is found by name.

import { inkoopFilesUnder, type FolderEntry, type Host } from "../host.js";

export interface Folders {
  /**
   * The name of this entry as it is stored, also when only capitals differ; undefined when there is none. Looked up
   * entry by entry, because some disks find a file under any capitals and others do not: the language never does.
   */
  readonly stored: (folder: string, kind: FolderEntry["kind"], name: string) => string | undefined;
  /** Every `.inkoop` file of the workspace, in order of path. */
  readonly files: () => readonly string[];
}

/** The folders that `host` has now. */
export function createFolders(host: Host): Folders {
  const listings = new Map<string, readonly FolderEntry[]>();
  const listFolder = (folder: string): readonly FolderEntry[] => {
    const entries = listings.get(folder) ?? host.listFolder(folder);
    listings.set(folder, entries);
    return entries;
  };
  const names = new Map<string, Names>();
  const namesIn = (folder: string, kind: FolderEntry["kind"]): Names => {
    const key = `${kind} ${folder}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const found: Names = { exact: new Set(), plain: new Map() };
    for (const entry of listFolder(folder)) {
      if (entry.kind !== kind) continue;
      const plain = entry.name.toLowerCase();
      found.exact.add(entry.name);
      if (!found.plain.has(plain)) found.plain.set(plain, entry.name);
    }
    names.set(key, found);
    return found;
  };
  let files: readonly string[] | undefined;
  return {
    stored: (folder, kind, name) => {
      const { exact, plain } = namesIn(folder, kind);
      return exact.has(name) ? name : plain.get(name.toLowerCase());
    },
    files: () => (files ??= inkoopFilesUnder({ ...host, listFolder }, "")),
  };
}

interface Names {
  readonly exact: Set<string>;
  /** By the name in lower case; of names that differ in capitals alone the first. */
  readonly plain: Map<string, string>;
}
