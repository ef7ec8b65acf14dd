// Files that a command has begun and not finished; an interrupted one takes them along.

import { rmSync } from "node:fs";

/** Temporary files of this process that still stand. */
export const unfinished = new Set<string>();

/** Removes what an interrupted command had not finished; for the handler of a signal, so without waiting. */
export function discardUnfinishedNow(): void {
  for (const file of unfinished) rmSync(file, { force: true });
  unfinished.clear();
}
