// The rules of a policy as formulas: the literal from which the runtime works out the reasoning.

import type { CalendarDate, DurationUnit } from "@inkoop/language";
import type { Afgeleide, Beleid, Expr, Vrijstelling } from "../model.js";
import { peildatum } from "./policy-data.js";
import type { Literal } from "./source-text.js";

type Fields = Readonly<Record<string, Literal>>;

/** Where the things that an expression names stand in the policy. */
interface Places {
  readonly facts: ReadonlyMap<string, number>;
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly derived: ReadonlyMap<string, number>;
  readonly norms: ReadonlyMap<string, readonly [besluit: number, norm: number]>;
  readonly besluiten: ReadonlyMap<string, number>;
}

/** The rules of `beleid`, each in the place that its statement has in the policy as data. */
export function rulesData(beleid: Beleid): Fields {
  const places = placesIn(beleid);
  const formula = (expr: Expr): Literal => formulaOf(expr, places);
  const maybe = (expr: Expr | undefined): Literal => expr && formula(expr);
  const exempt = (vrijstellingen: readonly Vrijstelling[]): Literal =>
    vrijstellingen.map(({ als }) => formula(als));
  return {
    recordLists: [peildatum, ...beleid.feiten].flatMap(({ type }, index) =>
      type.kind === "lijst" && type.element.kind === "structuur" ? [index] : [],
    ),
    controles: beleid.controles.map(({ eis }) => formula(eis)),
    afgeleid: beleid.afgeleiden.map((afgeleide) => derivedRule(afgeleide, formula)),
    besluiten: beleid.besluiten.map(({ geldtAls, normen }) => ({
      applies: maybe(geldtAls),
      norms: normen.map((norm) => ({
        applies: maybe(norm.geldtAls),
        test: formula(norm.toets),
        exempt: exempt(norm.vrijstellingen),
      })),
    })),
    prestaties: beleid.prestaties.map(({ geldtAls, vergoedAls }) => ({
      applies: maybe(geldtAls),
      test: formula(vergoedAls),
    })),
    termijnen: beleid.termijnen.map(({ geldtAls, toets, vrijstellingen }) => ({
      applies: maybe(geldtAls),
      test: maybe(toets),
      exempt: exempt(vrijstellingen),
    })),
    mededelingen: beleid.mededelingen.map(({ geldtAls }) => ({ applies: maybe(geldtAls) })),
  };
}

function placesIn(beleid: Beleid): Places {
  return {
    facts: placesOf([peildatum, ...beleid.feiten]),
    fields: new Map(beleid.structuren.map(({ naam, velden }) => [naam, placesOf(velden)])),
    derived: placesOf(beleid.afgeleiden),
    besluiten: placesOf(beleid.besluiten),
    norms: new Map(
      beleid.besluiten.flatMap(({ normen }, besluit) =>
        normen.map(({ naam }, norm) => [naam, [besluit, norm]] as const),
      ),
    ),
  };
}

function placesOf(named: readonly { readonly naam: string }[]): ReadonlyMap<string, number> {
  return new Map(named.map(({ naam }, index) => [naam, index]));
}

/** What `name` stands for; a resolved policy names nothing that it does not have. */
export function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new RangeError(`the policy has no ${name}`);
  return value;
}

function derivedRule(afgeleide: Afgeleide, formula: (expr: Expr) => Literal): Fields {
  switch (afgeleide.vorm) {
    case "waarde":
      return {
        ordered: true,
        numbered: false,
        rows: [{ when: ["ja"], gives: formula(afgeleide.waarde) }],
      };
    case "gevallen":
      return {
        ordered: true,
        numbered: true,
        rows: [
          ...afgeleide.gevallen.map(({ als, dan }) => ({ when: formula(als), gives: formula(dan) })),
          { when: ["ja"], gives: formula(afgeleide.anders) },
        ],
      };
    case "tabel":
      return {
        ordered: false,
        numbered: true,
        rows: afgeleide.rijen.map(({ cellen, resultaat }) => ({
          when: formula(rowOf(cellen)),
          gives: formula(resultaat),
        })),
      };
  }
}

/** A row as one condition: all of its cells. */
export function rowOf(cells: readonly { readonly test?: Expr }[]): Expr {
  return { op: "and", operands: cells.flatMap(({ test }) => (test === undefined ? [] : [test])) };
}

function formulaOf(expr: Expr, places: Places): Literal {
  const formula = (operand: Expr): Literal => formulaOf(operand, places);
  switch (expr.op) {
    case "boolean":
      return [expr.value ? "ja" : "nee"];
    case "none":
      return ["geen"];
    case "number":
      return ["getal", Number(expr.value.coefficient), expr.value.decimals];
    case "date":
      return ["datum", dateNumber(expr.value)];
    case "text":
    case "enum":
      return ["tekst", expr.value];
    case "fact":
      return ["feit", found(places.facts, expr.naam)];
    case "peildatum":
      return ["feit", 0];
    case "field":
      return ["veld", found(found(places.fields, expr.structuur), expr.naam)];
    case "derived":
      return ["afgeleid", found(places.derived, expr.naam)];
    case "meetsNorm":
      return ["norm", ...found(places.norms, expr.norm)];
    case "meetsBesluit":
      return ["besluit", found(places.besluiten, expr.besluit)];
    case "and":
      return ["en", expr.operands.map(formula)];
    case "or":
      return ["of", expr.operands.map(formula)];
    case "not":
      return ["niet", formula(expr.operand)];
    case "equals":
      return [expr.negated ? "is niet" : "is", formula(expr.left), formula(expr.right)];
    case "oneOf":
      return [expr.negated ? "geen van" : "een van", formula(expr.left), expr.values.map(formula)];
    case "isNone":
      return [expr.negated ? "is niet geen" : "is geen", formula(expr.operand)];
    case "order":
      return [expr.relation, formula(expr.left), formula(expr.right)];
    case "contains":
      return ["bevat", formula(expr.list), expr.values.map(formula)];
    case "count":
      return ["aantal", formula(expr.list), ...optional(expr.condition, formula)];
    case "total":
      return ["som", formula(expr.list), formula(expr.field), ...optional(expr.condition, formula)];
    case "every":
      return ["elk", formula(expr.list), formula(expr.condition)];
    case "add":
      return ["+", formula(expr.left), formula(expr.right)];
    case "subtract":
      return ["-", formula(expr.left), formula(expr.right)];
    case "percentOf":
      return [
        "maal",
        Number(expr.percentage.coefficient),
        expr.percentage.decimals + 2,
        formula(expr.operand),
      ];
    case "shift":
      return [
        isInMonths(expr.unit) ? "maanden" : "dagen",
        formula(expr.date),
        stepsOf(expr.sign, expr.count, expr.unit),
      ];
    case "firstOfNextMonth":
      return ["volgende maand", formula(expr.date)];
  }
}

function optional(expr: Expr | undefined, formula: (expr: Expr) => Literal): readonly Literal[] {
  return expr === undefined ? [] : [formula(expr)];
}

/** Is the duration counted in months, or else in days? */
export function isInMonths(unit: DurationUnit): boolean {
  return unit === "maand" || unit === "jaar";
}

/** A duration in months or days; negative to go back. */
export function stepsOf(sign: 1 | -1, count: number, unit: DurationUnit): number {
  const steps = unit === "jaar" ? count * 12 : unit === "week" ? count * 7 : count;
  return steps === 0 ? 0 : sign * steps;
}

/** yyyymmdd */
export function dateNumber({ year, month, day }: CalendarDate): number {
  return year * 10_000 + month * 100 + day;
}
