// Which facts formulas are about: by themselves, and through the derived values, norms and besluiten that they lean on.

import type { Formula, Policy } from "./policy.js";

type Reference = Extract<Formula, readonly ["feit" | "afgeleid" | "norm" | "besluit", ...unknown[]]>;

/** What a formula itself speaks of. */
function referencesIn(formula: Formula): readonly Reference[] {
  switch (formula[0]) {
    case "feit":
    case "afgeleid":
    case "norm":
    case "besluit":
      return [formula];
    default:
      return operandsIn(formula.slice(1)).flatMap(referencesIn);
  }
}

/** The formulas among operands, of which some are numbers and texts, and some are lists of formulas. */
function operandsIn(operands: readonly unknown[]): readonly Formula[] {
  return operands.flatMap((operand): readonly Formula[] => {
    if (!Array.isArray(operand)) return [];
    // A list that begins with a text is a formula: that text is its operation.
    return typeof operand[0] === "string" ? [operand as unknown as Formula] : operandsIn(operand);
  });
}

/** The names of the facts that deciding any of these may take. */
export function mentioned(
  { beleid, rules }: Policy,
  ...formulas: readonly (Formula | undefined)[]
): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<Formula>();
  const visit = (formula: Formula | undefined): void => {
    if (formula === undefined || seen.has(formula)) return;
    seen.add(formula);
    for (const reference of referencesIn(formula)) {
      switch (reference[0]) {
        case "feit":
          names.add(beleid.feiten[reference[1]]?.naam ?? "");
          break;
        case "afgeleid":
          for (const { when, gives } of rules.afgeleid[reference[1]]?.rows ?? [])
            [when, gives].forEach(visit);
          break;
        case "norm":
          visitNorm(reference[1], reference[2]);
          break;
        case "besluit": {
          const { applies, norms = [] } = rules.besluiten[reference[1]] ?? {};
          visit(applies);
          for (const index of norms.keys()) visitNorm(reference[1], index);
        }
      }
    }
  };
  const visitNorm = (besluit: number, norm: number): void => {
    const { applies, test, exempt = [] } = rules.besluiten[besluit]?.norms[norm] ?? {};
    [applies, test, ...exempt].forEach(visit);
  };
  formulas.forEach(visit);
  return names;
}

/** The derived values that formulas speak of themselves, by their place; not those that they are made of in turn. */
export function derivedIn(...formulas: readonly (Formula | undefined)[]): readonly number[] {
  const places = operandsIn(formulas).flatMap(referencesIn);
  return [...new Set(places.flatMap((reference) => (reference[0] === "afgeleid" ? [reference[1]] : [])))];
}

/** The fact that a path begins with: `specialisten` of `specialisten[0].fte`. */
export function nameIn(pad: string): string {
  const end = pad.search(/[.[]/);
  return end === -1 ? pad : pad.slice(0, end);
}
