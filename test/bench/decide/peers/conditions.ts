// The rules of a besluit for engines that know no third value: contradictions, does it apply, is somebody excluded, is
// everything met. Derived values are worked out of the way, so that what is left is conditions on facts.

import type {
  BeleidGegevens,
  FeitGegevens,
  Formula,
  NormRule,
  Relation,
  Rules,
} from "../../../../compiler/runtime/policy.js";

/** Something that a comparison compares. */
export type Operand =
  | { readonly kind: "fact" | "field"; readonly name: string; readonly type: "datum" | "getal" }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** A date fact, so many months later. */
  | { readonly kind: "months"; readonly name: string; readonly count: number };

export type Condition =
  | { readonly op: "ja" | "nee" }
  | { readonly op: "en" | "of"; readonly operands: readonly Condition[] }
  | { readonly op: "niet"; readonly operand: Condition }
  /** A ja/nee that is ja. */
  | { readonly op: "fact" | "field"; readonly name: string }
  | { readonly op: "is"; readonly name: string; readonly text: string }
  | { readonly op: "is geen"; readonly name: string }
  | { readonly op: "order"; readonly relation: Relation; readonly left: Operand; readonly right: Operand }
  | { readonly op: "bevat"; readonly list: string; readonly text: string }
  | { readonly op: "elk"; readonly list: string; readonly condition: Condition }
  | { readonly op: "aantal"; readonly list: string; readonly condition: Condition; readonly least: number }
  /** The sum of a field in ten-thousandths. */
  | {
      readonly op: "som";
      readonly list: string;
      readonly condition: Condition;
      readonly field: string;
      readonly least: number;
    };

/** What decides a besluit, in the order in which it decides. */
export interface Conditions {
  readonly contradicts: Condition;
  readonly applies: Condition;
  readonly excluded: Condition;
  readonly met: Condition;
  /** Of each norm whether it is met, for engines that list what fails. */
  readonly norms: readonly { readonly name: string; readonly excludes: boolean; readonly met: Condition }[];
  /** The facts that all of these name. */
  readonly facts: readonly FeitGegevens[];
}

/** The outcome that these four give. */
export function outcomeOf(contradicts: boolean, applies: boolean, excluded: boolean, met: boolean): string {
  if (contradicts) return "fout";
  if (!applies) return "niet van toepassing";
  if (excluded) return "uitgesloten";
  return met ? "komt in aanmerking" : "komt niet in aanmerking";
}

const JA: Condition = { op: "ja" };
const NEE: Condition = { op: "nee" };

export function conditionsOf(beleid: BeleidGegevens, rules: Rules, besluit: string): Conditions {
  const used = new Set<FeitGegevens>();
  const place = beleid.besluiten.findIndex(({ naam }) => naam === besluit);
  const lower = lowering(beleid, rules, used);
  const rule = rules.besluiten[place];
  if (rule === undefined) throw new RangeError(`no besluit ${besluit}`);
  const norms = (beleid.besluiten[place]?.normen ?? []).map(({ naam, soort }, index) => ({
    name: naam,
    excludes: soort === "uitsluiting",
    met: lower.norm(rule.norms[index], soort === "uitsluiting"),
  }));
  const all = (excludes: boolean): Condition =>
    and(norms.filter((norm) => norm.excludes === excludes).map(({ met }) => met));
  return {
    contradicts: not(and(rules.controles.map(lower.truth))),
    applies: rule.applies === undefined ? JA : lower.truth(rule.applies),
    excluded: not(all(true)),
    met: all(false),
    norms,
    facts: beleid.feiten.filter((feit) => used.has(feit)),
  };
}

interface Lowering {
  readonly truth: (formula: Formula) => Condition;
  readonly norm: (rule: NormRule | undefined, excludes: boolean) => Condition;
}

function lowering(beleid: BeleidGegevens, rules: Rules, used: Set<FeitGegevens>): Lowering {
  const fact = (index: number): FeitGegevens => {
    const feit = beleid.feiten[index];
    if (feit === undefined) throw new RangeError(`no fact ${index}`);
    used.add(feit);
    return feit;
  };
  const inside = (list: FeitGegevens): Lowering["truth"] => {
    const type = list.type.soort === "lijst" ? list.type.van : list.type;
    const naam = "naam" in type ? type.naam : "";
    const velden = beleid.structuren.find((structuur) => structuur.naam === naam)?.velden ?? [];
    return (formula) => truth(formula, velden);
  };

  const norm: Lowering["norm"] = (rule, excludes) => {
    const test = rule?.test === undefined ? JA : truth(rule.test);
    return or([
      ...(rule?.applies === undefined ? [] : [not(truth(rule.applies))]),
      excludes ? not(test) : test,
      ...(rule?.exempt ?? []).map((exempt) => truth(exempt)),
    ]);
  };

  const truth = (formula: Formula, fields: readonly FeitGegevens[] = []): Condition => {
    const of = (operand: Formula): Condition => truth(operand, fields);
    switch (formula[0]) {
      case "ja":
        return JA;
      case "nee":
        return NEE;
      case "feit":
        return { op: "fact", name: fact(formula[1]).naam };
      case "veld":
        return { op: "field", name: fields[formula[1]]?.naam ?? "" };
      case "en":
        return and(formula[1].map(of));
      case "of":
        return or(formula[1].map(of));
      case "niet":
        return not(of(formula[1]));
      case "is":
        return isText(formula[1], formula[2]);
      case "is niet":
        return not(isText(formula[1], formula[2]));
      case "een van":
        return or(formula[2].map((value) => isText(formula[1], value)));
      case "geen van":
        return not(or(formula[2].map((value) => isText(formula[1], value))));
      case "is geen":
        return isNone(formula[1]);
      case "is niet geen":
        return not(isNone(formula[1]));
      case "bevat":
        return formula[1][0] === "feit" ? has(fact(formula[1][1]).naam, formula[2]) : cannot(formula);
      case "elk":
        if (formula[1][0] !== "feit") return cannot(formula);
        return {
          op: "elk",
          list: fact(formula[1][1]).naam,
          condition: inside(fact(formula[1][1]))(formula[2]),
        };
      case "afgeleid":
        return cases(formula[1], (gives) => truth(gives));
      case "besluit": {
        const { applies, norms } = rules.besluiten[formula[1]] ?? cannot(formula);
        const named = beleid.besluiten[formula[1]]?.normen ?? [];
        const met = and(norms.map((rule, index) => norm(rule, named[index]?.soort === "uitsluiting")));
        return applies === undefined ? met : or([not(truth(applies)), met]);
      }
      case "<":
      case "<=":
      case ">":
      case ">=":
        return order(formula[0], formula[1], formula[2]);
      default:
        return cannot(formula);
    }
  };

  /** The cases of a derived value that give something for which `holds`. */
  const cases = (index: number, holds: (gives: Formula) => Condition): Condition => {
    const { ordered, rows } = rules.afgeleid[index] ?? { ordered: false, rows: [] };
    const before: Condition[] = [];
    return or(
      rows.map(({ when, gives }) => {
        const here = truth(when);
        const reached = and([...(ordered ? before.map(not) : []), here]);
        before.push(here);
        return and([reached, holds(gives)]);
      }),
    );
  };

  const isText = (left: Formula, right: Formula): Condition => {
    if (left[0] === "afgeleid") return cases(left[1], (gives) => isText(gives, right));
    if (right[0] !== "tekst") return cannot(right);
    if (left[0] === "tekst") return left[1] === right[1] ? JA : NEE;
    if (left[0] === "geen") return NEE;
    return left[0] === "feit" ? { op: "is", name: fact(left[1]).naam, text: right[1] } : cannot(left);
  };

  const isNone = (operand: Formula): Condition => {
    if (operand[0] === "geen") return JA;
    if (operand[0] !== "feit") return cannot(operand);
    const { naam, optioneel } = fact(operand[1]);
    return optioneel ? { op: "is geen", name: naam } : NEE;
  };

  const order = (relation: Relation, left: Formula, right: Formula): Condition => {
    if ((left[0] === "aantal" || left[0] === "som") && relation === ">=" && right[0] === "getal") {
      const list = left[1][0] === "feit" ? fact(left[1][1]) : cannot(left);
      const least = right[1] / 10 ** right[2];
      if (left[0] === "aantal")
        return {
          op: "aantal",
          list: list.naam,
          condition: left[2] === undefined ? JA : inside(list)(left[2]),
          least,
        };
      const field = inside(list)(left[2]);
      const condition = left[3] === undefined ? JA : inside(list)(left[3]);
      if (field.op !== "field") return cannot(left);
      return { op: "som", list: list.naam, condition, field: field.name, least: least * 10_000 };
    }
    // A comparison with what may be geen holds only when it is not.
    const guards = [left, right].flatMap((side) => {
      const [first] = side[0] === "maanden" ? [side[1]] : [side];
      return first?.[0] === "feit" && fact(first[1]).optioneel ? [not(isNone(first))] : [];
    });
    return and([...guards, { op: "order", relation, left: operand(left), right: operand(right) }]);
  };

  const operand = (formula: Formula): Operand => {
    switch (formula[0]) {
      case "feit": {
        const { naam, type } = fact(formula[1]);
        return { kind: "fact", name: naam, type: type.soort === "datum" ? "datum" : "getal" };
      }
      case "datum": {
        const digits = String(formula[1]);
        return { kind: "date", text: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` };
      }
      case "getal":
        return { kind: "number", value: formula[1] / 10 ** formula[2] };
      case "maanden":
        return formula[1][0] === "feit"
          ? { kind: "months", name: fact(formula[1][1]).naam, count: formula[2] }
          : cannot(formula);
      default:
        return cannot(formula);
    }
  };

  return { truth: (formula) => truth(formula), norm };
}

function has(list: string, values: readonly Formula[]): Condition {
  return or(
    values.map((value) => (value[0] === "tekst" ? { op: "bevat", list, text: value[1] } : cannot(value))),
  );
}

function cannot(formula: Formula): never {
  throw new RangeError(`no condition for ${JSON.stringify(formula)}`);
}

export function and(operands: readonly Condition[]): Condition {
  const all = operands.flatMap((one) => (one.op === "en" ? one.operands : one.op === "ja" ? [] : [one]));
  if (all.some(({ op }) => op === "nee")) return NEE;
  const [only = JA] = all;
  return all.length < 2 ? only : { op: "en", operands: all };
}

export function or(operands: readonly Condition[]): Condition {
  const all = operands.flatMap((one) => (one.op === "of" ? one.operands : one.op === "nee" ? [] : [one]));
  if (all.some(({ op }) => op === "ja")) return JA;
  const [only = NEE] = all;
  return all.length < 2 ? only : { op: "of", operands: all };
}

export function not(operand: Condition): Condition {
  if (operand.op === "niet") return operand.operand;
  if (operand.op === "ja") return NEE;
  return operand.op === "nee" ? JA : { op: "niet", operand };
}
