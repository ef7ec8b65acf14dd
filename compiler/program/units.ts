// From files to policies and building blocks: what belongs to which, and what goes round.

import type { BeleidDeclaration } from "@inkoop/language";
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

/** The units of `files`; a unit of `previous` is kept when it would come out the same. */
export function unitsOfFiles(
  files: ReadonlyMap<string, ProgramFile>,
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
    const own: ProgramFile[] = [];
    const blocks = new Set<Unit>();
    let complete = true;
    const addFile = (next: ProgramFile): void => {
      if (own.includes(next)) return;
      own.push(next);
      for (const use of next.uses) {
        const target = use.path === undefined ? undefined : files.get(use.path);
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
      files: own.filter((next) => next === file || !ofBlocks.has(next)),
      blocks: [...blocks],
      complete,
    };
  };

  for (const file of files.values()) {
    const header = headerOf(file.tree);
    if (header !== undefined) unitOf(file, header);
  }
  return [...files.keys()].flatMap((path) => made.get(path) ?? []);
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
export function cyclesOf(files: ReadonlyMap<string, ProgramFile>): readonly (readonly CycleStep[])[] {
  const cycles: (readonly CycleStep[])[] = [];
  const done = new Set<ProgramFile>();
  const trail: CycleStep[] = [];
  const visit = (file: ProgramFile): void => {
    const start = trail.findIndex((step) => step.file === file);
    if (start >= 0) {
      cycles.push(trail.slice(start));
      return;
    }
    if (done.has(file)) return;
    for (const use of file.uses) {
      const target = use.path === undefined ? undefined : files.get(use.path);
      // That a policy cannot be used is said on its own.
      if (target === undefined || target.kind === "beleid") continue;
      trail.push({ file, use });
      visit(target);
      trail.pop();
    }
    done.add(file);
  };
  for (const file of files.values()) visit(file);
  return cycles;
}
