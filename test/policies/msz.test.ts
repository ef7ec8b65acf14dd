// The MSZ policy: without findings, shown whole by its examples, and deciding the applications that ship with it.

import { describe, expect, test } from "vitest";
import { evaluate } from "../../compiler/evaluate/index.js";
import { factsIn, policyOnDisk } from "./on-disk.js";
import { isWhole, reasons } from "./whole-policy.js";

const policy = policyOnDisk("policies/msz/msz.inkoop");

/** The evaluation of an application that ships with the policy. */
function judged(application: string): ReturnType<typeof evaluate> {
  return evaluate(policy.beleid(), factsIn(`policies/msz/aanvragen/${application}.json`));
}

describe("the policy", () => {
  isWhole(policy, { moreExamplesThan: 120, points: 111 });

  test("leaves untested only a disclaimed claim, announcements and addresses", () => {
    expect(policy.beleid().ontoetsbaar.map(({ bron }) => bron.map(({ deel }) => deel).join())).toEqual([
      "transformatie",
      ...Array.from({ length: 6 }, () => "wijzigingen"),
      "innovatie",
      ...Array.from({ length: 6 }, () => "contact"),
    ]);
  });
});

describe("a new clinic that applies on the last day", () => {
  test("is eligible for 2022, with a reservation for what a.s.r. has not said", () => {
    const { afgeleid, besluit } = judged("kliniek-toegekend");
    expect(afgeleid("behandeldVoor").waarde).toBe("jaar2022");
    expect(afgeleid("contractvorm").waarde).toBe("digitaal");
    const oordeel = besluit("nieuw");
    expect(oordeel.uitkomst).toBe("komt in aanmerking");
    expect(oordeel.voorbehoud.map(({ pad }) => pad)).toEqual(["aanbod"]);
  });

  test("reaches two fte with three specialists who are each below one", () => {
    const { normen } = judged("kliniek-toegekend").besluit("contractvoorwaarden");
    expect(normen.find(({ norm }) => norm === "specialisten")?.status).toBe("voldaan");
  });
});

describe("a new clinic that applies a day later and falls short", () => {
  test("is considered for 2023, and refused for 2022", () => {
    const { afgeleid, besluit } = judged("kliniek-geweigerd");
    expect(afgeleid("behandeldVoor").waarde).toBe("jaar2023");
    const oordeel = besluit("nieuw");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(reasons(oordeel)).toEqual(["contractjaar2022 (nieuweAanbieder 2a, 2b, 2c)", "basis (drempel 1a)"]);
  });

  test("falls short of the contract conditions on four grounds", () => {
    const oordeel = judged("kliniek-geweigerd").besluit("contractvoorwaarden");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(reasons(oordeel)).toEqual([
      "specialisten (continuiteit 1)",
      "waarneming (continuiteit 2)",
      "calamiteiten (continuiteit 3)",
      "patienttevredenheid (kwaliteit 3)",
    ]);
  });

  test("may still be paid, because its owner is known and under no sanctions", () => {
    expect(judged("kliniek-geweigerd").besluit("betaling").uitkomst).toBe("komt in aanmerking");
  });
});

describe("an application for transformation funds on the last day", () => {
  test("waits only for a.s.r. and the preferred insurer", () => {
    const oordeel = judged("transformatie-ter-beoordeling").besluit("transformatiegelden");
    expect(oordeel.uitkomst).toBe("ter beoordeling");
    expect(oordeel.ontbreekt.map(({ feit, herkomst }) => `${feit}: ${herkomst}`).toSorted()).toEqual([
      "meerjarenperspectief: verzekeraar",
      "preferentPositief: Preferente zorgverzekeraar",
    ]);
  });
});
