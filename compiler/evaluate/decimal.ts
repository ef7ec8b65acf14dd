// Exact decimal numbers over bigint: the arithmetic of the reference evaluation never rounds.

import type { Decimal } from "@inkoop/language";

export const zero: Decimal = { coefficient: 0n, decimals: 0 };

/** `coefficient` × 10^-`decimals` in its one normal form: no trailing zero behind the comma. */
export function decimal(coefficient: bigint, decimals = 0): Decimal {
  let digits = coefficient;
  let places = decimals;
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return { coefficient: digits, decimals: places };
}

function coefficientAt(value: Decimal, decimals: number): bigint {
  return value.coefficient * 10n ** BigInt(decimals - value.decimals);
}

export function add(left: Decimal, right: Decimal): Decimal {
  const decimals = Math.max(left.decimals, right.decimals);
  return decimal(coefficientAt(left, decimals) + coefficientAt(right, decimals), decimals);
}

export function negate(value: Decimal): Decimal {
  return { coefficient: -value.coefficient, decimals: value.decimals };
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return decimal(left.coefficient * right.coefficient, left.decimals + right.decimals);
}

/** `percentage`% of `value`, exactly: 70% of 0,5 is 0,35. */
export function percentOf(percentage: Decimal, value: Decimal): Decimal {
  const product = multiply(percentage, value);
  return decimal(product.coefficient, product.decimals + 2);
}

/** Negative when `left` is less, 0 when equal, positive when more. */
export function compare(left: Decimal, right: Decimal): number {
  const decimals = Math.max(left.decimals, right.decimals);
  const difference = coefficientAt(left, decimals) - coefficientAt(right, decimals);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The decimal that a finite `value` shows as, in its shortest notation: 0.1 is one tenth. */
export function decimalOfNumber(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const decimals = fraction.length - Number(exponent);
  const coefficient = BigInt(whole + fraction);
  return decimals >= 0 ? decimal(coefficient, decimals) : decimal(coefficient * 10n ** BigInt(-decimals));
}

/** Digits with a decimal point, as JSON writes them: `-0.35`. */
export function decimalText(value: Decimal): string {
  const sign = value.coefficient < 0n ? "-" : "";
  const digits = String(value.coefficient < 0n ? -value.coefficient : value.coefficient).padStart(
    value.decimals + 1,
    "0",
  );
  const whole = digits.slice(0, digits.length - value.decimals);
  const fraction = digits.slice(digits.length - value.decimals);
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** The JavaScript number nearest to `value`. */
export function numberOfDecimal(value: Decimal): number {
  return Number(decimalText(value));
}
