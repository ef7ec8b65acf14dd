// Mondzorg by hand on facts that were prepared before: dates and choices as numbers, lists as what is asked of them. It is to
// `mondzorg.ts` what `uitkomst` is about facts that `leesFeiten` has read, and it pays for its preparation elsewhere too.

import { coversKeten, coversSamenwerking } from "./agreements.js";
import { dateOf } from "./dates.js";
import type { Failed } from "./failed.js";
import type { MondzorgFacts } from "./mondzorg.js";

type Dates =
  | "peildatum"
  | "aanvraagdatum"
  | "ernstigeFoutOp"
  | "offertedatum"
  | "reactiedatum"
  | "voorsteldatum"
  | "reactiedatumAanbieder"
  | "vraagdatum"
  | "antwoorddatum"
  | "vraagdatumAsr"
  | "antwoorddatumAanbieder";
type Choices = "zorgsoort" | "beroep";

/** Dates are yyyymmdd, 0 for none; choices go by their place, from 1. */
export type PreparedFacts = Omit<
  MondzorgFacts,
  Dates | Choices | "ketenafspraken" | "samenwerkingsafspraken"
> & {
  readonly [name in Dates | Choices]: number;
} & { readonly ketenGedekt: boolean; readonly samenwerkingGedekt: boolean };

const DATES: readonly Dates[] = [
  "peildatum",
  "aanvraagdatum",
  "ernstigeFoutOp",
  "offertedatum",
  "reactiedatum",
  "voorsteldatum",
  "reactiedatumAanbieder",
  "vraagdatum",
  "antwoorddatum",
  "vraagdatumAsr",
  "antwoorddatumAanbieder",
];

export function prepareMondzorg(f: MondzorgFacts): PreparedFacts {
  const { ketenafspraken, samenwerkingsafspraken, ...rest } = f;
  const prepared = {
    ...rest,
    ...(Object.fromEntries(DATES.map((name) => [name, dateOf(f[name] ?? "") || 0])) as Record<Dates, number>),
    zorgsoort: ["prothetiek", "implantologie", "andereMondzorg"].indexOf(f.zorgsoort) + 1,
    beroep: ["tandprotheticus", "tandarts", "mkaChirurg", "anderBeroep"].indexOf(f.beroep) + 1,
    ketenGedekt: coversKeten(ketenafspraken),
    samenwerkingGedekt: coversSamenwerking(samenwerkingsafspraken),
  };
  // An object that is spread together is a table to the engine; one that is parsed has a form.
  return JSON.parse(JSON.stringify(prepared)) as PreparedFacts;
}

const UITSLUITINGEN = 0xf800_0000;

export function mondzorgPrepared(f: PreparedFacts, failed: Failed): string {
  const { peildatum, zorgsoort, beroep, nvoiErkend, toestemmingGevraagd, indicatorsetAangewezen } = f;
  const { ernstigeFoutOp, reactiedatum, antwoorddatum, reactiedatumAanbieder, antwoorddatumAanbieder } = f;
  if (
    (f.toestemmingVerleend && !toestemmingGevraagd) ||
    (f.declaraties2027 && peildatum < 20_270_101) ||
    (f.declaraties2028 && peildatum < 20_280_101) ||
    f.aanvraagdatum > peildatum ||
    (ernstigeFoutOp !== 0 && ernstigeFoutOp > peildatum) ||
    (reactiedatum !== 0 && reactiedatum < f.offertedatum) ||
    (antwoorddatum !== 0 && antwoorddatum < f.vraagdatum) ||
    (reactiedatumAanbieder !== 0 && reactiedatumAanbieder < f.voorsteldatum) ||
    (antwoorddatumAanbieder !== 0 && antwoorddatumAanbieder < f.vraagdatumAsr)
  )
    return "fout";
  const isProthetiek = zorgsoort === 1;
  const isImplantologie = zorgsoort === 2;
  if (!isProthetiek && !isImplantologie) return "niet van toepassing";
  const isTandarts = beroep === 2;
  // Who has it has asked for it: the other case is a contradiction, above.
  const heeftToestemming = f.toestemmingVerleend;
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
    (f.ketenGedekt ? 0 : 1 << 11) |
    (f.samenwerkingSchriftelijk && f.samenwerkingRelevantePartners && f.samenwerkingGedekt ? 0 : 1 << 12) |
    (f.doelmatigheidstrajecten ? 0 : 1 << 13) |
    (f.doelmatigheidsinitiatieven ? 0 : 1 << 14) |
    (f.wtzaToegelaten ? 0 : 1 << 15) |
    (f.vergewisplicht ? 0 : 1 << 16) |
    (f.verbetertSystematisch && f.kwaliteitssysteemWerkt ? 0 : 1 << 17) |
    (!f.klanttevredenheidGeregeld || (f.meetKlanttevredenheid && f.levertKlanttevredenheid) ? 0 : 1 << 18) |
    (f.klachtenregelingEigen && f.klachtenregelingVastgelegd && f.klachtenregelingWkkgz ? 0 : 1 << 19) |
    (f.voldoetAanBeroepsgroep && f.voldoetAanIgj && f.inLijnMetZorginstituut ? 0 : 1 << 20) |
    (f.openOverKwaliteit && (f.openViaIndicatoren || !indicatorsetAangewezen) ? 0 : 1 << 21) |
    (!indicatorsetAangewezen || f.indicatoren ? 0 : 1 << 22) |
    (f.standWetenschap ? 0 : 1 << 23) |
    (!isProthetiek || (beroep === 1 ? f.lidOnt && f.ingeschrevenKrtp : isTandarts && heeftToestemming)
      ? 0
      : 1 << 24) |
    (!isImplantologie || nvoiErkend || ((isTandarts || beroep === 3) && heeftToestemming) ? 0 : 1 << 25) |
    (!isImplantologie ||
    nvoiErkend ||
    (f.gelijkwaardigheidOnderbouwd && f.ervaringGelijkwaardig && f.vaardighedenGelijkwaardig)
      ? 0
      : 1 << 26) |
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
    (ernstigeFoutOp !== 0 && f.integriteitInTwijfel && ernstigeFoutOp >= fiveYearsBefore(peildatum)
      ? 1 << 31
      : 0);
  const high = f.aanwijzingen ? 1 : 0;
  failed.low = low;
  failed.high = high;
  if (((low & UITSLUITINGEN) | high) !== 0) return "uitgesloten";
  return low === 0 ? "komt in aanmerking" : "komt niet in aanmerking";
}

/** 28 February for the 29th, for five years before a leap year is none. */
function fiveYearsBefore(day: number): number {
  const first = day - 50_000;
  return first % 10_000 === 229 ? first - 1 : first;
}
