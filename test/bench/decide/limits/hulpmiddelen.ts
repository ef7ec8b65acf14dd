// Hulpmiddelen by hand: its contractvoorwaarden, as `mondzorg.ts` and reviewed with it. The norms of one hulpmiddel stand
// in one case, for an application is about one hulpmiddel.

import { coversKeten, coversSamenwerking } from "./agreements.js";
import { isWithinFiveYearsBefore } from "./dates.js";
import type { Facts2027 } from "./facts-2027.js";
import type { Failed } from "./failed.js";

export interface HulpmiddelenFacts extends Facts2027 {
  readonly eersteOvereenkomst: boolean;
  readonly overeenkomst2026: boolean;
  readonly iso9001: boolean;
  readonly hkz: boolean;
  readonly moduleCompressie: boolean;
  readonly richtlijnCompressie: boolean;
  readonly semhDiswDiabetes: boolean;
  readonly moduleDiabetes: boolean;
  readonly semhAud: boolean;
  readonly star: boolean;
  readonly protocolHoorhulpmiddelen: boolean;
  readonly veldnormHoortoestel: boolean;
  readonly semhHwk: boolean;
  readonly anko: boolean;
  readonly lidIgdf: boolean;
  readonly lidAde: boolean;
  readonly honden: readonly { readonly volgensIgdf: boolean; readonly volgensAde: boolean }[];
  readonly semhDiswIncontinentie: boolean;
  readonly moduleContinentie: boolean;
  readonly semhPassend: boolean;
  readonly palliatieveKit: boolean;
  readonly openbareApotheek: boolean;
  readonly aanvangsdatum: string;
  readonly isoGebruikelijk: boolean;
  readonly antidecubitusIso: boolean;
  readonly levertAntidecubitus: boolean;
  readonly semhDiabetes: boolean;
  readonly intakeDoorVerpleegkundige: boolean;
  readonly evaluatieDoorVerpleegkundige: boolean;
  readonly verstrektNieuweMeters: boolean;
  readonly metersIso19157: boolean;
  readonly metersTuv: boolean;
  readonly semhOim: boolean;
  readonly deskundigheidOim: boolean;
  readonly semhOsb: boolean;
  readonly moduleProthesezorg: boolean;
  readonly semhStoma: boolean;
  readonly moduleStoma: boolean;
  readonly semhTek: boolean;
  readonly semhWond: boolean;
  readonly wtzaPlichtig: boolean;
  readonly openOverKwaliteit: boolean;
  readonly openViaIndicatoren: boolean;
  readonly indicatoren: boolean;
  readonly landelijkLeveren: boolean;
  readonly zorgsoort: string;
  readonly indicatorsetAangewezen: boolean;
  readonly nkhEinddatum: string | null;
}

/** The uitsluitingen are norms 59 to 64; the last of them is in the next word. */
const UITSLUITINGEN = 0b11111 << 27;

export function hulpmiddelen(f: HulpmiddelenFacts, failed: Failed): string {
  const { peildatum, ernstigeFoutOp, zorgsoort, indicatorsetAangewezen } = f;
  const { reactiedatum, antwoorddatum, reactiedatumAanbieder, antwoorddatumAanbieder } = f;
  if (
    (f.eersteOvereenkomst && f.overeenkomst2026) ||
    (ernstigeFoutOp !== null && ernstigeFoutOp > peildatum) ||
    (reactiedatum !== null && reactiedatum < f.offertedatum) ||
    (antwoorddatum !== null && antwoorddatum < f.vraagdatum) ||
    (reactiedatumAanbieder !== null && reactiedatumAanbieder < f.voorsteldatum) ||
    (antwoorddatumAanbieder !== null && antwoorddatumAanbieder < f.vraagdatumAsr)
  )
    return "fout";
  let low = 0;
  let high = 0;
  let top = 0;
  switch (zorgsoort) {
    case "communicatiehulpmiddelen":
      low = f.iso9001 || f.hkz ? 0 : 1 << 25;
      break;
    case "compressieapparatuur":
      low = (f.moduleCompressie ? 0 : 1 << 26) | (f.richtlijnCompressie ? 0 : 1 << 27);
      break;
    case "diabetesmateriaal":
      low = (f.semhDiswDiabetes ? 0 : 1 << 28) | (f.moduleDiabetes ? 0 : 1 << 29);
      break;
    case "gehoorhulpmiddelen":
      low =
        (f.semhAud || f.star ? 0 : 1 << 30) |
        (f.protocolHoorhulpmiddelen && f.veldnormHoortoestel ? 0 : 1 << 31);
      break;
    case "haarwerken":
      high = f.semhHwk || f.anko ? 0 : 1 << 0;
      break;
    case "honden":
      high = (f.lidIgdf || f.lidAde ? 0 : 1 << 1) | (areTrained(f.honden) ? 0 : 1 << 2);
      break;
    case "incontinentiemateriaal":
      high = (f.semhDiswIncontinentie ? 0 : 1 << 3) | (f.moduleContinentie ? 0 : 1 << 4);
      break;
    case "infuuspompen":
      high = f.semhPassend ? 0 : 1 << 5;
      break;
    case "injectiemateriaal":
      high = f.semhPassend ? 0 : 1 << 6;
      top = f.palliatieveKit || !f.openbareApotheek || f.aanvangsdatum < "2027-01-01" ? 0 : 1 << 1;
      break;
    case "inrichtingselementen": {
      const { nkhEinddatum } = f;
      high =
        (f.isoGebruikelijk ? 0 : 1 << 7) |
        (f.antidecubitusIso || !f.levertAntidecubitus ? 0 : 1 << 8) |
        (nkhEinddatum !== null && nkhEinddatum >= peildatum ? 0 : 1 << 9);
      break;
    }
    case "insulinepompen":
      high =
        (f.semhDiabetes ? 0 : 1 << 10) |
        (f.moduleDiabetes ? 0 : 1 << 11) |
        (f.intakeDoorVerpleegkundige && f.evaluatieDoorVerpleegkundige ? 0 : 1 << 12) |
        (!f.verstrektNieuweMeters || (f.metersIso19157 && f.metersTuv) ? 0 : 1 << 13);
      break;
    case "orthesen":
      high = (f.semhOim ? 0 : 1 << 14) | (f.deskundigheidOim ? 0 : 1 << 15);
      break;
    case "orthopedischeSchoenen":
      high = f.semhOsb ? 0 : 1 << 16;
      break;
    case "prothesen":
      high =
        (f.semhOim ? 0 : 1 << 17) | (f.deskundigheidOim ? 0 : 1 << 18) | (f.moduleProthesezorg ? 0 : 1 << 19);
      break;
    case "stomamateriaal":
      high = (f.semhStoma ? 0 : 1 << 20) | (f.moduleStoma ? 0 : 1 << 21);
      break;
    case "tek":
      high = (f.semhTek ? 0 : 1 << 22) | (f.moduleCompressie ? 0 : 1 << 23);
      break;
    case "tracheostoma":
      high = f.iso9001 || f.hkz ? 0 : 1 << 24;
      break;
    case "voedingspompen":
      high = f.isoGebruikelijk ? 0 : 1 << 25;
      break;
    case "wondverband":
      high = f.semhWond ? 0 : 1 << 26;
      break;
    default:
      return "niet van toepassing";
  }
  low |=
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
    (f.wtzaToegelaten || !f.wtzaPlichtig ? 0 : 1 << 15) |
    (f.vergewisplicht ? 0 : 1 << 16) |
    (f.verbetertSystematisch && f.kwaliteitssysteemWerkt ? 0 : 1 << 17) |
    (!f.klanttevredenheidGeregeld || (f.meetKlanttevredenheid && f.levertKlanttevredenheid) ? 0 : 1 << 18) |
    (f.klachtenregelingEigen && f.klachtenregelingVastgelegd && f.klachtenregelingWkkgz ? 0 : 1 << 19) |
    (f.voldoetAanBeroepsgroep && f.voldoetAanIgj && f.inLijnMetZorginstituut ? 0 : 1 << 20) |
    (f.openOverKwaliteit && (f.openViaIndicatoren || !indicatorsetAangewezen) ? 0 : 1 << 21) |
    (!indicatorsetAangewezen || f.indicatoren ? 0 : 1 << 22) |
    (f.standWetenschap ? 0 : 1 << 23) |
    (f.landelijkLeveren ? 0 : 1 << 24);
  high |=
    (f.faillissement ||
    f.faillissementAangevraagd ||
    f.liquidatie ||
    f.liquidatieAangevraagd ||
    f.werkzaamhedenGestaakt ||
    f.surseance ||
    f.akkoord ||
    f.vergelijkbareToestand
      ? 1 << 27
      : 0) |
    (f.registratieIvr || f.registratieEvr || f.fraudeonderzoek ? 1 << 28 : 0) |
    (f.valseVerklaringen || f.inlichtingenAchtergehouden ? 1 << 29 : 0) |
    (f.verscherptToezicht ? 1 << 30 : 0) |
    (ernstigeFoutOp !== null && f.integriteitInTwijfel && isWithinFiveYearsBefore(ernstigeFoutOp, peildatum)
      ? 1 << 31
      : 0);
  if (f.aanwijzingen) top |= 1;
  failed.low = low;
  failed.high = high;
  failed.top = top;
  if (((high & UITSLUITINGEN) | (top & 1)) !== 0) return "uitgesloten";
  return (low | high | top) === 0 ? "komt in aanmerking" : "komt niet in aanmerking";
}

function areTrained(honden: HulpmiddelenFacts["honden"]): boolean {
  for (let index = 0; index < honden.length; index += 1) {
    const hond = honden[index];
    if (hond !== undefined && !hond.volgensIgdf && !hond.volgensAde) return false;
  }
  return true;
}
