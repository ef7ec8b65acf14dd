// `inkoop decide`: a decision as a person reads it, and everything that keeps one from being taken.

import { describe, expect, test } from "vitest";
import { fysio, goodFacts, klein, misspelt } from "./policies.js";
import { workbench, type Workbench } from "./workbench.js";

const badFacts = {
  ...goodFacts,
  vecozo: false,
  keurmerk: false,
  therapeuten: [{ naam: "A", fte: 0.5 }],
  omzet: 300_000,
  toezicht: undefined,
};

function json(facts: object): string {
  return JSON.stringify(facts, undefined, 2);
}

function bench(facts: Readonly<Record<string, string>> = {}): Workbench {
  return workbench({ "beleid/fysio.inkoop": fysio, "goed.json": json(goodFacts), ...facts });
}

describe("a decision", () => {
  test("that is favourable says so first, then why, then what else the policy says", async () => {
    const run = await bench().run(["decide", "fysio", "--facts", "goed.json"]);
    expect(run).toEqual({
      code: 0,
      out: `Fysiotherapie 2027
a.s.r., beoordeeld per 1 maart 2027

Komt in aanmerking voor een overeenkomst, onder voorbehoud
──────────────────────────────────────────────────────────
Geen enkele norm staat in de weg: 6 voldaan.
Dat rust op 1 aanname; zie onder voorbehoud.

Algemeen
  ✓ voldaan  Ingeschreven in het handelsregister (Voorwaarden, punt 1)
  ✓ voldaan  Vecozo-certificaat (Voorwaarden, punt 2)
  ✓ voldaan  Ten minste 1,5 fte aan therapeuten (Voorwaarden, punt 3)

Kwaliteit
  ✓ voldaan         Keurmerk, of op tijd aangevraagd (Voorwaarden, punt 4)
  ✓ sluit niet uit  Fraude (Wat uitsluit, punt 1)
  ✓ sluit niet uit  Onder verscherpt toezicht (Wat uitsluit, punt 2)

Onder voorbehoud: dit is aangenomen, zolang niemand anders meldt
  · Is er fraude vastgesteld? nee

Wat dit beleid verder zegt
──────────────────────────

Afgeleide waarden
  · De schaal van de praktijk: "klein" (anders) (Verder, punt 1)

Prestaties
  ✗ niet vergoed  Groepsbehandeling (Verder, punt 2)
                  Vergoed als: “In welke vorm werkt u?” is Een maatschap
                  Gevonden: In welke vorm werkt u? Een praktijk

Termijnen
  · Antwoord op vragen (verzekeraar, streven) (Verder, punt 3)
    Termijn: uiterlijk 31 december 2026

Toezeggingen
  · Tarieven worden geïndexeerd (Verder, punt 4)

Aandachtspunten
  ? Mogelijk ook, afhankelijk van feiten die niet gegeven zijn
    Namelijk: Sneller verduurzamen dan gemiddeld
`,
      err: "",
    });
  });

  test("that refuses says on what, what was asked and found, which ways out were closed, and what is still open", async () => {
    const { code, out } = await bench({ "slecht.json": json(badFacts) }).run([
      "decide",
      "fysio",
      "--facts",
      "slecht.json",
    ]);
    expect(code).toBe(0);
    expect(out.slice(0, out.indexOf("Wat dit beleid"))).toBe(`Fysiotherapie 2027
a.s.r., beoordeeld per 1 maart 2027

Komt niet in aanmerking voor een overeenkomst
─────────────────────────────────────────────
Aan 3 voorwaarden is niet voldaan:
  - Vecozo-certificaat
  - Ten minste 1,5 fte aan therapeuten
  - Keurmerk, of op tijd aangevraagd

Algemeen
  ✓ voldaan       Ingeschreven in het handelsregister (Voorwaarden, punt 1)
  ✗ niet voldaan  Vecozo-certificaat (Voorwaarden, punt 2)
                  Gevraagd: Heeft u een Vecozo-certificaat?
                  Gevonden: nee
                  Gevolg: Zonder certificaat is er geen contractering.
  ✗ niet voldaan  Ten minste 1,5 fte aan therapeuten (Voorwaarden, punt 3)
                  Vereist: de som van “Hoeveel fte werkt deze therapeut?” in “Welke therapeuten
                           werken er?” ten minste 1,5
                  Gevonden: Welke therapeuten werken er? 1. naam "A", fte 0,5

Kwaliteit
  ✗ niet voldaan    Keurmerk, of op tijd aangevraagd (Voorwaarden, punt 4)
                    Gevraagd: Draagt u het keurmerk?
                    Gevonden: nee
                              Wanneer heeft u het keurmerk aangevraagd? geen
                    Vrijstelling: aangevraagd: “Wanneer heeft u het keurmerk aangevraagd?” voor 1
                                  november 2026 (niet aan de orde)
                    Lezing: De bron zegt niet wanneer de aanvraag binnen moet zijn; gelezen als:
                            vóór november.
  ✓ sluit niet uit  Fraude (Wat uitsluit, punt 1)
  ? onbekend        Onder verscherpt toezicht (Wat uitsluit, punt 2)
                    Gevraagd: Staat de praktijk onder verscherpt toezicht?

Nog open, en nog van invloed: dit kan de afwijzing verscherpen tot uitgesloten
  ? Onder verscherpt toezicht

`);
    expect(out).toContain("\nAandachtspunten\n  · Sneller verduurzamen dan gemiddeld (Verder, punt 5)\n");
  });

  test("that excludes names what excludes, and what is not met besides", async () => {
    const facts = json({ ...goodFacts, toezicht: true, vecozo: false });
    const { out } = await bench({ "uit.json": facts }).run(["decide", "fysio", "--facts", "uit.json"]);
    expect(out).toContain(`Uitgesloten van een overeenkomst
────────────────────────────────
Eén omstandigheid sluit uit:
  - Onder verscherpt toezicht
Bovendien: aan 1 voorwaarde is niet voldaan:
  - Vecozo-certificaat
`);
    expect(out).toContain("  ✗ sluit uit       Onder verscherpt toezicht (Wat uitsluit, punt 2)\n");
  });

  test("that rests on an exemption says which, and on what it was found", async () => {
    const facts = json({ ...goodFacts, keurmerk: false, aanvraagKeurmerk: "2026-10-31" });
    const { out } = await bench({ "vrij.json": facts }).run(["decide", "fysio", "--facts", "vrij.json"]);
    expect(out).toContain(`  ✓ vrijgesteld     Keurmerk, of op tijd aangevraagd (Voorwaarden, punt 4)
                    Vrijgesteld als: aangevraagd: “Wanneer heeft u het keurmerk aangevraagd?” voor 1
                                     november 2026
                    Gevonden: nee
                              Wanneer heeft u het keurmerk aangevraagd? 31 oktober 2026
`);
  });

  test("that cannot be taken yet asks each of those who know, with the proof that is wanted", async () => {
    const facts = json({
      vorm: "maatschap",
      therapeuten: [{ naam: "A", fte: 1 }, { naam: "B" }],
      aanvraagKeurmerk: null,
    });
    const { code, out } = await bench({ "open.json": facts }).run([
      "decide",
      "fysio",
      "--facts",
      "open.json",
    ]);
    expect(code).toBe(0);
    expect(out).toContain(`a.s.r., beoordeeld zonder peildatum

Onvolledig: over een overeenkomst valt nog niet te beslissen
────────────────────────────────────────────────────────────
5 normen zijn nog onbekend.
Er ontbreken 5 gegevens, waarvan 3 van de zorgaanbieder.
`);
    expect(out).toContain(`
Ontbreekt nog, te geven door de zorgaanbieder
  ? Hoeveel fte werkt deze therapeut? (therapeuten, nummer 2) (getal van 0 tot en met 1)
  ? Heeft u een Vecozo-certificaat?
    Bewijs: Het certificaat
  ? Draagt u het keurmerk?
    Bewijs: Een afschrift van het keurmerk

Ontbreekt nog, te geven door KvK
  ? Staat u ingeschreven in het handelsregister?

Ontbreekt nog, te geven door IGJ
  ? Staat de praktijk onder verscherpt toezicht?
`);
  });

  test("reads facts from standard input, on another date when asked", async () => {
    const { code, out } = await bench().run(
      ["decide", "beleid/fysio.inkoop", "--facts", "-", "--peildatum", "2027-12-31"],
      { input: json(goodFacts) },
    );
    expect(code).toBe(0);
    expect(out).toContain("a.s.r., beoordeeld per 31 december 2027\n");
  });

  test("is coloured on a terminal, in the same words", async () => {
    const argv = ["decide", "fysio", "--facts", "goed.json"];
    const plain = await bench().run(argv);
    const painted = await bench().run(argv, { terminal: 100 });
    expect(painted.out).toContain("\u001b[32m");
    // oxlint-disable-next-line no-control-regex -- these are the colours
    expect(painted.out.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain.out);
  });
});

describe("a policy with more than one decision", () => {
  const two = klein.concat(
    '\nbesluit nieuw "een eerste overeenkomst"\n  geldt als omzet minder dan € 50\n\nvoorwaarde basis "Voldoet"\n  eis voldoet aan contract\n  bron algemeen punt 1\n',
  );

  test("begins with all outcomes", async () => {
    const { out } = await workbench({ "klein.inkoop": two, "f.json": '{ "omzet": 120 }' }).run([
      "decide",
      "klein",
      "--facts",
      "f.json",
    ]);
    expect(out).toContain(`
  ✓ Komt in aanmerking voor een overeenkomst
  · Niet van toepassing: een eerste overeenkomst

Komt in aanmerking voor een overeenkomst
────────────────────────────────────────
`);
  });

  test("tells of one when that is asked", async () => {
    const { code, out } = await workbench({ "klein.inkoop": two, "f.json": '{ "omzet": 20 }' }).run([
      "decide",
      "klein",
      "--facts",
      "f.json",
      "--besluit",
      "nieuw",
    ]);
    expect(code).toBe(0);
    expect(out.match(/^─+$/gm)).toHaveLength(1);
    expect(out).toContain("Komt niet in aanmerking voor een eerste overeenkomst\n");
  });

  test("refuses a decision that is not there", async () => {
    const { code, err } = await workbench({ "klein.inkoop": two, "f.json": "{}" }).run([
      "decide",
      "klein",
      "--facts",
      "f.json",
      "--besluit",
      "nieuws",
    ]);
    expect(code).toBe(2);
    expect(err).toBe(
      "fout INK0908 Dit beleid heeft geen besluit `nieuws`. Bedoelde u `nieuw`? Het heeft `contract` en `nieuw`.\n",
    );
  });
});

describe("other forms", () => {
  test("Markdown says the same, and texts of the policy are never markup", async () => {
    const hostile = klein.replace('"Genoeg omzet"', '"# Genoeg *omzet* <script> [x](y) `z`"');
    const { out } = await workbench({ "klein.inkoop": hostile, "f.json": '{ "omzet": 1 }' }).run([
      "decide",
      "klein",
      "--facts",
      "f.json",
      "--format",
      "markdown",
    ]);
    expect(out).toBe(`# Klein beleid

a.s.r., beoordeeld zonder peildatum

## Komt niet in aanmerking voor een overeenkomst

Aan 1 voorwaarde is niet voldaan:

- \\# Genoeg \\*omzet\\* \\<script\\> \\[x\\](y) \\\`z\\\`

### Normen

- **niet voldaan**: \\# Genoeg \\*omzet\\* \\<script\\> \\[x\\](y) \\\`z\\\` (Algemeen, punt 1)
  - Vereist: “Wat is uw omzet?” ten minste € 100
  - Gevonden: Wat is uw omzet? € 1
`);
  });

  test("JSON has the whole judgement", async () => {
    const { code, out } = await bench().run(["decide", "fysio", "--facts", "goed.json", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      diagnostics: [],
      problems: [],
      decision: {
        policy: { naam: "fysio", titel: "Fysiotherapie 2027", verzekeraar: "a.s.r." },
        peildatum: "2027-03-01",
        besluiten: [
          {
            besluit: "contract",
            uitkomst: "komt in aanmerking",
            voorbehoud: [{ pad: "fraude", waarde: false }],
          },
        ],
        afgeleiden: [{ afgeleid: "schaal", waarde: "klein" }],
        prestaties: [{ prestatie: "groep", status: "niet vergoed" }],
        termijnen: [{ termijn: "antwoord", streven: true }],
        mededelingen: [
          { norm: "indexatie", status: "van toepassing" },
          { norm: "verduurzaming", status: "onbekend" },
        ],
      },
    });
  });
});

describe("no decision is taken", () => {
  test("on facts with problems, all of which are named at their place", async () => {
    const facts = `{
  "peildatum": "2027-02-30",
  "vorrm": "praktijk",
  "vorm": "Praktijk",
  "therapeuten": [{ "naam": "A", "fte": 80 }, null],
  "kvk": true,
  "kvk": "ja"
}`;
    const { code, out } = await bench({ "f.json": facts }).run(["decide", "fysio", "--facts", "f.json"]);
    expect(code).toBe(1);
    expect(out).toBe(`fout INK0932 Geen bestaande datum
  f.json:2:16
  │
2 │   "peildatum": "2027-02-30",
  │                ^^^^^^^^^^^^

  \`peildatum\`: De datum 2027-02-30 bestaat niet.

fout INK0930 Onbekend gegeven
  f.json:3:3
  │
3 │   "vorrm": "praktijk",
  │   ^^^^^^^

  \`vorrm\`: Dit gegeven komt in dit beleid niet voor. Bedoelde u \`vorm\`?

fout INK0935 Niet in de keuzelijst
  f.json:4:11
  │
4 │   "vorm": "Praktijk",
  │           ^^^^^^^^^^

  \`vorm\`: Keuzelijst \`Vorm\` kent deze waarde niet. Bedoelde u \`praktijk\`?

fout INK0933 Buiten de grenzen
  f.json:5:41
  │
5 │   "therapeuten": [{ "naam": "A", "fte": 80 }, null],
  │                                         ^^

  \`therapeuten[0].fte\`: Dit moet van 0 tot en met 1 zijn.

fout INK0936 \`null\` kan hier niet
  f.json:5:47
  │
5 │   "therapeuten": [{ "naam": "A", "fte": 80 }, null],
  │                                               ^^^^

  \`therapeuten[1]\`: Een onderdeel van een lijst mag niet leeg zijn (null).

fout INK0921 Gegeven staat er twee keer
  f.json:7:3
  │
7 │   "kvk": "ja"
  │   ^^^^^

  \`kvk\`: \`kvk\` staat ook al op regel 6. Haal een van de twee weg.

fout INK0931 Antwoord van een andere soort
  f.json:7:10
  │
7 │   "kvk": "ja"
  │          ^^^^

  \`kvk\`: Dit moet ja of nee (true of false) zijn, maar het is tekst.

7 problemen in f.json; er is geen besluit genomen.
`);
  });

  test("on facts that cannot be true together", async () => {
    const facts = json({ ...goodFacts, aanvraagKeurmerk: "2027-04-01" });
    const { code, out } = await bench({ "f.json": facts }).run(["decide", "fysio", "--facts", "f.json"]);
    expect(code).toBe(1);
    expect(out).toContain("De gegevens spreken elkaar tegen: Het keurmerk is na de peildatum aangevraagd.\n");
    expect(out).toContain("\n1 probleem in f.json; er is geen besluit genomen.\n");
  });

  test.each([
    ["INK0920 Aanvraag is geen JSON", "{ kvk: true }"],
    ["INK0921 Gegeven staat er twee keer", '{ "kvk": true, "kvk": true }'],
    ["INK0922 Tekst na de aanvraag", "{ } { }"],
    ["INK0923 Niet bewaard als UTF-8", "\uFEFF{ }"],
    ["INK0924 Te veel haken en accolades", `{ "kvk": ${"[".repeat(40)}`],
    ["INK0925 Getal te nauwkeurig", '{ "omzet": 0.10000000000000000001 }'],
    ["INK0930 Onbekend gegeven", '{ "kkv": true }'],
    ["INK0931 Antwoord van een andere soort", '{ "kvk": "ja" }'],
    ["INK0932 Geen bestaande datum", '{ "peildatum": "2027-02-29" }'],
    ["INK0933 Buiten de grenzen", '{ "omzet": -1 }'],
    ["INK0934 Te veel cijfers achter de komma", '{ "omzet": 1.005 }'],
    ["INK0935 Niet in de keuzelijst", '{ "vorm": "bv" }'],
    ["INK0936 `null` kan hier niet", '{ "kvk": null }'],
    ["INK0937 Te lange lijst", JSON.stringify({ therapeuten: Array.from({ length: 1001 }, () => ({})) })],
    [
      "INK0938 Gegevens spreken elkaar tegen",
      '{ "peildatum": "2027-01-01", "aanvraagKeurmerk": "2027-01-02" }',
    ],
  ])("on facts with the problem %s", async (heading, input) => {
    const { code, out } = await bench().run(["decide", "fysio", "--facts", "-"], { input });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^fout ${heading}\n {2}standaardinvoer:1:\\d+\n`));
    expect(out).toContain("\n1 probleem in standaardinvoer; er is geen besluit genomen.\n");
  });

  test("on facts that are no JSON", async () => {
    const { code, out } = await bench().run(["decide", "fysio", "--facts", "-"], {
      input: '{ "kvk": ja, }',
    });
    expect(code).toBe(1);
    expect(out).toContain("fout INK0920 Aanvraag is geen JSON\n  standaardinvoer:1:10\n");
    expect(out).toContain("Schrijf ja als true");
  });

  test("on facts that are a list, or nothing", async () => {
    for (const input of ["[]", "null", "3", ""]) {
      const { code, out } = await bench().run(["decide", "fysio", "--facts", "-"], { input });
      expect(code).toBe(1);
      expect(out).toContain("\n1 probleem in standaardinvoer; er is geen besluit genomen.\n");
    }
  });

  test("by a policy with errors, which are shown instead", async () => {
    const { code, out } = await workbench({ "klein.inkoop": misspelt, "f.json": "{}" }).run([
      "decide",
      "klein",
      "--facts",
      "f.json",
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/^fout INK0221 Onbekende naam\n {2}klein\.inkoop:15:8\n/);
  });

  test("and JSON says which problems there are", async () => {
    const { code, out } = await bench({ "f.json": '{ "kvkk": true, "kvk": 1 }' }).run([
      "decide",
      "fysio",
      "--facts",
      "f.json",
      "--format",
      "json",
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      diagnostics: [],
      problems: [
        {
          code: "INK0930",
          path: "kvkk",
          file: "f.json",
          range: { start: { line: 1, column: 3, offset: 2 }, end: { line: 1, column: 9, offset: 8 } },
        },
        { code: "INK0931", path: "kvk" },
      ],
      decision: null,
    });
  });

  test("and JSON says what is wrong with the policy", async () => {
    const { code, out } = await workbench({ "klein.inkoop": misspelt, "f.json": "{}" }).run([
      "decide",
      "klein.inkoop",
      "--facts",
      "f.json",
      "--format",
      "json",
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      diagnostics: [{ code: "INK0221" }],
      problems: [],
      decision: null,
    });
  });
});

describe("misuse of decide", () => {
  const part = 'keuzelijst Vorm\n  a "A"\n';

  test.each([
    ["an unknown policy", ["fysoi", "--facts", "goed.json"], "INK0906 Er is hier geen beleid `fysoi`"],
    ["a path that is not there", ["beleid/x.inkoop", "--facts", "goed.json"], "INK0901 Er is geen bestand"],
    ["a building block", ["blok.inkoop", "--facts", "goed.json"], "INK0911 `blok.inkoop` begint niet met"],
    ["facts that are not there", ["fysio", "--facts", "weg.json"], "INK0901 Er is geen bestand of map `weg"],
    ["facts that are a folder", ["fysio", "--facts", "beleid"], "INK0902 `beleid` is niet te lezen: het is"],
    [
      "a date that does not exist",
      ["fysio", "--facts", "goed.json", "--peildatum", "2027-02-29"],
      "INK0909 `2027-02-29` is geen datum",
    ],
    [
      "a date as people say it",
      ["fysio", "--facts", "goed.json", "--peildatum", "1-3-2027"],
      "INK0909 `1-3-2027` is geen datum",
    ],
  ])("%s", async (_, argv, message) => {
    const block = 'bouwsteen blok "Blok"\n\ngegevens "G"\n  a: ja/nee\n    vraag "A?"\n';
    const { code, out, err } = await bench({ "blok.inkoop": block, "deel.inkoop": part }).run([
      "decide",
      ...argv,
    ]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  test("a name that two policies have", async () => {
    const bothHave = workbench({ "a/klein.inkoop": klein, "b/klein.inkoop": klein, "f.json": "{}" });
    const { code, err } = await bothHave.run(["decide", "klein", "--facts", "f.json"]);
    expect(code).toBe(2);
    expect(err).toContain(
      "INK0907 `klein` kan meer dan één beleid zijn: `a/klein.inkoop` of `b/klein.inkoop`.",
    );
    const one = await bothHave.run(["decide", "b", "--facts", "f.json"]);
    expect(one.code).toBe(0);
  });
});
