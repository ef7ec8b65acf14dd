// The name that somebody probably meant: the nearest of the names there are.

const LONGEST = 60;

/** The candidate nearest to `written`, near enough to suggest; the first of those that are equally near. */
export function nearestName(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  const wanted = written.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    const allowed = best === undefined ? allowedDistance(written) : best.distance - 1;
    const distance = distanceWithin(wanted, name.toLowerCase(), allowed);
    if (distance !== undefined) best = { name, distance };
  }
  return best?.name;
}

function allowedDistance(written: string): number {
  if (written.length <= 4) return 1;
  return written.length <= 9 ? 2 : 3;
}

/** How many units must be inserted, deleted or substituted to turn one into the other; undefined above `allowed`. */
function distanceWithin(left: string, right: string, allowed: number): number | undefined {
  if (Math.abs(left.length - right.length) > allowed) return undefined;
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = left[row - 1] === right[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + substitution,
        ),
      );
    }
    previous = current;
  }
  const distance = previous[right.length] ?? 0;
  return distance <= allowed ? distance : undefined;
}
