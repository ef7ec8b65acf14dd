// "Bedoelde u …?": the declared name that somebody most likely meant.

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

/** How many letters were inserted, left out, replaced or swapped with their neighbour; `limit` + 1 when more than `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let distance = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(distance);
      best = Math.min(best, distance);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
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
