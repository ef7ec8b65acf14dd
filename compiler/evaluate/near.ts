// The name that somebody probably meant: the nearest of the names there are.

import { editDistance } from "../edit-distance.js";

const LONGEST = 60;

/** The candidate nearest to `written`, near enough to suggest; the first of those that are equally near. */
export function nearestName(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  const wanted = written.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    const allowed = best === undefined ? allowedDistance(written) : best.distance - 1;
    const distance = editDistance(wanted, name.toLowerCase(), allowed);
    if (distance <= allowed) best = { name, distance };
  }
  return best?.name;
}

function allowedDistance(written: string): number {
  if (written.length <= 4) return 1;
  return written.length <= 9 ? 2 : 3;
}
