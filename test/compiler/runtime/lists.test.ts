// Lists out of JSON: what is kept of them is our own, frozen, and the same list as was given, met before or not.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  cleanList,
  cleanNumber,
  cleanSet,
  cleanValues,
  keptList,
  knownLists,
} from "../../../compiler/runtime/lists.js";
import { setFact } from "../../../compiler/runtime/straight.js";

const colours = ["rood", "groen", "blauw", "geel", "paars", "wit", "zwart"];
const numbers = new Map(colours.map((colour, index) => [colour, index + 1]));

test("a list of a keuzelijst stays what it is, however many others were met before", () => {
  const lists = knownLists(colours.length);
  const item = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...colours) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>("paarrs", null, undefined, 1, ["rood"]) },
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 9 }), (given) => {
      const before = [...given];
      const made = cleanSet(given, numbers, lists);
      // As a set it is what it would be without this detour, or is refused with it.
      expect(setFact(made, numbers, -1, -16)).toBe(setFact(given, numbers, -1, -16));
      const kept = keptList(made);
      given.push("rood");
      expect(kept).toEqual(before);
      expect(Object.isFrozen(kept)).toBe(true);
    }),
    { numRuns: 4000 },
  );
});

test("what is no list, or has too many items, stays for who can say what is wrong with it", () => {
  const lists = knownLists(colours.length);
  const long = Array.from({ length: 1001 }, () => "rood");
  for (const value of [undefined, null, "rood", 3, { length: 1 }, long]) {
    expect(cleanSet(value, numbers, lists)).toBe(value);
    expect(cleanValues(value)).toBe(value);
    expect(cleanList(value, cleanNumber)).toBe(value);
  }
});

test("a list that answers differently each time is kept as it was checked", () => {
  let count = 0;
  const fickle = new Proxy(["rood", "groen"], {
    get: (list, key) => (key === "1" && (count += 1) > 1 ? "paarrs" : Reflect.get(list, key)),
  });
  const made = cleanSet(fickle, numbers, knownLists(colours.length));
  expect(setFact(made, numbers, -1, -16)).toBe(0b111);
  expect(keptList(made)).toEqual(["rood", "groen"]);
});

test("-0 is 0 in a list too", () => {
  expect(keptList(cleanList([-0, 1, -0.5], cleanNumber))).toStrictEqual([0, 1, -0.5]);
});
