// The policies over which the laws of evaluation are tried: every construct, and constructs within constructs.

import * as fc from "fast-check";
import type { Beleid } from "@inkoop/compiler";
import { policies, policyPath } from "../../helpers/generate-policy.js";
import { policyOfFiles, proef } from "../../helpers/policy.js";

export const everything: Beleid = proef(`
keuzelijst Beroep
  tandarts   "Tandarts"
  mkaChirurg "Kaakchirurg"
  overig     "Overig"

keuzelijst Spoor
  digitaal "Digitaal"
  maatwerk "Maatwerk"
  volgen   "Volgen"

structuur Specialist
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte?"
  big: ja/nee
    vraag    "BIG-geregistreerd?"
    herkomst verzekeraar
  sinds: datum optioneel
    vraag "Sinds wanneer?"

gegevens "Proef"
  beroep: Beroep
    vraag "Welk beroep?"
  tweede: Beroep optioneel
    vraag "Welk tweede beroep?"
  nieuw: ja/nee
    vraag "Bent u nieuw?"
  groot: ja/nee
    vraag "Bent u groot?"
  aanvraag: datum
    vraag "Wanneer vraagt u aan?"
  getekend: datum optioneel
    vraag    "Wanneer tekende u?"
    herkomst "KvK"
  omzet: bedrag van € 0 tot en met € 1.000.000
    vraag "Welke omzet?"
  plafond: bedrag optioneel
    vraag "Welk plafond?"
  specialisten: lijst van Specialist
    vraag "Welke specialisten?"
  talen: lijst van Beroep
    vraag "Welke beroepen nog meer?"
  indruk: ja/nee
    vraag    "Is de indruk goed?"
    herkomst verzekeraar
    aanname  ja

controle volgorde "Getekend voor de aanvraag"
  eis getekend is geen of getekend vanaf aanvraag

bepaal spoor: Spoor
  als beroep is overig                   dan volgen
  als groot en omzet meer dan € 100.000  dan maatwerk
  als nieuw                              dan digitaal
  anders maatwerk
  bron a punt 1

bepaal drempel: getal
  als groot dan 2
  als nieuw dan 1,5
  anders 1
  bron a punt 1

bepaal ingang: datum optioneel
  als getekend binnen 6 weken na aanvraag dan eerste dag van de maand na getekend
  anders geen
  bron a punt 1

tabel periode: Spoor
  | aanvraag                   | groot | nieuw || periode  |
  | uiterlijk 31 december 2027 | nee   | -     || digitaal |
  | uiterlijk 31 december 2027 | ja    | ja    || maatwerk |
  | uiterlijk 31 december 2027 | ja    | nee   || digitaal |
  | vanaf 1 januari 2028       | -     | -     || volgen   |
  bron a punt 1

besluit basis "een overeenkomst"
  geldt als spoor is een van (digitaal, maatwerk)

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  a punt 1

voorwaarde team "Genoeg specialisten"
  geldt als       groot of nieuw
  eis elk van
    - aantal specialisten met (big of sinds voor 1 januari 2020) ten minste 1
    - som van fte van specialisten met (big) ten minste drempel
  vrijgesteld als indruk en tweede is niet geen
  vrijgesteld als omzet ten minste 70% van plafond
  bron            a punt 1

voorwaarde tijdig "Tijdig"
  eis  aanvraag uiterlijk 1 juli van het jaar ervoor of periode is digitaal
  bron a punt 1

uitsluiting verleden "Verleden"
  als  niet indruk of (talen bevat mkaChirurg en nieuw)
  bron a punt 1

besluit vervolg "een vervolg"
  geldt als nieuw

voorwaarde eerst "Eerst de basis"
  eis  voldoet aan basis
  bron a punt 1

voorwaarde samen "Samen"
  eis  voldoet aan team of beroep is tweede
  bron a punt 1

uitsluiting allen "Niemand geregistreerd"
  geldt als aantal specialisten meer dan 0
  als       aantal specialisten met (niet big) meer dan 2
  bron      a punt 1

prestatie toeslag "Toeslag"
  geldt als  groot
  vergoed als elk van specialisten heeft (fte ten minste 0,5) en voldoet aan kvk
  bron       a punt 1

termijn antwoord "Antwoord"
  door            verzekeraar
  moet            getekend binnen 2 weken na aanvraag
  vrijgesteld als nieuw
  bron            a punt 1

aandachtspunt duurzaam "Duurzaam"
  geldt als spoor is maatwerk
  bron      a punt 1
`);

interface LawPolicy {
  readonly name: string;
  readonly beleid: Beleid;
  /** How many sets of facts each law is tried on. */
  readonly runs: number;
}

/** Some of the policies that are made at random, always the same ones. */
const generated = fc.sample(policies, { seed: 2027, numRuns: 12 }).map((files, index): LawPolicy => ({
  name: `generated policy ${index + 1}`,
  beleid: policyOfFiles(files, policyPath),
  runs: 60,
}));

export const lawPolicies: readonly LawPolicy[] = [
  { name: "a policy with every construct", beleid: everything, runs: 300 },
  ...generated,
];
