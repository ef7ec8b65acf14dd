// A policy that is small enough to read, and has one of most things.

export const kleinBeleid = `beleid kleinbeleid "Kleine zorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid Kleine zorg 2027"
  deel algemeen "Contractvoorwaarden" punten 1, 2a, 2b
  deel uitsluiten "Uitsluitende voorwaarden" punten 1

keuzelijst Beroep
  tandarts   "Tandarts"
  logopedist "Logopedist"

structuur Specialist
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte werkt deze specialist?"
  bigGeregistreerd: ja/nee
    vraag "Is deze specialist BIG-geregistreerd?"

gegevens "Aanvraag"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  keurmerkOp: datum optioneel
    vraag  "Wanneer kreeg u het keurmerk?"
    bewijs "Kopie van het keurmerk"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"
  specialisten: lijst van Specialist
    vraag "Wie zijn uw specialisten?"
  toegelaten: ja/nee
    vraag    "Is de aanbieder toegelaten?"
    herkomst verzekeraar
    aanname  ja

controle keurmerkNietInToekomst "Het keurmerk is van na de peildatum"
  eis keurmerkOp is geen of keurmerkOp uiterlijk peildatum

bepaal grootte: getal "Omvang in fte"
  waarde som van fte van specialisten met (bigGeregistreerd)

tabel tarief: Beroep optioneel "Tarief naar beroep"
  | beroep     | toegelaten || tarief     |
  | tandarts   | ja         || tandarts   |
  | tandarts   | nee        || geen       |
  | logopedist | -          || logopedist |

termijn antwoord "Antwoord op de aanvraag"
  door verzekeraar
  moet voor 1 december 2026
  bron algemeen punt 1

besluit overeenkomst "een overeenkomst"

rubriek "Contractvoorwaarden"

voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag    "Staat u ingeschreven in het handelsregister?"
  herkomst "KvK"
  bron     algemeen punt 1

voorwaarde bevoegd "Bevoegd en groot genoeg"
  geldt als       beroep is tandarts
  eis elk van
    - toegelaten
    - grootte ten minste 2
  vrijgesteld als "Kleine praktijk" omzet ten hoogste € 100.000
  vrijgesteld als keurmerkOp voor 1 juli 2026
  gevolg          "De tandarts werkt dan niet op rekening van a.s.r."
  bron            algemeen punt 2a, 2b

uitsluiting insolvent "Failliet, in liquidatie of in surseance"
  vraag "Is een van deze toestanden bij u aan de orde?"
  bron  uitsluiten punt 1
`;
