// The Huisartsen policy: without findings, shown whole by its examples, and deciding the requests that ship with it.

import { describe, expect, test } from "vitest";
import type { Oordeel } from "@inkoop/compiler";
import { evaluate } from "../../compiler/evaluate/index.js";
import { factsIn, policyOnDisk } from "./on-disk.js";
import { isWhole } from "./whole-policy.js";

const policy = policyOnDisk("policies/huisartsen/huisartsen.inkoop");

/** The evaluation of a request that ships with the policy. */
function judged(request: string): ReturnType<typeof evaluate> {
  return evaluate(policy.beleid(), factsIn(`policies/huisartsen/aanvragen/${request}.json`));
}

/** The norms that fail. */
function failing({ normen }: Oordeel): readonly string[] {
  return normen.filter(({ status }) => status === "niet voldaan").map(({ norm }) => norm);
}

describe("the policy", () => {
  isWhole(policy, { moreExamplesThan: 75, points: 91 });

  test("leaves untested only what is an announcement or an address", () => {
    expect(policy.beleid().ontoetsbaar.map(({ bron }) => bron.map(({ deel }) => deel).join())).toEqual([
      ...Array.from({ length: 5 }, () => "wijzigingen"),
      "innovatie",
      ...Array.from({ length: 5 }, () => "contact"),
    ]);
  });
});

describe("a request to follow an agreement of segment 1", () => {
  test("is followed without any test, also while nothing is known of the provider", () => {
    const { afgeleid, besluit } = judged("segment1-gevolgd");
    expect(afgeleid("volgbesluit").waarde).toBe("volgen");
    expect(besluit("volgverzoek").uitkomst).toBe("komt in aanmerking");
    expect(besluit("contractvoorwaarden").uitkomst).toBe("onvolledig");
  });
});

describe("a request to follow an agreement of segment 2", () => {
  test("is followed when it fits a.s.r. and the provider meets the contract conditions", () => {
    const { afgeleid, besluit } = judged("segment2-gevolgd");
    expect(afgeleid("volgbesluit").waarde).toBe("beoordelen");
    expect(besluit("contractvoorwaarden").uitkomst).toBe("komt in aanmerking");
    const oordeel = besluit("volgverzoek");
    expect(oordeel.uitkomst).toBe("komt in aanmerking");
    expect(oordeel.voorbehoud.map(({ pad }) => pad)).toEqual([
      "valseVerklaringen",
      "inlichtingenAchtergehouden",
      "aanwijzingen",
    ]);
  });
});

describe("a request to follow an agreement of segment 3 that fails on more than one ground", () => {
  test("may be declined for the provider, for missing information and for what does not fit", () => {
    const { afgeleid, besluit } = judged("segment3-geweigerd");
    expect(afgeleid("volgbesluit").waarde).toBe("magNietVolgen");
    const oordeel = besluit("volgverzoek");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(failing(oordeel)).toEqual(["aanbiederVoldoet", "informatieCompleet", "aansluiting"]);
  });

  test("says on which contract conditions the provider falls short", () => {
    const oordeel = judged("segment3-geweigerd").besluit("contractvoorwaarden");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(failing(oordeel)).toEqual(["kwaliteitssysteem", "samenwerking", "huisartsenregister"]);
  });
});
