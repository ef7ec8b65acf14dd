// From expressions of the model to straight-line code.

import type { Expr } from "../../model.js";
import { dateNumber, isInMonths, stepsOf } from "../formulas.js";
import { quoted } from "../source-text.js";
import { countCode, everyCode, holdsCode, totalCode } from "./aggregates.js";
import {
  asNumber,
  atom,
  atomicNumber,
  codeOfFact,
  factName,
  numberCode,
  once,
  outermost,
  truthAtom,
} from "./body.js";
import type { Code, Place } from "./body.js";
import {
  allOf,
  anyOf,
  bitsOf,
  comparisonOf,
  givenAgainst,
  NO,
  notOf,
  numbersCompared,
  numberText,
  rescaled,
  YES,
} from "./codes.js";
import type { CodeOfChoice, CodeOfNumber, CodeOfText, CodeOfValue, Relation } from "./codes.js";
import { fieldName } from "./lists.js";
import { choiceNumber } from "./module-scope.js";

/** The truth of `expr`; the code may be an expression. */
export function truthCode(place: Place, expr: Expr): string {
  const { body } = place;
  switch (expr.op) {
    case "boolean":
      return expr.value ? YES : NO;
    case "and":
      return allOf(expr.operands.map((operand) => truthAtom(place, operand)));
    case "or":
      return anyOf(expr.operands.map((operand) => truthAtom(place, operand)));
    case "not":
      return notCode(place, expr.operand);
    case "meetsNorm":
      return body.write.norm(outermost(place), expr.norm);
    case "meetsBesluit":
      return body.write.besluit(outermost(place), expr.besluit);
    case "equals":
      return sameness(place, valueCode(place, expr.left), valueCode(place, expr.right), expr.negated);
    case "oneOf":
      return oneOfCode(place, expr);
    case "isNone": {
      const truth = isNoneCode(place, valueCode(place, expr.operand));
      return expr.negated ? notOf(atom(place, truth)) : truth;
    }
    case "order":
      return orderCode(place, expr);
    case "contains":
      return holdsCode(place, expr);
    case "every":
      return everyCode(place, expr);
    case "fact":
    case "field":
    case "derived": {
      const code = namedCode(place, expr);
      if (typeof code === "string") return code;
      throw new RangeError(`${expr.naam} is not ja/nee`);
    }
    case "number":
    case "date":
    case "text":
    case "enum":
    case "none":
    case "peildatum":
    case "count":
    case "total":
    case "add":
    case "subtract":
    case "percentOf":
    case "shift":
    case "firstOfNextMonth":
      throw new RangeError(`${expr.op} is not ja/nee`);
  }
}

/** The truth of: `expr` is not so. */
export function notCode(place: Place, expr: Expr): string {
  return expr.op === "not" ? truthCode(place, expr.operand) : notOf(truthAtom(place, expr));
}

/** A fact, field or derived value by its name. */
function namedCode(
  place: Place,
  expr: Extract<Expr, { readonly op: "fact" | "peildatum" | "field" | "derived" }>,
): Code {
  const { body } = place;
  switch (expr.op) {
    case "fact":
    case "peildatum": {
      const naam = expr.op === "fact" ? expr.naam : "peildatum";
      const { statements } = body;
      return once(statements, `fact ${naam}`, () =>
        codeOfFact(statements, body.scope.fact(naam), factName(naam)),
      );
    }
    case "field": {
      const { record } = place;
      const veld = body.scope.structuur(expr.structuur).velden.find(({ naam }) => naam === expr.naam);
      if (record === undefined || veld === undefined) throw new RangeError(`no field ${expr.naam}`);
      return once(record.statements, `field ${expr.naam}`, () => {
        const name = `${record.name}_${expr.naam}`;
        const unknown = veld.type.kind === "tekst" ? -1 : 0;
        record.statements.lines.push(
          `const ${name} = ${fieldName(record.list, veld.naam)}[${record.name}_at] ?? ${unknown};`,
        );
        return codeOfFact(record.statements, veld, name);
      });
    }
    case "derived":
      return body.write.derived(outermost(place), expr.naam);
  }
}

/** The value of an expression that is not ja/nee. */
export function valueCode(place: Place, expr: Expr): CodeOfValue {
  const { scope } = place.body;
  switch (expr.op) {
    case "date":
      return { kind: "choice", code: String(dateNumber(expr.value)), none: false, open: "never" };
    case "enum": {
      const number = choiceNumber(scope.keuzelijst(expr.keuzelijst), expr.value);
      return { kind: "choice", code: String(number), none: false, open: "never" };
    }
    case "text":
      return { kind: "text", code: quoted(expr.value), none: false, open: "never" };
    case "none":
      return { kind: "choice", code: "0", none: true, open: "never" };
    case "number": {
      const { coefficient, decimals } = expr.value;
      const code = numberText(Number(coefficient));
      return {
        kind: "number",
        low: code,
        high: code,
        none: "0",
        ask: "0",
        decimals,
        literal: Number(coefficient),
      };
    }
    case "fact":
    case "peildatum":
    case "field":
    case "derived": {
      const code = namedCode(place, expr);
      if (typeof code !== "string") return code;
      throw new RangeError(`${code} is ja/nee`);
    }
    case "count":
      return countCode(place, expr);
    case "total":
      return totalCode(place, expr);
    case "add":
      return addition(place, expr.left, expr.right, "+");
    case "subtract":
      return addition(place, expr.left, expr.right, "-");
    case "percentOf":
      return percentage(place, expr);
    case "shift": {
      const steps = stepsOf(expr.sign, expr.count, expr.unit);
      const call = scope.runtime(isInMonths(expr.unit) ? "monthsLater" : "daysLater");
      return shifted(place, expr.date, (date) => `${call}(${date}, ${steps})`);
    }
    case "firstOfNextMonth":
      return shifted(place, expr.date, (date) => `${scope.runtime("nextMonth")}(${date})`);
    case "boolean":
    case "and":
    case "or":
    case "not":
    case "meetsNorm":
    case "meetsBesluit":
    case "equals":
    case "oneOf":
    case "isNone":
    case "order":
    case "contains":
    case "every":
      throw new RangeError(`${expr.op} is ja/nee`);
  }
}

// ── Comparisons ─────────────────────────────────────────────────────────────────────────────────────

function sameness(place: Place, left: CodeOfValue, right: CodeOfValue, negated: boolean): string {
  if (left.kind === "number" || right.kind === "number") {
    return compareNumbers(place, asNumber(left), negated ? "!==" : "===", asNumber(right));
  }
  if (left.kind === "text" || right.kind === "text") {
    return `${place.body.scope.runtime("sameText")}(${left.code}, ${right.code}, ${negated})`;
  }
  if (left.kind !== "choice" || right.kind !== "choice") throw new RangeError("lists are not compared");
  const sides = [choiceAtom(place, left), choiceAtom(place, right)] as const;
  return comparisonOf(sides, `${sides[0].code} ${negated ? "!==" : "==="} ${sides[1].code}`);
}

function choiceAtom(place: Place, choice: CodeOfChoice): CodeOfChoice {
  return { ...choice, code: atom(place, choice.code) };
}

function orderCode(place: Place, expr: Extract<Expr, { readonly op: "order" }>): string {
  const [left, right] = [valueCode(place, expr.left), valueCode(place, expr.right)];
  if (left.kind === "number" || right.kind === "number") {
    return compareNumbers(place, asNumber(left), expr.relation, asNumber(right));
  }
  if (left.kind !== "choice" || right.kind !== "choice")
    throw new RangeError("only numbers and dates have an order");
  const sides = [choiceAtom(place, left), choiceAtom(place, right)] as const;
  return comparisonOf(sides, `${sides[0].code} ${expr.relation} ${sides[1].code}`);
}

const mirrored: Readonly<Record<Relation, Relation>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "===": "===",
  "!==": "!==",
};

function compareNumbers(place: Place, left: CodeOfNumber, relation: Relation, right: CodeOfNumber): string {
  if (left.literal !== undefined && right.given !== undefined) {
    return compareNumbers(place, right, mirrored[relation], left);
  }
  const decimals = Math.max(left.decimals, right.decimals);
  if (left.given !== undefined && right.literal !== undefined) {
    const factor = 10 ** (decimals - left.decimals);
    const { given } = left;
    const scaled = {
      ...given,
      code: factor === 1 ? given.code : `(${given.code} * ${factor})`,
      low: given.low * factor,
      high: given.high * factor,
    };
    return givenAgainst(scaled, relation, right.literal * 10 ** (decimals - right.decimals));
  }
  const { runtime } = place.body.scope;
  const [one, other] = [left, right].map((number) => atomicNumber(place, rescaled(number, decimals)));
  if (one === undefined || other === undefined) throw new RangeError("a comparison has two sides");
  return numbersCompared(one, relation, other, runtime);
}

function oneOfCode(place: Place, expr: Extract<Expr, { readonly op: "oneOf" }>): string {
  const left = valueCode(place, expr.left);
  const values = expr.values.map((value) => valueCode(place, value));
  if (left.kind === "choice" && values.every(isPlainChoice)) {
    const side = choiceAtom(place, left);
    const relation = expr.negated ? "!==" : "===";
    const tests = values.map(({ code }) => `${side.code} ${relation} ${code}`);
    return comparisonOf([side], `(${tests.join(expr.negated ? " && " : " || ")})`);
  }
  // Each value may itself be unknown or geen: then the whole is as open as its parts, and asks what all of them ask.
  const parts = values.map((value) => atom(place, sameness(place, left, value, false)));
  const any = atom(place, anyOf(parts));
  const truth = atom(place, expr.negated ? notOf(any) : any);
  const ask = bitsOf([left, ...values].map((value) => askOf(place, value)));
  const settled = place.body.scope.runtime("settled");
  return `${settled}(${truth} > 3 ? 3 : ${truth}, ${noneBits(place, left)}, ${ask})`;
}

/** 4 when the zorgaanbieder is asked for this value, which is unknown or not. */
function askOf(place: Place, value: CodeOfValue): string {
  if (value.kind === "number") return value.ask;
  if (value.open === "never" || value.open === 3) return "0";
  return `(${place.body.scope.runtime("openness")}(${value.code}) & 4)`;
}

function isPlainChoice(value: CodeOfValue): value is CodeOfChoice {
  return value.kind === "choice" && value.open === "never" && !value.none;
}

/** 2 when a value is geen, 1 when it may turn out to be, else 0. */
function noneBits(place: Place, value: CodeOfValue): string {
  if (value.kind === "number") return value.none;
  return value.none
    ? `(${value.code} === 0 ? 2 : ${place.body.scope.runtime("openness")}(${value.code}) >> 1 & 1)`
    : "0";
}

function isNoneCode(place: Place, value: CodeOfValue): string {
  const { scope } = place.body;
  if (value.kind === "number") {
    const { none, ask } = atomicNumber(place, value);
    return none === "0"
      ? NO
      : `(${none} === 0 ? 2 : ${none} === 2 ? 1 : ${ask === "0" ? "3" : `3 | ${ask}`})`;
  }
  if (!value.none) return NO;
  const side: CodeOfChoice | CodeOfText = { ...value, code: atom(place, value.code) };
  if (side.open === "never") return `(${side.code} === 0 ? 1 : 2)`;
  // A fact that is unknown and optional may always turn out to be geen; of a derived value that depends.
  if (side.kind === "choice" && side.open !== "depends") {
    return `(${side.code} === 0 ? 1 : ${side.code} < 0 ? ${side.open} : 2)`;
  }
  const bits = `${scope.runtime("openness")}(${side.code})`;
  return `(${side.code} === 0 ? 1 : (${bits} & 2) === 0 ? 2 : 3 | (${bits} & 4))`;
}

// ── Arithmetic ──────────────────────────────────────────────────────────────────────────────────────

function addition(place: Place, left: Expr, right: Expr, sign: "+" | "-"): CodeOfNumber {
  const [first, second] = [numberCode(place, left), numberCode(place, right)];
  const decimals = Math.max(first.decimals, second.decimals);
  const [a, b] = [first, second].map((number) => atomicNumber(place, rescaled(number, decimals)));
  if (a === undefined || b === undefined) throw new RangeError("an addition has two sides");
  const low = sign === "+" ? `${a.low} + ${b.low}` : `${a.low} - ${b.high}`;
  const high = sign === "+" ? `${a.high} + ${b.high}` : `${a.high} - ${b.low}`;
  return worked(place, { low, high, none: bitsOf([a.none, b.none]), ask: bitsOf([a.ask, b.ask]), decimals });
}

function percentage(place: Place, expr: Extract<Expr, { readonly op: "percentOf" }>): CodeOfNumber {
  const operand = atomicNumber(place, numberCode(place, expr.operand));
  const factor = Number(expr.percentage.coefficient);
  const [low, high] = factor < 0 ? [operand.high, operand.low] : [operand.low, operand.high];
  return worked(place, {
    low: factor === 0 ? "0" : `${low} * ${factor}`,
    high: factor === 0 ? "0" : `${high} * ${factor}`,
    none: operand.none,
    ask: operand.ask,
    decimals: operand.decimals + expr.percentage.decimals + 2,
  });
}

/** The outcome of arithmetic: geen when one of its operands is. */
function worked(place: Place, number: Omit<CodeOfNumber, "kind">): CodeOfNumber {
  if (number.none === "0") return atomicNumber(place, { ...number, kind: "number" });
  const none = atom(place, `((${number.none}) & 2) !== 0 ? 2 : ${number.none}`);
  return atomicNumber(place, {
    kind: "number",
    low: `${none} === 2 ? Infinity : ${number.low}`,
    high: `${none} === 2 ? -Infinity : ${number.high}`,
    none,
    ask: number.ask,
    decimals: number.decimals,
  });
}

function shifted(place: Place, expr: Expr, shift: (date: string) => string): CodeOfChoice {
  const date = valueCode(place, expr);
  if (date.kind !== "choice") throw new RangeError("only dates can be shifted");
  return { ...date, code: atom(place, shift(date.code)) };
}
