// Messages about a file of applications: INK097x. The first end the command; from 0974 they are about one line of the file.

import { defineMessages } from "@inkoop/language";
import type { FactReason } from "./messages-input.js";
import { quoted, suggestion } from "./words.js";

const batchRefusals = defineMessages({
  INK0970: {
    severity: "fout",
    title: "Aanvragen en uitvoer passen niet",
    text: (p: {
      readonly path: string;
      readonly found: "veel aanvragen" | "één aanvraag" | "soort uitvoer";
    }) => {
      switch (p.found) {
        case "veel aanvragen":
          return `In ${quoted(p.path)} staan veel aanvragen. Noem met ${quoted("--out")} het bestand waarin de besluiten komen, zoals ${quoted("besluiten.csv")}.`;
        case "één aanvraag":
          return `${quoted("--out")} hoort bij een bestand met veel aanvragen, dat op ${quoted(".ndjson")} of ${quoted(".csv")} eindigt. Laat ${quoted("--out")} weg om over ${quoted(p.path)} te beslissen.`;
        case "soort uitvoer":
          return `${quoted(p.path)} eindigt niet op ${quoted(".ndjson")} of ${quoted(".csv")}. Kies een van die twee voor de besluiten.`;
      }
    },
    page: {
      meaning:
        "Over een bestand met veel aanvragen wordt regel voor regel beslist, en de besluiten komen in een bestand. Aanvragen en besluiten staan in `.ndjson` of `.csv`.",
      why: "Duizend besluiten op het scherm leest niemand, en de aanvraag die wordt afgewezen valt daartussen niet op.",
      wrong: "inkoop decide mondzorg --facts aanvragen.csv",
      right: "inkoop decide mondzorg --facts aanvragen.csv --out besluiten.csv",
    },
  },
  INK0971: {
    severity: "fout",
    title: "Uitvoer over de aanvragen heen",
    text: (p: { readonly path: string }) =>
      `${quoted(p.path)} is ook het bestand met de aanvragen. Kies een andere naam voor de besluiten.`,
    page: {
      meaning: "Achter `--facts` en `--out` staat hetzelfde bestand.",
      why: "De besluiten zouden de aanvragen vervangen, en dan is niet meer na te gaan waarover er is beslist.",
      wrong: "inkoop decide mondzorg --facts praktijken.csv --out praktijken.csv",
      right: "inkoop decide mondzorg --facts praktijken.csv --out besluiten.csv",
    },
  },
  INK0972: {
    severity: "fout",
    title: "Kolom niet te gebruiken",
    text: (
      p: { readonly path: string } & (
        | { readonly found: "onbekend"; readonly column: string; readonly near?: string }
        | { readonly found: "dubbel" | "ontbreekt"; readonly column: string }
        | { readonly found: "leeg"; readonly number: number }
        | { readonly found: "geen kop" }
      ),
    ) => {
      switch (p.found) {
        case "onbekend":
          return p.near === undefined
            ? `Het beleid vraagt niet naar ${quoted(p.column)}, een kolom van ${quoted(p.path)}. Haal de kolom weg, of sla haar over met ${quoted(`--ignore ${p.column}`)}.`
            : `Het beleid vraagt niet naar ${quoted(p.column)}, een kolom van ${quoted(p.path)}.${suggestion(p.near)}`;
        case "dubbel":
          return `De kolom ${quoted(p.column)} staat twee keer in ${quoted(p.path)}. Haal een van de twee weg.`;
        case "ontbreekt":
          return `${quoted(p.path)} heeft geen kolom ${quoted(p.column)}. Schrijf de naam zoals die op de eerste regel staat.`;
        case "leeg":
          return `De ${p.number}e kolom van ${quoted(p.path)} heeft geen naam. Schrijf op de eerste regel boven elke kolom een gegeven van het beleid.`;
        case "geen kop":
          return `${quoted(p.path)} heeft geen eerste regel met de namen van de kolommen. Schrijf boven elke kolom een gegeven van het beleid.`;
      }
    },
    page: {
      meaning:
        "De eerste regel van een CSV-bestand noemt boven elke kolom een gegeven van het beleid, met dezelfde letters. De kolom `id` mag er ook staan.",
      why: "Een verkeerd gespelde kolom zou bij elke aanbieder als niet ingevuld tellen, en dan is geen enkel besluit juist.",
      wrong: "aanvragen.csv:  id;kkv;vecozo",
      right: "aanvragen.csv:  id;kvk;vecozo",
    },
  },
  INK0973: {
    severity: "fout",
    title: "Twee opdrachten met dezelfde uitvoer",
    text: (p: { readonly path: string }) =>
      `Een andere opdracht schrijft ook besluiten naar ${quoted(p.path)} en is later begonnen. Deze is gestopt; wacht op de andere.`,
    page: {
      meaning: "Tijdens het beslissen is een tweede opdracht begonnen met hetzelfde bestand achter `--out`.",
      why: "Zo komen de besluiten van twee opdrachten nooit door elkaar in een bestand, en hoort bij elke aanbieder het eigen besluit.",
      wrong: "twee keer tegelijk: inkoop decide mondzorg --facts aanvragen.csv --out besluiten.csv",
      right: "na elkaar, of elk met een eigen bestand achter --out",
    },
  },
});

const theReason = (p: FactReason): string => p.bericht;

const lineMessages = defineMessages({
  INK0974: {
    severity: "fout",
    title: "Regel te lang",
    text: (p: { readonly most: number }) =>
      `Deze regel is langer dan ${p.most} MiB en is niet gelezen. Zet elke aanvraag op een eigen regel.`,
    page: {
      meaning:
        "Een aanvraag staat op één regel, en een regel van deze lengte heeft geen enkele aanvraag nodig.",
      why: "Zo'n regel is een beschadigd bestand, of een heel bestand zonder nieuwe regels. De aanbieders erin worden niet beoordeeld tot dat is hersteld.",
      wrong: "[{ …duizenden aanvragen achter elkaar… }]",
      right: "{ …één aanvraag… }\n{ …de volgende… }",
    },
  },
  INK0975: {
    severity: "fout",
    title: "Aanhalingsteken zonder einde",
    text: () =>
      'In deze regel opent een cel met een aanhalingsteken dat nergens sluit. Zet er een " achter, of haal het weg.',
    page: {
      meaning: 'Een cel die met `"` begint, loopt door tot de volgende `"`, ook over regels heen.',
      why: "Zonder dat teken zouden alle aanvragen daarna in deze ene cel verdwijnen, en die aanbieders krijgen geen besluit.",
      wrong: 'A-1;"Praktijk de Linde;ja',
      right: 'A-1;"Praktijk de Linde";ja',
    },
  },
  INK0976: {
    severity: "fout",
    title: "Ander aantal cellen dan de kop",
    text: (p: { readonly found: number; readonly expected: number }) =>
      `Deze regel heeft ${p.found} ${p.found === 1 ? "cel" : "cellen"}, en de kop heeft er ${p.expected}. Kijk of er een scheidingsteken te veel of te weinig staat.`,
    page: {
      meaning: "Elke regel van een CSV-bestand heeft evenveel cellen als er kolommen zijn.",
      why: "Bij een cel te veel of te weinig schuiven de antwoorden een kolom op, en wordt de aanbieder op het antwoord van een andere vraag beoordeeld.",
      wrong: "id;kvk;omzet\nA-1;ja;1,250;00",
      right: "id;kvk;omzet\nA-1;ja;1250,00",
    },
  },
  INK0977: {
    severity: "fout",
    title: "Getal op twee manieren te lezen",
    text: theReason,
    page: {
      meaning:
        "Een punt kan duizendtallen scheiden, of voor de cijfers achter de komma staan. Waar beide kan, wordt niet gekozen.",
      why: "1.250 fte is duizend keer zoveel als 1,250 fte, en met het ene getal voldoet een aanbieder wel.",
      wrong: "fte\n1.250",
      right: "fte\n1,25",
    },
  },
  INK0978: {
    severity: "fout",
    title: "Lijst past niet in een cel",
    text: theReason,
    page: {
      meaning:
        "Waarden van een keuzelijst staan in een cel achter elkaar, met komma's. Een lijst van een `structuur` heeft meer dan één antwoord per onderdeel, en staat in een cel als JSON.",
      why: "Wie de onderdelen zelf uit een zin moet halen, haalt er ook eens een te weinig uit, en dan voldoet een aanbieder niet meer.",
      wrong: "specialisten\nDe Vries 0,8 en Bakker 1",
      right: 'specialisten\n"[{""naam"": ""De Vries"", ""fte"": 0.8}, {""naam"": ""Bakker"", ""fte"": 1}]"',
    },
  },
});

export const batchMessages = { ...batchRefusals, ...lineMessages };
/** With these a command gives up. */
export type BatchCode = keyof typeof batchRefusals;
/** These are about one application of many. */
export type LineCode = keyof typeof lineMessages;
