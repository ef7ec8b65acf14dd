// Before anything is timed: every hand-written checker says of random applications what the emitted module says.

import { describe, expect, test } from "vitest";
import type { Uitkomst } from "@inkoop/compiler";
import { commonSeed } from "../../helpers/seed.js";
import { applicationsOf, sharesOf } from "./applications.js";
import { limits } from "./limits/index.js";
import { noneFailed, placesFailed } from "./limits/failed.js";
import { benchPolicies, BESLUIT } from "./policies.js";
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
    const applications = applicationsOf(drawing, { kind: "complete", count: 200, seed: commonSeed });
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
});
