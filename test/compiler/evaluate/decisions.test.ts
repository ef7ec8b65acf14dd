// The outcome of a besluit (taal.md §6.4 to 6.6): its order, what is missing, assumptions, and `voldoet aan`.

import { describe, expect, test } from "vitest";
import type { Oordeel } from "@inkoop/compiler";
import { evaluate } from "../../../compiler/evaluate/index.js";
import { proef } from "../../helpers/policy.js";

const policy = proef(`
gegevens "Algemeen"
  overeenkomst2026: ja/nee
    vraag "Had u in 2026 een overeenkomst?"
  fte: getal van 0 tot en met 10
    vraag "Hoeveel fte heeft u?"
  getekendOp: datum optioneel
    vraag    "Wanneer tekende u?"
    herkomst "KvK"
  ontvangenOp: datum
    vraag    "Wanneer is de aanvraag ontvangen?"
    herkomst verzekeraar

controle volgorde "De ondertekening ligt voor de ontvangst"
  eis getekendOp is geen of getekendOp vanaf ontvangenOp

besluit nieuw "een eerste overeenkomst"
  geldt als niet overeenkomst2026

voorwaarde kvk "Ingeschreven"
  vraag  "Staat u ingeschreven?"
  bewijs "Een uittreksel"
  bron   a punt 1

voorwaarde omvang "Ten minste 2 fte, en meer dan 1 als ingeschreven"
  eis  fte ten minste 2 en kvk
  bron a punt 1

voorwaarde oordeel "Naar het oordeel van a.s.r. nodig"
  vraag    "Is het nodig?"
  herkomst verzekeraar
  bron     a punt 1

uitsluiting insolvent "Failliet"
  vraag "Bent u failliet?"
  bron  a punt 1

uitsluiting aanwijzingen "Aanwijzingen van fraude"
  vraag    "Zijn er aanwijzingen?"
  herkomst verzekeraar
  aanname  nee
  bron     a punt 1
`);

const fine = {
  overeenkomst2026: false,
  kvk: true,
  fte: 2,
  oordeel: true,
  insolvent: false,
};

function nieuw(facts: Record<string, unknown>): Oordeel {
  return evaluate(policy, facts).besluit("nieuw");
}
function without(name: keyof typeof fine): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fine).filter(([key]) => key !== name));
}
const paths = (items: readonly { readonly pad: string }[]): readonly string[] => items.map(({ pad }) => pad);

describe("the first of these is the outcome", () => {
  test("facts that cannot be true together are fout, before anything else", () => {
    const oordeel = nieuw({ overeenkomst2026: true, getekendOp: "2027-01-01", ontvangenOp: "2027-01-02" });
    expect(oordeel.uitkomst).toBe("fout");
    expect(oordeel.problemen).toEqual([
      {
        pad: "",
        code: "controle",
        bericht: "De gegevens spreken elkaar tegen: De ondertekening ligt voor de ontvangst.",
      },
    ]);
    expect(oordeel.normen).toEqual([]);
  });

  test("a controle that may yet come right is no fault", () => {
    expect(nieuw({ ...fine, getekendOp: "2027-01-02" }).uitkomst).toBe("komt in aanmerking");
    expect(nieuw({ ...fine, getekendOp: null, ontvangenOp: "2027-01-02" }).uitkomst).toBe(
      "komt in aanmerking",
    );
    expect(nieuw({ ...fine, getekendOp: "2027-01-02", ontvangenOp: "2027-01-02" }).uitkomst).toBe(
      "komt in aanmerking",
    );
  });

  test("a besluit that does not apply is niet van toepassing, whatever its norms say", () => {
    expect(nieuw({ overeenkomst2026: true, insolvent: true, kvk: false }).uitkomst).toBe(
      "niet van toepassing",
    );
  });

  test("an uitsluiting outranks a voorwaarde that is not met", () => {
    expect(nieuw({ ...fine, insolvent: true, kvk: false }).uitkomst).toBe("uitgesloten");
  });

  test("a voorwaarde that is not met is a no, also while other things are unknown", () => {
    const oordeel = nieuw({ overeenkomst2026: false, kvk: false });
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(oordeel.ontbreekt).toEqual([]);
    expect(oordeel.aanscherping).toEqual(["insolvent"]);
  });

  test("what is certain to fail by its bounds fails", () => {
    expect(nieuw({ ...fine, fte: 1.9999 }).uitkomst).toBe("komt niet in aanmerking");
    expect(nieuw({ ...fine, fte: 2 }).uitkomst).toBe("komt in aanmerking");
  });

  test("as long as the zorgaanbieder must still answer something it is onvolledig", () => {
    expect(nieuw(without("fte")).uitkomst).toBe("onvolledig");
    expect(nieuw({}).uitkomst).toBe("onvolledig");
  });

  test("when only others can still answer it is ter beoordeling", () => {
    const oordeel = nieuw(without("oordeel"));
    expect(oordeel.uitkomst).toBe("ter beoordeling");
    expect(paths(oordeel.ontbreekt)).toEqual(["oordeel"]);
  });

  test("otherwise it is a yes, with every norm in the order of the text", () => {
    const oordeel = nieuw(fine);
    expect(oordeel.uitkomst).toBe("komt in aanmerking");
    expect(oordeel.tekst).toBe("een eerste overeenkomst");
    expect(oordeel.normen.map(({ norm }) => norm)).toEqual([
      "kvk",
      "omvang",
      "oordeel",
      "insolvent",
      "aanwijzingen",
    ]);
  });
});

describe("while it is open whether a besluit applies", () => {
  test("no final no is given, and only that is asked", () => {
    const oordeel = nieuw({ kvk: false });
    expect(oordeel.uitkomst).toBe("onvolledig");
    expect(paths(oordeel.ontbreekt)).toEqual(["overeenkomst2026"]);
  });

  test("without a certain no, the open norms are asked as well", () => {
    expect(paths(nieuw({}).ontbreekt)).toEqual(["overeenkomst2026", "kvk", "fte", "oordeel", "insolvent"]);
  });
});

describe("what is missing", () => {
  test("comes with its question, who knows it and which proof is asked; the most decisive first", () => {
    const { ontbreekt } = nieuw({ overeenkomst2026: false });
    // kvk holds up two norms; the others follow in the order in which they are declared.
    expect(paths(ontbreekt)).toEqual(["kvk", "fte", "oordeel", "insolvent"]);
    expect(ontbreekt[0]).toEqual({
      pad: "kvk",
      feit: "kvk",
      vraag: "Staat u ingeschreven?",
      type: "ja/nee",
      herkomst: "zorgaanbieder",
      bewijs: ["Een uittreksel"],
    });
    expect(ontbreekt[1]).toMatchObject({ type: "getal", herkomst: "zorgaanbieder" });
    expect(ontbreekt[2]).toMatchObject({ herkomst: "verzekeraar" });
  });
});

describe("an assumption", () => {
  test("is part of every outcome that rests on it, until somebody says otherwise", () => {
    const assumed = nieuw(fine);
    expect(assumed.voorbehoud).toEqual([
      { pad: "aanwijzingen", vraag: "Zijn er aanwijzingen?", waarde: false, aanname: true },
    ]);
    expect(nieuw({ ...fine, aanwijzingen: false }).voorbehoud).toEqual([]);
    expect(nieuw({ ...fine, aanwijzingen: true }).uitkomst).toBe("uitgesloten");
  });

  test("is part of an open outcome too, but not of a no that has another ground", () => {
    expect(paths(nieuw({ overeenkomst2026: false }).voorbehoud)).toEqual(["aanwijzingen"]);
    expect(nieuw({ ...fine, kvk: false }).voorbehoud).toEqual([]);
    expect(nieuw({ overeenkomst2026: true }).voorbehoud).toEqual([]);
  });

  test("is never what is missing", () => {
    expect(paths(nieuw({}).ontbreekt)).not.toContain("aanwijzingen");
  });
});

describe("voldoet aan", () => {
  const chained = proef(`
gegevens "Algemeen"
  overstap: ja/nee
    vraag "Stapt u over?"

besluit basis "een basis"
  geldt als niet overstap

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  a punt 1

voorwaarde vecozo "Vecozo"
  geldt als kvk
  vraag     "Heeft u Vecozo?"
  bron      a punt 1

uitsluiting fraude "Fraude"
  vraag    "Is er fraude?"
  herkomst verzekeraar
  aanname  nee
  bron     a punt 1

besluit vervolg "een vervolg"

voorwaarde eerst "Eerst de basis"
  eis  voldoet aan basis
  bron a punt 1

voorwaarde digitaal "Digitaal"
  eis  voldoet aan vecozo of overstap
  bron a punt 1
`);
  const vervolg = (facts: Record<string, unknown>): Oordeel => evaluate(chained, facts).besluit("vervolg");
  const eerst = (facts: Record<string, unknown>): string | undefined => vervolg(facts).normen[0]?.status;
  const digitaal = (facts: Record<string, unknown>): string | undefined => vervolg(facts).normen[1]?.status;

  test("a besluit counts as met when it is a yes or does not apply, and not when it is a no", () => {
    expect(eerst({ overstap: true, kvk: false })).toBe("voldaan");
    expect(eerst({ overstap: false, kvk: true, vecozo: true })).toBe("voldaan");
    expect(eerst({ overstap: false, kvk: true, vecozo: false })).toBe("niet voldaan");
    expect(eerst({ overstap: false, fraude: true })).toBe("niet voldaan");
    expect(eerst({ overstap: false, kvk: true })).toBe("onbekend");
  });

  test("a norm counts as met when it is voldaan, vrijgesteld or niet van toepassing", () => {
    expect(digitaal({ overstap: false, vecozo: true })).toBe("voldaan");
    expect(digitaal({ overstap: false, kvk: false })).toBe("voldaan");
    expect(digitaal({ overstap: false, kvk: true, vecozo: false })).toBe("niet voldaan");
    expect(digitaal({ overstap: false })).toBe("onbekend");
  });

  test("what is missing and what is assumed there, is missing and assumed here", () => {
    const open = vervolg({ overstap: false, kvk: true });
    expect(open.uitkomst).toBe("onvolledig");
    expect(paths(open.ontbreekt)).toEqual(["vecozo"]);
    expect(paths(open.voorbehoud)).toEqual(["fraude"]);
    const done = vervolg({ overstap: false, kvk: true, vecozo: true });
    expect(done.uitkomst).toBe("komt in aanmerking");
    expect(paths(done.voorbehoud)).toEqual(["fraude"]);
    expect(paths(done.normen[0]?.gebruikt ?? [])).toEqual(["overstap", "kvk", "vecozo", "fraude"]);
  });
});
