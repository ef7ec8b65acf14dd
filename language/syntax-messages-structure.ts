// Messages about statements and their parts: what is missing, what is too much, which words are meant. INK0101-0119.

import { defineMessages } from "./messages.js";
import { facts, norm, page, policy, profile, shown } from "./syntax-pages.js";

/** What should stand where it does not. */
export interface Missing {
  /** What should stand here, as a noun phrase. */
  readonly expected: string;
  /** What stands before it, or "". */
  readonly after: string;
  /** What stands there instead, if anything does. */
  readonly found?: string | undefined;
}

export const structureMessages = defineMessages({
  INK0101: {
    severity: "fout",
    title: "Er ontbreekt iets",
    text: ({ expected, after, found }: Missing) => {
      const place = after === "" ? "Hier" : `Na ${shown(after)}`;
      const instead = found === undefined ? "" : ` Er staat nu ${shown(found)}.`;
      return `${place} hoort ${expected}.${instead}`;
    },
    page: page(
      "Een zin is niet af: op deze plaats hoort nog een woord, een naam, een tekst of een waarde.",
      "Een halve zin kan op meer manieren worden afgemaakt. Wie een overeenkomst krijgt, mag niet van een gok afhangen.",
      norm('vraag    "Bent u ingeschreven?"', "herkomst"),
      norm('vraag    "Bent u ingeschreven?"', "herkomst verzekeraar"),
    ),
  },
  INK0102: {
    severity: "fout",
    title: "Dit hoort hier niet",
    text: ({ found }: { readonly found: string }) =>
      `${shown(found)} past hier niet. Haal het weg, of zet het waar het hoort.`,
    page: page(
      "De zin was al af, of hier hoort iets anders.",
      "Wat niet te begrijpen is, telt niet mee. Dat wilt u weten voordat er iemand op wordt beoordeeld.",
      norm('vraag "Bent u ingeschreven?" (graag)'),
      norm('vraag "Bent u ingeschreven?"'),
    ),
  },
  INK0103: {
    severity: "fout",
    title: "Regel zonder vast woord",
    text: ({ found }: { readonly found: string }) =>
      `Deze regel begint met ${shown(found)}, en dat is geen vast woord. Begin met een vast woord dat zegt wat er volgt, zoals \`voorwaarde\`, \`vraag\` of \`eis\`.`,
    page: page(
      "Elke regel begint met een vast woord: `voorwaarde`, `eis`, `vraag`, `bron` en zo meer. Hier staat iets anders.",
      "Aan het eerste woord ziet een lezer of een regel iets vraagt, iets eist of iets uitlegt.",
      norm('"Bent u ingeschreven?"'),
      norm('vraag "Bent u ingeschreven?"'),
    ),
  },
  INK0108: {
    severity: "fout",
    title: "Haakje niet gesloten",
    text: () =>
      "Dit haakje `(` wordt nergens gesloten. Zet het haakje `)` waar het deel tussen haakjes ophoudt.",
    page: page(
      "Elk haakje dat opent, wordt ook gesloten.",
      "Zonder het tweede haakje is niet te zien wat bij elkaar hoort, en dus ook niet wie voldoet.",
      norm("eis ingeschreven en (ingeschrevenKvk of bigGeregistreerd"),
      norm("eis ingeschreven en (ingeschrevenKvk of bigGeregistreerd)"),
    ),
  },
  INK0109: {
    severity: "fout",
    title: "Haakje te veel",
    text: () =>
      "Bij dit haakje `)` hoort geen haakje `(`. Haal het weg, of zet het haakje `(` waar het deel tussen haakjes begint.",
    page: page(
      "Er wordt een haakje gesloten dat niet is geopend.",
      "Misschien ontbreekt het eerste haakje; dan leest de voorwaarde anders dan bedoeld.",
      norm("eis ingeschrevenKvk en bigGeregistreerd)"),
      norm("eis ingeschrevenKvk en bigGeregistreerd"),
    ),
  },
  INK0110: {
    severity: "fout",
    title: "Vast woord als naam",
    text: ({ word }: { readonly word: string }) =>
      `${shown(word)} is een vast woord van de taal en kan geen naam zijn. Kies een andere naam, bijvoorbeeld \`${word}Gegeven\` of een woord dat zegt waar het over gaat.`,
    page: page(
      "De vaste woorden waarmee regels beginnen en voorwaarden worden gemaakt, kunnen geen naam zijn.",
      "Bij `bewijs` moet een lezer altijd hetzelfde kunnen denken: hier staat welk stuk de bron vraagt.",
      facts("bewijs: tekst"),
      facts("bewijsstuk: tekst"),
    ),
  },
  INK0111: {
    severity: "fout",
    title: "Onbekend woord",
    text: ({ typed, word }: { readonly typed: string; readonly word: string }) =>
      `De taal kent ${shown(typed)} niet. Bedoelde u \`${word}\`?`,
    page: page(
      "Er staat een woord dat erg op een vast woord van de taal lijkt, en het net niet is.",
      "Een regel met een onbekend woord telt niet mee: deze vraag zou aan niemand worden gesteld.",
      norm('vrag "Bent u ingeschreven?"'),
      norm('vraag "Bent u ingeschreven?"'),
    ),
  },
  INK0112: {
    severity: "fout",
    title: "Hoofdletter in een vast woord",
    text: ({ typed, word }: { readonly typed: string; readonly word: string }) =>
      `Vaste woorden staan in kleine letters: schrijf \`${word}\` in plaats van ${shown(typed)}.`,
    page: page(
      "De vaste woorden van de taal hebben geen hoofdletters, ook niet aan het begin van een regel.",
      "Aan de hoofdletter ziet een lezer het verschil tussen het vaste woord `zorgsoort` en de keuzelijst `Zorgsoort`.",
      norm('Vraag "Bent u ingeschreven?"'),
      norm('vraag "Bent u ingeschreven?"'),
    ),
  },
  INK0113: {
    severity: "fout",
    title: "Twee keer hetzelfde",
    text: ({ word }: { readonly word: string }) =>
      `${shown(word)} staat hier twee keer achter elkaar. Haal er één weg.`,
    page: page(
      "Een woord, teken of waarde is herhaald.",
      "Vaak is er bij het plakken iets weggevallen: tussen twee keer `en` kan een eis hebben gestaan.",
      norm("eis ingeschrevenKvk en en bigGeregistreerd"),
      norm("eis ingeschrevenKvk en bigGeregistreerd"),
    ),
  },
  INK0118: {
    severity: "fout",
    title: "Regel op de verkeerde plaats",
    text: ({ word }: { readonly word: string }) =>
      `Een regel met ${shown(word)} kan hier niet staan. Zet hem bij de norm, het gegeven of de kop waar hij hoort, of haal hem weg.`,
    page: page(
      "De regel zelf is goed, maar past niet bij wat erboven staat.",
      "Een vraag die nergens bij hoort, wordt aan niemand gesteld, en dat valt pas op bij een aanvraag.",
      profile("alles in orde", 'vraag "Bent u ingeschreven?"'),
      profile("alles in orde"),
    ),
  },
  INK0119: {
    severity: "fout",
    title: "Cijfers en letters door elkaar",
    text: ({ typed }: { readonly typed: string }) =>
      `${shown(typed)} is geen getal, en een naam begint met een letter. Zet een spatie tussen het getal en het woord, of haal de letters weg.`,
    page: page(
      "Een getal is aan letters vastgeschreven. Zo wordt alleen het nummer van een punt geschreven, zoals `4a`.",
      "Uit `2fte` is niet op te maken wat de grens is, en aan die grens wordt een aanbieder gehouden.",
      norm("eis fte ten minste 2fte"),
      norm("eis fte ten minste 2"),
    ),
  },
  INK0151: {
    severity: "fout",
    title: "Te veel haakjes in elkaar",
    text: ({ limit }: { readonly limit: number }) =>
      `Hier zitten meer dan ${limit} lagen haakjes in elkaar. Geef een deel een eigen naam met \`bepaal\`.`,
    page: page(
      "Een voorwaarde bestaat uit zo veel lagen dat geen mens die nog kan lezen.",
      "Een deel met een eigen naam is te begrijpen, te toetsen en opnieuw te gebruiken.",
      norm(`eis ${"(".repeat(70)}ingeschrevenKvk${")".repeat(70)}`),
      norm("eis ingeschrevenKvk"),
    ),
  },
  INK0181: {
    severity: "fout",
    title: "Er ontbreekt een woord",
    text: ({ expected, before }: { readonly expected: string; readonly before: string }) =>
      `Voor ${shown(before)} ontbreekt ${expected}.`,
    page: page(
      "De regel mist het woord waarmee hij hoort te beginnen.",
      "Zonder dat woord is niet te zien of hier een bron staat, een reden of een antwoord.",
      norm('vraag "Bent u ingeschreven?"', "algemeen punt 1"),
      norm('vraag "Bent u ingeschreven?"', "bron  algemeen punt 1"),
    ),
  },
  INK0183: {
    severity: "fout",
    title: "Op de verkeerde regel",
    text: ({ found }: { readonly found: string }) =>
      `${shown(found)} staat op de verkeerde regel. Een naam staat op de regel van het vaste woord waar hij bij hoort; in een voorbeeld begint elk gegeven op een nieuwe regel.`,
    page: page(
      "Een naam staat op dezelfde regel als zijn vaste woord. In een voorbeeld of profiel staat elk gegeven op een eigen regel.",
      "Met één gegeven per regel is een voorbeeld na te lopen, en valt op wat er ontbreekt.",
      profile("ja  bigGeregistreerd nee failliet"),
      profile("ja  bigGeregistreerd", "nee failliet"),
    ),
  },
  INK0184: {
    severity: "fout",
    title: "Puntkomma te veel",
    text: () => "De taal gebruikt geen puntkomma. Een regel is vanzelf af; tussen waarden staat een komma.",
    page: page(
      "Een puntkomma heeft in de taal geen betekenis.",
      "Zo leest een beleid als een gewone tekst. Een regel hoeft niet te worden afgesloten: het volgende vaste woord begint een nieuwe.",
      policy('gebruik "gedeeld.inkoop";'),
      policy('gebruik "gedeeld.inkoop"'),
    ),
  },
});
