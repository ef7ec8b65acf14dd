// One folder of the workspace as it is at each moment: the files on disk with the open documents over them.

import {
  createProgram,
  folderOf,
  inkoopFilesUnder,
  parseFile,
  updateProgram,
  type FolderEntry,
  type Host,
  type Layout,
  type Program,
  type ProgramFile,
} from "@inkoop/compiler";
import type { Area } from "./area.js";
import type { Encoding } from "./convert.js";
import { createDiskCache } from "./disk-cache.js";
import type { Documents } from "./documents.js";
import { createSnapshot, type Snapshot, type SnapshotParts } from "./snapshot.js";

export interface Project {
  readonly area: Area;
  /** The files as they are now; the same object until something changes. */
  readonly snapshot: () => Snapshot;
  /**
   * Reads the files one by one, and lets go in between by `breathe`, which throws when going on makes no sense. What was
   * read already `snapshot` need not read; it does not wait for the rest.
   */
  readonly read: (breathe: () => Promise<void>) => Promise<void>;
  readonly isRead: () => boolean;
  /** The open document with this path changed, opened or closed. */
  readonly touch: (path: string) => void;
  /** Which folders there are changed, and so which files this one answers for. */
  readonly regroup: () => void;
  /** A file or folder on disk was made, changed or deleted. */
  readonly forget: (path: string) => void;
  readonly forgetDisk: () => void;
}

export interface ProjectParts {
  readonly area: Area;
  readonly disk: Host;
  readonly documents: Documents;
  readonly encoding: Encoding;
  /** Is this the deepest folder that holds the file with this key? */
  readonly owns: (key: string) => boolean;
}

/** So many files are read before messages that have arrived are handled. */
const inOneGo = 8;

export function createProject(parts: ProjectParts): Project {
  const { area, documents } = parts;
  const cache = createDiskCache(parts.disk);
  const host = hostOver(cache, area, documents);
  let program: Program | undefined;
  /** What was read before there was a program. */
  const parsed = new Map<string, ProgramFile>();
  let current: Snapshot | undefined;
  /** The files that changed since `program` was made; undefined when any may have. */
  let changed: Set<string> | undefined = new Set();
  let regrouped = 0;

  // Each of these only grows, and so does their sum when one of them does.
  const generation = (): number => cache.generation() + documents.generation() + regrouped;
  const owned = remember(() => new Map<string, boolean>(), generation);
  const owns = (path: string): boolean => {
    const answers = owned.get();
    const known = answers.get(path);
    if (known !== undefined) return known;
    const answer = parts.owns(area.keyOf(path));
    answers.set(path, answer);
    return answer;
  };
  const paths = remember(
    () => new WeakMap<Layout, { readonly total: number; readonly paths: readonly string[] }>(),
    generation,
  );
  /** The files with findings that this folder answers for: the same list until a file or folder comes or goes. */
  const judged: SnapshotParts["judged"] = ({ layout }, total, all) => {
    const lists = paths.get();
    const known = lists.get(layout);
    if (known?.total === total) return known.paths;
    const made = { total, paths: [...all()].filter(owns) };
    lists.set(layout, made);
    return made.paths;
  };
  const roots = remember((): readonly string[] => {
    const listed = area.kind === "folder" ? inkoopFilesUnder(host, "") : [];
    return [...new Set([...listed, ...openPathsIn(area, documents)])].filter(owns);
  }, generation);

  const make = (): Snapshot => {
    // A program that could not be made leaves the one before in place: the next text may well be fine.
    program =
      program === undefined
        ? createProgram(host, { roots: roots.get() }, parsed)
        : updateProgram(program, {
            roots: roots.get(),
            ...(changed === undefined ? {} : { changed: [...changed] }),
          });
    parsed.clear();
    changed = new Set();
    const versions = new Map<string, number>();
    for (const { key, version } of documents.all()) {
      const path = area.pathOf(key);
      if (path !== undefined) versions.set(path, version);
    }
    return createSnapshot({
      program,
      encoding: parts.encoding,
      uri: (path) => documents.get(area.keyOf(path))?.uri ?? area.uriOf(path),
      version: (path) => versions.get(path) ?? null,
      open: [...versions.keys()],
      owns,
      judged,
    });
  };

  const isRead = (): boolean => program !== undefined;

  return {
    area,
    snapshot: () => (current ??= make()),
    isRead,
    read: async (breathe) => {
      for (const path of roots.get()) {
        if (parsed.has(path)) continue;
        if (parsed.size > 0 && parsed.size % inOneGo === 0) await breathe();
        if (isRead()) return;
        const text = host.readText(path);
        if (text !== undefined) parsed.set(path, parseFile(path, text));
      }
    },
    touch: (path) => {
      changed?.add(path);
      current = undefined;
    },
    regroup: () => {
      regrouped += 1;
      current = undefined;
    },
    forget: (path) => {
      cache.forget(path);
      changed?.add(path);
      current = undefined;
    },
    forgetDisk: () => {
      cache.forgetAll();
      changed = undefined;
      current = undefined;
    },
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
    () => disk.generation() + documents.generation(),
  );
  return {
    readText: (path) => documents.get(area.keyOf(path))?.text ?? disk.readText(path),
    listFolder: (path) => {
      const listing = disk.listFolder(path);
      const added = additions.get().get(path);
      return added === undefined ? listing : [...listing, ...added];
    },
    sha256: disk.sha256,
    mostFolders: disk.mostFolders,
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
}

/** What `make` gives, made again when `version` says that something changed. */
function remember<T>(make: () => T, version: () => number): Remembered<T> {
  let known: { readonly value: T; readonly version: number } | undefined;
  return {
    get: () => {
      const now = version();
      if (known?.version !== now) known = { value: make(), version: now };
      return known.value;
    },
  };
}
