// Comparisons and arithmetic: each boundary on both sides, and what may still turn out to be geen.

import { describe, expect, test } from "vitest";
import { evaluate } from "../../../compiler/evaluate/index.js";
import { proef } from "../../helpers/policy.js";

const facts = `
keuzelijst Beroep
  tandarts  "Tandarts"
  mkaChirurg "Kaakchirurg"
  overig    "Overig"

gegevens "Proef"
  aanvraag: datum
    vraag "Wanneer vraagt u aan?"
  ontvangst: datum
    vraag "Wanneer ontving u het?"
  getekend: datum optioneel
    vraag "Wanneer tekende u?"
  fte: getal van 0 tot en met 2
    vraag "Hoeveel fte?"
  praktijken: geheel getal
    vraag "Hoeveel praktijken?"
  afstand: getal optioneel
    vraag "Hoe ver?"
  omzet: bedrag
    vraag "Welke omzet?"
  plafond: bedrag
    vraag "Welk plafond?"
  korting: percentage van 0% tot en met 100%
    vraag "Welke korting?"
  beroep: Beroep
    vraag "Welk beroep?"
  tweedeBeroep: Beroep optioneel
    vraag "Welk tweede beroep?"
  plaats: tekst
    vraag "Welke plaats?"
`;

/** What `condition` is worth for these facts: ja, nee or onbekend. */
function truth(condition: string, given: Record<string, unknown>): string {
  const policy = proef(`${facts}
bepaal uitkomst: ja/nee
  waarde ${condition}
  bron   a punt 1
`);
  const beoordeling = evaluate(policy, given);
  expect(beoordeling.problemen).toEqual([]);
  const { waarde } = beoordeling.afgeleid("uitkomst");
  if (waarde === undefined) return "onbekend";
  return waarde === true ? "ja" : "nee";
}

/** The JSON value of an expression of `type`. */
function valueOf(type: string, expression: string, given: Record<string, unknown>): unknown {
  const policy = proef(`${facts}
bepaal uitkomst: ${type}
  waarde ${expression}
  bron   a punt 1
`);
  return evaluate(policy, given).afgeleid("uitkomst").waarde;
}

describe("dates, to the day", () => {
  test.each([
    ["aanvraag voor 1 november 2026", "2026-10-31", "2026-11-01"],
    ["aanvraag uiterlijk 1 november 2026", "2026-11-01", "2026-11-02"],
    ["aanvraag vanaf 1 november 2026", "2026-11-01", "2026-10-31"],
    ["aanvraag na 1 november 2026", "2026-11-02", "2026-11-01"],
    ["aanvraag is 1 november 2026", "2026-11-01", "2026-11-02"],
    ["aanvraag is niet 1 november 2026", "2026-10-31", "2026-11-01"],
    ["aanvraag van 1 maart 2027 tot en met 31 maart 2027", "2027-03-01", "2027-02-28"],
    ["aanvraag van 1 maart 2027 tot en met 31 maart 2027", "2027-03-31", "2027-04-01"],
    ["aanvraag voor 1 september van het jaar ervoor", "2026-08-31", "2026-09-01"],
    ["aanvraag uiterlijk 30 september van het contractjaar", "2027-09-30", "2027-10-01"],
  ])("%s: ja op %s, nee op %s", (condition, yes, no) => {
    expect(truth(condition, { aanvraag: yes })).toBe("ja");
    expect(truth(condition, { aanvraag: no })).toBe("nee");
    expect(truth(condition, {})).toBe("onbekend");
  });

  test.each([
    [
      "aanvraag binnen 6 weken na ontvangst",
      "2027-01-01",
      ["2027-01-01", "2027-02-12"],
      ["2026-12-31", "2027-02-13"],
    ],
    [
      "aanvraag binnen 1 maand na ontvangst",
      "2027-01-31",
      ["2027-01-31", "2027-02-28"],
      ["2027-01-30", "2027-03-01"],
    ],
    ["aanvraag binnen 1 maand na ontvangst", "2028-01-31", ["2028-02-29"], ["2028-03-01"]],
    [
      "aanvraag binnen 5 jaar voor ontvangst",
      "2028-02-29",
      ["2023-02-28", "2028-02-29"],
      ["2023-02-27", "2028-03-01"],
    ],
    ["aanvraag uiterlijk ontvangst + 14 dagen", "2027-12-25", ["2028-01-08"], ["2028-01-09"]],
    ["aanvraag vanaf ontvangst - 3 maanden", "2027-05-31", ["2027-02-28"], ["2027-02-27"]],
    ["aanvraag voor eerste dag van de maand na ontvangst", "2027-12-31", ["2027-12-31"], ["2028-01-01"]],
  ])("%s, ontvangen op %s", (condition, ontvangst, yes, no) => {
    const on = (aanvraag: string): string => `${aanvraag} ${truth(condition, { aanvraag, ontvangst })}`;
    expect(yes.map(on)).toEqual(yes.map((date) => `${date} ja`));
    expect(no.map(on)).toEqual(no.map((date) => `${date} nee`));
    expect(truth(condition, { ontvangst })).toBe("onbekend");
  });

  test("peildatum is a date like any other, given by the caller", () => {
    expect(truth("peildatum vanaf 1 januari 2027", { peildatum: "2027-01-01" })).toBe("ja");
    expect(truth("peildatum vanaf 1 januari 2027", { peildatum: "2026-12-31" })).toBe("nee");
    expect(truth("peildatum vanaf 1 januari 2027", {})).toBe("onbekend");
  });
});

describe("numbers, exactly", () => {
  test.each([
    ["praktijken ten minste 2", { praktijken: 2 }, { praktijken: 1 }],
    ["praktijken ten hoogste 2", { praktijken: 2 }, { praktijken: 3 }],
    ["praktijken meer dan 2", { praktijken: 3 }, { praktijken: 2 }],
    ["praktijken minder dan 2", { praktijken: 1 }, { praktijken: 2 }],
    ["fte ten minste 0,3", { fte: 0.3 }, { fte: 0.2999 }],
    ["fte + 0,1 + 0,2 is 0,3", { fte: 0 }, { fte: 0.0001 }],
    ["omzet ten minste 70% van plafond", { omzet: 70.7, plafond: 101 }, { omzet: 70.69, plafond: 101 }],
    ["omzet - plafond ten hoogste € 0,01", { omzet: 0.3, plafond: 0.29 }, { omzet: 0.3, plafond: 0.28 }],
    ["korting is 12,5%", { korting: 12.5 }, { korting: 12.4999 }],
    ["korting is een van (10%, 20%)", { korting: 20 }, { korting: 15 }],
    ["korting is geen van (10%, 20%)", { korting: 15 }, { korting: 10 }],
  ])("%s", (condition, yes, no) => {
    expect(truth(condition, yes)).toBe("ja");
    expect(truth(condition, no)).toBe("nee");
  });

  test("what bounds already decide needs no answer", () => {
    expect(truth("fte ten hoogste 2", {})).toBe("ja");
    expect(truth("fte meer dan 2", {})).toBe("nee");
    expect(truth("fte ten minste 2", {})).toBe("onbekend");
    expect(truth("fte + fte ten hoogste 4", {})).toBe("ja");
    expect(truth("praktijken ten minste 0", {})).toBe("onbekend");
  });

  test("a result is the nearest number that JSON can write", () => {
    expect(valueOf("getal", "fte + 0,1", { fte: 0.2 })).toBe(0.3);
    expect(valueOf("bedrag", "70% van omzet", { omzet: 0.01 })).toBe(0.007);
    expect(valueOf("getal", "fte + 1", {})).toBeUndefined();
  });
});

describe("geen", () => {
  test("any comparison with it is nee, negated or not", () => {
    expect(truth("getekend voor 1 januari 2030", { getekend: null })).toBe("nee");
    expect(truth("getekend vanaf 1 januari 1950", { getekend: null })).toBe("nee");
    expect(truth("afstand ten minste 0", { afstand: null })).toBe("nee");
    expect(truth("tweedeBeroep is tandarts", { tweedeBeroep: null })).toBe("nee");
    expect(truth("tweedeBeroep is niet geen en tweedeBeroep is niet tandarts", { tweedeBeroep: null })).toBe(
      "nee",
    );
    expect(
      truth("tweedeBeroep is niet geen en tweedeBeroep is niet tandarts", { tweedeBeroep: "overig" }),
    ).toBe("ja");
  });

  test("`is geen` asks whether something is known to be absent", () => {
    expect(truth("getekend is geen", { getekend: null })).toBe("ja");
    expect(truth("getekend is geen", { getekend: "2027-01-01" })).toBe("nee");
    expect(truth("getekend is geen", {})).toBe("onbekend");
    expect(truth("getekend is niet geen", { getekend: null })).toBe("nee");
    expect(truth("getekend is niet geen", { getekend: "2027-01-01" })).toBe("ja");
  });

  test("what may still be geen can be certain to be nee, but not to be ja", () => {
    expect(truth("aanvraag na getekend", { getekend: null })).toBe("nee");
    expect(truth("getekend voor 1 januari 2027", {})).toBe("onbekend");
    expect(truth("afstand + 1 meer dan afstand", {})).toBe("onbekend");
  });

  test("a date that is unknown is onbekend, also when it has passed; with geen it is not met", () => {
    expect(truth("getekend uiterlijk peildatum", { peildatum: "2027-01-01" })).toBe("onbekend");
    expect(truth("getekend uiterlijk peildatum", { peildatum: "2027-01-01", getekend: null })).toBe("nee");
  });

  test("arithmetic with it gives geen", () => {
    expect(truth("getekend + 5 jaar is geen", { getekend: null })).toBe("ja");
    expect(valueOf("getal optioneel", "afstand + 1", { afstand: null })).toBeNull();
    expect(valueOf("datum optioneel", "eerste dag van de maand na getekend", { getekend: null })).toBeNull();
  });
});

describe("choices and texts", () => {
  test("a value is one of those named, or it is not", () => {
    expect(truth("beroep is een van (tandarts, mkaChirurg)", { beroep: "mkaChirurg" })).toBe("ja");
    expect(truth("beroep is een van (tandarts, mkaChirurg)", { beroep: "overig" })).toBe("nee");
    expect(truth("beroep is geen van (tandarts, mkaChirurg)", { beroep: "overig" })).toBe("ja");
    expect(truth("beroep is geen van (tandarts, mkaChirurg)", {})).toBe("onbekend");
    expect(truth('plaats is "Urk"', { plaats: "Urk" })).toBe("ja");
    expect(truth('plaats is "Urk"', { plaats: "urk" })).toBe("nee");
    expect(truth("beroep is tweedeBeroep", { beroep: "tandarts" })).toBe("onbekend");
    expect(truth("beroep is tweedeBeroep", { beroep: "tandarts", tweedeBeroep: null })).toBe("nee");
  });
});
