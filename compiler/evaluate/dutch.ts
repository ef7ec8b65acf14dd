// Values and types in Dutch notation: what a person reads in a problem, a reasoning or a report.

import type { Decimal } from "@inkoop/language";
import type { Herkomst, ValueType } from "../model.js";
import { decimalText } from "./decimal.js";

/** `-1.250,5`: points between the thousands, a comma before the decimals. */
export function dutchNumber(value: Decimal): string {
  const text = decimalText(value);
  const negative = text.startsWith("-");
  const [whole = "", fraction] = (negative ? text.slice(1) : text).split(".");
  const grouped = whole.replaceAll(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ".");
  return `${negative ? "-" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** A count: `1.200`. */
export function dutchCount(count: number): string {
  return dutchNumber({ coefficient: BigInt(count), decimals: 0 });
}

/** A number with its unit: `70%`, `€ 1.250,50`, `2,5`. */
export function dutchQuantity(value: Decimal, kind: "getal" | "percentage" | "bedrag"): string {
  const number = dutchNumber(value);
  switch (kind) {
    case "getal":
      return number;
    case "percentage":
      return `${number}%`;
    case "bedrag":
      return `€ ${value.decimals === 1 ? `${number}0` : number}`;
  }
}

/** A type as the language writes it, without its bounds. */
export function typeText(type: ValueType): string {
  switch (type.kind) {
    case "ja/nee":
    case "datum":
    case "tekst":
      return type.kind;
    case "getal":
      return type.geheel ? "geheel getal" : "getal";
    case "percentage":
    case "bedrag":
      return type.kind;
    case "keuzelijst":
    case "structuur":
      return type.naam;
    case "lijst":
      return `lijst van ${typeText(type.element)}`;
  }
}

/** Who knows a fact, in one word or name. */
export function herkomstText(herkomst: Herkomst): string {
  return herkomst.soort === "derde" ? herkomst.naam : herkomst.soort;
}
