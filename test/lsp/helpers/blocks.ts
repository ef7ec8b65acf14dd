// A building block with two policies that place its norms, each in its own way, and a part that both use.

/** Files `blok.inkoop`, `deel.inkoop`, `een.inkoop` and `twee.inkoop`. */
export const blocks = `
// bestand: blok.inkoop
bouwsteen blok "Gedeeld"
gegevens "Inschrijving"
  ingeschreven: ja/nee
    vraag "Staat u ingeschreven?"
  inschrijfdatum: datum
    vraag "Sinds wanneer staat u ingeschreven?"
voorwaarde kvk "Ingeschreven in het register"
  eis ingeschreven en inschrijfdatum voor 1 juli 2026
voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
// bestand: deel.inkoop
profiel ingeschrevene
  ja ingeschreven
voorbeeld "Ingeschreven"
  gegeven zoals ingeschrevene
          inschrijfdatum is 1 mei 2026
          ja agb
  verwacht voldaan kvk
// bestand: een.inkoop
beleid een "Een"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027
document "Eerste"
  deel algemeen "Algemeen" punten 1, 2
gebruik "blok.inkoop"
gebruik "deel.inkoop"
besluit overeenkomst "een overeenkomst"
voorwaarde kvk volgens blok
  bron algemeen punt 1
voorwaarde agb volgens blok
  vraag "Heeft u een AGB-code van Vektis?"
  omdat "Zo staat het er."
  bron  algemeen punt 2
// bestand: twee.inkoop
beleid twee "Twee"
  verzekeraar "a.s.r."
  looptijd    1 januari 2028 tot en met 31 december 2028
document "Tweede"
  deel algemeen2 "Algemeen" punten 1
gebruik "blok.inkoop"
gebruik "deel.inkoop"
besluit overeenkomst "een overeenkomst"
voorwaarde kvk volgens blok
  bron algemeen2 punt 1
vervalt blok.agb
  omdat "Dit document kent de code niet."
`;

/** `blocks` with the cursor where `marked` has it: a piece of the text that stands there once. */
export function blocksAt(marked: string): string {
  const plain = marked.replace("‸", "");
  if (blocks.split(plain).length !== 2) throw new Error(`not exactly once: ${plain}`);
  return blocks.replace(plain, marked);
}
