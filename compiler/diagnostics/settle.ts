// Keeping what came out the same: a list that was made anew is replaced by the one from before when nothing differs.

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

/** Are two plain values the same all through? */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const entries = Object.entries(left);
  const others = new Map(Object.entries(right));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}
