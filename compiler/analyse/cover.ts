// Do boxes fill a space? The combinatorics behind decision tables, without any knowledge of policies.
//
// A space has dimensions, each with a number of elements; a box takes a set of elements from each dimension.
// Nothing here walks the cross product: a search branches only where boxes differ, and remembers what it proved.

/** A set of elements of one dimension: bit `i` stands for element `i`. */
export type Mask = bigint;
/** One mask for each dimension. */
export type Box = readonly Mask[];
/** The number of elements of each dimension; never 0. */
export type Space = readonly number[];

/** All elements of a dimension with `size` elements. */
export function fullMask(size: number): Mask {
  return (1n << BigInt(size)) - 1n;
}

/** The whole space as one box. */
export function fullBox(space: Space): Box {
  return space.map(fullMask);
}

/** The common part of two boxes; undefined when there is none. */
export function intersection(a: Box, b: Box): Box | undefined {
  const result: Mask[] = [];
  for (let dimension = 0; dimension < a.length; dimension += 1) {
    const common = (a[dimension] ?? 0n) & (b[dimension] ?? 0n);
    if (common === 0n) return undefined;
    result.push(common);
  }
  return result;
}

/** The elements of a mask, lowest first. */
export function elementsOf(mask: Mask): readonly number[] {
  const result: number[] = [];
  for (let element = 0, rest = mask; rest !== 0n; element += 1, rest >>= 1n) {
    if ((rest & 1n) === 1n) result.push(element);
  }
  return result;
}

/** The union of boxes with fewer of them where two differ in one dimension only. */
export function mergeBoxes(boxes: readonly Box[]): readonly Box[] {
  const result: Box[] = [];
  for (const box of boxes) {
    let merged = box;
    for (let index = 0; index < result.length;) {
      const candidate = result[index];
      const union = candidate === undefined ? undefined : unionIfBox(candidate, merged);
      if (union === undefined) index += 1;
      else {
        merged = union;
        result.splice(index, 1);
        index = 0;
      }
    }
    result.push(merged);
  }
  return result;
}

function unionIfBox(a: Box, b: Box): Box | undefined {
  let different = -1;
  for (let dimension = 0; dimension < a.length; dimension += 1) {
    if (a[dimension] === b[dimension]) continue;
    if (different >= 0) return undefined;
    different = dimension;
  }
  return different < 0 ? a : a.with(different, (a[different] ?? 0n) | (b[different] ?? 0n));
}

/** What a search for an uncovered place can say. */
export type Uncovered =
  { readonly kind: "none" } | { readonly kind: "found"; readonly box: Box } | { readonly kind: "undecided" };

/** The steps that a search may take before it gives up; an ordinary table needs some hundreds. */
const mostSteps = 200_000;

/**
 * A place of `space` that none of `boxes` covers: in each dimension either one element or all of them. Within a
 * dimension lower elements come first. "undecided" when the boxes are so entangled that the search would take too long.
 */
export function findUncovered(space: Space, boxes: readonly Box[]): Uncovered {
  const full = fullBox(space);
  const allBoxes = fullMask(boxes.length);
  const constrains = (dimension: number, box: Box): boolean => box[dimension] !== full[dimension];
  // Dimensions that many boxes care about first: they separate the boxes soonest.
  const order = space
    .map((_, dimension) => ({ dimension, count: boxes.filter((box) => constrains(dimension, box)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.dimension - b.dimension)
    .map(({ dimension }) => dimension);
  const matching = order.map((dimension) =>
    Array.from({ length: space[dimension] ?? 0 }, (_, element) =>
      boxesWhere(boxes, (box) => (((box[dimension] ?? 0n) >> BigInt(element)) & 1n) === 1n),
    ),
  );
  // The boxes that no dimension from this position on constrains: they cover all that is left.
  const freeFrom: Mask[] = [allBoxes];
  for (const dimension of order.toReversed()) {
    freeFrom.unshift((freeFrom[0] ?? 0n) & boxesWhere(boxes, (box) => !constrains(dimension, box)));
  }

  let steps = 0;
  const covered = order.map(() => new Set<bigint>());
  const search = (position: number, alive: Mask): readonly number[] | "covered" | "undecided" => {
    if (alive === 0n) return [];
    if ((alive & (freeFrom[position] ?? 0n)) !== 0n) return "covered";
    const known = covered[position];
    if (known?.has(alive) === true) return "covered";
    steps += 1;
    if (steps > mostSteps) return "undecided";
    const tried = new Set<Mask>();
    for (const [element, matches] of (matching[position] ?? []).entries()) {
      const left = alive & matches;
      if (tried.has(left)) continue;
      tried.add(left);
      const rest = search(position + 1, left);
      if (rest === "undecided") return rest;
      if (rest !== "covered") return [element, ...rest];
    }
    known?.add(alive);
    return "covered";
  };

  const found = search(0, allBoxes);
  if (found === "covered") return { kind: "none" };
  if (found === "undecided") return { kind: "undecided" };
  const box = [...full];
  for (const [position, element] of found.entries()) {
    const dimension = order[position];
    if (dimension !== undefined) box[dimension] = 1n << BigInt(element);
  }
  return { kind: "found", box };
}

function boxesWhere(boxes: readonly Box[], holds: (box: Box) => boolean): Mask {
  let mask = 0n;
  let bit = 1n;
  for (const box of boxes) {
    if (holds(box)) mask |= bit;
    bit <<= 1n;
  }
  return mask;
}

/**
 * `box`, which no box of `boxes` touches, made as large as it can be without touching one. The last dimension grows
 * first; where a whole dimension does not fit, it grows by `neighbours`: the elements that may join a mask.
 */
export function enlarge(
  space: Space,
  box: Box,
  boxes: readonly Box[],
  neighbours: (dimension: number, mask: Mask) => readonly number[],
): Box {
  let current = box;
  const isFree = (candidate: Box): boolean =>
    boxes.every((other) => intersection(candidate, other) === undefined);
  for (let dimension = space.length - 1; dimension >= 0; dimension -= 1) {
    const whole = current.with(dimension, fullMask(space[dimension] ?? 0));
    if (isFree(whole)) {
      current = whole;
      continue;
    }
    for (let grown = true; grown;) {
      grown = false;
      for (const element of neighbours(dimension, current[dimension] ?? 0n)) {
        const candidate = current.with(dimension, (current[dimension] ?? 0n) | (1n << BigInt(element)));
        if (!isFree(candidate)) continue;
        current = candidate;
        grown = true;
        break;
      }
    }
  }
  return current;
}
