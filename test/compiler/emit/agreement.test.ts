// The reference evaluation, the straight-line code and the reasoning of the runtime say the same: of random policies that use
// every construct, about random facts that are partial, at boundaries, or wrong.

import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { checkProgram } from "../../../compiler/check/index.js";
import { evaluate, judge } from "../../../compiler/evaluate/index.js";
import { disagreements } from "../../../compiler/examples/agreement.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram } from "../../../compiler/program.js";
import { randomFacts } from "../../helpers/generate-facts.js";
import { policies, policyPath } from "../../helpers/generate-policy.js";
import type { PolicyFiles } from "../../helpers/generate-policy.js";
import { createLoader } from "../../helpers/load-emitted.js";
import type { Loader } from "../../helpers/load-emitted.js";

const POLICIES = 400;
const FACTS_EACH = 52;

let loader: Loader;
beforeAll(async () => {
  loader = await createLoader();
});
afterAll(() => loader.close());

/** The policy that the files hold; what is wrong with them when they hold none. */
function checked(files: PolicyFiles): Beleid | string {
  const program = createProgram(createMemoryHost(files), { roots: [policyPath] });
  const { diagnostics, beleiden } = checkProgram(program);
  const [beleid] = beleiden;
  return (
    beleid ??
    diagnostics
      .filter(({ severity }) => severity === "fout")
      .map(({ code, message }) => `${code} ${message}`)
      .join("\n")
  );
}

function textOf(files: PolicyFiles): string {
  return [...files].map(([path, text]) => `// bestand: ${path}\n${text}`).join("\n");
}

test(
  `the emitted module agrees with the reference about ${POLICIES * FACTS_EACH} pairs of policy and facts`,
  { timeout: 600_000 },
  async () => {
    let pairs = 0;
    const pair = fc.record({ files: policies, seed: fc.nat() });
    await fc.assert(
      fc.asyncProperty(pair, async ({ files, seed }) => {
        const beleid = checked(files);
        // Numbers may get too large to count with exactly, which only the checker can say.
        fc.pre(typeof beleid !== "string" || !beleid.startsWith("INK0310"));
        if (typeof beleid === "string") throw new Error(`${beleid}\n${textOf(files)}`);
        const emitted = await loader.load(beleid);
        for (const facts of randomFacts(beleid, seed, FACTS_EACH)) {
          pairs += 1;
          const [first] = disagreements(beleid, facts, judge(beleid, facts), emitted);
          if (first !== undefined) {
            throw new Error(`${JSON.stringify(first)}\nfacts: ${JSON.stringify(facts)}\n${textOf(files)}`);
          }
        }
      }),
      { numRuns: POLICIES, seed: 20_270_101, endOnFailure: process.env["CI"] !== undefined },
    );
    expect(pairs).toBeGreaterThanOrEqual(20_000);
  },
);

test("the random policies and facts come to every outcome, often enough to mean something", async () => {
  const counts = new Map<string, number>();
  const count = (what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  for (const files of fc.sample(policies, { numRuns: 60, seed: 20_270_101 })) {
    const beleid = checked(files);
    if (typeof beleid === "string") continue;
    for (const facts of randomFacts(beleid, 7, 30)) {
      const judged = evaluate(beleid, facts);
      for (const { naam } of beleid.besluiten) {
        const { uitkomst, normen, voorbehoud, aanscherping } = judged.besluit(naam);
        count(uitkomst);
        if (voorbehoud.length > 0) count("voorbehoud");
        if (aanscherping.length > 0) count("aanscherping");
        for (const { status } of normen) count(`norm ${status}`);
      }
      for (const { naam } of beleid.prestaties) count(`prestatie ${judged.prestatie(naam).status}`);
      for (const { naam } of beleid.termijnen) count(`termijn ${judged.termijn(naam).status}`);
      for (const { naam } of beleid.mededelingen) count(`mededeling ${judged.mededeling(naam).status}`);
      for (const { naam } of beleid.afgeleiden) {
        const { waarde } = judged.afgeleid(naam);
        count(`afgeleid ${waarde === undefined ? "onbekend" : waarde === null ? "geen" : typeof waarde}`);
      }
    }
  }
  const wanted = [
    ..."komt in aanmerking;komt niet in aanmerking;uitgesloten;niet van toepassing;onvolledig".split(";"),
    ..."ter beoordeling;fout;voorbehoud;aanscherping".split(";"),
    ..."norm voldaan;norm niet voldaan;norm vrijgesteld;norm niet van toepassing;norm onbekend".split(";"),
    ..."prestatie vergoed;prestatie niet vergoed;prestatie niet van toepassing;prestatie onbekend".split(";"),
    ..."termijn voldaan;termijn niet voldaan;termijn vrijgesteld;termijn niet van toepassing".split(";"),
    ..."termijn onbekend;mededeling van toepassing;mededeling niet van toepassing".split(";"),
    ..."mededeling onbekend;afgeleid onbekend;afgeleid geen;afgeleid boolean;afgeleid string".split(";"),
    "afgeleid number",
  ];
  expect(wanted.filter((what) => (counts.get(what) ?? 0) < 10)).toEqual([]);
});
