// Which facts formulas are about: by themselves, and through the derived values, norms and besluiten that they lean on.

import type { Formula, Policy } from "./policy.js";

/** The names of the facts that deciding any of these may take. */
export function mentioned(
  policy: Policy,
  ...formulas: readonly (Formula | undefined)[]
): ReadonlySet<string> {
  const { beleid, rules } = policy;
  const names = new Set<string>();
  const seen = new Set<Formula>();
  const waiting = formulas.filter((formula) => formula !== undefined);
  const add = (...more: readonly (Formula | undefined)[]): void => {
    for (const formula of more) if (formula !== undefined) waiting.push(formula);
  };
  const addNorm = (besluit: number, norm: number): void => {
    const rule = rules.besluiten[besluit]?.norms[norm];
    if (rule !== undefined) add(rule.applies, rule.test, ...rule.exempt);
  };
  for (let formula = waiting.pop(); formula !== undefined; formula = waiting.pop()) {
    if (seen.has(formula)) continue;
    seen.add(formula);
    switch (formula[0]) {
      case "ja":
      case "nee":
      case "geen":
      case "getal":
      case "datum":
      case "tekst":
      case "veld":
        break;
      case "feit":
        names.add(beleid.feiten[formula[1]]?.naam ?? "");
        break;
      case "afgeleid":
        for (const { when, gives } of rules.afgeleid[formula[1]]?.rows ?? []) add(when, gives);
        break;
      case "norm":
        addNorm(formula[1], formula[2]);
        break;
      case "besluit": {
        const rule = rules.besluiten[formula[1]];
        add(rule?.applies);
        for (const index of rule?.norms.keys() ?? []) addNorm(formula[1], index);
        break;
      }
      case "en":
      case "of":
        add(...formula[1]);
        break;
      case "niet":
      case "is geen":
      case "is niet geen":
      case "dagen":
      case "maanden":
      case "volgende maand":
        add(formula[1]);
        break;
      case "is":
      case "is niet":
      case "<":
      case "<=":
      case ">":
      case ">=":
      case "+":
      case "-":
      case "elk":
      case "aantal":
        add(formula[1], formula[2]);
        break;
      case "een van":
      case "geen van":
      case "bevat":
        add(formula[1], ...formula[2]);
        break;
      case "som":
        add(formula[1], formula[2], formula[3]);
        break;
      case "maal":
        add(formula[3]);
        break;
    }
  }
  return names;
}

/** The derived values that a formula speaks of itself, by their place; not those that they are made of in turn. */
export function derivedIn(...formulas: readonly (Formula | undefined)[]): readonly number[] {
  const places = new Set<number>();
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [operation, operand]: readonly unknown[] = part;
    if (operation === "afgeleid" && typeof operand === "number") places.add(operand);
    else for (const each of part) visit(each);
  };
  for (const formula of formulas) visit(formula);
  return [...places];
}

/** The fact that a path begins with: `specialisten` of `specialisten[0].fte`. */
export function nameIn(pad: string): string {
  const end = pad.search(/[.[]/);
  return end === -1 ? pad : pad.slice(0, end);
}
