// Messages about signs, quotes, comments and invisible characters: INK0104-0107 and INK0114-0117.

import { defineMessages } from "./messages.js";
import { facts, norm, page, policy, shown } from "./syntax-pages.js";

export const signMessages = defineMessages({
  INK0104: {
    severity: "fout",
    title: "Onbekend teken",
    text: ({ typed }: { readonly typed: string }) =>
      `Het teken ${shown(typed)} heeft in de taal geen betekenis. Haal het weg, of zet het in een tekst tussen aanhalingstekens.`,
    page: page(
      "De taal bestaat uit woorden, namen, getallen, teksten en een paar tekens: `( ) , . : + - | ||`.",
      "Bij een teken zonder betekenis vult elke lezer zelf iets in, en niet iedereen hetzelfde.",
      norm("eis ingeschrevenKvk @ bigGeregistreerd"),
      norm("eis ingeschrevenKvk en bigGeregistreerd"),
    ),
  },
  INK0105: {
    severity: "fout",
    title: "Aanhalingsteken ontbreekt",
    text: ({ side }: { readonly side: "begin" | "eind" }) =>
      `Deze tekst heeft geen aanhalingsteken \`"\` aan het ${side}. Schrijf het erbij; een tekst over meer regels staat tussen \`"""\`.`,
    page: page(
      "Een tekst begint en eindigt met een aanhalingsteken, op dezelfde regel.",
      "Zonder het tweede aanhalingsteken is niet te zien waar de tekst ophoudt.",
      norm('vraag "Bent u ingeschreven?'),
      norm('vraag "Bent u ingeschreven?"'),
    ),
  },
  INK0106: {
    severity: "fout",
    title: "Lange tekst niet afgesloten",
    text: () =>
      'Deze lange tekst begint met `"""` maar eindigt nergens. Zet `"""` op de regel na de laatste regel van de tekst.',
    page: page(
      'Een tekst over meer regels staat tussen `"""` en `"""`.',
      "Zonder einde zouden alle regels eronder bij deze tekst horen, en dan telt geen daarvan mee.",
      policy(
        'ontoetsbaar "Tijdpad"\n  omdat """\n    De bron noemt alleen de kop.\n    Wat eronder hoort, ontbreekt.\n\nrubriek "Kwaliteit"',
      ),
      policy(
        'ontoetsbaar "Tijdpad"\n  omdat """\n    De bron noemt alleen de kop.\n    Wat eronder hoort, ontbreekt.\n  """\n\nrubriek "Kwaliteit"',
      ),
    ),
  },
  INK0107: {
    severity: "fout",
    title: "Opmerking niet afgesloten",
    text: () =>
      "Deze opmerking begint met `/*` maar eindigt nergens met `*/`. Voor een opmerking op één regel is er `//`.",
    page: page(
      "Een opmerking tussen `/*` en `*/` mag over meer regels gaan, maar moet wel eindigen.",
      "Zonder einde zou de rest van het beleid een opmerking zijn, en dan telt niets daarvan mee.",
      norm('vraag "Bent u ingeschreven?" /* nog nagaan'),
      norm('vraag "Bent u ingeschreven?" /* nog nagaan */'),
    ),
  },
  INK0114: {
    severity: "fout",
    title: "Onzichtbaar teken",
    text: () =>
      "Hier staat een onzichtbaar teken, zoals een harde spatie. Maak er een gewone spatie van, of haal het weg.",
    page: page(
      "Bij het plakken uit een tekstverwerker of webpagina komen soms harde spaties of andere onzichtbare tekens mee.",
      "Twee teksten die er hetzelfde uitzien, moeten ook hetzelfde zijn. Anders keurt u iets goed wat er niet staat.",
      norm("eis\u00a0ingeschrevenKvk"),
      norm("eis ingeschrevenKvk"),
    ),
  },
  INK0115: {
    severity: "fout",
    title: "Losse accenten",
    text: ({ right }: { readonly right: string }) =>
      `In deze naam staat het accent als los teken achter de letter. Schrijf ${shown(right)} met één teken per letter.`,
    page: page(
      "Een letter met een accent kan uit één of uit twee tekens bestaan. Namen gebruiken de vorm met één teken.",
      "Anders zouden twee namen die er gelijk uitzien, verschillende namen zijn.",
      facts("categorie\u0308n: tekst"),
      facts("categoriën: tekst"),
    ),
  },
  INK0116: {
    severity: "fout",
    title: "Verkeerde aanhalingstekens",
    text: ({ typed }: { readonly typed: string }) =>
      `Teksten staan tussen rechte aanhalingstekens \`"\`. Hier staat ${shown(typed)}.`,
    page: page(
      "Tekstverwerkers maken van aanhalingstekens vaak gekrulde. De taal kent alleen de rechte.",
      "Met één soort aanhalingstekens is altijd duidelijk waar een tekst begint en eindigt.",
      norm("vraag “Bent u ingeschreven?”"),
      norm('vraag "Bent u ingeschreven?"'),
    ),
  },
  INK0117: {
    severity: "fout",
    title: "Verkeerd streepje",
    text: ({ typed, right }: { readonly typed: string; readonly right: string }) =>
      `Schrijf het gewone streepje \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Voor een opsomming, voor min en in een tabel gebruikt de taal het gewone streepje van het toetsenbord.",
      "Lange streepjes en bolletjes komen mee uit een tekstverwerker en zijn moeilijk uit elkaar te houden.",
      norm("eis een van", "  • ingeschrevenKvk", "  • bigGeregistreerd"),
      norm("eis een van", "  - ingeschrevenKvk", "  - bigGeregistreerd"),
    ),
  },
});
