// The norms of a besluit with how each stands, in words: what was asked, what was found, what is missing, its way out.

import type { Beleid, Origin } from "../model.js";
import type { Oordeel, Status } from "../runtime/types.js";
import { normEntry } from "./chapter.js";
import type { Entry } from "./document.js";

/** A norm as it was judged. */
export interface JudgedNorm {
  readonly naam: string;
  readonly soort: "voorwaarde" | "uitsluiting";
  readonly status: Status;
  /** Absent when it stands under none. */
  readonly rubriek?: string;
  /** The same in words. */
  readonly entry: Entry;
  readonly origin: Origin;
}

/** The norms of `oordeel`, in the order of the document; none when the facts are wrong. */
export function judgedNorms(beleid: Beleid, oordeel: Oordeel): readonly JudgedNorm[] {
  const declared = beleid.besluiten.find(({ naam }) => naam === oordeel.besluit)?.normen ?? [];
  const origins = new Map(declared.map(({ naam, origin }) => [naam, origin]));
  return oordeel.normen.flatMap((norm): readonly JudgedNorm[] => {
    const origin = origins.get(norm.norm);
    if (origin === undefined) return [];
    const { soort, status, rubriek } = norm;
    const rest = rubriek === undefined ? {} : { rubriek };
    return [{ naam: norm.norm, soort, status, ...rest, entry: normEntry(beleid, norm), origin }];
  });
}
