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
  /** Can be `geen`. */
  readonly optional: boolean;
  /** For a number, percentage or amount: the values it can have. */
  readonly shape: NumericShape | undefined;
  /** What it means; undefined exactly when it, or something in it, is wrong. */
  readonly expr: Expr | undefined;
}
