import { describe, expect, test } from "vitest";
import { buildingBlock, decision, files, sourcedPolicy } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, findingsInFiles } from "../findings.js";
import { policyOfFiles, proefText } from "../../helpers/policy.js";
import { resolved, show } from "./policy.js";

const agb = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1
`;

describe("derived values and besluiten", () => {
  test("each come after those they need, otherwise as they stand", () => {
    const beleid = resolved(
      sourcedPolicy(
        "punten 1, 2, 3",
        `gegevens "Over"
  omzet: bedrag ten minste € 0

bepaal c: bedrag
  waarde b + € 1

bepaal a: bedrag
  waarde omzet + € 1

bepaal b: bedrag
  waarde a + € 1

besluit laatste "het laatste"

voorwaarde eerder "Het eerdere"
  eis  voldoet aan vroeger en c meer dan € 10
  bron algemeen punt 1

besluit vroeger "het eerdere"

voorwaarde ander "Het andere"
  eis  voldoet aan los
  bron algemeen punt 2

besluit apart "iets anders"

voorwaarde los "Los"
  vraag "Los?"
  bron  algemeen punt 3
`,
      ),
    );
    expect(beleid.afgeleiden.map(({ naam }) => naam)).toEqual(["a", "b", "c"]);
    expect(beleid.besluiten.map(({ naam }) => naam)).toEqual(["vroeger", "laatste", "apart"]);
  });
});

test("a table keeps its columns, its tests and its cells as written", () => {
  const beleid = resolved(
    decision(
      "punten 1",
      `keuzelijst Beroep
  tandarts "Tandarts"
  arts     "Arts"

gegevens "Over"
  beroep: Beroep optioneel
    vraag "Wat is uw beroep?"
  nieuw: ja/nee
  sinds: datum

tabel trede: geheel getal optioneel "De trede"
  | beroep         | nieuw | sinds                     || trede |
  | tandarts, arts | ja    | -                         || 1     |
  | niet geen      | nee   | voor   1 juli 2026        || 2     |
  | niet geen      | nee   | vanaf 1 juli 2026         || 3     |
  | geen           | -     | -                         || geen  |

voorwaarde hoog "Hoog genoeg"
  eis  trede ten minste 2
  bron algemeen punt 1
`,
    ),
  );
  const [trede] = beleid.afgeleiden;
  if (trede?.vorm !== "tabel") throw new Error("geen tabel");
  expect(trede).toMatchObject({ titel: "De trede", optioneel: true });
  expect(trede.kolommen.map(({ titel, expr }) => `${titel} ${show(expr)}`)).toEqual([
    "Wat is uw beroep? beroep",
    "Nieuw nieuw",
    "Sinds sinds",
  ]);
  expect(trede.rijen.map((rij) => rij.cellen.map(({ test: cell }) => show(cell)))).toEqual([
    ["(beroep in Beroep.tandarts,Beroep.arts)", "nieuw", "-"],
    ["(beroep is some)", "!nieuw", "(sinds < 2026-7-1)"],
    ["(beroep is some)", "!nieuw", "(sinds >= 2026-7-1)"],
    ["(beroep is none)", "-", "-"],
  ]);
  expect(trede.rijen[1]?.cellen.map(({ tekst }) => tekst)).toEqual(["niet geen", "nee", "voor 1 juli 2026"]);
  expect(trede.rijen.map(({ resultaatTekst }) => resultaatTekst)).toEqual(["1", "2", "3", "geen"]);
});

test("a keuzelijst of a block is part of a policy whose derived value has it for a type", () => {
  const beleid = policyOfFiles(
    new Map([
      ["blok.inkoop", 'bouwsteen blok "Blok"\nkeuzelijst Spoor\n  nieuw "Nieuw"\n  oud "Oud"\n'],
      [
        "beleid.inkoop",
        proefText(`gebruik "blok.inkoop"
besluit o "een overeenkomst"
voorwaarde a "A"
  vraag "A?"
  bron  a punt 1
bepaal spoor: Spoor
  als a dan nieuw
  anders oud`),
      ],
    ]),
    "beleid.inkoop",
  );
  expect(beleid.keuzelijsten.map(({ naam }) => naam)).toEqual(["Spoor"]);
});

const example = (given: string, expected = "komt in aanmerking"): string =>
  decision(
    "punten 1, 2, 3",
    `keuzelijst Setting
  setting1 "Setting 1"
  setting2 "Setting 2"

structuur Mens
  naam: tekst
  fte: getal van 0 tot en met 1 optioneel
  big: ja/nee

gegevens "Over"
  settings: lijst van Setting
  mensen: lijst van Mens
  sinds: datum optioneel
  omzet: bedrag ten minste € 0

bepaal veel: ja/nee
  waarde omzet meer dan € 1.000

${agb}
uitsluiting failliet "Failliet"
  vraag "Failliet?"
  bron  algemeen punt 2

voorwaarde rest "De rest"
  eis  elk van
    - settings bevat setting1 of aantal mensen met (big en fte meer dan 0,5 en naam is "A") ten minste 1
    - sinds voor 1 juli 2026 of veel
  bron algemeen punt 3

profiel basis
  alles in orde
  omzet is € 1.250,50
  sinds is 1 juni 2026

profiel zonderSinds
  zoals basis
  geen sinds

voorbeeld "Eén"
  gegeven  ${given}
  verwacht ${expected}
`,
  );

const facts = (given: string): unknown => resolved(example(given)).voorbeelden[0]?.feiten;

describe("examples", () => {
  test("are folded to facts in JSON: profiles in profiles, later lines winning", () => {
    expect(facts("zoals basis")).toEqual({ agb: true, failliet: false, omzet: 1250.5, sinds: "2026-06-01" });
    expect(facts("zoals zonderSinds")).toEqual({ agb: true, failliet: false, omzet: 1250.5, sinds: null });
    expect(facts("zoals zonderSinds\n           nee agb\n           onbekend failliet, sinds")).toEqual({
      agb: false,
      omzet: 1250.5,
    });
    expect(facts("peildatum is 1 maart 2027")).toEqual({ peildatum: "2027-03-01" });
  });

  test("hold lists of values and of records", () => {
    expect(facts("settings is setting2, setting1")).toEqual({ settings: ["setting2", "setting1"] });
    expect(facts("settings is leeg")).toEqual({ settings: [] });
    expect(
      facts(`mensen is
             - naam is "A", fte is 0,8, ja big
             - naam is "B", nee big, geen fte`),
    ).toEqual({
      mensen: [
        { naam: "A", fte: 0.8, big: true },
        { naam: "B", big: false, fte: null },
      ],
    });
  });

  test("expect an outcome of the one besluit, statuses, values, and what is missing", () => {
    const [voorbeeld] = resolved(
      example(
        "zoals basis",
        `komt in aanmerking
           voldaan agb, failliet
           onbekend rest
           ja veel
           ontbreekt settings`,
      ),
    ).voorbeelden;
    expect(voorbeeld?.verwacht).toMatchObject([
      { soort: "uitkomst", besluit: "contract", uitkomst: "komt in aanmerking" },
      { soort: "status", naam: "agb", status: "voldaan" },
      { soort: "status", naam: "failliet", status: "voldaan" },
      { soort: "status", naam: "rest", status: "onbekend" },
      { soort: "waarde", naam: "veel", waarde: true },
      { soort: "ontbreekt", feit: "settings" },
    ]);
  });

  test("may speak of a fact with any name", () => {
    const names = ["constructor", "__proto__", "toString"];
    const beleid = resolved(
      decision(
        "punten 1",
        `gegevens "Namen"
${names.map((name) => `  ${name}: ja/nee`).join("\n")}

voorwaarde alle "Alle"
  eis  ${names.join(" en ")}
  bron algemeen punt 1

voorbeeld "Alle"
  gegeven  ja ${names.join(", ")}
  verwacht komt in aanmerking
`,
      ),
    );
    expect(Object.entries(beleid.voorbeelden[0]?.feiten ?? {})).toEqual(names.map((name) => [name, true]));
  });
});

const hashOf = (texts: ReadonlyMap<string, string>): string =>
  findingsInFiles(texts).beleiden[0]?.hash ?? "geen";

describe("the policy as a whole", () => {
  const parts = new Map([
    [
      "zorg/beleid.inkoop",
      decision("punten 1", `gebruik "lijst.inkoop"\ngebruik "../blok.inkoop"\n\n${agb}`),
    ],
    ["zorg/lijst.inkoop", `gegevens "Deel"\n  getuigen: geheel getal\n`],
    ["blok.inkoop", buildingBlock("")],
  ]);
  test("has its header, its contract year and its files in order of path", () => {
    const [beleid] = findingsInFiles(parts).beleiden;
    expect(beleid).toMatchObject({
      naam: "mondzorg",
      titel: "Mondzorg 2027",
      verzekeraar: "a.s.r.",
      contractjaar: 2027,
      looptijd: { van: { year: 2027, month: 1, day: 1 }, totEnMet: { year: 2027, month: 12, day: 31 } },
      files: ["blok.inkoop", "zorg/beleid.inkoop", "zorg/lijst.inkoop"],
      delen: [{ naam: "algemeen", titel: "Algemeen", document: "Inkoopbeleid Mondzorg 2027", punten: ["1"] }],
    });
    expect(beleid?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("has a hash that hangs on every file, and not on line ends or the order of files", () => {
    const hash = hashOf(parts);
    const crlf = new Map([...parts].map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]));
    expect(hashOf(crlf)).toBe(hash);
    expect(hashOf(new Map([...parts].toReversed()))).toBe(hash);
    for (const [path, text] of parts) expect(hashOf(new Map([...parts, [path, `${text}\n`]]))).not.toBe(hash);
  });

  test("is there only when nothing in it, nor in what it uses, is wrong", () => {
    const text = files({
      "beleid.inkoop": decision("punten 1", `gebruik "blok.inkoop"\n\n${agb}`),
      "blok.inkoop": buildingBlock(`bepaal x: datum\n  waarde 3\n`),
    });
    const { beleiden, diagnostics } = findingsIn(text);
    expect(beleiden).toEqual([]);
    expect(diagnostics.map(({ file }) => file)).toEqual(["blok.inkoop"]);
  });

  test("is there while there are only warnings", () => {
    const { beleiden, diagnostics } = findingsInFiles(parts);
    expect(beleiden).toHaveLength(1);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["waarschuwing"]);
  });
});
