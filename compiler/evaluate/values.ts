// What an expression is worth while facts are missing: a truth, an interval, a known value, geen, or unknown.

import type { CalendarDate, Decimal } from "@inkoop/language";
import type { ValueType } from "../model.js";
import type { Waarde } from "../runtime/types.js";
import { compareDates, isoText } from "./calendar.js";
import { numberOfDecimal } from "./decimal.js";
import { equal, everything, exactly, hull, pointOf } from "./interval.js";
import type { Interval } from "./interval.js";
import type { Truth } from "./kleene.js";

/**
 * A value under partial knowledge. `text` also holds keuzelijst values. `unknown` is a date, text, keuzelijst
 * value, list or record of which nothing is known but whether it may turn out to be geen.
 */
export type Value =
  | { readonly kind: "truth"; readonly truth: Truth }
  | NumberValue
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | RecordValue
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly mayBeNone: boolean };

/** A number, or geen when `mayBeNone`. */
export interface NumberValue {
  readonly kind: "number";
  readonly interval: Interval;
  readonly mayBeNone: boolean;
}
/** A record of a list: the fields that were given. */
export interface RecordValue {
  readonly kind: "record";
  readonly fields: ReadonlyMap<string, Value>;
}

export const none: Value = { kind: "none" };

export function truthValue(truth: Truth): Value {
  return { kind: "truth", truth };
}
export function numberValue(interval: Interval, mayBeNone = false): Value {
  return { kind: "number", interval, mayBeNone };
}
export function numberOf(value: Decimal): Value {
  return numberValue(exactly(value));
}
export function dateValue(date: CalendarDate): Value {
  return { kind: "date", date };
}
export function textValue(text: string): Value {
  return { kind: "text", text };
}
export function unknown(mayBeNone: boolean): Value {
  return { kind: "unknown", mayBeNone };
}

/** All that is certain about a value of this type before anybody gives it: for a number, its bounds. */
export function unknownOfType(type: ValueType, mayBeNone: boolean): Value {
  switch (type.kind) {
    case "ja/nee":
      return truthValue("onbekend");
    case "getal":
    case "percentage":
    case "bedrag":
      return numberValue({ low: type.min, high: type.max }, mayBeNone);
    case "datum":
    case "tekst":
    case "keuzelijst":
    case "structuur":
    case "lijst":
      return unknown(mayBeNone);
  }
}

/** The same before it is derived: the bounds of the type of a derived value promise nothing. */
export function unknownDerived(type: ValueType, mayBeNone: boolean): Value {
  const value = unknownOfType(type, mayBeNone);
  return value.kind === "number" ? numberValue(everything, mayBeNone) : value;
}

/** May it still turn out to be geen, or is it? */
export function canBeNone(value: Value): boolean {
  return value.kind === "none" || ((value.kind === "number" || value.kind === "unknown") && value.mayBeNone);
}

/** Is it certain, whatever the missing facts turn out to be? (Fields of a record within a list may be open.) */
export function isKnown(value: Value): boolean {
  switch (value.kind) {
    case "truth":
      return value.truth !== "onbekend";
    case "number":
      return !value.mayBeNone && pointOf(value.interval) !== undefined;
    case "unknown":
      return false;
    case "date":
    case "text":
    case "list":
    case "record":
    case "none":
      return true;
  }
}

/** Are two scalars the same known value? */
export function sameScalar(left: Value, right: Value): boolean {
  if (left.kind === "none" || right.kind === "none") return left.kind === right.kind;
  if (left.kind === "truth" && right.kind === "truth") return left.truth === right.truth;
  if (left.kind === "text" && right.kind === "text") return left.text === right.text;
  if (left.kind === "date" && right.kind === "date") return compareDates(left.date, right.date) === 0;
  if (left.kind === "number" && right.kind === "number") {
    return equal(left.interval, right.interval) === "ja" && !left.mayBeNone && !right.mayBeNone;
  }
  return left === right;
}

/**
 * What is certain about a value that may still become any of `candidates`: that value when all are the same; for
 * numbers the interval that holds all of them; else unknown. Without candidates it is `otherwise`.
 */
export function joined(candidates: readonly Value[], otherwise: Value): Value {
  const [first, ...others] = candidates;
  return first === undefined ? otherwise : others.reduce(joinTwo, first);
}

function joinTwo(left: Value, right: Value): Value {
  if (left.kind === "truth" && right.kind === "truth") {
    return left.truth === right.truth ? left : truthValue("onbekend");
  }
  if (sameScalar(left, right)) return left;
  const mayBeNone = canBeNone(left) || canBeNone(right);
  if (left.kind === "number") {
    if (right.kind === "number") return numberValue(hull(left.interval, right.interval), mayBeNone);
    if (right.kind === "none") return numberValue(left.interval, true);
  }
  if (right.kind === "number" && left.kind === "none") return numberValue(right.interval, true);
  return unknown(mayBeNone);
}

/** The value as JSON writes it; undefined when it is not known, and so for a field that is not. */
export function jsonOf(value: Value): Waarde | undefined {
  switch (value.kind) {
    case "truth":
      return value.truth === "onbekend" ? undefined : value.truth === "ja";
    case "number": {
      const point = value.mayBeNone ? undefined : pointOf(value.interval);
      return point === undefined ? undefined : numberOfDecimal(point);
    }
    case "date":
      return isoText(value.date);
    case "text":
      return value.text;
    case "none":
      return null;
    case "unknown":
      return undefined;
    case "list":
      return value.items.map((item) => jsonOf(item) ?? null);
    case "record":
      return plainObject([...value.fields].map(([name, field]) => [name, jsonOf(field)]));
  }
}

/** An object with these own properties, undefined ones left out; `__proto__` is a name like any other. */
export function plainObject<V>(
  entries: readonly (readonly [string, V | undefined])[],
): Readonly<Record<string, V>> {
  const result: Record<string, V> = {};
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    // Nothing of that name to inherit: then to set it is to add it, which is far quicker.
    if (!(name in result)) result[name] = value;
    else Object.defineProperty(result, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return result;
}
