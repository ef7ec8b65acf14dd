// The Mondzorg policy: without findings, shown whole by its examples, and deciding the applications that ship with it.

import { describe, expect, test } from "vitest";
import type { Oordeel } from "@inkoop/compiler";
import { evaluate } from "../../compiler/evaluate/index.js";
import { factsIn, policyOnDisk } from "./on-disk.js";
import { isWhole, reasons } from "./whole-policy.js";

const policy = policyOnDisk("policies/mondzorg/mondzorg.inkoop");

/** What the policy decides about an application that ships with it. */
function decide(application: string, besluit: string): Oordeel {
  return evaluate(policy.beleid(), factsIn(`policies/mondzorg/aanvragen/${application}.json`)).besluit(
    besluit,
  );
}
describe("the policy", () => {
  isWhole(policy, { moreExamplesThan: 200, points: 103 });

  test("leaves untested only what is an announcement, an address, or missing from the document", () => {
    expect(policy.beleid().ontoetsbaar.map(({ bron }) => bron.map(({ deel }) => deel).join())).toEqual([
      "wijzigingen",
      "wijzigingen",
      "tijdpad",
      ...Array.from({ length: 6 }, () => "contact"),
    ]);
  });
});

describe("a new provider of prothetiek who meets everything", () => {
  test("is eligible, with a reservation for what a.s.r. has not said", () => {
    const oordeel = decide("prothetiek-toegekend", "nieuw");
    expect(oordeel.uitkomst).toBe("komt in aanmerking");
    expect(oordeel.ontbreekt).toEqual([]);
    expect(oordeel.voorbehoud.map(({ pad }) => pad)).toEqual([
      "valseVerklaringen",
      "inlichtingenAchtergehouden",
      "aanwijzingen",
    ]);
  });

  test("can start in 2027, until the end of 2028", () => {
    const { afgeleid } = evaluate(
      policy.beleid(),
      factsIn("policies/mondzorg/aanvragen/prothetiek-toegekend.json"),
    );
    expect(afgeleid("ingang").waarde).toBe("in2027");
    expect(afgeleid("einddatum").waarde).toBe("2028-12-31");
  });
});

describe("an application for implantologie that fails on more than one ground", () => {
  test("is refused as a new provider for the contract conditions, the duty of care and its declarations", () => {
    const oordeel = decide("implantologie-geweigerd", "nieuw");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(reasons(oordeel)).toEqual([
      "basis (nieuweAanbieder 1; systematiek 1a)",
      "zorgplichtNodig (systematiek 1b; toegang 1)",
      "ingangMogelijk (nieuweAanbieder 4, 5, 6)",
    ]);
  });

  test("falls short of the contract conditions on registrations, permission and equivalence", () => {
    const oordeel = decide("implantologie-geweigerd", "contractvoorwaarden");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(reasons(oordeel)).toEqual([
      "registraties (algemeen 8)",
      "bekwaamImplantologie (specifiek 3, 4a)",
      "gelijkwaardig (specifiek 4b)",
    ]);
    expect(oordeel.voorbehoud).toEqual([]);
  });
});

describe("an application that is not complete", () => {
  test("says what the provider, the insurer and third parties must still answer", () => {
    const oordeel = decide("prothetiek-onvolledig", "nieuw");
    expect(oordeel.uitkomst).toBe("onvolledig");
    const asked = (who: string): readonly string[] =>
      oordeel.ontbreekt.filter(({ herkomst }) => herkomst === who).map(({ feit }) => feit);
    expect(asked("zorgaanbieder").toSorted()).toEqual([
      "agbCode",
      "indicatoren",
      "klachtenregelingWkkgz",
      "levertKlanttevredenheid",
      "meetKlanttevredenheid",
      "openViaIndicatoren",
      "samenwerkingsafspraken",
    ]);
    expect(asked("KvK")).toEqual(["kvk"]);
    expect(asked("IGJ")).toEqual(["verscherptToezicht"]);
    expect(asked("verzekeraar")).toEqual(
      expect.arrayContaining(["toestemmingVerleend", "uboBekend", "zorgBinnenRedelijkeTijd"]),
    );
  });
});
