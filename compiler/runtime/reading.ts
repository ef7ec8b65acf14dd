// Reading facts that nobody has vouched for: each against its declaration, every problem told at once.

import { dateOfText, NO_DATE, NO_DAY, NO_YEAR, textOfDate } from "./dates.js";
import { define, isRecord, own } from "./own.js";
import type {
  FeitGegevens,
  FeitType,
  KeuzelijstGegevens,
  NumberType,
  Policy,
  StructuurGegevens,
} from "./policy.js";
import {
  listTooLong,
  LONGEST_LIST,
  moreUnknownFields,
  MOST_UNKNOWN_FIELDS,
  noneInList,
  noneNotAllowed,
  noSuchDay,
  notADate,
  notInKeuzelijst,
  notWhole,
  outOfBounds,
  tooLarge,
  tooManyDecimals,
  unknownField,
  wrongType,
  yearOutOfRange,
} from "./problems.js";
import type { Probleem, Waarde } from "./types.js";
import { NONE, numberValue, truthOf, truthValue } from "./values.js";
import type { Value } from "./values.js";

/** Each fact of a policy in order: its value, or undefined when it was not given or has a problem. */
export interface ReadFacts {
  readonly values: readonly (Value | undefined)[];
  readonly problems: readonly Probleem[];
}

/** What was given for each fact of the policy, in order. Throws what a getter or a proxy throws. */
export function givenFacts({ beleid }: Policy, facts: object): readonly unknown[] {
  return beleid.feiten.map(({ naam }) => own(facts, naam));
}

/** Reads what was given for each fact of the policy, in order. */
export function readFacts({ beleid }: Policy, given: readonly unknown[]): ReadFacts {
  const reader = readerOf(beleid.keuzelijsten, beleid.structuren);
  const values = beleid.feiten.map((feit, index) => reader.readFact(feit, given[index], feit.naam));
  return { values, problems: reader.problems };
}

/** The fields of `facts` that the policy does not know. */
export function unknownFacts({ beleid }: Policy, facts: object): readonly Probleem[] {
  return unknownFields(
    facts,
    "",
    beleid.feiten.map(({ naam }) => naam),
    undefined,
  );
}

function unknownFields(
  holder: object,
  pad: string,
  names: readonly string[],
  structuur: string | undefined,
): readonly Probleem[] {
  const known = new Set(names);
  const strangers = Object.keys(holder).filter((name) => !known.has(name) && own(holder, name) !== undefined);
  strangers.sort((left, right) => (left < right ? -1 : 1));
  const named = strangers
    .slice(0, MOST_UNKNOWN_FIELDS)
    .map((name) => unknownField(pad, name, names, structuur));
  const others = strangers.length - named.length;
  return others > 0 ? [...named, moreUnknownFields(pad, others)] : named;
}

interface Reader {
  readonly problems: readonly Probleem[];
  readonly readFact: (feit: FeitGegevens, given: unknown, pad: string) => Value | undefined;
}

function readerOf(
  keuzelijsten: readonly KeuzelijstGegevens[],
  structuren: readonly StructuurGegevens[],
): Reader {
  const problems: Probleem[] = [];

  function refuse(problem: Probleem): undefined {
    problems.push(problem);
    return undefined;
  }

  function readFact(feit: FeitGegevens, given: unknown, pad: string): Value | undefined {
    if (given === undefined) return undefined;
    if (given !== null) return readValue(feit.type, given, pad);
    return feit.optioneel ? NONE : refuse(noneNotAllowed(pad));
  }

  function readValue(type: FeitType, given: unknown, pad: string): Value | undefined {
    switch (type.soort) {
      case "ja/nee":
        if (typeof given === "boolean") return truthValue(truthOf(given));
        break;
      case "getal":
      case "percentage":
      case "bedrag":
        if (typeof given === "number" && Number.isFinite(given)) return readNumber(type, given, pad);
        break;
      case "datum":
        if (typeof given === "string") return readDate(given, pad);
        break;
      case "tekst":
        if (typeof given === "string") return { kind: "text", text: given };
        break;
      case "keuzelijst":
        if (typeof given === "string") return readChoice(type.naam, given, pad);
        break;
      case "structuur":
        if (isRecord(given)) return readRecord(type.naam, given, pad);
        break;
      case "lijst":
        if (Array.isArray(given)) return readList(type.van, given, pad);
        break;
    }
    return refuse(wrongType(pad, type, given));
  }

  function readNumber(type: NumberType, given: number, pad: string): Value | undefined {
    const { soort, geheel, min, max } = type;
    if ((min !== undefined && given < min) || (max !== undefined && given > max)) {
      return refuse(outOfBounds(pad, type));
    }
    if (Math.abs(given) >= limitOf(soort)) return refuse(tooLarge(pad));
    if (geheel && !Number.isInteger(given)) return refuse(notWhole(pad));
    const decimals = decimalsOf(type);
    const count = Math.round(given * 10 ** decimals);
    // A number has no more decimals than these when they alone give it back.
    if (count / 10 ** decimals !== given) return refuse(tooManyDecimals(pad, decimals));
    return numberValue(count, count, decimals);
  }

  function readDate(given: string, pad: string): Value | undefined {
    const date = dateOfText(given);
    switch (date) {
      case NO_DATE:
        return refuse(notADate(pad));
      case NO_YEAR:
        return refuse(yearOutOfRange(pad));
      case NO_DAY:
        return refuse(noSuchDay(pad, given));
      default:
        return { kind: "date", date };
    }
  }

  function readChoice(naam: string, given: string, pad: string): Value | undefined {
    const keuzelijst = keuzelijsten.find((candidate) => candidate.naam === naam);
    if (keuzelijst === undefined) return undefined;
    const isThere = keuzelijst.waarden.some((waarde) => waarde.naam === given);
    return isThere ? { kind: "text", text: given } : refuse(notInKeuzelijst(pad, keuzelijst, given));
  }

  function readRecord(naam: string, given: object, pad: string): Value | undefined {
    const structuur = structuren.find((candidate) => candidate.naam === naam);
    if (structuur === undefined) return undefined;
    const before = problems.length;
    const fields = structuur.velden.map((veld) =>
      readFact(veld, own(given, veld.naam), `${pad}.${veld.naam}`),
    );
    const usable = problems.length === before;
    // A field too many does not spoil the record.
    const names = structuur.velden.map((veld) => veld.naam);
    problems.push(...unknownFields(given, pad, names, naam));
    return usable ? { kind: "record", fields } : undefined;
  }

  function readList(element: FeitType, given: readonly unknown[], pad: string): Value | undefined {
    const { length } = given;
    if (length > LONGEST_LIST) return refuse(listTooLong(pad, length));
    const items: Value[] = [];
    for (let index = 0; index < length; index += 1) {
      const item = readItem(element, own(given, String(index)), `${pad}[${index}]`);
      if (item !== undefined) items.push(item);
    }
    return items.length === length ? { kind: "list", items } : undefined;
  }

  function readItem(element: FeitType, given: unknown, pad: string): Value | undefined {
    return given === null ? refuse(noneInList(pad)) : readValue(element, given, pad);
  }

  return { problems, readFact };
}

/** How many decimals a number of this type can have. */
export function decimalsOf({ soort, geheel }: NumberType): number {
  if (geheel) return 0;
  return soort === "bedrag" ? 2 : 4;
}
/** The first absolute value that is too large. */
export function limitOf(soort: NumberType["soort"]): number {
  return soort === "bedrag" ? 10_000_000_000 : 100_000_000;
}

/** A value in the form that JSON has for it, made anew; undefined when it is not certain. */
export function jsonOf(policy: Policy, type: FeitType, value: Value): Waarde | undefined {
  switch (value.kind) {
    case "truth":
      return value.truth === "onbekend" ? undefined : value.truth === "ja";
    case "number":
      return value.low === value.high && !value.perhapsNone
        ? value.low / 10 ** value.decimals + 0
        : undefined;
    case "date":
      return textOfDate(value.date);
    case "text":
      return value.text;
    case "none":
      return null;
    case "unknown":
      return undefined;
    case "list":
      return value.items.map((item) =>
        type.soort === "lijst" ? (jsonOf(policy, type.van, item) ?? null) : null,
      );
    case "record": {
      const velden = type.soort === "structuur" ? fieldsOf(policy, type.naam) : [];
      return jsonOfNamed(policy, velden, value.fields);
    }
  }
}

/** The fields of a structuur, in order of declaration. */
export function fieldsOf({ beleid }: Policy, structuur: string): readonly FeitGegevens[] {
  return beleid.structuren.find(({ naam }) => naam === structuur)?.velden ?? [];
}

/** An object with the values that are known, each by its name, in order of declaration. */
export function jsonOfNamed(
  policy: Policy,
  named: readonly FeitGegevens[],
  values: readonly (Value | undefined)[],
): Readonly<Record<string, Waarde>> {
  const result: Record<string, Waarde> = {};
  for (const [index, { naam, type }] of named.entries()) {
    const value = values[index];
    const json = value === undefined ? undefined : jsonOf(policy, type, value);
    if (json !== undefined) define(result, naam, json);
  }
  return result;
}
