// Engines whose rules are data: json-logic-engine and json-logic-js, json-rules-engine, node-rules, and ajv and zod with a
// schema that holds the rules.

import type { SchemaObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { LogicEngine } from "json-logic-engine";
import jsonLogic from "json-logic-js";
import { RuleEngine } from "node-rules";
import { z } from "zod";
import type { Facts } from "../policies.js";
import type { Condition, Operand } from "./conditions.js";
import { outcomeOf } from "./conditions.js";
import type { Peer } from "./expressions.js";
import { compiled, closure } from "./own.js";
import { monthsLaterText } from "./texts.js";

export const closures: Peer = ({ contradicts, applies, excluded, met }) => {
  const [wrong, applied, out, ok] = [closure(contradicts), closure(applies), closure(excluded), closure(met)];
  return (facts) => {
    if (wrong(facts)) return "fout";
    if (!applied(facts)) return "niet van toepassing";
    if (out(facts)) return "uitgesloten";
    return ok(facts) ? "komt in aanmerking" : "komt niet in aanmerking";
  };
};

// ── JSON Logic ──────────────────────────────────────────────────────────────────────────────────────

type Logic = boolean | number | string | null | readonly Logic[] | { readonly [operation: string]: Logic };

function logicOf(condition: Condition): Logic {
  switch (condition.op) {
    case "ja":
      return true;
    case "nee":
      return false;
    case "en":
      return { and: condition.operands.map(logicOf) };
    case "of":
      return { or: condition.operands.map(logicOf) };
    case "niet":
      return { "!": [logicOf(condition.operand)] };
    case "fact":
    case "field":
      return { var: condition.name };
    case "is":
      return { "===": [{ var: condition.name }, condition.text] };
    case "is geen":
      return { "===": [{ var: condition.name }, null] };
    case "order":
      return { [condition.relation]: [logicOperand(condition.left), logicOperand(condition.right)] };
    case "bevat":
      return { in: [condition.text, { var: condition.list }] };
    case "elk":
      // Of an empty list `all` says no.
      return {
        or: [
          { "!": [{ var: condition.list }] },
          { all: [{ var: condition.list }, logicOf(condition.condition)] },
        ],
      };
    case "aantal":
      return { ">=": [{ lengte: [filtered(condition.list, condition.condition)] }, condition.least] };
    case "som":
      return {
        ">=": [
          {
            reduce: [
              filtered(condition.list, condition.condition),
              {
                "+": [{ tienduizendsten: [{ var: `current.${condition.field}` }] }, { var: "accumulator" }],
              },
              0,
            ],
          },
          condition.least,
        ],
      };
  }
}

function filtered(list: string, condition: Condition): Logic {
  return condition.op === "ja" ? { var: list } : { filter: [{ var: list }, logicOf(condition)] };
}

function logicOperand(operand: Operand): Logic {
  switch (operand.kind) {
    case "fact":
    case "field":
      return { var: operand.name };
    case "date":
      return operand.text;
    case "number":
      return operand.value;
    case "months":
      return { maanden: [{ var: operand.name }, operand.count] };
  }
}

function whole({ contradicts, applies, excluded, met }: Parameters<Peer>[0]): Logic {
  return {
    if: [
      logicOf(contradicts),
      "fout",
      { "!": [logicOf(applies)] },
      "niet van toepassing",
      logicOf(excluded),
      "uitgesloten",
      logicOf(met),
      "komt in aanmerking",
      "komt niet in aanmerking",
    ],
  };
}

const lengte = (list: readonly unknown[]): number => list.length;
const tienduizendsten = (value: number): number => Math.round(value * 10_000);

export const jsonLogicEngine: Peer = (conditions) => {
  const engine = new LogicEngine();
  engine.addMethod("maanden", ([text, count]: [string, number]) => monthsLaterText(text, count));
  engine.addMethod("lengte", ([list]: [readonly unknown[]]) => lengte(list));
  engine.addMethod("tienduizendsten", ([value]: [number]) => tienduizendsten(value));
  const run = engine.build(whole(conditions)) as (facts: Facts) => string;
  return (facts) => run(facts);
};

export const jsonLogicJs: Peer = (conditions) => {
  jsonLogic.add_operation("maanden", monthsLaterText);
  jsonLogic.add_operation("lengte", lengte);
  jsonLogic.add_operation("tienduizendsten", tienduizendsten);
  const rules = whole(conditions);
  return (facts) => jsonLogic.apply(rules, facts) as string;
};

// ── Rules with functions ────────────────────────────────────────────────────────────────────────────

interface Flow {
  readonly when: (holds: boolean) => void;
  readonly stop: () => void;
}

/** Its rules are functions of JavaScript already. They are tried in order, until one stops. */
export const nodeRules: Peer = ({ contradicts, applies, excluded, met }) => {
  const applied = compiled(applies);
  const rules = (
    [
      ["fout", compiled(contradicts)],
      ["niet van toepassing", (facts) => !applied(facts)],
      ["uitgesloten", compiled(excluded)],
      ["komt in aanmerking", compiled(met)],
      ["komt niet in aanmerking", () => true],
    ] as readonly (readonly [string, (facts: Facts) => boolean])[]
  ).map(([outcome, holds], index) => ({
    name: outcome,
    priority: 5 - index,
    condition: (flow: Flow, facts: Facts) => {
      flow.when(holds(facts));
    },
    consequence: (flow: Flow, facts: Facts) => {
      (facts as Record<string, unknown>)["uitkomst"] = outcome;
      flow.stop();
    },
  }));
  const engine = new RuleEngine(rules as never);
  return (facts) =>
    new Promise((resolve) => {
      engine.execute(facts as never, (result) => {
        resolve(String((result as { readonly uitkomst?: string }).uitkomst));
      });
    });
};

// ── Schemas ─────────────────────────────────────────────────────────────────────────────────────────

function property(name: string, schema: SchemaObject): SchemaObject {
  return { properties: { [name]: schema } };
}

function schemaOf(condition: Condition): SchemaObject {
  switch (condition.op) {
    case "ja":
      return {};
    case "nee":
      return { not: {} };
    case "en":
      return merged(condition.operands);
    case "of":
      return { anyOf: condition.operands.map(schemaOf) };
    case "niet": {
      const { operand } = condition;
      if (operand.op === "fact" || operand.op === "field") return property(operand.name, { const: false });
      // Not one of these is: all of them are not.
      if (operand.op === "of") return merged(operand.operands.map((one) => ({ op: "niet", operand: one })));
      if (operand.op === "niet") return schemaOf(operand.operand);
      return { not: schemaOf(operand) };
    }
    case "fact":
    case "field":
      return property(condition.name, { const: true });
    case "is":
      return property(condition.name, { const: condition.text });
    case "is geen":
      return property(condition.name, { const: null });
    case "order":
      return { geordend: condition };
    case "bevat":
      return property(condition.list, { contains: { const: condition.text } });
    case "elk":
      return property(condition.list, { items: schemaOf(condition.condition) });
    case "aantal":
      return property(condition.list, {
        contains: schemaOf(condition.condition),
        minContains: condition.least,
      });
    case "som":
      return { gesommeerd: condition };
  }
}

/** One object with the properties of all; what names a property twice stands beside it. */
function merged(operands: readonly Condition[]): SchemaObject {
  const properties: Record<string, unknown> = {};
  const rest: SchemaObject[] = [];
  for (const operand of operands) {
    const schema = schemaOf(operand);
    const given = Object.entries((schema["properties"] ?? {}) as object);
    const isOnlyProperties = given.length > 0 && Object.keys(schema).length === 1;
    if (isOnlyProperties && given.every(([name]) => !Object.hasOwn(properties, name)))
      Object.assign(properties, schema["properties"]);
    else rest.push(schema);
  }
  return {
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(rest.length > 0 ? { allOf: rest } : {}),
  };
}

/** Four schemas, of which each stops at what fails first. Comparisons of dates are a keyword with a compiled function. */
export const ajv: Peer = ({ contradicts, applies, excluded, met }) => {
  const validator = new Ajv2020({ strict: false });
  for (const keyword of ["geordend", "gesommeerd"])
    validator.addKeyword({ keyword, compile: (condition: Condition) => compiled(condition) });
  const compile = (condition: Condition): ValidateFunction => validator.compile(schemaOf(condition));
  const consistent = compile({ op: "niet", operand: contradicts });
  const applied = compile(applies);
  const free = compile({ op: "niet", operand: excluded });
  const ok = compile(met);
  return (facts) => {
    if (!consistent(facts)) return "fout";
    if (!applied(facts)) return "niet van toepassing";
    if (!free(facts)) return "uitgesloten";
    return ok(facts) ? "komt in aanmerking" : "komt niet in aanmerking";
  };
};

/** A schema of the facts that the rules name, and each norm as a refinement: it lists what fails. */
export const zod: Peer = ({ contradicts, applies, norms, facts }) => {
  const shape = Object.fromEntries(
    facts.map(({ naam, type, optioneel }) => {
      const given =
        type.soort === "ja/nee"
          ? z.boolean()
          : type.soort === "getal" || type.soort === "percentage" || type.soort === "bedrag"
            ? z.number()
            : type.soort === "lijst"
              ? z.array(z.unknown())
              : z.string();
      return [naam, optioneel ? given.nullable() : given];
    }),
  );
  const [wrong, applied] = [compiled(contradicts), compiled(applies)];
  const tests = norms.map(({ met, excludes }) => ({ met: compiled(met), excludes }));
  let schema: z.ZodType = z.object(shape);
  schema = schema.refine((given) => !wrong(given as Facts), { error: "fout", abort: true });
  schema = schema.refine((given) => applied(given as Facts), { error: "niet van toepassing", abort: true });
  for (const { met, excludes } of tests)
    schema = schema.refine((given) => met(given as Facts), {
      error: excludes ? "uitgesloten" : "komt niet in aanmerking",
    });
  return (given) => {
    const result = schema.safeParse(given);
    if (result.success) return "komt in aanmerking";
    const failed = new Set(result.error.issues.map(({ message }) => message));
    return outcomeOf(
      failed.has("fout"),
      !failed.has("niet van toepassing"),
      failed.has("uitgesloten"),
      false,
    );
  };
};
