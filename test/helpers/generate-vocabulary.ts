// The words of random policies: names that are also something in JavaScript, texts that are also code, and the values around
// which facts are compared.

import type { Choices } from "./choices.js";

/** Names that mean something to JavaScript or TypeScript, and may not. */
const hostileNames = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__proto__",
  "class",
  "await",
  "default",
  "arguments",
  "undefined",
  "NaN",
  "null",
  "then",
  "prototype",
  "feiten",
  "policy",
  "f",
  "length",
  "één",
];

const hostileTypeNames = ["Feiten", "Object", "string", "Oordeel", "default", "Snapshot", "Record"];

const hostileTexts = [
  "gewoon",
  "met `backtick` en ${uitdrukking}",
  "met */ en // en <!-- erin",
  "met </script> erin",
  "met 'aanhaling' en \\\\ erin",
  "café 😀 é",
];

/** Gives names of which none is given twice. */
export interface Names {
  readonly fresh: (start: string) => string;
  readonly freshType: (start: string) => string;
}

function numbered(start: string, used: ReadonlySet<string>): string {
  let number = 1;
  while (used.has(`${start}${number}`)) number += 1;
  return `${start}${number}`;
}

export function newNames(choices: Choices): Names {
  const taken = new Set<string>();
  const takenTypes = new Set<string>();
  const fresh = (start: string, hostile: readonly string[], used: Set<string>): string => {
    const strange = choices.chance(12) ? choices.oneOf(hostile.filter((name) => !used.has(name))) : undefined;
    const name = strange ?? numbered(start, used);
    used.add(name);
    return name;
  };
  return {
    fresh: (start) => fresh(start, hostileNames, taken),
    freshType: (start) => fresh(start, hostileTypeNames, takenTypes),
  };
}

/** A text between quotes. */
export function randomText(choices: Choices, start: string): string {
  return `"${start} ${choices.oneOf(hostileTexts) ?? ""}"`;
}

const months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"] as const;

/** A date around which things are decided, often the last of a month. */
export function randomDate(choices: Choices): string {
  const year = choices.pick([2027, 2026, 2028]);
  const day = choices.pick([1, 15, 28]);
  if (choices.chance(20)) return `31 ${choices.pick(["januari", "maart", "augustus", "december"])} ${year}`;
  if (choices.chance(10)) return "29 februari 2028";
  if (choices.chance(10)) return `1 september van het ${choices.pick(["jaar ervoor", "contractjaar"])}`;
  return `${day} ${choices.pick(months)} ${year}`;
}

export function randomDuration(choices: Choices): string {
  return choices.pick([
    "6 weken",
    "1 maand",
    "14 dagen",
    "5 jaar",
    "3 maanden",
    "1 dag",
    "1 jaar",
    "40 dagen",
  ]);
}

/** A number of this kind, as the language writes it. */
export function randomNumber(choices: Choices, kind: "getal" | "geheel" | "percentage" | "bedrag"): string {
  switch (kind) {
    case "getal":
      return choices.pick(["2", "0,5", "10", "0", "1,25", "100", "0,0001"]);
    case "geheel":
      return choices.pick(["2", "1", "0", "3", "10"]);
    case "percentage":
      return choices.pick(["50%", "12,5%", "100%", "0%"]);
    case "bedrag":
      return choices.pick(["€ 100", "€ 1.250,50", "€ 0", "€ 0,01"]);
  }
}
