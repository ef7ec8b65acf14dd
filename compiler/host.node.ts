// The host on Node: the files of one folder on disk.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FolderEntry, Host } from "./host.js";

// Refuses what is not UTF-8, so that a damaged file is reported and not read as something else; drops a byte order mark.
const decoder = new TextDecoder("utf-8", { fatal: true });

/** A host for the workspace in the folder `workspace` on disk (absolute, or relative to the working directory). */
export function createNodeHost(workspace: string): Host {
  const onDisk = (path: string): string => join(workspace, path);
  return {
    readText: (path) => {
      try {
        return decoder.decode(readFileSync(onDisk(path)));
      } catch {
        return undefined;
      }
    },
    listFolder: (path) => {
      try {
        return readdirSync(onDisk(path), { withFileTypes: true }).flatMap((entry): FolderEntry[] => {
          const name = entry.name;
          if (entry.isFile()) return [{ name, kind: "file" }];
          if (entry.isDirectory()) return [{ name, kind: "folder" }];
          return entry.isSymbolicLink() ? linked(onDisk(path), name) : [];
        });
      } catch {
        return [];
      }
    },
    sha256: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
  };
}

/** A link counts as a file when it leads to one; linked folders are left alone, since they can go round. */
function linked(folder: string, name: string): FolderEntry[] {
  const target = statSync(join(folder, name), { throwIfNoEntry: false });
  return target?.isFile() ? [{ name, kind: "file" }] : [];
}
