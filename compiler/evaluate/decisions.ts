// The outcome of a besluit: what its norms come to, why, and which facts can still change it.

import type { Besluit, Norm } from "../model.js";
import { concluded } from "./context.js";
import type { BesluitState, Context, FactGround, Ground, NormState, Scope } from "./context.js";
import type { Truth } from "./kleene.js";
import { appliesIn, groundsOfAll } from "./norms.js";

interface Judged {
  readonly norm: Norm;
  readonly state: NormState;
}

/** Weighs the norms of `besluit`; facts that are refused are not its business. */
export function decide(context: Context, besluit: Besluit): BesluitState {
  const scope: Scope = { context };
  const applies = appliesIn(scope, besluit.geldtAls);
  const ofScope = groundsOfAll(scope, [besluit.geldtAls]);
  const normen = besluit.normen.map((norm) => ({ norm, state: context.norm(norm.naam) }));
  const failing = normen.filter(({ state }) => state.status === "niet voldaan");
  const excluding = failing.filter(({ norm }) => norm.soort === "uitsluiting");
  const open = normen.filter(({ state }) => state.status === "onbekend");
  const scoped = { applies, scope: concluded(ofScope, applies !== "onbekend") };

  const final = finalOutcome(applies, { failing, excluding, open });
  if (final !== undefined) {
    return {
      uitkomst: final.uitkomst,
      ...scoped,
      grounds: concluded([...ofScope, ...groundsOfNorms(final.because ?? normen)], true),
      weights: new Map(),
      aanscherping: final.uitkomst === "komt niet in aanmerking" ? namesOfUitsluitingen(open) : [],
    };
  }
  // While it is open whether the besluit applies at all, a certain no waits for that alone.
  const ofNorms = failing.length > 0 ? [] : normen.flatMap(groundsWhileOpen);
  const grounds = concluded([...ofScope, ...ofNorms], false);
  return {
    uitkomst: openOutcome(grounds),
    ...scoped,
    grounds,
    weights: weightsOf(
      ofScope,
      open.map(({ state }) => state.grounds),
    ),
    aanscherping: [],
  };
}

interface Verdict {
  readonly uitkomst: BesluitState["uitkomst"];
  /** The norms that it rests on; absent: all of them. */
  readonly because?: readonly Judged[];
}

/** §6.4 as far as it is final: no fact that is missing can change it, but for the sharpening of a no. */
function finalOutcome(
  applies: Truth,
  {
    failing,
    excluding,
    open,
  }: {
    readonly failing: readonly Judged[];
    readonly excluding: readonly Judged[];
    readonly open: readonly Judged[];
  },
): Verdict | undefined {
  if (applies === "nee") return { uitkomst: "niet van toepassing", because: [] };
  if (applies === "onbekend") return undefined;
  if (excluding.length > 0) return { uitkomst: "uitgesloten", because: excluding };
  if (failing.length > 0) return { uitkomst: "komt niet in aanmerking", because: failing };
  return open.length > 0 ? undefined : { uitkomst: "komt in aanmerking" };
}

function groundsOfNorms(normen: readonly Judged[]): readonly Ground[] {
  return normen.flatMap(({ state }) => state.grounds);
}

/** Of an open norm everything; of a norm that is decided only the assumptions that the rest leans on. */
function groundsWhileOpen({ state }: Judged): readonly Ground[] {
  return state.status === "onbekend"
    ? state.grounds
    : state.grounds.filter((ground) => ground.kind === "fact" && ground.standing === "aangenomen");
}

/** The zorgaanbieder comes first: what he must still answer makes the application incomplete. */
function openOutcome(grounds: readonly Ground[]): "onvolledig" | "ter beoordeling" {
  return missingIn(grounds).some(({ feit }) => feit.herkomst.soort === "zorgaanbieder")
    ? "onvolledig"
    : "ter beoordeling";
}

function namesOfUitsluitingen(normen: readonly Judged[]): readonly string[] {
  return normen.filter(({ norm }) => norm.soort === "uitsluiting").map(({ norm }) => norm.naam);
}

/** What decides whether the besluit applies can settle every norm at once, so it weighs more than what all of them need. */
function weightsOf(
  scope: readonly Ground[],
  open: readonly (readonly Ground[])[],
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (grounds: readonly Ground[], weight: number): void => {
    for (const { pad } of missingIn(grounds)) weights.set(pad, (weights.get(pad) ?? 0) + weight);
  };
  add(scope, open.length + 1);
  for (const grounds of open) add(grounds, 1);
  return weights;
}

/** The facts among these grounds that nobody has given. */
export function missingIn(grounds: readonly Ground[]): readonly FactGround[] {
  return grounds.filter(
    (ground): ground is FactGround => ground.kind === "fact" && ground.standing === "onbekend",
  );
}
