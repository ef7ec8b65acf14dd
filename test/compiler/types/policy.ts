// A small policy around one condition, and what is found in it: what most tests of types need.

import { decision } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, fixed, type Findings } from "../findings.js";

/** A policy with facts of every kind, of which `eis` tests some; the others are used beside it. */
export function policyWith(eis: string, more = ""): string {
  return decision(
    "punten 1, 2",
    `keuzelijst Beroep
  tandarts     "Tandarts"
  orthodontist "Orthodontist"

keuzelijst Setting
  setting1 "Setting 1"
  setting2 "Setting 2"

structuur Specialist
  naam: tekst
  rol: Beroep
  fte: getal van 0 tot en met 1
  uren: getal optioneel
  sinds: datum optioneel
  big: ja/nee

gegevens "Praktijk"
  beroep: Beroep
  nevenberoep: Beroep optioneel
  settings: lijst van Setting
  namen: lijst van tekst
  specialisten: lijst van Specialist
  plaats: tekst
  nieuw: ja/nee
  digitaal: ja/nee
  fte: getal van 0 tot en met 40
  stoelen: geheel getal ten minste 0
  aandeel: percentage van 0% tot en met 100%
  omzet: bedrag ten minste € 0
  plafond: bedrag ten minste € 0
  ontvangenOp: datum
  ondertekendOp: datum
  lidSinds: datum optioneel
  korting: bedrag optioneel

${more}
voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis}
  bron algemeen punt 1

voorwaarde overig "Gebruikt al het andere"
  eis  elk van
    - beroep is tandarts of nevenberoep is tandarts of plaats is "Urk" of settings bevat setting1
    - aantal namen ten minste 1 of nieuw of digitaal of fte meer dan 1 of stoelen meer dan 1
    - aandeel meer dan 10% of omzet meer dan plafond of ontvangenOp voor ondertekendOp
    - lidSinds voor 1 juli 2026 of korting meer dan € 1
    - aantal specialisten met (big en fte meer dan 0,1 en rol is tandarts) ten minste 1
  bron algemeen punt 2
`,
  );
}

/** The messages about `eis`, each with its code; what only warns that `fte` has two meanings is left out. */
export function messagesFor(eis: string, more = ""): readonly string[] {
  return findings(eis, more).map(({ code, message }) => `${code} ${message}`);
}

function findings(eis: string, more: string): Findings["diagnostics"] {
  return findingsIn(policyWith(eis, more)).diagnostics.filter(({ code }) => code !== "INK0223");
}

/** The `eis` after the first fix of the first finding with `code`. */
export function mended(eis: string, code: string, index = 0): string | undefined {
  const text = fixed(findingsIn(policyWith(eis)), code, index)?.get("beleid.inkoop");
  return /eis {2}(.*)\n/.exec(text ?? "")?.[1];
}
