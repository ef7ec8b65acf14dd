// Mondzorg by hand on partial applications: the contractvoorwaarden as `mondzorg.ts` has them, with a third value.
//
// Reviewed by writing it in two ways: what is given and in order takes the same comparisons as there, and only the rest is
// weighed in three values. With a number for every norm and the words made of those at the end it was a fifth slower.

import { coversKeten, coversSamenwerking } from "./agreements.js";
import { isWithinFiveYearsBefore } from "./dates.js";
import type { MondzorgFacts } from "./mondzorg.js";
import { asked, awaited, both, either, not } from "./three-valued.js";
import type { Statuses } from "./three-valued.js";

type Partial3<T> = { readonly [K in keyof T]?: T[K] | undefined };

export function mondzorgPartial(f: Partial3<MondzorgFacts>, statuses: Statuses): string {
  if (isContradictory(f)) return "fout";
  const { zorgsoort, nvoiErkend, beroep, ernstigeFoutOp, ketenafspraken, samenwerkingsafspraken } = f;
  if (zorgsoort === "andereMondzorg") return "niet van toepassing";
  const noProthetiek = zorgsoort === undefined ? 7 : zorgsoort === "prothetiek" ? 2 : 1;
  const noImplantologie = zorgsoort === undefined ? 7 : zorgsoort === "implantologie" ? 2 : 1;
  const tandarts = beroepIs(beroep, "tandarts");
  const toestemming = both(asked(f.toestemmingGevraagd), awaited(f.toestemmingVerleend));
  let low = 0;
  let high = 0;
  let openLow = 0;
  let openHigh = 0;
  let open = 0;
  if (f.kvk !== true) {
    if (f.kvk === false) low |= 1 << 0;
    else {
      openLow |= 1 << 0;
      open |= 3;
    }
  }
  if (!(f.governancecodeVanToepassing === false || f.governancecode === true)) {
    const c = either(not(asked(f.governancecodeVanToepassing)), asked(f.governancecode));
    if (c === 2) low |= 1 << 1;
    else if (c !== 1) {
      openLow |= 1 << 1;
      open |= c;
    }
  }
  if (f.jaarverantwoording !== true) {
    if (f.jaarverantwoording === false) low |= 1 << 2;
    else {
      openLow |= 1 << 2;
      open |= 7;
    }
  }
  if (!(f.uboActueel === true && f.uboBekend === true && f.aanbiederOpSanctielijst === false)) {
    const c = both(asked(f.uboActueel), both(awaited(f.uboBekend), not(asked(f.aanbiederOpSanctielijst))));
    if (c === 2) low |= 1 << 3;
    else if (c !== 1) {
      openLow |= 1 << 3;
      open |= c;
    }
  }
  if (f.belasting !== true) {
    if (f.belasting === false) low |= 1 << 4;
    else {
      openLow |= 1 << 4;
      open |= 7;
    }
  }
  if (!(f.gedegenAdministratie === true && f.gegevensTijdigLeverbaar === true)) {
    const c = both(asked(f.gedegenAdministratie), asked(f.gegevensTijdigLeverbaar));
    if (c === 2) low |= 1 << 5;
    else if (c !== 1) {
      openLow |= 1 << 5;
      open |= c;
    }
  }
  if (f.vecozo !== true) {
    if (f.vecozo === false) low |= 1 << 6;
    else {
      openLow |= 1 << 6;
      open |= 7;
    }
  }
  if (!(
    f.vektisActueel === true &&
    f.vektisVolledig === true &&
    f.vecozoActueel === true &&
    f.vecozoVolledig === true
  )) {
    const c = both(
      asked(f.vektisActueel),
      both(asked(f.vektisVolledig), both(asked(f.vecozoActueel), asked(f.vecozoVolledig))),
    );
    if (c === 2) low |= 1 << 7;
    else if (c !== 1) {
      openLow |= 1 << 7;
      open |= c;
    }
  }
  if (!(f.weigertOpWoonplaats === false && f.weigertOpKenmerken === false)) {
    const c = both(not(asked(f.weigertOpWoonplaats)), not(asked(f.weigertOpKenmerken)));
    if (c === 2) low |= 1 << 8;
    else if (c !== 1) {
      openLow |= 1 << 8;
      open |= c;
    }
  }
  if (f.personeel !== true) {
    if (f.personeel === false) low |= 1 << 9;
    else {
      openLow |= 1 << 9;
      open |= 7;
    }
  }
  if (!(f.levertTijdig === true || f.zorgbemiddeling === true)) {
    const c = either(asked(f.levertTijdig), asked(f.zorgbemiddeling));
    if (c === 2) low |= 1 << 10;
    else if (c !== 1) {
      openLow |= 1 << 10;
      open |= c;
    }
  }
  {
    const c = ketenafspraken === undefined ? 7 : coversKeten(ketenafspraken) ? 1 : 2;
    if (c === 2) low |= 1 << 11;
    else if (c !== 1) {
      openLow |= 1 << 11;
      open |= c;
    }
  }
  {
    const c = both(
      samenwerkingsafspraken === undefined ? 7 : coversSamenwerking(samenwerkingsafspraken) ? 1 : 2,
      both(asked(f.samenwerkingSchriftelijk), asked(f.samenwerkingRelevantePartners)),
    );
    if (c === 2) low |= 1 << 12;
    else if (c !== 1) {
      openLow |= 1 << 12;
      open |= c;
    }
  }
  if (f.doelmatigheidstrajecten !== true) {
    if (f.doelmatigheidstrajecten === false) low |= 1 << 13;
    else {
      openLow |= 1 << 13;
      open |= 7;
    }
  }
  if (f.doelmatigheidsinitiatieven !== true) {
    if (f.doelmatigheidsinitiatieven === false) low |= 1 << 14;
    else {
      openLow |= 1 << 14;
      open |= 7;
    }
  }
  if (f.wtzaToegelaten !== true) {
    if (f.wtzaToegelaten === false) low |= 1 << 15;
    else {
      openLow |= 1 << 15;
      open |= 7;
    }
  }
  if (f.vergewisplicht !== true) {
    if (f.vergewisplicht === false) low |= 1 << 16;
    else {
      openLow |= 1 << 16;
      open |= 7;
    }
  }
  if (!(f.verbetertSystematisch === true && f.kwaliteitssysteemWerkt === true)) {
    const c = both(asked(f.verbetertSystematisch), asked(f.kwaliteitssysteemWerkt));
    if (c === 2) low |= 1 << 17;
    else if (c !== 1) {
      openLow |= 1 << 17;
      open |= c;
    }
  }
  if (!(f.klanttevredenheidGeregeld === false)) {
    const c = either(
      not(awaited(f.klanttevredenheidGeregeld)),
      both(asked(f.meetKlanttevredenheid), asked(f.levertKlanttevredenheid)),
    );
    if (c === 2) low |= 1 << 18;
    else if (c !== 1) {
      openLow |= 1 << 18;
      open |= c;
    }
  }
  if (!(
    f.klachtenregelingEigen === true &&
    f.klachtenregelingVastgelegd === true &&
    f.klachtenregelingWkkgz === true
  )) {
    const c = both(
      asked(f.klachtenregelingEigen),
      both(asked(f.klachtenregelingVastgelegd), asked(f.klachtenregelingWkkgz)),
    );
    if (c === 2) low |= 1 << 19;
    else if (c !== 1) {
      openLow |= 1 << 19;
      open |= c;
    }
  }
  if (!(f.voldoetAanBeroepsgroep === true && f.voldoetAanIgj === true && f.inLijnMetZorginstituut === true)) {
    const c = both(
      asked(f.voldoetAanBeroepsgroep),
      both(asked(f.voldoetAanIgj), asked(f.inLijnMetZorginstituut)),
    );
    if (c === 2) low |= 1 << 20;
    else if (c !== 1) {
      openLow |= 1 << 20;
      open |= c;
    }
  }
  {
    const c = both(
      asked(f.openOverKwaliteit),
      either(asked(f.openViaIndicatoren), not(awaited(f.indicatorsetAangewezen))),
    );
    if (c === 2) low |= 1 << 21;
    else if (c !== 1) {
      openLow |= 1 << 21;
      open |= c;
    }
  }
  if (!(f.indicatorsetAangewezen === false || f.indicatoren === true)) {
    const c = either(not(awaited(f.indicatorsetAangewezen)), asked(f.indicatoren));
    if (c === 2) low |= 1 << 22;
    else if (c !== 1) {
      openLow |= 1 << 22;
      open |= c;
    }
  }
  if (f.standWetenschap !== true) {
    if (f.standWetenschap === false) low |= 1 << 23;
    else {
      openLow |= 1 << 23;
      open |= 7;
    }
  }
  if (!(noProthetiek === 1)) {
    const c = either(
      noProthetiek,
      either(
        both(beroepIs(beroep, "tandprotheticus"), both(asked(f.lidOnt), asked(f.ingeschrevenKrtp))),
        both(tandarts, toestemming),
      ),
    );
    if (c === 2) low |= 1 << 24;
    else if (c !== 1) {
      openLow |= 1 << 24;
      open |= c;
    }
  }
  if (!(noImplantologie === 1 || nvoiErkend === true)) {
    const c = either(
      noImplantologie,
      either(asked(nvoiErkend), both(either(tandarts, beroepIs(beroep, "mkaChirurg")), toestemming)),
    );
    if (c === 2) low |= 1 << 25;
    else if (c !== 1) {
      openLow |= 1 << 25;
      open |= c;
    }
  }
  if (!(noImplantologie === 1 || nvoiErkend === true)) {
    const c = either(
      either(noImplantologie, asked(nvoiErkend)),
      both(
        asked(f.gelijkwaardigheidOnderbouwd),
        both(awaited(f.ervaringGelijkwaardig), awaited(f.vaardighedenGelijkwaardig)),
      ),
    );
    if (c === 2) low |= 1 << 26;
    else if (c !== 1) {
      openLow |= 1 << 26;
      open |= c;
    }
  }
  if (!(
    f.faillissement === false &&
    f.faillissementAangevraagd === false &&
    f.liquidatie === false &&
    f.liquidatieAangevraagd === false &&
    f.werkzaamhedenGestaakt === false &&
    f.surseance === false &&
    f.akkoord === false &&
    f.vergelijkbareToestand === false
  )) {
    const c = both(
      not(asked(f.faillissement)),
      both(
        not(asked(f.faillissementAangevraagd)),
        both(
          not(asked(f.liquidatie)),
          both(
            not(asked(f.liquidatieAangevraagd)),
            both(
              not(asked(f.werkzaamhedenGestaakt)),
              both(not(asked(f.surseance)), both(not(asked(f.akkoord)), not(asked(f.vergelijkbareToestand)))),
            ),
          ),
        ),
      ),
    );
    if (c === 2) low |= 1 << 27;
    else if (c !== 1) {
      openLow |= 1 << 27;
      open |= c;
    }
  }
  if (!(f.registratieIvr === false && f.registratieEvr === false && f.fraudeonderzoek === false)) {
    const c = both(
      not(awaited(f.registratieIvr)),
      both(not(awaited(f.registratieEvr)), not(awaited(f.fraudeonderzoek))),
    );
    if (c === 2) low |= 1 << 28;
    else if (c !== 1) {
      openLow |= 1 << 28;
      open |= c;
    }
  }
  if (f.valseVerklaringen === true || f.inlichtingenAchtergehouden === true) low |= 1 << 29;
  if (f.verscherptToezicht !== false) {
    if (f.verscherptToezicht === true) low |= 1 << 30;
    else {
      openLow |= 1 << 30;
      open |= 3;
    }
  }
  if (!(ernstigeFoutOp === null)) {
    const c = not(both(isRecent(ernstigeFoutOp, f.peildatum), awaited(f.integriteitInTwijfel)));
    if (c === 2) low |= 1 << 31;
    else if (c !== 1) {
      openLow |= 1 << 31;
      open |= c;
    }
  }
  if (f.aanwijzingen === true) high |= 1 << 0;
  statuses.low = low;
  statuses.high = high;
  statuses.openLow = openLow;
  statuses.openHigh = openHigh;
  const isRefused = (low | high) !== 0;
  // While it is not known whether the besluit applies, nothing is refused.
  if (zorgsoort === undefined) return "onvolledig";
  if (isRefused) return (low & 0xf800_0000) !== 0 || high !== 0 ? "uitgesloten" : "komt niet in aanmerking";
  if ((openLow | openHigh) === 0) return "komt in aanmerking";
  return (open & 4) === 0 ? "ter beoordeling" : "onvolledig";
}

/** Is there a contradiction in what is known? */
function isContradictory(f: Partial3<MondzorgFacts>): boolean {
  const { peildatum, ernstigeFoutOp } = f;
  return (
    (f.toestemmingVerleend === true && f.toestemmingGevraagd === false) ||
    (peildatum !== undefined &&
      ((f.declaraties2027 === true && peildatum < "2027-01-01") ||
        (f.declaraties2028 === true && peildatum < "2028-01-01") ||
        isBefore(peildatum, f.aanvraagdatum) ||
        isBefore(peildatum, ernstigeFoutOp))) ||
    isBefore(f.reactiedatum, f.offertedatum) ||
    isBefore(f.antwoorddatum, f.vraagdatum) ||
    isBefore(f.reactiedatumAanbieder, f.voorsteldatum) ||
    isBefore(f.antwoorddatumAanbieder, f.vraagdatumAsr)
  );
}

/** Is the one day before the other, as far as both are known? */
function isBefore(day: string | null | undefined, other: string | null | undefined): boolean {
  return typeof day === "string" && typeof other === "string" && day < other;
}

function beroepIs(beroep: string | undefined, wanted: string): number {
  return beroep === undefined ? 7 : beroep === wanted ? 1 : 2;
}

/** Was it at most five years before the day of judgement? The contradictions have seen to it that it was not after. */
function isRecent(date: string | undefined, day: string | undefined): number {
  if (date === undefined) return 7;
  if (day === undefined) return 3;
  return isWithinFiveYearsBefore(date, day) ? 1 : 2;
}
