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
  bron      algemeen punt 1`;

const page = (lines: string): string => decision("punten 1", `${body}\n\n${lines.trim()}`);

export const exampleMessages = defineMessages({
  INK0801: {
    severity: "fout",
    title: "Uitkomst van welk besluit?",
    text: (p: { readonly outcome: string; readonly decisions: readonly string[] }) =>
      `Dit beleid heeft meer besluiten. Schrijf erbij voor welk besluit dit geldt: ${quoted(`${p.outcome} voor …`)}, met ${listedNames(p.decisions, "of")}.`,
    page: {
      meaning:
        "Zodra een beleid twee besluiten heeft, staat bij een uitkomst achter `verwacht` voor welk besluit die geldt.",
      why: "Een aanbieder kan voor het ene besluit wel in aanmerking komen, en voor het andere niet.",
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
      `Dit beleid heeft geen besluit, en dus ook deze uitkomst niet. Verwacht een afgeleide waarde of een prestatie, of schrijf een ${quoted("besluit")}.`,
    page: {
      meaning: "Een uitkomst als `komt in aanmerking` hoort bij een besluit.",
      why: "Zonder besluit wordt over geen enkele aanbieder iets beslist. Het voorbeeld laat dan iets zien wat niet kan gebeuren.",
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
        : `Over ${quoted(p.name)} staat hierboven al iets anders. Haal een van de twee weg.`,
    page: {
      meaning:
        "Over elk gegeven, elke norm en elk besluit staat in een voorbeeld hoogstens één regel. Een regel mag wel iets anders zeggen dan `zoals` of `alles in orde`.",
      why: "Heeft deze aanbieder nu een AGB-code of niet? Een voorbeeld moet over één duidelijk geval gaan.",
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
    title: "Verwachting die niet kan",
    text: (p: {
      readonly name: string;
      readonly what: string;
      readonly written: string;
      readonly words: readonly string[];
    }) =>
      `${quoted(p.name)} is ${p.what} en wordt nooit ${quoted(p.written)}.${p.words.length > 0 ? ` Schrijf ${listedNames(p.words, "of")}.` : " Haal het hier weg."}`,
    page: {
      meaning:
        "Wat u kunt verwachten, hangt af van de soort norm. Een voorwaarde, uitsluiting of termijn is `voldaan`, `niet voldaan`, `vrijgesteld` of `niet van toepassing`. Een prestatie is `vergoed` of `niet vergoed`, en een toezegging of aandachtspunt is `van toepassing` of `niet van toepassing`.",
      why: "Aan een aandachtspunt hoeft niemand te voldoen. Wie `voldaan` verwacht, denkt dat het meebeslist over de overeenkomst.",
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
      `${quoted(p.name)} heeft geen ${quoted("aanname")}, dus daar is geen voorbehoud bij. Haal de naam hier weg, of geef het gegeven een ${quoted("aanname")}.`,
    page: {
      meaning:
        "Achter `onder voorbehoud` staan gegevens met een `aanname`: die geldt zolang niemand iets anders zegt.",
      why: "Een voorbehoud zegt de aanbieder wat de verzekeraar nog moet nagaan. Zonder aanname valt er niets na te gaan.",
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
        "Een latere regel gaat voor een eerdere. Staat `alles in orde` of `zoals` halverwege, dan telt niet meer wat erboven staat.",
      why: "Het voorbeeld gaat dan over een andere aanbieder dan het lijkt: hier over een die wel een AGB-code heeft.",
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
    title: "`fout` en toch een uitkomst",
    text: () =>
      `Naast ${quoted("fout")} kunt u niets anders verwachten, want de gegevens worden dan geweigerd. Haal deze regel weg, of haal ${quoted("fout")} weg.`,
    page: {
      meaning: "`fout` zegt dat de gegevens niet kunnen kloppen. Er komt dan geen besluit.",
      why: "Over een aanvraag die niet kan kloppen, beslist de verzekeraar niet: niet voor de aanbieder, en ook niet tegen hem.",
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
      meaning:
        "Aan de titel is een voorbeeld te herkennen, ook als de voorbeelden worden uitgevoerd. Hier hebben er twee dezelfde titel.",
      why: "Komt er bij een van de twee iets anders uit, dan weet de inkoper niet over welke aanbieder het gaat.",
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
      `${p.names.map(quoted).join(" is zoals ")}, en zo komt er geen eind aan. Haal een van deze regels ${quoted("zoals")} weg.`,
    page: {
      meaning:
        "Een profiel neemt met `zoals` de regels van een ander profiel over, en dat neemt weer die van het eerste over.",
      why: "Dan is niet te zeggen wat voor aanbieder het profiel beschrijft.",
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
