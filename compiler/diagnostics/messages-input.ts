// Messages about facts, files and commands: INK09xx. 0901-0919 end a command, 0920 and up are about facts.
//
// These are the messages that no `.inkoop` text can cause, so a page shows a command or a facts file instead.

import { defineMessages } from "@inkoop/language";
import { listedNames, quoted, suggestion } from "./words.js";

export interface PathReason {
  readonly path: string;
  /** A Dutch main clause without full stop: "het bestand bestaat niet". */
  readonly reason: string;
}
/** A sentence about the value of one fact, made where the fact was read. */
export interface FactReason {
  readonly bericht: string;
}

const theReason = (p: FactReason): string => p.bericht;

const commandMessages = defineMessages({
  INK0901: {
    severity: "fout",
    title: "Pad niet gevonden",
    text: (p: { readonly path: string }) =>
      `Er is geen bestand of map ${quoted(p.path)}. Schrijf het pad vanuit de map waarin u nu werkt.`,
    page: {
      meaning: "Achter een opdracht staat een pad waar niets staat.",
      why: "Zonder deze melding lijkt een typefout in een pad op een beleid waarin alles klopt.",
      wrong: "inkoop check beleid/mondzorgg.inkoop",
      right: "inkoop check beleid/mondzorg.inkoop",
    },
  },
  INK0902: {
    severity: "fout",
    title: "Niet te lezen",
    text: (p: PathReason) => `${quoted(p.path)} is niet te lezen: ${p.reason}.`,
    page: {
      meaning: "Het bestand is er wel, maar wat erin staat is niet te lezen.",
      why: "Over een aanbieder mag niet worden beslist zolang een deel van het beleid of van de aanvraag ontbreekt.",
      wrong: "inkoop decide mondzorg --facts aanvragen/",
      right: "inkoop decide mondzorg --facts aanvragen/praktijk.json",
    },
  },
  INK0903: {
    severity: "fout",
    title: "Niet te schrijven",
    text: (p: PathReason) => `${quoted(p.path)} is niet te schrijven: ${p.reason}. Er is niets gewijzigd.`,
    page: {
      meaning: "Wat de opdracht moest maken, kon niet helemaal worden bewaard. Wat er stond, staat er nog.",
      why: "Een programma dat maar half bewaard is, beslist anders dan het beleid.",
      wrong: "inkoop build beleid --out /alleen-lezen",
      right: "inkoop build beleid --out dist",
    },
  },
  INK0904: {
    severity: "fout",
    title: "Geen beleidsbestanden",
    text: (p: { readonly path: string }) =>
      `In ${quoted(p.path)} staat geen enkel bestand dat op ${quoted(".inkoop")} eindigt. Noem een map waarin beleid staat.`,
    page: {
      meaning:
        "Een map of patroon levert niets op. Mappen met de naam `node_modules` of `dist` en verborgen mappen worden overgeslagen.",
      why: "Er is dan niets gecontroleerd, en dat is iets anders dan dat alles klopt.",
      wrong: "inkoop check 'beleid/*.txt'",
      right: "inkoop check 'beleid/*.inkoop'",
    },
  },
  INK0905: {
    severity: "fout",
    title: "Geen beleidsbestand",
    text: (p: { readonly path: string }) =>
      `${quoted(p.path)} eindigt niet op ${quoted(".inkoop")} en is dus geen beleid. Noem een bestand dat daar wel op eindigt.`,
    page: {
      meaning: "Beleid staat in bestanden waarvan de naam op `.inkoop` eindigt.",
      why: "In een ander bestand staan geen normen, dus er valt niets te controleren.",
      wrong: "inkoop check LEESMIJ.md",
      right: "inkoop check mondzorg.inkoop",
    },
  },
  INK0906: {
    severity: "fout",
    title: "Onbekend beleid",
    text: (p: { readonly name: string; readonly near?: string }) =>
      `Er is hier geen beleid ${quoted(p.name)}, en ook geen bestand dat zo heet.${p.near === undefined ? " Noem het pad van het bestand." : suggestion(p.near)}`,
    page: {
      meaning:
        "`inkoop decide` neemt het pad van een beleidsbestand, of de naam die achter het woord `beleid` staat. De naam wordt gezocht in de map waarin u werkt en alles daaronder.",
      why: "Zonder beleid valt er over een aanbieder niets te beslissen.",
      wrong: "inkoop decide mondzorgg --facts aanvraag.json",
      right: "inkoop decide mondzorg --facts aanvraag.json",
    },
  },
  INK0907: {
    severity: "fout",
    title: "Meer dan één beleid",
    text: (p: { readonly name: string; readonly files: readonly string[] }) =>
      `${quoted(p.name)} kan meer dan één beleid zijn: ${listedNames(p.files, "of")}. Noem het pad van het bestand.`,
    page: {
      meaning: "De opdracht beslist met één beleid, en wat u noemde past op meer bestanden.",
      why: "Het beleid van 2026 kan een aanbieder afwijzen die in 2027 wel in aanmerking komt. Kies er daarom zelf een.",
      wrong: "inkoop decide mondzorg --facts aanvraag.json",
      right: "inkoop decide beleid/2027/mondzorg.inkoop --facts aanvraag.json",
    },
  },
  INK0908: {
    severity: "fout",
    title: "Onbekend besluit",
    text: (p: { readonly name: string; readonly names: readonly string[]; readonly near?: string }) =>
      p.names.length === 0
        ? `Dit beleid heeft geen besluit ${quoted(p.name)}; het heeft geen enkel besluit.`
        : `Dit beleid heeft geen besluit ${quoted(p.name)}.${suggestion(p.near)} Het heeft ${listedNames(p.names)}.`,
    page: {
      meaning: "Achter `--besluit` hoort de naam van een besluit uit het beleid.",
      why: "Een aanbieder kan voor het ene besluit wel in aanmerking komen, en voor het andere niet. De opdracht kiest daarom niet zelf.",
      wrong: "inkoop decide ggz --facts aanvraag.json --besluit wisell",
      right: "inkoop decide ggz --facts aanvraag.json --besluit wissel",
    },
  },
  INK0909: {
    severity: "fout",
    title: "Geen bruikbare peildatum",
    text: (p: { readonly value: string }) =>
      `${quoted(p.value)} is geen datum van 1900 tot en met 2199. Schrijf jaar, maand en dag, zoals ${quoted("2027-03-01")}.`,
    page: {
      meaning: "Achter `--peildatum` hoort een dag die bestaat, geschreven zoals in een aanvraag.",
      why: "01-03-2027 is voor de een 1 maart en voor de ander 3 januari. Op de ene dag kan een aanbieder voldoen, en op de andere niet.",
      wrong: "inkoop decide mondzorg --facts aanvraag.json --peildatum 1-3-2027",
      right: "inkoop decide mondzorg --facts aanvraag.json --peildatum 2027-03-01",
    },
  },
  INK0910: {
    severity: "fout",
    title: "Onbekende code",
    text: (p: { readonly code: string; readonly near?: string }) =>
      `Er is geen melding met de code ${quoted(p.code)}.${p.near === undefined ? ` Met ${quoted("inkoop explain")} ziet u alle codes.` : suggestion(p.near)}`,
    page: {
      meaning: "Achter `inkoop explain` hoort de code die voor een melding staat, zoals `INK0101`.",
      why: "Wie een melding krijgt over een eis, wil de uitleg van die melding lezen en niet die van een andere.",
      wrong: "inkoop explain INK9999",
      right: "inkoop explain INK0101",
    },
  },
  INK0911: {
    severity: "fout",
    title: "Geen heel beleid",
    text: (p: { readonly path: string }) =>
      `${quoted(p.path)} begint niet met ${quoted("beleid")} en kan dus niet zelf beslissen. Noem het beleid waarin ${quoted("gebruik")} met dit bestand staat.`,
    page: {
      meaning:
        "Een bouwsteen, of een bestand zonder kopregel, is een deel van een beleid. Alleen een heel beleid kan beslissen.",
      why: "In een deel staan maar een paar voorwaarden. Wie daaraan voldoet, heeft nog geen recht op een overeenkomst.",
      wrong: "inkoop decide gedeeld/contractvoorwaarden.inkoop --facts aanvraag.json",
      right: "inkoop decide mondzorg.inkoop --facts aanvraag.json",
    },
  },
  INK0912: {
    severity: "fout",
    title: "Uitvoer niet te schrijven",
    text: (p: { readonly reason: string }) =>
      `De uitvoer is niet te schrijven: ${p.reason}. Wat er al staat, is niet volledig.`,
    page: {
      meaning: "Wat de opdracht te zeggen had, paste niet waar u het heen stuurde.",
      why: "Een half besluit ziet eruit als een heel besluit, en dan mist de aanbieder de redenen die eronder stonden.",
      wrong: "inkoop decide mondzorg --facts aanvraag.json > /volle-schijf/besluit.txt",
      right: "inkoop decide mondzorg --facts aanvraag.json > besluit.txt",
    },
  },
});

const factsMessages = defineMessages({
  INK0920: {
    severity: "fout",
    title: "Aanvraag is geen JSON",
    text: theReason,
    page: {
      meaning: "Het bestand met de aanvraag is niet volgens de regels van JSON geschreven.",
      why: "Wat hier niet klopt, zou ongemerkt iets anders worden of wegvallen, en daar wordt de aanbieder op beoordeeld.",
      wrong: '{ "fte": 0,8, }',
      right: '{ "fte": 0.8 }',
    },
  },
  INK0921: {
    severity: "fout",
    title: "Gegeven staat er twee keer",
    text: (p: { readonly key: string; readonly line: number }) =>
      `${quoted(p.key)} staat ook al op regel ${p.line}. Haal een van de twee weg.`,
    page: {
      meaning: "Binnen hetzelfde paar accolades komt een naam twee keer voor.",
      why: "Is deze aanbieder nu ingeschreven of niet? Veel programma's nemen ongemerkt het laatste antwoord.",
      wrong: '{ "kvk": true, "kvk": false }',
      right: '{ "kvk": true }',
    },
  },
  INK0922: {
    severity: "fout",
    title: "Tekst na de aanvraag",
    text: () => "Na de laatste accolade staat nog tekst. Haal die weg, of zet die in een eigen bestand.",
    page: {
      meaning: "Achter de aanvraag staat nog iets, vaak een tweede aanvraag of een stuk van een oude.",
      why: "Zo is niet te zien over welke van de twee aanvragen u een besluit wilt.",
      wrong: '{ "kvk": true }\n{ "kvk": false }',
      right: '{ "kvk": true }',
    },
  },
  INK0923: {
    severity: "fout",
    title: "Niet bewaard als UTF-8",
    text: (p: { readonly found: "bom" | "utf16" | "ongeldig" }) => {
      switch (p.found) {
        case "bom":
          return "Het bestand begint met een onzichtbaar teken (een BOM). Bewaar het als UTF-8 zonder BOM.";
        case "utf16":
          return "Het bestand is als UTF-16 bewaard. Bewaar het als UTF-8.";
        case "ongeldig":
          return "Hier staat een teken dat niet als UTF-8 is bewaard. Bewaar het bestand als UTF-8.";
      }
    },
    page: {
      meaning:
        "Een aanvraag is bewaard als UTF-8, zonder onzichtbaar teken vooraan. Dat kiest u in uw tekstprogramma bij het bewaren.",
      why: "Anders verandert een é in iets anders, en is een naam van een aanbieder niet meer te herkennen.",
      wrong: '\uFEFF{ "kvk": true }',
      right: '{ "kvk": true }',
    },
  },
  INK0924: {
    severity: "fout",
    title: "Te veel haken en accolades",
    text: (p: { readonly most: number }) =>
      `Hier zitten meer dan ${p.most} haken of accolades in elkaar. Schrijf een gegeven als één waarde of als een lijst.`,
    page: {
      meaning:
        "De haken en accolades van de aanvraag zitten dieper in elkaar dan een gegeven ooit nodig heeft.",
      why: "Zo'n bestand is beschadigd, of bedoeld om een programma te laten vastlopen. Een besluit hoort daar niet op te rusten.",
      wrong: '{ "kvk": [[[[[[ … ]]]]]] }',
      right: '{ "kvk": true }',
    },
  },
  INK0925: {
    severity: "fout",
    title: "Getal te nauwkeurig",
    text: (p: { readonly text: string; readonly read?: string }) =>
      p.read === undefined
        ? `${quoted(p.text)} is groter dan een computer kan bewaren. Kijk of het getal klopt.`
        : `${quoted(p.text)} heeft meer cijfers dan een computer kan bewaren: het zou ${quoted(p.read)} worden. Schrijf het korter.`,
    page: {
      meaning: "Bij het lezen zou het getal ongemerkt worden afgerond.",
      why: "Wie precies op de grens zit, mag niet door een afronding worden afgewezen.",
      wrong: '{ "fte": 0.80000000000000000001 }',
      right: '{ "fte": 0.8 }',
    },
  },
  INK0930: {
    severity: "fout",
    title: "Onbekend gegeven",
    text: theReason,
    page: {
      meaning: "Het beleid vraagt niet naar een gegeven met deze naam.",
      why: "Een verkeerd gespelde naam telt als niet ingevuld, en dan moet de aanbieder iets opgeven wat hij al had opgegeven.",
      wrong: '{ "kkv": true }',
      right: '{ "kvk": true }',
    },
  },
  INK0931: {
    severity: "fout",
    title: "Antwoord van een andere soort",
    text: theReason,
    page: {
      meaning:
        "De waarde past niet bij de soort van het gegeven. Bij ja/nee hoort `true` of `false`, bij een getal een getal zonder aanhalingstekens, bij een lijst vierkante haken.",
      why: 'Wat een aanbieder bedoelt, mag geen gok zijn: `"nee"` tussen aanhalingstekens is een tekst, en geen antwoord.',
      wrong: '{ "kvk": "ja" }',
      right: '{ "kvk": true }',
    },
  },
  INK0932: {
    severity: "fout",
    title: "Geen bestaande datum",
    text: theReason,
    page: {
      meaning: "Een datum is een dag die bestaat, geschreven als jaar, maand en dag.",
      why: "01-02-2027 is voor de een 1 februari en voor de ander 2 januari. Dat kan beslissen of een aanvraag op tijd is.",
      wrong: '{ "aanvraagdatum": "31-6-2027" }',
      right: '{ "aanvraagdatum": "2027-06-30" }',
    },
  },
  INK0933: {
    severity: "fout",
    title: "Buiten de grenzen",
    text: theReason,
    page: {
      meaning: "Het beleid noemt bij dit gegeven een kleinste of grootste waarde, en deze valt erbuiten.",
      why: "Zo'n waarde is bijna altijd een typefout of een andere eenheid. Een aanbieder met 80 fte voldoet overal aan.",
      wrong: '{ "fte": 80 }',
      right: '{ "fte": 0.8 }',
    },
  },
  INK0934: {
    severity: "fout",
    title: "Te veel cijfers achter de komma",
    text: theReason,
    page: {
      meaning:
        "Een getal of percentage heeft hoogstens vier cijfers achter de komma, een bedrag twee en een geheel getal geen.",
      why: "Er wordt nooit ongemerkt afgerond: wie precies op de grens zit, mag daardoor niet afvallen.",
      wrong: '{ "omzet": 1250.505 }',
      right: '{ "omzet": 1250.5 }',
    },
  },
  INK0935: {
    severity: "fout",
    title: "Niet in de keuzelijst",
    text: theReason,
    page: {
      meaning: "Het antwoord komt uit een keuzelijst, en deze waarde staat daar niet in.",
      why: "Elke vergelijking met zo'n waarde is nee. Een tandarts zou dan nergens als tandarts meetellen.",
      wrong: '{ "beroep": "Tandarts" }',
      right: '{ "beroep": "tandarts" }',
    },
  },
  INK0936: {
    severity: "fout",
    title: "`null` kan hier niet",
    text: theReason,
    page: {
      meaning:
        "`null` zegt dat iets er niet is. Dat kan alleen bij een gegeven dat `optioneel` is. Wat nog onbekend is, laat u weg.",
      why: "Wie nog geen antwoord gaf, kan nog voldoen. Wie opgeeft dat iets er niet is, niet meer.",
      wrong: '{ "kvk": null }',
      right: "{ }",
    },
  },
  INK0937: {
    severity: "fout",
    title: "Te lange lijst",
    text: theReason,
    page: {
      meaning: "Een lijst heeft hoogstens 1.000 onderdelen.",
      why: "Een langere lijst komt bijna altijd uit een verkeerd bestand, en gaat dan over een andere aanbieder.",
      wrong: '{ "specialisten": [ … duizend en een … ] }',
      right: '{ "specialisten": [ … twaalf … ] }',
    },
  },
  INK0938: {
    severity: "fout",
    title: "Gegevens spreken elkaar tegen",
    text: theReason,
    page: {
      meaning: "Een `controle` van het beleid zegt dat deze gegevens niet samen waar kunnen zijn.",
      why: "Over een aanvraag die niet kan kloppen, beslist de verzekeraar niet. De aanbieder moet haar eerst verbeteren.",
      wrong: '{ "ontvangenOp": "2027-03-02", "ondertekendOp": "2027-03-01" }',
      right: '{ "ontvangenOp": "2027-03-01", "ondertekendOp": "2027-03-02" }',
    },
  },
});

export const inputMessages = { ...commandMessages, ...factsMessages };
export type CommandCode = keyof typeof commandMessages;
export type FactsCode = keyof typeof factsMessages;
