// The files on disk, each read once: until it is said that they changed, no keystroke reads a disk.

import { extension, folderOf, type FolderEntry, type Host } from "@inkoop/compiler";

export interface DiskCache extends Host {
  /** A file or folder was made, changed or deleted: what is known of it, of what is in it and of where it is, is forgotten. */
  readonly forget: (path: string) => void;
  readonly forgetAll: () => void;
  /** A number that grows when a listing may have changed. */
  readonly generation: () => number;
}

/** `disk` with a memory. */
export function createDiskCache(disk: Host): DiskCache {
  const texts = new Map<string, string | undefined>();
  const listings = new Map<string, readonly FolderEntry[]>();
  let generation = 0;
  return {
    readText: (path) => {
      if (!texts.has(path)) texts.set(path, disk.readText(path));
      return texts.get(path);
    },
    listFolder: (path) => {
      const known = listings.get(path);
      if (known !== undefined) return known;
      const listing = disk.listFolder(path);
      listings.set(path, listing);
      return listing;
    },
    sha256: disk.sha256,
    mostFolders: disk.mostFolders,
    forget: (path) => {
      generation += 1;
      texts.delete(path);
      for (let folder = path; folder !== ""; folder = folderOf(folder)) listings.delete(folder);
      listings.delete("");
      // A folder that goes away takes along what is in it, and a client may only speak of the folder.
      if (path.endsWith(extension)) return;
      const inside = `${path}/`;
      for (const known of texts.keys()) if (known.startsWith(inside)) texts.delete(known);
      for (const known of listings.keys()) if (known.startsWith(inside)) listings.delete(known);
    },
    forgetAll: () => {
      generation += 1;
      texts.clear();
      listings.clear();
    },
    generation: () => generation,
  };
}
