// What is said besides the besluiten: prestaties, termijnen, toezeggingen and aandachtspunten.

import { describe, expect, test } from "vitest";
import { evaluate } from "../../../compiler/evaluate/index.js";
import { proef } from "../../helpers/policy.js";

const policy = proef(`
gegevens "Proef"
  verslavingszorg: ja/nee
    vraag "Levert u verslavingszorg?"
  circulaire: ja/nee
    vraag "Volgt u de circulaire?"
  verzoek: datum
    vraag "Wanneer vroeg u het?"
  besluitdatum: datum
    vraag    "Wanneer is besloten?"
    herkomst verzekeraar
  nieuweTermijn: ja/nee
    vraag    "Is een nieuwe termijn gemeld?"
    herkomst verzekeraar

prestatie toeslag "Toeslag"
  geldt als  verslavingszorg
  vergoed als circulaire
  bron       a punt 1

besluit verhoging "een verhoging"
  geldt als verslavingszorg

voorwaarde nodig "Nodig"
  vraag "Is het nodig?"
  bron  a punt 1

termijn beslissing "Beslissing op het verzoek"
  door            verzekeraar
  moet            besluitdatum binnen 6 weken na verzoek
  vrijgesteld als nieuweTermijn
  streven
  bron            a punt 1

termijn contracten "Contracten verwerkt"
  door verzekeraar
  moet uiterlijk 31 december van het jaar ervoor
  bron a punt 1

toezegging indexatie "Tarieven worden geïndexeerd"
  bron a punt 1
`);

type Facts = Readonly<Record<string, unknown>>;

function toeslag(facts: Facts): string {
  return evaluate(policy, facts).prestatie("toeslag").status;
}
function beslissing(facts: Facts): string {
  return evaluate(policy, facts).termijn("beslissing").status;
}
function indexatie(facts: Facts): string {
  return evaluate(policy, facts).mededeling("indexatie").status;
}

describe("a prestatie", () => {
  test("is vergoed when it applies and its condition holds", () => {
    expect(toeslag({ verslavingszorg: true, circulaire: true })).toBe("vergoed");
    expect(toeslag({ verslavingszorg: true, circulaire: false })).toBe("niet vergoed");
    expect(toeslag({ verslavingszorg: false, circulaire: true })).toBe("niet van toepassing");
  });

  test("is onbekend while either is", () => {
    expect(toeslag({ circulaire: false })).toBe("onbekend");
    expect(toeslag({ verslavingszorg: true })).toBe("onbekend");
    const { ontbreekt, gebruikt } = evaluate(policy, { circulaire: true }).prestatie("toeslag");
    expect(ontbreekt.map(({ pad }) => pad)).toEqual(["verslavingszorg"]);
    expect(gebruikt.map(({ pad }) => pad)).toEqual(["circulaire"]);
  });
});

describe("a termijn", () => {
  const applies = { verslavingszorg: true, verzoek: "2027-01-01" };

  test("is met or not to the day, and can be excused", () => {
    expect(beslissing({ ...applies, besluitdatum: "2027-02-12" })).toBe("voldaan");
    expect(beslissing({ ...applies, besluitdatum: "2027-02-13", nieuweTermijn: false })).toBe("niet voldaan");
    expect(beslissing({ ...applies, besluitdatum: "2027-02-13", nieuweTermijn: true })).toBe("vrijgesteld");
    expect(beslissing({ ...applies, besluitdatum: "2027-02-13" })).toBe("onbekend");
    expect(beslissing({ verslavingszorg: false })).toBe("niet van toepassing");
  });

  test("tells who must meet it, and whether it is only aimed at", () => {
    expect(evaluate(policy, {}).termijn("beslissing")).toMatchObject({ door: "verzekeraar", streven: true });
  });

  test("that names a date without saying of what is never known to be met, and asks for nothing", () => {
    const oordeel = evaluate(policy, { verslavingszorg: true }).termijn("contracten");
    expect(oordeel).toMatchObject({ status: "onbekend", ontbreekt: [], streven: false });
  });
});

describe("a toezegging", () => {
  test("follows the besluit under which it stands", () => {
    expect(indexatie({ verslavingszorg: true })).toBe("van toepassing");
    expect(indexatie({ verslavingszorg: false })).toBe("niet van toepassing");
    expect(indexatie({})).toBe("onbekend");
  });
});

describe("facts that are refused", () => {
  test("leave every statement without a verdict", () => {
    const beoordeling = evaluate(policy, { verslavingszorg: "ja", circulaire: true });
    const blank = { gebruikt: [], rijen: [], ontbreekt: [] };
    expect(beoordeling.prestatie("toeslag")).toMatchObject({ status: "onbekend", ...blank });
    expect(beoordeling.termijn("beslissing")).toMatchObject({ status: "onbekend", ...blank });
    expect(beoordeling.mededeling("indexatie")).toMatchObject({ status: "onbekend", ...blank });
    expect(beoordeling.problemen.map(({ pad }) => pad)).toEqual(["verslavingszorg"]);
  });
});

test("something that the policy does not declare cannot be asked for", () => {
  expect(() => evaluate(policy, {}).besluit("anders")).toThrow(RangeError);
});
