// The policy that `inkoop new` writes: small, whole, tested, and explaining itself to whoever never wrote one.

/** The text of a policy called `naam`, with a title to match. */
export function newPolicyText(naam: string): string {
  const titel = titleOf(naam);
  return `// Uw eerste beleid. Lees het van boven naar beneden, en maak er gaandeweg uw eigen beleid van.
// Wat achter twee schuine strepen staat, is uitleg: het telt niet mee en mag weg.

beleid ${naam} "${titel}"
  verzekeraar "Uw verzekeraar"
  looptijd    1 januari 2027 tot en met 31 december 2027

// Het document waar dit beleid uit komt, met al zijn punten. Elk punt komt hieronder terug achter \`bron\`;
// een punt dat niemand noemt, is een fout.
document "Inkoopbeleid ${titel}"
  deel voorwaarden "Voorwaarden"  punten 1 tot en met 4
  deel overig      "Overig"       punten 1, 2

// Gegevens zijn wat u van een aanvrager wilt weten. Wat niet is ingevuld, is onbekend, en dat is iets anders
// dan nee.
gegevens "Over de praktijk"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet in het afgelopen jaar?"
  gestartOp: datum
    vraag "Op welke datum is uw praktijk gestart?"

// Onder een besluit staat alles waarvan het afhangt.
besluit contract "een overeenkomst"

// Bij een voorwaarde met een \`vraag\` moet het antwoord ja zijn.
voorwaarde handelsregister "Ingeschreven in het handelsregister"
  vraag  "Staat uw praktijk ingeschreven in het handelsregister?"
  bewijs "Een uittreksel van ten hoogste een jaar oud"
  bron   voorwaarden punt 1

// Een \`eis\` rekent met gegevens. Wie onder \`vrijgesteld als\` valt, hoeft er niet aan te voldoen.
voorwaarde genoegOmzet "Ten minste € 25.000 omzet"
  eis             omzet ten minste € 25.000
  vrijgesteld als "starter" gestartOp vanaf 1 januari 2026
  bron            voorwaarden punt 2, 3

// Een uitsluiting mag niet waar zijn. Achter \`herkomst\` staat wie het weet; zolang die niets zegt, geldt de
// \`aanname\`, en elk besluit dat daarop rust, zegt dat erbij.
uitsluiting fraude "Fraude"
  vraag    "Is er fraude vastgesteld?"
  herkomst verzekeraar
  aanname  nee
  bron     voorwaarden punt 4

// Een toezegging beslist niet mee, maar staat er wel.
toezegging antwoord "Wij antwoorden binnen zes weken"
  bron overig punt 1

// Een punt waarover geen enkel gegeven beslist, verdwijnt niet: u zegt waarom.
ontoetsbaar "Inleiding"
  omdat "Dit punt vertelt waar het document over gaat."
  bron  overig punt 2

// Een profiel is een aanvraag waar voorbeelden mee beginnen. Met \`alles in orde\` zijn alle vragen van
// voorwaarden en uitsluitingen goed beantwoord.
profiel gewoon
  alles in orde
  omzet is € 25.000
  gestartOp is 31 december 2025

// Voorbeelden laten zien dat het beleid doet wat u bedoelt, ook vlak bij een grens.
voorbeeld "Een gewone praktijk"
  gegeven  zoals gewoon
  verwacht komt in aanmerking

voorbeeld "Niet ingeschreven"
  gegeven  zoals gewoon
           nee handelsregister
  verwacht komt niet in aanmerking
           niet voldaan handelsregister

voorbeeld "Net te weinig omzet"
  gegeven  zoals gewoon
           omzet is € 24.999,99
  verwacht komt niet in aanmerking
           niet voldaan genoegOmzet

voorbeeld "Te weinig omzet, maar pas gestart"
  gegeven  zoals gewoon
           omzet is € 0
           gestartOp is 1 januari 2026
  verwacht komt in aanmerking
           vrijgesteld genoegOmzet

voorbeeld "Fraude"
  gegeven  zoals gewoon
           ja fraude
  verwacht uitgesloten
           niet voldaan fraude

voorbeeld "Nog niets ingevuld"
  gegeven  peildatum is 1 maart 2027
  verwacht onvolledig
           ontbreekt handelsregister, omzet
           onder voorbehoud fraude
`;
}

/** An application to that policy, as `inkoop decide` reads it. */
export const newApplicationText = `{
  "peildatum": "2027-03-01",
  "handelsregister": true,
  "omzet": 18500,
  "gestartOp": "2026-04-01"
}
`;

/** "Mond zorg 2027" for `mondZorg2027`. */
function titleOf(naam: string): string {
  const words = naam
    .replaceAll("_", " ")
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)/gu, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
