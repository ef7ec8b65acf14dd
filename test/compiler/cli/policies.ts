// Small policies that the tests of commands work with, as their writers would write them.

/** A policy with every kind of statement that a decision tells of, and without findings. */
export const fysio = `beleid fysio "Fysiotherapie 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid Fysiotherapie 2027"
  deel algemeen "Voorwaarden"     punten 1, 2, 3, 4
  deel sluiten  "Wat uitsluit"    punten 1, 2
  deel overig   "Verder"          punten 1 tot en met 5

keuzelijst Vorm
  praktijk "Een praktijk"
  maatschap "Een maatschap"

structuur Therapeut
  naam: tekst
    vraag "Hoe heet deze therapeut?"
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte werkt deze therapeut?"

gegevens "Over de praktijk"
  vorm: Vorm
    vraag "In welke vorm werkt u?"
  therapeuten: lijst van Therapeut
    vraag "Welke therapeuten werken er?"
  aanvraagKeurmerk: datum optioneel
    vraag "Wanneer heeft u het keurmerk aangevraagd?"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"

controle aanvraagNietInToekomst "Het keurmerk is na de peildatum aangevraagd"
  eis aanvraagKeurmerk is geen of aanvraagKeurmerk uiterlijk peildatum

besluit contract "een overeenkomst"

rubriek "Algemeen"

voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag    "Staat u ingeschreven in het handelsregister?"
  herkomst "KvK"
  bron     algemeen punt 1

voorwaarde vecozo "Vecozo-certificaat"
  vraag  "Heeft u een Vecozo-certificaat?"
  bewijs "Het certificaat"
  gevolg "Zonder certificaat is er geen contractering."
  bron   algemeen punt 2

voorwaarde bezetting "Ten minste 1,5 fte aan therapeuten"
  eis  som van fte van therapeuten ten minste 1,5
  bron algemeen punt 3

rubriek "Kwaliteit"

voorwaarde keurmerk "Keurmerk, of op tijd aangevraagd"
  vraag           "Draagt u het keurmerk?"
  bewijs          "Een afschrift van het keurmerk"
  vrijgesteld als "aangevraagd" aanvraagKeurmerk voor 1 november 2026
  lezing          "De bron zegt niet wanneer de aanvraag binnen moet zijn; gelezen als: vóór november."
  bron            algemeen punt 4

uitsluiting fraude "Fraude"
  vraag    "Is er fraude vastgesteld?"
  herkomst verzekeraar
  aanname  nee
  bron     sluiten punt 1

uitsluiting toezicht "Onder verscherpt toezicht"
  vraag    "Staat de praktijk onder verscherpt toezicht?"
  herkomst "IGJ"
  bron     sluiten punt 2

bepaal schaal: tekst "De schaal van de praktijk"
  als vorm is maatschap dan "groot"
  anders "klein"
  bron overig punt 1

prestatie groep "Groepsbehandeling"
  vergoed als vorm is maatschap
  bron overig punt 2

termijn antwoord "Antwoord op vragen"
  door verzekeraar
  moet uiterlijk 31 december van het jaar ervoor
  streven
  bron overig punt 3

toezegging indexatie "Tarieven worden geïndexeerd"
  bron overig punt 4

aandachtspunt verduurzaming "Sneller verduurzamen dan gemiddeld"
  geldt als omzet ten minste € 250.000
  bron overig punt 5

profiel compleet
  alles in orde
  vorm is praktijk
  therapeuten is
    - naam is "A", fte is 1
    - naam is "B", fte is 0,8
  geen      aanvraagKeurmerk
  peildatum is 1 maart 2027

voorbeeld "Alles in orde"
  gegeven  zoals compleet
  verwacht komt in aanmerking

voorbeeld "Zonder certificaat"
  gegeven  zoals compleet
           nee vecozo
  verwacht komt niet in aanmerking
           niet voldaan vecozo
`;

/** Facts of an application that meets `fysio`. */
export const goodFacts = {
  peildatum: "2027-03-01",
  vorm: "praktijk",
  therapeuten: [
    { naam: "A", fte: 1 },
    { naam: "B", fte: 0.8 },
  ],
  keurmerk: true,
  aanvraagKeurmerk: null,
  kvk: true,
  vecozo: true,
  toezicht: false,
};

/** A policy with one error: a misspelt fact. */
export const misspelt = `beleid klein "Klein beleid"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid"
  deel algemeen "Algemeen" punten 1

gegevens "Praktijk"
  omzet: bedrag
    vraag "Wat is uw omzet?"

besluit contract "een overeenkomst"

voorwaarde groei "Genoeg omzet"
  eis  omzett ten minste € 100
  bron algemeen punt 1
`;

/** The same without the error. */
export const klein = misspelt.replace("omzett", "omzet");
