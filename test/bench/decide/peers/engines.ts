// The two engines that take most building: json-rules-engine, asynchronous by nature, and Cedar, in WebAssembly.

import * as cedarWasm from "@cedar-policy/cedar-wasm/nodejs";
import { Engine } from "json-rules-engine";
import type { TopLevelCondition } from "json-rules-engine";
import { dateOf } from "../limits/dates.js";
import type { Facts } from "../policies.js";
import type { Condition, Conditions, Operand } from "./conditions.js";
import type { Peer } from "./expressions.js";
import { closure } from "./own.js";
import { monthsLaterText, numbered, shiftedName, written } from "./texts.js";
import type { Dialect } from "./texts.js";

type RuleCondition = Readonly<Record<string, unknown>>;

const OPERATORS: Readonly<Record<string, string>> = {
  "<": "voor",
  "<=": "uiterlijk",
  ">": "na",
  ">=": "vanaf",
};

function ruleOf(condition: Condition): RuleCondition {
  switch (condition.op) {
    case "ja":
      return { all: [] };
    case "nee":
      return { not: { all: [] } };
    case "en":
      return { all: condition.operands.map(ruleOf) };
    case "of":
      return { any: condition.operands.map(ruleOf) };
    case "niet":
      return condition.operand.op === "fact"
        ? { fact: condition.operand.name, operator: "equal", value: false }
        : { not: ruleOf(condition.operand) };
    case "fact":
      return { fact: condition.name, operator: "equal", value: true };
    case "is":
      return { fact: condition.name, operator: "equal", value: condition.text };
    case "is geen":
      return { fact: condition.name, operator: "equal", value: null };
    case "order": {
      const { left, right, relation } = condition;
      if (left.kind !== "fact") throw new RangeError("a comparison starts with a fact");
      return { fact: left.name, operator: OPERATORS[relation], value: ruleOperand(right) };
    }
    case "bevat":
      return { fact: condition.list, operator: "contains", value: condition.text };
    case "elk":
    case "aantal":
    case "som":
      // An operator of ours; the condition on a record goes along as its value.
      return { fact: condition.list, operator: "lijst", value: condition };
    case "field":
      throw new RangeError("a field is of a record");
  }
}

function ruleOperand(operand: Operand): unknown {
  switch (operand.kind) {
    case "fact":
      return { fact: operand.name };
    case "date":
      return operand.text;
    case "number":
      return operand.value;
    case "months":
      return { fact: shiftedName(operand.name, operand.count) };
    case "field":
      throw new RangeError("a field is of a record");
  }
}

export const jsonRulesEngine: Peer = (conditions) => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator("voor", (fact: string, value: string) => fact < value);
  engine.addOperator("uiterlijk", (fact: string, value: string) => fact <= value);
  engine.addOperator("na", (fact: string, value: string) => fact > value);
  engine.addOperator("vanaf", (fact: string, value: string) => fact >= value);
  const tests = new Map<Condition, (facts: Facts) => boolean>();
  engine.addOperator("lijst", (fact: never, condition: Condition & { readonly list: string }) => {
    let test = tests.get(condition);
    if (test === undefined) tests.set(condition, (test = closure(condition)));
    return test({ [condition.list]: fact });
  });
  engine.addFact(shiftedName("peildatum", -60), async (_parameters, almanac) =>
    monthsLaterText(await almanac.factValue("peildatum"), -60),
  );
  const { contradicts, applies, excluded, met } = conditions;
  const rules: readonly (readonly [string, Condition])[] = [
    ["fout", contradicts],
    ["niet van toepassing", { op: "niet", operand: applies }],
    ["uitgesloten", excluded],
    ["komt in aanmerking", met],
    ["komt niet in aanmerking", { op: "ja" }],
  ];
  for (const [index, [type, condition]] of rules.entries()) {
    const rule = ruleOf(condition);
    engine.addRule({
      // A rule is all, any or not.
      conditions: ("fact" in rule ? { all: [rule] } : rule) as unknown as TopLevelCondition,
      priority: 5 - index,
      event: { type },
      onSuccess: () => {
        engine.stop();
      },
    });
  }
  return async (facts) => {
    const { events } = await engine.run(facts as Record<string, unknown>);
    return events[0]?.type ?? "";
  };
};

const cedarWords: Dialect = {
  and: "&&",
  or: "||",
  not: (operand) => `!(${operand})`,
  yes: "true",
  no: "false",
  fact: (name) => `context.${name}`,
  field: () => {
    throw new RangeError("no words for lists of records");
  },
  is: (fact, text) => `(${fact} == ${JSON.stringify(text)})`,
  isNone: (fact) => `!(context has ${fact.slice("context.".length)})`,
  date: (text) => String(dateOf(text)),
  number: String,
  months: (name, count) => `context.${shiftedName(name, count)}`,
  has: (list, text) => `${list}.contains(${JSON.stringify(text)})`,
};

/** A policy for each condition; which of them hold is what Cedar gives as the reasons of its answer. */
export const cedar: Peer = (conditions: Conditions) => {
  const prepare = numbered(conditions, { dropNone: true });
  const staticPolicies = Object.fromEntries(
    (["contradicts", "applies", "excluded", "met"] as const).map((name) => [
      name,
      `permit(principal, action, resource) when { ${written(conditions[name], cedarWords)} };`,
    ]),
  );
  const id = `besluit${(sets += 1)}`;
  const parsed = cedarWasm.preparsePolicySet(id, { staticPolicies });
  if (parsed.type === "failure") throw new RangeError(parsed.errors.map(({ message }) => message).join("; "));
  return (facts) => {
    const answer = cedarWasm.statefulIsAuthorized({
      principal: { type: "Aanbieder", id: "a" },
      action: { type: "Action", id: "beoordeel" },
      resource: { type: "Besluit", id: "b" },
      context: prepare(facts) as never,
      preparsedPolicySetId: id,
      entities: [],
    });
    if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("; "));
    const { reason } = answer.response.diagnostics;
    if (reason.includes("contradicts")) return "fout";
    if (!reason.includes("applies")) return "niet van toepassing";
    if (reason.includes("excluded")) return "uitgesloten";
    return reason.includes("met") ? "komt in aanmerking" : "komt niet in aanmerking";
  };
};

let sets = 0;
