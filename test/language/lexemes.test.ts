import { expect, it } from "vitest";
import { createLexemeLexer, lexemesOf } from "../../language/lexemes.js";

function kinds(text: string): readonly string[] {
  return lexemesOf(text).lexemes.map(
    ({ tokenType, image }) => `${tokenType.name.slice("lexeme ".length)} ${image}`,
  );
}

it("has a definition in which Chevrotain finds nothing wrong", () => {
  expect(createLexemeLexer(false).lexerDefinitionErrors).toEqual([]);
});

it("ends each lexeme where it ends, whatever stands beside it", () => {
  expect(kinds("eis beroep||2,5% // één\n")).toEqual([
    "name eis",
    "name beroep",
    "doubleBar ||",
    "numeral 2,5",
    "lineComment // één",
    "lineBreak \n",
  ]);
  expect(lexemesOf("a % b").strays).toMatchObject([{ offset: 2, length: 1 }]);
});

it("takes a text to its closing quote, and one that is not closed to the end of its line", () => {
  expect(kinds(String.raw`"een \"twee\"" drie`)).toEqual([String.raw`text "een \"twee\""`, "name drie"]);
  expect(kinds('"een\ntwee')).toEqual(['openText "een', "lineBreak \n", "name twee"]);
  expect(kinds('"""een\ntwee""" drie')).toEqual(['longText """een\ntwee"""', "name drie"]);
  expect(kinds("“een” twee")).toEqual(["foreignText “een”", "name twee"]);
});

it("keeps letters from elsewhere within the name that they stand in, and strays outside", () => {
  expect(kinds("aα")).toEqual(["name aα"]);
  expect(lexemesOf("α").strays).toMatchObject([{ offset: 0, length: 1 }]);
});
