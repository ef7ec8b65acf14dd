// Huisartsen by hand: its contractvoorwaarden, as `mondzorg.ts` and reviewed with it.

import { coversKeten, coversSamenwerking } from "./agreements.js";
import { isWithinFiveYearsBefore } from "./dates.js";
import type { Failed } from "./failed.js";

export interface HuisartsenFacts {
  readonly peildatum: string;
  readonly ernstigeFoutOp: string | null;
  readonly kvk: boolean;
  readonly wtzaToegelaten: boolean;
  readonly governancecodeVanToepassing: boolean;
  readonly governancecode: boolean;
  readonly bestuursverklaring: boolean;
  readonly uboBekend: boolean;
  readonly uboOpSanctielijst: boolean;
  readonly faillissement: boolean;
  readonly faillissementAangevraagd: boolean;
  readonly liquidatie: boolean;
  readonly liquidatieAangevraagd: boolean;
  readonly werkzaamhedenGestaakt: boolean;
  readonly surseance: boolean;
  readonly akkoord: boolean;
  readonly vergelijkbareToestand: boolean;
  readonly registratieIvr: boolean;
  readonly registratieEvr: boolean;
  readonly fraudeonderzoek: boolean;
  readonly valseVerklaringen: boolean;
  readonly inlichtingenAchtergehouden: boolean;
  readonly belasting: boolean;
  readonly onderVerscherptToezicht: boolean;
  readonly gedegenAdministratie: boolean;
  readonly gegevensTijdigLeverbaar: boolean;
  readonly vecozo: boolean;
  readonly weigertOpKenmerken: boolean;
  readonly weigertOpZorgzwaarte: boolean;
  readonly integriteitInTwijfel: boolean;
  readonly aanwijzingen: boolean;
  readonly personeel: boolean;
  readonly verbetertSystematisch: boolean;
  readonly kwaliteitssysteemWerkt: boolean;
  readonly systeemErkendLandelijk: boolean;
  readonly systeemErkendInternationaal: boolean;
  readonly externeAudit: boolean;
  readonly ketenafspraken: readonly string[];
  readonly samenwerkingSchriftelijk: boolean;
  readonly samenwerkingRelevantePartners: boolean;
  readonly samenwerkingsafspraken: readonly string[];
  readonly klanttevredenheidGeregeld: boolean;
  readonly meetKlanttevredenheid: boolean;
  readonly levertKlanttevredenheid: boolean;
  readonly klachtenregelingEigen: boolean;
  readonly klachtenregelingVastgelegd: boolean;
  readonly klachtenregelingWkkgz: boolean;
  readonly landelijkeUitkomsten: boolean;
  readonly levertPassendeZorg: boolean;
  readonly volgtStandWetenschap: boolean;
  readonly huisartsen: readonly { readonly arts: boolean; readonly ingeschrevenAlsHuisarts: boolean }[];
}

const UITSLUITINGEN = (1 << 13) | (1 << 14);

export function huisartsen(f: HuisartsenFacts, failed: Failed): string {
  const { peildatum, ernstigeFoutOp } = f;
  if (ernstigeFoutOp !== null && ernstigeFoutOp > peildatum) return "fout";
  const low =
    (f.kvk ? 0 : 1 << 0) |
    (f.wtzaToegelaten ? 0 : 1 << 1) |
    (!f.governancecodeVanToepassing || f.governancecode ? 0 : 1 << 2) |
    (f.bestuursverklaring ? 0 : 1 << 3) |
    (f.uboBekend && !f.uboOpSanctielijst ? 0 : 1 << 4) |
    (f.faillissement ||
    f.faillissementAangevraagd ||
    f.liquidatie ||
    f.liquidatieAangevraagd ||
    f.werkzaamhedenGestaakt ||
    f.surseance ||
    f.akkoord ||
    f.vergelijkbareToestand
      ? 1 << 5
      : 0) |
    (f.registratieIvr || f.registratieEvr || f.fraudeonderzoek ? 1 << 6 : 0) |
    (f.valseVerklaringen || f.inlichtingenAchtergehouden ? 1 << 7 : 0) |
    (f.belasting ? 0 : 1 << 8) |
    (f.onderVerscherptToezicht ? 1 << 9 : 0) |
    (f.gedegenAdministratie && f.gegevensTijdigLeverbaar ? 0 : 1 << 10) |
    (f.vecozo ? 0 : 1 << 11) |
    (f.weigertOpKenmerken || f.weigertOpZorgzwaarte ? 1 << 12 : 0) |
    (ernstigeFoutOp !== null && f.integriteitInTwijfel && isWithinFiveYearsBefore(ernstigeFoutOp, peildatum)
      ? 1 << 13
      : 0) |
    (f.aanwijzingen ? 1 << 14 : 0) |
    (f.personeel ? 0 : 1 << 15) |
    (f.verbetertSystematisch &&
    f.kwaliteitssysteemWerkt &&
    (f.systeemErkendLandelijk || f.systeemErkendInternationaal) &&
    f.externeAudit
      ? 0
      : 1 << 16) |
    (coversKeten(f.ketenafspraken) ? 0 : 1 << 17) |
    (f.samenwerkingSchriftelijk &&
    f.samenwerkingRelevantePartners &&
    coversSamenwerking(f.samenwerkingsafspraken)
      ? 0
      : 1 << 18) |
    (!f.klanttevredenheidGeregeld || (f.meetKlanttevredenheid && f.levertKlanttevredenheid) ? 0 : 1 << 19) |
    (f.klachtenregelingEigen && f.klachtenregelingVastgelegd && f.klachtenregelingWkkgz ? 0 : 1 << 20) |
    (f.landelijkeUitkomsten ? 0 : 1 << 21) |
    (f.levertPassendeZorg && f.volgtStandWetenschap ? 0 : 1 << 22) |
    (areRegistered(f.huisartsen) ? 0 : 1 << 23);
  failed.low = low;
  if ((low & UITSLUITINGEN) !== 0) return "uitgesloten";
  return low === 0 ? "komt in aanmerking" : "komt niet in aanmerking";
}

function areRegistered(list: HuisartsenFacts["huisartsen"]): boolean {
  for (let index = 0; index < list.length; index += 1) {
    const huisarts = list[index];
    if (huisarts !== undefined && !(huisarts.arts && huisarts.ingeschrevenAlsHuisarts)) return false;
  }
  return true;
}
