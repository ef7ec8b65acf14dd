// Looking for facts that bring something about: from the facts of an example, by changing one or two of them.

import { expressionsOf, factsBehind, operandsIn } from "../analyse/expressions.js";
import { constantDay, constantNumber, operandsOf } from "../analyse/operands.js";
import { scaleOf } from "../analyse/scale.js";
import { dateOfDayNumber, isoText } from "../evaluate/calendar.js";
import { add, decimal, negate, numberOfDecimal } from "../evaluate/decimal.js";
import { peildatum } from "../evaluate/facts.js";
import type { Beleid, Expr, Feit, FeitWaarde } from "../model.js";

export type Facts = Readonly<Record<string, FeitWaarde>>;

/** Facts that do it: those of a base, with these changed. */
export interface Found {
  readonly base: number;
  readonly changes: Facts;
  readonly facts: Facts;
}

/** How many sets of facts may be judged. */
export interface Budget {
  left: number;
}

/**
 * The first facts that make `happens` true, from one of `bases` by changing none, one or two of the facts that the
 * declarations called `names` hang on; undefined when none is found within the budget.
 */
export function searchFacts(
  beleid: Beleid,
  names: readonly string[],
  bases: readonly Facts[],
  happens: (facts: Facts) => boolean,
  budget: Budget,
): Found | undefined {
  const moves = movesOf(beleid, names);
  const attempt = (base: number, changes: Facts): Found | undefined => {
    if (budget.left <= 0) return undefined;
    budget.left -= 1;
    const facts = { ...bases[base], ...changes };
    return happens(facts) ? { base, changes, facts } : undefined;
  };
  for (const [base, given] of bases.entries()) {
    for (const [naam, value] of moves) {
      if (given[naam] === value) continue;
      const found = attempt(base, { [naam]: value });
      if (found !== undefined) return found;
    }
  }
  for (const [index, [one, first]] of moves.entries()) {
    for (const [other, second] of moves.slice(index + 1)) {
      if (one === other) continue;
      const found = attempt(0, { [one]: first, [other]: second });
      if (found !== undefined || budget.left <= 0) return found;
    }
  }
  return undefined;
}

type Move = readonly [naam: string, value: FeitWaarde];

/** The values worth trying, for each fact behind the declarations called `names`. */
function movesOf(beleid: Beleid, names: readonly string[]): readonly Move[] {
  const wanted = new Set(names);
  const about = expressionsOf(beleid).filter(({ naam }) => wanted.has(naam));
  const behind = new Set(about.flatMap(({ expr }) => Array.from(factsBehind(beleid, expr))));
  const turning = turningValues(beleid);
  return [peildatum, ...beleid.feiten]
    .filter(({ naam }) => behind.has(naam))
    .flatMap((feit) =>
      valuesFor(beleid, feit, turning.get(feit.naam) ?? []).map((value): Move => [feit.naam, value]),
    );
}

/** More values of one list than this are not all tried. */
const mostValues = 12;

function valuesFor(
  beleid: Beleid,
  { type, optioneel }: Feit,
  turning: readonly FeitWaarde[],
): readonly FeitWaarde[] {
  const none = optioneel ? [null] : [];
  const choices = (naam: string): readonly string[] =>
    (beleid.keuzelijsten.find((each) => each.naam === naam)?.waarden ?? [])
      .slice(0, mostValues)
      .map((waarde) => waarde.naam);
  switch (type.kind) {
    case "ja/nee":
      return [true, false];
    case "keuzelijst":
      return [...choices(type.naam), ...none];
    case "datum":
    case "getal":
    case "percentage":
    case "bedrag":
      return [...turning, ...none];
    case "lijst":
      return type.element.kind === "keuzelijst"
        ? [...choices(type.element.naam).map((waarde) => [waarde]), []]
        : [[]];
    case "tekst":
    case "structuur":
      return none;
  }
}

/** Of each fact the constants that it is compared with, and the values right below and above them. */
function turningValues(beleid: Beleid): ReadonlyMap<string, readonly FeitWaarde[]> {
  const operands = operandsOf(beleid);
  const found = new Map<string, Set<FeitWaarde>>();
  const note = (subject: Expr, other: Expr): void => {
    const naam =
      subject.op === "fact" ? subject.naam : subject.op === "peildatum" ? peildatum.naam : undefined;
    if (naam === undefined) return;
    const values = found.get(naam) ?? new Set();
    found.set(naam, values);
    const day = constantDay(other);
    if (day !== undefined) {
      for (const step of [0, -1, 1]) values.add(isoText(dateOfDayNumber(day + step)));
      return;
    }
    const number = constantNumber(other);
    const scale = scaleOf(subject, operands.typeOf(subject), operands.shapeOf(subject));
    if (number === undefined || scale === undefined) return;
    const step = decimal(1n, scale.decimals);
    for (const value of [number, add(number, negate(step)), add(number, step)])
      values.add(numberOfDecimal(value));
  };
  const visit = (expr: Expr): void => {
    if (expr.op === "order" || expr.op === "equals") {
      note(expr.left, expr.right);
      note(expr.right, expr.left);
    }
    operandsIn(expr).forEach(visit);
  };
  for (const { expr } of expressionsOf(beleid)) visit(expr);
  return new Map([...found].map(([naam, values]) => [naam, [...values]]));
}
