// What examples show and what they do not: statuses, rows, cases, outcomes, and both sides of every boundary.

import { describe, expect, test } from "vitest";
import { coverageOf, percentageOf } from "../../../compiler/examples/coverage.js";
import type { ExampleCoverage } from "../../../compiler/examples/coverage.js";
import { jsonTestReport } from "../../../compiler/examples/json.js";
import { createExampleRenderer } from "../../../compiler/examples/render.js";
import { runExamples } from "../../../compiler/examples/runner.js";
import { proef, proefText } from "../../helpers/policy.js";

/** What no example shows, as "name: item". */
function unseen({ declarations }: ExampleCoverage): readonly string[] {
  return declarations.flatMap(({ naam, items }) =>
    items.filter(({ possible, seen }) => possible && seen === 0).map(({ text }) => `${naam}: ${text}`),
  );
}
/** Everything that counts, as "name: item". */
function counted({ declarations }: ExampleCoverage): readonly string[] {
  return declarations.flatMap(({ naam, items }) =>
    items.filter(({ possible }) => possible).map(({ text }) => `${naam}: ${text}`),
  );
}
/** The boundaries with the examples on either side. */
function sides({ boundaries }: ExampleCoverage): readonly string[] {
  return boundaries.map(
    ({ text, sides: both }) =>
      `${text}: ${both.map((side) => `${side.text}${side.possible ? "" : " (kan niet)"} ×${side.seen}`).join(", ")}`,
  );
}

const declarations = `
keuzelijst Spoor
  digitaal "Digitaal"
  maatwerk "Maatwerk"

gegevens "Proef"
  overstap: ja/nee
    vraag "Stapt u over?"
  groot: ja/nee
    vraag "Bent u groot?"
  oud: ja/nee
    vraag "Bent u oud?"
  getekend: datum
    vraag "Wanneer tekende u?"

bepaal spoor: Spoor
  als groot dan maatwerk
  anders digitaal
  bron a punt 1

besluit nieuw "een eerste overeenkomst"
  geldt als niet overstap

voorwaarde optijd "Op tijd"
  geldt als       spoor is maatwerk
  eis             getekend uiterlijk 1 november 2026
  vrijgesteld als "oud" oud
  vrijgesteld als groot en oud en overstap
  bron            a punt 1

uitsluiting fraude "Fraude"
  vraag "Is er fraude?"
  bron  a punt 1

prestatie toeslag "Toeslag"
  vergoed als groot en oud
  bron        a punt 1
`;

describe("without examples", () => {
  const coverage = coverageOf(proef(declarations));

  test("everything that can happen is still to be shown", () => {
    expect(unseen(coverage)).toEqual([
      "spoor: geval 1",
      "spoor: anders",
      "nieuw: komt in aanmerking",
      "nieuw: komt niet in aanmerking",
      "nieuw: uitgesloten",
      "nieuw: niet van toepassing",
      "optijd: voldaan",
      "optijd: niet voldaan",
      "optijd: vrijgesteld (1: oud)",
      "optijd: niet van toepassing",
      "fraude: voldaan",
      "fraude: niet voldaan",
      "toeslag: vergoed",
      "toeslag: niet vergoed",
    ]);
    expect(coverage.totals.items).toEqual({ seen: 0, total: 14 });
  });

  test("what can never happen does not count: a second vrijstelling that the first always precedes", () => {
    const second = coverage.declarations
      .find(({ naam }) => naam === "optijd")
      ?.items.find(({ text }) => text.startsWith("vrijgesteld (2"));
    expect(second?.possible).toBe(false);
  });

  test("a boundary has the last day that is in time and the first that is not", () => {
    expect(sides(coverage)).toEqual([
      "`getekend` en 1 november 2026: 1 november 2026 ×0, 2 november 2026 ×0",
    ]);
  });
});

describe("with examples", () => {
  const body = `${declarations}
profiel gewoon
  alles in orde
  nee overstap, oud
  ja groot
  getekend is 1 november 2026

voorbeeld "Op tijd"
  gegeven  zoals gewoon
  verwacht komt in aanmerking

voorbeeld "Oud"
  gegeven  zoals gewoon
           ja oud
           getekend is 1 december 2026
  verwacht vrijgesteld optijd

voorbeeld "Klein"
  gegeven  zoals gewoon
           nee groot
  verwacht niet van toepassing optijd

voorbeeld "Fraude"
  gegeven  zoals gewoon
           ja fraude
  verwacht uitgesloten

voorbeeld "Overstap"
  gegeven  zoals gewoon
           ja overstap
  verwacht niet van toepassing voor nieuw
`;
  const beleid = proef(body);
  const coverage = coverageOf(beleid);

  test("only what no example shows is left", () => {
    expect(unseen(coverage)).toEqual(["nieuw: komt niet in aanmerking", "optijd: niet voldaan"]);
    expect(coverage.totals).toEqual({
      items: { seen: 12, total: 14 },
      boundaries: { seen: 1, total: 2 },
      all: { seen: 13, total: 16 },
    });
    expect(percentageOf(coverage.totals.all)).toBe(81);
  });

  test("people read what is missing and where to look", () => {
    const renderer = createExampleRenderer({ textOf: () => proefText(body) });
    expect(renderer.coverage(beleid.titel, coverage)).toMatchInlineSnapshot(`
      "Dekking van Proef: 81% (13 van 16)
        Statussen, rijen en uitkomsten: 85% (12 van 14)
          besluit \`nieuw\` een eerste overeenkomst  (proef.inkoop:27:1)
            in geen voorbeeld: komt niet in aanmerking
          voorwaarde \`optijd\` Op tijd  (proef.inkoop:30:1)
            in geen voorbeeld: niet voldaan
        Grenzen: 50% (1 van 2)
          \`getekend\` en 1 november 2026  (\`optijd\`; proef.inkoop:30:1)
            in geen voorbeeld: 2 november 2026"
    `);
  });

  test("programs get the same with places and percentages", () => {
    const report = jsonTestReport([{ run: runExamples(beleid), coverage }], {
      textOf: () => proefText(body),
    });
    expect(report.policies[0]?.coverage?.totals).toEqual({
      items: { seen: 12, total: 14, percentage: 85 },
      boundaries: { seen: 1, total: 2, percentage: 50 },
      all: { seen: 13, total: 16, percentage: 81 },
    });
    expect(report.policies[0]?.coverage?.boundaries[0]).toMatchObject({
      of: ["optijd"],
      file: "proef.inkoop",
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test("the last example that is missing makes it complete", () => {
    const complete = coverageOf(
      proef(`${body}
voorbeeld "Een dag te laat"
  gegeven  zoals gewoon
           getekend is 2 november 2026
  verwacht komt niet in aanmerking
`),
    );
    expect(unseen(complete)).toEqual([]);
    expect(percentageOf(complete.totals.all)).toBe(100);
  });
});

describe("what cannot happen", () => {
  test("is left out, so that 100 % can be reached", () => {
    const coverage = coverageOf(
      proef(`
gegevens "Proef"
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte?"
  oud: ja/nee
    vraag "Bent u oud?"
  getekend: datum
    vraag "Wanneer tekende u?"

besluit nieuw "iets nieuws"

voorwaarde klein "Niet te groot"
  geldt als oud of niet oud
  eis       fte ten hoogste 1 en getekend vanaf 1 januari 2027
  bron      a punt 1

voorwaarde open "Altijd goed"
  eis  fte ten minste 0 of oud
  bron a punt 1

bepaal tijdvak: getal
  als getekend voor 1 januari 2027   dan 1
  als getekend vanaf 1 januari 2027  dan 2
  anders 3
  bron a punt 1

controle jong "Wie oud is, heeft geen volle baan"
  eis niet oud of fte minder dan 1
`),
    );
    expect(counted(coverage)).toEqual([
      "jong: geschonden",
      "tijdvak: geval 1",
      "tijdvak: geval 2",
      "nieuw: komt in aanmerking",
      "nieuw: komt niet in aanmerking",
      "klein: voldaan",
      "klein: niet voldaan",
      "open: voldaan",
    ]);
    expect(sides(coverage)).toEqual([
      "`fte` en 1: 0,9999 ×0, 1 ×0",
      "`getekend` en 1 januari 2027: 31 december 2026 ×0, 1 januari 2027 ×0",
      "`fte` en 1: 1 ×0, 1,0001 (kan niet) ×0",
      "`fte` en 0: -0,0001 (kan niet) ×0, 0 ×0",
    ]);
  });
});

describe("boundaries", () => {
  const facts = `
structuur Specialist
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte?"
  sinds: datum
    vraag "Sinds wanneer?"

gegevens "Proef"
  verzoek: datum
    vraag "Wanneer vroeg u het?"
  antwoord: datum
    vraag "Wanneer kwam het antwoord?"
  omzet: bedrag
    vraag "Welke omzet?"
  plafond: bedrag
    vraag "Welk plafond?"
  specialisten: lijst van Specialist
    vraag "Welke specialisten?"
`;
  const boundaries = (condition: string, ...examples: readonly string[]): readonly string[] => {
    const blocks = examples.map(
      (lines, index) => `voorbeeld "${index}"\n  gegeven  ${lines}\n  verwacht onbekend los\n`,
    );
    const body = `${facts}
gegevens "Los"
  los1: ja/nee
    vraag "Los?"
  los2: ja/nee
    vraag "Ook los?"

bepaal los: ja/nee
  waarde los1 en los2
  bron   a punt 1

bepaal uitkomst: ja/nee
  waarde ${condition}
  bron   a punt 1

${blocks.join("\n")}`;
    return sides(coverageOf(proef(body)));
  };

  test("two ways to say the same share a boundary", () => {
    expect(boundaries("verzoek voor 1 januari 2027 of (los1 en verzoek na 31 december 2026)")).toEqual([
      "`verzoek` en 1 januari 2027: 31 december 2026 ×0, 1 januari 2027 ×0",
    ]);
  });

  test("a shifted date has the day itself and the day after, whatever the date", () => {
    expect(
      boundaries(
        "antwoord uiterlijk verzoek + 6 weken",
        "verzoek is 1 januari 2027\n           antwoord is 12 februari 2027",
        "verzoek is 2 januari 2027\n           antwoord is 14 februari 2027",
        "antwoord is 14 februari 2027",
      ),
    ).toEqual(["`antwoord` en `verzoek + 6 weken`: precies `verzoek + 6 weken` ×1, 1 dag later ×1"]);
  });

  test("a share of an amount turns at the cent", () => {
    expect(
      boundaries(
        "omzet ten minste 70% van plafond",
        "omzet is € 70,70\n           plafond is € 101",
        "omzet is € 70,69\n           plafond is € 101",
      ),
    ).toEqual(["`omzet` en `70% van plafond`: € 0,01 minder ×1, precies `70% van plafond` ×1"]);
  });

  test("a count turns at one, a sum at its smallest step, and a field within any record", () => {
    expect(
      boundaries(
        "aantal specialisten met (sinds voor 1 januari 2020) ten minste 2 en som van fte van specialisten ten minste 1,5",
        "specialisten is\n           - sinds is 31 december 2019, fte is 0,75\n           - sinds is 1 januari 2020, fte is 0,75",
      ),
    ).toEqual([
      "een aantal van `specialisten` en 2: 1 ×1, 2 ×0",
      "`sinds` en 1 januari 2020: 31 december 2019 ×1, 1 januari 2020 ×1",
      "een som over `specialisten` en 1,5: 1,4999 ×0, 1,5 ×1",
    ]);
  });
});
