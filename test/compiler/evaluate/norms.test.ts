// The status of a norm (taal.md §6.3), with the facts that explain it.

import { describe, expect, test } from "vitest";
import type { NormOordeel } from "@inkoop/compiler";
import { evaluate } from "../../../compiler/evaluate/index.js";
import { proef } from "../../helpers/policy.js";

const policy = proef(`
gegevens "Praktijk"
  psychiater: ja/nee
    vraag "Bent u psychiater?"
  aangeboden: ja/nee
    vraag "Bood u zich aan?"
  nogNietIngezet: ja/nee
    vraag "Bent u nog niet ingezet?"
  ouderDan57: ja/nee
    vraag "Bent u ouder dan 57?"

besluit deelname "deelname"

voorwaarde crisisdienst "Doet mee aan de crisisdienst"
  geldt als       psychiater
  vraag           "Draait u mee in de crisisdienst?"
  vrijgesteld als "aangeboden" aangeboden en nogNietIngezet
  vrijgesteld als ouderDan57
  gevolg          "Geen overeenkomst."
  lezing          "Eigen opgave volstaat."
  bron            a punt 1

uitsluiting fraude "Fraude vastgesteld"
  geldt als psychiater
  vraag     "Is fraude vastgesteld?"
  herkomst  verzekeraar
  bron      a punt 1
`);

function crisisdienst(facts: Record<string, unknown>): NormOordeel {
  const [norm] = evaluate(policy, facts).besluit("deelname").normen;
  if (norm === undefined) throw new Error("the besluit has no norms");
  return norm;
}

/** "status", and the vrijstelling that fired. */
function status(facts: Record<string, unknown>): string {
  const oordeel = crisisdienst(facts);
  const fired = oordeel.vrijstelling;
  return fired === undefined ? oordeel.status : `${oordeel.status} door ${fired.nummer}`;
}

function fraude(facts: Record<string, unknown>): string | undefined {
  return evaluate(policy, facts).besluit("deelname").normen[1]?.status;
}

function paths(items: readonly { readonly pad: string }[]): readonly string[] {
  return items.map(({ pad }) => pad);
}

describe("the first of these decides, whatever else is unknown", () => {
  test("a norm that does not apply is niet van toepassing, also when it is met", () => {
    expect(status({ psychiater: false })).toBe("niet van toepassing");
    expect(status({ psychiater: false, crisisdienst: true })).toBe("niet van toepassing");
  });

  test("a norm that is met is voldaan, also when it is unknown whether it applies", () => {
    expect(status({ psychiater: true, crisisdienst: true })).toBe("voldaan");
    expect(status({ crisisdienst: true })).toBe("voldaan");
  });

  test("a vrijstelling excuses, also when it is unknown whether the norm is met", () => {
    expect(status({ psychiater: true, crisisdienst: false, ouderDan57: true })).toBe("vrijgesteld door 2");
    expect(status({ psychiater: true, ouderDan57: true })).toBe("vrijgesteld door 2");
    expect(status({ ouderDan57: true })).toBe("vrijgesteld door 2");
  });

  test("of two vrijstellingen the first is told", () => {
    expect(status({ psychiater: true, aangeboden: true, nogNietIngezet: true, ouderDan57: true })).toBe(
      "vrijgesteld door 1",
    );
  });

  test("while one of them is unknown, so is the norm", () => {
    expect(status({})).toBe("onbekend");
    expect(status({ psychiater: true })).toBe("onbekend");
    expect(status({ psychiater: true, crisisdienst: false })).toBe("onbekend");
    expect(status({ psychiater: true, crisisdienst: false, ouderDan57: false, aangeboden: true })).toBe(
      "onbekend",
    );
    expect(status({ crisisdienst: false, ouderDan57: false, aangeboden: false })).toBe("onbekend");
  });

  test("only when nothing helps it is niet voldaan", () => {
    const nothing = { psychiater: true, crisisdienst: false, ouderDan57: false, aangeboden: false };
    expect(status(nothing)).toBe("niet voldaan");
  });
});

describe("an uitsluiting", () => {
  test("is met when what it excludes is not so", () => {
    expect(fraude({ psychiater: true, fraude: false })).toBe("voldaan");
    expect(fraude({ psychiater: true, fraude: true })).toBe("niet voldaan");
    expect(fraude({ fraude: false })).toBe("voldaan");
    expect(fraude({ fraude: true })).toBe("onbekend");
    expect(fraude({ psychiater: false, fraude: true })).toBe("niet van toepassing");
  });
});

describe("the reasoning of a norm", () => {
  test("a norm that is not met shows everything that was tried", () => {
    const oordeel = crisisdienst({
      psychiater: true,
      crisisdienst: false,
      ouderDan57: false,
      aangeboden: false,
    });
    expect(paths(oordeel.gebruikt)).toEqual(["psychiater", "crisisdienst", "aangeboden", "ouderDan57"]);
    expect(oordeel.gebruikt[1]).toEqual({
      pad: "crisisdienst",
      vraag: "Draait u mee in de crisisdienst?",
      waarde: false,
      aanname: false,
    });
    expect(oordeel.ontbreekt).toEqual([]);
  });

  test("of a vrijstelling only the one that fired is told", () => {
    const oordeel = crisisdienst({
      psychiater: true,
      crisisdienst: false,
      ouderDan57: true,
      aangeboden: false,
    });
    expect(paths(oordeel.gebruikt)).toEqual(["psychiater", "crisisdienst", "ouderDan57"]);
    expect(oordeel.vrijstelling).toMatchObject({ nummer: 2, label: undefined });
  });

  test("a norm that is met asks for nothing more, and one that does not apply tells why", () => {
    const met = crisisdienst({ crisisdienst: true });
    expect(paths(met.gebruikt)).toEqual(["crisisdienst"]);
    expect(met.ontbreekt).toEqual([]);
    expect(paths(crisisdienst({ psychiater: false, crisisdienst: true }).gebruikt)).toEqual(["psychiater"]);
  });

  test("an open norm tells what is known and what is missing, in the order of the text", () => {
    const oordeel = crisisdienst({ crisisdienst: false, aangeboden: true });
    expect(paths(oordeel.gebruikt)).toEqual(["crisisdienst", "aangeboden"]);
    expect(paths(oordeel.ontbreekt)).toEqual(["psychiater", "nogNietIngezet", "ouderDan57"]);
    expect(oordeel.ontbreekt[0]).toEqual({
      pad: "psychiater",
      feit: "psychiater",
      vraag: "Bent u psychiater?",
      type: "ja/nee",
      herkomst: "zorgaanbieder",
      bewijs: [],
    });
  });

  test("it carries its texts and its source", () => {
    expect(crisisdienst({})).toMatchObject({
      norm: "crisisdienst",
      soort: "voorwaarde",
      titel: "Doet mee aan de crisisdienst",
      rubriek: undefined,
      toets: "Draait u mee in de crisisdienst?",
      gevolg: ["Geen overeenkomst."],
      lezing: ["Eigen opgave volstaat."],
      bron: [{ deel: "a", titel: "Deel A", punten: ["1"] }],
    });
  });
});

describe("headings", () => {
  const scoped = proef(`
keuzelijst Zorgsoort
  implantologie "Implantologie"
  prothetiek    "Prothetiek"
  orthodontie   "Orthodontie"

gegevens "Praktijk"
  zorgsoort: Zorgsoort
    vraag "Welke zorg levert u?"
  nieuw: ja/nee
    vraag "Bent u nieuw?"

besluit deelname "deelname"

rubriek "Nieuwe aanbieders"
  geldt als nieuw

zorgsoort implantologie, prothetiek

voorwaarde bekwaam "Bekwaam"
  vraag "Bent u bekwaam?"
  bron  a punt 1

rubriek "Overig"

voorwaarde kvk "Ingeschreven"
  vraag "Bent u ingeschreven?"
  bron  a punt 1
`);
  const statuses = (facts: Record<string, unknown>): readonly string[] =>
    evaluate(scoped, facts)
      .besluit("deelname")
      .normen.map((norm) => norm.status);

  test("a norm applies where its rubriek and its zorgsoort do, and no further", () => {
    const answers = { bekwaam: false, kvk: true };
    expect(statuses({ ...answers, nieuw: true, zorgsoort: "prothetiek" })).toEqual([
      "niet voldaan",
      "voldaan",
    ]);
    expect(statuses({ ...answers, nieuw: false, zorgsoort: "prothetiek" })[0]).toBe("niet van toepassing");
    expect(statuses({ ...answers, zorgsoort: "orthodontie" })[0]).toBe("niet van toepassing");
    expect(statuses({ ...answers, nieuw: true })[0]).toBe("onbekend");
  });

  test("a norm tells under which rubriek it stands", () => {
    const { normen } = evaluate(scoped, {}).besluit("deelname");
    expect(normen.map(({ rubriek }) => rubriek)).toEqual(["Nieuwe aanbieders", "Overig"]);
  });
});
