// The example policies of the pages about files and names, so that each page shows only what it is about.

import { buildingBlock, decision } from "./page-parts.js";

export const fact = (name: string): string => `gegevens "Aanvraag"
  ${name}: datum
    vraag "Wanneer is de aanvraag ontvangen?"
`;

export const requires = (name: string): string => `voorwaarde opTijd "De aanvraag is op tijd"
  eis  ${name} voor 1 juli 2026
  bron algemeen punt 1
`;

export const onePolicy = (body: string): string => decision("punten 1", body);

export const valueCycle = (last: string): string =>
  onePolicy(`gegevens "Aanvraag"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"

bepaal basis: bedrag
  waarde ${last}

bepaal opslag: bedrag
  waarde 10% van basis

voorwaarde klein "De opslag blijft klein"
  eis  opslag ten hoogste € 1.000
  bron algemeen punt 1
`);

export const kvk = `voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag "Staat u ingeschreven?"
`;

export const placing = (word: string): string =>
  onePolicy(`gebruik "gedeeld.inkoop"

${word} kvk volgens gedeeld  bron algemeen punt 1
`);

export const zorgsoortPolicy = (facts: string): string =>
  onePolicy(`keuzelijst Zorgsoort
  implantologie "Implantologie"
  prothetiek    "Prothetiek"

${facts}
zorgsoort implantologie

voorwaarde erkend "Erkend als implantoloog"
  vraag "Bent u erkend?"
  bron  algemeen punt 1
`);

export const usesFile = (path: string): string =>
  onePolicy(`gebruik "${path}"

${requires("ontvangenOp")}`);

export const twoNorms = (eis: string): string =>
  decision(
    "punten 1, 2",
    `${fact("ontvangenOp")}
${requires("ontvangenOp")}
voorwaarde compleet "Alles is in orde"
  eis  ${eis}
  bron algemeen punt 2
`,
  );

export const reminded = (name: string): string =>
  onePolicy(`${fact("ontvangenOp")}  ondertekendOp: datum
    vraag "Wanneer is de aanvraag ondertekend?"

voorwaarde opTijd "De aanvraag is op tijd"
  eis  ontvangenOp voor 1 juli 2026 en ${name} voor 1 juli 2026
  bron algemeen punt 1
`);

export const eitherKnown = `voorwaarde bekend "De zorgaanbieder is bekend"
  eis  gedeeld.kvk of eerderOp voor 1 januari 2026
  bron algemeen punt 1

${fact("eerderOp")}`;

export const resting = buildingBlock(`${kvk}
voorwaarde bekend "De zorgaanbieder is bekend"
  eis kvk of eerderOp voor 1 januari 2026

${fact("eerderOp")}`);

export const asking = buildingBlock(`${kvk}
${fact("eerderOp")}`);

export const blockExample = (given: string): string =>
  onePolicy(`gebruik "gedeeld.inkoop"

voorwaarde kvk volgens gedeeld  bron algemeen punt 1

voorbeeld "Niet ingeschreven"
  gegeven  ${given}
  verwacht komt niet in aanmerking
`);
