import { describe, expect, it } from "vitest";
import { keywordHelp, words, type Word } from "@inkoop/language";
import { HoverRequest, MarkupKind } from "vscode-languageserver";
import { blocksAt } from "./helpers/blocks.js";
import { openEditor } from "./helpers/editor.js";
import { answersEverywhere, openPolicies } from "./helpers/everywhere.js";
import { beleid } from "./helpers/policy.js";
import { expectHover, expectNoHover, hoverAt } from "./helpers/sentences.js";

const capabilities = { textDocument: { hover: { contentFormat: [MarkupKind.Markdown] } } };

/** What is shown at the cursor. */
async function shown(fixture: string): Promise<readonly string[]> {
  const editor = await openEditor(fixture, { capabilities });
  return ((await hoverAt(editor)) ?? "").split("\n").filter((line) => line !== "");
}

const facts = [
  "keuzelijst Beroep",
  '  arts "Arts"',
  '  tandarts "Tandarts"',
  'gegevens "Over u"',
  "  fte: getal van 0",
  "       tot en met 1",
  '    vraag "Hoeveel werkt u?"',
  '    bewijs "Contract"',
  "  beroep: Beroep",
  "  toegelaten: ja/nee",
  '    vraag "Is de aanbieder toegelaten?"',
  "    herkomst verzekeraar",
  "    aanname ja",
  'bepaal groot: ja/nee "Grote praktijk"',
  "  waarde fte meer dan 0,5 en beroep is tandarts",
].join("\n");

describe("hover over a fact", () => {
  it("says what is asked, of what kind it is, who knows it, and who needs it", async () => {
    expect(await shown(beleid(facts.replace("waarde fte", "waarde ft‸e")))).toEqual([
      "**fte**: een gegeven",
      "Hoeveel werkt u?",
      "- **Soort**: getal van 0 tot en met 1",
      "- **Weet**: de zorgaanbieder",
      "- **Bewijs**: Contract",
      "- **Groep**: Over u",
      "- **Nodig voor**: `groot`",
    ]);
    expect(await shown(beleid(facts.replace("  toegelaten", "  toe‸gelaten")))).toEqual([
      "**toegelaten**: een gegeven",
      "Is de aanbieder toegelaten?",
      "- **Soort**: ja/nee",
      "- **Weet**: de verzekeraar",
      "- **Aanname**: ja, tot iemand iets anders zegt",
      "- **Groep**: Over u",
    ]);
  });

  it("has the values of its keuzelijst, and a value its label", async () => {
    expect(await shown(beleid(facts.replace("  beroep:", "  bero‸ep:")))).toEqual([
      "**beroep**: een gegeven",
      "Beroep",
      "- **Soort**: Beroep",
      "- **Waarden**: Arts, Tandarts",
      "- **Weet**: de zorgaanbieder",
      "- **Groep**: Over u",
      "- **Nodig voor**: `groot`",
    ]);
    expect(await shown(beleid(facts.replace("is tandarts", "is tand‸arts")))).toEqual([
      "**tandarts**: een waarde van keuzelijst `Beroep`",
      "Tandarts",
      "- **Nodig voor**: `groot`",
    ]);
    expect(await shown(beleid(facts.replace(": Beroep", ": Ber‸oep")))).toEqual([
      "**Beroep**: een keuzelijst",
      "- `arts` Arts",
      "- `tandarts` Tandarts",
      "- **Nodig voor**: “Over u”",
    ]);
  });

  it("counts who needs it where there are many", async () => {
    const many = Array.from({ length: 6 }, (_, index) => `bepaal x${index}: ja/nee\n  waarde kvk`).join("\n");
    expect(await shown(beleid(many).replace("voorwaarde kvk", "voorwaarde k‸vk"))).toContain(
      "- **Nodig voor**: 6: `x0`, `x1`, `x2`, `x3` en nog 2",
    );
  });
});

describe("hover over a derived value", () => {
  it("has its formula with questions for names", async () => {
    expect(await shown(beleid(facts.replace("bepaal groot", "bepaal gr‸oot")))).toEqual([
      "**groot**: een afgeleide waarde",
      "Grote praktijk",
      "- elk van",
      "  - “Hoeveel werkt u?” meer dan 0,5",
      "  - “Beroep” is Tandarts",
      "- **Soort**: ja/nee",
    ]);
  });

  it("has its cases in order", async () => {
    const cases = "bepaal s‸om: getal\n  als groot dan fte + 1\n  anders 2\n  bron algemeen punt 1";
    expect(await shown(beleid(`${facts}\n${cases}`))).toEqual([
      "**som**: een afgeleide waarde",
      "- als “Grote praktijk”: ja: “Hoeveel werkt u?” + 1",
      "- anders: 2",
      "- **Soort**: getal",
      "- **Bron**: algemeen punt 1 (Algemeen, Proef)",
    ]);
  });

  it("has the beginning of its table", async () => {
    const rows = Array.from({ length: 10 }, (_, index) => `  | ${index}, meer dan 5 || ja |`).join("\n");
    const table = `tabel ta‸bel1: ja/nee\n  | fte || tabel1 |\n  | niet 1 || nee |\n${rows}`;
    expect(await shown(beleid(`${facts}\n${table}`))).toEqual(
      expect.arrayContaining([
        "**tabel1**: een tabel",
        "| fte | tabel1 |",
        "| --- | --- |",
        "| niet 1 | nee |",
        "en nog 3 rijen",
      ]),
    );
  });
});

describe("hover over a norm", () => {
  const norm = [
    'rubriek "Kwaliteit"',
    "  geldt als beroep is arts",
    'voorwaarde zorg "Goede zorg"',
    "  geldt als groot",
    "  eis een van",
    "    - toegelaten en niet kvk",
    "    - fte ten minste 0,5",
    '  vrijgesteld als "Oude rot" fte meer dan 0,9',
    '  gevolg "Geen overeenkomst."',
    '  lezing "De bron is onduidelijk."',
    "  bron algemeen punt 1",
  ].join("\n");

  it("has its logic as a tree, where it stands, and where that comes from", async () => {
    expect(await shown(beleid(`${facts}\n${norm}`).replace("voorwaarde zorg", "voorwaarde zo‸rg"))).toEqual([
      "**zorg**: een voorwaarde",
      "Goede zorg",
      "- Geldt als",
      "  - “Beroep” is Arts",
      "  - “Grote praktijk”: ja",
      "- Eis: ten minste een van",
      "  - elk van",
      "    - “Is de aanbieder toegelaten?” ja",
      "    - “Staat u ingeschreven?” nee",
      "  - “Hoeveel werkt u?” ten minste 0,5",
      "- Vrijgesteld als (Oude rot): “Hoeveel werkt u?” meer dan 0,9",
      "- **Staat onder**: besluit `overeenkomst` › “Kwaliteit”",
      "- **Gevolg**: Geen overeenkomst.",
      "- **Bron**: algemeen punt 1 (Algemeen, Proef)",
      "- **Lezing**: De bron is onduidelijk.",
    ]);
  });

  it("that is its own fact has its question, and who answers it", async () => {
    expect(await shown(beleid("bepaal x: ja/nee\n  waarde kv‸k"))).toEqual([
      "**kvk**: een voorwaarde",
      "Ingeschreven",
      "- Eis: “Staat u ingeschreven?” ja",
      "- **Staat onder**: besluit `overeenkomst`",
      "- **Weet**: de zorgaanbieder",
      "- **Nodig voor**: `x`",
      "- **Bron**: algemeen punt 1 (Algemeen, Proef)",
    ]);
  });

  it("that a policy places differs from the block's in what is said here, and why", async () => {
    expect(await shown(blocksAt("voorwaarde ag‸b volgens blok"))).toEqual([
      "**agb**: een voorwaarde",
      "AGB-code",
      "- Eis: “Heeft u een AGB-code van Vektis?” ja",
      "- **Staat onder**: besluit `overeenkomst`",
      "- **Volgens**: `blok`, met een eigen vraag",
      "- **Weet**: de zorgaanbieder",
      "- **Getoond**: in 1 voorbeeld",
      "- **Bron**: algemeen punt 2 (Algemeen, Eerste)",
      "- **Omdat**: Zo staat het er.",
    ]);
    expect(await shown(blocksAt("voorwaarde kv‸k volgens blok\n  bron algemeen2"))).toEqual(
      expect.arrayContaining(["Ingeschreven in het register", "- **Volgens**: `blok`, ongewijzigd"]),
    );
  });

  it("that is a term says who must meet it, and of the year at hand", async () => {
    const term =
      'termijn ant‸woord "Antwoord"\n  door verzekeraar\n  moet voor 1 december van het jaar ervoor\n  streven';
    expect(await shown(beleid(term))).toEqual([
      "**antwoord**: een termijn",
      "Antwoord",
      "- Moet: voor 1 december 2026",
      "- **Staat onder**: besluit `overeenkomst`",
      "- **Door**: de verzekeraar, als streven",
    ]);
  });
});

describe("hover over what holds others", () => {
  it("counts what decides a besluit, and has the points of a part", async () => {
    expect(await shown(beleid("").replace("besluit over", "besluit ov‸er"))).toEqual([
      "**overeenkomst**: een besluit",
      "een overeenkomst",
      "- **Beslissen mee**: 1 voorwaarde",
    ]);
    expect(await shown(beleid("").replace("bron alg", "bron a‸lg"))).toEqual([
      "**algemeen**: een deel van een document",
      "Algemeen",
      "- **Document**: Proef",
      "- **Punten**: punt 1",
    ]);
    expect(await shown(`‸${beleid("")}`.replace("‸beleid proef", "beleid pr‸oef"))).toEqual([
      "**proef**: het beleid",
      "Proef",
      "- **Verzekeraar**: a.s.r.",
      "- **Looptijd**: 1 januari 2027 tot en met 31 december 2027",
    ]);
  });

  it("tells of a point who cites it, and of a path what it leads to", async () => {
    const rest = 'toezegging t "T"\n  bron algemeen punt ‸1\nontoetsbaar "Houding"\n  bron algemeen punt 1';
    expect(await shown(beleid(rest))).toEqual([
      "**algemeen, punt 1**: van “Algemeen”",
      "Proef",
      "- **Aangehaald door**: `kvk`, `t`, “Houding”",
    ]);
    const path =
      'gebruik "deel.ink‸oop"\nbesluit overeenkomst "een overeenkomst"\nvoorwaarde kvk volgens blok\n  bron algemeen2';
    expect(await shown(blocksAt(path))).toEqual(["**deel.inkoop**: een deel met 1 × profiel, 1 × voorbeeld"]);
  });
});

/** What is shown in a comparison of a day with `written`. */
async function day(written: string): Promise<readonly string[]> {
  return shown(beleid(`gegevens "W"\n  dag: datum\nbepaal x: ja/nee\n  waarde dag ${written}`));
}

describe("hover over a day", () => {
  it("says which day of the week it is, and which day is the last or first that counts", async () => {
    expect(await day("voor 1 ju‸li 2026")).toEqual([
      "**1 juli 2026**: woensdag 1 juli 2026",
      "- De laatste dag die telt: dinsdag 30 juni 2026.",
      "- De dag zelf telt niet mee.",
    ]);
    expect(await day("uiterlijk 29 febr‸uari 2028")).toEqual([
      "**29 februari 2028**: dinsdag 29 februari 2028",
      "- De laatste dag die telt: dinsdag 29 februari 2028.",
      "- De dag zelf telt mee.",
    ]);
    expect(await day("na 31 december ‸2026")).toContain("- De eerste dag die telt: vrijdag 1 januari 2027.");
    expect(await day("vanaf ‸1 mei 2026")).toContain("- De eerste dag die telt: vrijdag 1 mei 2026.");
    expect(await day("van ‸1 mei 2026 tot en met 3 mei 2026")).toEqual([
      "**1 mei 2026**: vrijdag 1 mei 2026",
      "- De eerste dag die telt: vrijdag 1 mei 2026.",
      "- De laatste dag die telt: zondag 3 mei 2026.",
    ]);
  });

  it("counts a term from a fixed day, with both ends", async () => {
    expect(await day("binnen 1 ma‸and na 31 januari 2027")).toEqual([
      "**1 maand**: een duur",
      "Heeft de maand waarin de termijn eindigt die dag niet, dan is het haar laatste dag.",
      "- De eerste dag die telt: zondag 31 januari 2027.",
      "- De laatste dag die telt: zondag 28 februari 2027.",
    ]);
    expect(await day("binnen 6 weken voor 1 ju‸li 2026")).toEqual([
      "**1 juli 2026**: woensdag 1 juli 2026",
      "- De eerste dag die telt: woensdag 20 mei 2026.",
      "- De laatste dag die telt: woensdag 1 juli 2026.",
    ]);
    expect(await day("binnen 6 we‸ken na peildatum")).toEqual([
      "**6 weken**: een duur",
      "42 dagen.",
      "- De laatste dag die telt: precies 6 weken na peildatum. De dag van het begin telt ook mee.",
    ]);
  });

  it("knows the year of the policy, and adds up", async () => {
    expect(await day("voor 1 sept‸ember van het jaar ervoor")).toEqual([
      "**1 september van het jaar ervoor**: dinsdag 1 september 2026",
      "- De laatste dag die telt: maandag 31 augustus 2026.",
      "- De dag zelf telt niet mee.",
    ]);
    expect(await day("uiterlijk 1 ju‸li 2026 + 2 weken")).toEqual([
      "**1 juli 2026**: woensdag 1 juli 2026",
      "- 1 juli 2026 + 2 weken is woensdag 15 juli 2026.",
    ]);
    expect(await shown(beleid("").replace("31 december", "31 dec‸ember"))).toEqual([
      "**31 december 2027**: vrijdag 31 december 2027",
      "- De laatste dag van de looptijd; die telt mee.",
    ]);
  });

  it("of a year that each policy has its own of says just that in a block", async () => {
    const block =
      'bouwsteen b "B"\ngegevens "W"\n  dag: datum\nbepaal x: ja/nee\n  waarde dag na 1 me‸i van het contractjaar\n';
    expect(await shown(block)).toEqual([
      "**1 mei van het contractjaar**: in elk beleid een dag van zijn eigen jaar",
    ]);
  });
});

describe("hover over a word of the language", () => {
  it("says what it means, and a phrase what it means as a whole", async () => {
    expect(await shown(beleid("bepaal x: ja/nee\n  waa‸rde kvk"))).toEqual([
      "**waarde**: de waarde van een afgeleid gegeven",
      "Eén uitdrukking waaruit de waarde altijd volgt.",
    ]);
    expect(await shown(beleid('rubriek "R"\n  geldt a‸ls kvk'))).toEqual([
      "**geldt als**: voor wie dit geldt: geldt als",
      "Wie er niet onder valt, krijgt “niet van toepassing”: dat is geen nee.",
    ]);
    expect(await shown(beleid("").replace("2027 tot en", "2027 tot e‸n"))).toEqual([
      "**tot en met**: tot en met",
      "Beide einden tellen mee.",
    ]);
    expect(await shown(beleid("bepaal x: ja/n‸ee\n  waarde kvk"))).toEqual([
      "**ja/nee**: een antwoord, onbekend zolang niemand het geeft",
    ]);
  });

  it("says nothing in a text, in a comment, of an unknown name, or where nothing stands", async () => {
    for (const rest of [
      'bepaal x: ja/nee "de e‸is"\n  waarde kvk',
      "// de e‸is",
      "bepaal x: ja/nee\n  waarde onb‸ekende",
      "bepaal x: ja/nee\n  waarde kvk\n\n‸\n",
    ]) {
      await expectNoHover(await openEditor(beleid(rest), { capabilities }));
    }
  });

  it("has a sentence for every word that opens a declaration or clause, and for those of expressions", () => {
    const without = (Object.keys(words) as Word[]).filter(
      (word) => words[word].role !== "contextual" && keywordHelp[word] === undefined && word !== "in",
    );
    expect(without).toEqual([]);
    for (const sentence of Object.values(keywordHelp)) expect(sentence).toMatch(/^[\p{Lu}`].*\.$/su);
  });
});

describe("hover", () => {
  it("is plain text for a client that does not say it knows Markdown", async () => {
    const editor = await openEditor(beleid("bepaal x: ja/nee\n  waarde kv‸k"));
    await expectHover(
      editor,
      [
        "kvk: een voorwaarde",
        "Ingeschreven",
        "- Eis: “Staat u ingeschreven?” ja",
        "- Staat onder: besluit overeenkomst\n- Weet: de zorgaanbieder\n- Nodig voor: x",
        "- Bron: algemeen punt 1 (Algemeen, Proef)",
      ].join("\n\n"),
    );
  });

  it("shows a text as it is written, whatever signs are in it", async () => {
    const rest = 'bepaal x‸_y: ja/nee "*a* <b> [c](d) # `e` ~f~ &amp;"\n  waarde kvk';
    expect((await shown(beleid(rest))).slice(0, 2)).toEqual([
      String.raw`**x\_y**: een afgeleide waarde`,
      String.raw`\*a\* \<b\> \[c\](d) \# ` + "`e`" + String.raw` \~f\~ \&amp;`,
    ]);
  });

  it("selects the name, also behind signs of two units and with line ends of two signs", async () => {
    const editor = await openEditor(beleid('bepaal x: ja/nee "😀" waarde kv‸k').replaceAll("\n", "\r\n"));
    expect(await editor.ask(HoverRequest.type, editor.place())).toMatchObject({
      range: { start: { line: 9, character: 29 }, end: { line: 9, character: 32 } },
    });
  });

  it("tells who uses what a block declares in every policy, each once", async () => {
    expect(await shown(blocksAt("  ingeschre‸ven: ja/nee"))).toEqual(
      expect.arrayContaining(["- **Nodig voor**: `kvk`", "- **Getoond**: in 1 voorbeeld"]),
    );
    const more = `${blocksAt("  ingeschre‸ven: ja/nee")}bepaal eigen: ja/nee\n  waarde ingeschreven\n`;
    expect(await shown(more)).toContain("- **Nodig voor**: `kvk`, `eigen`");
  });

  it("works in a norm that is half written, and in a file that nothing uses", async () => {
    const half = 'voorwaarde ha‸lf "Half"\n  eis kvk en\n  vrijgesteld als\n  bron';
    expect((await shown(beleid(half))).slice(0, 3)).toEqual([
      "**half**: een voorwaarde",
      "Half",
      "- Eis: elk van",
    ]);
    const loose = await shown('keuzelijst Be‸roep\n  arts "Arts"\n');
    expect(loose).toEqual(["**Beroep**: een keuzelijst", "- `arts` Arts"]);
  });

  it("is asked for anywhere, in a sound policy and in a broken one", async () => {
    const editor = await openPolicies({ capabilities });
    const found = await answersEverywhere(editor, (at) => editor.ask(HoverRequest.type, at));
    expect(found.sound).toBeGreaterThan(700);
    expect(found.broken).toBeGreaterThan(500);
  });
});
