// Lists: a given list is complete, its fields may be unknown, and a comparison decides as soon as it can.

import { describe, expect, test } from "vitest";
import type { AfgeleidOordeel, Waarde } from "@inkoop/compiler";
import { evaluate } from "../../../compiler/evaluate/index.js";
import { ex, feit, getal, jaNee, policy, waarde } from "../../helpers/model.js";
import { proef } from "../../helpers/policy.js";

const facts = `
keuzelijst Taal
  nederlands "Nederlands"
  frans      "Frans"
  duits      "Duits"

structuur Specialist
  naam: tekst
    vraag "Hoe heet de specialist?"
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte werkt de specialist?"
  big: ja/nee
    vraag    "Is de specialist BIG-geregistreerd?"
    herkomst "BIG-register"
    bewijs   "Uittreksel"
  sinds: datum optioneel
    vraag "Sinds wanneer?"

gegevens "Proef"
  specialisten: lijst van Specialist
    vraag "Welke specialisten werken er?"
  talen: lijst van Taal
    vraag "Welke talen spreekt u?"
  grens: getal
    vraag "Welke grens?"
  meetellen: ja/nee
    vraag    "Tellen zij mee?"
    herkomst verzekeraar
    aanname  ja
`;

function judged(condition: string, given: Record<string, unknown>): AfgeleidOordeel<Waarde> {
  const beleid = proef(`${facts}
bepaal uitkomst: ja/nee
  waarde ${condition}
  bron   a punt 1
`);
  const beoordeling = evaluate(beleid, given);
  expect(beoordeling.problemen).toEqual([]);
  return beoordeling.afgeleid("uitkomst");
}
function truth(condition: string, given: Record<string, unknown>): string {
  const answer = judged(condition, given).waarde;
  if (answer === undefined) return "onbekend";
  return answer === true ? "ja" : "nee";
}
const paths = (items: readonly { readonly pad: string }[]): readonly string[] => items.map(({ pad }) => pad);

describe("counting", () => {
  const condition = "aantal specialisten met (big) ten minste 2";

  test("an item counts when its condition is certainly so", () => {
    expect(truth(condition, { specialisten: [{ big: true }, { big: true }] })).toBe("ja");
    expect(truth(condition, { specialisten: [{ big: true }, { big: false }] })).toBe("nee");
    expect(truth(condition, { specialisten: [] })).toBe("nee");
  });

  test("an item that is unknown leaves it open, but only where it matters", () => {
    expect(truth(condition, { specialisten: [{ big: true }, {}] })).toBe("onbekend");
    expect(truth(condition, { specialisten: [{ big: true }, { big: true }, {}] })).toBe("ja");
    expect(truth(condition, { specialisten: [{ big: false }, {}] })).toBe("nee");
    expect(truth(condition, {})).toBe("onbekend");
  });

  test("without a condition every item counts", () => {
    expect(truth("aantal specialisten is 3", { specialisten: [{}, {}, {}] })).toBe("ja");
    expect(truth("aantal specialisten ten minste 0", {})).toBe("ja");
  });
});

/** A team of registered specialists with these parts of a full week. */
function team(...fte: readonly number[]): Record<string, unknown> {
  return { specialisten: fte.map((part) => ({ fte: part, big: true })) };
}

describe("adding", () => {
  const condition = "som van fte van specialisten met (big) ten minste 2";

  test("ten times 0,2 is exactly 2, and a ten-thousandth less is not", () => {
    expect(truth(condition, team(...Array.from({ length: 10 }, () => 0.2)))).toBe("ja");
    expect(truth(condition, team(1, 0.9999))).toBe("nee");
  });

  test("a part that is unknown lies within its bounds", () => {
    const half = { fte: 0.5, big: true };
    expect(truth(condition, { specialisten: [half, half, { big: true }] })).toBe("onbekend");
    expect(truth(condition, { specialisten: [half, { big: true }] })).toBe("nee");
    expect(truth(condition, { specialisten: [half, half, half, half, { big: true }] })).toBe("ja");
  });

  test("an item of which it is unknown whether it counts adds something between nothing and its part", () => {
    const half = { fte: 0.5, big: true };
    expect(truth(condition, { specialisten: [half, half, half, { fte: 0.5 }] })).toBe("onbekend");
    expect(truth(condition, { specialisten: [half, half, half, { fte: 0.4 }] })).toBe("nee");
  });

  test("an empty list adds up to nothing, and a list that is unknown may hold anything", () => {
    expect(truth("som van fte van specialisten is 0", { specialisten: [] })).toBe("ja");
    expect(truth("som van fte van specialisten ten minste 0", {})).toBe("onbekend");
  });
});

describe("each of", () => {
  const condition = "elk van specialisten heeft (big of fte ten minste 0,5)";

  test("one that has not decides, and of nobody everything is so", () => {
    expect(truth(condition, { specialisten: [{ big: true }, { big: false, fte: 0.4999 }] })).toBe("nee");
    expect(truth(condition, { specialisten: [{}, { big: false, fte: 0.4999 }] })).toBe("nee");
    expect(truth(condition, { specialisten: [{ big: true }, { fte: 0.5 }] })).toBe("ja");
    expect(truth(condition, { specialisten: [{ big: true }, {}] })).toBe("onbekend");
    expect(truth(condition, { specialisten: [] })).toBe("ja");
    expect(truth(condition, {})).toBe("onbekend");
  });
});

describe("what a list holds", () => {
  test("one of the values is enough", () => {
    expect(truth("talen bevat frans", { talen: ["nederlands", "frans"] })).toBe("ja");
    expect(truth("talen bevat duits", { talen: ["nederlands", "frans"] })).toBe("nee");
    expect(truth("talen bevat een van (duits, frans)", { talen: ["frans"] })).toBe("ja");
    expect(truth("talen bevat een van (duits, frans)", { talen: [] })).toBe("nee");
    expect(truth("talen bevat frans", {})).toBe("onbekend");
  });
});

describe("the reasoning about a list", () => {
  test("names the list, and of its items only what is unknown and matters", () => {
    const condition = "aantal specialisten met (big en fte ten minste 0,5) ten minste 2";
    const oordeel = judged(condition, {
      specialisten: [{ naam: "A", fte: 0.4 }, { fte: 0.6 }, { big: true }, { big: true, fte: 1 }],
    });
    expect(oordeel.waarde).toBeUndefined();
    expect(paths(oordeel.gebruikt)).toEqual(["specialisten"]);
    expect(oordeel.gebruikt[0]?.waarde).toEqual([
      { naam: "A", fte: 0.4 },
      { fte: 0.6 },
      { big: true },
      { fte: 1, big: true },
    ]);
    expect(oordeel.ontbreekt).toEqual([
      {
        pad: "specialisten[1].big",
        feit: "specialisten",
        vraag: "Is de specialist BIG-geregistreerd?",
        type: "ja/nee",
        herkomst: "BIG-register",
        bewijs: ["Uittreksel"],
      },
      expect.objectContaining({ pad: "specialisten[2].fte", herkomst: "zorgaanbieder" }),
    ]);
  });

  test("names facts from outside the list, and assumptions too", () => {
    const condition = "aantal specialisten met (fte ten minste grens en meetellen) ten minste 1";
    const oordeel = judged(condition, { specialisten: [{ fte: 1 }], grens: 0.5 });
    expect(oordeel.waarde).toBe(true);
    expect(oordeel.gebruikt).toMatchObject([
      { pad: "specialisten", aanname: false },
      { pad: "grens", aanname: false },
      { pad: "meetellen", aanname: true },
    ]);
    expect(paths(judged(condition, { specialisten: [{ fte: 1 }] }).ontbreekt)).toEqual(["grens"]);
  });

  test("of a list that is unknown only the list is asked", () => {
    const oordeel = judged("som van fte van specialisten met (big) ten minste 2", {});
    expect(paths(oordeel.ontbreekt)).toEqual(["specialisten"]);
    expect(oordeel.ontbreekt[0]?.type).toBe("lijst van Specialist");
  });

  test("missing fields come by item as a number, then in the order of the structuur", () => {
    const beleid = proef(`${facts}
besluit team "een team"

voorwaarde genoeg "Genoeg"
  eis  som van fte van specialisten met (big) ten minste 2
  bron a punt 1
`);
    const oordeel = evaluate(beleid, { specialisten: Array.from({ length: 11 }, () => ({})) }).besluit(
      "team",
    );
    const missing = paths(oordeel.ontbreekt);
    expect(missing.slice(0, 4)).toEqual([
      "specialisten[0].fte",
      "specialisten[0].big",
      "specialisten[1].fte",
      "specialisten[1].big",
    ]);
    expect(missing.slice(-2)).toEqual(["specialisten[10].fte", "specialisten[10].big"]);
  });
});

describe("what the text of a policy cannot say, but the model can", () => {
  const list = ex.fact("talen");
  const beleid = policy({
    structuren: [
      {
        naam: "Post",
        velden: [feit("bedrag", getal, { optioneel: true })],
        origin: { file: "proef.inkoop", span: { start: 0, end: 0 } },
      },
    ],
    feiten: [
      feit("posten", { kind: "lijst", element: { kind: "structuur", naam: "Post" } }),
      feit("talen", { kind: "lijst", element: { kind: "tekst" } }, { optioneel: true }),
    ],
    afgeleiden: [
      waarde("som", getal, {
        op: "total",
        list: ex.fact("posten"),
        field: { op: "field", structuur: "Post", naam: "bedrag" },
      }),
      waarde("aantal", getal, { op: "count", list }),
      waarde("frans", jaNee, { op: "contains", list, values: [{ op: "text", value: "frans" }] }),
    ],
  });
  const value = (naam: string, given: unknown): Waarde | undefined =>
    evaluate(beleid, given).afgeleid(naam).waarde;

  test("a part that is geen adds nothing, and one that may be geen leaves the sum open", () => {
    expect(value("som", { posten: [{ bedrag: 3 }, { bedrag: null }] })).toBe(3);
    expect(value("som", { posten: [{ bedrag: 3 }, {}] })).toBeUndefined();
  });

  test("of a list that is geen nothing holds, and its count is geen", () => {
    expect(value("frans", { talen: null })).toBe(false);
    expect(value("aantal", { talen: null })).toBeNull();
    expect(value("aantal", {})).toBeUndefined();
  });
});
