// The seven policies of the repository as the benchmark takes them: the model, the emitted module, and the rules as formulas.

import type { Beleid, Oordeel, Uitkomst, Waarde } from "@inkoop/compiler";
import { checkProgram } from "../../../compiler/check/index.js";
import { loadExports } from "../../../compiler/cli/load-module.js";
import type { ModuleExports } from "../../../compiler/emit/emitted-module.js";
import { rulesData } from "../../../compiler/emit/formulas.js";
import { createNodeHost } from "../../../compiler/host.node.js";
import { inkoopFilesUnder } from "../../../compiler/host.js";
import { createProgram } from "../../../compiler/program.js";
import type { BeleidGegevens, Rules } from "../../../compiler/runtime/policy.js";
import { root } from "../../files.js";

/** The besluit that every policy has, and that most of its norms belong to. */
export const BESLUIT = "contractvoorwaarden";

/** Facts as JSON gives them: a date is text, null is geen, and what is unknown is left out. */
export type Facts = Readonly<Record<string, Waarde | undefined>>;

/** An emitted module, as a service imports it. */
export interface Emitted extends ModuleExports {
  readonly beleid: BeleidGegevens;
  readonly beoordeel: (facts: unknown, besluit?: string) => Oordeel;
  readonly uitkomst: (facts: unknown, besluit?: string) => Uitkomst;
}

export interface BenchPolicy {
  readonly beleid: Beleid;
  readonly rules: Rules;
  readonly emitted: Emitted;
}

/** Every policy of the repository, by name. */
export async function benchPolicies(): Promise<ReadonlyMap<string, BenchPolicy>> {
  const host = createNodeHost(root);
  const { beleiden } = checkProgram(createProgram(host, { roots: inkoopFilesUnder(host, "policies") }));
  const policies = new Map<string, BenchPolicy>();
  for (const beleid of beleiden.toSorted((a, b) => (a.naam < b.naam ? -1 : 1))) {
    const emitted = (await loadExports(beleid)) as unknown as Emitted;
    policies.set(beleid.naam, { beleid, rules: rulesOf(beleid), emitted });
  }
  return policies;
}

/** The rules as the module has them. */
export function rulesOf(beleid: Beleid): Rules {
  return rulesData(beleid) as unknown as Rules;
}
