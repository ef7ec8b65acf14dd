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
      `Er is geen bestand of map ${quoted(p.path)}. Kijk of het pad klopt vanuit de map waarin u werkt.`,
    page: {
      meaning: "Een opdracht kreeg een pad mee waar niets staat.",
      why: "Zonder deze melding zou een typefout in een pad lijken op een controle zonder bevindingen.",
      wrong: "inkoop check beleid/mondzorgg.inkoop",
      right: "inkoop check beleid/mondzorg.inkoop",
    },
  },
  INK0902: {
    severity: "fout",
    title: "Niet te lezen",
    text: (p: PathReason) => `${quoted(p.path)} is niet te lezen: ${p.reason}.`,
    page: {
      meaning: "Het bestand is er, maar de inhoud kan niet gelezen worden.",
      why: "Een beleid waarvan een deel ontbreekt, mag niet beslissen.",
      wrong: "inkoop decide mondzorg --facts aanvragen/",
      right: "inkoop decide mondzorg --facts aanvragen/praktijk.json",
    },
  },
  INK0903: {
    severity: "fout",
    title: "Niet te schrijven",
    text: (p: PathReason) => `${quoted(p.path)} is niet te schrijven: ${p.reason}. Er is niets gewijzigd.`,
    page: {
      meaning: "De uitvoer kon niet geheel worden weggeschreven. Wat er stond, staat er nog.",
      why: "Een half geschreven module zou anders beslissen dan het beleid.",
      wrong: "inkoop build beleid --out /alleen-lezen",
      right: "inkoop build beleid --out dist",
    },
  },
  INK0904: {
    severity: "fout",
    title: "Geen beleidsbestanden",
    text: (p: { readonly path: string }) =>
      `In ${quoted(p.path)} staat geen enkel bestand dat op ${quoted(".inkoop")} eindigt.`,
    page: {
      meaning:
        "Een map of patroon levert niets op. Mappen met de naam `node_modules` of `dist` en verborgen mappen worden overgeslagen.",
      why: "Niets gecontroleerd is iets anders dan niets gevonden.",
      wrong: "inkoop check 'beleid/*.txt'",
      right: "inkoop check 'beleid/*.inkoop'",
    },
  },
  INK0905: {
    severity: "fout",
    title: "Geen beleidsbestand",
    text: (p: { readonly path: string }) =>
      `${quoted(p.path)} eindigt niet op ${quoted(".inkoop")} en wordt niet als beleid gelezen.`,
    page: {
      meaning: "Beleid staat in bestanden waarvan de naam op `.inkoop` eindigt.",
      why: "Een ander bestand als beleid lezen geeft een lange lijst meldingen waar niemand iets aan heeft.",
      wrong: "inkoop check LEESMIJ.md",
      right: "inkoop check mondzorg.inkoop",
    },
  },
  INK0906: {
    severity: "fout",
    title: "Onbekend beleid",
    text: (p: { readonly name: string; readonly near?: string }) =>
      `Er is hier geen beleid ${quoted(p.name)}, en ook geen bestand dat zo heet.${suggestion(p.near)}`,
    page: {
      meaning:
        "`inkoop decide` neemt het pad van een beleidsbestand, of de naam die achter het woord `beleid` staat. De naam wordt gezocht in de map waarin u werkt en alles daaronder.",
      why: "Een besluit moet op precies één beleid rusten.",
      wrong: "inkoop decide mondzorgg --facts aanvraag.json",
      right: "inkoop decide mondzorg --facts aanvraag.json",
    },
  },
  INK0907: {
    severity: "fout",
    title: "Beleid niet eenduidig",
    text: (p: { readonly name: string; readonly files: readonly string[] }) =>
      `${quoted(p.name)} kan meer dan één beleid zijn: ${listedNames(p.files, "of")}. Geef het pad van het bestand.`,
    page: {
      meaning: "De opdracht wil één beleid, en wat u gaf past op meer bestanden.",
      why: "Een besluit moet op precies één beleid rusten.",
      wrong: "inkoop decide mondzorg --facts aanvraag.json",
      right: "inkoop decide beleid/2027/mondzorg.inkoop --facts aanvraag.json",
    },
  },
  INK0908: {
    severity: "fout",
    title: "Onbekend besluit",
    text: (p: { readonly name: string; readonly names: readonly string[]; readonly near?: string }) =>
      p.names.length === 0
        ? `Dit beleid kent geen besluit ${quoted(p.name)}; het kent geen enkel besluit.`
        : `Dit beleid kent geen besluit ${quoted(p.name)}.${suggestion(p.near)} Het kent ${listedNames(p.names)}.`,
    page: {
      meaning: "Achter `--besluit` hoort de naam van een besluit uit het beleid.",
      why: "Zonder deze melding zou een typefout lijken op een beleid zonder besluit.",
      wrong: "inkoop decide ggz --facts aanvraag.json --besluit wisell",
      right: "inkoop decide ggz --facts aanvraag.json --besluit wissel",
    },
  },
  INK0909: {
    severity: "fout",
    title: "Ongeldige peildatum",
    text: (p: { readonly value: string }) =>
      `${quoted(p.value)} is geen datum die een opdracht kan lezen. Schrijf jaar, maand en dag, zoals ${quoted("2027-03-01")}, in de jaren 1900 tot en met 2199.`,
    page: {
      meaning: "Achter `--peildatum` hoort een bestaande dag, geschreven zoals in een feitenbestand.",
      why: "Een datum als 01-03-2027 wordt op twee manieren gelezen.",
      wrong: "inkoop decide mondzorg --facts aanvraag.json --peildatum 1-3-2027",
      right: "inkoop decide mondzorg --facts aanvraag.json --peildatum 2027-03-01",
    },
  },
  INK0910: {
    severity: "fout",
    title: "Onbekende code",
    text: (p: { readonly code: string; readonly near?: string }) =>
      `Er is geen melding met de code ${quoted(p.code)}.${suggestion(p.near)}`,
    page: {
      meaning: "`inkoop explain` neemt de code die voor een melding staat, zoals `INK0101`.",
      why: "Iedere melding heeft een code die nooit van betekenis verandert.",
      wrong: "inkoop explain INK9999",
      right: "inkoop explain INK0101",
    },
  },
  INK0911: {
    severity: "fout",
    title: "Geen heel beleid",
    text: (p: { readonly path: string }) =>
      `${quoted(p.path)} begint niet met ${quoted("beleid")} en kan dus niet zelf beslissen. Geef het bestand dat het met ${quoted("gebruik")} opneemt.`,
    page: {
      meaning:
        "Een bouwsteen, of een bestand zonder kopregel, is een deel van een beleid. Alleen een heel beleid kan beslissen.",
      why: "Het deel kent de besluiten niet waarin zijn voorwaarden tellen.",
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
      why: "Een half besluit leest als een heel besluit.",
      wrong: "inkoop decide mondzorg --facts aanvraag.json > /volle-schijf/besluit.txt",
      right: "inkoop decide mondzorg --facts aanvraag.json > besluit.txt",
    },
  },
});

const factsMessages = defineMessages({
  INK0920: {
    severity: "fout",
    title: "Feiten zijn geen JSON",
    text: theReason,
    page: {
      meaning: "Het feitenbestand is niet volgens de regels van JSON geschreven.",
      why: "Wat hier niet klopt, zou stilletjes een ander feit worden of wegvallen.",
      wrong: '{ "fte": 0,8, }',
      right: '{ "fte": 0.8 }',
    },
  },
  INK0921: {
    severity: "fout",
    title: "Feit staat er twee keer",
    text: (p: { readonly key: string; readonly line: number }) =>
      `${quoted(p.key)} staat ook al op regel ${p.line}. Laat één van de twee staan.`,
    page: {
      meaning: "Binnen hetzelfde paar accolades komt een naam tweemaal voor.",
      why: "De meeste programma's nemen dan ongemerkt de laatste; wie de eerste las, leest een ander besluit.",
      wrong: '{ "kvk": true, "kvk": false }',
      right: '{ "kvk": true }',
    },
  },
  INK0922: {
    severity: "fout",
    title: "Tekst na de feiten",
    text: () => "Na de laatste accolade staat nog tekst. Een feitenbestand is één paar accolades.",
    page: {
      meaning: "Achter de feiten staat nog iets, vaak een tweede aanvraag of een halve oude.",
      why: "Het is niet te zien welke van de twee bedoeld is.",
      wrong: '{ "kvk": true }\n{ "kvk": false }',
      right: '{ "kvk": true }',
    },
  },
  INK0923: {
    severity: "fout",
    title: "Verkeerde tekencodering",
    text: (p: { readonly found: "bom" | "utf16" | "ongeldig" }) => {
      switch (p.found) {
        case "bom":
          return "Het bestand begint met een onzichtbaar teken (een byte order mark). Bewaar het als UTF-8 zonder BOM.";
        case "utf16":
          return "Het bestand is als UTF-16 bewaard. Bewaar het als UTF-8.";
        case "ongeldig":
          return "Hier staan bytes die geen UTF-8 zijn. Bewaar het bestand als UTF-8.";
      }
    },
    page: {
      meaning: "Feiten worden gelezen als UTF-8, zonder onzichtbaar teken vooraan.",
      why: "In een andere codering verandert een é in iets anders, en past een tekst nergens meer op.",
      wrong: '\uFEFF{ "kvk": true }',
      right: '{ "kvk": true }',
    },
  },
  INK0924: {
    severity: "fout",
    title: "Feiten te diep genest",
    text: (p: { readonly most: number }) =>
      `Hier gaan de feiten meer dan ${p.most} niveaus diep. Een feit is een waarde, een lijst of een lijst van gegevens.`,
    page: {
      meaning:
        "De haken en accolades van het feitenbestand zitten dieper in elkaar dan enig feit nodig heeft.",
      why: "Zo'n bestand is beschadigd, of bedoeld om een programma te laten vastlopen.",
      wrong: '{ "kvk": [[[[[[ … ]]]]]] }',
      right: '{ "kvk": true }',
    },
  },
  INK0925: {
    severity: "fout",
    title: "Getal te nauwkeurig",
    text: (p: { readonly text: string; readonly read?: string }) =>
      p.read === undefined
        ? `${quoted(p.text)} is groter dan een computer bewaart.`
        : `${quoted(p.text)} heeft meer cijfers dan een computer bewaart: het zou ${quoted(p.read)} worden. Schrijf het korter.`,
    page: {
      meaning: "Bij het lezen zou het getal ongemerkt worden afgerond.",
      why: "Een besluit rust op wat er staat, niet op wat er bijna staat.",
      wrong: '{ "fte": 0.80000000000000000001 }',
      right: '{ "fte": 0.8 }',
    },
  },
  INK0930: {
    severity: "fout",
    title: "Onbekend feit",
    text: theReason,
    page: {
      meaning: "Het beleid vraagt niet naar iets met deze naam.",
      why: "Een verkeerd gespeld feit telt anders als niet ingevuld.",
      wrong: '{ "kkv": true }',
      right: '{ "kvk": true }',
    },
  },
  INK0931: {
    severity: "fout",
    title: "Feit van een ander soort",
    text: theReason,
    page: {
      meaning:
        "De waarde past niet bij het soort feit: `true` of `false` bij ja/nee, een getal zonder aanhalingstekens bij een getal, een lijst tussen vierkante haken.",
      why: "De tekst `false` is iets anders dan nee.",
      wrong: '{ "kvk": "ja" }',
      right: '{ "kvk": true }',
    },
  },
  INK0932: {
    severity: "fout",
    title: "Geen bestaande datum",
    text: theReason,
    page: {
      meaning: "Een datum is een bestaande dag, geschreven als jaar, maand en dag.",
      why: "Een datum als 01-02-2027 wordt op twee manieren gelezen.",
      wrong: '{ "aanvraagdatum": "31-6-2027" }',
      right: '{ "aanvraagdatum": "2027-06-30" }',
    },
  },
  INK0933: {
    severity: "fout",
    title: "Buiten de grenzen",
    text: theReason,
    page: {
      meaning: "Het beleid noemt bij dit feit een kleinste of grootste waarde, en deze valt erbuiten.",
      why: "Zo'n waarde is vrijwel altijd een typefout of een andere eenheid.",
      wrong: '{ "fte": 80 }',
      right: '{ "fte": 0.8 }',
    },
  },
  INK0934: {
    severity: "fout",
    title: "Te veel decimalen",
    text: theReason,
    page: {
      meaning:
        "Een getal of percentage heeft ten hoogste vier cijfers achter de komma, een bedrag twee en een geheel getal geen.",
      why: "Er wordt exact gerekend, zonder af te ronden.",
      wrong: '{ "omzet": 1250.505 }',
      right: '{ "omzet": 1250.5 }',
    },
  },
  INK0935: {
    severity: "fout",
    title: "Niet in de keuzelijst",
    text: theReason,
    page: {
      meaning: "Het feit kiest uit een keuzelijst, en deze waarde staat daar niet in.",
      why: "Een waarde die niemand kent, zou overal nee op antwoorden.",
      wrong: '{ "beroep": "Tandarts" }',
      right: '{ "beroep": "tandarts" }',
    },
  },
  INK0936: {
    severity: "fout",
    title: "Geen kan hier niet",
    text: theReason,
    page: {
      meaning: "`null` zegt dat iets er niet is. Dat kan alleen bij een feit dat `optioneel` is.",
      why: "Onbekend is iets anders dan afwezig: laat een onbekend feit weg.",
      wrong: '{ "kvk": null }',
      right: "{ }",
    },
  },
  INK0937: {
    severity: "fout",
    title: "Te lange lijst",
    text: theReason,
    page: {
      meaning: "Een lijst heeft ten hoogste 1.000 onderdelen.",
      why: "Een langere lijst is vrijwel altijd een verkeerd bestand.",
      wrong: '{ "specialisten": [ … duizend en een … ] }',
      right: '{ "specialisten": [ … twaalf … ] }',
    },
  },
  INK0938: {
    severity: "fout",
    title: "Feiten spreken elkaar tegen",
    text: theReason,
    page: {
      meaning: "Een `controle` van het beleid zegt dat deze feiten niet samen waar kunnen zijn.",
      why: "Over feiten die niet waar kunnen zijn, valt niets te beslissen.",
      wrong: '{ "ontvangenOp": "2027-03-02", "ondertekendOp": "2027-03-01" }',
      right: '{ "ontvangenOp": "2027-03-01", "ondertekendOp": "2027-03-02" }',
    },
  },
});

export const inputMessages = { ...commandMessages, ...factsMessages };
export type CommandCode = keyof typeof commandMessages;
export type FactsCode = keyof typeof factsMessages;
