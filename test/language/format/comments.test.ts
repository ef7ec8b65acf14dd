// Comments: each stays at what it stands at.

import { describe, expect, it } from "vitest";
import { expectLaws } from "./laws.js";

describe("comments", () => {
  it("stay between statements, with the blank lines that stand around them", async () => {
    const text = `// Waar het over gaat.

// ── Kop ──

rubriek "R"

// Hoort bij a.
voorwaarde a "A"
  vraag "Ja?"

// Slot.
`;
    expect(await expectLaws(text)).toBe(text);
  });

  it("stay between a fact and its value, also where that is `geen` with a name on the next line", async () => {
    const text = `voorbeeld "Zonder"
  gegeven  ja ingeschreven
  verwacht contractopzet is // achter
geen
           verandering is geen
`;
    expect(await expectLaws(text)).toBe(`voorbeeld "Zonder"
  gegeven  ja ingeschreven
  verwacht contractopzet is  // achter
                            geen
           verandering is geen
`);
  });

  it("stay in a file of only comments", async () => {
    expect(await expectLaws("\n\n  // een\n\n\n\n/* twee\n   regels */\n// drie")).toBe(
      "// een\n\n/* twee\n   regels */\n// drie\n",
    );
  });

  it("stay before, behind and between clauses and facts", async () => {
    const text = `gegevens "G"  // achter de kop
  // voor a
  a: ja/nee  // achter a
    vraag "Ja?"  // achter de vraag
    // voor het bewijs
    bewijs "B"
  // voor b
  b: datum
  // na b

rubriek "R"
`;
    expect(await expectLaws(text)).toBe(text.replace('vraag "Ja?"', 'vraag  "Ja?"'));
  });

  it("stay in the middle of an expression, and make it go over lines", async () => {
    expect(
      await expectLaws(`voorwaarde a "A"
  eis b // eerst
    en /* niet */ c
    // dan
    of d`),
    ).toMatch(/eerst/);
    expect(
      await expectLaws(`voorwaarde a "A"
  eis (b // eerst
    en /* tussen */ c)
    // dan
    of d is een van (e, // f
      g)
  bron h punt 1`),
    ).toBe(`voorwaarde a "A"
  eis  (b  // eerst
        en /* tussen */ c)
       // dan
       of d is een van (e,  // f
                        g)
  bron h punt 1
`);
  });

  it("stay at bullets, rows and lines of examples", async () => {
    const text = `voorwaarde a "A"
  eis een van  // welke dan ook
    // eerst
    - b  // b
    /* dan */
    - c

tabel t: ja/nee
  // de kop
  | x  | y || t  |
  // de rijen
  | ja | - || ja |  // altijd
  | nee /* zelden */ | - || nee |

voorbeeld "V"
  // gegeven
  gegeven  ja  a  // a
           // b
           nee b
  verwacht voldaan a, /* en */ b
`;
    expect(await expectLaws(text)).toBe(text);
  });

  it("stay on a placement, which then may need lines of its own", async () => {
    const text = `voorwaarde a  volgens gedeeld  bron b punt 1  // een
// tussen
voorwaarde bb volgens gedeeld  bron b punt 2

voorwaarde c volgens gedeeld
  // waarom hier
  bron b punt 3
`;
    expect(await expectLaws(text)).toBe(text);
  });

  it("that stand in from the margin under a statement belong to it; those at the margin do not", async () => {
    expect(
      await expectLaws(`rubriek "R"
    // bij R
// los
voorwaarde a "A"`),
    ).toBe(`rubriek "R"
  // bij R

// los
voorwaarde a "A"
`);
  });

  it("that ignore a finding keep the line below them one line, so that they still are about all of it", async () => {
    const long =
      "eersteVoorwaardeVanDeze en tweedeVoorwaardeVanDeze en derdeVoorwaardeVanDeze en vierdeVoorwaarde";
    const text = `voorwaarde a "A"
  geldt als b
  // inkoop-negeer INK0228: zo staat het er
  eis       ${long}
  bron      c punt 1
`;
    expect(await expectLaws(text)).toBe(text);
    expect(await expectLaws(text.replace("inkoop-negeer", "dat is"))).toContain("\n            en tweede");
  });

  it("that nobody closed end with their line", async () => {
    await expectLaws('voorwaarde a "A"\n  eis b /* half\n  bron c punt 1\n');
  });
});
