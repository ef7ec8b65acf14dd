// What the three hand-written checkers for the ggz share: which of the three policies an aanbieder falls under.

import type { Facts2027 } from "./facts-2027.js";

export interface GgzFacts extends Facts2027 {
  readonly alleenRechtmatigeZorg: boolean;
  readonly volgtStandWetenschap: boolean;
  readonly volgtBeleidsregels: boolean;
  readonly statuutGoedgekeurd: boolean;
  readonly statuutversie: string;
  readonly statuutGedeponeerd: boolean;
  readonly overeenkomst2026: boolean;
  readonly categorie: "vrijgevestigd" | "instelling";
  readonly uniformUitvoeringsmodel: boolean;
  readonly pukPaaz: boolean;
  readonly biedtVerblijfsdagen: boolean;
  readonly geleverdeSettings: readonly string[];
  readonly wisseltVanCategorie: boolean;
  readonly overstapGemeldOp: string | null;
  readonly nieuwStatuutGoedgekeurdOp: string | null;
  readonly nieuwStatuutSectie: string;
}

/** Is the aanbieder in 2027 vrijgevestigd, or an instelling? A change of category counts when it was reported and approved in time. */
export function isVrijgevestigd(f: GgzFacts): boolean {
  const wasVrijgevestigd = f.categorie === "vrijgevestigd";
  if (!f.wisseltVanCategorie) return wasVrijgevestigd;
  const { overstapGemeldOp, nieuwStatuutGoedgekeurdOp } = f;
  return (
    (overstapGemeldOp !== null &&
      overstapGemeldOp < "2026-09-01" &&
      nieuwStatuutGoedgekeurdOp !== null &&
      nieuwStatuutGoedgekeurdOp <= "2026-07-01" &&
      f.nieuwStatuutSectie === (wasVrijgevestigd ? "sectie3" : "sectie2")) !== wasVrijgevestigd
  );
}

/** Is an instelling one for maatwerk? Settings 4 to 8 have their number as the last letter. */
export function meetsMaatwerk(f: GgzFacts): boolean {
  if (f.uniformUitvoeringsmodel || f.pukPaaz || f.biedtVerblijfsdagen) return true;
  const { geleverdeSettings } = f;
  for (let index = 0; index < geleverdeSettings.length; index += 1) {
    const setting = (geleverdeSettings[index] ?? "").charCodeAt(7);
    if (setting >= 52 && setting <= 56) return true;
  }
  return false;
}
