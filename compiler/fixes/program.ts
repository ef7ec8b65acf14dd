// Applying the safe fixes of a whole program: round by round, since mending one file can show a finding in another.

import { checkProgram } from "../check/index.js";
import type { Host } from "../host.js";
import { createProgram, updateProgram, type Program } from "../program.js";
import { mendOnce, MOST_ROUNDS, type FixedText } from "./apply.js";

export interface FixedProgram {
  /** The files that changed, in order of path. Nothing is written: that is for whoever asked. */
  readonly files: ReadonlyMap<string, FixedText>;
  /** The program with the mended texts, to check and to show. */
  readonly program: Program;
}

/** `program` with every safe fix in the files that `mayChange` names; all of its files by default. */
export function fixProgram(
  program: Program,
  mayChange: (path: string) => boolean = () => true,
): FixedProgram {
  const mended = new Map<string, FixedText>();
  const host: Host = {
    ...program.host,
    readText: (path) => mended.get(path)?.text ?? program.host.readText(path),
  };
  let current = createProgram(host, program.options);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const changed: string[] = [];
    for (const [path, found] of checkProgram(current).byFile) {
      const file = current.file(path);
      if (file === undefined || !mayChange(path)) continue;
      const next = mendOnce(mended.get(path) ?? { text: file.text, applied: [] }, found);
      if (next === undefined) continue;
      mended.set(path, next);
      changed.push(path);
    }
    if (changed.length === 0) break;
    current = updateProgram(current, { changed });
  }
  return {
    files: new Map([...mended].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    program: current,
  };
}
