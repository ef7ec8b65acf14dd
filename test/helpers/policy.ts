// From text in the language to a resolved policy, for tests that look at what a policy means.

import type { Beleid } from "@inkoop/compiler";
import { createMemoryHost } from "../../compiler/host.memory.js";
import { createProgram } from "../../compiler/program.js";
import { resolveBeleid } from "../../compiler/resolve/index.js";

/** The path under which `policyOf` and `proef` read their text. */
export const proefFile = "proef.inkoop";

/** The one policy in `text`; throws when something in it is wrong. */
export function policyOf(text: string): Beleid {
  const host = createMemoryHost(new Map([[proefFile, text]]));
  const program = createProgram(host, { roots: [proefFile] });
  const [unit] = program.units;
  if (unit === undefined) throw new Error("the text holds no policy");
  const beleid = resolveBeleid(unit, host);
  if (beleid === undefined) throw new Error("the text does not resolve to a policy");
  return beleid;
}

/** A whole text: a policy for 2027 with the part `a` of one point, and these declarations. */
export function proefText(declarations: string): string {
  return `beleid proef "Proef"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Bron"
  deel a "Deel A" punten 1

${declarations.trim()}
`;
}

/** The policy with these declarations; its norms cite `bron a punt 1`. */
export function proef(declarations: string): Beleid {
  return policyOf(proefText(declarations));
}
