// The three GGZ policies: without findings, shown whole by their examples, placing every provider in one track alike,
// and deciding the applications that ship with them.

import { describe, expect, test } from "vitest";
import type { Oordeel } from "@inkoop/compiler";
import { sourceCoverageOf } from "../../compiler/analyse/coverage.js";
import { evaluate } from "../../compiler/evaluate/index.js";
import { coverageOf, percentageOf } from "../../compiler/examples/coverage.js";
import { runExamples } from "../../compiler/examples/runner.js";
import { factsIn, policyOnDisk } from "./on-disk.js";

const tracks = ["maatwerk", "digitaal", "vrijgevestigd"] as const;
type Track = (typeof tracks)[number];

const policies = {
  maatwerk: policyOnDisk("policies/ggz-maatwerk/ggz-maatwerk.inkoop"),
  digitaal: policyOnDisk("policies/ggz-digitaal/ggz-digitaal.inkoop"),
  vrijgevestigd: policyOnDisk("policies/ggz-vrijgevestigd/ggz-vrijgevestigd.inkoop"),
};

/** The evaluation of an application that ships with the policy of a track. */
function judged(track: Track, application: string): ReturnType<typeof evaluate> {
  return evaluate(policies[track].beleid(), factsIn(`policies/ggz-${track}/aanvragen/${application}.json`));
}

/** The names of the norms that stand so. */
function norms({ normen }: Oordeel, status: string): readonly string[] {
  return normen.filter((norm) => norm.status === status).map(({ norm }) => norm);
}

/** The facts that `who` must still give. */
function asked({ ontbreekt }: Oordeel, who: string): readonly string[] {
  return ontbreekt
    .filter(({ herkomst }) => herkomst === who)
    .map(({ feit }) => feit)
    .toSorted();
}

describe.each([
  { track: "maatwerk", points: 140, addresses: 6 },
  { track: "digitaal", points: 151, addresses: 7 },
  { track: "vrijgevestigd", points: 143, addresses: 7 },
] as const)("the policy of track $track", ({ track, points, addresses }) => {
  const policy = policies[track];

  test("has no findings", () => {
    expect(policy.findings).toEqual([]);
  });

  test("does what each of its examples says", () => {
    const { results } = runExamples(policy.beleid());
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(results.length).toBeGreaterThan(280);
  });

  test("has an example for every status, row, case, outcome and side of a boundary", () => {
    const { totals } = coverageOf(policy.beleid());
    expect(percentageOf(totals.all)).toBe(100);
  });

  test("cites every point of the document", () => {
    const { totals } = sourceCoverageOf(policy.beleid());
    expect(totals.open).toBe(0);
    expect(totals.punten).toBe(points);
  });

  test("leaves untested only announcements, an empty heading and addresses", () => {
    expect(policy.beleid().ontoetsbaar.map(({ bron }) => bron.map(({ deel }) => deel).join())).toEqual([
      "wijzigingen",
      "wijzigingen",
      "tijdpad",
      ...Array.from({ length: addresses }, () => "contact"),
    ]);
  });
});

// ── Which track ──────────────────────────────────────────────────────────────────────────────────

type Facts = Readonly<Record<string, unknown>>;

const settings = (...numbers: readonly number[]): Facts => ({
  geleverdeSettings: numbers.map((number) => `setting${number}`),
});
const without: Facts = {
  uniformUitvoeringsmodel: false,
  pukPaaz: false,
  biedtVerblijfsdagen: false,
  ...settings(1, 2, 3),
};
const reasons: readonly Facts[] = [
  { uniformUitvoeringsmodel: true },
  { pukPaaz: true },
  { biedtVerblijfsdagen: true },
  ...[4, 5, 6, 7, 8].map((number) => settings(2, number)),
];
const inTime: Facts = {
  wisseltVanCategorie: true,
  overstapGemeldOp: "2026-08-31",
  nieuwStatuutGoedgekeurdOp: "2026-07-01",
};
const switches: readonly Facts[] = [
  { wisseltVanCategorie: false },
  inTime,
  { ...inTime, overstapGemeldOp: "2026-09-01" },
  { ...inTime, nieuwStatuutGoedgekeurdOp: "2026-07-02" },
  { ...inTime, overstapGemeldOp: null },
];

function provider(categorie: string, overeenkomst2026: boolean, reason: Facts, change: Facts): Facts {
  return {
    peildatum: "2026-10-01",
    ...without,
    ...reason,
    ...change,
    categorie,
    overeenkomst2026,
    nieuwStatuutSectie: categorie === "instelling" ? "sectie2" : "sectie3",
  };
}

/** Every kind of provider that the routing tells apart. */
const providers: readonly Facts[] = ["instelling", "vrijgevestigd"].flatMap((categorie) =>
  [true, false].flatMap((overeenkomst2026) =>
    [{}, ...reasons].flatMap((reason) =>
      switches.map((change) => provider(categorie, overeenkomst2026, reason, change)),
    ),
  ),
);

/** The track that each of the three policies says a provider belongs to. */
function routesOf(facts: Facts): readonly unknown[] {
  return tracks.map((track) => evaluate(policies[track].beleid(), facts).afgeleid("spoor").waarde);
}

describe("the track of a provider", () => {
  test("is one and the same in all three policies, for every kind of provider", () => {
    const placedDifferently = providers.filter((facts) => {
      const routes = new Set(routesOf(facts));
      return routes.size !== 1 || !tracks.some((track) => routes.has(track));
    });
    expect(placedDifferently).toEqual([]);
  });

  test("is the one whose contract conditions apply; those of the other two do not", () => {
    const judgedElsewhere = providers.filter((facts) => {
      const applying = tracks.filter(
        (track) =>
          evaluate(policies[track].beleid(), facts).besluit("contractvoorwaarden").uitkomst !==
          "niet van toepassing",
      );
      return applying.length !== 1 || applying[0] !== routesOf(facts)[0];
    });
    expect(judgedElsewhere).toEqual([]);
  });

  test("is never maatwerk without an agreement in 2026, whatever is delivered", () => {
    const routes = providers.filter((facts) => facts["overeenkomst2026"] === false).map(routesOf);
    expect(routes.flat()).not.toContain("maatwerk");
  });

  test.each([
    { who: "an institution with settings 1 to 3 only", facts: without, route: "digitaal" },
    ...reasons.map((reason) => ({
      who: `an institution with ${JSON.stringify(reason)}`,
      facts: { ...without, ...reason },
      route: "maatwerk",
    })),
  ])("is $route for $who that had an agreement", ({ facts, route }) => {
    const institution = {
      ...facts,
      categorie: "instelling",
      overeenkomst2026: true,
      wisseltVanCategorie: false,
    };
    expect(routesOf(institution)).toEqual([route, route, route]);
  });

  test("is digitaal for a new institution as soon as that much is known", () => {
    const facts = { categorie: "instelling", overeenkomst2026: false, wisseltVanCategorie: false };
    expect(routesOf(facts)).toEqual(["digitaal", "digitaal", "digitaal"]);
  });
});

// ── Applications ─────────────────────────────────────────────────────────────────────────────────

describe("an institution with maatwerk", () => {
  test("has its offer considered, and keeps its agreement", () => {
    const { besluit, termijn } = judged("maatwerk", "offerte-toegekend");
    expect(besluit("contractvoorwaarden").uitkomst).toBe("komt in aanmerking");
    expect(besluit("offerte").uitkomst).toBe("komt in aanmerking");
    expect(termijn("offerteVoorkeur").status).toBe("voldaan");
    const { uitkomst, voorbehoud } = besluit("aanbod");
    expect(uitkomst).toBe("komt in aanmerking");
    expect(voorbehoud.map(({ pad }) => pad)).toEqual(["tekortVoor2026", "tekortIn2026"]);
  });

  test("gets no higher ceiling when it asks too early, too late and without its forecasts", () => {
    const oordeel = judged("maatwerk", "omzetplafond-geweigerd").besluit("ophoging");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(norms(oordeel, "niet voldaan")).toEqual(["drempelBereikt", "opTijdGevraagd", "productieVolledig"]);
  });

  test("hears what its offer and its contract conditions still lack", () => {
    const { besluit } = judged("maatwerk", "offerte-onvolledig");
    expect(besluit("offerte").uitkomst).toBe("onvolledig");
    expect(asked(besluit("offerte"), "zorgaanbieder")).toEqual(["volumevoorstel", "voorstelToegelicht"]);
    const conditions = besluit("contractvoorwaarden");
    expect(conditions.uitkomst).toBe("onvolledig");
    expect(asked(conditions, "zorgaanbieder")).toEqual([
      "klachtenregelingWkkgz",
      "samenwerkingsafspraken",
      "statuutversie",
    ]);
    expect(asked(conditions, "KvK")).toEqual(["kvk"]);
    expect(asked(conditions, "IGJ")).toEqual(["verscherptToezicht"]);
  });
});

describe("an institution that contracts digitally", () => {
  test("is let in as new on the last day, with its quality mark applied for", () => {
    const { afgeleid, besluit } = judged("digitaal", "nieuwe-instelling-toegekend");
    expect(afgeleid("maatwerkcriterium").waarde).toBe(true);
    expect(afgeleid("spoor").waarde).toBe("digitaal");
    const oordeel = besluit("nieuw");
    expect(oordeel.uitkomst).toBe("komt in aanmerking");
    expect(norms(oordeel, "vrijgesteld")).toEqual(["keurmerk"]);
    expect(besluit("overeenkomst").uitkomst).toBe("komt in aanmerking");
  });

  test("is refused as new a day later, for that and for three other reasons", () => {
    const oordeel = judged("digitaal", "nieuwe-instelling-geweigerd").besluit("nieuw");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    expect(norms(oordeel, "niet voldaan")).toEqual([
      "aanvraagOpTijd",
      "basis",
      "toegevoegdeWaarde",
      "keurmerk",
    ]);
  });

  test("hears what its change of statute still lacks", () => {
    const { afgeleid, besluit } = judged("digitaal", "overstap-onvolledig");
    expect(afgeleid("spoor").waarde).toBe("digitaal");
    const oordeel = besluit("overstap");
    expect(oordeel.uitkomst).toBe("onvolledig");
    expect(norms(oordeel, "voldaan")).toEqual(["overstapGemeld", "nieuwStatuut"]);
    expect(asked(oordeel, "zorgaanbieder")).toEqual([
      "gevolgenOverstapOpgegeven",
      "overstapGemeldBij",
      "vergewisplicht",
    ]);
  });
});

describe("an independent psychiatrist or psychologist", () => {
  test("may skip the crisis service after offering, and starts the month after signing", () => {
    const { afgeleid, besluit } = judged("vrijgevestigd", "psychiater-toegekend");
    expect(norms(besluit("contractvoorwaarden"), "vrijgesteld")).toEqual(["crisisdienst"]);
    expect(norms(besluit("nieuw"), "vrijgesteld")).toEqual(["keurmerk"]);
    expect(besluit("overeenkomst").uitkomst).toBe("komt in aanmerking");
    expect(afgeleid("ingangsdatum").waarde).toBe("2027-04-01");
  });

  test("is refused at 57 without proof of the offer, with a note on the age", () => {
    const { besluit, mededeling } = judged("vrijgevestigd", "psychiater-geweigerd");
    const conditions = besluit("contractvoorwaarden");
    expect(conditions.uitkomst).toBe("komt niet in aanmerking");
    expect(norms(conditions, "niet voldaan")).toEqual(["crisisdienst", "rechtmatigeZorg"]);
    expect(mededeling("leeftijd57").status).toBe("van toepassing");
    expect(norms(besluit("nieuw"), "niet voldaan")).toEqual(["basis", "keurmerk"]);
  });

  test("hears what is still missing; a membership of under five years needs no second one", () => {
    const oordeel = judged("vrijgevestigd", "psycholoog-onvolledig").besluit("nieuw");
    expect(oordeel.uitkomst).toBe("onvolledig");
    expect(asked(oordeel, "zorgaanbieder")).toEqual([
      "aanbiederOpSanctielijst",
      "governancecode",
      "governancecodeVanToepassing",
      "kwalificatieGemaild",
      "statuutversie",
    ]);
  });

  test("is never paid for Spravato, where an institution with the same membership is", () => {
    const practice = factsIn("policies/ggz-vrijgevestigd/aanvragen/psychiater-toegekend.json") as Facts;
    const institution = factsIn("policies/ggz-maatwerk/aanvragen/offerte-toegekend.json") as Facts;
    const spravato = (track: Track, facts: Facts): string =>
      evaluate(policies[track].beleid(), { ...facts, lidEncNl: true }).prestatie("spravato").status;
    expect(spravato("vrijgevestigd", practice)).toBe("niet vergoed");
    expect(spravato("maatwerk", institution)).toBe("vergoed");
  });
});
