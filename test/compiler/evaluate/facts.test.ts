// Facts that nobody has vouched for: what people are told about them, and that nothing they hold does harm.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Beleid, ValueType } from "@inkoop/compiler";
import { evaluate, readFacts } from "../../../compiler/evaluate/index.js";
import { nearestName } from "../../../compiler/evaluate/near.js";
import {
  bedrag,
  besluit,
  datum,
  ex,
  feit,
  getal,
  getalTot,
  jaNee,
  policy,
  tekst,
  voorwaarde,
} from "../../helpers/model.js";

const origin = { file: "proef.inkoop", span: { start: 0, end: 0 } };
const percentage: ValueType = {
  kind: "percentage",
  geheel: false,
  min: { coefficient: 0n, decimals: 0 },
  max: { coefficient: 100n, decimals: 0 },
};
const beleid = policy({
  keuzelijsten: [
    {
      naam: "Beroep",
      waarden: [
        { naam: "tandarts", titel: "Tandarts" },
        { naam: "mondhygienist", titel: "Mondhygiënist" },
      ],
      origin,
    },
  ],
  structuren: [
    {
      naam: "Specialist",
      velden: [feit("naam", tekst), feit("fte", getalTot(1n)), feit("big", jaNee)],
      origin,
    },
  ],
  feiten: [
    feit("ingeschreven", jaNee),
    feit("praktijken", { kind: "getal", geheel: true, min: { coefficient: 1n, decimals: 0 } }),
    feit("afstand", getal),
    feit("korting", percentage),
    feit("omzet", { ...bedrag, max: { coefficient: 12_500_005n, decimals: 1 } } as ValueType),
    feit("startdatum", datum, { optioneel: true }),
    feit("plaats", tekst),
    feit("beroep", { kind: "keuzelijst", naam: "Beroep" }),
    feit("talen", { kind: "lijst", element: { kind: "keuzelijst", naam: "Beroep" } }),
    feit("specialisten", { kind: "lijst", element: { kind: "structuur", naam: "Specialist" } }),
  ],
  besluiten: [besluit(voorwaarde("inschrijving", ex.fact("ingeschreven")))],
});

/** The problems of `facts`, each as `place: sentence`. */
function problemsOf(facts: unknown, policyOfFacts: Beleid = beleid): readonly string[] {
  const read = readFacts(policyOfFacts, facts);
  return read.goed ? [] : read.problemen.map(({ pad, bericht }) => `${pad}: ${bericht}`);
}

describe("a value of the wrong kind", () => {
  test.each([
    ["ingeschreven", "ja", "Dit moet ja of nee (true of false) zijn, maar het is tekst."],
    ["ingeschreven", 1, "Dit moet ja of nee (true of false) zijn, maar het is een getal."],
    ["praktijken", true, "Dit moet een geheel getal zijn, maar het is ja of nee."],
    ["afstand", "2,5", "Dit moet een getal zijn, maar het is tekst."],
    ["afstand", Number.NaN, "Dit moet een getal zijn, maar het is geen eindig getal."],
    ["afstand", () => 3, "Dit moet een getal zijn, maar het is iets anders."],
    ["korting", [70], "Dit moet een percentage (als getal) zijn, maar het is een lijst."],
    ["omzet", {}, "Dit moet een bedrag (als getal) zijn, maar het is een object."],
    ["startdatum", 20270331, "Dit moet een datum (als tekst) zijn, maar het is een getal."],
    ["plaats", false, "Dit moet tekst zijn, maar het is ja of nee."],
    ["beroep", 3, "Dit moet een waarde van keuzelijst `Beroep` zijn, maar het is een getal."],
    ["specialisten", { length: 1 }, "Dit moet een lijst zijn, maar het is een object."],
  ])("%s as %j: %s", (naam, value, sentence) => {
    expect(problemsOf({ [naam]: value })).toEqual([`${naam}: ${sentence}`]);
  });
});

describe("a value outside what is declared", () => {
  test.each([
    ["praktijken", 0, "Dit moet ten minste 1 zijn."],
    ["praktijken", 1.5, "Dit moet een geheel getal zijn, zonder decimalen."],
    ["korting", 100.5, "Dit moet van 0% tot en met 100% zijn."],
    ["omzet", 1_250_000.51, "Dit moet ten hoogste € 1.250.000,50 zijn."],
    ["omzet", -0.001, "Dit mag ten hoogste 2 decimalen hebben."],
    ["omzet", -1e10, "Dit getal is te groot om exact mee te rekenen."],
    ["afstand", 1e8, "Dit getal is te groot om exact mee te rekenen."],
    ["afstand", 1e300, "Dit getal is te groot om exact mee te rekenen."],
    ["afstand", 0.1 + 0.2, "Dit mag ten hoogste 4 decimalen hebben."],
    ["afstand", 5e-324, "Dit mag ten hoogste 4 decimalen hebben."],
    ["startdatum", "31-03-2027", 'Dit is geen datum; schrijf een datum als "2027-03-31".'],
    ["startdatum", "2027-02-29", "De datum 2027-02-29 bestaat niet."],
    ["startdatum", "2027-13-01", "De datum 2027-13-01 bestaat niet."],
    ["startdatum", "1899-12-31", "Het jaar van een datum moet van 1900 tot en met 2199 zijn."],
    ["beroep", "tandardts", "Keuzelijst `Beroep` kent deze waarde niet. Bedoelde u `tandarts`?"],
    [
      "beroep",
      "arts in opleiding",
      "Keuzelijst `Beroep` kent deze waarde niet. Kies uit: `tandarts`, `mondhygienist`.",
    ],
    ["beroep", null, "Dit mag niet leeg zijn (null); laat het weg als het onbekend is."],
    [
      "talen",
      Array.from({ length: 1200 }, () => "tandarts"),
      "Deze lijst telt 1.200 onderdelen; ten hoogste 1.000 is toegestaan.",
    ],
  ])("%s as %j: %s", (naam, value, sentence) => {
    expect(problemsOf({ [naam]: value })).toEqual([`${naam}: ${sentence}`]);
  });

  test("the ends of every bound are allowed", () => {
    expect(
      problemsOf({
        praktijken: 1,
        korting: 100,
        omzet: 1_250_000.5,
        afstand: -99_999_999.9999,
        startdatum: "1900-01-01",
        talen: Array.from({ length: 1000 }, () => "tandarts"),
      }),
    ).toEqual([]);
  });
});

describe("every problem is told at once, with its place", () => {
  test("in the order of the declarations, within lists by item, and unknown names last", () => {
    const facts = {
      zzz: 1,
      startDatm: 2,
      specialisten: [{ fte: 2, fiets: true, big: 3 }, null, "Jan", { naam: "A", ft: 1 }, undefined],
      praktijken: 0,
      peildatum: "gisteren",
    };
    expect(problemsOf(facts)).toEqual([
      'peildatum: Dit is geen datum; schrijf een datum als "2027-03-31".',
      "praktijken: Dit moet ten minste 1 zijn.",
      "specialisten[0].fte: Dit moet van 0 tot en met 1 zijn.",
      "specialisten[0].big: Dit moet ja of nee (true of false) zijn, maar het is een getal.",
      "specialisten[0].fiets: Dit veld komt in `Specialist` niet voor.",
      "specialisten[1]: Een onderdeel van een lijst mag niet leeg zijn (null).",
      "specialisten[2]: Dit moet een object met de velden van `Specialist` zijn, maar het is tekst.",
      "specialisten[3].ft: Dit veld komt in `Specialist` niet voor. Bedoelde u `fte`?",
      "specialisten[4]: Dit moet een object met de velden van `Specialist` zijn, maar het is niets.",
      "startDatm: Dit gegeven komt in dit beleid niet voor. Bedoelde u `startdatum`?",
      "zzz: Dit gegeven komt in dit beleid niet voor.",
    ]);
  });

  test("a key that the policy does not know refuses the facts, but leaves a decision possible", () => {
    const facts = { ingeschreven: true, zzz: 1 };
    expect(problemsOf(facts)).toHaveLength(1);
    expect(evaluate(beleid, facts).problemen).toEqual([]);
    expect(evaluate(beleid, facts).besluit("proef").uitkomst).toBe("komt in aanmerking");
  });

  test("a malformed fact that no norm uses still makes the outcome fout, and then nothing is decided", () => {
    const oordeel = evaluate(beleid, { ingeschreven: true, praktijken: 0 }).besluit("proef");
    expect(oordeel).toMatchObject({ uitkomst: "fout", normen: [], ontbreekt: [], voorbehoud: [] });
    expect(oordeel.problemen).toEqual([
      { pad: "praktijken", code: "buiten-grenzen", bericht: "Dit moet ten minste 1 zijn." },
    ]);
  });

  test("hundreds of unknown keys are counted, not listed", () => {
    const keys = Object.fromEntries(Array.from({ length: 1300 }, (_, index) => [`onbekend${index}`, 1]));
    const problems = problemsOf(keys);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe(": Nog 1.200 andere onbekende velden.");
  });
});

function throws(): never {
  throw new Error("boem");
}

describe("facts that were not made by JSON", () => {
  test.each([[null], [undefined], [3], ["{}"], [[]], [() => 1], [Symbol("x")]])(
    "%s is not a set of facts",
    (facts) => {
      expect(problemsOf(facts)).toEqual([": De feiten moeten een object zijn met per gegeven een waarde."]);
    },
  );

  test("a getter or a proxy that throws makes them unreadable, and nothing is thrown", () => {
    const sentence = ": De feiten zijn niet leesbaar.";
    expect(problemsOf(Object.defineProperty({}, "plaats", { get: throws, enumerable: true }))).toEqual([
      sentence,
    ]);
    expect(problemsOf(new Proxy({}, { getOwnPropertyDescriptor: throws }))).toEqual([sentence]);
    expect(problemsOf({ talen: new Proxy([], { get: throws }) })).toEqual([sentence]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(problemsOf(proxy)).toEqual([sentence]);
  });

  test("what an object inherits is no fact", () => {
    expect(readFacts(beleid, Object.create({ ingeschreven: true }))).toEqual({ goed: true, feiten: {} });
  });

  test("an object that holds itself is read as far as the declarations go", () => {
    const cyclic: Record<string, unknown> = { ingeschreven: true };
    cyclic["zelf"] = cyclic;
    cyclic["specialisten"] = [cyclic];
    expect(problemsOf(cyclic)).toEqual([
      "specialisten[0].ingeschreven: Dit veld komt in `Specialist` niet voor.",
      "specialisten[0].specialisten: Dit veld komt in `Specialist` niet voor.",
      "specialisten[0].zelf: Dit veld komt in `Specialist` niet voor.",
      "zelf: Dit gegeven komt in dit beleid niet voor.",
    ]);
  });

  test("facts named as parts of every object are facts like any other, and pollute nothing", () => {
    const hostile = policy({
      feiten: ["constructor", "toString", "hasOwnProperty", "__proto__"].map((naam) => feit(naam, jaNee)),
    });
    expect(readFacts(hostile, {})).toEqual({ goed: true, feiten: {} });
    const given: unknown = JSON.parse('{"__proto__": true, "constructor": false}');
    const read = readFacts(hostile, given);
    expect(read.goed && JSON.stringify(read.feiten)).toBe('{"constructor":false,"__proto__":true}');
    expect(problemsOf(JSON.parse('{"__proto__": {"polluted": true}}'))).toEqual([
      "__proto__: Dit gegeven komt in dit beleid niet voor.",
    ]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("facts in order", () => {
  test("come back clean: in the order of the declarations, without what is unknown, -0 as 0", () => {
    const read = readFacts(beleid, {
      specialisten: [{ big: undefined, fte: 0.2, naam: "A" }],
      startdatum: null,
      afstand: -0,
      plaats: undefined,
      peildatum: "2027-01-01",
    });
    expect(JSON.stringify(read)).toBe(
      '{"goed":true,"feiten":{"peildatum":"2027-01-01","afstand":0,"startdatum":null,"specialisten":[{"naam":"A","fte":0.2}]}}',
    );
  });

  test("reading never throws, and the order in which facts are given does not matter", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...beleid.feiten.map(({ naam }) => naam)), fc.jsonValue()),
        (anything, facts) => {
          expect(() => evaluate(beleid, anything).besluit("proef")).not.toThrow();
          const reversed = Object.fromEntries(Object.entries(facts).toReversed());
          expect(readFacts(beleid, reversed)).toEqual(readFacts(beleid, facts));
          expect(evaluate(beleid, reversed).besluit("proef")).toEqual(
            evaluate(beleid, facts).besluit("proef"),
          );
        },
      ),
    );
  });
});

describe("a name that was probably meant", () => {
  test.each([
    ["Fte", "fte"],
    ["ft", "fte"],
    ["xy", undefined],
    ["startdatm", "startdatum"],
    ["nama", "naam"],
    ["a".repeat(61), undefined],
    ["", undefined],
  ])("%j is %s", (written, meant) => {
    expect(nearestName(written, ["naam", "fte", "startdatum"])).toBe(meant);
  });

  test("of two that are equally near, the first one declared", () => {
    expect(nearestName("bat", ["bad", "bar"])).toBe("bad");
  });
});
