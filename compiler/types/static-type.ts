// The type of an expression while it is checked: that of its value, and what only exists within an expression.

import type { Expr, ValueType } from "../model.js";
import type { NumericShape } from "../numeric.js";

/**
 * `fout`: something is wrong here that is already reported, so nothing more is said about it. `duur`: `6 weken`,
 * only beside a date. `geen`: the word itself, which fits every optional value.
 */
export type StaticType =
  ValueType | { readonly kind: "fout" } | { readonly kind: "duur" } | { readonly kind: "geen" };

/** What is known of an expression. */
export interface Typed {
  readonly type: StaticType;
  /** The names because of which it can be `geen`; empty when it cannot. `geen` itself has none. */
  readonly optional: readonly string[];
  /** For a number, percentage or amount: the values it can have. */
  readonly shape: NumericShape | undefined;
  /** What it means; undefined exactly when it, or something in it, is wrong. */
  readonly expr: Expr | undefined;
}

/** What is known of a fact, field or derived value by its declaration. */
export interface DeclaredType {
  readonly type: StaticType;
  readonly optional: boolean;
  readonly shape: NumericShape | undefined;
}

export const wrongType: StaticType = { kind: "fout" };
export const booleanType: ValueType = { kind: "ja/nee" };
export const dateType: ValueType = { kind: "datum" };

/** Wrong, and already reported. */
export const wrong: Typed = { type: wrongType, optional: [], shape: undefined, expr: undefined };

/** Wrong in itself, but certainly ja or nee, so that what stands around it can be checked. */
export const wrongBoolean: Typed = { ...wrong, type: booleanType };

/** A ja/nee expression. */
export function booleanTyped(expr: Expr | undefined): Typed {
  return { type: booleanType, optional: [], shape: undefined, expr };
}

/** A ValueType, as opposed to what only exists within an expression. */
export function isValueType(type: StaticType): type is ValueType {
  return type.kind !== "fout" && type.kind !== "duur" && type.kind !== "geen";
}

/** Can values of these types be compared and stand in for each other? Bounds and `geheel` do not matter here. */
export function sameKind(a: StaticType, b: StaticType): boolean {
  if (a.kind === "keuzelijst" && b.kind === "keuzelijst") return a.naam === b.naam;
  if (a.kind === "structuur" && b.kind === "structuur") return a.naam === b.naam;
  if (a.kind === "lijst" && b.kind === "lijst") return sameKind(a.element, b.element);
  return a.kind === b.kind;
}
