// One folder of the workspace as it is at each moment: the files on disk with the open documents over them.

import {
  createProgram,
  folderOf,
  inkoopFilesUnder,
  updateProgram,
  type FolderEntry,
  type Host,
  type Program,
} from "@inkoop/compiler";
import type { Area } from "./area.js";
import type { Encoding } from "./convert.js";
import { createDiskCache } from "./disk-cache.js";
import type { Documents } from "./documents.js";
import { createFindingsMemory } from "./findings.js";
import { createSnapshot, type Snapshot } from "./snapshot.js";

export interface Project {
  readonly area: Area;
  /** The files as they are now; the same object until something changes. */
  readonly snapshot: () => Snapshot;
  /** An open document in it changed, opened or closed. */
  readonly touch: () => void;
  /** Which folders there are changed, and so which files this one answers for. */
  readonly regroup: () => void;
  /** A file or folder on disk was made, changed or deleted. */
  readonly forget: (path: string) => void;
  readonly forgetDisk: () => void;
  readonly isStale: () => boolean;
}

export interface ProjectParts {
  readonly area: Area;
  readonly disk: Host;
  readonly documents: Documents;
  readonly encoding: Encoding;
  /** Is this the deepest folder that holds the file with this key? */
  readonly owns: (key: string) => boolean;
}

export function createProject(parts: ProjectParts): Project {
  const { area, documents } = parts;
  const cache = createDiskCache(parts.disk);
  const memory = createFindingsMemory();
  const host = hostOver(cache, area, documents);
  let program: Program | undefined;
  let current: Snapshot | undefined;

  const owns = (path: string): boolean => parts.owns(area.keyOf(path));
  const openPaths = (): readonly string[] =>
    [...documents.all()].flatMap(({ key }) => {
      const path = area.pathOf(key);
      return path !== undefined && parts.owns(key) ? [path] : [];
    });
  const listed = remember(
    () => (area.kind === "folder" ? inkoopFilesUnder(host, "").filter(owns) : []),
    () => `${cache.generation()} ${documents.generation()}`,
  );

  const make = (): Snapshot => {
    const roots = [...new Set([...listed.get(), ...openPaths()])];
    // A program that could not be made leaves the one before in place: the next text may well be fine.
    program = program === undefined ? createProgram(host, { roots }) : updateProgram(program, { roots });
    const versions = new Map([...documents.all()].map(({ key, version }) => [key, version]));
    return createSnapshot({
      program,
      encoding: parts.encoding,
      uri: (path) => documents.get(area.keyOf(path))?.uri ?? area.uriOf(path),
      version: (path) => versions.get(area.keyOf(path)) ?? null,
      owns,
      memory,
    });
  };

  return {
    area,
    snapshot: () => (current ??= make()),
    touch: () => {
      current = undefined;
    },
    regroup: () => {
      current = undefined;
      listed.clear();
    },
    forget: (path) => {
      cache.forget(path);
      current = undefined;
    },
    forgetDisk: () => {
      cache.forgetAll();
      current = undefined;
    },
    isStale: () => current === undefined,
  };
}

/** `disk` with the open documents over it, those that are not on disk among the entries of their folders. */
function hostOver(
  disk: Host & { readonly generation: () => number },
  area: Area,
  documents: Documents,
): Host {
  const additions = remember(
    () => additionsTo(disk, openPathsIn(area, documents)),
    () => `${disk.generation()} ${documents.generation()}`,
  );
  return {
    readText: (path) => documents.get(area.keyOf(path))?.text ?? disk.readText(path),
    listFolder: (path) => {
      const listing = disk.listFolder(path);
      const added = additions.get().get(path);
      return added === undefined ? listing : [...listing, ...added];
    },
    sha256: disk.sha256,
  };
}

function openPathsIn(area: Area, documents: Documents): readonly string[] {
  return [...documents.all()].flatMap(({ key }) => area.pathOf(key) ?? []);
}

/** The entries by folder that `paths` have and the disk has not. */
function additionsTo(disk: Host, paths: readonly string[]): ReadonlyMap<string, readonly FolderEntry[]> {
  const additions = new Map<string, FolderEntry[]>();
  for (const path of paths) {
    let kind: FolderEntry["kind"] = "file";
    for (let child = path; child !== ""; child = folderOf(child)) {
      const folder = folderOf(child);
      const name = folder === "" ? child : child.slice(folder.length + 1);
      const added = additions.get(folder) ?? [];
      const isThere = [...disk.listFolder(folder), ...added].some((entry) => entry.name === name);
      if (!isThere) additions.set(folder, [...added, { name, kind }]);
      kind = "folder";
    }
  }
  return additions;
}

interface Remembered<T> {
  readonly get: () => T;
  readonly clear: () => void;
}

/** What `make` gives, made again when `version` says that something changed. */
function remember<T>(make: () => T, version: () => string): Remembered<T> {
  let known: { readonly value: T; readonly version: string } | undefined;
  return {
    get: () => {
      const now = version();
      if (known?.version !== now) known = { value: make(), version: now };
      return known.value;
    },
    clear: () => {
      known = undefined;
    },
  };
}
