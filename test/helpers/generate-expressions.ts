// Random expressions of the language, of a type that is asked for, over what a policy has declared so far.

import type { Choices } from "./choices.js";
import { randomDate, randomDuration, randomNumber } from "./generate-vocabulary.js";

export type NumberKind = "getal" | "geheel" | "percentage" | "bedrag";
export type Kind = "ja/nee" | "datum" | "tekst" | "keuzelijst" | NumberKind;

/** Something that can be named: a fact, a field or a derived value. */
export interface Named {
  readonly name: string;
  readonly kind: Kind;
  /** The keuzelijst, for a value of one. */
  readonly list?: string;
  readonly optional: boolean;
}
export interface ListOfRecords {
  readonly name: string;
  readonly fields: readonly Named[];
}
/** All that expressions may name. */
export interface World {
  readonly choices: Choices;
  readonly values: Named[];
  readonly recordLists: ListOfRecords[];
  /** Lists of keuzelijst values. */
  readonly choiceLists: { readonly name: string; readonly list: string }[];
  readonly otherLists: string[];
  readonly keuzelijsten: Map<string, readonly [string, ...string[]]>;
  /** What can be met: voorwaarden, uitsluitingen and besluiten. */
  readonly statements: string[];
}
/** Where an expression stands. */
interface Spot {
  /** Under a negation, `geen` must be asked for. */
  readonly negated: boolean;
  /** Within a record there are no other lists. */
  readonly record: ListOfRecords | undefined;
}

const top: Spot = { negated: false, record: undefined };

/** A condition; never the name of one fact and nothing else, and never opening with `niet`. */
export function condition(world: World, depth = 2): string {
  const text = truth(world, depth, top);
  const whole = world.values.some(({ name }) => name === text);
  if (!whole && !text.startsWith("niet ")) return text.startsWith("(") ? bullets(world, text) : text;
  return `(${text} of ${truth(world, 0, top)})`;
}

const RANGE = "tot_en_met";

/** A chain at the top may also be written as bullets. */
function bullets({ choices }: World, text: string): string {
  const chain = /^\(([^()]*)\)$/.exec(text)?.[1];
  if (chain === undefined || !choices.chance(50)) return text;
  // A range has an `en` of its own.
  const plain = chain.replaceAll("tot en met", RANGE);
  const operator = plain.includes(" of ") ? "of" : "en";
  const items = plain.split(` ${operator} `);
  if (items.length < 2 || items.some((item) => / (en|of) /.test(item))) return text;
  const word = operator === "of" ? "een van" : "elk van";
  return `${word}\n${items.map((item) => `    - ${item.replaceAll(RANGE, "tot en met")}`).join("\n")}`;
}

function truth(world: World, depth: number, spot: Spot): string {
  const { choices } = world;
  if (depth > 0 && choices.chance(60)) {
    switch (choices.below(4)) {
      case 0:
        return `niet (${truth(world, depth - 1, { ...spot, negated: true })} of ${truth(world, 0, { ...spot, negated: true })})`;
      default: {
        const operator = choices.pick(["en", "of"]);
        const count = 2 + choices.below(2);
        const operands = Array.from({ length: count }, () => truth(world, depth - 1, spot));
        return `(${operands.join(` ${operator} `)})`;
      }
    }
  }
  return simple(world, spot);
}

function simple(world: World, spot: Spot): string {
  const { choices, values, recordLists, choiceLists, statements } = world;
  const { record } = spot;
  const named = record === undefined ? values : namedWithin(record, world);
  const options: (() => string | undefined)[] = [
    () => choices.oneOf(named.filter(({ kind }) => kind === "ja/nee"))?.name,
    () => numberComparison(world, named, spot),
    () => dateComparison(world, named, spot),
    () => choiceComparison(world, named, spot),
    () => textComparison(world, named, spot),
    () => noneTest(world, named),
    () => (record === undefined && recordLists.length > 0 ? listCondition(world) : undefined),
    () => (record === undefined && choiceLists.length > 0 ? containing(world) : undefined),
    () => {
      const statement = record === undefined ? choices.oneOf(statements) : undefined;
      return statement === undefined ? undefined : `voldoet aan ${statement}`;
    },
  ];
  return (
    choices.oneOf(options)?.() ??
    named.find(({ kind }) => kind === "ja/nee")?.name ??
    "peildatum vanaf 1 juli 2027"
  );
}

/** Mostly the fields of the record, sometimes what stands outside it and is not hidden by a field. */
function namedWithin({ fields }: ListOfRecords, { choices, values }: World): readonly Named[] {
  if (choices.chance(75)) return fields;
  return values.filter(({ name }) => fields.every((field) => field.name !== name));
}

/** A comparison of something optional; under a negation it asks for `geen` itself. */
function guarded(value: Named, text: string, spot: Spot): string {
  return value.optional && spot.negated ? `(${value.name} is niet geen en ${text})` : text;
}

function noneTest({ choices }: World, named: readonly Named[]): string | undefined {
  const value = choices.oneOf(named.filter(({ optional }) => optional));
  return value === undefined ? undefined : `${value.name} is ${choices.pick(["geen", "niet geen"])}`;
}

// ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────

export function isNumber(kind: Kind): kind is NumberKind {
  return kind === "getal" || kind === "geheel" || kind === "percentage" || kind === "bedrag";
}

/** A getal and a geheel getal may meet; other units may not. */
function sameUnit(left: Kind, right: Kind): boolean {
  const unit = (kind: Kind): Kind => (kind === "geheel" ? "getal" : kind);
  return unit(left) === unit(right);
}

function numberComparison(world: World, named: readonly Named[], spot: Spot): string | undefined {
  const { choices } = world;
  const value = choices.oneOf(named.filter(({ kind }) => isNumber(kind)));
  if (value === undefined || !isNumber(value.kind)) return undefined;
  const right = numberOperand(world, value.kind, named, spot);
  const left = choices.chance(25) ? numberSum(world, value.kind, named, value.name) : value.name;
  switch (choices.below(5)) {
    case 0:
      return guarded(
        value,
        `${value.name} van ${randomNumber(choices, value.kind)} tot en met ${randomNumber(choices, value.kind)}`,
        spot,
      );
    case 1:
      return negatable(world, value, left, right);
    case 2: {
      const values = [right, randomNumber(choices, value.kind)];
      return guarded(value, `${left} is een van (${values.join(", ")})`, spot);
    }
    default: {
      const words = choices.pick(["ten minste", "ten hoogste", "meer dan", "minder dan"]);
      return guarded(value, `${left} ${words} ${right}`, spot);
    }
  }
}

/** `is`, or `is niet` when nothing can be geen. */
function negatable({ choices }: World, value: Named, left: string, right: string): string {
  if (!choices.chance(40))
    return value.optional ? `(${value.name} is niet geen en ${left} is ${right})` : `${left} is ${right}`;
  return value.optional
    ? `(${value.name} is niet geen en ${left} is niet ${right})`
    : `${left} is niet ${right}`;
}

/** What a number is compared with; optional values only where `geen` need not be asked for. */
function numberOperand(world: World, kind: NumberKind, named: readonly Named[], spot: Spot): string {
  const { choices } = world;
  const other = choices.oneOf(
    named.filter((value) => sameUnit(value.kind, kind) && !(value.optional && spot.negated)),
  );
  switch (choices.below(5)) {
    case 0:
      return other === undefined || other.optional ? randomNumber(choices, kind) : other.name;
    case 1:
      return spot.record === undefined
        ? numberSum(world, kind, named, undefined)
        : randomNumber(choices, kind);
    default:
      return randomNumber(choices, kind);
  }
}

/** A sum of certain (never optional) numbers, starting with `first` if that is given. */
function numberSum(
  world: World,
  kind: NumberKind,
  named: readonly Named[],
  first: string | undefined,
): string {
  const { choices } = world;
  const other = choices.oneOf(named.filter((value) => sameUnit(value.kind, kind) && !value.optional));
  const start = first ?? other?.name ?? randomNumber(choices, kind);
  if (other !== undefined && kind !== "percentage" && choices.chance(40)) {
    return first === undefined ? `${choices.pick(["70%", "12,5%", "150%"])} van ${other.name}` : start;
  }
  const second = other !== undefined && choices.chance(50) ? other.name : randomNumber(choices, kind);
  return `${start} ${choices.pick(["+", "-"])} ${second}`;
}

/** A number of this kind that is never geen, for a derived value. */
export function numberValue(world: World, kind: NumberKind): string {
  const { choices, recordLists } = world;
  const list = choices.oneOf(recordLists);
  if (list !== undefined && kind === "geheel" && choices.chance(60)) return counted(world, list);
  const field = list?.fields.find((each) => each.kind === kind && !each.optional);
  if (list !== undefined && field !== undefined && kind !== "geheel" && choices.chance(60)) {
    return `som van ${field.name} van ${list.name}${choices.chance(60) ? ` met (${inRecord(world, list)})` : ""}`;
  }
  const whole = world.values.filter((value) => kind !== "geheel" || value.kind === "geheel");
  if (kind === "geheel")
    return choices.oneOf(whole.filter((value) => !value.optional))?.name ?? randomNumber(choices, kind);
  return choices.chance(60) ? numberSum(world, kind, whole, undefined) : randomNumber(choices, kind);
}

// ── Dates ───────────────────────────────────────────────────────────────────────────────────────────

function dateComparison(world: World, named: readonly Named[], spot: Spot): string | undefined {
  const { choices } = world;
  const value = choices.oneOf([
    ...named.filter(({ kind }) => kind === "datum"),
    { name: "peildatum", kind: "datum", optional: false } as const,
  ]);
  if (value === undefined) return undefined;
  const usable = named.filter(({ kind, optional }) => kind === "datum" && !(optional && spot.negated));
  const right = dateOperand(world, usable);
  switch (choices.below(5)) {
    case 0: {
      const direction = choices.pick(["na", "voor"]);
      return guarded(value, `${value.name} binnen ${randomDuration(choices)} ${direction} ${right}`, spot);
    }
    case 1:
      return guarded(value, `${value.name} van ${randomDate(choices)} tot en met ${right}`, spot);
    case 2:
      return value.optional || spot.negated
        ? guarded(value, `${value.name} is ${right}`, spot)
        : `${value.name} is ${choices.chance(40) ? "niet " : ""}${randomDate(choices)}`;
    default: {
      const words = choices.pick(["voor", "uiterlijk", "vanaf", "na"]);
      const left = choices.chance(20) ? `${value.name} + ${randomDuration(choices)}` : value.name;
      return guarded(value, `${left} ${words} ${right}`, spot);
    }
  }
}

function dateOperand({ choices }: World, usable: readonly Named[]): string {
  const other = choices.oneOf(usable)?.name ?? "peildatum";
  switch (choices.below(6)) {
    case 0:
      return `${other} ${choices.pick(["+", "-"])} ${randomDuration(choices)}`;
    case 1:
      return `eerste dag van de maand na ${other}`;
    case 2:
      return other;
    default:
      return randomDate(choices);
  }
}

/** A date for a derived value; with `geen` in it only when that may be. */
export function dateValue(world: World, optional: boolean): string {
  const usable = world.values.filter((value) => value.kind === "datum" && (optional || !value.optional));
  return dateOperand(world, usable);
}

// ── Keuzelijsten and texts ──────────────────────────────────────────────────────────────────────────

function choiceComparison(world: World, named: readonly Named[], spot: Spot): string | undefined {
  const { choices, keuzelijsten } = world;
  const value = choices.oneOf(named.filter(({ kind }) => kind === "keuzelijst"));
  const list = value?.list === undefined ? undefined : keuzelijsten.get(value.list);
  if (value === undefined || list === undefined) return undefined;
  const one = choices.pick(list);
  const other = choices.oneOf(
    named.filter((each) => each.list === value.list && each.name !== value.name && !each.optional),
  );
  switch (choices.below(5)) {
    case 0:
      return other === undefined
        ? guarded(value, `${value.name} is ${one}`, spot)
        : guarded(value, `${value.name} is ${other.name}`, spot);
    case 1:
      return negatable(world, value, value.name, one);
    case 2: {
      const last =
        other !== undefined && choices.chance(30) ? other.name : (list.find((each) => each !== one) ?? one);
      return guarded(value, `${value.name} is een van (${one}, ${last})`, spot);
    }
    case 3: {
      const text = `${value.name} is geen van (${one}, ${list.find((each) => each !== one) ?? one})`;
      return value.optional ? `(${value.name} is niet geen en ${text})` : text;
    }
    default:
      return guarded(value, `${value.name} is ${one}`, spot);
  }
}

function textComparison(world: World, named: readonly Named[], spot: Spot): string | undefined {
  const { choices } = world;
  const texts = named.filter(({ kind }) => kind === "tekst");
  const value = choices.oneOf(texts);
  if (value === undefined) return undefined;
  const other = choices.oneOf(texts.filter((each) => each.name !== value.name && !each.optional));
  const right =
    other !== undefined && choices.chance(40) ? other.name : choices.pick(['"Urk"', '"${x}"', '""']);
  if (choices.chance(20) && !value.optional && !spot.negated)
    return `${value.name} is een van (${right}, "Ede")`;
  return spot.negated
    ? guarded(value, `${value.name} is ${right}`, spot)
    : negatable(world, value, value.name, right);
}

// ── Lists ───────────────────────────────────────────────────────────────────────────────────────────

function inRecord(world: World, record: ListOfRecords): string {
  return truth(world, 1, { negated: false, record });
}

function counted(world: World, list: ListOfRecords): string {
  return world.choices.chance(80)
    ? `aantal ${list.name} met (${inRecord(world, list)})`
    : `aantal ${list.name}`;
}

function listCondition(world: World): string | undefined {
  const { choices } = world;
  const list = choices.oneOf(world.recordLists);
  if (list === undefined) return undefined;
  const words = choices.pick(["ten minste", "ten hoogste", "meer dan", "minder dan"]);
  switch (choices.below(4)) {
    case 0:
      return `elk van ${list.name} heeft (${inRecord(world, list)})`;
    case 1: {
      const field = list.fields.find(({ kind, optional }) => isNumber(kind) && !optional);
      if (field === undefined || !isNumber(field.kind)) return undefined;
      const when = choices.chance(70) ? ` met (${inRecord(world, list)})` : "";
      return `som van ${field.name} van ${list.name}${when} ${words} ${randomNumber(choices, field.kind)}`;
    }
    case 2: {
      const name = choices.oneOf(world.otherLists) ?? list.name;
      return `aantal ${name} ${words} ${choices.pick(["1", "2", "3"])}`;
    }
    default:
      return `${counted(world, list)} ${words} ${choices.pick(["1", "2", "0"])}`;
  }
}

function containing({ choices, choiceLists, keuzelijsten, values }: World): string | undefined {
  const list = choices.oneOf(choiceLists);
  const names = list === undefined ? undefined : keuzelijsten.get(list.list);
  if (list === undefined || names === undefined) return undefined;
  const fact = choices.oneOf(values.filter((value) => value.list === list.list && !value.optional));
  const second = fact !== undefined && choices.chance(40) ? fact.name : choices.pick(names);
  const first = choices.pick(names);
  return choices.chance(50)
    ? `${list.name} bevat ${second}`
    : first === second
      ? `${list.name} bevat ${first}`
      : `${list.name} bevat een van (${first}, ${second})`;
}
