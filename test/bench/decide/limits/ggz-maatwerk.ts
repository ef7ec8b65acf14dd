// GGZ, maatwerk by hand: its contractvoorwaarden, as `mondzorg.ts` and reviewed with it.

import { coversKeten, coversSamenwerking } from "./agreements.js";
import { isWithinFiveYearsBefore } from "./dates.js";
import type { Failed } from "./failed.js";
import type { GgzFacts } from "./ggz.js";
import { isVrijgevestigd, meetsMaatwerk } from "./ggz.js";

export interface MaatwerkFacts extends GgzFacts {
  readonly verzoekdatum: string;
  readonly besluitOphogingOp: string | null;
}

const UITSLUITINGEN = 0b111111 << 24;

export function ggzMaatwerk(f: MaatwerkFacts, failed: Failed): string {
  const { peildatum, ernstigeFoutOp, overstapGemeldOp, nieuwStatuutGoedgekeurdOp } = f;
  const { reactiedatum, antwoorddatum, reactiedatumAanbieder, antwoorddatumAanbieder } = f;
  const { besluitOphogingOp } = f;
  if (
    (ernstigeFoutOp !== null && ernstigeFoutOp > peildatum) ||
    (reactiedatum !== null && reactiedatum < f.offertedatum) ||
    (antwoorddatum !== null && antwoorddatum < f.vraagdatum) ||
    (reactiedatumAanbieder !== null && reactiedatumAanbieder < f.voorsteldatum) ||
    (antwoorddatumAanbieder !== null && antwoorddatumAanbieder < f.vraagdatumAsr) ||
    (overstapGemeldOp !== null && overstapGemeldOp > peildatum) ||
    (nieuwStatuutGoedgekeurdOp !== null && nieuwStatuutGoedgekeurdOp > peildatum) ||
    f.verzoekdatum > peildatum ||
    (besluitOphogingOp !== null && besluitOphogingOp < f.verzoekdatum)
  )
    return "fout";
  if (!f.overeenkomst2026 || isVrijgevestigd(f) || !meetsMaatwerk(f)) return "niet van toepassing";
  const low =
    (f.kvk ? 0 : 1 << 0) |
    (!f.governancecodeVanToepassing || f.governancecode ? 0 : 1 << 1) |
    (f.jaarverantwoording ? 0 : 1 << 2) |
    (f.uboActueel && f.uboBekend && !f.aanbiederOpSanctielijst ? 0 : 1 << 3) |
    (f.belasting ? 0 : 1 << 4) |
    (f.gedegenAdministratie && f.gegevensTijdigLeverbaar ? 0 : 1 << 5) |
    (f.vecozo ? 0 : 1 << 6) |
    (f.vektisActueel && f.vektisVolledig && f.vecozoActueel && f.vecozoVolledig ? 0 : 1 << 7) |
    (f.weigertOpWoonplaats || f.weigertOpKenmerken ? 1 << 8 : 0) |
    (f.personeel ? 0 : 1 << 9) |
    (f.levertTijdig || f.zorgbemiddeling ? 0 : 1 << 10) |
    (coversKeten(f.ketenafspraken) ? 0 : 1 << 11) |
    (f.samenwerkingSchriftelijk &&
    f.samenwerkingRelevantePartners &&
    coversSamenwerking(f.samenwerkingsafspraken)
      ? 0
      : 1 << 12) |
    (f.doelmatigheidstrajecten ? 0 : 1 << 13) |
    (f.doelmatigheidsinitiatieven ? 0 : 1 << 14) |
    (f.wtzaToegelaten ? 0 : 1 << 15) |
    (f.vergewisplicht ? 0 : 1 << 16) |
    (f.verbetertSystematisch && f.kwaliteitssysteemWerkt ? 0 : 1 << 17) |
    (!f.klanttevredenheidGeregeld || (f.meetKlanttevredenheid && f.levertKlanttevredenheid) ? 0 : 1 << 18) |
    (f.klachtenregelingEigen && f.klachtenregelingVastgelegd && f.klachtenregelingWkkgz ? 0 : 1 << 19) |
    (f.alleenRechtmatigeZorg && f.volgtStandWetenschap && f.volgtBeleidsregels ? 0 : 1 << 20) |
    (f.voldoetAanBeroepsgroep && f.voldoetAanIgj && f.inLijnMetZorginstituut ? 0 : 1 << 21) |
    (f.statuutGoedgekeurd && f.statuutGedeponeerd && f.statuutversie === "versie40" ? 0 : 1 << 22) |
    (f.standWetenschap ? 0 : 1 << 23) |
    (f.faillissement ||
    f.faillissementAangevraagd ||
    f.liquidatie ||
    f.liquidatieAangevraagd ||
    f.werkzaamhedenGestaakt ||
    f.surseance ||
    f.akkoord ||
    f.vergelijkbareToestand
      ? 1 << 24
      : 0) |
    (f.registratieIvr || f.registratieEvr || f.fraudeonderzoek ? 1 << 25 : 0) |
    (f.valseVerklaringen || f.inlichtingenAchtergehouden ? 1 << 26 : 0) |
    (f.verscherptToezicht ? 1 << 27 : 0) |
    (ernstigeFoutOp !== null && f.integriteitInTwijfel && isWithinFiveYearsBefore(ernstigeFoutOp, peildatum)
      ? 1 << 28
      : 0) |
    (f.aanwijzingen ? 1 << 29 : 0);
  failed.low = low;
  if ((low & UITSLUITINGEN) !== 0) return "uitgesloten";
  return low === 0 ? "komt in aanmerking" : "komt niet in aanmerking";
}
