import { describe, expect, test } from "vitest";
import { decision } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, fixed, listed } from "../findings.js";

const withFact = (fact: string, eis: string): string =>
  decision(
    "punten 1",
    `structuur Mens
  naam: tekst

gegevens "Praktijk"
  mensen: lijst van Mens
  ${fact}

voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis} of aantal mensen met (naam is "A") ten minste 2
  bron algemeen punt 1
`,
  );

describe("a declared type", () => {
  test.each([
    ["x: getal van 0 tot en met 1", "x meer dan 0,5", []],
    ["x: geheel getal ten minste 2", "x meer dan 5", []],
    ["x: percentage ten hoogste 50%", "x meer dan 5%", []],
    ["x: bedrag van € 0,50 tot en met € 1", "x meer dan € 0,60", []],
    ["x: lijst van datum", "aantal x ten minste 2", []],
    ["x: getal van -5 tot en met 5", "x meer dan -3", []],
    [
      "x: Mens",
      "nieuw",
      [
        "INK0315 Een structuur staat alleen in een lijst. Schrijf `lijst van Mens`.",
        "INK0221 De naam `nieuw` bestaat niet. Schrijf hier de naam van een gegeven of afgeleide waarde.",
      ],
    ],
    [
      "x: Dier",
      "x is geen",
      ["INK0221 De naam `Dier` bestaat niet. Schrijf hier de naam van een keuzelijst of structuur."],
    ],
    [
      "x: lijst van tekst optioneel",
      "aantal x ten minste 2",
      ["INK0316 Een lijst kan leeg zijn, en heeft daar geen `optioneel` voor nodig. Haal `optioneel` weg."],
    ],
    [
      "x: datum van 1 tot en met 2",
      "x voor 1 juli 2026",
      ["INK0317 Grenzen horen bij een getal, percentage of bedrag, niet bij een datum. Haal ze weg."],
    ],
    [
      "x: getal van 2 tot en met 1",
      "x meer dan 1",
      ["INK0319 De ondergrens ligt boven de bovengrens, dus geen enkele waarde past. Wissel ze om."],
    ],
    [
      "x: percentage ten hoogste 50",
      "x meer dan 5%",
      ["INK0320 De grens van een percentage is zelf ook een percentage, zo opgeschreven. Schrijf `50%`."],
    ],
    [
      "x: geheel getal ten minste 0,5",
      "x meer dan 5",
      [
        "INK0311 De grens van een geheel getal heeft geen cijfers achter de komma. Schrijf een geheel getal, of maak van de soort `getal`.",
      ],
    ],
  ])("`%s`", (fact, eis, expected) => {
    const messages = findingsIn(withFact(fact, eis)).diagnostics.map(
      ({ code, message }) => `${code} ${message}`,
    );
    expect(messages).toEqual(expected);
  });
});

const withResult = (type: string, body: string, eis: string): readonly string[] =>
  listed(
    findingsIn(
      decision(
        "punten 1",
        `keuzelijst Kleur
  rood "Rood"
  wit  "Wit"

gegevens "Praktijk"
  nieuw: ja/nee
  kleur: Kleur
  lidSinds: datum optioneel

bepaal x: ${type}
${body}

voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis} of (kleur is rood) of (nieuw of lidSinds is geen)
  bron algemeen punt 1
`,
      ),
    ),
  );

describe("the result of a derived value", () => {
  test.each([
    ["Kleur", "  als nieuw dan rood\n  anders kleur", "x is wit", []],
    [
      "Kleur",
      "  als nieuw dan rod\n  anders kleur",
      "x is wit",
      ["INK0301 20:17 `rod` is geen waarde van keuzelijst `Kleur`. Bedoelde u `rood`?"],
    ],
    [
      "datum",
      "  als nieuw dan peildatum\n  anders rood",
      "x voor 1 juli 2026",
      [
        "INK0222 21:10 `rood` is een waarde van keuzelijst `Kleur`, maar hier hoort een gegeven of afgeleide waarde. Schrijf erbij wat u vergelijkt: `kleur is rood`.",
      ],
    ],
    [
      "datum",
      "  waarde lidSinds",
      "x voor 1 juli 2026",
      [
        "INK0331 20:10 `lidSinds` kan `geen` zijn, en dan is deze uitkomst ook `geen`. Zet `optioneel` achter de soort, of schrijf voor `lidSinds is geen` een eigen geval.",
      ],
    ],
    ["datum optioneel", "  als nieuw dan lidSinds\n  anders geen", "x is geen", []],
    [
      "lijst van Kleur",
      "  waarde kleur",
      "nieuw",
      ["INK0314 19:11 Een afgeleide waarde kan geen lijst en geen structuur zijn. Kies een andere soort."],
    ],
    [
      "getal ten minste 2",
      "  als nieuw dan 3\n  anders 4",
      "x meer dan 3",
      [
        "INK0318 19:17 Een afgeleide waarde heeft geen grenzen: die volgen uit de gegevens. Haal ze hier weg.",
      ],
    ],
    [
      "geheel getal",
      "  als nieuw dan 3\n  anders 2,5",
      "x meer dan 3",
      [
        "INK0332 21:10 Deze uitkomst kan cijfers achter de komma hebben, maar de soort is `geheel getal`. Maak daar `getal` van, of geef een andere uitkomst.",
      ],
    ],
    [
      "getal",
      "  als nieuw dan 3\n  anders 4",
      "x meer dan 4",
      [
        "INK0309 24:8 Het antwoord is hier voor iedereen nee: de waarde links is van 3 tot en met 4. Kijk of de grens klopt.",
      ],
    ],
  ])("of type %s:\n%s", (type, body, eis, expected) => {
    expect(withResult(type, body, eis)).toEqual(expected);
  });
});

const withRows = (rows: string, columns = "beroep | nieuw"): readonly string[] =>
  listed(
    findingsIn(
      decision(
        "punten 1",
        `keuzelijst Beroep
  tandarts "Tandarts"
  arts     "Arts"

gegevens "Praktijk"
  beroep: Beroep optioneel
  nieuw: ja/nee
  datum2: datum

tabel x: geheel getal
  | ${columns} || x |
${rows}

voorwaarde getoetst "Voldoet aan de eis"
  eis  x is 1 of datum2 voor 1 juli 2026 of nieuw of beroep is arts
  bron algemeen punt 1
`,
      ),
    ),
  );

describe("a table", () => {
  test.each([
    [
      "  | tandarts, geen | ja || 1 |\n  | tandarts, geen | nee || 2 |\n  | niet tandarts, geen | - || 2 |",
      [],
    ],
    [
      "  | tandart | - || 1 |\n  | niet tandarts | - || 2 |\n  | geen | - || 3 |",
      ["INK0301 21:5 `tandart` is geen waarde van keuzelijst `Beroep`. Bedoelde u `tandarts`?"],
    ],
    [
      "  | - | ja, nee || 1 |\n  | - | - || 2 |",
      ["INK0333 21:9 In deze cel staan ja en nee allebei, dus het antwoord maakt niet uit. Schrijf `-`."],
    ],
    [
      "  | - | geen || 1 |\n  | - | ja || 2 |",
      [
        "INK0302 21:9 Hier hoort ja of nee, maar dit is `geen`. Of iets `geen` is, vraagt u met `is geen` of `is niet geen`.",
      ],
    ],
    [
      "  | meer dan 3 | - || 1 |\n  | - | - || 2 |",
      [
        "INK0308 21:5 Dit is een waarde van keuzelijst `Beroep`, en daarvan is niet te zeggen wat eerder of meer is. Noem een getal of een datum, of vergelijk met `is`.",
      ],
    ],
  ])("with the rows\n%s", (rows, expected) => {
    expect(withRows(rows)).toEqual(expected);
  });

  test("takes `peildatum` as a column", () => {
    expect(
      withRows("  | uiterlijk 1 juli 2027 | - || 1 |\n  | na 1 juli 2027 | - || 2 |", "peildatum | nieuw"),
    ).toEqual([]);
  });
});

test("bounds that stand the wrong way round can be swapped", () => {
  const text = withFact("x: bedrag van € 2.000,50 tot en met € 1", "x meer dan € 1");
  expect([...(fixed(findingsIn(text), "INK0319")?.values() ?? [])][0]).toContain(
    "x: bedrag van € 1 tot en met € 2.000,50",
  );
});

/** What the finding says of other places. */
function places(eis: string, code: string): readonly string[] {
  return findingsIn(withFact("x: bedrag van € 1 tot en met € 5", eis)).diagnostics.flatMap((finding) =>
    finding.code === code ? finding.related.map(({ message }) => message) : [],
  );
}

test("a value of the wrong type says where it is declared", () => {
  expect(places("(x)", "INK0302")).toEqual(["Hier staat `x`."]);
  expect(places("aantal x ten minste 1", "INK0302")).toEqual(["Hier staat `x`."]);
  expect(places("x meer dan 1%", "INK0303")).toEqual([]);
  expect(places("aantal mensen meer dan x", "INK0303")).toEqual(["Hier staat `x`."]);
  expect(places("x meer dan € 7", "INK0309")).toEqual(["Hier staat `x`."]);
});
