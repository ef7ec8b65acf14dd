// Messages about profiles and examples: INK08xx.

import { defineMessages } from "@inkoop/language";
import { decision } from "./page-parts.js";
import { listedNames, quoted } from "./words.js";

const body = `gegevens "Praktijk"
  fte: getal van 0 tot en met 100

bepaal groot: ja/nee
  waarde fte ten minste 10

voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1

aandachtspunt wachttijd "Korte wachttijden"
  geldt als groot
  bron algemeen punt 1`;

const page = (lines: string): string => decision("punten 1", `${body}\n\n${lines.trim()}`);

export const exampleMessages = defineMessages({
  INK0801: {
    severity: "fout",
    title: "Uitkomst van welk besluit?",
    text: (p: { readonly outcome: string; readonly decisions: readonly string[] }) =>
      `Dit beleid heeft meer besluiten. Schrijf erbij over welk het gaat: ${quoted(`${p.outcome} voor …`)} met ${listedNames(p.decisions, "of")}.`,
    page: {
      meaning:
        "Zodra een beleid twee besluiten heeft, zegt `verwacht` bij een uitkomst voor welk besluit zij geldt.",
      why: "Hetzelfde geval kan voor het ene besluit wel, en voor het andere niet in aanmerking komen.",
      wrong: page(`besluit wissel "een overstap"

voorwaarde gemeld "Overstap gemeld"
  vraag "Heeft u de overstap gemeld?"
  bron  algemeen punt 1

voorbeeld "Zonder AGB-code"
  gegeven  nee agb
  verwacht komt niet in aanmerking`),
      right: page(`besluit wissel "een overstap"

voorwaarde gemeld "Overstap gemeld"
  vraag "Heeft u de overstap gemeld?"
  bron  algemeen punt 1

voorbeeld "Zonder AGB-code"
  gegeven  nee agb
  verwacht komt niet in aanmerking voor contract`),
    },
  },
  INK0802: {
    severity: "fout",
    title: "Uitkomst zonder besluit",
    text: () =>
      `Dit beleid heeft geen besluit, dus er is geen uitkomst te verwachten. Verwacht een afgeleide waarde of een prestatie, of schrijf een ${quoted("besluit")}.`,
    page: {
      meaning: "Een uitkomst als `komt in aanmerking` hoort bij een besluit.",
      why: "Zonder besluit wordt er niets beslist, en kan het voorbeeld nooit slagen.",
      wrong: decision(
        "punten 1",
        `toezegging indexatie "Tarieven worden jaarlijks bijgesteld"
  bron algemeen punt 1

voorbeeld "Iedereen"
  gegeven  peildatum is 1 maart 2027
  verwacht komt in aanmerking`,
      ).replace('besluit contract "een overeenkomst"\n\n', ""),
      right: page(`voorbeeld "Met AGB-code"
  gegeven  ja agb
  verwacht komt in aanmerking`),
    },
  },
  INK0804: {
    severity: "fout",
    title: "Regels spreken elkaar tegen",
    text: (p: { readonly name: string; readonly same: boolean }) =>
      p.same
        ? `Over ${quoted(p.name)} staat hierboven al hetzelfde. Haal een van de twee weg.`
        : `Over ${quoted(p.name)} staat hierboven al iets anders. Laat één van de twee staan.`,
    page: {
      meaning:
        "Binnen één lijst regels staat over ieder gegeven, iedere norm en ieder besluit hoogstens één regel. Wat uit `zoals` of `alles in orde` komt, mag wel worden overschreven.",
      why: "Anders is niet te zien welk geval bedoeld is.",
      wrong: page(`voorbeeld "Zonder AGB-code"
  gegeven  ja agb
           nee agb
  verwacht komt niet in aanmerking`),
      right: page(`voorbeeld "Zonder AGB-code"
  gegeven  nee agb
  verwacht komt niet in aanmerking`),
    },
  },
  INK0805: {
    severity: "fout",
    title: "Kan dat niet zijn",
    text: (p: {
      readonly name: string;
      readonly what: string;
      readonly written: string;
      readonly words: readonly string[];
    }) =>
      `${quoted(p.name)} is ${p.what} en wordt nooit ${quoted(p.written)}.${p.words.length > 0 ? ` Verwacht ${listedNames(p.words, "of")}.` : ""}`,
    page: {
      meaning:
        "Wat er te verwachten valt, hangt van de soort af. Een voorwaarde, uitsluiting of termijn is `voldaan`, `niet voldaan`, `vrijgesteld` of `niet van toepassing`; een prestatie is `vergoed` of `niet vergoed`; een toezegging of aandachtspunt is `van toepassing` of `niet van toepassing`.",
      why: "Zo'n verwachting kan nooit uitkomen.",
      wrong: page(`voorbeeld "Grote praktijk"
  gegeven  ja agb
           fte is 12
  verwacht komt in aanmerking
           voldaan wachttijd`),
      right: page(`voorbeeld "Grote praktijk"
  gegeven  ja agb
           fte is 12
  verwacht komt in aanmerking
           van toepassing wachttijd`),
    },
  },
  INK0806: {
    severity: "fout",
    title: "Niets aangenomen",
    text: (p: { readonly name: string }) =>
      `Over ${quoted(p.name)} wordt niets aangenomen, dus geen uitkomst kan erop rusten. Achter ${quoted("onder voorbehoud")} staan gegevens met een ${quoted("aanname")}.`,
    page: {
      meaning:
        "Achter `onder voorbehoud` staan gegevens waarover het beleid iets aanneemt zolang niemand het tegendeel zegt.",
      why: "Zo'n verwachting kan nooit uitkomen.",
      wrong: page(`voorbeeld "Met AGB-code"
  gegeven  ja agb
  verwacht komt in aanmerking
           onder voorbehoud agb`),
      right: page(`voorbeeld "Met AGB-code"
  gegeven  ja agb
  verwacht komt in aanmerking
           voldaan agb`),
    },
  },
  INK0808: {
    severity: "waarschuwing",
    title: "Eerdere regels tellen niet",
    text: (p: { readonly line: string; readonly names: readonly string[] }) =>
      `${quoted(p.line)} komt na ${listedNames(p.names)} en zet dat weer terug. Zet ${quoted(p.line)} als eerste regel.`,
    page: {
      meaning:
        "Een latere regel wint van een eerdere. Met `alles in orde` of `zoals` halverwege vervalt wat erboven stond.",
      why: "Het voorbeeld gaat dan over een ander geval dan het lijkt.",
      wrong: page(`profiel praktijk
  nee agb
  alles in orde

voorbeeld "Zonder AGB-code"
  gegeven  zoals praktijk
  verwacht komt niet in aanmerking`),
      right: page(`profiel praktijk
  alles in orde
  nee agb

voorbeeld "Zonder AGB-code"
  gegeven  zoals praktijk
  verwacht komt niet in aanmerking`),
    },
  },
  INK0809: {
    severity: "fout",
    title: "Fout en toch een uitkomst",
    text: () =>
      `Met ${quoted("fout")} worden de gegevens geweigerd, en dan is er verder niets te verwachten. Haal de andere regels weg.`,
    page: {
      meaning: "`fout` zegt dat de gegevens niet kunnen kloppen. Er komt dan geen besluit.",
      why: "Naast `fout` kan geen enkele andere verwachting uitkomen.",
      wrong: page(`voorbeeld "Onmogelijk"
  gegeven  ja agb
  verwacht fout
           voldaan agb`),
      right: page(`voorbeeld "Met AGB-code"
  gegeven  ja agb
  verwacht komt in aanmerking
           voldaan agb`),
    },
  },
  INK0810: {
    severity: "waarschuwing",
    title: "Voorbeeld met dezelfde titel",
    text: (p: { readonly title: string }) =>
      `Er is al een voorbeeld ${quoted(p.title)}. Geef elk voorbeeld een eigen titel.`,
    page: {
      meaning: "Aan de titel is een voorbeeld te herkennen, ook in de uitslag van de voorbeelden.",
      why: "Slaagt er een van de twee niet, dan is niet te zien welke.",
      wrong: page(`voorbeeld "AGB-code"
  gegeven  ja agb
  verwacht komt in aanmerking

voorbeeld "AGB-code"
  gegeven  nee agb
  verwacht komt niet in aanmerking`),
      right: page(`voorbeeld "Met AGB-code"
  gegeven  ja agb
  verwacht komt in aanmerking

voorbeeld "Zonder AGB-code"
  gegeven  nee agb
  verwacht komt niet in aanmerking`),
    },
  },
  INK0811: {
    severity: "fout",
    title: "Profiel verwijst naar zichzelf",
    text: (p: { readonly names: readonly string[] }) =>
      `${p.names.map(quoted).join(" is zoals ")}: zo komt er geen eind aan. Haal een van deze regels ${quoted("zoals")} weg.`,
    page: {
      meaning:
        "Een profiel neemt met `zoals` de regels van een ander over, en dat andere, misschien met een omweg, weer die van het eerste.",
      why: "Dan is niet te zeggen welke gegevens het profiel heeft.",
      wrong: page(`profiel klein
  zoals groot
  fte is 1

profiel groot
  zoals klein
  fte is 20

voorbeeld "Groot"
  gegeven  zoals groot
  verwacht komt in aanmerking`),
      right: page(`profiel klein
  alles in orde
  fte is 1

profiel groot
  zoals klein
  fte is 20

voorbeeld "Groot"
  gegeven  zoals groot
  verwacht komt in aanmerking`),
    },
  },
});
