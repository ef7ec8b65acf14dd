// Reading facts that nobody has vouched for: each value is checked against its declaration, every problem is
// reported with its place, nothing is ever thrown, and only own properties count.

import type { Beleid, Feit, Structuur, ValueType } from "../model.js";
import type { Gelezen, Probleem, Waarde } from "../runtime/types.js";
import { dateOfIsoText, exists } from "./calendar.js";
import { compare, decimal, decimalOfNumber } from "./decimal.js";
import {
  moreUnknownKeys,
  noneInList,
  noneNotAllowed,
  noSuchDay,
  notADate,
  notAnObject,
  notInKeuzelijst,
  notWhole,
  outOfBounds,
  tooLarge,
  tooLong,
  tooManyDecimals,
  unknownKey,
  unreadable,
  wrongType,
  yearOutOfRange,
} from "./fact-problems.js";
import type { FactProblem } from "./fact-problems.js";
import { dateValue, jsonOf, none, numberOf, plainObject, textValue, truthValue } from "./values.js";
import type { Value } from "./values.js";
import { truthOf } from "./kleene.js";

const LONGEST_LIST = 1000;
const MOST_UNKNOWN_KEYS = 100;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const LIMIT = decimal(100_000_000n);
const LIMIT_OF_AMOUNT = decimal(10_000_000_000n);

/** The fact that every policy has without declaring it. */
export const peildatum: Feit = {
  naam: "peildatum",
  type: { kind: "datum" },
  optioneel: false,
  vraag: "Op welke datum wordt beoordeeld?",
  herkomst: { soort: "verzekeraar" },
  bewijs: [],
  groep: "",
  origin: { file: "", span: { start: 0, end: 0 } },
};

/** What was given: the values that are in order, by name, and everything that is not. */
export interface ReadFacts {
  readonly values: ReadonlyMap<string, Value>;
  /** In the order in which a person is told; unknown keys included, controles not. */
  readonly problems: readonly Probleem[];
}

type Report = (pad: string, problem: FactProblem) => void;
/** A policy as far as reading needs it. */
type Declarations = Pick<Beleid, "feiten" | "keuzelijsten" | "structuren">;

/** Reads `given` against the facts that the policy declares, peildatum first. Never throws. */
export function readGiven(beleid: Declarations, given: unknown): ReadFacts {
  try {
    return readRoot(beleid, given);
  } catch {
    // A getter or a proxy threw: whatever was read before it is not to be relied on either.
    return { values: new Map(), problems: [unreadable] };
  }
}

function readRoot(beleid: Declarations, given: unknown): ReadFacts {
  if (!isObject(given)) return { values: new Map(), problems: [notAnObject] };
  const problems: Probleem[] = [];
  const report: Report = (pad, { code, bericht }) => problems.push({ pad, code, bericht });
  const values = new Map<string, Value>();
  const declared = [peildatum, ...beleid.feiten];
  for (const feit of declared) {
    const value = readFact(beleid, feit, ownValue(given, feit.naam), feit.naam, report);
    if (value !== undefined) values.set(feit.naam, value);
  }
  reportUnknownKeys(
    given,
    declared.map((feit) => feit.naam),
    { pad: "", structuur: undefined },
    report,
  );
  return { values, problems };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function ownValue(holder: object, name: string): unknown {
  return Object.hasOwn(holder, name) ? (holder as Record<string, unknown>)[name] : undefined;
}

/** The value of a fact or field; undefined when it is absent or there is a problem within it. */
function readFact(
  beleid: Declarations,
  feit: Feit,
  given: unknown,
  pad: string,
  report: Report,
): Value | undefined {
  if (given === undefined) return undefined;
  if (given === null && feit.optioneel) return none;
  if (given === null) {
    report(pad, noneNotAllowed);
    return undefined;
  }
  return readValue(beleid, feit.type, given, pad, report);
}

function readValue(
  beleid: Declarations,
  type: ValueType,
  given: unknown,
  pad: string,
  report: Report,
): Value | undefined {
  switch (type.kind) {
    case "ja/nee":
      if (typeof given === "boolean") return truthValue(truthOf(given));
      break;
    case "getal":
    case "percentage":
    case "bedrag":
      if (typeof given === "number" && Number.isFinite(given)) return readNumber(type, given, pad, report);
      break;
    case "datum":
      if (typeof given === "string") return readDate(given, pad, report);
      break;
    case "tekst":
      if (typeof given === "string") return textValue(given);
      break;
    case "keuzelijst":
      if (typeof given === "string") return readChoice(beleid, type.naam, given, pad, report);
      break;
    case "structuur": {
      const structuur = beleid.structuren.find((candidate) => candidate.naam === type.naam);
      if (structuur !== undefined && isObject(given))
        return readRecord(beleid, structuur, given, pad, report);
      break;
    }
    case "lijst":
      if (Array.isArray(given)) return readList(beleid, type.element, given, pad, report);
      break;
  }
  report(pad, wrongType(type, given));
  return undefined;
}

function readNumber(
  type: Extract<ValueType, { readonly geheel: boolean }>,
  given: number,
  pad: string,
  report: Report,
): Value | undefined {
  const value = decimalOfNumber(given);
  const problem = problemOfNumber(type, value);
  if (problem === undefined) return numberOf(value);
  report(pad, problem);
  return undefined;
}

function problemOfNumber(
  { kind, geheel, min, max }: Extract<ValueType, { readonly geheel: boolean }>,
  value: ReturnType<typeof decimalOfNumber>,
): FactProblem | undefined {
  const belowMin = min !== undefined && compare(value, min) < 0;
  const aboveMax = max !== undefined && compare(value, max) > 0;
  if (belowMin || aboveMax) return outOfBounds(kind, min, max);
  const limit = kind === "bedrag" ? LIMIT_OF_AMOUNT : LIMIT;
  const size = value.coefficient < 0n ? { ...value, coefficient: -value.coefficient } : value;
  if (compare(size, limit) >= 0) return tooLarge;
  if (geheel && value.decimals > 0) return notWhole;
  const mostDecimals = kind === "bedrag" ? 2 : 4;
  return value.decimals > mostDecimals ? tooManyDecimals(mostDecimals) : undefined;
}

function readDate(given: string, pad: string, report: Report): Value | undefined {
  const date = dateOfIsoText(given);
  if (date === undefined) report(pad, notADate);
  else if (date.year < FIRST_YEAR || date.year > LAST_YEAR) report(pad, yearOutOfRange);
  else if (exists(date)) return dateValue(date);
  else report(pad, noSuchDay(given));
  return undefined;
}

function readChoice(
  beleid: Declarations,
  naam: string,
  given: string,
  pad: string,
  report: Report,
): Value | undefined {
  const keuzelijst = beleid.keuzelijsten.find((candidate) => candidate.naam === naam);
  if (keuzelijst?.waarden.some((waarde) => waarde.naam === given) === true) return textValue(given);
  if (keuzelijst !== undefined) report(pad, notInKeuzelijst(keuzelijst, given));
  return undefined;
}

function readRecord(
  beleid: Declarations,
  structuur: Structuur,
  given: object,
  pad: string,
  report: Report,
): Value | undefined {
  const fields = new Map<string, Value>();
  let inOrder = true;
  for (const veld of structuur.velden) {
    const givenField = ownValue(given, veld.naam);
    const value = readFact(beleid, veld, givenField, `${pad}.${veld.naam}`, report);
    if (value !== undefined) fields.set(veld.naam, value);
    else if (givenField !== undefined) inOrder = false;
  }
  reportUnknownKeys(
    given,
    structuur.velden.map((veld) => veld.naam),
    { pad, structuur: structuur.naam },
    report,
  );
  return inOrder ? { kind: "record", fields } : undefined;
}

function readList(
  beleid: Declarations,
  element: ValueType,
  given: readonly unknown[],
  pad: string,
  report: Report,
): Value | undefined {
  const { length } = given;
  if (length > LONGEST_LIST) {
    report(pad, tooLong(length));
    return undefined;
  }
  const items: Value[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = readItem(beleid, element, ownValue(given, String(index)), `${pad}[${index}]`, report);
    if (item !== undefined) items.push(item);
  }
  return items.length === length ? { kind: "list", items } : undefined;
}

function readItem(
  beleid: Declarations,
  element: ValueType,
  given: unknown,
  pad: string,
  report: Report,
): Value | undefined {
  if (given !== null) return readValue(beleid, element, given, pad, report);
  report(pad, noneInList);
  return undefined;
}

function reportUnknownKeys(
  given: object,
  declared: readonly string[],
  holder: { readonly pad: string; readonly structuur: string | undefined },
  report: Report,
): void {
  const known = new Set(declared);
  const unknownKeys = Object.keys(given)
    .filter((key) => !known.has(key) && ownValue(given, key) !== undefined)
    .toSorted((left, right) => (left < right ? -1 : 1));
  const prefix = holder.pad === "" ? "" : `${holder.pad}.`;
  for (const key of unknownKeys.slice(0, MOST_UNKNOWN_KEYS)) {
    report(`${prefix}${key}`, unknownKey(key, declared, holder.structuur));
  }
  const others = unknownKeys.length - MOST_UNKNOWN_KEYS;
  if (others > 0) report(holder.pad, moreUnknownKeys(others));
}

/** The values that were read, in the JSON form of `Feiten` and in order of declaration. */
export function givenAsJson(beleid: Declarations, { values }: ReadFacts): Readonly<Record<string, Waarde>> {
  return plainObject(
    [peildatum, ...beleid.feiten].map(({ naam }) => {
      const value = values.get(naam);
      return [naam, value === undefined ? undefined : jsonOf(value)] as const;
    }),
  );
}

/** What `leesFeiten` gives for these problems and values. */
export function gelezen(
  beleid: Declarations,
  read: ReadFacts,
  problems: readonly Probleem[],
): Gelezen<Readonly<Record<string, Waarde>>> {
  return problems.length === 0
    ? { goed: true, feiten: givenAsJson(beleid, read) }
    : { goed: false, problemen: problems };
}
