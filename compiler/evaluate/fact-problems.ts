// What can be wrong with a value that somebody gives as a fact, each as a stable code and a Dutch sentence.
//
// The runtime module says the same in the same words; a test holds the two together.

import type { Decimal } from "@inkoop/language";
import type { Controle, Keuzelijst, ValueType } from "../model.js";
import type { Probleem, ProbleemCode } from "../runtime/types.js";
import { dutchCount, dutchQuantity } from "./dutch.js";
import { nearestName } from "./near.js";

/** A problem whose place the reader adds. */
export interface FactProblem {
  readonly code: ProbleemCode;
  readonly bericht: string;
}

/** The whole of the facts is not an object. */
export const notAnObject: Probleem = {
  pad: "",
  code: "verkeerd-type",
  bericht: "De feiten moeten een object zijn met per gegeven een waarde.",
};

/** Reading the facts threw: a getter or a proxy, never JSON. */
export const unreadable: Probleem = {
  pad: "",
  code: "verkeerd-type",
  bericht: "De feiten zijn niet leesbaar.",
};

export const noneNotAllowed: FactProblem = {
  code: "geen-niet-toegestaan",
  bericht: "Dit mag niet leeg zijn (null); laat het weg als het onbekend is.",
};
export const noneInList: FactProblem = {
  code: "geen-niet-toegestaan",
  bericht: "Een onderdeel van een lijst mag niet leeg zijn (null).",
};

export function wrongType(type: ValueType, given: unknown): FactProblem {
  return {
    code: "verkeerd-type",
    bericht: `Dit moet ${expected(type)} zijn, maar het is ${described(given)}.`,
  };
}

function expected(type: ValueType): string {
  switch (type.kind) {
    case "ja/nee":
      return "ja of nee (true of false)";
    case "getal":
      return type.geheel ? "een geheel getal" : "een getal";
    case "percentage":
      return "een percentage (als getal)";
    case "bedrag":
      return "een bedrag (als getal)";
    case "datum":
      return "een datum (als tekst)";
    case "tekst":
      return "tekst";
    case "keuzelijst":
      return `een waarde van keuzelijst \`${type.naam}\``;
    case "structuur":
      return `een object met de velden van \`${type.naam}\``;
    case "lijst":
      return "een lijst";
  }
}

function described(given: unknown): string {
  if (given === null) return "geen (null)";
  if (Array.isArray(given)) return "een lijst";
  switch (typeof given) {
    case "boolean":
      return "ja of nee";
    case "number":
      return Number.isFinite(given) ? "een getal" : "geen eindig getal";
    case "string":
      return "tekst";
    case "undefined":
      return "niets";
    case "object":
      return "een object";
    default:
      return "iets anders";
  }
}

export function tooLong(length: number): FactProblem {
  return {
    code: "te-lange-lijst",
    bericht: `Deze lijst telt ${dutchCount(length)} onderdelen; ten hoogste 1.000 is toegestaan.`,
  };
}

export const notADate: FactProblem = {
  code: "ongeldige-datum",
  bericht: 'Dit is geen datum; schrijf een datum als "2027-03-31".',
};
export const yearOutOfRange: FactProblem = {
  code: "ongeldige-datum",
  bericht: "Het jaar van een datum moet van 1900 tot en met 2199 zijn.",
};
export function noSuchDay(text: string): FactProblem {
  return { code: "ongeldige-datum", bericht: `De datum ${text} bestaat niet.` };
}

export function notInKeuzelijst({ naam, waarden }: Keuzelijst, given: string): FactProblem {
  const names = waarden.map((waarde) => waarde.naam);
  const meant = nearestName(given, names);
  const advice =
    meant === undefined
      ? `Kies uit: ${names.map((name) => `\`${name}\``).join(", ")}.`
      : `Bedoelde u \`${meant}\`?`;
  return { code: "niet-in-keuzelijst", bericht: `Keuzelijst \`${naam}\` kent deze waarde niet. ${advice}` };
}

/** Below `min` or above `max`; at least one of them is there. */
export function outOfBounds(
  kind: "getal" | "percentage" | "bedrag",
  min: Decimal | undefined,
  max: Decimal | undefined,
): FactProblem {
  return { code: "buiten-grenzen", bericht: `Dit moet ${bounds(kind, min, max)} zijn.` };
}

function bounds(
  kind: "getal" | "percentage" | "bedrag",
  min: Decimal | undefined,
  max: Decimal | undefined,
): string {
  if (min === undefined) return max === undefined ? "" : `ten hoogste ${dutchQuantity(max, kind)}`;
  if (max === undefined) return `ten minste ${dutchQuantity(min, kind)}`;
  return `van ${dutchQuantity(min, kind)} tot en met ${dutchQuantity(max, kind)}`;
}

export const tooLarge: FactProblem = {
  code: "buiten-grenzen",
  bericht: "Dit getal is te groot om exact mee te rekenen.",
};
export const notWhole: FactProblem = {
  code: "te-veel-decimalen",
  bericht: "Dit moet een geheel getal zijn, zonder decimalen.",
};
export function tooManyDecimals(most: number): FactProblem {
  return { code: "te-veel-decimalen", bericht: `Dit mag ten hoogste ${most} decimalen hebben.` };
}

/** A key that is not a fact (`structuur` absent) or not a field of that structuur. */
export function unknownKey(key: string, candidates: readonly string[], structuur?: string): FactProblem {
  const meant = nearestName(key, candidates);
  const fault =
    structuur === undefined
      ? "Dit gegeven komt in dit beleid niet voor."
      : `Dit veld komt in \`${structuur}\` niet voor.`;
  return {
    code: "onbekend-veld",
    bericht: meant === undefined ? fault : `${fault} Bedoelde u \`${meant}\`?`,
  };
}

export function moreUnknownKeys(count: number): FactProblem {
  return { code: "onbekend-veld", bericht: `Nog ${dutchCount(count)} andere onbekende velden.` };
}

/** Facts that cannot be true together. */
export function brokenControle({ titel }: Controle): Probleem {
  const end = /[.!?]$/.test(titel) ? "" : ".";
  return { pad: "", code: "controle", bericht: `De gegevens spreken elkaar tegen: ${titel}${end}` };
}
