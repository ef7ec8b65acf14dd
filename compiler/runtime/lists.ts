// Lists and records among facts: copies of them that nobody can change, and lists of a keuzelijst that were met before.

import {
  define,
  hasOnly,
  inheritsNothing,
  isNothingAdded,
  isPlain,
  isPlainList,
  isRecord,
  own,
} from "./own.js";
import { LONGEST_LIST } from "./problems.js";
import type { FactList } from "./taking.js";

/** A list of `items`. */
export function itemsOf<T>(...items: readonly T[]): readonly T[] {
  return items;
}

// ── Made anew ───────────────────────────────────────────────────────────────────────────────────────

const noItems: readonly unknown[] = Object.freeze([]);

/** A list of our own, still to be frozen, of the same items made anew; what is no list, or too long, stays what it is. */
export function cleanList(value: unknown, cleanItem: (item: unknown) => unknown): unknown {
  if (!Array.isArray(value) || value.length > LONGEST_LIST) return value;
  if (value.length === 0) return noItems;
  const { length } = value;
  const items = listOfLength(length);
  for (let index = 0; index < length; index += 1) items[index] = cleanItem(value[index]);
  return items;
}

/** The same for a list of what needs no cleaning. */
export function cleanValues(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > LONGEST_LIST) return value;
  if (value.length === 0) return noItems;
  const { length } = value;
  const items = listOfLength(length);
  for (let index = 0; index < length; index += 1) items[index] = value[index];
  return items;
}

/** A list to fill: one that grows instead gets room for sixteen more. */
function listOfLength(length: number): unknown[] {
  // oxlint-disable-next-line unicorn/no-new-array -- `Array.from` takes several times as long
  return new Array<unknown>(length);
}

/** What is kept of a list once everything is as it should be. Not before: the engine is slow to read from what is frozen. */
export function keptList(list: unknown): unknown {
  const known = knownList(list);
  if (known !== undefined) return known.items;
  return list === noItems ? list : Object.freeze(list);
}

/** -0 is no number that people write. */
export function cleanNumber(value: unknown): unknown {
  return Object.is(value, -0) ? 0 : value;
}

/** Is it a record that has nothing but values of its own for these fields, as long as `isNothingAdded`? */
export function isRecordOf(item: unknown, fields: readonly string[]): item is object {
  return isRecord(item) && inheritsNothing(item) && hasOnly(item, fields);
}

// ── Lists that were met before ──────────────────────────────────────────────────────────────────────

/**
 * A list of a keuzelijst, as it stands and as a set (`setFact`). To find it takes a third of the time of making and freezing
 * it, and as it never changes, whoever gives the same list can get the same one.
 */
export interface KnownList {
  readonly items: readonly unknown[];
  readonly set: number;
  /** What it is with one more value, by the number of that value. */
  readonly longer: (KnownList | undefined)[];
}

/** What only we can make: none among facts passes for it. */
class Known implements KnownList {
  readonly items: readonly unknown[];
  readonly set: number;
  readonly longer: (KnownList | undefined)[];

  constructor(items: readonly unknown[], set: number, size: number) {
    this.items = items;
    this.set = set;
    // Nothing has the number 0.
    this.longer = Array.from({ length: size + 1 }, () => undefined);
  }
}

/** The list that was met before, when it is one. */
export function knownList(value: unknown): KnownList | undefined {
  return value instanceof Known ? value : undefined;
}

/** So many lists of keuzelijsten are kept, those that are met first. */
const MOST_KNOWN = 1024;

/** The lists of a keuzelijst of so many values: at first only the empty one. */
export function knownLists(size: number): KnownList {
  return new Known(noItems, 1, size);
}

/** How many are kept. */
let knownCount = 0;

/** A list of a keuzelijst, made anew or met before. */
export function cleanSet(value: unknown, choices: ReadonlyMap<unknown, number>, empty: KnownList): unknown {
  if (!Array.isArray(value) || value.length > choices.size) return cleanValues(value);
  let list: KnownList = empty;
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    const choice = choices.get(item);
    if (choice === undefined) return cleanValues(value);
    const longer = list.longer[choice] ?? withOneMore(list, item, choice);
    if (longer === undefined) return cleanValues(value);
    list = longer;
  }
  return list;
}

function withOneMore(list: KnownList, item: unknown, choice: number): KnownList | undefined {
  if (knownCount >= MOST_KNOWN) return undefined;
  knownCount += 1;
  const { items, set, longer } = list;
  const more = new Known(Object.freeze([...items, item]), set | (1 << choice), longer.length - 1);
  longer[choice] = more;
  return more;
}

// ── As they are ─────────────────────────────────────────────────────────────────────────────────────

/** Sees to it that the records in these lists can be read by name. */
export function makeReadable(lists: readonly FactList[], given: unknown[]): void {
  for (const list of lists) {
    const value = given[list.place];
    if (!hasPlainItems(value)) given[list.place] = listNow(value, list);
  }
}

/** Is all that can be read of the records in this list their own? */
function hasPlainItems(list: unknown): boolean {
  if (!Array.isArray(list) || list.length > LONGEST_LIST) return true;
  for (const item of list as readonly unknown[]) if (isRecord(item) && !inheritsNothing(item)) return false;
  return isNothingAdded();
}

/** The list that was given as it is now: later changes to it, or to these fields of its records, do not show. */
export function listNow(value: unknown, { fields, copy }: FactList): unknown {
  if (!Array.isArray(value) || value.length > LONGEST_LIST) return value;
  const items: unknown[] = [];
  const isOwn = isPlainList(value);
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = isOwn ? value[index] : own(value, String(index));
    if (fields === undefined || !isRecord(item)) items.push(item);
    else items.push(copy !== undefined && isPlain(item) ? copy(item) : copyOf(item, fields));
  }
  return items;
}

function copyOf(record: object, fields: readonly string[]): object {
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of fields) define(copy, name, own(record, name));
  return copy;
}
