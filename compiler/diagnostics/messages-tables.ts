// Messages about tables, derived values and lists of choices: INK05xx.

import { defineMessages } from "@inkoop/language";
import { policy } from "./page-parts.js";
import { counted, quoted } from "./words.js";

const segments = `keuzelijst Segment
  segment1 "Segment 1"
  segment2 "Segment 2"

keuzelijst Volgbesluit
  volgen     "Volgen"
  beoordelen "Zelf beoordelen"

gegevens "Volgbeleid"
  segment: Segment
`;
const twoFacts = `${segments}  sluitAan: ja/nee
`;

const turnover = `gegevens "Omzet"
  omzet: bedrag
`;
const amounts = `${turnover}  nieuw: ja/nee
`;

const listNames = [
  "arts",
  "huisarts",
  "tandarts",
  "apotheek",
  "ziekenhuis",
  "verpleging",
  "kraamzorg",
  "ggz",
  "fysio",
];
const manyLists = `keuzelijst Afspraak
  taken   "Taken"
  overleg "Overleg"

gegevens "Afspraken per partner"
${listNames.map((name) => `  ${name}: lijst van Afspraak`).join("\n")}
`;

export const tableMessages = defineMessages({
  INK0501: {
    severity: "fout",
    title: "Waarde én gevallen",
    text: (p: { readonly name: string }) =>
      `${quoted(p.name)} heeft een ${quoted("waarde")} en daarnaast gevallen met ${quoted("als … dan …")} of ${quoted("anders")}. Kies één van de twee.`,
    page: {
      meaning:
        "Een `bepaal` krijgt zijn uitkomst uit één `waarde`, of uit gevallen met `als … dan …` en `anders`.",
      why: "Met allebei is niet te zien welk bedrag voor een aanbieder telt.",
      wrong: policy(`${amounts}
bepaal drempel: bedrag
  waarde 70% van omzet
  als nieuw dan € 0
  anders omzet`),
      right: policy(`${amounts}
bepaal drempel: bedrag
  als nieuw dan € 0
  anders 70% van omzet`),
    },
  },
  INK0502: {
    severity: "fout",
    title: "Afgeleide waarde zonder inhoud",
    text: (p: { readonly name: string }) =>
      `Er staat niet hoe ${quoted(p.name)} wordt bepaald. Schrijf een ${quoted("waarde")}, of gevallen met ${quoted("als … dan …")} en ${quoted("anders")}.`,
    page: {
      meaning: "Een `bepaal` heeft een naam en een soort, maar zegt niet waar de uitkomst vandaan komt.",
      why: "Een eis die deze waarde gebruikt, is dan bij geen enkele aanbieder te beoordelen.",
      wrong: policy(`${turnover}
bepaal drempel: bedrag`),
      right: policy(`${turnover}
bepaal drempel: bedrag
  waarde 70% van omzet`),
    },
  },
  INK0503: {
    severity: "fout",
    title: "`anders` ontbreekt",
    text: (p: { readonly name: string }) =>
      `De gevallen van ${quoted(p.name)} eindigen niet met ${quoted("anders")}. Schrijf als laatste wat er geldt als geen enkel geval past.`,
    page: {
      meaning: "Een `bepaal` met gevallen eindigt altijd met `anders`.",
      why: "Zonder `anders` zijn er aanbieders voor wie niets is bepaald. Is er voor hen echt niets, zet dan `optioneel` achter de soort en schrijf `anders geen`.",
      wrong: policy(`${amounts}
bepaal drempel: bedrag
  als nieuw dan € 0`),
      right: policy(`${amounts}
bepaal drempel: bedrag
  als nieuw dan € 0
  anders omzet`),
    },
  },
  INK0504: {
    severity: "waarschuwing",
    title: "Geval wordt nooit bereikt",
    text: (p: { readonly reason: "always" | "covered" | "never" }) => {
      switch (p.reason) {
        case "always":
          return "Een geval hierboven past altijd, dus dit geval komt nooit aan de beurt. Haal het weg, of zet het hoger.";
        case "covered":
          return "Wie bij dit geval past, past al bij een geval erboven, dus dit geval komt nooit aan de beurt. Haal het weg, of zet het hoger.";
        case "never":
          return "Bij dit geval kan geen enkele aanvraag passen. Haal het weg, of verbeter de voorwaarde.";
      }
    },
    page: {
      meaning:
        "De gevallen van een `bepaal` worden van boven naar beneden bekeken, en het eerste dat past, telt. Dit geval komt nooit aan de beurt.",
      why: "Meestal staat de volgorde verkeerd. Hier krijgt een praktijk met een grote omzet dan de kleine korting.",
      wrong: policy(`${turnover}
bepaal korting: percentage
  als omzet ten minste € 1.000  dan 5%
  als omzet ten minste € 10.000 dan 10%
  anders 0%`),
      right: policy(`${turnover}
bepaal korting: percentage
  als omzet ten minste € 10.000 dan 10%
  als omzet ten minste € 1.000  dan 5%
  anders 0%`),
    },
  },
  INK0505: {
    severity: "fout",
    title: "`dan` ontbreekt",
    text: () =>
      `Dit geval zegt wel wanneer, maar niet wat de waarde dan is. Schrijf ${quoted("dan")} en de waarde achter de voorwaarde.`,
    page: {
      meaning: "Een geval van een `bepaal` heeft een voorwaarde en een uitkomst: `als … dan …`.",
      why: "Zonder `dan` staat voor een deel van de aanbieders niet vast wat er geldt.",
      wrong: policy(`${amounts}
bepaal drempel: bedrag
  als nieuw
  anders omzet`),
      right: policy(`${amounts}
bepaal drempel: bedrag
  als nieuw dan € 0
  anders omzet`),
    },
  },
  INK0506: {
    severity: "fout",
    title: "Geval na `anders`",
    text: () => `Na ${quoted("anders")} komt een geval nooit meer aan de beurt. Zet dit geval erboven.`,
    page: {
      meaning: "`anders` staat als laatste regel van een `bepaal`.",
      why: "De gevallen worden van boven naar beneden bekeken, en `anders` past altijd. Voor wie dit geval bedoeld is, telt het dus niet.",
      wrong: policy(`${amounts}
bepaal drempel: bedrag
  anders omzet
  als nieuw dan € 0`),
      right: policy(`${amounts}
bepaal drempel: bedrag
  als nieuw dan € 0
  anders omzet`),
    },
  },
  INK0508: {
    severity: "fout",
    title: "Nog niets ingevuld",
    text: (p: {
      readonly word: "keuzelijst" | "structuur" | "gegevens" | "profiel";
      readonly name: string;
      readonly what: string;
    }) =>
      `${p.word === "gegevens" ? "Deze groep gegevens" : `${p.word} ${quoted(p.name)}`.replace(/^./, (letter) => letter.toUpperCase())} heeft nog geen ${p.what}. Schrijf ze eronder, elk op een eigen regel.`,
    page: {
      meaning:
        "Een `keuzelijst` heeft waarden, een `structuur` velden, een groep `gegevens` haar gegevens en een `profiel` zijn regels.",
      why: "Uit een lege keuzelijst valt niets te kiezen: een aanbieder kan de vraag dan niet beantwoorden.",
      wrong: policy(`gegevens "Omzet"

bepaal laat: ja/nee
  waarde peildatum na 1 juli 2027`),
      right: policy(`gegevens "Omzet"
  omzet: bedrag

bepaal groot: ja/nee
  waarde omzet meer dan € 1.000.000`),
    },
  },
  INK0509: {
    severity: "waarschuwing",
    title: "Zelfde omschrijving",
    text: (p: { readonly text: string; readonly list: string }) =>
      `In de keuzelijst ${quoted(p.list)} staat al een waarde met de omschrijving "${p.text}". Geef elke waarde een eigen omschrijving.`,
    page: {
      meaning: "Twee waarden van een keuzelijst hebben dezelfde tekst voor de lezer.",
      why: "In een formulier zijn ze niet uit elkaar te houden. Een aanbieder kiest dan de verkeerde, en wordt daarop afgewezen.",
      wrong: policy(`keuzelijst Beroep
  tandarts            "Tandarts"
  tandartsInOpleiding "Tandarts"

gegevens "Beroep"
  beroep: Beroep

bepaal zelfstandig: ja/nee
  waarde beroep is tandarts`),
      right: policy(`keuzelijst Beroep
  tandarts            "Tandarts"
  tandartsInOpleiding "Tandarts in opleiding"

gegevens "Beroep"
  beroep: Beroep

bepaal zelfstandig: ja/nee
  waarde beroep is tandarts`),
    },
  },
  INK0510: {
    severity: "fout",
    title: "Tabel zonder rijen",
    text: (p: { readonly name: string }) =>
      `De tabel ${quoted(p.name)} heeft een kop, maar nog geen rijen. Schrijf er minstens één onder.`,
    page: {
      meaning: "Een tabel heeft een kop met de namen van de kolommen, en daaronder de rijen.",
      why: "Zonder rijen geeft de tabel voor geen enkele aanbieder een uitkomst.",
      wrong: policy(`${segments}
tabel volgbesluit: Volgbesluit
  | segment || volgbesluit |`),
      right: policy(`${segments}
tabel volgbesluit: Volgbesluit
  | segment  || volgbesluit |
  | segment1 || volgen      |
  | segment2 || beoordelen  |`),
    },
  },
  INK0512: {
    severity: "fout",
    title: "Laatste kolom heet anders dan de tabel",
    text: (p: { readonly found: string; readonly name: string }) =>
      `De kolom na ${quoted("||")} heet ${quoted(p.found)}, maar de tabel heet ${quoted(p.name)}. Geef de kolom de naam van de tabel.`,
    page: {
      meaning: "Achter `||` staat de uitkomst van de tabel, in een kolom met de naam van de tabel.",
      why: "Zo is bij elke tabel te zien wat invoer is en wat er voor een aanbieder uitkomt.",
      wrong: policy(`${segments}
tabel volgbesluit: Volgbesluit
  | segment  || oordeel    |
  | segment1 || volgen     |
  | segment2 || beoordelen |`),
      right: policy(`${segments}
tabel volgbesluit: Volgbesluit
  | segment  || volgbesluit |
  | segment1 || volgen      |
  | segment2 || beoordelen  |`),
    },
  },
  INK0513: {
    severity: "fout",
    title: "Kolom staat er twee keer",
    text: (p: { readonly name: string }) =>
      `De kolom ${quoted(p.name)} staat al in deze tabel. Haal er één weg, en zet de cellen bij elkaar.`,
    page: {
      meaning: "Elk gegeven heeft in een tabel hoogstens één kolom.",
      why: "Twee kolommen over hetzelfde gegeven kunnen elkaar tegenspreken. Dan past een rij bij niemand.",
      wrong: policy(`${segments}
tabel volgbesluit: Volgbesluit
  | segment  | segment  || volgbesluit |
  | segment1 | segment1 || volgen      |
  | segment2 | segment2 || beoordelen  |`),
      right: policy(`${segments}
tabel volgbesluit: Volgbesluit
  | segment  || volgbesluit |
  | segment1 || volgen      |
  | segment2 || beoordelen  |`),
    },
  },
  INK0520: {
    severity: "fout",
    title: "Tabel heeft een gat",
    text: (p: { readonly witness: string; readonly more: number }) =>
      `Geen rij past bij: ${p.witness}.${p.more > 0 ? ` Er ${p.more === 1 ? "ontbreekt" : "ontbreken"} nog ${counted(p.more, "rij", "rijen")}.` : ""} Voeg een rij toe, of verruim een rij die er al staat.`,
    page: {
      meaning:
        "Er kan een aanvraag komen die bij geen enkele rij past. De melding noemt er een; een kolom die er niet bij staat, maakt niet uit.",
      why: "Een tabel moet voor elke aanbieder een uitkomst geven, ook voor een aanbieder aan wie bij het schrijven niemand dacht.",
      wrong: policy(`${twoFacts}
tabel volgbesluit: Volgbesluit
  | segment  | sluitAan || volgbesluit |
  | segment1 | -        || volgen      |
  | segment2 | ja       || beoordelen  |`),
      right: policy(`${twoFacts}
tabel volgbesluit: Volgbesluit
  | segment  | sluitAan || volgbesluit |
  | segment1 | -        || volgen      |
  | segment2 | -        || beoordelen  |`),
    },
  },
  INK0521: {
    severity: "fout",
    title: "Rijen spreken elkaar tegen",
    text: (p: { readonly witness: string; readonly first: string; readonly second: string }) =>
      `Twee rijen passen bij${p.witness === "" ? " elke aanvraag" : `: ${p.witness}`}. De ene geeft ${quoted(p.first)} en deze ${quoted(p.second)}. Pas de cellen van een van de twee aan.`,
    page: {
      meaning:
        "Er kan een aanvraag komen die bij twee rijen past, en die rijen geven een verschillende uitkomst. De melding noemt zo'n aanvraag.",
      why: "De volgorde van de rijen telt niet, en dus staat niet vast wat er voor deze aanbieder geldt. Wat wel een volgorde heeft, schrijft u met `bepaal`.",
      wrong: policy(`${twoFacts}
tabel volgbesluit: Volgbesluit
  | segment  | sluitAan || volgbesluit |
  | segment1 | -        || volgen      |
  | -        | nee      || beoordelen  |
  | segment2 | ja       || beoordelen  |`),
      right: policy(`${twoFacts}
tabel volgbesluit: Volgbesluit
  | segment  | sluitAan || volgbesluit |
  | segment1 | -        || volgen      |
  | segment2 | nee      || beoordelen  |
  | segment2 | ja       || beoordelen  |`),
    },
  },
  INK0522: {
    severity: "waarschuwing",
    title: "Rij past nooit",
    text: () => "Geen enkele aanvraag kan bij deze rij passen. Haal de rij weg, of verbeter de cellen.",
    page: {
      meaning:
        "De cellen van deze rij kunnen niet samen waar zijn, of vallen buiten de grenzen van het gegeven.",
      why: "Meestal staat er een grens verkeerd, en krijgt wie met deze rij bedoeld is, de uitkomst van een andere rij.",
      wrong: policy(`gegevens "Omvang"
  fte: getal van 0 tot en met 1

tabel toeslag: percentage
  | fte          || toeslag |
  | minder dan 1 || 0%      |
  | 1            || 5%      |
  | meer dan 1   || 10%     |`),
      right: policy(`gegevens "Omvang"
  fte: getal van 0 tot en met 1

tabel toeslag: percentage
  | fte          || toeslag |
  | minder dan 1 || 0%      |
  | 1            || 5%      |`),
    },
  },
  INK0523: {
    severity: "fout",
    title: "Tabel te ingewikkeld",
    text: (p: { readonly name: string }) =>
      `De tabel ${quoted(p.name)} is te ingewikkeld om na te gaan of er een rij ontbreekt. Maak er kleinere tabellen van, of schrijf een ${quoted("bepaal")} met gevallen.`,
    page: {
      meaning:
        "Van elke tabel wordt nagegaan of er een rij ontbreekt, en of twee rijen elkaar tegenspreken. Bij deze tabel zijn daar te veel stappen voor nodig.",
      why: "Een tabel waarvan niet vaststaat dat elke aanbieder een uitkomst krijgt, mag niet beslissen. Zo'n tabel is voor mensen ook niet te lezen.",
      wrong: policy(`${manyLists}
tabel geregeld: ja/nee
  | ${listNames.join(" | ")} || geregeld |
  | ${listNames.map(() => "bevat een van (taken, overleg)").join(" | ")} || ja |
  | ${listNames.map(() => "-").join(" | ")} || nee |`),
      right: policy(`${manyLists}
bepaal geregeld: ja/nee
  waarde elk van
${listNames.map((name) => `    - ${name} bevat een van (taken, overleg)`).join("\n")}`),
    },
  },
});
