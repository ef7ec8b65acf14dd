// Deciding: everything that a policy says about one set of facts, gathered from the reference evaluation.

import { evaluate } from "../evaluate/index.js";
import type { Beleid } from "../model.js";
import type {
  AfgeleidOordeel,
  MededelingOordeel,
  Oordeel,
  PrestatieOordeel,
  TermijnOordeel,
  Waarde,
} from "../runtime/types.js";

/** What `inkoop decide` tells. Each list is in the order of the policy. */
export interface Decision {
  /** As given; null when nobody gave it. */
  readonly peildatum: string | null;
  readonly besluiten: readonly Oordeel[];
  readonly afgeleiden: readonly AfgeleidOordeel<Waarde>[];
  readonly prestaties: readonly PrestatieOordeel[];
  readonly termijnen: readonly TermijnOordeel[];
  readonly mededelingen: readonly MededelingOordeel[];
}

/**
 * Decides over facts that were read without a problem. With `besluit`, only that one, and of the terms, promises and
 * points of attention those that belong to it or to no besluit at all.
 */
export function decideAll(
  beleid: Beleid,
  facts: Readonly<Record<string, Waarde>>,
  besluit: string | undefined,
): Decision {
  const judged = evaluate(beleid, facts);
  const wanted = (naam: string | undefined): boolean =>
    besluit === undefined || naam === undefined || naam === besluit;
  const { peildatum } = facts;
  return {
    peildatum: typeof peildatum === "string" ? peildatum : null,
    besluiten: inDocumentOrder(beleid.besluiten)
      .filter(({ naam }) => wanted(naam))
      .map(({ naam }) => judged.besluit(naam)),
    afgeleiden: inDocumentOrder(beleid.afgeleiden).map(({ naam }) => judged.afgeleid(naam)),
    prestaties: beleid.prestaties.map(({ naam }) => judged.prestatie(naam)),
    termijnen: beleid.termijnen
      .filter((termijn) => wanted(termijn.besluit))
      .map(({ naam }) => judged.termijn(naam)),
    mededelingen: beleid.mededelingen
      .filter((mededeling) => wanted(mededeling.besluit))
      .map(({ naam }) => judged.mededeling(naam)),
  };
}

/** The model orders by dependency; a person reads in the order of the document. Other files keep their order. */
export function inDocumentOrder<
  T extends { readonly origin: { readonly file: string; readonly span: { readonly start: number } } },
>(items: readonly T[]): readonly T[] {
  const files = [...new Set(items.map(({ origin }) => origin.file))];
  return items.toSorted(
    (a, b) =>
      files.indexOf(a.origin.file) - files.indexOf(b.origin.file) ||
      a.origin.span.start - b.origin.span.start,
  );
}
