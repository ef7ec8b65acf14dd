// The rules without an engine: as a tree of closures, and as the text of JavaScript functions, which rules engines take.

import type { Facts } from "../policies.js";
import type { Condition, Operand } from "./conditions.js";
import { monthsLaterText, written } from "./texts.js";
import type { Dialect } from "./texts.js";

type Holder = Readonly<Record<string, unknown>>;
type Test = (facts: Holder, item: Holder) => boolean;

/** One closure for each step. */
export function closure(condition: Condition): (facts: Facts) => boolean {
  const test = testOf(condition);
  return (facts) => test(facts, facts);
}

function testOf(condition: Condition): Test {
  switch (condition.op) {
    case "ja":
      return () => true;
    case "nee":
      return () => false;
    case "en": {
      const tests = condition.operands.map(testOf);
      return (facts, item) => tests.every((test) => test(facts, item));
    }
    case "of": {
      const tests = condition.operands.map(testOf);
      return (facts, item) => tests.some((test) => test(facts, item));
    }
    case "niet": {
      const test = testOf(condition.operand);
      return (facts, item) => !test(facts, item);
    }
    case "fact": {
      const { name } = condition;
      return (facts) => facts[name] === true;
    }
    case "field": {
      const { name } = condition;
      return (_facts, item) => item[name] === true;
    }
    case "is": {
      const { name, text } = condition;
      return (facts) => facts[name] === text;
    }
    case "is geen": {
      const { name } = condition;
      return (facts) => facts[name] === null;
    }
    case "order": {
      const [left, right] = [valueOf(condition.left), valueOf(condition.right)];
      const { relation } = condition;
      if (relation === "<") return (facts, item) => left(facts, item) < right(facts, item);
      if (relation === "<=") return (facts, item) => left(facts, item) <= right(facts, item);
      if (relation === ">") return (facts, item) => left(facts, item) > right(facts, item);
      return (facts, item) => left(facts, item) >= right(facts, item);
    }
    case "bevat": {
      const { list, text } = condition;
      return (facts) => (facts[list] as readonly string[]).includes(text);
    }
    case "elk": {
      const { list } = condition;
      const test = testOf(condition.condition);
      return (facts) => (facts[list] as readonly Holder[]).every((item) => test(facts, item));
    }
    case "aantal": {
      const { list, least } = condition;
      const test = testOf(condition.condition);
      return (facts) =>
        (facts[list] as readonly Holder[]).filter((item) => test(facts, item)).length >= least;
    }
    case "som": {
      const { list, field, least } = condition;
      const test = testOf(condition.condition);
      return (facts) => {
        let sum = 0;
        for (const item of facts[list] as readonly Holder[])
          if (test(facts, item)) sum += Math.round((item[field] as number) * 10_000);
        return sum >= least;
      };
    }
  }
}

function valueOf(operand: Operand): (facts: Holder, item: Holder) => number | string {
  switch (operand.kind) {
    case "fact": {
      const { name } = operand;
      return (facts) => facts[name] as number | string;
    }
    case "field": {
      const { name } = operand;
      return (_facts, item) => item[name] as number;
    }
    case "date":
      return () => operand.text;
    case "number":
      return () => operand.value;
    case "months": {
      const { name, count } = operand;
      return (facts) => monthsLaterText(facts[name] as string, count);
    }
  }
}

const javascript: Dialect = {
  and: "&&",
  or: "||",
  not: (operand) => `!${operand}`,
  yes: "true",
  no: "false",
  fact: (name) => `facts.${name}`,
  field: (name) => `item.${name}`,
  is: (fact, text) => `(${fact} === ${JSON.stringify(text)})`,
  isNone: (fact) => `(${fact} === null)`,
  date: (text) => JSON.stringify(text),
  number: String,
  months: (name, count) => `months(facts.${name}, ${count})`,
  has: (list, text) => `${list}.includes(${JSON.stringify(text)})`,
  every: (list, condition) => `${list}.every((item) => ${condition})`,
  count: (list, condition, least) => `(${list}.filter((item) => ${condition}).length >= ${least})`,
  sum: (list, field, condition, least) =>
    `(${list}.reduce((sum, item) => ${condition} ? sum + Math.round(item.${field} * 10000) : sum, 0) >= ${least})`,
};

/** The condition as a function of JavaScript; what `months` it calls is what every engine is given. */
export function compiled(condition: Condition): (facts: Facts) => boolean {
  // oxlint-disable-next-line typescript/no-implied-eval -- this is how a rule becomes a function
  const make = new Function("months", `return (facts) => ${written(condition, javascript)};`) as (
    months: typeof monthsLaterText,
  ) => (facts: Facts) => boolean;
  return make(monthsLaterText);
}
