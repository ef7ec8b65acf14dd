// Which of the places on a page the cursor is in.

import type { Place } from "@inkoop/lsp/protocol";

type Position = Place["range"]["start"];

/** Something on the page, with where it stands in the text. */
export interface Placed<T> {
  readonly of: T;
  readonly place: Place;
}

/**
 * The smallest of `all` with the cursor in it; between two of them the last before it, and above them all none.
 */
export function atCursor<T>(all: readonly Placed<T>[], { uri, range }: Place): T | undefined {
  const cursor = range.start;
  let inside: Placed<T> | undefined;
  let before: Placed<T> | undefined;
  for (const each of all) {
    const { start, end } = each.place.range;
    if (each.place.uri !== uri || compare(start, cursor) > 0) continue;
    if (compare(cursor, end) <= 0) {
      if (inside === undefined || isWithin(each.place, inside.place)) inside = each;
    } else if (before === undefined || isLater(each.place, before.place)) before = each;
  }
  return (inside ?? before)?.of;
}

function isWithin(inner: Place, outer: Place): boolean {
  return compare(inner.range.start, outer.range.start) >= 0 && compare(inner.range.end, outer.range.end) <= 0;
}

/** Of two that both ended, the one that ended last; of two that ended together, the one around the other. */
function isLater(one: Place, other: Place): boolean {
  return (compare(one.range.end, other.range.end) || compare(other.range.start, one.range.start)) > 0;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
