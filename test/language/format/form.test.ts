// The canonical form, as a reader sees it.

import { describe, expect, it } from "vitest";
import { expectLaws } from "./laws.js";

/** What `text` becomes, without its last line end. */
async function form(text: string): Promise<string> {
  return (await expectLaws(text)).replace(/\n$/, "");
}

describe("the form of a file", () => {
  it("sets statements apart with one blank line, and keeps lists of files together", async () => {
    expect(
      await form(`beleid a "A" verzekeraar "V"
gebruik "x.inkoop"
gebruik "y.inkoop"



rubriek "R"
voorwaarde b "B" vraag "Ja?" bron c punt 1`),
    ).toBe(`beleid a "A"
  verzekeraar "V"

gebruik "x.inkoop"
gebruik "y.inkoop"

rubriek "R"

voorwaarde b "B"
  vraag "Ja?"
  bron  c punt 1`);
  });

  it("ends its last line, and leaves an empty file empty", async () => {
    expect(await expectLaws('rubriek "R"')).toBe('rubriek "R"\n');
    expect(await expectLaws("")).toBe("");
    expect(await expectLaws("\n\n  \n")).toBe("");
  });

  it("keeps at most one blank line within a statement", async () => {
    expect(
      await form(`gegevens "G"


  a: ja/nee



  b: datum`),
    ).toBe(`gegevens "G"

  a: ja/nee

  b: datum`);
  });
});

describe("the form of clauses", () => {
  it("is one column for what clauses say, as far as they keep to a line", async () => {
    expect(
      await form(`termijn a "A"
 door verzekeraar
 moet b binnen 2 weken na c
 vrijgesteld als d
 streven
 bron e punt 1`),
    ).toBe(`termijn a "A"
  door            verzekeraar
  moet            b binnen 2 weken na c
  vrijgesteld als d
  streven
  bron            e punt 1`);
  });

  it("is a new column after bullets", async () => {
    expect(
      await form(`voorwaarde a "A"
  geldt als b
  eis een van
   - c
   - d
  lezing "L."
  bron e punt 1`),
    ).toBe(`voorwaarde a "A"
  geldt als b
  eis een van
    - c
    - d
  lezing "L."
  bron   e punt 1`);
  });

  it("puts `dan` of cases under each other, where they fit", async () => {
    expect(
      await form(`bepaal a: B
  als c is d dan e
  als lang is een van (f, g) dan h
  anders e
  bron i punt 1`),
    ).toBe(`bepaal a: B
  als c is d                 dan e
  als lang is een van (f, g) dan h
  anders e
  bron i punt 1`);
  });

  it("continues a case that does not fit with `dan`", async () => {
    expect(
      await form(`bepaal a: datum optioneel
  als wisseltVanCategorie en categorie is vrijgevestigd en voldoetAanAlleVoorwaarden dan 1 januari van het contractjaar
  anders geen`),
    ).toBe(`bepaal a: datum optioneel
  als wisseltVanCategorie en categorie is vrijgevestigd en voldoetAanAlleVoorwaarden
    dan 1 januari van het contractjaar
  anders geen`);
  });

  it("puts what a label says on a line of its own when both do not fit", async () => {
    expect(
      await form(`voorwaarde a "A"
  vrijgesteld als "Op tijd aangevraagd, en per e-mail aangetoond" aangevraagdOp voor 1 november van het jaar ervoor`),
    ).toBe(`voorwaarde a "A"
  vrijgesteld als "Op tijd aangevraagd, en per e-mail aangetoond"
                  aangevraagdOp voor 1 november van het jaar ervoor`);
  });

  it("indents a text of more lines one step, and ends it under its clause", async () => {
    expect(
      await form(`voorwaarde a "A"
  vraag "Ja?"
  omdat     """
         Een.
           Twee.
    """`),
    ).toBe(`voorwaarde a "A"
  vraag "Ja?"
  omdat """
    Een.
      Twee.
  """`);
  });
});

describe("the form of a long condition", () => {
  it("is one line an operand, the operator in front", async () => {
    expect(
      await form(`voorwaarde a "A"
  geldt als b
  eis eersteVoorwaardeVanDeze en (tweedeVoorwaardeVanDeze of derdeVoorwaardeVanDeze) en vierdeVoorwaardeVanDeze`),
    ).toBe(`voorwaarde a "A"
  geldt als b
  eis       eersteVoorwaardeVanDeze
            en (tweedeVoorwaardeVanDeze of derdeVoorwaardeVanDeze)
            en vierdeVoorwaardeVanDeze`);
  });

  it("is one line again as soon as it fits", async () => {
    expect(await form('voorwaarde a "A"\n  eis b\n      en c')).toBe('voorwaarde a "A"\n  eis b en c');
  });

  it("puts values that do not fit under the first", async () => {
    expect(
      await form(`bepaal a: ja/nee
  waarde zorgsoort is een van (diabetesmateriaal, incontinentiemateriaal, stomamateriaal, wondverband, injecties)`),
    ).toBe(`bepaal a: ja/nee
  waarde zorgsoort is een van (diabetesmateriaal, incontinentiemateriaal, stomamateriaal,
                               wondverband, injecties)`);
  });

  it("has its bullets in one column, also between parentheses", async () => {
    expect(
      await form(`voorwaarde a "A"
  eis b en (geen van
   - c
   - d is een van (e,f)) en niet g`),
    ).toBe(`voorwaarde a "A"
  eis b
      en (geen van
            - c
            - d is een van (e, f))
      en niet g`);
  });
});

describe("the form of lists", () => {
  it("has columns in a document, a keuzelijst and a table", async () => {
    expect(
      await form(`document "D"
  deel a "Eerste" punten 1,2a
  deel langer "Tweede deel" punten 1 tot en met 3

keuzelijst K
  a "A"
  langer "L"

tabel t: K
  | a | langeNaam || t |
  | ten minste 2 | - || langer |`),
    ).toBe(`document "D"
  deel a      "Eerste"       punten 1, 2a
  deel langer "Tweede deel"  punten 1 tot en met 3

keuzelijst K
  a      "A"
  langer "L"

tabel t: K
  | a            | langeNaam || t      |
  | ten minste 2 | -         || langer |`);
  });

  it("gives the points of a part that does not fit lines of their own", async () => {
    const points = Array.from({ length: 40 }, (_, index) => `${index + 1}a`).join(", ");
    const lines = (await form(`document "D"\n  deel a "Eerste" punten ${points}`)).split("\n");
    expect(lines.slice(1, 3)).toEqual([
      '  deel a "Eerste"',
      "    punten 1a, 2a, 3a, 4a, 5a, 6a, 7a, 8a, 9a, 10a, 11a, 12a, 13a, 14a, 15a, 16a, 17a, 18a, 19a,",
    ]);
    expect(lines[3]).toMatch(/^ {11}20a, /);
  });

  it("has placements that only cite on one line each, in columns", async () => {
    expect(
      await form(`voorwaarde kvk volgens gedeeld
  bron a punt 1

aandachtspunt langeNaam volgens visie
  bron a punt 2

voorwaarde wtza volgens gedeeld
  geldt als b
  omdat "Alleen hier."
  bron a punt 3`),
    ).toBe(`voorwaarde    kvk       volgens gedeeld  bron a punt 1
aandachtspunt langeNaam volgens visie    bron a punt 2

voorwaarde wtza volgens gedeeld
  geldt als b
  omdat     "Alleen hier."
  bron      a punt 3`);
  });

  it("never opens a line with a zorgsoort in a list: that would be a heading", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `naamNummer${index}`).join(", ");
    await expectLaws(
      `voorbeeld "V"\n  gegeven ja ${names.replaceAll(", ", ", zorgsoort, ")}\n  verwacht fout`,
    );
  });
});

describe("the form of an example", () => {
  it("has its lines behind `gegeven` and `verwacht`, and names under each other", async () => {
    expect(
      await form(`voorbeeld "V"
 gegeven zoals p
  ja a
  onbekend b
  c is "x"
 verwacht komt in aanmerking
  niet voldaan d`),
    ).toBe(`voorbeeld "V"
  gegeven  zoals p
           ja       a
           onbekend b
           c is "x"
  verwacht komt in aanmerking
           niet voldaan d`);
  });

  it("continues names that do not fit under the first", async () => {
    const names = Array.from({ length: 8 }, (_, index) => `eenLangeNaam${index}`).join(", ");
    expect(await form(`profiel p\n  nee ${names}`)).toBe(`profiel p
  nee eenLangeNaam0, eenLangeNaam1, eenLangeNaam2, eenLangeNaam3, eenLangeNaam4, eenLangeNaam5,
      eenLangeNaam6, eenLangeNaam7`);
  });

  it("indents records one step", async () => {
    expect(await form('profiel p\n  a is\n   - naam is "A", fte is 0,80, ja b\n   - fte is 1'))
      .toBe(`profiel p
  a is
    - naam is "A", fte is 0,8, ja b
    - fte is 1`);
  });
});

describe("the notation", () => {
  it.each([
    ["1250,50", "1.250,5"],
    ["1250", "1.250"],
    ["2027", "2027"],
    ["2.027", "2.027"],
    ["007", "7"],
    ["-2,50", "-2,5"],
    ["€1250", "€ 1.250"],
    ["€ 1250,5", "€ 1.250,50"],
    ["€ 12,-", "€ 12"],
    ["12,50%", "12,5%"],
    ["01  januari   2027", "1 januari 2027"],
    ["b + 1000 dagen", "b + 1.000 dagen"],
    ['"""één regel met "aanhaling" """', '"één regel met \\"aanhaling\\""'],
    [String.raw`"een \"tekst\" met \ erin"`, String.raw`"een \"tekst\" met \ erin"`],
  ])("of %s is %s", async (written, canonical) => {
    expect(await form(`voorwaarde a "A"\n  eis b is ${written}`)).toBe(
      `voorwaarde a "A"\n  eis b is ${canonical}`,
    );
  });

  it("never touches the number of a point", async () => {
    expect(await form('voorwaarde a "A"\n  bron b punt 01, 1000, 3a')).toBe(
      'voorwaarde a "A"\n  bron b punt 01, 1000, 3a',
    );
  });
});
