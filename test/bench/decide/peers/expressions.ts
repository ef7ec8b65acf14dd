// Engines that evaluate an expression in a language of their own, each compiled or parsed once: cel-js, filtrex, jexl and
// feelin.

import { Environment } from "@marcbachmann/cel-js";
import { evaluate as evaluateFeel } from "feelin";
import { compileExpression } from "filtrex";
import jexl from "jexl";
import { dateOf } from "../limits/dates.js";
import type { Facts } from "../policies.js";
import type { Conditions } from "./conditions.js";
import { monthsLaterText, written } from "./texts.js";
import type { Dialect } from "./texts.js";

/** What an engine makes of a besluit; throws when it has no words for something in it. */
export type Peer = (conditions: Conditions) => (facts: Facts) => string | Promise<string>;

const symbols: Dialect = {
  and: "&&",
  or: "||",
  not: (operand) => `!(${operand})`,
  yes: "true",
  no: "false",
  fact: (name) => name,
  field: (name) => `item.${name}`,
  is: (fact, text) => `(${fact} == ${JSON.stringify(text)})`,
  isNone: (fact) => `(${fact} == null)`,
  date: (text) => JSON.stringify(text),
  number: String,
  months: (name, count) => `maanden(${name}, ${count})`,
  has: (list, text) => `(${JSON.stringify(text)} in ${list})`,
};

/** One expression that gives the outcome, in languages with `a ? b : c`. */
function ternary({ contradicts, applies, excluded, met }: Conditions, dialect: Dialect): string {
  const [wrong, applied, out, ok] = [contradicts, applies, excluded, met].map((one) => written(one, dialect));
  return (
    `${wrong} ? "fout" : ${applied} ? (${out} ? "uitgesloten" : ` +
    `(${ok} ? "komt in aanmerking" : "komt niet in aanmerking")) : "niet van toepassing"`
  );
}

type Items = readonly Readonly<Record<string, number>>[];

/** The sum of a field in ten-thousandths. */
function sumOf(list: Items, field: string): number {
  let sum = 0;
  for (const item of list) sum += Math.round((item[field] ?? 0) * 10_000);
  return sum;
}

export const celJs: Peer = (conditions) => {
  const environment = new Environment({ unlistedVariablesAreDyn: true })
    .registerFunction("maanden(string, int): string", (date: string, count: bigint) =>
      monthsLaterText(date, Number(count)),
    )
    .registerFunction("som(list, string): double", (list: Items, field: string) => sumOf(list, field));
  const program = environment.parse(
    ternary(conditions, {
      ...symbols,
      every: (list, condition) => `${list}.all(item, ${condition})`,
      count: (list, condition, least) => `(${list}.filter(item, ${condition}).size() >= ${least})`,
      sum: (list, field, condition, least) =>
        `(som(${list}.filter(item, ${condition}), "${field}") >= ${least}.0)`,
    }),
  );
  return (facts) => program(facts as Record<string, unknown>) as string;
};

export const jexlPeer: Peer = (conditions) => {
  const language = new jexl.Jexl();
  language.addFunction("maanden", monthsLaterText);
  language.addFunction("lengte", (list: readonly unknown[]) => list.length);
  language.addFunction("som", sumOf);
  const expression = language.compile(
    ternary(conditions, {
      ...symbols,
      field: (name) => `.${name}`,
      // It has no negative numbers.
      months: (name, count) => `maanden(${name}, 0 - ${-count})`,
      every: (list, condition) => `(lengte(${list}[!${condition}]) == 0)`,
      count: (list, condition, least) =>
        condition === "true"
          ? `(lengte(${list}) >= ${least})`
          : `(lengte(${list}[${condition}]) >= ${least})`,
      sum: (list, field, condition, least) => `(som(${list}[${condition}], "${field}") >= ${least})`,
    }),
  );
  return (facts) => expression.evalSync(facts) as string;
};

const datum = (value: string | null): number => (value === null ? 0 : dateOf(value));

export const filtrex: Peer = (conditions) => {
  const dialect: Dialect = {
    ...symbols,
    and: "and",
    or: "or",
    not: (operand) => `not (${operand})`,
    yes: "(1 == 1)",
    no: "(1 == 2)",
    isNone: (fact) => `geen(${fact})`,
    date: (text) => String(dateOf(text)),
    dateFact: (fact) => `datum(${fact})`,
    months: (name, count) => `datum(maanden(${name}, ${count}))`,
    has: (list, text) => `bevat(${list}, ${JSON.stringify(text)})`,
  };
  const { contradicts, applies, excluded, met } = conditions;
  const [wrong, applied, out, ok] = [contradicts, applies, excluded, met].map((one) => written(one, dialect));
  const test = compileExpression(
    `if ${wrong} then "fout" else (if ${applied} then (if ${out} then "uitgesloten" else ` +
      `(if ${ok} then "komt in aanmerking" else "komt niet in aanmerking")) else "niet van toepassing")`,
    {
      extraFunctions: {
        datum,
        geen: (value: unknown) => value === null,
        maanden: monthsLaterText,
        bevat: (list: readonly string[], text: string) => list.includes(text),
      },
    },
  );
  return (facts) => String(test(facts));
};

export const feelin: Peer = ({ contradicts, applies, excluded, met }) => {
  const dialect: Dialect = {
    ...symbols,
    and: "and",
    or: "or",
    not: (operand) => `not(${operand})`,
    is: (fact, text) => `(${fact} = ${JSON.stringify(text)})`,
    isNone: (fact) => `(${fact} = null)`,
    months: (name, count) => `maanden(${name}, ${count})`,
    has: (list, text) => `list contains(${list}, ${JSON.stringify(text)})`,
    every: (list, condition) => `(every item in ${list} satisfies ${condition})`,
    count: (list, condition, least) =>
      condition === "true"
        ? `(count(${list}) >= ${least})`
        : `(count(${list}[${condition} = true]) >= ${least})`,
    sum: (list, field, condition, least) =>
      `(sum(for item in ${list} return if ${condition} then floor(item.${field} * 10000 + 0.5) else 0) >= ${least})`,
  };
  const [wrong, applied, out, ok] = [contradicts, applies, excluded, met].map((one) => written(one, dialect));
  const text =
    `if ${wrong} then "fout" else if ${applied} then (if ${out} then "uitgesloten" else ` +
    `if ${ok} then "komt in aanmerking" else "komt niet in aanmerking") else "niet van toepassing"`;
  return (facts) => String(evaluateFeel(text, { ...facts, maanden: monthsLaterText }).value);
};
