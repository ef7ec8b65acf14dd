// Numbers and dates as whole steps, so that between two neighbouring steps there is nothing.

import type { Decimal } from "@inkoop/language";
import { dayNumber } from "../evaluate/calendar.js";
import { negate } from "../evaluate/decimal.js";
import type { Expr, ValueType } from "../model.js";
import { isNumeric, type NumericShape } from "../numeric.js";
import { constantDay, constantNumber } from "./operands.js";

/** Numbers as whole steps: a date in days, a number in units of 10^-`decimals`. */
export interface Scale {
  readonly decimals: number;
  readonly min: bigint;
  readonly max: bigint;
  /** Are the ends those of the language rather than of the fact? */
  readonly openMin: boolean;
  readonly openMax: boolean;
}

/** A run of steps, both ends included. */
export interface Range {
  readonly kind: "range";
  readonly from: bigint;
  readonly to: bigint;
}

/** Decimals of a number of which nothing is known: more than any product of the language has. */
const computedDecimals = 12;
const farAway = 10n ** 30n;

/** A constant in steps of 10^-`decimals` (a date: in days), rounded down and up. */
export function stepsOf(
  constant: Expr,
  decimals: number,
): { readonly down: bigint; readonly up: bigint } | undefined {
  const day = constantDay(constant);
  if (day !== undefined) return { down: BigInt(day), up: BigInt(day) };
  const number = constantNumber(constant);
  if (number === undefined) return undefined;
  return { down: stepsDown(number, decimals), up: -stepsDown(negate(number), decimals) };
}

function stepsDown({ coefficient, decimals }: Decimal, scale: number): bigint {
  if (scale >= decimals) return coefficient * 10n ** BigInt(scale - decimals);
  const divisor = 10n ** BigInt(decimals - scale);
  const quotient = coefficient / divisor;
  return coefficient < 0n && coefficient % divisor !== 0n ? quotient - 1n : quotient;
}

/** The steps that values of `operand` can take; undefined when they are not numbers or dates. */
export function scaleOf(operand: Expr, type: ValueType, shape: NumericShape | undefined): Scale | undefined {
  const isGiven = operand.op === "fact" || operand.op === "peildatum";
  if (type.kind === "datum") {
    return {
      decimals: 0,
      min: isGiven ? BigInt(dayNumber({ year: 1900, month: 1, day: 1 })) : -farAway,
      max: isGiven ? BigInt(dayNumber({ year: 2199, month: 12, day: 31 })) : farAway,
      openMin: true,
      openMax: true,
    };
  }
  if (!isNumeric(type)) return undefined;
  const { decimals, min, max } = shape ?? { decimals: computedDecimals, min: -farAway, max: farAway };
  // The ends of a computed number follow from what it is made of; nobody thinks of them as its bounds.
  const bounds = operand.op === "fact" ? type : operand.op === "count" ? { min, max } : {};
  return { decimals, min, max, openMin: bounds.min === undefined, openMax: bounds.max === undefined };
}

/** The runs into which `cuts` (each the last step of a run) divide the scale. */
export function rangesOf({ min, max }: Scale, cuts: ReadonlySet<bigint>): readonly Range[] {
  const ends = [...cuts].filter((cut) => cut >= min && cut < max).toSorted((a, b) => (a < b ? -1 : 1));
  let from = min;
  return [...ends, max].map((to) => {
    const range = { kind: "range", from, to } as const;
    from = to + 1n;
    return range;
  });
}

/** The simplest number within a run: the fewest decimals, and then nearest to the end that is a real bound. */
export function simplestIn({ from, to }: Range, { decimals, min, openMin }: Scale): bigint {
  const fromAbove = openMin && from === min;
  for (let unit = 10n ** BigInt(decimals); unit > 1n; unit /= 10n) {
    const candidate = fromAbove ? floorTo(to, unit) : -floorTo(-from, unit);
    if (candidate >= from && candidate <= to) return candidate;
  }
  return fromAbove ? to : from;
}

function floorTo(value: bigint, unit: bigint): bigint {
  const rest = value % unit;
  return rest < 0n ? value - rest - unit : value - rest;
}
