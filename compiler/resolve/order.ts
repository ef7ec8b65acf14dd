// Order: derived values and besluiten each after those they need, and otherwise as they stand in the text.

import type { Afgeleide, Besluit, Norm } from "../model.js";
import {
  expressionsOfBesluit,
  expressionsOfDerived,
  expressionsOfNorm,
  needsOf,
  type Need,
} from "./needs.js";

export interface Ordered {
  readonly afgeleiden: readonly Afgeleide[];
  readonly besluiten: readonly Besluit[];
}

/** Puts both in order. There are no rounds: those are reported, and then nothing is resolved. */
export function inOrderOfNeed(afgeleiden: readonly Afgeleide[], besluiten: readonly Besluit[]): Ordered {
  const derivedByName = new Map(afgeleiden.map((afgeleide) => [afgeleide.naam, afgeleide]));
  const besluitByName = new Map(besluiten.map((besluit) => [besluit.naam, besluit]));
  const normByName = new Map<string, Norm>(
    besluiten.flatMap((besluit) => besluit.normen.map((norm) => [norm.naam, norm] as const)),
  );
  const orderedDerived: Afgeleide[] = [];
  const orderedBesluiten: Besluit[] = [];
  const visited = new Set<string>();
  const visit = (need: Need): void => {
    const key = `${need.kind} ${need.naam}`;
    if (visited.has(key)) return;
    visited.add(key);
    switch (need.kind) {
      case "derived": {
        const afgeleide = derivedByName.get(need.naam);
        if (afgeleide === undefined) return;
        needsOf(expressionsOfDerived(afgeleide)).forEach(visit);
        orderedDerived.push(afgeleide);
        return;
      }
      case "norm": {
        const norm = normByName.get(need.naam);
        if (norm !== undefined) needsOf(expressionsOfNorm(norm)).forEach(visit);
        return;
      }
      case "besluit": {
        const besluit = besluitByName.get(need.naam);
        if (besluit === undefined) return;
        needsOf(expressionsOfBesluit(besluit)).forEach(visit);
        orderedBesluiten.push(besluit);
      }
    }
  };
  for (const { naam } of afgeleiden) visit({ kind: "derived", naam });
  for (const { naam } of besluiten) visit({ kind: "besluit", naam });
  return { afgeleiden: orderedDerived, besluiten: orderedBesluiten };
}
