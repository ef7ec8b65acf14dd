// The program: a set of files with everything they use, parsed, and grouped into policies and building blocks.

import type { Diagnostic } from "./diagnostics/create.js";
import { settled } from "./diagnostics/settle.js";
import { compareNames, extension, type Host } from "./host.js";
import type { ProgramFile } from "./program/files.js";
import { cycleFindings, findingsOf } from "./program/findings.js";
import { createFolders } from "./program/folders.js";
import { layoutOf, type Layout } from "./program/layout.js";
import { createLoader, loadFile, type Before, type Loaded } from "./program/loader.js";
import { renewedUnits, unitsOfFiles, type Unit } from "./program/units.js";

export type { ProgramFile, Use } from "./program/files.js";
export type { Layout } from "./program/layout.js";
export { parseFile } from "./program/loader.js";
export { unitOfPart, type Unit } from "./program/units.js";

export interface ProgramOptions {
  /** Paths of files, relative to the workspace; what they use is loaded too. */
  readonly roots: readonly string[];
}

/** What changed on the side of the host since a program was made. */
export interface ProgramChange {
  /** Other roots; without it those of before. */
  readonly roots?: readonly string[];
  /**
   * The files that changed, came or went, and folders of which that holds; nothing else is read again. Without it
   * everything is compared with what it was.
   */
  readonly changed?: readonly string[];
  /** Another host to read from, such as one that has texts as they would be; without it that of the program. */
  readonly host?: Host;
}

export interface Program {
  readonly host: Host;
  readonly options: ProgramOptions;
  /** Every loaded file, in order of path. */
  readonly files: readonly ProgramFile[];
  readonly file: (path: string) => ProgramFile | undefined;
  /** Every policy and building block, in order of path. */
  readonly units: readonly Unit[];
  /** The units that a file belongs to: one for a file with a header, for a part those that use it. */
  readonly unitsOf: (path: string) => readonly Unit[];
  /** What is wrong with a file itself and with each `gebruik` in it; unordered. The same list when nothing differs. */
  readonly findingsOf: (path: string) => readonly Diagnostic[];
  /** The same for each file, in the order of `files`. */
  readonly ownFindings: readonly (readonly Diagnostic[])[];
  /** The findings of all files. */
  readonly diagnostics: readonly Diagnostic[];
  /** What stands where; the same object until a file or unit comes or goes, or something is used otherwise. */
  readonly layout: Layout;
  /** The same object for a program and whatever is updated from it. */
  readonly lineage: object;
}

/** What a program remembers for its updates. */
interface State {
  /** The files in the order of `Program.files`. */
  readonly loaded: readonly Loaded[];
  /** Files that were read to find out who uses a part, and are not in the program. */
  readonly scouted: ReadonlyMap<string, Loaded>;
  /** The parts that no loaded file uses. */
  readonly orphans: ReadonlySet<string>;
  /** What is wrong with each file, but for rounds; in the order of the files. */
  readonly own: readonly (readonly Diagnostic[])[];
  /** The same, with the rounds. */
  readonly findings: readonly (readonly Diagnostic[])[];
  readonly hasRounds: boolean;
}

const states = new WeakMap<Program, State>();

/**
 * Loads the files of `options` and everything that they use. A root that cannot be read is left out: whoever named it knows
 * how to say so. Of what is in `parsed` (by path, as `parseFile` gives it) nothing is parsed that has the same text.
 */
export function createProgram(
  host: Host,
  options: ProgramOptions,
  parsed?: ReadonlyMap<string, ProgramFile>,
): Program {
  const known = (path: string): Loaded | undefined => {
    const file = parsed?.get(path);
    return file === undefined ? undefined : { file, resolutions: [] };
  };
  return loadProgram(host, options, parsed === undefined ? nothing : { ...nothing, known }, undefined);
}

const nothing: Before = { known: () => undefined, holds: () => false, leadsTheSame: () => false };

/** The same program after something changed on the side of the host; whatever did not change is the same object. */
export function updateProgram(program: Program, change: ProgramChange = {}): Program {
  const { changed, roots = program.options.roots, host = program.host } = change;
  const options = sameItems(roots, program.options.roots) ? program.options : { roots };
  if (changed === undefined) {
    const known = (path: string): Loaded | undefined => knownBy(program, path);
    return loadProgram(host, options, { ...nothing, known }, program);
  }
  const fresh = new Map<string, Loaded>();
  if (options === program.options) {
    const edited = withTexts(program, host, new Set(changed), fresh);
    if (edited !== undefined) return edited;
  }
  return loadProgram(host, options, knownBut(program, host, changed, fresh), program);
}

function knownBy(program: Program, path: string): Loaded | undefined {
  const state = states.get(program);
  const position = program.layout.positions.get(path);
  return position === undefined ? state?.scouted.get(path) : state?.loaded[position];
}

/** What `program` knew, but for the text of the files in `changed`; `fresh` are those that were read already. */
function knownBut(
  program: Program,
  host: Host,
  changed: readonly string[],
  fresh: ReadonlyMap<string, Loaded>,
): Before {
  const files = new Set(changed);
  const folders = changed.filter((path) => !path.endsWith(extension)).map((path) => `${path}/`);
  const isChanged = (path: string): boolean =>
    files.has(path) || folders.some((folder) => path.startsWith(folder));
  // Where files only changed their text, a `gebruik` leads where it led.
  const isSettled =
    folders.length === 0 &&
    changed.every((path) => knownBy(program, path) !== undefined && host.readText(path) !== undefined);
  return {
    known: (path) => fresh.get(path) ?? knownBy(program, path),
    holds: (path) => fresh.has(path) || !isChanged(path),
    leadsTheSame: ({ path }) => isSettled || (path !== undefined && !isChanged(path)),
  };
}

/**
 * `program` when only the texts of loaded files changed, and nothing in them that other files rest on: what kind of
 * file each is, and what it uses. Else undefined; the files that were read are in `fresh` then.
 */
function withTexts(
  program: Program,
  host: Host,
  changed: ReadonlySet<string>,
  fresh: Map<string, Loaded>,
): Program | undefined {
  const { layout } = program;
  const state = states.get(program);
  if (state === undefined) return undefined;
  const before: Before = {
    known: (path) => knownBy(program, path),
    holds: () => false,
    leadsTheSame: () => true,
  };
  const folders = createFolders(host);
  const edited = new Map<number, Loaded>();
  let isSimple = true;
  for (const path of changed) {
    const position = layout.positions.get(path);
    const known = position === undefined ? undefined : state.loaded[position];
    const loaded = known === undefined ? undefined : loadFile(host, path, before, folders);
    if (position === undefined || known === undefined || loaded === undefined) {
      isSimple = false;
      continue;
    }
    fresh.set(path, loaded);
    if (loaded !== known) edited.set(position, loaded);
    isSimple &&= loaded.file.kind === known.file.kind && samePaths(loaded.file, known.file);
  }
  if (!isSimple) return undefined;
  if (edited.size === 0) return program;
  const loaded = replaced(state.loaded, edited);
  const files = replaced(program.files, new Map([...edited].map(([position, { file }]) => [position, file])));
  const fileAt = (path: string): ProgramFile | undefined => {
    const position = layout.positions.get(path);
    return position === undefined ? undefined : files[position];
  };
  const own = replaced(
    state.own,
    new Map(
      [...edited].map(([position, each]) => [
        position,
        settled(state.own[position], findingsOf(each, fileAt, state.orphans.has(each.file.path))),
      ]),
    ),
  );
  const held = new Set([...edited.keys()].flatMap((position) => layout.holders[position] ?? []));
  const rounds = state.hasRounds ? withRounds(files, fileAt, own) : { findings: own, hasRounds: false };
  return programOf(
    {
      host,
      options: program.options,
      files,
      units: renewedUnits(program.units, held, fileAt),
      layout,
      lineage: program.lineage,
    },
    { ...state, loaded, own, ...rounds },
  );
}

function samePaths(one: ProgramFile, other: ProgramFile): boolean {
  return sameItems(
    one.uses.map(({ path }) => path),
    other.uses.map(({ path }) => path),
  );
}

/** Loads everything that the roots lead to, with what `before` knows of it. */
function loadProgram(
  host: Host,
  options: ProgramOptions,
  before: Before,
  previous: Program | undefined,
): Program {
  const loader = createLoader(host, before);
  loader.load(options.roots);
  let scouted: ReadonlyMap<string, Loaded> = new Map();
  const inside = orphansOf(loader.loaded.values());
  if (inside.size > 0) {
    // A part is checked as what it is a part of, so find the files that use it, even when nobody named those.
    const everything = createLoader(host, before, loader.folders);
    everything.load(loader.folders.files(), loader.loaded);
    scouted = everything.loaded;
    loader.load(leadingTo(inside, scouted), scouted);
  }
  const loaded = [...loader.loaded.values()].toSorted((a, b) => compareNames(a.file.path, b.file.path));
  const former = previous === undefined ? undefined : states.get(previous);
  const isSame = former !== undefined && sameItems(loaded, former.loaded);
  if (isSame && previous?.options === options) {
    states.set(previous, { ...former, scouted });
    return previous;
  }
  const files = loaded.map(({ file }) => file);
  const fileAt = (path: string): ProgramFile | undefined => loader.loaded.get(path)?.file;
  const orphans = orphansOf(loaded);
  const own = loaded.map((each) => {
    const position = previous?.layout.positions.get(each.file.path);
    const known = position === undefined ? undefined : former?.own[position];
    return settled(known, findingsOf(each, fileAt, orphans.has(each.file.path)));
  });
  const units = unitsOfFiles(files, fileAt, previous?.units ?? []);
  return programOf(
    { host, options, files, units, layout: layoutOf(files, units), lineage: previous?.lineage ?? {} },
    { loaded, scouted, orphans, own, ...withRounds(files, fileAt, own) },
  );
}

/** The parts that no file uses. */
function orphansOf(loaded: Iterable<Loaded>): ReadonlySet<string> {
  const parts = new Set<string>();
  const used = new Set<string | undefined>();
  for (const { file } of loaded) {
    if (file.kind === "deel") parts.add(file.path);
    for (const use of file.uses) used.add(use.path);
  }
  return new Set([...parts].filter((path) => !used.has(path)));
}

/** The files that lead to one of `parts`. */
function leadingTo(parts: ReadonlySet<string>, loaded: ReadonlyMap<string, Loaded>): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const { file } of loaded.values()) {
    for (const { path } of file.uses) {
      if (path === undefined) continue;
      const known = users.get(path);
      if (known === undefined) users.set(path, [file.path]);
      else known.push(file.path);
    }
  }
  const leading = new Set(parts);
  for (const path of leading) for (const user of users.get(path) ?? []) leading.add(user);
  return leading;
}

/** The findings of each file with the rounds of `gebruik` that start there. */
function withRounds(
  files: readonly ProgramFile[],
  fileAt: (path: string) => ProgramFile | undefined,
  own: State["own"],
): Pick<State, "findings" | "hasRounds"> {
  const rounds = cycleFindings(files, fileAt);
  if (rounds.size === 0) return { findings: own, hasRounds: false };
  const findings = own.map((each, position) => {
    const ofFile = rounds.get(files[position]?.path ?? "");
    return ofFile === undefined ? each : [...each, ...ofFile];
  });
  return { findings, hasRounds: true };
}

/** The program of these parts, with what it remembers. */
function programOf(
  parts: Pick<Program, "host" | "options" | "files" | "units" | "layout" | "lineage">,
  state: State,
): Program {
  const { files, units, layout } = parts;
  const at = <T>(items: readonly T[], path: string): T | undefined => {
    const position = layout.positions.get(path);
    return position === undefined ? undefined : items[position];
  };
  let diagnostics: readonly Diagnostic[] | undefined;
  const program: Program = {
    ...parts,
    file: (path) => at(files, path),
    unitsOf: (path) => (at(layout.owners, path) ?? []).flatMap((index) => units[index] ?? []),
    findingsOf: (path) => at(state.findings, path) ?? [],
    ownFindings: state.findings,
    get diagnostics() {
      return (diagnostics ??= state.findings.flat());
    },
  };
  states.set(program, state);
  return program;
}

function replaced<T>(items: readonly T[], by: ReadonlyMap<number, T>): readonly T[] {
  const result = [...items];
  for (const [position, item] of by) result[position] = item;
  return result;
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}
