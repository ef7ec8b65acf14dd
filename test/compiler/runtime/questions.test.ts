// `volgendeVraag`: one question at a time, each of which can still matter, until there is a decision.

import type { Beleid } from "@inkoop/compiler";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadExports } from "../../../compiler/cli/load-module.js";
import type { ModuleExports } from "../../../compiler/emit/emitted-module.js";
import type { Vraag, VraagOpties } from "../../../compiler/runtime/questions.js";
import type { Waarde } from "../../../compiler/runtime/types.js";
import { completeFactsOf, type Facts } from "../../helpers/arbitrary-facts.js";
import { mondzorg } from "../../helpers/policies.js";
import { policyOf, proef } from "../../helpers/policy.js";
import { kleinBeleid } from "../emit/kleinbeleid.js";

type Ask = (feiten: unknown, opties?: VraagOpties) => Vraag | undefined;

function asking({ volgendeVraag }: ModuleExports): Ask {
  if (volgendeVraag === undefined) throw new Error("the policy has a besluit");
  return volgendeVraag;
}

function outcomeOf({ besluiten }: ModuleExports, naam: string): (feiten: unknown) => string {
  const besluit = besluiten[naam];
  if (besluit === undefined) throw new Error(`no besluit ${naam}`);
  return besluit.uitkomst;
}

const beleid = policyOf(kleinBeleid);
let module: ModuleExports;
let next: Ask;
beforeAll(async () => {
  module = await loadExports(beleid);
  next = asking(module);
});

describe("the next question", () => {
  test("says what may be answered, where the answer goes, who gives it and what proves it", () => {
    expect(next({ beroep: "logopedist" })).toEqual({
      vraag: "Staat u ingeschreven in het handelsregister?",
      pad: "kvk",
      feit: "kvk",
      nummer: undefined,
      type: { soort: "ja/nee" },
      optioneel: false,
      keuzes: [],
      velden: [],
      herkomst: "KvK",
      bewijs: [],
      openstaand: 2,
    });
  });

  test("has the values of a keuzelijst, and the questions of the records of a list", () => {
    expect(next({})).toMatchObject({
      pad: "beroep",
      keuzes: [
        { naam: "tandarts", titel: "Tandarts" },
        { naam: "logopedist", titel: "Logopedist" },
      ],
    });
    const known = { beroep: "tandarts", kvk: true, insolvent: false, omzet: 500_000, keurmerkOp: null };
    expect(next(known)).toMatchObject({
      pad: "specialisten",
      type: { soort: "lijst" },
      velden: [{ naam: "fte" }, { naam: "bigGeregistreerd" }],
    });
  });

  test("can be about one record of a list, which is counted from 1", () => {
    const known = { beroep: "tandarts", kvk: true, insolvent: false, omzet: 500_000, keurmerkOp: null };
    const specialisten = [{ fte: 1, bigGeregistreerd: true }, { fte: 1 }];
    expect(next({ ...known, specialisten })).toMatchObject({
      vraag: "Is deze specialist BIG-geregistreerd?",
      pad: "specialisten[1].bigGeregistreerd",
      feit: "specialisten",
      nummer: 2,
      type: { soort: "ja/nee" },
    });
  });

  test("can be asked for what one of them can answer", () => {
    const known = { beroep: "logopedist" };
    expect(next(known, { herkomst: "zorgaanbieder" })?.pad).toBe("insolvent");
    expect(next(known, { herkomst: "KvK" })?.pad).toBe("kvk");
    expect(next(known, { herkomst: "IGJ" })).toBeUndefined();
  });

  test("is not there once there is a decision, nor for facts that are wrong", () => {
    expect(next({ beroep: "logopedist", kvk: true, insolvent: false })).toBeUndefined();
    expect(next({ kvk: "ja" })).toBeUndefined();
  });

  test("is first of all whether the besluit is about this provider", async () => {
    const made = asking(
      await loadExports(
        proef(`
gegevens "A"
  a: ja/nee
    vraag "A?"
  nieuw: ja/nee
    vraag "Bent u nieuw?"

besluit overeenkomst "een overeenkomst"
  geldt als nieuw

voorwaarde normA "Een"
  eis  a
  bron a punt 1

voorwaarde normB "Twee"
  eis  niet a
  bron a punt 1
`),
      ),
    );
    expect(made({})?.pad).toBe("nieuw");
    expect(made({ nieuw: false })).toBeUndefined();
  });
});

/** Answers what is asked from what is true; what is known in the end. */
function askAll(ask: Ask, about: Beleid, truth: Facts, besluit: string): Facts {
  const known = new Map(assumedIn(about, truth));
  const asked = new Set<string>();
  for (;;) {
    const facts = Object.fromEntries(known);
    const vraag = ask(facts, { besluit });
    if (vraag === undefined) return facts;
    expect(asked).not.toContain(vraag.pad);
    asked.add(vraag.pad);
    const answer = truth[vraag.feit];
    if (answer === undefined) throw new Error(`nobody knows ${vraag.feit}`);
    known.set(vraag.feit, answer);
  }
}

/** What is assumed, nobody is asked; whoever knows better says so at once. */
function assumedIn({ feiten }: Beleid, truth: Facts): readonly (readonly [string, Waarde])[] {
  const assumed = new Set(feiten.filter(({ aanname }) => aanname !== undefined).map(({ naam }) => naam));
  return Object.entries(truth).filter(([naam]) => assumed.has(naam));
}

/** The outcomes that may stand when only what was asked is known: that of all facts, or a no that another fact sharpens. */
function outcomesBefore(uitkomst: string): readonly string[] {
  return uitkomst === "uitgesloten" ? ["uitgesloten", "komt niet in aanmerking"] : [uitkomst];
}

describe("asking until there is nothing to ask", () => {
  test("ends in the decision that all facts together give, and asks nothing twice", () => {
    fc.assert(
      fc.property(completeFactsOf(beleid), (truth) => {
        for (const { naam } of beleid.besluiten) {
          const uitkomst = outcomeOf(module, naam);
          if (uitkomst(truth) === "fout") continue;
          const known = askAll(next, beleid, truth, naam);
          expect(outcomesBefore(uitkomst(truth))).toContain(uitkomst(known));
        }
      }),
    );
  });

  test("does so for the whole of a large policy, with a part of its questions", async () => {
    const large = mondzorg();
    const exports = await loadExports(large);
    const ask = asking(exports);
    for (const truth of fc.sample(completeFactsOf(large), 5)) {
      for (const { naam } of large.besluiten) {
        const uitkomst = outcomeOf(exports, naam);
        if (uitkomst(truth) === "fout") continue;
        const known = askAll(ask, large, truth, naam);
        expect(outcomesBefore(uitkomst(truth))).toContain(uitkomst(known));
        expect(Object.keys(known).length).toBeLessThan(large.feiten.length);
      }
    }
  });
});
