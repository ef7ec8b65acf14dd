import { expectedAt, type Expectation } from "@inkoop/language";
import { describe, expect, it } from "vitest";
import { parse } from "@inkoop/language";
import { inkoopFiles, textOf } from "./recovery-kit.js";
import { tokenize } from "../../language/lexer.js";

function shown({ kind, word, sign }: Expectation): string {
  return word ?? sign ?? `<${kind}>`;
}
/** What may stand at `¦` in `text`. */
function at(text: string): readonly string[] {
  const offset = text.indexOf("¦");
  return expectedAt(text.replace("¦", ""), offset).map(shown);
}

describe("what may follow", () => {
  it("at the start of a file is a declaration, or the end", () => {
    const expected = at("¦");
    expect(expected).toContain("beleid");
    expect(expected).toContain("voorwaarde");
    expect(expected).toContain("<end>");
    expect(expected).not.toContain("vraag");
  });

  it("a word half typed is what may stand in its place", () => {
    expect(at("voorw¦")).toEqual(at("¦"));
    expect(at('voorwaarde a "t"\n  ei¦')).toEqual(at('voorwaarde a "t"\n  ¦'));
  });

  it("a declaration is a clause or the next declaration", () => {
    const expected = at('voorwaarde a "t"\n  eis b\n  ¦');
    for (const word of ["vraag", "bron", "vrijgesteld", "voorwaarde", "rubriek", "en", "of", "is", "+"]) {
      expect(expected).toContain(word);
    }
    expect(expected).not.toContain("punt");
  });

  it.each([
    ["voorwaarde ¦", ["<name>"]],
    ["rubriek ¦", ["<text>"]],
    ["voorwaarde a ¦", ["<text>", "volgens"]],
    ['voorwaarde a "t" geldt ¦', ["als"]],
    ['voorwaarde a "t" aanname ¦', ["ja", "nee"]],
    ['voorwaarde a "t" herkomst ¦', ["verzekeraar", "zorgaanbieder", "<text>"]],
    ['voorwaarde a "t" bron b ¦', ["punt"]],
    ['voorwaarde a "t" bron b punt 1 tot ¦', ["en"]],
    ['voorwaarde a "t" eis b ten ¦', ["minste", "hoogste"]],
    ['voorwaarde a "t" eis b voor 1 juli van het ¦', ["jaar", "contractjaar"]],
    ["tabel a: B\n  | c |¦", ["<name>", "peildatum"]],
    ['voorbeeld "t" gegeven zoals p verwacht komt ¦', ["niet", "in", "is", "."]],
  ])("%s", (text, expected) => {
    const found = at(text).filter((each) => expected.includes(each) || !isName(each));
    expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
  });

  it("goes on behind a clause that is broken", () => {
    expect(at('voorwaarde a "t"\n  eis b ) )\n  bron ¦')).toContain("<name>");
    expect(at('voorwaarde a "t"\n  vraag eis\n  geldt ¦')).toEqual(["als"]);
  });

  it("is always what does follow, in every file of the project", { timeout: 120_000 }, () => {
    for (const file of inkoopFiles().filter((name) => name.startsWith("test/corpus/"))) {
      const text = textOf(file);
      expect(parse(text).problems).toEqual([]);
      const { tokens } = tokenize(text);
      for (const token of tokens) {
        const kinds = expectedAt(text.slice(0, token.startOffset), token.startOffset).map(shown);
        const word = token.tokenType.name;
        const fits = kinds.some((kind) => kind === word || kind === token.image || kind.startsWith("<"));
        expect(
          fits ? "" : `${file}: ${token.image} na ${text.slice(token.startOffset - 40, token.startOffset)}`,
        ).toBe("");
      }
    }
  });
});

/** Words that may be names make a list of expectations long; they come along with `<name>`. */
function isName(expectation: string): boolean {
  return contextual.has(expectation);
}
const contextual = new Set(
  expectedAt("voorwaarde ", 11)
    .filter(({ kind }) => kind === "word")
    .map(shown),
);
