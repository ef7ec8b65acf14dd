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
      "Een halve zin kan op meer manieren worden afgemaakt. De taal raadt niet welke u bedoelt.",
      norm('vraag "Bent u ingeschreven?"', "herkomst"),
      norm('vraag "Bent u ingeschreven?"', "herkomst verzekeraar"),
    ),
  },
  INK0102: {
    severity: "fout",
    title: "Dit hoort hier niet",
    text: ({ found }: { readonly found: string }) =>
      `${shown(found)} past hier niet. Haal het weg, of zet het waar het hoort.`,
    page: page(
      "De zin was al af, of hier hoort iets anders.",
      "Wat de taal niet begrijpt, mag niet stilzwijgend worden overgeslagen.",
      norm('vraag "Bent u ingeschreven?" (graag)'),
      norm('vraag "Bent u ingeschreven?"'),
    ),
  },
  INK0103: {
    severity: "fout",
    title: "Regel zonder openingswoord",
    text: ({ found }: { readonly found: string }) =>
      `Deze regel begint met ${shown(found)}, en dat is geen woord van de taal. Begin met een woord dat zegt wat er volgt, zoals \`voorwaarde\`, \`vraag\` of \`eis\`.`,
    page: page(
      "Elke zin begint met een vast woord: `voorwaarde`, `eis`, `vraag`, `bron` en zo meer. Hier staat iets anders.",
      "Aan het eerste woord ziet een lezer, en de taal, wat voor regel het is.",
      norm('"Bent u ingeschreven?"'),
      norm('vraag "Bent u ingeschreven?"'),
    ),
  },
  INK0108: {
    severity: "fout",
    title: "Haakje niet gesloten",
    text: () => "Bij dit haakje `(` ontbreekt het haakje `)` dat het sluit.",
    page: page(
      "Elk haakje dat opent, wordt ook gesloten.",
      "Zonder het tweede haakje is niet te zien wat bij elkaar hoort.",
      norm("eis ingeschreven en (kvkNummer of btwNummer"),
      norm("eis ingeschreven en (kvkNummer of btwNummer)"),
    ),
  },
  INK0109: {
    severity: "fout",
    title: "Haakje te veel",
    text: () => "Er staat een haakje `)` te veel: er hoort geen haakje `(` bij.",
    page: page(
      "Er wordt een haakje gesloten dat niet is geopend.",
      "Misschien ontbreekt het eerste haakje; dan leest de voorwaarde anders dan bedoeld.",
      norm("eis kvkNummer en btwNummer)"),
      norm("eis kvkNummer en btwNummer"),
    ),
  },
  INK0110: {
    severity: "fout",
    title: "Vast woord als naam",
    text: ({ word }: { readonly word: string }) =>
      `${shown(word)} is een vast woord van de taal en kan geen naam zijn. Kies een andere naam, bijvoorbeeld \`${word}Gegeven\` of een woord dat zegt waar het over gaat.`,
    page: page(
      "De woorden waarmee zinnen beginnen en voorwaarden worden gemaakt, zijn gereserveerd.",
      "Zou `bron` ook een naam zijn, dan is een half getypte regel niet meer te onderscheiden van de volgende.",
      facts("bron: tekst"),
      facts("herkomstBron: tekst"),
    ),
  },
  INK0111: {
    severity: "fout",
    title: "Onbekend woord",
    text: ({ typed, word }: { readonly typed: string; readonly word: string }) =>
      `De taal kent ${shown(typed)} niet. Bedoelde u \`${word}\`?`,
    page: page(
      "Er staat een woord dat op één letter na een vast woord van de taal is.",
      "De regel is gelezen zoals u hem waarschijnlijk bedoelt, zodat u maar één melding krijgt. Het woord zelf moet nog goed.",
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
      "Zo is er één manier om het te schrijven, en blijft `Zorgsoort` vrij als naam van een keuzelijst.",
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
      "Meestal is dit een vergissing bij het typen of plakken.",
      norm("eis kvkNummer en en btwNummer"),
      norm("eis kvkNummer en btwNummer"),
    ),
  },
  INK0118: {
    severity: "fout",
    title: "Regel op de verkeerde plaats",
    text: ({ word }: { readonly word: string }) =>
      `Een regel die met ${shown(word)} begint, hoort niet op deze plaats. Zet hem onder de verklaring waar hij bij hoort.`,
    page: page(
      "De regel zelf is goed, maar wat erboven staat kan zo'n regel niet hebben.",
      "Een regel die nergens bij hoort, zou niets betekenen.",
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
      "Uit `2fte` is niet op te maken of er een getal, een naam of een eenheid is bedoeld.",
      norm("eis omvang ten minste 2fte"),
      norm("eis omvang ten minste 2"),
    ),
  },
  INK0151: {
    severity: "fout",
    title: "Te diep genest",
    text: ({ limit }: { readonly limit: number }) =>
      `Hier zitten meer dan ${limit} lagen haakjes in elkaar. Geef een deel een eigen naam met \`bepaal\`.`,
    page: page(
      "Een voorwaarde bestaat uit zo veel lagen dat geen mens haar nog kan lezen.",
      "Een deel met een eigen naam is te begrijpen, te toetsen en opnieuw te gebruiken.",
      norm(`eis ${"(".repeat(70)}kvkNummer${")".repeat(70)}`),
      norm("eis kvkNummer"),
    ),
  },
  INK0181: {
    severity: "fout",
    title: "Er ontbreekt een woord",
    text: ({ expected, before }: { readonly expected: string; readonly before: string }) =>
      `Voor ${shown(before)} ontbreekt ${expected}.`,
    page: page(
      "De regel mist het woord waarmee hij hoort te beginnen.",
      "Zonder dat woord is de regel op meer dan één manier te lezen.",
      norm('vraag "Bent u ingeschreven?"', "algemeen punt 1"),
      norm('vraag "Bent u ingeschreven?"', "bron algemeen punt 1"),
    ),
  },
  INK0183: {
    severity: "fout",
    title: "Op de verkeerde regel",
    text: ({ found }: { readonly found: string }) =>
      `${shown(found)} staat op de verkeerde regel: een naam hoort achter het woord dat hem opent, en elk gegeven van een voorbeeld op een eigen regel.`,
    page: page(
      "De taal kent een paar regels voor de bladspiegel. Een naam staat op de regel van zijn openingswoord, en elke regel van een voorbeeld begint een nieuwe regel.",
      "Zo blijft bij een half getypte zin duidelijk waar de volgende begint.",
      profile("ja bigGeregistreerd nee failliet"),
      profile("ja bigGeregistreerd", "nee failliet"),
    ),
  },
  INK0184: {
    severity: "fout",
    title: "Puntkomma",
    text: () => "De taal gebruikt geen puntkomma. Een regel is vanzelf af; tussen waarden staat een komma.",
    page: page(
      "Een puntkomma heeft in de taal geen betekenis.",
      "Regels hoeven niet te worden afgesloten: het volgende vaste woord begint de volgende zin.",
      policy('gebruik "gedeeld.inkoop";'),
      policy('gebruik "gedeeld.inkoop"'),
    ),
  },
});
