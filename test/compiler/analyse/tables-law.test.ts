// The law of the table analysis: it says what trying every combination of facts would say.

import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Beleid, Expr, Feit, ValueType } from "@inkoop/compiler";
import { operandsOf } from "../../../compiler/analyse/operands.js";
import { analyseTable } from "../../../compiler/analyse/tables.js";
import { evaluate } from "../../../compiler/evaluate/index.js";
import { dateOfDayNumber, dayNumber, isoText } from "../../../compiler/evaluate/calendar.js";
import { amount, fact, feit, keuzelijst, policyWith, table, type Row } from "./table-model.js";

const colours = keuzelijst("Kleur", ["rood", "groen", "blauw"]);
const colour: ValueType = { kind: "keuzelijst", naam: "Kleur" };
const small: ValueType = {
  kind: "getal",
  geheel: true,
  min: { coefficient: 0n, decimals: 0 },
  max: { coefficient: 4n, decimals: 0 },
};
const firstDay = dayNumber({ year: 1900, month: 1, day: 1 });
const dayAfter = (days: number): string => isoText(dateOfDayNumber(firstDay + days));
const lastDay = isoText({ year: 2199, month: 12, day: 31 });

/** A fact, every value that it can have (as far as tests can tell them apart), and tests of it. */
interface Column {
  readonly feit: Feit;
  readonly values: readonly unknown[];
  readonly test: fc.Arbitrary<Expr>;
}

const negatable = (of: (negated: boolean) => fc.Arbitrary<Expr>): fc.Arbitrary<Expr> =>
  fc.boolean().chain(of);
const relations = fc.constantFrom("<", "<=", ">", ">=");

function yesNo(naam: string): Column {
  const test = fc.constantFrom<Expr>(fact(naam), { op: "not", operand: fact(naam) });
  return { feit: feit(naam, { kind: "ja/nee" }), values: [true, false], test };
}

function choice(naam: string, optioneel: boolean): Column {
  const value = fc
    .constantFrom(...colours.waarden.map((waarde) => waarde.naam))
    .map((name): Expr => ({ op: "enum", keuzelijst: "Kleur", value: name }));
  const test = negatable((negated) =>
    fc.oneof(
      value.map((right): Expr => ({ op: "equals", type: colour, negated, left: fact(naam), right })),
      fc
        .array(value, { minLength: 1, maxLength: 2 })
        .map((values): Expr => ({ op: "oneOf", type: colour, negated, left: fact(naam), values })),
      fc.constant<Expr>({ op: "isNone", negated, operand: fact(naam) }),
    ),
  );
  return {
    feit: feit(naam, colour, optioneel),
    values: [...colours.waarden.map((waarde) => waarde.naam), ...(optioneel ? [null] : [])],
    test,
  };
}

/** `right`: what it is compared with. */
function number(naam: string, optioneel: boolean, right: fc.Arbitrary<Expr>): Column {
  const left = fact(naam);
  const test = fc.oneof(
    fc
      .tuple(relations, right)
      .map(([relation, value]): Expr => ({ op: "order", type: "number", relation, left, right: value })),
    negatable((negated) =>
      right.map((value): Expr => ({ op: "equals", type: small, negated, left, right: value })),
    ),
    fc.tuple(relations, right).map(([relation, value]): Expr => ({
      op: "not",
      operand: { op: "order", type: "number", relation, left: value, right: left },
    })),
    negatable((negated) => fc.constant<Expr>({ op: "isNone", negated, operand: left })),
  );
  return { feit: feit(naam, small, optioneel), values: [0, 1, 2, 3, 4, ...(optioneel ? [null] : [])], test };
}

function day(naam: string): Column {
  const left = fact(naam);
  const test = fc.tuple(relations, fc.integer({ min: 0, max: 3 })).map(([relation, days]): Expr => ({
    op: "order",
    type: "date",
    relation,
    left,
    right: { op: "date", value: dateOfDayNumber(firstDay + days) },
  }));
  return { feit: feit(naam, { kind: "datum" }), values: [0, 1, 2, 3].map(dayAfter).concat(lastDay), test };
}

function text(naam: string): Column {
  const test = negatable((negated) =>
    fc.constantFrom("a", "b").map((value): Expr => ({
      op: "equals",
      type: { kind: "tekst" },
      negated,
      left: fact(naam),
      right: { op: "text", value },
    })),
  );
  return { feit: feit(naam, { kind: "tekst" }), values: ["a", "b", "anders"], test };
}

const constants = fc.integer({ min: -1, max: 5 }).map(amount);
const plainColumns: readonly Column[] = [
  yesNo("lid"),
  choice("kleur", false),
  choice("tint", true),
  number("aantal", false, constants),
  number("grens", true, constants),
  day("dag"),
  text("woord"),
];
/** Two columns that are also compared with each other. */
const entangledColumns: readonly Column[] = [
  number("aantal", false, fc.oneof(constants, fc.constant(fact("grens")))),
  number("grens", true, fc.oneof(constants, fc.constant(fact("aantal")))),
];

interface Case {
  readonly chosen: readonly Column[];
  readonly rows: readonly Row[];
}

function tablesOver(chosen: readonly Column[]): fc.Arbitrary<Case> {
  const row = fc.record({
    tests: fc.tuple(...chosen.map(({ test }) => fc.option(test, { nil: undefined, freq: 3 }))),
    result: fc.boolean().map((value): Expr => ({ op: "boolean", value })),
  });
  return fc.record({ chosen: fc.constant(chosen), rows: fc.array(row, { maxLength: 6 }) });
}

/** What the analysis says, and what trying every combination of facts says. */
function bothAnswers({ chosen, rows }: Case): { readonly found: Answer; readonly tried: Answer } {
  const beleid = policyWith(
    chosen.map((column) => column.feit),
    [colours],
    rows,
  );
  const columns = chosen.map((column) => fact(column.feit.naam));
  const findings = analyseTable(operandsOf(beleid), table(columns, rows, { kind: "ja/nee" }));
  const situations = everySituation(beleid, chosen, rows.length);
  const together = (first: number, second: number): boolean =>
    situations.some((matching) => matching.includes(first) && matching.includes(second));
  return {
    found: {
      gap: findings.some(({ kind }) => kind === "gap"),
      dead: findings.flatMap((finding) => (finding.kind === "never" ? [finding.row] : [])),
      clashes: findings.flatMap((finding) =>
        finding.kind === "overlap" ? [[finding.first, finding.second]] : [],
      ),
    },
    tried: {
      gap: situations.some((matching) => matching.length === 0),
      dead: rows.flatMap((_, row) => (situations.some((matching) => matching.includes(row)) ? [] : [row])),
      clashes: rows.flatMap((row, second) => {
        const first = rows
          .slice(0, second)
          .findIndex((other, index) => isYes(other.result) !== isYes(row.result) && together(index, second));
        return first === -1 ? [] : [[first, second]];
      }),
    },
  };
}

interface Answer {
  readonly gap: boolean;
  readonly dead: readonly number[];
  readonly clashes: readonly (readonly number[])[];
}

function isYes(expr: Expr): boolean {
  return expr.op === "boolean" && expr.value;
}

/** Which rows match, for every combination of values of the facts. */
function everySituation(
  beleid: Beleid,
  chosen: readonly Column[],
  rowCount: number,
): readonly (readonly number[])[] {
  const walk = (facts: Readonly<Record<string, unknown>>, rest: readonly Column[]): (readonly number[])[] => {
    const [next, ...others] = rest;
    if (next !== undefined) {
      return next.values.flatMap((value) => walk({ ...facts, [next.feit.naam]: value }, others));
    }
    const judged = evaluate(beleid, facts);
    const rows = Array.from({ length: rowCount }, (_, row) => row);
    return [rows.filter((row) => judged.afgeleid(`rij${row}`).waarde === true)];
  };
  return walk({}, chosen);
}

it("says of a table what trying every combination of facts says", () => {
  const tables = fc.subarray([...plainColumns], { minLength: 1, maxLength: 3 }).chain(tablesOver);
  fc.assert(
    fc.property(tables, (example) => {
      const { found, tried } = bothAnswers(example);
      expect(found).toEqual(tried);
    }),
    { numRuns: 700 },
  );
});

it("misses no gap and no clash where columns are compared with each other, and calls no living row dead", () => {
  fc.assert(
    fc.property(tablesOver(entangledColumns), (example) => {
      const { found, tried } = bothAnswers(example);
      expect(found.gap || !tried.gap).toBe(true);
      expect(tried.dead).toEqual(expect.arrayContaining([...found.dead]));
      const clashing = found.clashes.map(([, second]) => second);
      expect(clashing).toEqual(expect.arrayContaining(tried.clashes.map(([, second]) => second)));
    }),
    { numRuns: 700 },
  );
});
