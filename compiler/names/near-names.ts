// "Bedoelde u …?": the declared name that somebody most likely meant.

import { editDistance } from "../edit-distance.js";

/** Lower case and without diacritics: what people mistype most. */
function plain(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** The plain forms of lists that are asked of time and again. */
const plainLists = new WeakMap<readonly string[], readonly (readonly [string, string])[]>();

/** Each candidate with its plain form. */
function plainOf(candidates: Iterable<string>): Iterable<readonly [string, string]> {
  const known = isList(candidates) ? plainLists.get(candidates) : undefined;
  if (known !== undefined) return known;
  const pairs = Array.from(candidates, (candidate) => [candidate, plain(candidate)] as const);
  if (isList(candidates)) plainLists.set(candidates, pairs);
  return pairs;
}

function isList(candidates: Iterable<string>): candidates is readonly string[] {
  return Array.isArray(candidates);
}

/**
 * The candidate nearest to `name`, or undefined when none is near: at most one letter in three differs (capitals and
 * accents do not count), or exactly one candidate goes on where `name` stops. Of equally near ones the first.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(name);
  if (wanted === "") return undefined;
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let nearest: string | undefined;
  let nearestDistance = limit + 1;
  const longer = new Set<string>();
  for (const [candidate, other] of plainOf(candidates)) {
    if (candidate === name) continue;
    // One letter for another is not near: almost every short name would be.
    const distance = wanted.length === 1 && other !== wanted ? limit + 1 : editDistance(wanted, other, limit);
    if (distance < nearestDistance) {
      nearest = candidate;
      nearestDistance = distance;
    }
    if (wanted.length >= 4 && other.startsWith(wanted)) longer.add(candidate);
  }
  if (nearest !== undefined) return nearest;
  return longer.size === 1 ? [...longer][0] : undefined;
}
