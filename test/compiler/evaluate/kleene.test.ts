// Three-valued logic, by its laws.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { and, not, or } from "../../../compiler/evaluate/kleene.js";
import type { Truth } from "../../../compiler/evaluate/kleene.js";

const truth = fc.constantFrom<Truth>("ja", "nee", "onbekend");
const truths = fc.array(truth, { maxLength: 5 });

describe("logic with onbekend", () => {
  test("one nee decides an `en`, one ja decides an `of`, whatever is still unknown", () => {
    expect(and(["onbekend", "nee", "ja"])).toBe("nee");
    expect(or(["onbekend", "ja", "nee"])).toBe("ja");
    expect(and(["onbekend", "ja"])).toBe("onbekend");
    expect(or(["onbekend", "nee"])).toBe("onbekend");
  });

  test("nothing at all is ja for `en` and nee for `of`", () => {
    expect(and([])).toBe("ja");
    expect(or([])).toBe("nee");
  });

  test("`niet` turns an `en` into an `of` of the opposites", () => {
    fc.assert(
      fc.property(truths, (operands) => {
        expect(not(and(operands))).toBe(or(operands.map(not)));
      }),
    );
  });

  test("once decided, an answer stays when an unknown becomes known", () => {
    fc.assert(
      fc.property(truths, fc.constantFrom<Truth>("ja", "nee"), (operands, answer) => {
        const later = operands.map((operand) => (operand === "onbekend" ? answer : operand));
        for (const operation of [and, or]) {
          expect(["onbekend", operation(later)]).toContain(operation(operands));
        }
      }),
    );
  });
});
