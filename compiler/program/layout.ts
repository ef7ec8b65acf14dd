// What stands where in a program, by number: so that an edit of one file finds what hangs on it without a search.

import type { ProgramFile } from "./files.js";
import type { Unit } from "./units.js";

export interface Layout {
  /** The place of each file in `Program.files`, by path. */
  readonly positions: ReadonlyMap<string, number>;
  /** For each file the places, in `Program.units`, of the units that it belongs to. */
  readonly owners: readonly (readonly number[])[];
  /** For each file the places of the units that hold it, themselves or in one of their blocks. */
  readonly holders: readonly (readonly number[])[];
}

export function layoutOf(files: readonly ProgramFile[], units: readonly Unit[]): Layout {
  const positions = new Map(files.map((file, position) => [file.path, position]));
  const owners: number[][] = files.map(() => []);
  const holders: Set<number>[] = files.map(() => new Set());
  for (const [index, unit] of units.entries()) {
    for (const each of [unit, ...unit.blocks]) {
      for (const file of each.files) {
        const position = positions.get(file.path);
        if (position === undefined) continue;
        if (each === unit) owners[position]?.push(index);
        holders[position]?.add(index);
      }
    }
  }
  return { positions, owners, holders: holders.map((each) => Array.from(each)) };
}
