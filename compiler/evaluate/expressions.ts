// What an expression is worth, given what is known: the definition of every operation of the language.

import type { Expr } from "../model.js";
import { addDuration, compareDates, firstOfNextMonth } from "./calendar.js";
import type { Item, Scope } from "./context.js";
import { fieldOf } from "./fields.js";
import { decimal, zero } from "./decimal.js";
import { add, equal, everything, exactly, hull, negate, order, percentOf } from "./interval.js";
import type { Interval, Relation } from "./interval.js";
import { and, not, or, truthOf } from "./kleene.js";
import type { Truth } from "./kleene.js";
import { meets } from "./status.js";
import {
  canBeNone,
  dateValue,
  none,
  numberOf,
  numberValue,
  sameScalar,
  textValue,
  truthValue,
  unknown,
} from "./values.js";
import type { NumberValue, Value } from "./values.js";

type Aggregate = Extract<Expr, { readonly op: "count" | "total" | "every" }>;

const one = decimal(1n);

/** The value of `expr`. */
export function valueOf(scope: Scope, expr: Expr): Value {
  switch (expr.op) {
    case "boolean":
      return truthValue(truthOf(expr.value));
    case "number":
      return numberOf(expr.value);
    case "date":
      return dateValue(expr.value);
    case "text":
    case "enum":
      return textValue(expr.value);
    case "none":
      return none;
    case "fact":
      return scope.context.fact(expr.naam).value;
    case "peildatum":
      return scope.context.fact("peildatum").value;
    case "field":
      return fieldOf(scope, expr).value;
    case "derived":
      return scope.context.derived(expr.naam).value;
    default: {
      const { context, item } = scope;
      // Within a list an expression has another value for each item.
      if (item !== undefined) return valueOfOperation(scope, expr);
      const known = context.values.get(expr) ?? valueOfOperation(scope, expr);
      context.values.set(expr, known);
      return known;
    }
  }
}

type Operation = Exclude<
  Expr,
  {
    readonly op:
      "boolean" | "number" | "date" | "text" | "enum" | "none" | "fact" | "peildatum" | "field" | "derived";
  }
>;

function valueOfOperation(scope: Scope, expr: Operation): Value {
  switch (expr.op) {
    case "add":
    case "subtract":
    case "percentOf":
    case "count":
    case "total":
      return numberOfOperation(scope, expr);
    case "shift":
    case "firstOfNextMonth":
      return shifted(scope, expr);
    case "meetsNorm":
    case "meetsBesluit":
    case "and":
    case "or":
    case "not":
    case "equals":
    case "oneOf":
    case "isNone":
    case "order":
    case "contains":
    case "every":
      return truthValue(truthOfOperation(scope, expr));
  }
}

/** The truth of an expression of type ja/nee. */
export function truthIn(scope: Scope, expr: Expr): Truth {
  const value = valueOf(scope, expr);
  return value.kind === "truth" ? value.truth : "onbekend";
}

function truthOfOperation(
  scope: Scope,
  expr: Extract<
    Expr,
    {
      readonly op:
        | "meetsNorm"
        | "meetsBesluit"
        | "and"
        | "or"
        | "not"
        | "equals"
        | "oneOf"
        | "isNone"
        | "order"
        | "contains"
        | "every";
    }
  >,
): Truth {
  switch (expr.op) {
    case "meetsNorm":
      return meets(scope.context.norm(expr.norm).status);
    case "meetsBesluit":
      return meets(scope.context.besluit(expr.besluit).uitkomst);
    case "and":
      return and(expr.operands.map((operand) => truthIn(scope, operand)));
    case "or":
      return or(expr.operands.map((operand) => truthIn(scope, operand)));
    case "not":
      return not(truthIn(scope, expr.operand));
    case "equals":
      return equals(valueOf(scope, expr.left), valueOf(scope, expr.right), expr.negated);
    case "oneOf": {
      const left = valueOf(scope, expr.left);
      const values = expr.values.map((value) => valueOf(scope, value));
      return oneOf(left, values, expr.negated);
    }
    case "isNone": {
      const absent = isNone(valueOf(scope, expr.operand));
      return expr.negated ? not(absent) : absent;
    }
    case "order":
      return ordered(expr.relation, valueOf(scope, expr.left), valueOf(scope, expr.right));
    case "contains": {
      const values = expr.values.map((value) => valueOf(scope, value));
      return contains(valueOf(scope, expr.list), values);
    }
    case "every":
      return every(scope, expr);
  }
}

// ── Comparisons ─────────────────────────────────────────────────────────────────────────────────────

/** A comparison with something that may turn out to be geen can still become nee: it is never certainly ja. */
function certain(truth: Truth, ...operands: readonly Value[]): Truth {
  return truth === "ja" && operands.some(canBeNone) ? "onbekend" : truth;
}

function equals(left: Value, right: Value, negated: boolean): Truth {
  if (left.kind === "none" || right.kind === "none") return "nee";
  const same = sameness(left, right);
  return certain(negated ? not(same) : same, left, right);
}

function sameness(left: Value, right: Value): Truth {
  if (left.kind === "unknown" || right.kind === "unknown") return "onbekend";
  if (left.kind === "number" && right.kind === "number") return equal(left.interval, right.interval);
  return truthOf(sameScalar(left, right));
}

function oneOf(left: Value, values: readonly Value[], negated: boolean): Truth {
  if (left.kind === "none") return "nee";
  const any = or(values.map((value) => equals(left, value, false)));
  return certain(negated ? not(any) : any, left);
}

function isNone(value: Value): Truth {
  if (value.kind === "none") return "ja";
  return canBeNone(value) ? "onbekend" : "nee";
}

function ordered(relation: Relation, left: Value, right: Value): Truth {
  if (left.kind === "none" || right.kind === "none") return "nee";
  if (left.kind === "number" && right.kind === "number") {
    return certain(order(relation, left.interval, right.interval), left, right);
  }
  if (left.kind === "date" && right.kind === "date") {
    return truthOf(stands(relation, compareDates(left.date, right.date)));
  }
  return "onbekend";
}

function stands(relation: Relation, comparison: number): boolean {
  switch (relation) {
    case "<":
      return comparison < 0;
    case "<=":
      return comparison <= 0;
    case ">":
      return comparison > 0;
    case ">=":
      return comparison >= 0;
  }
}

// ── Lists ───────────────────────────────────────────────────────────────────────────────────────────

function contains(list: Value, values: readonly Value[]): Truth {
  if (list.kind === "none") return "nee";
  if (list.kind !== "list") return "onbekend";
  return or(list.items.flatMap((item) => values.map((value) => equals(item, value, false))));
}

/** Each record of a list that is known, as the scope of a condition over it. */
export function itemScopes(scope: Scope, expr: Aggregate): readonly Scope[] {
  const list = valueOf(scope, expr.list);
  if (list.kind !== "list") return [];
  const fact = expr.list.op === "fact" ? expr.list.naam : "";
  return list.items.map((record, index) => {
    const item: Item = {
      fact,
      index,
      record: record.kind === "record" ? record : { kind: "record", fields: new Map() },
    };
    return { context: scope.context, item };
  });
}

function every(scope: Scope, expr: Extract<Expr, { readonly op: "every" }>): Truth {
  const list = valueOf(scope, expr.list);
  if (list.kind === "none") return "nee";
  if (list.kind !== "list") return "onbekend";
  return and(itemScopes(scope, expr).map((item) => truthIn(item, expr.condition)));
}

function count(scope: Scope, expr: Extract<Expr, { readonly op: "count" }>): Value {
  const list = valueOf(scope, expr.list);
  if (list.kind === "none") return none;
  if (list.kind !== "list") return numberValue({ low: zero, high: undefined }, canBeNone(list));
  const { condition } = expr;
  const counts = itemScopes(scope, expr).map((item) => {
    const truth = condition === undefined ? "ja" : truthIn(item, condition);
    return whenever(truth, exactly(one));
  });
  return numberValue(counts.reduce(add, exactly(zero)));
}

function total(scope: Scope, expr: Extract<Expr, { readonly op: "total" }>): Value {
  const list = valueOf(scope, expr.list);
  if (list.kind === "none") return none;
  if (list.kind !== "list") return numberValue(everything, canBeNone(list));
  const { condition, field } = expr;
  const amounts = itemScopes(scope, expr).map((item) => {
    const truth = condition === undefined ? "ja" : truthIn(item, condition);
    return whenever(truth, amountOf(valueOf(item, field)));
  });
  return numberValue(amounts.reduce(add, exactly(zero)));
}

/** What an item adds: `interval` when it counts, nothing when it does not, anything between when that is open. */
function whenever(truth: Truth, interval: Interval): Interval {
  switch (truth) {
    case "ja":
      return interval;
    case "nee":
      return exactly(zero);
    case "onbekend":
      return hull(exactly(zero), interval);
  }
}

/** What a field adds to a sum; geen adds nothing. */
function amountOf(value: Value): Interval {
  if (value.kind === "none") return exactly(zero);
  if (value.kind !== "number") return everything;
  return value.mayBeNone ? hull(exactly(zero), value.interval) : value.interval;
}

// ── Arithmetic ──────────────────────────────────────────────────────────────────────────────────────

function numberOfOperation(
  scope: Scope,
  expr: Extract<Expr, { readonly op: "add" | "subtract" | "percentOf" | "count" | "total" }>,
): Value {
  switch (expr.op) {
    case "add":
      return computed([valueOf(scope, expr.left), valueOf(scope, expr.right)], add);
    case "subtract":
      return computed([valueOf(scope, expr.left), valueOf(scope, expr.right)], (left, right) =>
        add(left, negate(right)),
      );
    case "percentOf":
      return computed([valueOf(scope, expr.operand)], (operand) => percentOf(expr.percentage, operand));
    case "count":
      return count(scope, expr);
    case "total":
      return total(scope, expr);
  }
}

/** An operation on numbers: geen when one of them is. */
function computed(operands: readonly Value[], operation: (...intervals: Interval[]) => Interval): Value {
  if (operands.some((operand) => operand.kind === "none")) return none;
  const numbers = operands.map(numeric);
  return numberValue(
    operation(...numbers.map((number) => number.interval)),
    numbers.some((number) => number.mayBeNone),
  );
}

function numeric(value: Value): NumberValue {
  return value.kind === "number"
    ? value
    : { kind: "number", interval: everything, mayBeNone: canBeNone(value) };
}

function shifted(scope: Scope, expr: Extract<Expr, { readonly op: "shift" | "firstOfNextMonth" }>): Value {
  const value = valueOf(scope, expr.date);
  if (value.kind !== "date") return value.kind === "none" ? none : unknown(canBeNone(value));
  return dateValue(
    expr.op === "shift"
      ? addDuration(value.date, expr.sign * expr.count, expr.unit)
      : firstOfNextMonth(value.date),
  );
}
