import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "@inkoop/lsp/protocol";
import {
  answerAt,
  type Facts,
  newItem,
  pathOf,
  valueAt,
  withChoice,
  withItem,
  withValue,
} from "../../../vscode-extension/trial/facts.js";

describe("the answers of a trial", () => {
  const facts: Facts = { kvk: true, leden: [{ naam: "Jan", fte: 0.5 }, {}], namen: ["a", "b"], weg: null };

  test("are found by fact, by item and by field", () => {
    expect(pathOf("leden[12].fte")).toEqual({ fact: "leden", item: 12, field: "fte" });
    expect(
      ["kvk", "leden[0].fte", "leden[1].fte", "namen[1]", "weg", "nee"].map((pad) => valueAt(facts, pad)),
    ).toEqual([true, 0.5, undefined, "b", null, undefined]);
  });

  test("change in one place, and only there", () => {
    const changed = withValue(facts, "leden[1].naam", "An");
    expect(changed).toEqual({ ...facts, leden: [{ naam: "Jan", fte: 0.5 }, { naam: "An" }] });
    expect(withValue(changed, "leden[0].fte", undefined)["leden"]).toEqual([{ naam: "Jan" }, { naam: "An" }]);
    expect(withValue(facts, "kvk", undefined)).not.toHaveProperty("kvk");
    expect(facts["kvk"]).toBe(true);
  });

  test("of a list grow and shrink; taking the last item away leaves an empty list, which is an answer", () => {
    const one = withItem({}, "leden", {});
    expect(one).toEqual({ leden: [{}] });
    expect(withValue(one, "leden[0]", undefined)).toEqual({ leden: [] });
    expect(withItem(facts, "namen", "c")["namen"]).toEqual(["a", "b", "c"]);
  });

  test("that would lie nowhere change nothing", () => {
    for (const pad of ["leden[7].naam", "kvk[0]", "kvk[0].x", "nee[0].x", "namen[0].x"]) {
      expect(withValue(facts, pad, 1)).toEqual(facts);
    }
  });

  test("of a choice of several keep the order of the policy", () => {
    const choices = ["een", "twee", "drie"];
    const chosen = withChoice(withChoice({}, "x", "drie", true, choices), "x", "een", true, choices);
    expect(chosen).toEqual({ x: ["een", "drie"] });
    expect(withChoice(chosen, "x", "drie", false, choices)).toEqual({ x: ["een"] });
  });

  test("may have any name", () => {
    fc.assert(
      fc.property(fc.constantFrom("__proto__", "constructor", "toString", "é"), (name) => {
        const given = withValue({}, name, true);
        expect(valueAt({}, name)).toBeUndefined();
        expect(valueAt(given, name)).toBe(true);
        expect(Object.keys(given)).toEqual([name]);
        expect(withValue(given, name, undefined)).toEqual({});
      }),
    );
  });
});

test("what may be answered in a list is known of each of its fields", () => {
  const field = { pad: "fte", antwoord: { kind: "getal", geheel: false } } as unknown as Question;
  const element = { kind: "structuur", velden: [field] } as const;
  const question = { pad: "leden", antwoord: { kind: "lijst", element } } as unknown as Question;
  expect(answerAt(question, "leden[3].fte")).toEqual({ kind: "getal", geheel: false });
  expect(answerAt(question, "leden[3]")).toEqual(element);
  expect(answerAt(question, "leden[3].weg")).toBeUndefined();
  expect([newItem(element), newItem({ kind: "tekst" })]).toEqual([{}, undefined]);
});
