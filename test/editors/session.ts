// What is done in every editor, step by step, and what must come of it: one session, shared by all of them.

/** Where something stands: in the first line with this text, at the place of this word. */
export interface Spot {
  readonly file: string;
  readonly line: string;
  readonly at: string;
}

/** The files of the session as they are on disk. */
export const files = {
  "gedeeld.inkoop": `bouwsteen gedeeld "Gedeelde voorwaarden"

voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"
`,
  "voetzorg.inkoop": `// Een beleid om mee te oefenen.

beleid voetzorg "Voetzorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid Voetzorg 2027"
  deel algemeen "Contractvoorwaarden" punten 1, 2, 3

gebruik "gedeeld.inkoop"

keuzelijst Beroep
  podotherapeut "Podotherapeut"
  pedicure      "Pedicure"

gegevens "Aanvraag"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  aanvraagdatum: datum
    vraag "Op welke datum vraagt u aan?"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"

besluit overeenkomst "een overeenkomst voor voetzorg"

rubriek "Contractvoorwaarden"

voorwaarde kvk volgens gedeeld
  bron algemeen punt 1

voorwaarde opTijd "Op tijd aangevraagd"
  geldt als beroep is podotherapeut
  eis       aanvraagdatum voor 1 oktober 2026
  bron      algemeen punt 2

voorwaarde groot "Groot genoeg"
  eis  omzet ten minste € 10.000,50 en beroep is niet pedicure
  bron algemeen punt 3
`,
} as const;

export type FileName = keyof typeof files;
