import { array, assert, constantFrom, property } from "fast-check";
import { expect, it } from "vitest";
import { tokenize } from "../../language/lexer.js";

function kinds(text: string): readonly string[] {
  return tokenize(text).tokens.map(({ tokenType, image }) => `${tokenType.name} ${image}`);
}

function codes(text: string): readonly string[] {
  return tokenize(text).problems.map(({ code }) => code);
}

it("ends each token where it ends, whatever stands beside it", () => {
  expect(kinds("eis beroep||2,5% // één\n| -")).toEqual([
    "eis eis",
    "plainName beroep",
    "doubleBar ||",
    "percentageLiteral 2,5%",
    "rowBar |",
    "minus -",
  ]);
  expect(tokenize("a // één\n/* twee\ndrie */ b").comments.map(({ text }) => text)).toEqual([
    "// één",
    "/* twee\ndrie */",
  ]);
  expect(codes("a / b")).toEqual(["INK0104"]);
});

it("takes a text to its closing quote, and one that is not closed to the end of its line", () => {
  expect(kinds(String.raw`"een \"twee\"" drie`)).toEqual([
    String.raw`string "een \"twee\""`,
    "plainName drie",
  ]);
  expect(kinds('"een  \ntwee')).toEqual(['string "een', "plainName twee"]);
  expect(kinds('"" """een\ntwee""" drie')).toEqual(['string ""', 'string """een\ntwee"""', "plainName drie"]);
  expect(kinds("“een” twee")).toEqual(["string “een”", "plainName twee"]);
});

it("reads what is left of a word or numeral of which a part was something else", () => {
  expect(kinds("ja/nee1")).toEqual(["jaNee ja/nee", "number 1"]);
  expect(kinds("1.7.2026,5")).toEqual(["date 1.7.2026", "comma ,", "number 5"]);
});

it("keeps letters from elsewhere within the name that they stand in, and strays outside", () => {
  expect(kinds("aα")).toEqual(["plainName aα"]);
  expect(kinds("α")).toEqual(["unknown α"]);
});

it("goes through any text from its start to its end, and leaves out blanks alone", () => {
  const sign = constantFrom(..."a1 \t\n\r\"'“”|/*-.,:()€%&!<>=α\u0301\u00a0", "ja", "/nee", '"""', "//");
  assert(
    property(array(sign, { maxLength: 30 }), (signs) => {
      const text = signs.join("");
      const { tokens, comments } = tokenize(text);
      const places = [
        ...tokens.map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset + 1 })),
        ...comments.map(({ span }) => span),
      ].toSorted((a, b) => a.start - b.start);
      let end = 0;
      for (const place of [...places, { start: text.length, end: text.length }]) {
        expect(text.slice(end, place.start).trim()).toBe("");
        expect(place.start).toBeGreaterThanOrEqual(end);
        ({ end } = place);
      }
    }),
  );
});
