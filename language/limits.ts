// How large and how deep the language lets things be.

import type { Decimal } from "./ast.js";

/** How deep expressions may nest. */
export const maximumDepth = 64;

/** How many decimals, and how many digits before the comma. */
export const digitLimits = { number: { decimals: 4, whole: 8 }, amount: { decimals: 2, whole: 10 } } as const;

/** Whether `value`, which is not below zero, is within those limits. */
export function isWithin(value: Decimal, { decimals, whole }: { decimals: number; whole: number }): boolean {
  if (value.decimals > decimals) return false;
  // Nearly every number is far below the least of the limits.
  return value.coefficient < 1_000_000n || value.coefficient.toString().length - value.decimals <= whole;
}
