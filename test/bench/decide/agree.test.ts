// Before anything is timed: every hand-written checker says of random applications what the emitted module says.

import { describe, expect, test } from "vitest";
import type { Uitkomst } from "@inkoop/compiler";
import { commonSeed } from "../../helpers/seed.js";
import { applicationsOf, sharesOf } from "./applications.js";
import { limits, partialLimits } from "./limits/index.js";
import { noneFailed, placesFailed } from "./limits/failed.js";
import { noStatuses } from "./limits/three-valued.js";
import { conditionsOf } from "./peers/conditions.js";
import { peers } from "./peers/index.js";
import { benchPolicies, BESLUIT } from "./policies.js";
import type { Conditions } from "./peers/conditions.js";
import type { Peer } from "./peers/expressions.js";
import type { Facts } from "./policies.js";

const policies = await benchPolicies();

describe.each(Object.entries(limits))("by hand: %s", (naam, check) => {
  const policy = policies.get(naam);
  if (policy === undefined) throw new Error(`no policy ${naam}`);
  const { beleid, rules, emitted } = policy;
  const outcomeOf = (facts: Facts): Uitkomst => emitted.uitkomst(facts, BESLUIT);
  const seeds = beleid.voorbeelden.map(({ feiten }) => feiten as Facts);
  const drawing = { beleid: emitted.beleid, rules, seeds, outcomeOf };

  test("agrees with the module on outcomes and on norms that are not met", () => {
    const applications = applicationsOf(drawing, { kind: "complete", count: 120, seed: commonSeed });
    // Every outcome that complete facts can have is among them.
    expect(Object.keys(sharesOf(applications, outcomeOf)).length).toBeGreaterThanOrEqual(4);
    for (const facts of applications) {
      const failed = noneFailed();
      const outcome = check(facts, failed);
      const oordeel = emitted.beoordeel(facts, BESLUIT);
      expect(outcome).toBe(oordeel.uitkomst);
      // What is refused or does not apply is not weighed norm by norm.
      if (outcome === "fout" || outcome === "niet van toepassing") continue;
      const unmet = oordeel.normen.flatMap(({ status }, place) => (status === "niet voldaan" ? [place] : []));
      expect(placesFailed(failed)).toEqual(unmet);
    }
  });

  test("and three-valued, where there is such a checker, of partial applications", () => {
    const decide = partialLimits[naam];
    if (decide === undefined) return;
    for (const facts of applicationsOf(drawing, { kind: "partial", count: 120, seed: commonSeed })) {
      const statuses = noStatuses();
      const oordeel = emitted.beoordeel(facts, BESLUIT);
      expect(decide(facts, statuses)).toBe(oordeel.uitkomst);
      if (oordeel.uitkomst === "fout" || oordeel.uitkomst === "niet van toepassing") continue;
      const places = (status: string): readonly number[] =>
        oordeel.normen.flatMap((norm, place) => (norm.status === status ? [place] : []));
      const { low, high, openLow, openHigh } = statuses;
      expect(placesFailed({ low, high, top: 0 })).toEqual(places("niet voldaan"));
      expect(placesFailed({ low: openLow, high: openHigh, top: 0 })).toEqual(places("onbekend"));
    }
  });

  test("and so does every engine that has words for its rules", async () => {
    const conditions = conditionsOf(emitted.beleid, rules, BESLUIT);
    const applications = applicationsOf(drawing, { kind: "complete", count: 5, seed: commonSeed });
    const expressed = Object.entries(peers).map(([name, peer]) => ({
      name,
      decide: expressedBy(peer, conditions),
    }));
    const without = expressed.flatMap(({ name, decide }) => (decide === undefined ? [name] : []));
    const disagreeing: string[] = [];
    for (const { name, decide } of expressed)
      for (const facts of decide === undefined ? [] : applications)
        if ((await decide?.(facts)) !== outcomeOf(facts)) disagreeing.push(name);
    expect(disagreeing).toEqual([]);
    // Neither has words for a list of records.
    const hasRecords = conditions.facts.some(
      ({ type }) => type.soort === "lijst" && type.van.soort === "structuur",
    );
    expect(without).toEqual(hasRecords ? ["filtrex", "cedar"] : []);
  });
});

function expressedBy(peer: Peer, conditions: Conditions): ReturnType<Peer> | undefined {
  try {
    return peer(conditions);
  } catch {
    return undefined;
  }
}
