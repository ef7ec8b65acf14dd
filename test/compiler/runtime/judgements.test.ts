// A judgement works its reasoning out when it is read: about the facts as they were when it was made, once, and whole in JSON.

import { beforeAll, describe, expect, test } from "vitest";
import { loadExports } from "../../../compiler/cli/load-module.js";
import type { ModuleExports } from "../../../compiler/emit/emitted-module.js";
import { policyOf } from "../../helpers/policy.js";
import { kleinBeleid } from "../emit/kleinbeleid.js";

let module: ModuleExports;
beforeAll(async () => {
  module = await loadExports(policyOf(kleinBeleid));
});

function judged(feiten: unknown) {
  const entry = module.besluiten["overeenkomst"];
  if (entry === undefined) throw new Error("the policy has this besluit");
  return entry.beoordeel(feiten);
}

const logopedist = { beroep: "logopedist", kvk: true, insolvent: false };
const tandarts = {
  beroep: "tandarts",
  kvk: true,
  insolvent: false,
  omzet: 500_000,
  keurmerkOp: null,
  specialisten: [{ fte: 0.8, bigGeregistreerd: true }],
};

describe("a judgement", () => {
  test("knows its outcome, and gives the reasoning when asked", () => {
    const oordeel = judged(tandarts);
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(oordeel.normen.map(({ norm, status }) => [norm, status])).toEqual([
      ["kvk", "voldaan"],
      ["bevoegd", "niet voldaan"],
      ["insolvent", "voldaan"],
    ]);
  });

  test("is about the facts as they were, whatever happens to them afterwards", () => {
    const specialisten = [{ fte: 0.8, bigGeregistreerd: true }];
    const feiten = { ...tandarts, specialisten };
    const oordeel = judged(feiten);
    feiten.kvk = false;
    specialisten.push({ fte: 1, bigGeregistreerd: true });
    Object.assign(specialisten[0] ?? {}, { fte: 1 });
    expect(oordeel.normen[0]?.status).toBe("voldaan");
    const used = oordeel.normen[1]?.gebruikt.find(({ pad }) => pad === "specialisten");
    expect(used?.waarde).toEqual([{ fte: 0.8, bigGeregistreerd: true }]);
  });

  test("works its reasoning out once", () => {
    const oordeel = judged(tandarts);
    expect(oordeel.normen).toBe(oordeel.normen);
    expect(oordeel.voorbehoud).toBe(oordeel.voorbehoud);
  });

  test("is whole in JSON, and what JSON gives back can be explained as well", () => {
    const oordeel = judged(tandarts);
    const sent = JSON.parse(JSON.stringify(oordeel)) as typeof oordeel;
    expect(Object.keys(sent)).toEqual([
      "beleid",
      "besluit",
      "tekst",
      "uitkomst",
      "toepassing",
      "normen",
      "ontbreekt",
      "voorbehoud",
      "aanscherping",
      "problemen",
    ]);
    expect(sent.normen[1]?.vrijstelling).toBeUndefined();
    expect(module.toelichting(sent)).toBe(module.toelichting(oordeel));
  });

  test("of a derived value, a termijn or a mededeling is whole in JSON too", () => {
    const grootte: unknown = JSON.parse(JSON.stringify(module.afgeleid["grootte"]?.beoordeel(tandarts)));
    expect(grootte).toMatchObject({ afgeleid: "grootte", waarde: 0.8, gebruikt: [{ pad: "specialisten" }] });
    const antwoord: unknown = JSON.parse(JSON.stringify(module.termijnen["antwoord"]?.beoordeel(tandarts)));
    expect(antwoord).toMatchObject({ termijn: "antwoord", status: "onbekend", door: "verzekeraar" });
  });
});

describe("the explanation", () => {
  test.each<readonly [string, unknown]>([
    ["komt in aanmerking", logopedist],
    ["vrijgesteld", { ...tandarts, omzet: 100_000 }],
    ["komt niet in aanmerking", tandarts],
    ["aanscherping", { ...tandarts, insolvent: undefined }],
    ["uitgesloten", { ...tandarts, kvk: false, insolvent: true }],
    ["onvolledig", { beroep: "tandarts", specialisten: [{ bigGeregistreerd: true }, {}] }],
    ["ter beoordeling", { ...logopedist, kvk: undefined }],
    ["fout", { ...logopedist, kvk: "ja", peildatum: "2027-01-01", keurmerkOp: "2027-02-01" }],
  ])("of %s reads as a letter", async (naam, feiten) => {
    const oordeel = judged(feiten);
    const [text, markdown, html] = (["tekst", "markdown", "html"] as const).map((vorm) =>
      module.toelichting(oordeel, { vorm }),
    );
    expect(module.toelichting(oordeel)).toBe(text);
    const file = `__snapshots__/toelichting-${naam.replaceAll(" ", "-")}.txt`;
    await expect(`${text}\n─── markdown ───\n\n${markdown}\n─── html ───\n\n${html}`).toMatchFileSnapshot(
      file,
    );
  });
});
