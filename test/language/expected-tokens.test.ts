import { expectedAt, type Expectation, whatMayFollow } from "@inkoop/language";
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
    expect(at(text).toSorted()).toEqual(expected.toSorted());
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

/** The phrases that may stand at `¦` in `text`. */
function phrasesAt(text: string): readonly string[] {
  const offset = text.indexOf("¦");
  return whatMayFollow(text.replace("¦", ""), offset).phrases.map((phrase) => phrase.text);
}

describe("which phrases may follow", () => {
  it.each([
    ["bepaal a: getal van 0 ¦", ["tot en met"]],
    ['voorwaarde a "t" bron b punt 1 ¦', ["tot en met"]],
    [
      'voorwaarde a "t" eis b ¦',
      ["is een van (", "is geen van (", "bevat een van (", "ten minste", "meer dan"],
    ],
    ['voorwaarde a "t" ¦', ["volgens", "geldt als", "vrijgesteld als", "aanname ja", "aanname nee"]],
    ['voorwaarde a "t" eis ¦', ["elk van", "som van", "voldoet aan", "eerste dag van de maand na", "nee"]],
    ['voorwaarde a "t" eis b voor 1 juli ¦', ["van het jaar ervoor", "van het contractjaar"]],
    ['voorbeeld "t" gegeven ¦', ["alles in orde", "zoals", "peildatum"]],
    [
      'voorbeeld "t" gegeven ja a verwacht ¦',
      ["komt in aanmerking", "komt niet in aanmerking", "ter beoordeling", "niet van toepassing", "fout"],
    ],
    ["bepaal a: ¦", ["lijst van", "geheel getal", "getal"]],
  ])("%s", (text, expected) => {
    expect(
      phrasesAt(text)
        .filter((each) => expected.includes(each))
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  it("are whole where one way leads on, and stop where there are more", () => {
    expect(phrasesAt('voorwaarde a "t" eis aantal b ¦')).toContain("met (");
    expect(phrasesAt('voorwaarde a "t" eis b is ¦')).not.toContain("een");
    expect(phrasesAt('voorbeeld "t" gegeven ja a verwacht ¦')).not.toContain("komt");
  });

  it("are the same when the reading begins at the declaration", () => {
    const before = 'keuzelijst L\n  a "A"\n';
    const text = `${before}voorwaarde a "t"\n  eis b \n  bron c punt 1\n`;
    const offset = text.indexOf("\n  bron");
    expect(whatMayFollow(text, offset, before.length)).toEqual(whatMayFollow(text, offset));
    expect(whatMayFollow(text, offset).expected).toEqual(expectedAt(text, offset));
  });
});
