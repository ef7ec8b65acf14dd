// Exact numbers and what is known of numbers that are missing.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  decimal,
  decimalOfNumber,
  decimalText,
  negate,
  numberOfDecimal,
  percentOf,
} from "../../../compiler/evaluate/decimal.js";
import { dutchQuantity } from "../../../compiler/evaluate/dutch.js";
import * as interval from "../../../compiler/evaluate/interval.js";
import type { Relation } from "../../../compiler/evaluate/interval.js";

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([coefficient, places]) => decimal(coefficient, places));

describe("exact decimals", () => {
  test("ten times 0,2 fte is exactly 2", () => {
    const tenTimes = Array.from({ length: 10 }, () => decimalOfNumber(0.2)).reduce(add);
    expect(tenTimes).toEqual({ coefficient: 2n, decimals: 0 });
  });

  test("a number of JSON is the number that it shows", () => {
    expect(decimalText(decimalOfNumber(0.1))).toBe("0.1");
    expect(decimalText(decimalOfNumber(1e-7))).toBe("0.0000001");
    expect(decimalText(decimalOfNumber(1.5e21))).toBe("1500000000000000000000");
    expect(decimalText(decimalOfNumber(-0))).toBe("0");
    expect(decimalText(decimalOfNumber(0.1 + 0.2))).toBe("0.30000000000000004");
  });

  test("a percentage of an amount is not rounded", () => {
    expect(decimalText(percentOf(decimal(70n), decimalOfNumber(0.5)))).toBe("0.35");
    expect(decimalText(percentOf(decimal(25n, 1), decimalOfNumber(0.01)))).toBe("0.00025");
  });

  test("every number survives the way there and back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(numberOfDecimal(decimalOfNumber(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  test("adding what was taken away gives back the same number, in its one form", () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        expect(add(add(left, negate(right)), right)).toEqual(left);
        expect(Math.sign(compare(left, right))).toBe(-Math.sign(compare(right, left)) + 0);
      }),
    );
  });

  test("people read points between the thousands and a comma", () => {
    expect(dutchQuantity(decimalOfNumber(1250.5), "getal")).toBe("1.250,5");
    expect(dutchQuantity(decimalOfNumber(-1234567), "getal")).toBe("-1.234.567");
    expect(dutchQuantity(decimalOfNumber(1250.5), "bedrag")).toBe("€ 1.250,50");
    expect(dutchQuantity(decimalOfNumber(999), "bedrag")).toBe("€ 999");
    expect(dutchQuantity(decimalOfNumber(12.5), "percentage")).toBe("12,5%");
  });
});

function holds(range: interval.Interval, value: number): boolean {
  const exact = decimal(BigInt(value));
  return (
    (range.low === undefined || compare(range.low, exact) <= 0) &&
    (range.high === undefined || compare(exact, range.high) <= 0)
  );
}

describe("intervals", () => {
  const ends = fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined });
  const intervals = fc.tuple(ends, ends).map(([a, b]) => {
    const [low, high] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
    return {
      low: low === undefined ? undefined : decimal(BigInt(low)),
      high: high === undefined ? undefined : decimal(BigInt(high)),
    };
  });
  const samples = Array.from({ length: 25 }, (_, index) => index - 12);

  test("an ordering is decided exactly when every number in them agrees", () => {
    const stands: Record<Relation, (left: number, right: number) => boolean> = {
      "<": (left, right) => left < right,
      "<=": (left, right) => left <= right,
      ">": (left, right) => left > right,
      ">=": (left, right) => left >= right,
    };
    fc.assert(
      fc.property(
        intervals,
        intervals,
        fc.constantFrom<Relation>("<", "<=", ">", ">="),
        (left, right, relation) => {
          const outcomes = new Set(
            samples
              .filter((value) => holds(left, value))
              .flatMap((a) =>
                samples.filter((value) => holds(right, value)).map((b) => stands[relation](a, b)),
              ),
          );
          const expected = outcomes.size === 2 ? "onbekend" : outcomes.has(true) ? "ja" : "nee";
          expect(interval.order(relation, left, right)).toBe(expected);
        },
      ),
    );
  });

  test("two ranges are equal only when each is one and the same number", () => {
    const point = interval.exactly(decimal(2n));
    expect(interval.equal(point, interval.exactly(decimal(20n, 1)))).toBe("ja");
    expect(interval.equal(point, { low: decimal(0n), high: decimal(2n) })).toBe("onbekend");
    expect(interval.equal(point, { low: decimal(3n), high: undefined })).toBe("nee");
  });

  test("sums, opposites and percentages hold every number that is possible", () => {
    fc.assert(
      fc.property(intervals, intervals, fc.integer({ min: -200, max: 200 }), (left, right, percentage) => {
        for (const a of samples.filter((value) => holds(left, value))) {
          expect(holds(interval.negate(left), -a)).toBe(true);
          const share = interval.percentOf(decimal(BigInt(percentage * 100)), left);
          expect(holds(share, a * percentage)).toBe(true);
          for (const b of samples.filter((value) => holds(right, value))) {
            expect(holds(interval.add(left, right), a + b)).toBe(true);
            expect(holds(interval.hull(left, right), b)).toBe(true);
          }
        }
      }),
    );
  });
});
