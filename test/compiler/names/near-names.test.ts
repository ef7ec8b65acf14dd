import { expect, test } from "vitest";
import { nearestName } from "../../../compiler/names/near-names.js";

const names = ["keurmerkKibg", "visitatieNip", "beroep", "omzet", "fte", "beëindigdOp"];

test.each([
  ["a letter left out", "keurmekKibg", "keurmerkKibg"],
  ["two letters swapped", "boreep", "beroep"],
  ["other capitals", "KeurmerkKIBG", "keurmerkKibg"],
  ["an accent left out", "beeindigdOp", "beëindigdOp"],
  ["the rest of the name left out", "visitatie", "visitatieNip"],
])("finds the name that is meant with %s", (_, typed, meant) => {
  expect(nearestName(typed, names)).toBe(meant);
});

test.each(["zorgsoort", "xyz", "a", ""])("finds nothing near `%s`", (typed) => {
  expect(nearestName(typed, names)).toBeUndefined();
});

test("gives the first of equally near names, and never the name itself", () => {
  expect(nearestName("norm1", ["norm1", "norm2", "norm3"])).toBe("norm2");
});

test("does not choose between several names that go on where the typed one stops", () => {
  expect(nearestName("visitatie", ["visitatieNipSinds", "visitatieLvvpSinds"])).toBeUndefined();
});
