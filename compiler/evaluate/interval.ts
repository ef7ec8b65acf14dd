// Numbers that are not yet certain: every value from `low` to `high`, ends included; an absent end is open.

import type { Decimal } from "@inkoop/language";
import {
  add as addDecimals,
  compare,
  negate as negateDecimal,
  percentOf as percentOfDecimal,
  zero,
} from "./decimal.js";
import type { Truth } from "./kleene.js";

/** A closed interval; `undefined` on a side means without limit there. */
export interface Interval {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
}

export const everything: Interval = { low: undefined, high: undefined };

/** The interval that holds only `value`. */
export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/** The one number that an interval holds, when it holds one. */
export function pointOf({ low, high }: Interval): Decimal | undefined {
  return low !== undefined && high !== undefined && compare(low, high) === 0 ? low : undefined;
}

export function add(left: Interval, right: Interval): Interval {
  return { low: sum(left.low, right.low), high: sum(left.high, right.high) };
}

function sum(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  return left === undefined || right === undefined ? undefined : addDecimals(left, right);
}

export function negate({ low, high }: Interval): Interval {
  return {
    low: high === undefined ? undefined : negateDecimal(high),
    high: low === undefined ? undefined : negateDecimal(low),
  };
}

/** `percentage`% of every number in it. */
export function percentOf(percentage: Decimal, { low, high }: Interval): Interval {
  if (percentage.coefficient === 0n) return exactly(zero);
  const ends = {
    low: low === undefined ? undefined : percentOfDecimal(percentage, low),
    high: high === undefined ? undefined : percentOfDecimal(percentage, high),
  };
  return percentage.coefficient > 0n ? ends : { low: ends.high, high: ends.low };
}

/** The smallest interval that holds both. */
export function hull(left: Interval, right: Interval): Interval {
  return { low: least(left.low, right.low), high: most(left.high, right.high) };
}

function least(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  if (left === undefined || right === undefined) return undefined;
  return compare(left, right) <= 0 ? left : right;
}

function most(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  if (left === undefined || right === undefined) return undefined;
  return compare(left, right) >= 0 ? left : right;
}

export type Relation = "<" | "<=" | ">" | ">=";

/** Does every number of `left` stand so to every number of `right` (ja), none (nee), or is it open? */
export function order(relation: Relation, left: Interval, right: Interval): Truth {
  switch (relation) {
    case "<":
      return lessThan(left, right);
    case "<=":
      return atMost(left, right);
    case ">":
      return lessThan(right, left);
    case ">=":
      return atMost(right, left);
  }
}

function lessThan(left: Interval, right: Interval): Truth {
  if (left.high !== undefined && right.low !== undefined && compare(left.high, right.low) < 0) return "ja";
  if (left.low !== undefined && right.high !== undefined && compare(left.low, right.high) >= 0) return "nee";
  return "onbekend";
}

function atMost(left: Interval, right: Interval): Truth {
  if (left.high !== undefined && right.low !== undefined && compare(left.high, right.low) <= 0) return "ja";
  if (left.low !== undefined && right.high !== undefined && compare(left.low, right.high) > 0) return "nee";
  return "onbekend";
}

/** Equal for certain, different for certain, or open. */
export function equal(left: Interval, right: Interval): Truth {
  const [leftPoint, rightPoint] = [pointOf(left), pointOf(right)];
  if (leftPoint !== undefined && rightPoint !== undefined) {
    return compare(leftPoint, rightPoint) === 0 ? "ja" : "nee";
  }
  return lessThan(left, right) === "ja" || lessThan(right, left) === "ja" ? "nee" : "onbekend";
}
