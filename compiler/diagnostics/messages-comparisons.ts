// Messages about values that are compared: part of INK03xx.

import { defineMessages } from "@inkoop/language";
import {
  beroep,
  fte,
  judged,
  lidSinds,
  named,
  omzet,
  ontvangenOp,
  specialisten,
  twoAnswers,
} from "./type-pages.js";
import { listedNames, quoted, suggestion } from "./words.js";

export const comparisonMessages = defineMessages({
  INK0301: {
    severity: "fout",
    title: "Onbekende waarde",
    text: (p: {
      readonly name: string;
      readonly keuzelijst: string;
      readonly near: string | undefined;
      readonly values: readonly string[];
    }) =>
      `${quoted(p.name)} is geen waarde van keuzelijst ${quoted(p.keuzelijst)}.${
        p.near === undefined && p.values.length > 0 && p.values.length <= 8
          ? ` Kies uit ${listedNames(p.values, "of")}.`
          : suggestion(p.near)
      }`,
    page: {
      meaning: "Hier staat een waarde die niet in de keuzelijst voorkomt.",
      why: "Zo'n vergelijking gaat nooit op, en dat valt pas op als een aanbieder ten onrechte wordt afgewezen.",
      wrong: beroep("beroep is tandrats"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0302: {
    severity: "fout",
    title: "Verkeerde soort waarde",
    text: (p: { readonly expected: string; readonly actual: string; readonly advice: string | undefined }) =>
      `Hier hoort ${p.expected}, maar dit is ${p.actual}.${p.advice === undefined ? "" : ` ${p.advice}`}`,
    page: {
      meaning: "Op deze plaats past alleen een bepaalde soort waarde, en hier staat een andere soort.",
      why: "Een datum is geen bedrag en een beroep is geen ja: zo'n vergelijking betekent niets.",
      wrong: beroep("beroep"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0303: {
    severity: "fout",
    title: "Eenheden door elkaar",
    text: (p: { readonly left: string; readonly right: string; readonly fits: string | undefined }) =>
      `Hier hoort ${p.left}, maar dit is ${p.right}. ${p.fits === undefined ? "Schrijf allebei de kanten in dezelfde eenheid." : `Schrijf ${quoted(p.fits)}, als u dat bedoelt.`}`,
    page: {
      meaning:
        "Een getal, een percentage en een bedrag zijn verschillende eenheden; hier staan er twee door elkaar.",
      why: "Of 70 nu 70%, € 70 of gewoon 70 is, beslist wie aan de eis voldoet.",
      wrong: judged(omzet, "omzet ten minste 1.000"),
      right: judged(omzet, "omzet ten minste € 1.000"),
    },
  },
  INK0304: {
    severity: "fout",
    title: "Twee antwoorden vergeleken",
    text: () =>
      "Dit zijn twee antwoorden met ja of nee, en die kunt u niet vergelijken. Schrijf wat er moet gelden: `a en b`, of `(a en b) of (niet a en niet b)`.",
    page: {
      meaning: "Met `is` wordt iets dat ja of nee is, vergeleken met iets anders dat ja of nee is.",
      why: "Twee keer nee is ook gelijk. Dan voldoet een aanbieder die niets op orde heeft.",
      wrong: judged(twoAnswers, "volledig is ondertekend"),
      right: judged(twoAnswers, "(volledig en ondertekend) of (niet volledig en niet ondertekend)"),
    },
  },
  INK0305: {
    severity: "fout",
    title: "Niet te vergelijken",
    text: (p: { readonly type: string; readonly list: boolean }) =>
      `Met \`is\` vergelijkt u één waarde, maar dit is ${p.type}.${p.list ? " Vraag met `bevat` of iets erin staat, of met `aantal` hoeveel het er zijn." : " Noem hier een gegeven."}`,
    page: {
      meaning: "Links van `is` staat een lijst of een duur, en geen losse waarde.",
      why: "Bij een lijst moet vaststaan wat u wilt weten: hoeveel specialisten er zijn, of wat er voor elk van hen geldt.",
      wrong: specialisten(named, "specialisten is 2"),
      right: specialisten(named, "aantal specialisten is 2 en elk van specialisten heeft (fte meer dan 0)"),
    },
  },
  INK0306: {
    severity: "fout",
    title: "Verkeerd woord om te vergelijken",
    text: (p: { readonly written: string; readonly right: string; readonly left: string }) =>
      `${quoted(p.written)} past niet bij ${p.left}. Schrijf ${quoted(p.right)}.`,
    page: {
      meaning:
        "Datums vergelijkt u met `voor`, `uiterlijk`, `vanaf` en `na`; getallen met `minder dan`, `ten hoogste`, `ten minste` en `meer dan`.",
      why: "Bij een datum gaat de vraag altijd over de dag zelf: telt die nog mee? Met `uiterlijk` en `voor` is dat meteen te zien.",
      wrong: judged(ontvangenOp, "ontvangenOp ten hoogste 1 juli 2026"),
      right: judged(ontvangenOp, "ontvangenOp uiterlijk 1 juli 2026"),
    },
  },
  INK0307: {
    severity: "fout",
    title: "Kan niet `geen` zijn",
    text: (p: { readonly what: string }) =>
      `${p.what} is niet \`optioneel\` en is dus nooit \`geen\`. Maak het gegeven \`optioneel\`, of haal deze vraag weg.`,
    page: {
      meaning: "Er wordt gevraagd of iets `geen` is, terwijl het er altijd is.",
      why: "Het antwoord is dan voor elke aanbieder nee, en dan toetst de norm niets. Vaak is `optioneel` vergeten.",
      wrong: judged(ontvangenOp, "ontvangenOp is geen"),
      right: judged(lidSinds, "lidSinds is geen"),
    },
  },
  INK0308: {
    severity: "fout",
    title: "Geen volgorde",
    text: (p: { readonly type: string }) =>
      `Dit is ${p.type}, en daarvan is niet te zeggen wat eerder of meer is. Noem een getal of een datum, of vergelijk met \`is\`.`,
    page: {
      meaning:
        "Alleen getallen, bedragen, percentages en datums hebben een volgorde. Hier wordt iets anders vergeleken alsof het er een heeft.",
      why: "Een beroep is niet meer of eerder dan een ander beroep, dus zo'n eis is bij niemand te beoordelen.",
      wrong: beroep("beroep vanaf 1 juli 2026"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0309: {
    severity: "waarschuwing",
    title: "Staat al vast",
    text: (p: { readonly answer: "ja" | "nee"; readonly range: string | undefined }) =>
      `Het antwoord is hier voor iedereen ${p.answer}${p.range === undefined ? "" : `: de waarde links is ${p.range}`}. Kijk of de grens klopt.`,
    page: {
      meaning: "Door de grenzen van de gegevens staat de uitkomst van de vergelijking al vast.",
      why: "Dan voldoet elke aanbieder, of juist geen enkele. Meestal staat de grens in de verkeerde eenheid, zoals uren in plaats van fte.",
      wrong: judged(fte, "fte ten minste 36"),
      right: judged(fte, "fte ten minste 0,8"),
    },
  },
  INK0328: {
    severity: "fout",
    title: "`bevat` zonder lijst van keuzes",
    text: (p: { readonly type: string }) =>
      `Voor \`bevat\` hoort een lijst van waarden uit een keuzelijst, maar dit is ${p.type}. Gebruik voor één waarde \`is\`.`,
    page: {
      meaning:
        "`bevat` vraagt of een waarde in een lijst staat. Links van `bevat` staat hier geen lijst van waarden uit een keuzelijst.",
      why: "In een lijst van vrije tekst schrijft elke aanbieder hetzelfde anders op. Alleen bij vaste waarden is zeker of iets erin staat.",
      wrong: beroep("beroep bevat tandarts"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0329: {
    severity: "fout",
    title: "Wat als het er niet is?",
    text: (p: { readonly name: string }) =>
      `${quoted(p.name)} kan \`geen\` zijn, en bij een ontkenning is niet te zien wat er dan geldt. Gaat deze vergelijking voor \`geen\` op, schrijf dan ${quoted(`${p.name} is geen of …`)}. Gaat zij niet op, schrijf dan ${quoted(`${p.name} is niet geen en …`)}.`,
    page: {
      meaning:
        "Een gegeven dat `optioneel` is, staat in een vergelijking met een ontkenning: `niet`, `is niet`, `is geen van` of `geen van`.",
      why: "Is iemand die nooit lid werd, ook iemand die niet voor 1 juli lid werd? De een zegt ja, de ander nee. Dat beslist u, niet de computer.",
      wrong: judged(lidSinds, "niet (lidSinds voor 1 juli 2026)"),
      right: judged(lidSinds, "niet (lidSinds is niet geen en lidSinds voor 1 juli 2026)"),
    },
  },
});
