// The example policies of the pages about types, so that each page shows only what it is about.

import { decision } from "./page-parts.js";

/** A policy with these facts and one norm that tests them. */
export const judged = (facts: string, eis: string): string =>
  decision(
    "punten 1",
    `gegevens "Praktijk"
${facts}

voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis}
  bron algemeen punt 1
`,
  );

export const beroep = (eis: string): string =>
  decision(
    "punten 1",
    `keuzelijst Beroep
  tandarts     "Tandarts"
  orthodontist "Orthodontist"

gegevens "Praktijk"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"

voorwaarde getoetst "Voldoet aan de eis"
  eis  omzet meer dan € 0 en ${eis}
  bron algemeen punt 1
`,
  );

export const omzet = `  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"`;
export const fte = `  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte werkt u?"`;
export const ontvangenOp = `  ontvangenOp: datum
    vraag "Wanneer is de aanvraag ontvangen?"`;
export const lidSinds = `  lidSinds: datum optioneel
    vraag "Sinds wanneer bent u lid?"`;
export const twoAnswers = `  volledig: ja/nee
    vraag "Is de aanvraag volledig?"
  ondertekend: ja/nee
    vraag "Is de aanvraag ondertekend?"`;

export const specialisten = (fields: string, eis: string, facts = ""): string =>
  decision(
    "punten 1",
    `structuur Specialist
${fields}

gegevens "Praktijk"
  specialisten: lijst van Specialist
    vraag "Welke specialisten werken bij u?"
${facts}
voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis}
  bron algemeen punt 1
`,
  );

export const named = `  naam: tekst
  fte: getal van 0 tot en met 1`;

export const derived = (type: string, body: string, eis: string): string =>
  decision(
    "punten 1",
    `gegevens "Praktijk"
${omzet}
${lidSinds}

bepaal uitkomst: ${type}
${body}

voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis}
  bron algemeen punt 1
`,
  );

export const cases = (last: string): string => `  als lidSinds is geen dan 2
  anders ${last}`;

export const table = (row: string): string =>
  decision(
    "punten 1",
    `gegevens "Praktijk"
${twoAnswers}

tabel uitkomst: geheel getal
  | volledig | ondertekend || uitkomst |
${row}
  | nee      | -           || 2        |

voorwaarde getoetst "Voldoet aan de eis"
  eis  uitkomst is 1
  bron algemeen punt 1
`,
  );

export const example = (given: string): string =>
  decision(
    "punten 1",
    `gegevens "Praktijk"
${fte}
${lidSinds}

voorwaarde getoetst "Voldoet aan de eis"
  eis  fte meer dan 0,5 of lidSinds voor 1 juli 2026
  bron algemeen punt 1

voorbeeld "Werkt deeltijd"
  gegeven  fte is 0,8
           ${given}
  verwacht komt in aanmerking
`,
  );
