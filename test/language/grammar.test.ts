import { describe, expect, it } from "vitest";
import { Parser } from "../../language/parser.js";
import { vocabulary } from "../../language/tokens.js";
import { conflictsOf } from "./grammar-sets.js";

describe("the grammar", () => {
  it("passes the checks of Chevrotain, which are skipped when the parser is used", () => {
    expect(() => new Parser(true)).not.toThrow();
  });

  it("has no optional part that competes with what may follow it, but for those that are meant to", () => {
    const found = conflictsOf(new Parser().getGAstProductions(), vocabulary);
    expect(found.map(({ place, tokens }) => `${place}: ${tokens.join(" ")}`)).toEqual([
      // `70% van x` is always a part of x, also where a comparison `van … tot en met …` could follow.
      "percentageRule option 0: van",
      // A date without a year always goes on with `van het …`.
      "yearDate option 0: van",
      // A text behind `vrijgesteld als` is always its label.
      "vrijgesteldClause option 0: string",
      // In a record, a comma goes on with the list only when no new field follows it; a gate looks further.
      "names many 0: comma",
      "values many 0: comma",
    ]);
  });
});
