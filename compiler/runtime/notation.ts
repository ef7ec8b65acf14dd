// Values, types and names as Dutch readers write them, and the name that somebody probably meant.

import { textOfDate } from "./dates.js";
import type { FeitType, Herkomst } from "./policy.js";

const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** 1250.5 is `1.250,5`. */
export function dutchNumber(value: number): string {
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  let grouped = "";
  for (let end = whole.length; end > 0; end -= 3) {
    const group = whole.slice(Math.max(0, end - 3), end);
    grouped = grouped === "" ? group : `${group}.${grouped}`;
  }
  return `${value < 0 ? "-" : ""}${grouped}${decimals === undefined ? "" : `,${decimals}`}`;
}

/** A number with its unit: `70%`, `€ 1.250,50`, `2,5`. */
export function dutchQuantity(value: number, unit: "getal" | "percentage" | "bedrag"): string {
  const number = dutchNumber(value);
  if (unit === "percentage") return `${number}%`;
  if (unit === "getal") return number;
  return `€ ${/,[0-9]$/.test(number) ? `${number}0` : number}`;
}

/** 20270331 is `31 maart 2027`. */
export function dutchDate(date: number): string {
  const [year = "", month = "", day = ""] = textOfDate(date).split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** `a`, `a en b`, `a, b en c`. */
export function dutchList(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} en ${last}`;
}

/** A type as the language writes it, without bounds. */
export function nameOfType(type: FeitType): string {
  switch (type.soort) {
    case "getal":
      return type.geheel ? "geheel getal" : "getal";
    case "keuzelijst":
    case "structuur":
      return type.naam;
    case "lijst":
      return `lijst van ${nameOfType(type.van)}`;
    case "ja/nee":
    case "percentage":
    case "bedrag":
    case "datum":
    case "tekst":
      return type.soort;
  }
}

/** "zorgaanbieder", "verzekeraar" or the name of a third party. */
export function nameOfHerkomst(herkomst: Herkomst): string {
  return herkomst.soort === "derde" ? herkomst.naam : herkomst.soort;
}

const LONGEST_GUESS = 60;

/** The nearest of `names` to what was written, when it is near enough; the first of those that are equally near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST_GUESS) return undefined;
  const wanted = written.toLowerCase();
  let least = written.length <= 4 ? 2 : written.length <= 9 ? 3 : 4;
  let nearest: string | undefined;
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

/** Insertions, deletions, substitutions and swaps of neighbours from the one to the other; `enough` when it is that or more. */
function editDistance(from: string, to: string, enough: number): number {
  if (Math.abs(from.length - to.length) >= enough) return enough;
  let beforeAbove: number[] = [];
  let above: number[] = [];
  for (let column = 0; column <= to.length; column += 1) above.push(column);
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeAbove[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeAbove = above;
    above = line;
  }
  return Math.min(enough, above[to.length] ?? 0);
}
