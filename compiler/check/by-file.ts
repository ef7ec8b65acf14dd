// Findings by file: what one unit, or one step of the checks, says of each file.

import type { Diagnostic } from "../diagnostics/create.js";
import { settled } from "../diagnostics/settle.js";
import { grouped } from "../grouped.js";

/** The findings in each file; a file without any is left out. */
export type ByFile = ReadonlyMap<string, readonly Diagnostic[]>;

export const noFindings: ByFile = new Map();

/** `diagnostics` by the file that they are in. */
export function byFile(diagnostics: readonly Diagnostic[]): ByFile {
  if (diagnostics.length === 0) return noFindings;
  return grouped(diagnostics, ({ file }) => file);
}

/** `made` with the lists of `before` where they say the same. */
export function settledByFile(before: ByFile | undefined, made: ByFile): ByFile {
  if (before === undefined || before === made) return made;
  const files = new Map([...made].map(([path, findings]) => [path, settled(before.get(path), findings)]));
  const isSame =
    files.size === before.size && [...files].every(([path, findings]) => before.get(path) === findings);
  return isSame ? before : files;
}

/** The files of which `one` and `other` do not have the same list. */
export function differing(one: ByFile, other: ByFile): readonly string[] {
  if (one === other) return [];
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}
