// Conditions in the notation of an engine: one walk, and per engine the words for each step.

import { dateOf } from "../limits/dates.js";
import type { Facts } from "../policies.js";
import { plusMonths, textOfDate } from "../../../../compiler/runtime/dates.js";
import type { Condition, Conditions, Operand } from "./conditions.js";

/** How an engine writes things. What it has no words for throws, and the policy is then not expressed. */
export interface Dialect {
  readonly and: string;
  readonly or: string;
  readonly not: (operand: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly fact: (name: string) => string;
  readonly isTrue?: (value: string) => string;
  readonly field: (name: string) => string;
  readonly is: (fact: string, text: string) => string;
  readonly isNone: (fact: string) => string;
  readonly date: (text: string) => string;
  readonly dateFact?: (fact: string) => string;
  readonly number: (value: number) => string;
  readonly months: (name: string, count: number) => string;
  readonly has: (list: string, text: string) => string;
  readonly every?: (list: string, condition: string) => string;
  readonly count?: (list: string, condition: string, least: number) => string;
  readonly sum?: (list: string, field: string, condition: string, least: number) => string;
}

export function written(condition: Condition, dialect: Dialect): string {
  const write = (one: Condition): string => written(one, dialect);
  switch (condition.op) {
    case "ja":
      return dialect.yes;
    case "nee":
      return dialect.no;
    case "en":
      return `(${condition.operands.map(write).join(` ${dialect.and} `)})`;
    case "of":
      return `(${condition.operands.map(write).join(` ${dialect.or} `)})`;
    case "niet":
      return dialect.not(write(condition.operand));
    case "fact":
      return (dialect.isTrue ?? ((value) => value))(dialect.fact(condition.name));
    case "field":
      return (dialect.isTrue ?? ((value) => value))(dialect.field(condition.name));
    case "is":
      return dialect.is(dialect.fact(condition.name), condition.text);
    case "is geen":
      return dialect.isNone(dialect.fact(condition.name));
    case "order":
      return `(${operand(condition.left, dialect)} ${condition.relation} ${operand(condition.right, dialect)})`;
    case "bevat":
      return dialect.has(dialect.fact(condition.list), condition.text);
    case "elk":
      return (dialect.every ?? cannot)(dialect.fact(condition.list), write(condition.condition));
    case "aantal":
      return (dialect.count ?? cannot)(
        dialect.fact(condition.list),
        write(condition.condition),
        condition.least,
      );
    case "som":
      return (dialect.sum ?? cannot)(
        dialect.fact(condition.list),
        condition.field,
        write(condition.condition),
        condition.least,
      );
  }
}

function operand(side: Operand, dialect: Dialect): string {
  switch (side.kind) {
    case "fact":
      return side.type === "datum" && dialect.dateFact !== undefined
        ? dialect.dateFact(dialect.fact(side.name))
        : dialect.fact(side.name);
    case "field":
      return dialect.field(side.name);
    case "date":
      return dialect.date(side.text);
    case "number":
      return dialect.number(side.value);
    case "months":
      return dialect.months(side.name, side.count);
  }
}

function cannot(): never {
  throw new RangeError("no words for lists of records");
}

/** What a text compares with: the date so many months later. The function that engines with functions are given. */
export function monthsLaterText(text: string, count: number): string {
  return textOfDate(plusMonths(dateOf(text), count));
}

/** The name of a date so many months later, for engines without functions: it is worked out for them beforehand. */
export function shiftedName(name: string, count: number): string {
  return `${name}_${Math.abs(count)}`;
}

/** The facts as engines take them that compare numbers only: dates as yyyymmdd, shifted dates beside them. */
export function numbered(
  conditions: Conditions,
  { dropNone }: { readonly dropNone: boolean },
): (facts: Facts) => Record<string, unknown> {
  const dates = new Set(
    conditions.facts.filter(({ type }) => type.soort === "datum").map(({ naam }) => naam),
  );
  const names = conditions.facts.map(({ naam }) => naam);
  const shifts = shiftsIn(conditions);
  return (facts) => {
    const context: Record<string, unknown> = {};
    for (const name of names) {
      const value = facts[name];
      if (value === null && dropNone) continue;
      context[name] = typeof value === "string" && dates.has(name) ? dateOf(value) : value;
    }
    for (const { name, count } of shifts)
      context[shiftedName(name, count)] = plusMonths(context[name] as number, count);
    return context;
  };
}

function shiftsIn(conditions: Conditions): readonly { readonly name: string; readonly count: number }[] {
  const shifts = new Map<string, { readonly name: string; readonly count: number }>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind, name, count } = node as Partial<Extract<Operand, { readonly kind: "months" }>>;
    if (kind === "months" && name !== undefined && count !== undefined)
      shifts.set(shiftedName(name, count), { name, count });
    Object.values(node).forEach(visit);
  };
  visit([conditions.contradicts, conditions.applies, conditions.excluded, conditions.met]);
  return [...shifts.values()];
}
