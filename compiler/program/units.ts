// From files to policies and building blocks: what belongs to which, and what goes round.

import { parse, type BeleidDeclaration } from "@inkoop/language";
import { headerOf, type ProgramFile, type Use } from "./files.js";

/**
 * A policy or a building block with everything that belongs to it: what is checked, indexed and resolved as one.
 * The same object as before when nothing in it changed, so whatever is known of it can be kept by it.
 */
export interface Unit {
  readonly kind: "beleid" | "bouwsteen";
  /** Its own file, the one with the header. */
  readonly file: ProgramFile;
  readonly header: BeleidDeclaration;
  /** Its own file and then its parts, in order of `gebruik`; without the parts that one of its blocks owns. */
  readonly files: readonly ProgramFile[];
  /** The building blocks it uses, also through other blocks, in order of `gebruik`. */
  readonly blocks: readonly Unit[];
  /** False when a `gebruik` in it or in its blocks failed: then a name that is not found may be in that file. */
  readonly complete: boolean;
}

const owners = new WeakMap<Unit, ReadonlyMap<string, Unit>>();

/** Which of `unit` and its blocks the file at `path` belongs to; undefined when none of them. */
export function ownerOf(unit: Unit, path: string): Unit | undefined {
  let known = owners.get(unit);
  if (known === undefined) {
    const byPath = new Map<string, Unit>();
    for (const each of [unit, ...unit.blocks]) {
      for (const file of each.files) if (!byPath.has(file.path)) byPath.set(file.path, each);
    }
    known = byPath;
    owners.set(unit, known);
  }
  return known.get(path);
}

/** The file at a path, when it is loaded. */
type FileAt = (path: string) => ProgramFile | undefined;

/** The units of `files`, which are in order of path; a unit of `previous` is kept when it would come out the same. */
export function unitsOfFiles(
  files: readonly ProgramFile[],
  fileAt: FileAt,
  previous: readonly Unit[],
): readonly Unit[] {
  const before = new Map(previous.map((unit) => [unit.file.path, unit]));
  const made = new Map<string, Unit>();
  const underway = new Set<string>();

  const unitOf = (file: ProgramFile, header: BeleidDeclaration): Unit | undefined => {
    const known = made.get(file.path);
    // A block that uses itself, through whatever files: the cycle is reported, and the round is not made.
    if (known !== undefined || underway.has(file.path)) return known;
    underway.add(file.path);
    const unit = keep(build(file, header), before.get(file.path));
    underway.delete(file.path);
    made.set(file.path, unit);
    return unit;
  };

  const build = (file: ProgramFile, header: BeleidDeclaration): Unit => {
    const own = new Set<ProgramFile>();
    const blocks = new Set<Unit>();
    let complete = true;
    const addFile = (next: ProgramFile): void => {
      if (own.has(next)) return;
      own.add(next);
      for (const use of next.uses) {
        const target = use.path === undefined ? undefined : fileAt(use.path);
        if (target === undefined) complete = false;
        else if (target.kind === "deel") addFile(target);
        else addBlock(target);
      }
    };
    const addBlock = (target: ProgramFile): void => {
      const targetHeader = headerOf(target.tree);
      if (target.kind !== "bouwsteen" || targetHeader === undefined) {
        complete = false;
        return;
      }
      const block = unitOf(target, targetHeader);
      if (block === undefined) return;
      if (!block.complete) complete = false;
      blocks.add(block);
      for (const inner of block.blocks) blocks.add(inner);
    };
    addFile(file);
    const ofBlocks = new Set([...blocks].flatMap((block) => block.files));
    return {
      kind: header.kind,
      file,
      header,
      files: [...own].filter((next) => next === file || !ofBlocks.has(next)),
      blocks: [...blocks],
      complete,
    };
  };

  for (const file of files) {
    const header = file.kind === "deel" ? undefined : headerOf(file.tree);
    if (header !== undefined) unitOf(file, header);
  }
  return files.flatMap(({ path }) => made.get(path) ?? []);
}

/**
 * `units` after an edit of texts that changed nothing in what belongs to what. Only those at the places `held` hold
 * a file that changed; the others stay the same objects.
 */
export function renewedUnits(
  units: readonly Unit[],
  held: ReadonlySet<number>,
  fileAt: FileAt,
): readonly Unit[] {
  const before = new Set([...held].flatMap((index) => units[index] ?? []));
  const made = new Map<Unit, Unit>();
  const current = (file: ProgramFile): ProgramFile => fileAt(file.path) ?? file;
  const renewed = (unit: Unit): Unit => {
    if (!before.has(unit)) return unit;
    const known = made.get(unit);
    if (known !== undefined) return known;
    const file = current(unit.file);
    const next: Unit = {
      ...unit,
      file,
      header: headerOf(file.tree) ?? unit.header,
      files: unit.files.map(current),
      blocks: unit.blocks.map(renewed),
    };
    made.set(unit, next);
    return next;
  };
  const result = [...units];
  for (const index of held) {
    const unit = units[index];
    if (unit !== undefined) result[index] = renewed(unit);
  }
  return result;
}

const alone = new WeakMap<ProgramFile, Unit>();

/**
 * A part that nothing uses as if it were a building block by itself: for what can be told of its names as long as nobody
 * knows where they belong. Nothing in it is checked, and a name that is not found may be declared elsewhere.
 */
export function unitOfPart(file: ProgramFile): Unit {
  const known = alone.get(file);
  if (known !== undefined) return known;
  const header = headerOf(parse('bouwsteen deel ""').file);
  if (header === undefined) throw new Error("a building block without a header");
  const unit: Unit = { kind: "bouwsteen", file, header, files: [file], blocks: [], complete: false };
  alone.set(file, unit);
  return unit;
}

function keep(unit: Unit, before: Unit | undefined): Unit {
  const same =
    before !== undefined &&
    before.complete === unit.complete &&
    sameItems(before.files, unit.files) &&
    sameItems(before.blocks, unit.blocks);
  return same ? before : unit;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** One step of a round of files that use each other. */
export interface CycleStep {
  readonly file: ProgramFile;
  readonly use: Use;
}

/** Every round of `gebruik`, once: each step uses the file of the next, and the last one that of the first. */
export function cyclesOf(files: Iterable<ProgramFile>, fileAt: FileAt): readonly (readonly CycleStep[])[] {
  const cycles: (readonly CycleStep[])[] = [];
  const done = new Set<ProgramFile>();
  const trail: CycleStep[] = [];
  const places = new Map<ProgramFile, number>();
  const visit = (file: ProgramFile): void => {
    const start = places.get(file);
    if (start !== undefined) {
      cycles.push(trail.slice(start));
      return;
    }
    if (done.has(file)) return;
    places.set(file, trail.length);
    for (const use of file.uses) {
      const target = use.path === undefined ? undefined : fileAt(use.path);
      // That a policy cannot be used is said on its own.
      if (target === undefined || target.kind === "beleid") continue;
      trail.push({ file, use });
      visit(target);
      trail.pop();
    }
    places.delete(file);
    done.add(file);
  };
  for (const file of files) visit(file);
  return cycles;
}
