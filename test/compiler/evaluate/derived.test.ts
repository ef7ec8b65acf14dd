// Derived values: cases in order, rows without order, and what can still be reached.

import { describe, expect, test } from "vitest";
import type { AfgeleidOordeel, Waarde } from "@inkoop/compiler";
import { evaluate } from "../../../compiler/evaluate/index.js";
import { proef } from "../../helpers/policy.js";

const policy = proef(`
keuzelijst Spoor
  digitaal "Digitaal"
  maatwerk "Maatwerk"
  volgen   "Volgen"

keuzelijst Segment
  segment1 "Segment 1"
  segment2 "Segment 2"
  segment3 "Segment 3"

gegevens "Proef"
  vrijgevestigd: ja/nee
    vraag "Bent u vrijgevestigd?"
  nieuw: ja/nee
    vraag "Bent u nieuw?"
  groot: ja/nee
    vraag "Bent u groot?"
  segment: Segment
    vraag "Welk segment?"
  sluitAan: ja/nee
    vraag "Sluit u aan?"
  aanvraag: datum
    vraag "Wanneer vraagt u aan?"
  getekend: datum optioneel
    vraag "Wanneer tekende u?"
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte?"

bepaal spoor: Spoor "Het spoor"
  als vrijgevestigd dan digitaal
  als nieuw         dan digitaal
  als groot         dan maatwerk
  anders digitaal
  lezing "Zo staat het er."
  bron   a punt 1

bepaal drempel: getal
  als groot dan fte + 2
  anders 1
  bron a punt 1

bepaal ingang: datum optioneel
  als getekend uiterlijk 1 juli 2027 dan eerste dag van de maand na getekend
  anders geen
  bron a punt 1

tabel volgbesluit: Spoor
  | segment            | sluitAan || volgbesluit |
  | segment1           | -        || volgen      |
  | segment2, segment3 | ja       || maatwerk    |
  | segment2, segment3 | nee      || digitaal    |
  bron a punt 1

tabel periode: Spoor optioneel
  | aanvraag                   | groot || periode  |
  | uiterlijk 31 december 2027 | nee   || digitaal |
  | uiterlijk 31 december 2027 | ja    || maatwerk |
  | vanaf 1 januari 2028       | -     || geen     |
  bron a punt 1

bepaal zwaar: ja/nee
  als spoor is maatwerk dan groot en nieuw
  anders drempel ten minste 1,5
  bron a punt 1
`);

function derived(naam: string, facts: Record<string, unknown>): AfgeleidOordeel<Waarde> {
  const beoordeling = evaluate(policy, facts);
  expect(beoordeling.problemen).toEqual([]);
  return beoordeling.afgeleid(naam);
}
const value = (naam: string, facts: Record<string, unknown>): Waarde | undefined =>
  derived(naam, facts).waarde;
const paths = (items: readonly { readonly pad: string }[]): readonly string[] => items.map(({ pad }) => pad);

describe("cases", () => {
  test("the first that is ja gives the value, and is told", () => {
    const oordeel = derived("spoor", { vrijgevestigd: false, nieuw: false, groot: true });
    expect(oordeel).toMatchObject({
      afgeleid: "spoor",
      titel: "Het spoor",
      waarde: "maatwerk",
      rijen: [{ afgeleid: "spoor", rij: 3 }],
      lezing: ["Zo staat het er."],
    });
    expect(derived("spoor", { vrijgevestigd: true, groot: true }).rijen).toEqual([
      { afgeleid: "spoor", rij: 1 },
    ]);
    expect(derived("spoor", { vrijgevestigd: false, nieuw: false, groot: false }).rijen).toEqual([
      { afgeleid: "spoor", rij: 4 },
    ]);
  });

  test("a case that is unknown leaves it open, unless all that can be reached gives the same", () => {
    expect(value("spoor", { vrijgevestigd: false, nieuw: false })).toBeUndefined();
    expect(value("spoor", { vrijgevestigd: false, groot: true })).toBeUndefined();
    expect(value("spoor", { nieuw: true, groot: true })).toBe("digitaal");
    expect(value("spoor", { groot: false })).toBe("digitaal");
  });

  test("what is decided that way has no row, and asks nothing", () => {
    const oordeel = derived("spoor", { nieuw: true, groot: true });
    expect(oordeel.rijen).toEqual([]);
    expect(oordeel.ontbreekt).toEqual([]);
    expect(paths(oordeel.gebruikt)).toEqual(["nieuw"]);
  });

  test("what is open tells what was known and what is missing", () => {
    const oordeel = derived("spoor", { vrijgevestigd: false, groot: true });
    expect(paths(oordeel.gebruikt)).toEqual(["vrijgevestigd", "groot"]);
    expect(paths(oordeel.ontbreekt)).toEqual(["nieuw"]);
  });

  test("a number that is open lies between what can be reached", () => {
    expect(value("drempel", { groot: true, fte: 0.5 })).toBe(2.5);
    expect(value("drempel", { groot: true })).toBeUndefined();
    expect(value("zwaar", { vrijgevestigd: true, groot: true })).toBe(true);
    expect(value("zwaar", { vrijgevestigd: true })).toBeUndefined();
    expect(value("zwaar", { vrijgevestigd: true, groot: false })).toBe(false);
  });

  test("a result can be geen", () => {
    expect(value("ingang", { getekend: "2027-07-01" })).toBe("2027-08-01");
    expect(value("ingang", { getekend: "2027-07-02" })).toBeNull();
    expect(value("ingang", { getekend: null })).toBeNull();
    expect(value("ingang", {})).toBeUndefined();
  });
});

describe("tables", () => {
  test("the row that matches gives the value", () => {
    expect(derived("volgbesluit", { segment: "segment3", sluitAan: false })).toMatchObject({
      waarde: "digitaal",
      rijen: [{ afgeleid: "volgbesluit", rij: 3 }],
    });
    expect(derived("periode", { aanvraag: "2027-12-31", groot: true }).waarde).toBe("maatwerk");
    expect(derived("periode", { aanvraag: "2028-01-01" })).toMatchObject({
      waarde: null,
      rijen: [{ rij: 3 }],
    });
  });

  test("a column that does not matter for a row may be unknown", () => {
    const oordeel = derived("volgbesluit", { segment: "segment1" });
    expect(oordeel.waarde).toBe("volgen");
    expect(paths(oordeel.gebruikt)).toEqual(["segment"]);
    expect(oordeel.ontbreekt).toEqual([]);
  });

  test("a column that is unknown and matters leaves it open", () => {
    const oordeel = derived("volgbesluit", { segment: "segment2" });
    expect(oordeel.waarde).toBeUndefined();
    expect(paths(oordeel.gebruikt)).toEqual(["segment"]);
    expect(paths(oordeel.ontbreekt)).toEqual(["sluitAan"]);
    expect(paths(derived("volgbesluit", { sluitAan: true }).ontbreekt)).toEqual(["segment"]);
  });
});

describe("derived values of derived values", () => {
  test("carry their rows along, the outer one first", () => {
    const oordeel = derived("zwaar", { vrijgevestigd: false, nieuw: false, groot: true });
    expect(oordeel.waarde).toBe(false);
    expect(oordeel.rijen).toEqual([
      { afgeleid: "zwaar", rij: 1 },
      { afgeleid: "spoor", rij: 3 },
    ]);
    expect(paths(oordeel.gebruikt)).toEqual(["vrijgevestigd", "nieuw", "groot"]);
  });
});
