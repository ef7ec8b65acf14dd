// The findings of one file without the list of them all, which at every keystroke would be put together for nothing.

import type { Diagnostic } from "../diagnostics/create.js";

/** Findings by file, as a check gives them. */
interface ByFile {
  readonly byFile: ReadonlyMap<string, readonly Diagnostic[]>;
}

export interface Lookup {
  readonly of: (path: string) => readonly Diagnostic[] | undefined;
  /** Of how many files there are findings, or none. */
  readonly total: number;
}

const lookups = new WeakMap<ByFile, Lookup>();

/** Remembers how to find what `found` holds without `found.byFile`. */
export function keepLookup(found: ByFile, lookup: Lookup): void {
  lookups.set(found, lookup);
}

/** How to find what `found` holds by file. */
export function lookupIn(found: ByFile): Lookup {
  return (
    lookups.get(found) ?? {
      of: (path) => found.byFile.get(path),
      total: found.byFile.size,
    }
  );
}
