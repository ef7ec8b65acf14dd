// Loading files and what they use: each once, and what is known of a file that did not change is kept.

import { parse } from "@inkoop/language";
import type { Host } from "../host.js";
import { headerOf, type ProgramFile, type Use } from "./files.js";
import { createFolders, type Folders } from "./folders.js";
import { resolveUse, writtenPath, type Resolution } from "./uses.js";

/** A loaded file, and for each of its `gebruik` where that leads or why it does not. */
export interface Loaded {
  readonly file: ProgramFile;
  readonly resolutions: readonly Resolution[];
}

/** What was known before, and how much of it still holds. */
export interface Before {
  readonly known: (path: string) => Loaded | undefined;
  /** Is the text of this file certainly what it was? */
  readonly holds: (path: string) => boolean;
  /** Does a `gebruik` that came out like this certainly come out the same again? */
  readonly leadsTheSame: (resolution: Resolution) => boolean;
}

export interface Loader {
  readonly loaded: ReadonlyMap<string, Loaded>;
  /**
   * Loads these files and everything that they use; what cannot be read is left out. What is in `ready` was loaded
   * in the same round, so it is taken as it is.
   */
  readonly load: (paths: Iterable<string>, ready?: ReadonlyMap<string, Loaded>) => void;
  readonly folders: Folders;
}

/** A loader that has loaded nothing yet. */
export function createLoader(host: Host, before: Before, folders: Folders = createFolders(host)): Loader {
  const loaded = new Map<string, Loaded>();
  return {
    loaded,
    folders,
    load: (paths, ready) => {
      const waiting = [...paths];
      for (let next = 0; next < waiting.length; next += 1) {
        const path = waiting[next];
        if (path === undefined || loaded.has(path)) continue;
        const file = ready?.get(path) ?? loadFile(host, path, before, folders);
        if (file === undefined) continue;
        loaded.set(path, file);
        for (const use of file.file.uses) if (use.path !== undefined) waiting.push(use.path);
      }
    },
  };
}

/** The file at `path`; undefined when it cannot be read. */
export function loadFile(
  host: Pick<Host, "readText">,
  path: string,
  before: Before,
  folders: Folders,
): Loaded | undefined {
  const known = before.known(path);
  if (known !== undefined && before.holds(path)) return withResolutions(known.file, known, before, folders);
  const text = host.readText(path);
  if (text === undefined) return undefined;
  const file = known?.file.text === text ? known.file : parseFile(path, text);
  return withResolutions(file, known, before, folders);
}

/** A file by its text alone: where its `gebruik` lead is found when it is loaded. */
export function parseFile(path: string, text: string): ProgramFile {
  const { file: tree, problems } = parse(text);
  const uses = tree.declarations.flatMap((declaration): Use[] =>
    declaration.kind === "gebruik" ? [{ declaration, path: undefined }] : [],
  );
  return { path, text, tree, problems, kind: headerOf(tree)?.kind ?? "deel", uses };
}

/** `file` with every `gebruik` resolved; when nothing came out differently than `known`, it is that. */
function withResolutions(
  file: ProgramFile,
  known: Loaded | undefined,
  before: Before,
  folders: Folders,
): Loaded {
  const earlier = resolutionsByPath(known);
  const resolutions = file.uses.map(({ declaration }) => {
    const written = writtenPath(declaration);
    const kept = written === undefined ? undefined : earlier.get(written);
    return kept !== undefined && before.leadsTheSame(kept) ? kept : resolveUse(folders, file.path, written);
  });
  const leadsTheSame = file.uses.every((use, index) => use.path === resolutions[index]?.path);
  if (!leadsTheSame) {
    const uses = file.uses.map(({ declaration }, index) => ({
      declaration,
      path: resolutions[index]?.path,
    }));
    return { file: { ...file, uses }, resolutions };
  }
  const isKnown =
    file === known?.file && resolutions.every((resolution, index) => resolution === known.resolutions[index]);
  return isKnown ? known : { file, resolutions };
}

function resolutionsByPath(known: Loaded | undefined): ReadonlyMap<string, Resolution> {
  const byPath = new Map<string, Resolution>();
  for (const [index, resolution] of known?.resolutions.entries() ?? []) {
    const use = known?.file.uses[index];
    const written = use === undefined ? undefined : writtenPath(use.declaration);
    if (written !== undefined) byPath.set(written, resolution);
  }
  return byPath;
}
