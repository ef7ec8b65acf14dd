import { expect, it } from "vitest";
import { findingsIn, listed } from "../findings.js";

/** What a person reads for each norm of a policy in which `norms` stand. */
function readings(norms: string): readonly string[] {
  const findings = findingsIn(`beleid proef "Proef"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Proef"
  deel algemeen "Algemeen" punten 1

keuzelijst Beroep
  tandarts   "Tandarts"
  mkaChirurg "MKA-chirurg"

structuur Specialist
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte?"
  big: ja/nee
    vraag "Geregistreerd in het BIG?"

gegevens "Aanbieder"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  lid: ja/nee
    vraag "Bent u lid?"
  aangevraagd: datum optioneel
    vraag "Wanneer vroeg u aan?"
  specialisten: lijst van Specialist
    vraag "Wie werkt er?"

bepaal opTijd: ja/nee "Op tijd aangevraagd"
  waarde aangevraagd uiterlijk 1 september van het jaar ervoor

besluit overeenkomst "een overeenkomst"

${norms}`);
  expect(findings.diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const [beleid] = findings.beleiden;
  return beleid?.besluiten.flatMap(({ normen }) => normen.map(({ tekst }) => tekst)) ?? listed(findings);
}

function eis(expression: string): string {
  return `voorwaarde norm "Norm"\n  eis ${expression}\n  bron algemeen punt 1\n`;
}

it("asks the question of a ja/nee fact, with the answer that is needed", () => {
  expect(readings(eis("lid en beroep is tandarts"))).toEqual([
    "“Bent u lid?” ja, en “Wat is uw beroep?” is Tandarts",
  ]);
  expect(readings(eis("niet lid of beroep is niet tandarts"))).toEqual([
    "“Bent u lid?” nee, of “Wat is uw beroep?” is niet Tandarts",
  ]);
});

it("puts a list of conditions on lines of their own, and keeps the parentheses of a mixture", () => {
  expect(
    readings(eis("een van\n    - lid\n    - opTijd en (lid of beroep is een van (tandarts, mkaChirurg))")),
  ).toEqual([
    "ten minste een van:\n- “Bent u lid?” ja\n- “Op tijd aangevraagd”: ja, en (“Bent u lid?” ja, of “Wat is uw beroep?” is Tandarts of MKA-chirurg)",
  ]);
});

it("gives the date that a year-relative date stands for", () => {
  expect(readings(eis("aangevraagd voor 1 september van het jaar ervoor en lid"))).toEqual([
    "“Wanneer vroeg u aan?” voor 1 september 2026, en “Bent u lid?” ja",
  ]);
  expect(readings(eis("aangevraagd binnen 6 weken voor 30 september van het contractjaar en lid"))).toEqual([
    "“Wanneer vroeg u aan?” binnen 6 weken voor 30 september 2027, en “Bent u lid?” ja",
  ]);
});

it("says of a fact that it is filled in, or not", () => {
  expect(readings(eis("aangevraagd is niet geen en lid"))).toEqual([
    "“Wanneer vroeg u aan?” is ingevuld, en “Bent u lid?” ja",
  ]);
});

it("reads counts and sums over a list, with the questions of its fields", () => {
  expect(readings(eis("som van fte van specialisten met (big) ten minste 2"))).toEqual([
    "de som van “Hoeveel fte?” in “Wie werkt er?” met (“Geregistreerd in het BIG?” ja) ten minste 2",
  ]);
  expect(readings(eis("elk van specialisten heeft (fte ten minste 0,5)"))).toEqual([
    "elk van “Wie werkt er?”: “Hoeveel fte?” ten minste 0,5",
  ]);
});
