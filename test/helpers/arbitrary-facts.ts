// Random facts that fit the declarations of a policy, near the values that its conditions name.

import * as fc from "fast-check";
import type { Beleid, Expr, Feit, ValueType, Waarde } from "@inkoop/compiler";
import { expressionsOf, operandsIn } from "../../compiler/analyse/expressions.js";
import { dateOfDayNumber, dayNumber, isoText } from "../../compiler/evaluate/calendar.js";
import { decimalOfNumber, numberOfDecimal } from "../../compiler/evaluate/decimal.js";
import { peildatum } from "../../compiler/evaluate/facts.js";

export type Facts = Readonly<Record<string, Waarde>>;

/** Facts of `beleid`, each of them given or not; what is given is in order. */
export function factsOf(beleid: Beleid): fc.Arbitrary<Facts> {
  return factsWith(beleid, someOf);
}

/** Facts of `beleid`, all of them given, down to the fields of records, and in order. */
export function completeFactsOf(beleid: Beleid): fc.Arbitrary<Facts> {
  return factsWith(beleid, allOf);
}

function factsWith(beleid: Beleid, together: Together): fc.Arbitrary<Facts> {
  const near = { ...constantsIn(beleid), together };
  const feiten = [peildatum, ...beleid.feiten];
  return together(feiten.map((feit) => [feit.naam, valueOf(beleid, feit, near)]));
}

/** Named values as one object. */
type Together = (values: readonly (readonly [string, fc.Arbitrary<Waarde>])[]) => fc.Arbitrary<Facts>;

/** Each of these values or not, in any combination. */
function someOf(values: Parameters<Together>[0]): fc.Arbitrary<Facts> {
  return fc
    .tuple(...values.map(([naam, value]) => fc.option(value.map((given) => [naam, given] as const))))
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)));
}

function allOf(values: Parameters<Together>[0]): fc.Arbitrary<Facts> {
  return fc
    .tuple(...values.map(([naam, value]) => value.map((given) => [naam, given] as const)))
    .map((entries) => Object.fromEntries(entries));
}

interface Constants {
  readonly numbers: readonly number[];
  readonly days: readonly number[];
  readonly texts: readonly string[];
}

/** What values are made of. */
interface Making extends Constants {
  readonly together: Together;
}

function constantsIn(beleid: Beleid): Constants {
  const numbers: number[] = [0, 1, 2];
  const days: number[] = [dayNumber({ year: 2027, month: 1, day: 31 })];
  const texts: string[] = ["Urk"];
  const visit = (expr: Expr): void => {
    if (expr.op === "number") numbers.push(numberOfDecimal(expr.value));
    if (expr.op === "date") days.push(dayNumber(expr.value));
    if (expr.op === "text") texts.push(expr.value);
    operandsIn(expr).forEach(visit);
  };
  for (const { expr } of expressionsOf(beleid)) visit(expr);
  return { numbers, days, texts };
}

function valueOf(beleid: Beleid, feit: Feit, near: Making): fc.Arbitrary<Waarde> {
  const given = valueOfType(beleid, feit.type, near);
  return feit.optioneel ? fc.option(given, { freq: 4 }) : given;
}

function valueOfType(beleid: Beleid, type: ValueType, near: Making): fc.Arbitrary<Waarde> {
  switch (type.kind) {
    case "ja/nee":
      return fc.boolean();
    case "getal":
    case "percentage":
    case "bedrag":
      return numberOfType(type, near);
    case "datum":
      return fc
        .tuple(fc.constantFrom(...near.days), fc.constantFrom(-1, 0, 1, 14, -30, 365))
        .map(([day, shift]) => isoText(dateOfDayNumber(day + shift)));
    case "tekst":
      return fc.constantFrom(...near.texts);
    case "keuzelijst": {
      const names = beleid.keuzelijsten.find(({ naam }) => naam === type.naam)?.waarden ?? [];
      return fc.constantFrom(...names.map(({ naam }) => naam));
    }
    case "structuur": {
      const velden = beleid.structuren.find(({ naam }) => naam === type.naam)?.velden ?? [];
      return near.together(velden.map((veld) => [veld.naam, valueOf(beleid, veld, near)]));
    }
    case "lijst":
      return fc.array(valueOfType(beleid, type.element, near), { maxLength: 3 });
  }
}

function numberOfType(
  { geheel, kind, min, max }: Extract<ValueType, { readonly geheel: boolean }>,
  near: Constants,
): fc.Arbitrary<number> {
  const step = geheel ? 1 : kind === "bedrag" ? 0.01 : 0.0001;
  const low = min === undefined ? -1_000_000 : numberOfDecimal(min);
  const high = max === undefined ? 1_000_000 : numberOfDecimal(max);
  return fc
    .tuple(fc.constantFrom(...near.numbers), fc.constantFrom(-step, 0, step))
    .map(([number, shift]) => {
      const places = geheel ? 0 : kind === "bedrag" ? 2 : 4;
      const rounded = Number((number + shift).toFixed(places));
      return numberOfDecimal(decimalOfNumber(Math.min(Math.max(rounded, low), high)));
    });
}
