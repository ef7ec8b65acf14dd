// What the runtime writes in Dutch is what the reference writes, and it guesses the same names.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decimalOfNumber } from "../../../compiler/evaluate/decimal.js";
import { dutchQuantity as referenceQuantity } from "../../../compiler/evaluate/dutch.js";
import { nearestName as referenceNearest } from "../../../compiler/evaluate/near.js";
import { dutchDate, dutchList, dutchQuantity, nearestName } from "../../../compiler/runtime/notation.js";

const numbers = fc
  .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.constantFrom(0, 1, 2, 3, 4))
  .map(([count, decimals]) => count / 10 ** decimals);

test("numbers, percentages and amounts are written as the reference writes them", () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom("getal", "percentage", "bedrag"), (value, unit) => {
      expect(dutchQuantity(value, unit)).toBe(referenceQuantity(decimalOfNumber(value), unit));
    }),
    { numRuns: 2000 },
  );
});

test("the name that somebody meant is the one that the reference finds", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "A", "é"), maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 6 }), (written, names) => {
      expect(nearestName(written, names)).toBe(referenceNearest(written, names));
    }),
    { numRuns: 5000 },
  );
});

test("a very long name is nobody's mistake for a short one", () => {
  expect(nearestName("a".repeat(61), ["a".repeat(60)])).toBeUndefined();
});

test("a date and a list read as Dutch", () => {
  expect(dutchDate(20_270_301)).toBe("1 maart 2027");
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(dutchList)).toEqual(["", "a", "a en b", "a, b en c"]);
});
