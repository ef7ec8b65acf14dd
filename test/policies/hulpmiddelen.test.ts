// The Hulpmiddelen policy: without findings, shown whole by its examples, and deciding the applications that ship with it.

import { describe, expect, test } from "vitest";
import type { Oordeel } from "@inkoop/compiler";
import { evaluate } from "../../compiler/evaluate/index.js";
import { factsIn, policyOnDisk } from "./on-disk.js";
import { isWhole } from "./whole-policy.js";

const policy = policyOnDisk("policies/hulpmiddelen/hulpmiddelen.inkoop");

/** The evaluation of an application that ships with the policy. */
function judged(application: string): ReturnType<typeof evaluate> {
  return evaluate(policy.beleid(), factsIn(`policies/hulpmiddelen/aanvragen/${application}.json`));
}

/** The names of the norms that stand so. */
function norms({ normen }: Oordeel, status: string): readonly string[] {
  return normen.filter((norm) => norm.status === status).map(({ norm }) => norm);
}

describe("the policy", () => {
  isWhole(policy, { moreExamplesThan: 300, points: 185 });

  test("leaves untested only what is an announcement, an address, or missing from the document", () => {
    expect(policy.beleid().ontoetsbaar.map(({ bron }) => bron.map(({ deel }) => deel).join())).toEqual([
      "wijzigingen",
      "wijzigingen",
      "tijdpad",
      ...Array.from({ length: 6 }, () => "contact"),
    ]);
  });
});

describe("the table of quality requirements", () => {
  const facts = factsIn("policies/hulpmiddelen/aanvragen/gehoor-toegekend.json") as Record<string, unknown>;
  const required = (zorgsoort: string): readonly string[] =>
    evaluate(policy.beleid(), { ...facts, zorgsoort })
      .besluit("contractvoorwaarden")
      .normen.filter(
        ({ status, bron }) =>
          status !== "niet van toepassing" && bron.some(({ deel }) => deel === "perZorgsoort"),
      )
      .map(({ norm }) => norm);

  test.each([
    ["communicatiehulpmiddelen", ["communicatieCertificaat"]],
    ["compressieapparatuur", ["compressieModule", "richtlijnCompressie"]],
    ["diabetesmateriaal", ["semhDiswDiabetes", "diabetesModule"]],
    ["gehoorhulpmiddelen", ["gehoorCertificaat", "gehoorProtocol"]],
    ["haarwerken", ["haarwerkCertificaat"]],
    ["honden", ["hondenLidmaatschap", "hondenRichtlijn"]],
    ["incontinentiemateriaal", ["semhDiswIncontinentie", "moduleContinentie"]],
    ["infuuspompen", ["infuusCertificaat"]],
    ["injectiemateriaal", ["injectieCertificaat"]],
    ["inrichtingselementen", ["inrichtingIso", "antidecubitusIso", "nkhCertificaat"]],
    ["insulinepompen", ["semhDiabetes", "insulineModule", "insulineVerpleegkundige", "bloedglucosemeters"]],
    ["orthesen", ["ortheseCertificaat", "ortheseDeskundigheid"]],
    ["orthopedischeSchoenen", ["semhOsb"]],
    ["prothesen", ["protheseCertificaat", "protheseDeskundigheid", "moduleProthesezorg"]],
    ["stomamateriaal", ["semhStoma", "moduleStoma"]],
    ["tek", ["semhTek", "tekModule"]],
    ["tracheostoma", ["tracheostomaCertificaat"]],
    ["voedingspompen", ["voedingspompIso"]],
    ["wondverband", ["semhWond"]],
  ])("asks of %s to deliver nationwide and %j", (zorgsoort, own) => {
    expect(required(zorgsoort)).toEqual(["landelijkLeveren", ...own]);
  });

  test.each([
    ["certificaatGevraagd", /^semh|Certificaat$|Iso$/],
    ["richtlijnGevraagd", /^module|Module$|^richtlijn|Richtlijn$|Protocol$/],
  ])(
    "has a row that asks it for each kind of device of which %s is said, and for no other",
    (said, asking) => {
      const list = policy.beleid().keuzelijsten.find(({ naam }) => naam === "Zorgsoort");
      const kinds = list?.waarden.map(({ naam }) => naam).filter((naam) => naam !== "anderHulpmiddel") ?? [];
      expect(kinds.length).toBe(19);
      const isSaid = (zorgsoort: string): unknown =>
        evaluate(policy.beleid(), { zorgsoort }).afgeleid(said).waarde;
      expect(kinds.filter((kind) => isSaid(kind) === true)).toEqual(
        kinds.filter((kind) => required(kind).some((norm) => asking.test(norm))),
      );
    },
  );

  test("asks nothing of a device that is not purchased", () => {
    expect(judged("gehoor-toegekend").besluit("contractvoorwaarden").uitkomst).toBe("komt in aanmerking");
    const { besluit } = evaluate(policy.beleid(), { ...facts, zorgsoort: "anderHulpmiddel" });
    expect(besluit("contractvoorwaarden").uitkomst).toBe("niet van toepassing");
  });
});

describe("a new provider of hearing aids with one of the two certificates", () => {
  test("is eligible, although the law asks it for no admission and the duty of care is met", () => {
    const { besluit } = judged("gehoor-toegekend");
    const oordeel = besluit("nieuw");
    expect(oordeel.uitkomst).toBe("komt in aanmerking");
    expect(norms(oordeel, "voldaan")).toContain("zorgplicht");
    expect(norms(besluit("contractvoorwaarden"), "niet van toepassing")).toContain("wtza");
    expect(oordeel.voorbehoud.map(({ pad }) => pad)).toEqual([
      "valseVerklaringen",
      "inlichtingenAchtergehouden",
      "aanwijzingen",
    ]);
  });

  test("closes its contract after agreement, through Vecozo", () => {
    expect(judged("gehoor-toegekend").besluit("sluiting").uitkomst).toBe("komt in aanmerking");
  });
});

describe("a pharmacy that delivers locally and leaves the palliative kit out", () => {
  test("falls short of two contract conditions, and is brought to the attention of a.s.r.", () => {
    const { besluit, mededeling, afgeleid } = judged("injectiemateriaal-geweigerd");
    const oordeel = besluit("contractvoorwaarden");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(norms(oordeel, "niet voldaan")).toEqual(["landelijkLeveren", "palliatieveKit"]);
    expect(mededeling("apotheekLandelijk").status).toBe("van toepassing");
    expect(afgeleid("contractopzet").waarde).toBe("diswi");
    expect(afgeleid("onderdeelInWerking").waarde).toBe(false);
  });

  test("is refused as a new provider on five grounds", () => {
    const oordeel = judged("injectiemateriaal-geweigerd").besluit("nieuw");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(norms(oordeel, "niet voldaan")).toEqual([
      "agbCodeOpgegeven",
      "kopieCertificering",
      "groepOpgegeven",
      "basis",
      "zorgplicht",
    ]);
    expect(oordeel.voorbehoud).toEqual([]);
  });
});

describe("an application for insulin pumps that is not complete", () => {
  test("says what the provider, the insurer and third parties must still answer", () => {
    const oordeel = judged("insulinepompen-onvolledig").besluit("nieuw");
    expect(oordeel.uitkomst).toBe("onvolledig");
    const asked = (who: string): readonly string[] =>
      oordeel.ontbreekt
        .filter(({ herkomst }) => herkomst === who)
        .map(({ feit }) => feit)
        .toSorted();
    expect(asked("zorgaanbieder")).toEqual([
      "agbCode",
      "evaluatieDoorVerpleegkundige",
      "metersIso19157",
      "wtzaPlichtig",
    ]);
    expect(asked("KvK")).toEqual(["kvk"]);
    expect(asked("IGJ")).toEqual(["verscherptToezicht"]);
    expect(asked("verzekeraar")).toEqual(["uboBekend", "zorgBinnenRedelijkeTijd", "zorgplicht"]);
  });
});
