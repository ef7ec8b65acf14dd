// Taking what is given for each fact out of an object, however many shapes such objects have.

import { own } from "./own.js";

/** What the facts are called, and which are lists: all that has to be known of them before anything is said. */
export interface FactForm {
  /** In order, `peildatum` first. */
  readonly names: readonly string[];
  /** The place of each of the names. */
  readonly places: ReadonlyMap<string, number>;
  readonly lists: readonly FactList[];
}

/** The place of a list, of a list of records their fields, and whether controles need it. */
export interface FactList {
  readonly place: number;
  readonly fields?: readonly string[];
  /** A copy of a record of which all that can be read is its own. */
  readonly copy?: (record: object) => object;
  readonly isFirst?: boolean;
}

export function factForm(names: readonly string[], lists: readonly FactList[]): FactForm {
  return { names, places: new Map(names.map((name, place) => [name, place])), lists };
}

/**
 * Takes what shows of an object for each fact, each once, in the order in which it stands there. Says how many facts that
 * were; -1 as soon as something else shows and `nothingElse` may be there.
 */
export type Shown = (facts: object, into: unknown[], nothingElse: boolean) => number;

/** The engine has a shape for objects of up to so many properties out of JSON; larger ones are tables. */
export const MOST_SHAPED = 128;

/** What shows of an object: by a loop over its properties, or by looking up what is in a table. */
export function shownIn(
  facts: object,
  form: FactForm,
  shown: Shown,
  into: unknown[],
  nothingElse: boolean,
): number {
  if (form.names.length > MOST_SHAPED) {
    const keys = Object.keys(facts);
    // A loop over the properties of a table takes twice as long, and makes every later loop slow.
    if (keys.length > MOST_SHAPED) return lookUp(facts, keys, form, into, nothingElse);
  }
  return shown(facts, into, nothingElse);
}

function lookUp(
  facts: object,
  keys: readonly string[],
  { names, places }: FactForm,
  into: unknown[],
  nothingElse: boolean,
): number {
  const record = facts as Readonly<Record<string, unknown>>;
  let met = 0;
  let next = 0;
  for (const name of keys) {
    const place = name === names[next] ? next : places.get(name);
    if (place !== undefined) {
      into[place] = record[name];
      next = place + 1;
      met += 1;
    } else if (nothingElse) return -1;
  }
  return met;
}

/** Stands for a fact that was not met among the properties of an object. */
const notMet: unique symbol = Symbol("not met");

/** Room for what is given for each fact. */
export function emptyRoom({ names }: FactForm): unknown[] {
  return names.map(() => notMet);
}

/** Forgets what was given, or what was given at these places; `fill` takes several times as long. */
export function empty(room: unknown[], places?: readonly number[]): void {
  if (places === undefined) for (let place = 0; place < room.length; place += 1) room[place] = notMet;
  else for (const place of places) room[place] = notMet;
}

/** Has an object nothing for the facts that were not met? Then these are undefined; else it has some that do not show. */
export function hasNoOthers(facts: object, { names }: FactForm, into: unknown[]): boolean {
  for (let place = 0; place < names.length; place += 1) {
    if (into[place] !== notMet) continue;
    if (Object.hasOwn(facts, names[place] ?? "")) return false;
    into[place] = undefined;
  }
  return true;
}

/** Takes what an object has for the facts that were not met. */
export function takeOthers(facts: object, { names }: FactForm, into: unknown[]): void {
  for (let place = 0; place < names.length; place += 1)
    if (into[place] === notMet) into[place] = own(facts, names[place] ?? "");
}
