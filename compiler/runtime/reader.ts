// How a module reads facts: once, into the numbers that its rules work on, and out of JSON that nobody has vouched for.

import { define, isPlain, isPlainList, isRecord, own } from "./own.js";
import type { Policy } from "./policy.js";
import { contradiction, LONGEST_LIST, notAnObject, unreadable } from "./problems.js";
import { readUntrusted } from "./statements.js";
import type { Snapshot } from "./statements.js";
import type { Gelezen, Probleem } from "./types.js";

/** What is emitted for one policy: F are the facts as a service gives them, W the same facts as its rules use them. */
export interface Reading<F extends object, W extends object> {
  /** Nothing is known yet. */
  readonly fresh: () => W;
  /** Takes what is given for each fact, in order, each once. */
  readonly given: (facts: F, into: unknown[]) => void;
  /** Reads what was given for each fact; false when something of it is not as it should be. */
  readonly read: (given: readonly unknown[], into: W) => boolean;
  /** The same for the facts that controles need, when these are not all: then the two above are for the others. */
  readonly first?: Pick<Reading<F, W>, "given" | "read">;
  /** The places of the controles that are broken. */
  readonly broken: (values: W) => readonly number[];
  /** Makes of what was given what is kept of it: lists and records anew, and -0 is 0. */
  readonly clean: (given: unknown[]) => void;
  /** An object with these values, by the names of the facts; absent when there are so many that a loop does as well. */
  readonly shaped?: (given: readonly unknown[]) => object;
}

/** What facts without a contradiction have broken. */
export const nothingBroken: readonly number[] = [];

/** What the facts are called, and which are lists: all that has to be known of them before anything is said. */
export interface FactForm {
  /** In order, `peildatum` first. */
  readonly names: readonly string[];
  /** The places of the lists, and of lists of records their fields, and whether controles need them. */
  readonly lists: readonly {
    readonly place: number;
    readonly fields?: readonly string[];
    /** A copy of a record of which all that can be read is its own. */
    readonly copy?: (record: object) => object;
    readonly isFirst?: boolean;
  }[];
}

/** Reads the facts of one policy. */
export interface FactReader<F extends object, W extends object> {
  /** What `rules` say of the facts; `otherwise` when these are refused. Makes nothing. */
  readonly decide: <R>(facts: F, rules: (values: W) => R, otherwise: R) => R;
  /** The facts as they are now, for whoever reads the reasoning later. */
  readonly snapshot: (policy: Policy, facts: F) => Snapshot<W>;
  /**
   * Untrusted facts made anew and clean, or the places of the controles that they break; undefined when something else is
   * wrong or unusual. Never throws.
   */
  readonly readPlain: (facts: unknown) => Gelezen<F> | readonly number[] | undefined;
}

// ── Facts that were read before ─────────────────────────────────────────────────────────────────────

/** What extends this puts its fields on the object that it is given. */
// oxlint-disable-next-line typescript/no-extraneous-class -- only a constructor can give what its heirs put their fields on
class Marked {
  constructor(marked: object) {
    return marked;
  }
}

/** A mark that nobody can see, copy or forge: these facts were read, they are frozen, and this is what the rules need. */
class Vouched extends Marked {
  readonly #reader: object;
  readonly #values: object;

  constructor(facts: object, reader: object, values: object) {
    super(facts);
    this.#reader = reader;
    this.#values = values;
  }

  static valuesOf(facts: object, reader: object): object | undefined {
    return #reader in facts && facts.#reader === reader ? facts.#values : undefined;
  }
}

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────

/** A reader of facts of this form, by what was emitted for them. It knows no policy, so whoever only decides needs none. */
export function factReader<F extends object, W extends object>(
  { names, lists }: FactForm,
  reading: Reading<F, W>,
): FactReader<F, W> {
  const recordLists = lists.filter(({ fields }) => fields !== undefined);
  const firstLists = recordLists.filter(({ isFirst }) => isFirst === true);
  const otherLists = recordLists.filter(({ isFirst }) => isFirst !== true);
  const form = objectForm(names);
  const scratch = reading.fresh();
  const room = names.map((): unknown => undefined);
  /** A getter among the facts may come back to us while these are being read. */
  let isReading = false;
  const reader: FactReader<F, W> = { decide, snapshot, readPlain };

  function vouchedFor(facts: unknown): W | undefined {
    if (typeof facts !== "object" || facts === null) return undefined;
    // Only `vouch` below marks facts with this reader, and it gives them a W.
    return Vouched.valuesOf(facts, reader) as W | undefined;
  }

  function decide<R>(facts: F, rules: (values: W) => R, otherwise: R): R {
    const known = vouchedFor(facts);
    return known === undefined ? decideAnew(facts, rules, otherwise) : rules(known);
  }

  function decideAnew<R>(facts: F, rules: (values: W) => R, otherwise: R): R {
    const isWithin = isReading;
    const values = isWithin ? reading.fresh() : scratch;
    const given = isWithin ? [...room] : room;
    isReading = true;
    try {
      return isRightAnew(facts, given, values) ? rules(values) : otherwise;
    } catch {
      return otherwise;
    } finally {
      isReading = isWithin;
      // Whoever gave them may want to be forgotten.
      if (!isWithin) given.fill(undefined);
    }
  }

  /** Takes and reads the facts; no further than the controles when one is broken, for then the rest does not matter. */
  function isRightAnew(facts: F, given: unknown[], values: W): boolean {
    const isPlainObject = isRecord(facts) && isPlain(facts);
    if (isPlainObject) reading.first?.given(facts, given);
    else take(facts, given);
    readable(firstLists, given);
    if (!isFirstRight(given, values)) return false;
    if (isPlainObject) reading.given(facts, given);
    readable(otherLists, given);
    return areOthersRight(given, values);
  }

  /** Lists of records whose items can be read by name. */
  function readable(some: FactForm["lists"], given: unknown[]): void {
    for (const one of some) {
      const list = given[one.place];
      if (!hasPlainItems(list)) given[one.place] = listNow(list, one);
    }
  }

  function snapshot(policy: Policy, facts: F): Snapshot<W> {
    const before = vouchedFor(facts);
    if (before !== undefined) return snapshotWith(policy, facts, [], before);
    const given = [...room];
    try {
      take(facts, given);
      for (const one of lists) given[one.place] = listNow(given[one.place], one);
      const values = reading.fresh();
      return snapshotWith(policy, undefined, given, isRight(given, values) ? values : undefined);
    } catch {
      return snapshotWith(policy, undefined, [], undefined, isRecord(facts) ? unreadable() : notAnObject());
    }
  }

  function snapshotWith(
    policy: Policy,
    facts: object | undefined,
    given: readonly unknown[],
    values: W | undefined,
    trouble?: Probleem,
  ): Snapshot<W> {
    return { policy, facts, given, values, trouble, judged: undefined };
  }

  /** Takes what the facts have of their own for each name. */
  function take(facts: F, given: unknown[]): void {
    if (!isRecord(facts)) throw new TypeError("facts are an object");
    // With all JSON a name that is read is a property of its own.
    if (isPlain(facts)) {
      reading.first?.given(facts, given);
      reading.given(facts, given);
    } else
      for (let place = 0; place < names.length; place += 1) given[place] = own(facts, names[place] ?? "");
  }

  /** Reads what was given into `values`; is everything as it should be? */
  function isRight(given: readonly unknown[], values: W): boolean {
    return isFirstRight(given, values) && areOthersRight(given, values);
  }

  /** Reads what controles need; is that as it should be, and no controle broken? */
  function isFirstRight(given: readonly unknown[], values: W): boolean {
    const { first } = reading;
    return first === undefined || (first.read(given, values) && reading.broken(values).length === 0);
  }

  function areOthersRight(given: readonly unknown[], values: W): boolean {
    const areRead = reading.read(given, values);
    return areRead && (reading.first !== undefined || reading.broken(values).length === 0);
  }

  function readPlain(facts: unknown): Gelezen<F> | readonly number[] | undefined {
    if (isReading || !isRecord(facts)) return undefined;
    isReading = true;
    try {
      const given = isPlain(facts) ? valuesIn(form, facts) : undefined;
      if (given === undefined) return undefined;
      reading.clean(given);
      const values = reading.fresh();
      if (reading.first?.read(given, values) === false || !reading.read(given, values)) return undefined;
      const broken = reading.broken(values);
      return broken.length === 0 ? { goed: true, feiten: vouch(shaped(given), values) } : broken;
    } catch {
      return undefined;
    } finally {
      form.values.fill(undefined);
      isReading = false;
    }
  }

  /** `facts` are of our own making and nothing is wrong with them: they are frozen, and never checked again. */
  function vouch(facts: F, values: W): F {
    Object.freeze(new Vouched(facts, reader, values));
    return facts;
  }

  /** Each value is checked against its declaration before anybody uses it, and that is what F was made from. */
  function shaped(given: readonly unknown[]): F {
    if (reading.shaped !== undefined) return reading.shaped(given) as F;
    const facts: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index += 1) define(facts, names[index] ?? "", given[index]);
    return facts as F;
  }

  return reader;
}

/** Untrusted facts: all that is wrong with them at once, or the facts made anew and clean. Never throws. */
export function readJson<F extends object, W extends object>(
  policy: Policy,
  { readPlain }: FactReader<F, W>,
  facts: unknown,
): Gelezen<F> {
  const quick = readPlain(facts);
  if (quick !== undefined) return isBroken(quick) ? { goed: false, problemen: told(policy, quick) } : quick;
  // Whatever is wrong or unusual is for the reader that can say what.
  const read = readUntrusted<F>(policy, facts);
  const again = read.goed ? readPlain(read.feiten) : undefined;
  return again === undefined || isBroken(again) ? read : again;
}

function isBroken<F>(read: Gelezen<F> | readonly number[]): read is readonly number[] {
  return Array.isArray(read);
}

function told({ beleid }: Policy, broken: readonly number[]): readonly Probleem[] {
  return broken.map((index) => contradiction(beleid.controles[index]?.titel ?? ""));
}

// ── Objects of a known form ─────────────────────────────────────────────────────────────────────────

/** The names that an object may have, and room for what it has under each of them. */
export interface ObjectForm {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly values: unknown[];
}

export function objectForm(names: readonly string[]): ObjectForm {
  return {
    names,
    places: new Map(names.map((name, index) => [name, index])),
    values: names.map(() => undefined),
  };
}

/** Stands for what was not met among the properties of an object. */
const notMet: unique symbol = Symbol("not met");

/** The values in `holder`, in order of the names; undefined when it has one under another name. The next call uses the same list. */
export function valuesIn({ names, places, values }: ObjectForm, holder: object): unknown[] | undefined {
  const record = holder as Readonly<Record<string, unknown>>;
  values.fill(notMet);
  // Most objects name things in the order in which they are declared.
  let next = 0;
  for (const name in record) {
    const place = names[next] === name ? next : places.get(name);
    if (place !== undefined) {
      values[place] = record[name];
      next = place + 1;
    } else if (record[name] !== undefined) return undefined;
  }
  for (let place = 0; place < names.length; place += 1) {
    if (values[place] !== notMet) continue;
    values[place] = undefined;
    // It is there and does not show: an object for whoever reads by name.
    if (Object.hasOwn(holder, names[place] ?? "")) return undefined;
  }
  return values;
}

/** The same for a record of a list. */
export function recordValues(form: ObjectForm, item: unknown): readonly unknown[] | undefined {
  return isRecord(item) && isPlain(item) ? valuesIn(form, item) : undefined;
}

/** A list of `items`. */
export function itemsOf<T>(...items: readonly T[]): readonly T[] {
  return items;
}

/** A list of our own with the same items, each made anew; what is no list, or too long, stays what it is. */
export function cleanList(value: unknown, cleanItem: (item: unknown) => unknown): unknown {
  if (!Array.isArray(value) || value.length > LONGEST_LIST) return value;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index += 1) items.push(cleanItem(value[index]));
  return Object.freeze(items);
}

/** -0 is no number that people write. */
export function cleanNumber(value: unknown): unknown {
  return value === 0 ? 0 : value;
}

/** What needs no cleaning. */
export function cleanAlready(value: unknown): unknown {
  return value;
}

// ── Objects of any form ─────────────────────────────────────────────────────────────────────────────

/** Is all that can be read of the records in this list their own? */
function hasPlainItems(list: unknown): boolean {
  if (!Array.isArray(list) || list.length > LONGEST_LIST) return true;
  for (const item of list as readonly unknown[]) if (isRecord(item) && !isPlain(item)) return false;
  return true;
}

/** The list that was given as it is now: later changes to it, or to these fields of its records, do not show. */
function listNow(value: unknown, { fields, copy }: FactForm["lists"][number]): unknown {
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
