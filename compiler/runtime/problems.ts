// What can be wrong with a fact, each as a stable code and a Dutch sentence.

import { dutchNumber, dutchQuantity, nearestName } from "./notation.js";
import type { FeitType, KeuzelijstGegevens, NumberType } from "./policy.js";
import type { Probleem, ProbleemCode } from "./types.js";

/** The most items of a list, and the most unknown fields of one object that are named. */
export const LONGEST_LIST = 1000;
export const MOST_UNKNOWN_FIELDS = 100;

function problem(pad: string, code: ProbleemCode, bericht: string): Probleem {
  return { pad, code, bericht };
}

/** The facts as a whole are not an object. */
export function notAnObject(): Probleem {
  return problem("", "verkeerd-type", "De feiten moeten een object zijn met per gegeven een waarde.");
}
/** Something was thrown while reading them. */
export function unreadable(): Probleem {
  return problem("", "verkeerd-type", "De feiten zijn niet leesbaar.");
}

export function noneNotAllowed(pad: string): Probleem {
  return problem(
    pad,
    "geen-niet-toegestaan",
    "Dit mag niet leeg zijn (null); laat het weg als het onbekend is.",
  );
}
export function noneInList(pad: string): Probleem {
  return problem(pad, "geen-niet-toegestaan", "Een onderdeel van een lijst mag niet leeg zijn (null).");
}

export function wrongType(pad: string, type: FeitType, given: unknown): Probleem {
  return problem(pad, "verkeerd-type", `Dit moet ${wanted(type)} zijn, maar het is ${described(given)}.`);
}

function wanted(type: FeitType): string {
  switch (type.soort) {
    case "ja/nee":
      return "ja of nee (true of false)";
    case "getal":
      return type.geheel ? "een geheel getal" : "een getal";
    case "percentage":
    case "bedrag":
      return `een ${type.soort} (als getal)`;
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

export function listTooLong(pad: string, length: number): Probleem {
  return problem(
    pad,
    "te-lange-lijst",
    `Deze lijst telt ${dutchNumber(length)} onderdelen; ten hoogste ${dutchNumber(LONGEST_LIST)} is toegestaan.`,
  );
}

export function notADate(pad: string): Probleem {
  return problem(pad, "ongeldige-datum", 'Dit is geen datum; schrijf een datum als "2027-03-31".');
}
export function yearOutOfRange(pad: string): Probleem {
  return problem(pad, "ongeldige-datum", "Het jaar van een datum moet van 1900 tot en met 2199 zijn.");
}
export function noSuchDay(pad: string, given: string): Probleem {
  return problem(pad, "ongeldige-datum", `De datum ${given} bestaat niet.`);
}

export function notInKeuzelijst(pad: string, keuzelijst: KeuzelijstGegevens, given: string): Probleem {
  const names = keuzelijst.waarden.map(({ naam }) => naam);
  const meant = nearestName(given, names);
  const advice =
    meant === undefined
      ? `Kies uit: ${names.map((name) => `\`${name}\``).join(", ")}.`
      : `Bedoelde u \`${meant}\`?`;
  return problem(
    pad,
    "niet-in-keuzelijst",
    `Keuzelijst \`${keuzelijst.naam}\` kent deze waarde niet. ${advice}`,
  );
}

export function outOfBounds(pad: string, { soort, min, max }: NumberType): Probleem {
  const least = min === undefined ? "" : dutchQuantity(min, soort);
  const most = max === undefined ? "" : dutchQuantity(max, soort);
  const bounds =
    max === undefined
      ? `ten minste ${least}`
      : min === undefined
        ? `ten hoogste ${most}`
        : `van ${least} tot en met ${most}`;
  return problem(pad, "buiten-grenzen", `Dit moet ${bounds} zijn.`);
}
export function tooLarge(pad: string): Probleem {
  return problem(pad, "buiten-grenzen", "Dit getal is te groot om exact mee te rekenen.");
}
export function notWhole(pad: string): Probleem {
  return problem(pad, "te-veel-decimalen", "Dit moet een geheel getal zijn, zonder decimalen.");
}
export function tooManyDecimals(pad: string, most: number): Probleem {
  return problem(pad, "te-veel-decimalen", `Dit mag ten hoogste ${most} decimalen hebben.`);
}

/** A field of the object at `pad` that is not one of `names`; `structuur` when the object is a record. */
export function unknownField(
  pad: string,
  field: string,
  names: readonly string[],
  structuur: string | undefined,
): Probleem {
  const fault =
    structuur === undefined
      ? "Dit gegeven komt in dit beleid niet voor."
      : `Dit veld komt in \`${structuur}\` niet voor.`;
  const meant = nearestName(field, names);
  return problem(
    pad === "" ? field : `${pad}.${field}`,
    "onbekend-veld",
    meant === undefined ? fault : `${fault} Bedoelde u \`${meant}\`?`,
  );
}
export function moreUnknownFields(pad: string, count: number): Probleem {
  return problem(pad, "onbekend-veld", `Nog ${dutchNumber(count)} andere onbekende velden.`);
}

/** Facts that cannot be true together. */
export function contradiction(titel: string): Probleem {
  const stop = /[.!?]$/.test(titel) ? "" : ".";
  return problem("", "controle", `De gegevens spreken elkaar tegen: ${titel}${stop}`);
}
