// While an outcome is open: does the zorgaanbieder still have to answer something of it, or only others? The straight-line code
// follows that through every construct, in cases that are too rare to leave to chance.

import { expect, test } from "vitest";
import type { Uitkomst } from "@inkoop/compiler";
import { loadEmitted } from "../../../compiler/cli/load-module.js";
import { judge } from "../../../compiler/evaluate/index.js";
import { disagreements } from "../../../compiler/examples/agreement.js";
import { proef } from "../../helpers/policy.js";

const gegevens = `
keuzelijst Kleur
  rood  "Rood"
  groen "Groen"

gegevens "Van de zorgaanbieder"
  eigen: ja/nee
  eigenGetal: getal
  eigenTekst: tekst optioneel

gegevens "Van de verzekeraar"
  ons: ja/nee
    herkomst verzekeraar
  onzeKleur: Kleur
    herkomst verzekeraar
  onsGetal: getal
    herkomst verzekeraar
  onzeTekst: tekst optioneel
    herkomst verzekeraar
`;

async function outcomesOf(declarations: string, facts: object): Promise<readonly Uitkomst[]> {
  const beleid = proef(`${gegevens}\n${declarations}`);
  const emitted = await loadEmitted(beleid);
  expect(disagreements(beleid, facts, judge(beleid, facts), emitted)).toEqual([]);
  return beleid.besluiten.map(({ naam }) => emitted.uitkomst(naam, facts));
}

const kleurNorm = `
besluit b "iets"

voorwaarde norm "Norm"
  eis kleur is rood
  bron a punt 1
`;

test("a case that is ja leaves the conditions behind it unasked", async () => {
  const declarations = `
bepaal kleur: Kleur
  als ons   dan onzeKleur
  als eigen dan rood
  anders groen
${kleurNorm}`;
  expect(await outcomesOf(declarations, { ons: true })).toEqual(["ter beoordeling"]);
  expect(await outcomesOf(declarations, { ons: false })).toEqual(["onvolledig"]);
  expect(await outcomesOf(declarations, {})).toEqual(["onvolledig"]);
});

test("an open condition of a derived ja/nee is asked for", async () => {
  const declarations = `
bepaal goed: ja/nee
  als eigen dan ons
  anders nee

besluit b "iets"

voorwaarde norm "Norm"
  eis goed en onzeKleur is rood
  bron a punt 1
`;
  expect(await outcomesOf(declarations, { onzeKleur: "rood", ons: true })).toEqual(["onvolledig"]);
  expect(await outcomesOf(declarations, { onzeKleur: "rood", eigen: true })).toEqual(["ter beoordeling"]);
});

test("a number that is certain after all asks for nothing", async () => {
  const declarations = `
bepaal drempel: getal
  als eigen dan 5
  anders 5

besluit b "iets"

voorwaarde norm "Norm"
  eis onsGetal ten minste drempel
  bron a punt 1
`;
  expect(await outcomesOf(declarations, {})).toEqual(["ter beoordeling"]);
});

test("a number that is not certain asks for what could settle it", async () => {
  const declarations = `
bepaal drempel: getal
  als eigen dan 5
  anders 6

besluit b "iets"

voorwaarde norm "Norm"
  eis onsGetal ten minste drempel
  bron a punt 1
`;
  expect(await outcomesOf(declarations, { onsGetal: 5 })).toEqual(["onvolledig"]);
  expect(await outcomesOf(declarations, { onsGetal: 7 })).toEqual(["komt in aanmerking"]);
});

test("a text against one that is known to be geen is nee, on either side", async () => {
  const declarations = `
besluit b "iets"

voorwaarde norm "Norm"
  eis eigenTekst is onzeTekst
  bron a punt 1
`;
  expect(await outcomesOf(declarations, { onzeTekst: null })).toEqual(["komt niet in aanmerking"]);
  expect(await outcomesOf(declarations, { eigenTekst: null })).toEqual(["komt niet in aanmerking"]);
  expect(await outcomesOf(declarations, { eigenTekst: "a" })).toEqual(["ter beoordeling"]);
  expect(await outcomesOf(declarations, { onzeTekst: "a" })).toEqual(["onvolledig"]);
  expect(await outcomesOf(declarations, { onzeTekst: "a", eigenTekst: "a" })).toEqual(["komt in aanmerking"]);
});

test("while it is open whether a besluit applies, a certain no in it waits for that alone, also elsewhere", async () => {
  const declarations = `
besluit b "iets"
  geldt als ons

voorwaarde teLaag "Te laag"
  eis onsGetal ten minste 5
  bron a punt 1

voorwaarde nogOpen "Nog open"
  eis eigenGetal ten minste 5
  bron a punt 1

besluit c "iets anders"

voorwaarde volgt "Volgt"
  eis voldoet aan b
  bron a punt 1
`;
  expect(await outcomesOf(declarations, { onsGetal: 1 })).toEqual(["ter beoordeling", "ter beoordeling"]);
  expect(await outcomesOf(declarations, { onsGetal: 9 })).toEqual(["onvolledig", "onvolledig"]);
});

test("a table asks for the cells of the rows that are open, and of a row that holds only for its result", async () => {
  const declarations = `
tabel kleur: Kleur
  | ons | eigen || kleur     |
  | ja  | -     || onzeKleur |
  | nee | ja    || rood      |
  | nee | nee   || groen     |
${kleurNorm}`;
  expect(await outcomesOf(declarations, { ons: true })).toEqual(["ter beoordeling"]);
  expect(await outcomesOf(declarations, { ons: false })).toEqual(["onvolledig"]);
  expect(await outcomesOf(declarations, { eigen: true, onzeKleur: "rood" })).toEqual(["komt in aanmerking"]);
});
