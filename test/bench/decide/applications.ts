// Random applications for a policy: around its own examples and the values that its rules name, in shares that reach
// every outcome of a besluit. One seed gives the same applications on every machine.

import type { Uitkomst, Waarde } from "@inkoop/compiler";
import { plusDays, textOfDate } from "../../../compiler/runtime/dates.js";
import type { BeleidGegevens, FeitGegevens, FeitType, Rules } from "../../../compiler/runtime/policy.js";
import type { Choices } from "../../helpers/choices.js";
import { choicesOfSeed } from "../../helpers/choices.js";
import type { Facts } from "./policies.js";

export interface Drawing {
  readonly beleid: BeleidGegevens;
  readonly rules: Rules;
  /** Facts to start from: those of the examples of the policy. */
  readonly seeds: readonly Facts[];
  readonly outcomeOf: (facts: Facts) => Uitkomst;
}

/** Of a hundred applications, so many that have this outcome, as far as it can be reached. */
const COMPLETE: Readonly<Partial<Record<Uitkomst, number>>> = {
  "komt in aanmerking": 35,
  "komt niet in aanmerking": 35,
  uitgesloten: 15,
  "niet van toepassing": 10,
  fout: 5,
};
const PARTIAL: Readonly<Partial<Record<Uitkomst, number>>> = {
  onvolledig: 35,
  "ter beoordeling": 15,
  "komt niet in aanmerking": 20,
  uitgesloten: 10,
  "komt in aanmerking": 10,
  "niet van toepassing": 6,
  fout: 4,
};

/** `count` applications in which every fact is given, or (`partial`) in which some are not. */
export function applicationsOf(
  drawing: Drawing,
  {
    kind,
    count,
    seed,
  }: { readonly kind: "complete" | "partial"; readonly count: number; readonly seed: number },
): readonly Facts[] {
  const draw = drawer(drawing, choicesOfSeed(seed));
  const shares = kind === "complete" ? COMPLETE : PARTIAL;
  const drawn: Facts[] = [];
  const counts = new Map<Uitkomst, number>();
  // What is past its share is kept for the case that another outcome cannot be reached.
  const spare: Facts[] = [];
  for (let attempt = 0; drawn.length < count && attempt < count * 8; attempt += 1) {
    const facts = kind === "complete" ? draw.complete() : draw.partial();
    const outcome = drawing.outcomeOf(facts);
    const so = counts.get(outcome) ?? 0;
    if (so < Math.ceil(((shares[outcome] ?? 0) * count) / 100)) {
      counts.set(outcome, so + 1);
      drawn.push(facts);
    } else if (outcome !== "fout") spare.push(facts);
  }
  return shuffled([...drawn, ...spare].slice(0, count), choicesOfSeed(seed + 1));
}

/** How many of these applications have each outcome. */
export function sharesOf(
  applications: readonly Facts[],
  outcomeOf: (facts: Facts) => Uitkomst,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const facts of applications) counts[outcomeOf(facts)] = (counts[outcomeOf(facts)] ?? 0) + 1;
  return counts;
}

interface Drawer {
  readonly complete: () => Facts;
  readonly partial: () => Facts;
}

function drawer({ beleid, rules, seeds, outcomeOf }: Drawing, choices: Choices): Drawer {
  const value = valuesNear(beleid, rules, choices);
  const good: Facts[] = [];
  /** Facts of one example, then of others, then drawn: complete, and without a contradiction when that can be had. */
  const filled = (): Facts => {
    const [first = {}, second = {}] = [choices.oneOf(seeds), choices.oneOf(good) ?? choices.oneOf(seeds)];
    let facts: Facts = {};
    for (let attempt = 0; attempt < 8; attempt += 1) {
      facts = Object.fromEntries(
        beleid.feiten.map((feit) => {
          const given = first[feit.naam] ?? second[feit.naam];
          return [feit.naam, given === undefined || isPart(feit, given) ? value(feit) : given];
        }),
      );
      if (outcomeOf(facts) !== "fout") break;
    }
    if (outcomeOf(facts) === "komt in aanmerking" && good.length < 200) good.push(facts);
    return facts;
  };
  const complete = (): Facts => {
    const facts = { ...(good.length > 0 && choices.chance(60) ? choices.oneOf(good) : filled()) };
    // Mostly a change or two: what is refused in practice is refused for few reasons.
    for (let changes = choices.pick([0, 1, 1, 2, 3, 8]); changes > 0; changes -= 1) {
      const feit = choices.oneOf(beleid.feiten);
      if (feit !== undefined) facts[feit.naam] = value(feit);
    }
    return facts;
  };
  const partial = (): Facts => {
    const percent = choices.pick([1, 2, 5, 20, 60]);
    const entries = Object.entries(complete()).filter(() => !choices.chance(percent));
    return Object.fromEntries(entries);
  };
  return { complete, partial };
}

/** Has a record of the list fields that were not given? */
function isPart({ type }: FeitGegevens, given: Waarde): boolean {
  return type.soort === "lijst" && type.van.soort === "structuur" && Array.isArray(given) && given.length > 0;
}

type Draw = (feit: FeitGegevens) => Waarde;

/** Values that fit a fact, near those that the rules compare with. */
function valuesNear(beleid: BeleidGegevens, rules: Rules, choices: Choices): Draw {
  const { numbers, dates, texts } = constantsIn(rules);
  const draw: Draw = ({ type, optioneel }) => (optioneel && choices.chance(35) ? null : ofType(type));
  const ofType = (type: FeitType): Waarde => {
    switch (type.soort) {
      case "ja/nee":
        return choices.chance(50);
      case "getal":
      case "percentage":
      case "bedrag": {
        const step = type.geheel ? 1 : type.soort === "bedrag" ? 0.01 : 0.0001;
        const near = (choices.oneOf(numbers) ?? 0) + choices.pick([-1, 0, 0, 1]) * step;
        const within = Math.min(Math.max(near, type.min ?? -1_000_000), type.max ?? 1_000_000);
        return Number(within.toFixed(type.geheel ? 0 : type.soort === "bedrag" ? 2 : 4));
      }
      case "datum": {
        const shift = choices.pick([-1, 0, 0, 1, 14, -30, 365, -400]);
        return textOfDate(plusDays(choices.oneOf(dates) ?? 20_270_131, shift));
      }
      case "tekst":
        return choices.oneOf(texts) ?? "";
      case "keuzelijst":
        return (
          choices.oneOf(beleid.keuzelijsten.find(({ naam }) => naam === type.naam)?.waarden ?? [])?.naam ?? ""
        );
      case "structuur": {
        const { velden = [] } = beleid.structuren.find(({ naam }) => naam === type.naam) ?? {};
        return Object.fromEntries(velden.map((veld) => [veld.naam, draw(veld)]));
      }
      case "lijst": {
        const { van } = type;
        if (van.soort !== "keuzelijst") return Array.from({ length: choices.below(4) }, () => ofType(van));
        const names = beleid.keuzelijsten.find(({ naam }) => naam === van.naam)?.waarden ?? [];
        // Mostly all of them, for that is what norms ask.
        const percent = choices.pick([100, 100, 90, 50, 0]);
        return names.filter(() => choices.chance(percent)).map(({ naam }) => naam);
      }
    }
  };
  return draw;
}

/** The numbers, dates and texts that the rules name. */
function constantsIn(rules: Rules): {
  readonly numbers: readonly number[];
  readonly dates: readonly number[];
  readonly texts: readonly string[];
} {
  const numbers = new Set([0, 1, 2]);
  const dates = new Set([20_260_901, 20_270_131, 20_280_615]);
  const texts = new Set(["Urk"]);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      const [operation, first, second] = node as readonly unknown[];
      if (operation === "getal" && typeof first === "number" && typeof second === "number")
        numbers.add(first / 10 ** second);
      else if (operation === "datum" && typeof first === "number") dates.add(first);
      else if (operation === "tekst" && typeof first === "string") texts.add(first);
      node.forEach(visit);
    } else if (typeof node === "object" && node !== null) Object.values(node).forEach(visit);
  };
  visit(rules);
  return { numbers: [...numbers], dates: [...dates], texts: [...texts] };
}

function shuffled<T>(items: readonly T[], choices: Choices): readonly T[] {
  const left = [...items];
  for (let index = left.length - 1; index > 0; index -= 1) {
    const other = choices.below(index + 1);
    [left[index], left[other]] = [left[other] as T, left[index] as T];
  }
  return left;
}
