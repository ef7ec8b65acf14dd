import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decimal } from "@inkoop/language";
import {
  decided,
  differenceShape,
  eitherShape,
  percentShape,
  shapeOfLiteral,
  shapeOfType,
  sumShape,
  totalShape,
  withinLimits,
} from "../../../compiler/numeric.js";

const decimal = (coefficient: bigint, decimals = 0): Decimal => ({ coefficient, decimals });

const small = fc
  .tuple(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.integer({ min: 0, max: 4 }))
  .map(([coefficient, decimals]) => decimal(coefficient, decimals));

describe("the values of a fact", () => {
  test("reach to the limits of the language", () => {
    expect(shapeOfType({ kind: "bedrag", geheel: false })).toEqual({
      decimals: 2,
      min: -999_999_999_999n,
      max: 999_999_999_999n,
    });
    expect(shapeOfType({ kind: "getal", geheel: true })).toEqual({
      decimals: 0,
      min: -99_999_999n,
      max: 99_999_999n,
    });
  });

  test("keep to their bounds", () => {
    expect(shapeOfType({ kind: "getal", geheel: false, min: decimal(5n, 1), max: decimal(2n) })).toEqual({
      decimals: 4,
      min: 5000n,
      max: 20_000n,
    });
  });

  test.each([
    [decimal(99_999_999n), true],
    [decimal(100_000_000n), false],
    [decimal(-99_999_999_9999n, 4), true],
    [decimal(1n, 5), false],
  ])("a number %o is within the limits: %s", (value, fits) => {
    expect(withinLimits(value, { kind: "getal", geheel: false })).toBe(fits);
  });
});

describe("calculating", () => {
  test("gives the one result of two literals", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const sum = sumShape(shapeOfLiteral(a), shapeOfLiteral(b));
        const decimals = Math.max(a.decimals, b.decimals);
        const exact =
          a.coefficient * 10n ** BigInt(decimals - a.decimals) +
          b.coefficient * 10n ** BigInt(decimals - b.decimals);
        expect(sum).toEqual({ decimals, min: exact, max: exact });
        const back = sum === undefined ? undefined : differenceShape(sum, shapeOfLiteral(b));
        expect(back?.min).toBe(a.coefficient * 10n ** BigInt(decimals - a.decimals));
      }),
    );
  });

  test("keeps every decimal of a percentage", () => {
    expect(percentShape(decimal(125n, 1), shapeOfLiteral(decimal(5n, 1)))).toEqual({
      decimals: 4,
      min: 625n,
      max: 625n,
    });
    expect(percentShape(decimal(-10n), { decimals: 0, min: 1n, max: 5n })).toEqual({
      decimals: 2,
      min: -50n,
      max: -10n,
    });
  });

  test("counts a thousand items in a sum, and none", () => {
    expect(totalShape({ decimals: 1, min: 2n, max: 5n })).toEqual({ decimals: 1, min: 0n, max: 5000n });
    expect(totalShape({ decimals: 1, min: -2n, max: -1n })).toEqual({ decimals: 1, min: -2000n, max: 0n });
  });

  test("refuses what does not fit in 53 bits", () => {
    const huge = { decimals: 0, min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) };
    expect(sumShape(huge, shapeOfLiteral(decimal(0n)))).toEqual(huge);
    expect(sumShape(huge, shapeOfLiteral(decimal(1n)))).toBeUndefined();
    expect(sumShape(huge, shapeOfLiteral(decimal(0n, 1)))).toBeUndefined();
    expect(eitherShape(huge, shapeOfLiteral(decimal(5n, 1)))).toBeUndefined();
  });
});

test("what is decided holds for every pair of values, and what depends holds for some and not for others", () => {
  const range = fc
    .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 4 }))
    .map(([min, size]) => ({ decimals: 0, min: BigInt(min), max: BigInt(min + size) }));
  const relations = {
    "<": (a: bigint, b: bigint) => a < b,
    "<=": (a: bigint, b: bigint) => a <= b,
    ">": (a: bigint, b: bigint) => a > b,
    ">=": (a: bigint, b: bigint) => a >= b,
    "=": (a: bigint, b: bigint) => a === b,
  };
  fc.assert(
    fc.property(
      range,
      range,
      fc.constantFrom("<", "<=", ">", ">=", "=" as const),
      (left, right, relation) => {
        const answers = new Set<boolean>();
        for (let a = left.min; a <= left.max; a += 1n) {
          for (let b = right.min; b <= right.max; b += 1n) answers.add(relations[relation](a, b));
        }
        const expected = answers.size === 2 ? "depends" : answers.has(true) ? "always" : "never";
        expect(decided(left, relation, right)).toBe(expected);
      },
    ),
  );
});
