// Medisch-specialistische zorg by hand: its contractvoorwaarden, as `mondzorg.ts` and reviewed with it.

import type { Failed } from "./failed.js";

export interface MszFacts {
  readonly peildatum: string;
  readonly typeAanbieder: string;
  readonly vragenlijstIngediendOp: string | null;
  readonly aanvraagBekendOp: string;
  readonly aanbod: boolean;
  readonly voldoetAanToelatingseisen: boolean;
  readonly wtzaVanKracht: boolean;
  readonly wtzaToegelaten: boolean;
  readonly wtziToegelaten: boolean;
  readonly registratieIvr: boolean;
  readonly registratieEvr: boolean;
  readonly fraudeonderzoek: boolean;
  readonly kvk: boolean;
  readonly aansprakelijkheidsverzekering: boolean;
  readonly jaardocument: boolean;
  readonly aangewezenZorg: readonly { readonly vergund: boolean }[];
  readonly uboBekend: boolean;
  readonly uboOpSanctielijst: boolean;
  readonly specialistenlijst: readonly { readonly bigGeregistreerd: boolean; readonly fte: number }[];
  readonly waarnemingGegarandeerd: boolean;
  readonly waarnemingVastgelegd: boolean;
  readonly waarnemingOndertekend: boolean;
  readonly calamiteitenafspraakOpSchrift: boolean;
  readonly ziekenhuisNabij: boolean;
  readonly volgenStandaarden: boolean;
  readonly volgenProtocollen: boolean;
  readonly volgenRichtlijnen: boolean;
  readonly incidenten: boolean;
  readonly tevredenheidsmetingen: number;
  readonly vragenlijstGevalideerd: boolean;
  readonly voldoetAanSoncos: boolean;
  readonly voldoetAanMinimumnormen: boolean;
  readonly gepastGebruik: boolean;
  readonly veiligheidssysteemIngevoerd: boolean;
  readonly veiligheidssysteemWerkt: boolean;
}

/** Norm 7: uitgesloten van betaling. */
const UITSLUITING = 1 << 7;

export function msz(f: MszFacts, failed: Failed): string {
  const { peildatum, typeAanbieder, vragenlijstIngediendOp } = f;
  if (
    f.aanvraagBekendOp > peildatum ||
    (vragenlijstIngediendOp !== null && vragenlijstIngediendOp > peildatum)
  )
    return "fout";
  if (typeAanbieder === "ambulancevoorziening") return "niet van toepassing";
  const low =
    (f.aanbod ? 0 : 1 << 0) |
    (f.voldoetAanToelatingseisen && (f.wtzaVanKracht ? f.wtzaToegelaten : f.wtziToegelaten) ? 0 : 1 << 1) |
    (f.registratieIvr || f.registratieEvr || f.fraudeonderzoek ? 1 << 2 : 0) |
    (f.kvk ? 0 : 1 << 3) |
    (f.aansprakelijkheidsverzekering ? 0 : 1 << 4) |
    (f.jaardocument ? 0 : 1 << 5) |
    (areLicensed(f.aangewezenZorg) ? 0 : 1 << 6) |
    (f.uboBekend && !f.uboOpSanctielijst ? 0 : 1 << 7) |
    (sufficesAsStaff(f.specialistenlijst) ? 0 : 1 << 8) |
    (f.waarnemingGegarandeerd && f.waarnemingVastgelegd && f.waarnemingOndertekend ? 0 : 1 << 9) |
    (typeAanbieder !== "zelfstandigeKliniek" || (f.calamiteitenafspraakOpSchrift && f.ziekenhuisNabij)
      ? 0
      : 1 << 10) |
    (f.volgenStandaarden && f.volgenProtocollen && f.volgenRichtlijnen ? 0 : 1 << 11) |
    (f.incidenten ? 0 : 1 << 12) |
    (f.tevredenheidsmetingen >= 1 && f.vragenlijstGevalideerd ? 0 : 1 << 13) |
    (typeAanbieder !== "ziekenhuis" || (f.voldoetAanSoncos && f.voldoetAanMinimumnormen) ? 0 : 1 << 14) |
    (f.gepastGebruik ? 0 : 1 << 15) |
    (f.veiligheidssysteemIngevoerd && f.veiligheidssysteemWerkt ? 0 : 1 << 16);
  failed.low = low;
  if ((low & UITSLUITING) !== 0) return "uitgesloten";
  return low === 0 ? "komt in aanmerking" : "komt niet in aanmerking";
}

function areLicensed(zorg: MszFacts["aangewezenZorg"]): boolean {
  for (let index = 0; index < zorg.length; index += 1) if (zorg[index]?.vergund === false) return false;
  return true;
}

/** Two specialists with a BIG registration, and two fte of them; a fte has four decimals at most, so it is counted whole. */
function sufficesAsStaff(specialisten: MszFacts["specialistenlijst"]): boolean {
  let count = 0;
  let fte = 0;
  for (let index = 0; index < specialisten.length; index += 1) {
    const specialist = specialisten[index];
    if (specialist !== undefined && specialist.bigGeregistreerd) {
      count += 1;
      fte += Math.round(specialist.fte * 10_000);
    }
  }
  return count >= 2 && fte >= 20_000;
}
