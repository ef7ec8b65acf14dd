// Keeping what came out the same: a list that was made anew is replaced by the one from before when nothing differs.

import { isSame } from "../same.js";
import type { Diagnostic } from "./create.js";

/** `before` when it holds the same findings as `made`, and otherwise `made` with those that are the same as before. */
export function settled(
  before: readonly Diagnostic[] | undefined,
  made: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (before === undefined || before === made) return made;
  const kept = made.map((finding, index) => {
    const earlier = before[index];
    return earlier !== undefined && isSame(earlier, finding) ? earlier : finding;
  });
  return kept.length === before.length && kept.every((finding, index) => finding === before[index])
    ? before
    : kept;
}
