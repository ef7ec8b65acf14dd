// What an expression is worth while facts are missing, and how such values compare and combine.

import type { Relation } from "./policy.js";

export type Truth = "ja" | "nee" | "onbekend";

/** A number between `low` and `high`, both counted in 10^-`decimals`; or geen, when `perhapsNone`. */
export interface NumberValue {
  readonly kind: "number";
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  readonly perhapsNone: boolean;
}
export interface ListValue {
  readonly kind: "list";
  readonly items: readonly Value[];
}
/** A record of a list: its fields in order of declaration, undefined where nothing was given. */
export interface RecordValue {
  readonly kind: "record";
  readonly fields: readonly (Value | undefined)[];
}

/** A value that is known, or as much of it as is known. A value of a keuzelijst is a text. */
export type Value =
  | { readonly kind: "truth"; readonly truth: Truth }
  | NumberValue
  | { readonly kind: "date"; readonly date: number }
  | { readonly kind: "text"; readonly text: string }
  | ListValue
  | RecordValue
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly perhapsNone: boolean };

export const NONE: Value = { kind: "none" };

export function truthValue(truth: Truth): Value {
  return { kind: "truth", truth };
}
export function numberValue(low: number, high: number, decimals: number, perhapsNone = false): NumberValue {
  return { kind: "number", low, high, decimals, perhapsNone };
}

/** Can it (still) be geen? */
export function canBeNone(value: Value): boolean {
  if (value.kind === "none") return true;
  return (value.kind === "number" || value.kind === "unknown") && value.perhapsNone;
}

/** Is it certain? */
export function isCertain(value: Value): boolean {
  switch (value.kind) {
    case "truth":
      return value.truth !== "onbekend";
    case "number":
      return value.low === value.high && !value.perhapsNone;
    case "unknown":
      return false;
    default:
      return true;
  }
}

// ── Truth ───────────────────────────────────────────────────────────────────────────────────────────

export function truthOf(value: boolean): Truth {
  return value ? "ja" : "nee";
}
export function opposite(truth: Truth): Truth {
  return truth === "onbekend" ? truth : truthOf(truth === "nee");
}
/** `en` when `settling` is nee, `of` when it is ja: one that is settling settles it, else one that is open leaves it open. */
export function combined(truths: readonly Truth[], settling: "ja" | "nee"): Truth {
  if (truths.includes(settling)) return settling;
  return truths.includes("onbekend") ? "onbekend" : opposite(settling);
}

// ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────

/** The same number in more decimals; exact, for the compiler has seen to it that the count stays within 53 bits. */
function inDecimals(value: NumberValue, decimals: number): NumberValue {
  const factor = 10 ** (decimals - value.decimals);
  return factor === 1 ? value : { ...value, low: value.low * factor, high: value.high * factor, decimals };
}

function aligned(left: NumberValue, right: NumberValue): readonly [NumberValue, NumberValue] {
  const decimals = Math.max(left.decimals, right.decimals);
  return [inDecimals(left, decimals), inDecimals(right, decimals)];
}

export function sum(left: NumberValue, right: NumberValue): NumberValue {
  const [a, b] = aligned(left, right);
  return numberValue(a.low + b.low, a.high + b.high, a.decimals, a.perhapsNone || b.perhapsNone);
}

export function difference(left: NumberValue, right: NumberValue): NumberValue {
  const [a, b] = aligned(left, right);
  return numberValue(a.low - b.high, a.high - b.low, a.decimals, a.perhapsNone || b.perhapsNone);
}

/** `count` × 10^-`decimals` times `value`. */
export function product(count: number, decimals: number, value: NumberValue): NumberValue {
  const low = count === 0 ? 0 : value.low * count;
  const high = count === 0 ? 0 : value.high * count;
  return numberValue(Math.min(low, high), Math.max(low, high), value.decimals + decimals, value.perhapsNone);
}

/** The smallest range that holds both. */
export function hull(left: NumberValue, right: NumberValue): NumberValue {
  const [a, b] = aligned(left, right);
  return numberValue(
    Math.min(a.low, b.low),
    Math.max(a.high, b.high),
    a.decimals,
    a.perhapsNone || b.perhapsNone,
  );
}

function before(low: number, high: number, otherLow: number, otherHigh: number): Truth {
  if (high < otherLow) return "ja";
  return low >= otherHigh ? "nee" : "onbekend";
}

function orderOfNumbers(relation: Relation, left: NumberValue, right: NumberValue): Truth {
  const [a, b] = aligned(left, right);
  switch (relation) {
    case "<":
      return before(a.low, a.high, b.low, b.high);
    case ">":
      return before(b.low, b.high, a.low, a.high);
    case "<=":
      return opposite(before(b.low, b.high, a.low, a.high));
    case ">=":
      return opposite(before(a.low, a.high, b.low, b.high));
  }
}

function samenessOfNumbers(left: NumberValue, right: NumberValue): Truth {
  const [a, b] = aligned(left, right);
  if (a.high < b.low || b.high < a.low) return "nee";
  return a.low === a.high && b.low === b.high ? "ja" : "onbekend";
}

// ── Comparisons ─────────────────────────────────────────────────────────────────────────────────────

/** A comparison is never certainly ja while a side may still turn out to be geen, for then it is nee. */
function unlessNone(truth: Truth, sides: readonly Value[]): Truth {
  if (sides.some(({ kind }) => kind === "none")) return "nee";
  return truth === "ja" && sides.some(canBeNone) ? "onbekend" : truth;
}

function sameness(left: Value, right: Value): Truth {
  if (left.kind === "number" && right.kind === "number") return samenessOfNumbers(left, right);
  if (left.kind === "date" && right.kind === "date") return truthOf(left.date === right.date);
  if (left.kind === "text" && right.kind === "text") return truthOf(left.text === right.text);
  return "onbekend";
}

export function isSame(left: Value, right: Value, negated: boolean): Truth {
  const same = sameness(left, right);
  return unlessNone(negated ? opposite(same) : same, [left, right]);
}

export function isOneOf(left: Value, values: readonly Value[], negated: boolean): Truth {
  const any = combined(
    values.map((value) => isSame(left, value, false)),
    "ja",
  );
  return unlessNone(negated ? opposite(any) : any, [left]);
}

export function isNone(value: Value): Truth {
  if (value.kind === "none") return "ja";
  return canBeNone(value) ? "onbekend" : "nee";
}

export function isOrdered(relation: Relation, left: Value, right: Value): Truth {
  const truth =
    left.kind === "number" && right.kind === "number"
      ? orderOfNumbers(relation, left, right)
      : left.kind === "date" && right.kind === "date"
        ? orderOfNumbers(relation, pointOf(left.date), pointOf(right.date))
        : "onbekend";
  return unlessNone(truth, [left, right]);
}

function pointOf(count: number): NumberValue {
  return numberValue(count, count, 0);
}

/** What is certain of a value that will be `left` or `right`. */
export function either(left: Value, right: Value): Value {
  if (left.kind === "truth" && right.kind === "truth") {
    return left.truth === right.truth ? left : truthValue("onbekend");
  }
  if (left.kind === "none" && right.kind === "none") return left;
  const numbers = [left, right].filter((value) => value.kind === "number");
  const [first, second] = numbers;
  if (first !== undefined && second !== undefined) return hull(first, second);
  if (first !== undefined) return { ...first, perhapsNone: true };
  return sameness(left, right) === "ja"
    ? left
    : { kind: "unknown", perhapsNone: canBeNone(left) || canBeNone(right) };
}
