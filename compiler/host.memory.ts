// The host in memory: texts by path, for tests, for editors with unsaved files, and where there is no disk.

import type { FolderEntry, Host } from "./host.js";
import { sha256 } from "./sha256.js";

/** A host over `files` (path to text). The map is read at each call, so changing it changes what the host sees. */
export function createMemoryHost(files: ReadonlyMap<string, string>): Host {
  return {
    readText: (path) => files.get(path),
    listFolder: (path) => {
      const prefix = path === "" ? "" : `${path}/`;
      const entries = new Map<string, FolderEntry>();
      for (const file of files.keys()) {
        if (!file.startsWith(prefix)) continue;
        const [name = "", ...below] = file.slice(prefix.length).split("/");
        entries.set(name, { name, kind: below.length === 0 ? "file" : "folder" });
      }
      return [...entries.values()];
    },
    sha256,
  };
}
