// Which points of the source documents a policy cites, and by what.

import { expect, test } from "vitest";
import { citedPercentage, sourceCoverageOf } from "../../../compiler/analyse/coverage.js";
import { policyOf } from "../../helpers/policy.js";

const beleid = policyOf(`
beleid proef "Proef"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Het inkoopbeleid"
  deel algemeen "Algemeen" punten 1, 2a, 2b, 3
  deel tijdpad  "Tijdpad"  punten 1

gegevens "Proef"
  groot: ja/nee
    vraag "Bent u groot?"
  oud: ja/nee
    vraag "Bent u oud?"

besluit nieuw "iets nieuws"

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  algemeen punt 1, 2b

bepaal beide: ja/nee "Groot en oud"
  waarde groot en oud
  bron   algemeen punt 1 tot en met 2a

toezegging indexatie "Tarieven volgen de prijzen"
  bron algemeen punt 3

ontoetsbaar "Tijdpad" omdat "Er staat alleen een kop." bron tijdpad punt 1
`);

test("every point tells what cites it, in the order of the document", () => {
  const { delen } = sourceCoverageOf(beleid);
  const points = delen.flatMap(({ deel, punten }) =>
    punten.map(
      ({ punt, status, citations }) =>
        `${deel} ${punt} ${status}: ${citations.map(({ kind, naam, titel }) => `${kind} ${naam ?? titel}`).join(", ")}`,
    ),
  );
  expect(points).toEqual([
    "algemeen 1 verwerkt: voorwaarde kvk, bepaal beide",
    "algemeen 2a verwerkt: bepaal beide",
    "algemeen 2b verwerkt: voorwaarde kvk",
    "algemeen 3 verwerkt: toezegging indexatie",
    "tijdpad 1 ontoetsbaar: ontoetsbaar Tijdpad",
  ]);
});

test("a point that only `ontoetsbaar` cites says why", () => {
  const [, tijdpad] = sourceCoverageOf(beleid).delen;
  expect(tijdpad).toMatchObject({
    titel: "Tijdpad",
    document: "Het inkoopbeleid",
    punten: [{ citations: [{ omdat: ["Er staat alleen een kop."] }] }],
  });
});

test("the totals count each point once", () => {
  const { totals } = sourceCoverageOf(beleid);
  expect(totals).toEqual({ punten: 5, verwerkt: 4, ontoetsbaar: 1, open: 0 });
  expect(citedPercentage(totals)).toBe(100);
});

test("a point that nobody cites is open, and 100 % is out of reach", () => {
  const without = { ...beleid, mededelingen: [] };
  const { totals } = sourceCoverageOf(without);
  expect(totals).toEqual({ punten: 5, verwerkt: 3, ontoetsbaar: 1, open: 1 });
  expect(citedPercentage(totals)).toBe(80);
});
