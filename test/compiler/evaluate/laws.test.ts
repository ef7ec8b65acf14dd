// Laws of evaluation, over random facts: what is certain stays so, order does not matter, nothing is ever thrown.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Beleid, Oordeel, Redenering, Status, Uitkomst } from "@inkoop/compiler";
import { evaluate, readFacts } from "../../../compiler/evaluate/index.js";
import type { Beoordeling } from "../../../compiler/evaluate/index.js";
import { factsOf, type Facts } from "../../helpers/arbitrary-facts.js";
import { lawPolicies } from "./law-policies.js";

/** Facts, and more of them. Facts with an assumption are given in both or in neither: giving one is a change of mind. */
function growing(beleid: Beleid): fc.Arbitrary<readonly [Facts, Facts]> {
  const assumed = new Set(
    beleid.feiten.flatMap(({ naam, aanname }) => (aanname === undefined ? [] : [naam])),
  );
  const kept = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
  return fc.tuple(factsOf(beleid), kept).map(([facts, keep]) => {
    const fewer = Object.entries(facts).filter(([naam], index) => keep[index] === true || assumed.has(naam));
    return [Object.fromEntries(fewer), facts] as const;
  });
}

const open = new Set<Uitkomst>(["onvolledig", "ter beoordeling"]);

function normenOf(beleid: Beleid, beoordeling: Beoordeling): Oordeel["normen"] {
  return beleid.besluiten.flatMap(({ naam }) => beoordeling.besluit(naam).normen);
}

/** Everything that is said, in the order of the policy. */
function statements(beleid: Beleid, beoordeling: Beoordeling): readonly unknown[] {
  return [
    ...beleid.besluiten.map(({ naam }) => beoordeling.besluit(naam)),
    ...beleid.afgeleiden.map(({ naam }) => beoordeling.afgeleid(naam)),
    ...beleid.prestaties.map(({ naam }) => beoordeling.prestatie(naam)),
    ...beleid.termijnen.map(({ naam }) => beoordeling.termijn(naam)),
    ...beleid.mededelingen.map(({ naam }) => beoordeling.mededeling(naam)),
  ];
}

/** What was certain before and is something else after, in words. */
function changes(beleid: Beleid, before: Beoordeling, after: Beoordeling): readonly string[] {
  const outcomes = beleid.besluiten.map(({ naam }) => {
    const [first, later] = [before.besluit(naam), after.besluit(naam)];
    const sharpened = first.aanscherping.length > 0 && later.uitkomst === "uitgesloten";
    const kept = open.has(first.uitkomst) || first.uitkomst === later.uitkomst || sharpened;
    return kept ? "" : `${naam}: ${first.uitkomst} became ${later.uitkomst}`;
  });
  const norms = normenOf(beleid, before).map((first, index) => {
    const later = normenOf(beleid, after)[index]?.status ?? "onbekend";
    return mayBecome(first.status).has(later) ? "" : `${first.norm}: ${first.status} became ${later}`;
  });
  const derived = beleid.afgeleiden.map(({ naam }) => {
    const [first, later] = [before.afgeleid(naam).waarde, after.afgeleid(naam).waarde];
    return first === undefined || first === later ? "" : `${naam}: ${String(first)} became ${String(later)}`;
  });
  const prestaties = beleid.prestaties.map(({ naam }) => {
    const [first, later] = [before.prestatie(naam).status, after.prestatie(naam).status];
    return first === "onbekend" || first === later ? "" : `${naam}: ${first} became ${later}`;
  });
  return [...outcomes, ...norms, ...derived, ...prestaties].filter((change) => change !== "");
}

/** What is met may turn out not to apply, and what is excused may turn out to be met; neither is ever taken back. */
function mayBecome(status: Status): ReadonlySet<Status> {
  switch (status) {
    case "onbekend":
      return new Set(["voldaan", "niet voldaan", "vrijgesteld", "niet van toepassing", "onbekend"]);
    case "voldaan":
    case "vrijgesteld":
      return new Set(["voldaan", "vrijgesteld", "niet van toepassing"]);
    case "niet voldaan":
    case "niet van toepassing":
      return new Set([status]);
  }
}

function misfit(naam: string, isOpen: boolean, { ontbreekt }: Pick<Redenering, "ontbreekt">): string {
  const fits = ontbreekt.length > 0 === isOpen;
  return fits ? "" : `${naam} is ${isOpen ? "open" : "certain"} and misses ${ontbreekt.length}`;
}

/** Statements of which what is missing does not fit what is open, in words. */
function misfits(beleid: Beleid, judged: Beoordeling): readonly string[] {
  return [
    ...beleid.besluiten.map(({ naam }) => {
      const oordeel = judged.besluit(naam);
      return misfit(naam, open.has(oordeel.uitkomst), oordeel);
    }),
    ...normenOf(beleid, judged).map((norm) => misfit(norm.norm, norm.status === "onbekend", norm)),
    ...beleid.afgeleiden.map(({ naam }) => {
      const oordeel = judged.afgeleid(naam);
      return misfit(naam, oordeel.waarde === undefined, oordeel);
    }),
  ].filter((text) => text !== "");
}

describe.each(lawPolicies)("$name", ({ beleid, runs }) => {
  test("an answer never changes when more is known, but for a no that becomes uitgesloten", () => {
    fc.assert(
      fc.property(growing(beleid), ([fewer, more]) => {
        const [before, after] = [evaluate(beleid, fewer), evaluate(beleid, more)];
        // More facts can break a controle; then there is no decision to compare.
        fc.pre(before.problemen.length === 0 && after.problemen.length === 0);
        expect(changes(beleid, before, after)).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect.assertions(runs);
  });

  test("something is missing exactly as long as something is open", () => {
    fc.assert(
      fc.property(factsOf(beleid), (facts) => {
        const judged = evaluate(beleid, facts);
        fc.pre(judged.problemen.length === 0);
        expect(misfits(beleid, judged)).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect.assertions(runs);
  });

  test("what is told of a fact was given or is assumed, and what is missing was not given", () => {
    fc.assert(
      fc.property(factsOf(beleid), (facts) => {
        const judged = evaluate(beleid, facts);
        fc.pre(judged.problemen.length === 0);
        const normen = normenOf(beleid, judged);
        const used = normen.flatMap(({ gebruikt }) => gebruikt);
        const missing = normen.flatMap(({ ontbreekt }) => ontbreekt);
        expect(used.filter(({ pad, aanname }) => Object.hasOwn(facts, pad) === aanname)).toEqual([]);
        expect(missing.filter(({ pad }) => Object.hasOwn(facts, pad))).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect.assertions(2 * runs);
  });

  test("the order in which facts are given does not matter", () => {
    fc.assert(
      fc.property(factsOf(beleid), (facts) => {
        const reversed = Object.fromEntries(Object.entries(facts).toReversed());
        const told = statements(beleid, evaluate(beleid, reversed));
        expect(told).toEqual(statements(beleid, evaluate(beleid, facts)));
      }),
      { numRuns: runs },
    );
    expect.assertions(runs);
  });

  test("no JSON of any kind makes it throw, and what is refused is never decided upon", () => {
    const names = ["peildatum", ...beleid.feiten.map(({ naam }) => naam)];
    const someFacts = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), someFacts), (facts) => {
        const judged = evaluate(beleid, facts);
        const refused = judged.problemen.length > 0;
        expect(statements(beleid, judged)).toBeDefined();
        const faults = beleid.besluiten.map(({ naam }) => judged.besluit(naam).uitkomst === "fout");
        expect(new Set(faults)).toEqual(new Set([refused]));
        const read = readFacts(beleid, facts);
        expect(read.goed && refused).toBe(false);
        // What was read is in order, and reads the same once more.
        expect(read.goed ? readFacts(beleid, read.feiten) : read).toEqual(read);
      }),
      { numRuns: runs },
    );
    expect.assertions(4 * runs);
  });
});
