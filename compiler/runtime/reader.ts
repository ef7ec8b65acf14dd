// How a module reads facts: once, into the numbers that its rules work on, and out of JSON that nobody has vouched for.

import { keptList, listNow, makeReadable } from "./lists.js";
import { define, isNothingAdded, isPlain, isRecord } from "./own.js";
import type { Policy } from "./policy.js";
import { contradiction, notAnObject, unreadable } from "./problems.js";
import { readUntrusted } from "./statements.js";
import type { Snapshot } from "./statements.js";
import { empty, emptyRoom, hasNoOthers, MOST_SHAPED, shownIn, takeOthers } from "./taking.js";
import type { FactForm, Shown } from "./taking.js";
import type { Gelezen, Probleem } from "./types.js";

/** What is emitted for one policy: F are the facts as a service gives them, W the same facts as its rules use them. */
export interface Reading<F extends object, W extends object> {
  /** Nothing is known yet. */
  readonly fresh: () => W;
  /** Takes what is given for each fact, in order, each once: the quickest way for objects of few shapes. */
  readonly given: (facts: F, into: unknown[]) => void;
  /** Takes what shows of an object, whatever its shape. */
  readonly shown: Shown;
  /** Reads what was given for each fact; false when something of it is not as it should be. */
  readonly read: (given: readonly unknown[], into: W) => boolean;
  /** The same for the facts that controles need, when these are not all: then the two above are for the others. */
  readonly first?: Pick<Reading<F, W>, "given" | "read"> & { readonly places: readonly number[] };
  /** The places of the controles that are broken. */
  readonly broken: (values: W) => readonly number[];
  /** Makes of what was given what is kept of it: lists and records anew, and -0 is 0. */
  readonly clean: (given: unknown[]) => void;
  /** An object with these values, by the names of the facts; absent when there are so many that a loop does as well. */
  readonly shaped?: (given: readonly unknown[]) => object;
}

/** What facts without a contradiction have broken. */
export const nothingBroken: readonly number[] = [];

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

/**
 * JSON that leaves things out comes in as many shapes as there are ways to do so, and to the engine a name is slow to find in
 * what has a shape that it has not seen. Objects that name every fact are of few shapes, and then to name it is quicker: at
 * first, and after so many of these in a row, the next so many are taken by name before one is looked at again.
 */
const ENOUGH_WHOLE = 16;
const TAKEN_BY_NAME = 64;

/** A reader of facts of this form, by what was emitted for them. It knows no policy, so whoever only decides needs none. */
export function factReader<F extends object, W extends object>(
  form: FactForm,
  reading: Reading<F, W>,
): FactReader<F, W> {
  const { names, lists } = form;
  const recordLists = lists.filter(({ fields }) => fields !== undefined);
  const firstLists = recordLists.filter(({ isFirst }) => isFirst === true);
  const otherLists = recordLists.filter(({ isFirst }) => isFirst !== true);
  const scratch = reading.fresh();
  const noneMet = emptyRoom(form);
  const room = emptyRoom(form);
  /** A getter among the facts may come back to us while these are being read. */
  let isReading = false;
  /** Only what controles need has been taken of the facts at hand. */
  let hasFirstAlone = false;
  /** How many objects in a row named every fact, and how many more are to be taken by name. */
  let whole = 0;
  let byName = TAKEN_BY_NAME;
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
    const given = isWithin ? noneMet.slice() : room;
    isReading = true;
    try {
      return isRightAnew(facts, given, values) ? rules(values) : otherwise;
    } catch {
      return otherwise;
    } finally {
      isReading = isWithin;
      // Whoever gave them may want to be forgotten.
      if (!isWithin) empty(given, hasFirstAlone ? reading.first?.places : undefined);
      hasFirstAlone = false;
    }
  }

  /** Takes and reads the facts; is everything as it should be? */
  function isRightAnew(facts: F, given: unknown[], values: W): boolean {
    if (byName === 0 || !isRecord(facts) || !isPlain(facts)) {
      take(facts, given);
      makeReadable(recordLists, given);
      return isRight(given, values);
    }
    // No further than the controles when one is broken, for then the rest does not matter.
    byName -= 1;
    reading.first?.given(facts, given);
    makeReadable(firstLists, given);
    hasFirstAlone = !isFirstRight(given, values);
    if (hasFirstAlone) return false;
    reading.given(facts, given);
    makeReadable(otherLists, given);
    return areOthersRight(given, values);
  }

  function snapshot(policy: Policy, facts: F): Snapshot<W> {
    const before = vouchedFor(facts);
    if (before !== undefined) return snapshotWith(policy, facts, noneMet, before);
    const given = noneMet.slice();
    try {
      take(facts, given);
      for (const one of lists) given[one.place] = listNow(given[one.place], one);
      // Who contradicts himself needs nothing to decide with.
      if (!isReading && !isFirstRight(given, scratch))
        return snapshotWith(policy, undefined, given, undefined);
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

  /** Takes what the facts have of their own for each name; nothing of `given` has been met yet. */
  function take(facts: F, given: unknown[]): void {
    if (!isRecord(facts)) throw new TypeError("facts are an object");
    if (!isPlain(facts)) takeOthers(facts, form, given);
    else if (byName > 0) {
      byName -= 1;
      takeByName(facts, given);
    } else if (shownIn(facts, form, reading.shown, given, false) < names.length) {
      takeOthers(facts, form, given);
      whole = 0;
    } else if (whole < ENOUGH_WHOLE) whole += 1;
    else byName = TAKEN_BY_NAME;
  }

  /** With all JSON a name that is read is a property of its own. */
  function takeByName(facts: F, given: unknown[]): void {
    reading.first?.given(facts, given);
    reading.given(facts, given);
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
    if (!isRecord(facts)) return undefined;
    // To ask this also has the engine bring an object of an outdated shape up to date. Were that done by the loop over its
    // properties, the engine would take that loop for one over many shapes, and it would stay five times as slow.
    if (vouchedFor(facts) !== undefined) return { goed: true, feiten: facts as F };
    try {
      if (!isPlain(facts)) return undefined;
      const given = takenWhole(facts as F) ?? takenAsShown(facts);
      if (given === undefined) return undefined;
      reading.clean(given);
      // A getter may have added to what all objects inherit.
      if (!isNothingAdded()) return undefined;
      const values = reading.fresh();
      if (reading.first?.read(given, values) === false || !reading.read(given, values)) return undefined;
      const broken = reading.broken(values);
      // Not before: the engine is slow to read from a list that is frozen.
      for (const { place } of lists) given[place] = keptList(given[place]);
      return broken.length === 0 ? { goed: true, feiten: vouch(shaped(given), values) } : broken;
    } catch {
      return undefined;
    }
  }

  /** What was given for each fact, taken by name; undefined unless all are there and nothing else is. */
  function takenWhole(facts: F): unknown[] | undefined {
    if (names.length > MOST_SHAPED) return undefined;
    const given: unknown[] = Object.getOwnPropertyNames(facts);
    if (given.length !== names.length) return undefined;
    // Facts take the places of the names: one list less to make.
    takeByName(facts, given);
    // As many names as facts, and something for each fact: then it has no other names.
    return given.includes(undefined) ? undefined : given;
  }

  /** What was given for each fact, of which some may not be there; undefined when there is something else or unusual. */
  function takenAsShown(facts: object): unknown[] | undefined {
    const given = noneMet.slice();
    const shown = shownIn(facts, form, reading.shown, given, true);
    const isAll = shown === names.length || (shown >= 0 && hasNoOthers(facts, form, given));
    return isAll ? given : undefined;
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
