import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meantBy, shownIn, type TypedAnswer } from "../../../vscode-extension/trial/typed.js";

function meant(answer: TypedAnswer, text: string): unknown {
  const result = meantBy(answer, text, "van 0 tot en met 1");
  return "error" in result ? result.error : result.value;
}

const number = { kind: "getal", geheel: false } as const;
const amount = { kind: "bedrag", geheel: false } as const;
const date = { kind: "datum" } as const;

describe("a number as Dutch people type it", () => {
  test.each([
    ["1250", 1250],
    ["1.250", 1250],
    ["1.250,5", 1250.5],
    [" 2,50 ", 2.5],
    ["-3", -3],
    ["-0", 0],
    ["", undefined],
    ["0,0001", 0.0001],
  ])("%s is %s", (text, value) => {
    expect(meant(number, text)).toBe(value);
  });

  test.each([
    ["€ 1.250,50", 1250.5],
    ["€1250", 1250],
    ["1250,-", 1250],
    ["1250 euro", 1250],
  ])("%s is an amount of %s", (text, value) => {
    expect(meant(amount, text)).toBe(value);
  });

  test("a percentage may have its sign", () => {
    const percentage = { kind: "percentage", geheel: false } as const;
    expect(["70%", "70 %", "2,5", "70 procent"].map((text) => meant(percentage, text))).toEqual([
      70, 70, 2.5, 70,
    ]);
  });

  test.each([
    [number, "1.5", "Schrijf decimalen met een komma: 1,5."],
    [number, "1.25", "Schrijf decimalen met een komma: 1,25."],
    [number, "veel", "Dit is geen getal. Schrijf bijvoorbeeld 1.250 of 2,5."],
    [amount, "1,005", "Dit mag ten hoogste 2 decimalen hebben."],
    [number, "0,00001", "Dit mag ten hoogste 4 decimalen hebben."],
    [number, "100.000.000", "Dit getal is te groot om exact mee te rekenen."],
    [{ kind: "getal", geheel: true } as const, "1,5", "Dit moet een geheel getal zijn, zonder decimalen."],
    [{ kind: "getal", geheel: false, min: 0, max: 1 } as const, "1,2", "Gevraagd is: van 0 tot en met 1."],
    [{ kind: "bedrag", geheel: false, min: 0 } as const, "-1", "Gevraagd is: van 0 tot en met 1."],
  ])("what cannot be is told: %o %s", (answer, text, error) => {
    expect(meant(answer, text)).toBe(error);
  });

  test("every number stands in its field so that it means itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.boolean(), (cents, isAmount) => {
        const answer = isAmount ? amount : number;
        const value = cents / 100;
        expect(meant(answer, shownIn(answer, value))).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(shownIn(amount, 1250.5)).toBe("1.250,50");
    expect(shownIn(number, 1250.5)).toBe("1.250,5");
    expect(shownIn(number, "x")).toBe("");
  });
});

describe("a date as Dutch people type it", () => {
  test.each([
    "1 maart 2027",
    "1 Maart 2027",
    "1 mrt 2027",
    "1 mrt. 2027",
    "1-3-2027",
    "01-03-2027",
    "1/3/2027",
    "1.3.2027",
    "1 - 3 - 2027",
    "2027-03-01",
    "maandag 1 maart 2027",
  ])("%s is 1 maart 2027", (text) => {
    expect(meant(date, text)).toBe("2027-03-01");
  });

  test.each([
    ["30 februari 2027", "Deze dag bestaat niet."],
    ["1-13-2027", "Deze dag bestaat niet."],
    ["1-3-27", "Schrijf het jaar voluit, bijvoorbeeld 1-3-2027."],
    ["1 maart 1827", "Het jaar van een datum moet van 1900 tot en met 2199 zijn."],
    ["1 maat 2027", "Dit is geen datum. Schrijf bijvoorbeeld 1 maart 2027 of 1-3-2027."],
    ["morgen", "Dit is geen datum. Schrijf bijvoorbeeld 1 maart 2027 of 1-3-2027."],
  ])("%s: %s", (text, error) => {
    expect(meant(date, text)).toBe(error);
  });

  test("every day stands in its field so that it means itself", () => {
    const [min, max] = [new Date("1900-01-01T00:00:00Z"), new Date("2199-12-31T00:00:00Z")];
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(meant(date, shownIn(date, iso))).toBe(iso);
      }),
    );
    expect(shownIn(date, "2027-03-01")).toBe("1 maart 2027");
    expect(shownIn(date, "2027-02-30")).toBe("");
  });
});

test("a text is what was typed, without the blanks around it", () => {
  expect(meant({ kind: "tekst" }, "  De  praktijk ")).toBe("De praktijk");
  expect(meant({ kind: "tekst" }, "   ")).toBeUndefined();
  expect(shownIn({ kind: "tekst" }, "De praktijk")).toBe("De praktijk");
});

test("whatever is typed, something is said of it", () => {
  const kinds = fc.constantFrom<TypedAnswer>(number, amount, date, { kind: "tekst" });
  fc.assert(
    fc.property(kinds, fc.string({ unit: "grapheme" }), (answer, text) => {
      const result = meantBy(answer, text, "");
      expect("error" in result || result.value === undefined || typeof result.value !== "object").toBe(true);
    }),
  );
});
