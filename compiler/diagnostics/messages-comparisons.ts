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
      meaning: "Er wordt vergeleken met een waarde die niet in de keuzelijst staat.",
      why: "De vergelijking zou nooit opgaan, en dat valt pas op als iemand ten onrechte wordt afgewezen.",
      wrong: beroep("beroep is tandrats"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0302: {
    severity: "fout",
    title: "Verkeerd soort waarde",
    text: (p: { readonly expected: string; readonly actual: string; readonly advice: string | undefined }) =>
      `Hier hoort ${p.expected}, maar dit is ${p.actual}.${p.advice === undefined ? "" : ` ${p.advice}`}`,
    page: {
      meaning: "Op deze plaats past alleen een bepaald soort waarde, en hier staat een ander soort.",
      why: "Een datum is geen bedrag en een beroep is geen ja: zo'n vergelijking betekent niets.",
      wrong: beroep("beroep"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0303: {
    severity: "fout",
    title: "Eenheden door elkaar",
    text: (p: { readonly left: string; readonly right: string; readonly fits: string | undefined }) =>
      `Hier hoort ${p.left}, maar dit is ${p.right}. ${p.fits === undefined ? "Die twee zijn niet te vergelijken of op te tellen." : `Schrijf ${quoted(p.fits)}, als u dat bedoelt.`}`,
    page: {
      meaning:
        "Een getal, een percentage en een bedrag zijn verschillende eenheden; hier staan er twee door elkaar.",
      why: "Of 70 nu 70%, € 70 of gewoon 70 is, maakt alles uit.",
      wrong: judged(omzet, "omzet ten minste 1.000"),
      right: judged(omzet, "omzet ten minste € 1.000"),
    },
  },
  INK0304: {
    severity: "fout",
    title: "Antwoorden vergelijken",
    text: () =>
      "Twee antwoorden van ja of nee vergelijkt u niet met elkaar. Schrijf wat er moet gelden, bijvoorbeeld `a en b`, of `(a en b) of (niet a en niet b)`.",
    page: {
      meaning: "Iets dat ja of nee is, wordt met `is` vergeleken met iets anders dat ja of nee is.",
      why: "De taal kent één manier om iets te zeggen, en bij een vergelijking is niet te zien welk antwoord gewenst is.",
      wrong: judged(twoAnswers, "volledig is ondertekend"),
      right: judged(twoAnswers, "(volledig en ondertekend) of (niet volledig en niet ondertekend)"),
    },
  },
  INK0305: {
    severity: "fout",
    title: "Niet te vergelijken",
    text: (p: { readonly type: string; readonly list: boolean }) =>
      `Met \`is\` vergelijkt u één waarde, maar dit is ${p.type}.${p.list ? " Vraag met `bevat` of iets erin staat, of met `aantal` hoeveel het er zijn." : ""}`,
    page: {
      meaning: "Een lijst of een duur staat links van `is`.",
      why: "Alleen één losse waarde kan gelijk zijn aan een andere.",
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
      why: "Zo is zonder nadenken te lezen of het om een dag of om een hoeveelheid gaat, en of de grens meetelt.",
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
      why: "De vraag is dan altijd met nee beantwoord; vaak is `optioneel` vergeten.",
      wrong: judged(ontvangenOp, "ontvangenOp is geen"),
      right: judged(lidSinds, "lidSinds is geen"),
    },
  },
  INK0308: {
    severity: "fout",
    title: "Geen volgorde",
    text: (p: { readonly type: string }) =>
      `Alleen getallen, bedragen, percentages en datums hebben een volgorde; dit is ${p.type}.`,
    page: {
      meaning:
        "Een tekst, een waarde van een keuzelijst of ja/nee wordt vergeleken als een getal of een datum.",
      why: "Een beroep is niet meer of eerder dan een ander beroep.",
      wrong: beroep("beroep vanaf 1 juli 2026"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0309: {
    severity: "waarschuwing",
    title: "Staat al vast",
    text: (p: { readonly answer: "ja" | "nee"; readonly range: string | undefined }) =>
      `Deze vergelijking is altijd ${p.answer}${p.range === undefined ? "" : `: de waarde links is ${p.range}`}. Klopt de grens wel?`,
    page: {
      meaning: "Door de grenzen van de gegevens staat de uitkomst van de vergelijking al vast.",
      why: "Dan toetst de norm niets. Meestal is de grens in de verkeerde eenheid geschreven.",
      wrong: judged(fte, "fte ten minste 36"),
      right: judged(fte, "fte ten minste 0,8"),
    },
  },
  INK0328: {
    severity: "fout",
    title: "`bevat` zonder keuzes",
    text: (p: { readonly type: string }) =>
      `\`bevat\` vraagt of een waarde van een keuzelijst in een lijst staat; dit is ${p.type}.`,
    page: {
      meaning: "Links van `bevat` staat iets anders dan een lijst van waarden van een keuzelijst.",
      why: "Alleen zo'n lijst heeft vaste waarden om naar te vragen.",
      wrong: beroep("beroep bevat tandarts"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0329: {
    severity: "fout",
    title: "Wat als het er niet is?",
    text: (p: { readonly name: string }) =>
      `${quoted(p.name)} kan \`geen\` zijn, en een vergelijking met \`geen\` is altijd nee. Zeg bij deze ontkenning zelf wat er dan geldt: ${quoted(`${p.name} is geen of …`)} of ${quoted(`${p.name} is niet geen en …`)}.`,
    page: {
      meaning:
        "Een vergelijking met een optioneel gegeven wordt ontkend, met `niet`, `is niet`, `is geen van` of `geen van`.",
      why: "De een leest `niet A` als ‘iets anders dan A’, de ander als ‘A niet, en dus ook niets’. De taal kiest niet voor u.",
      wrong: judged(lidSinds, "niet (lidSinds voor 1 juli 2026)"),
      right: judged(lidSinds, "niet (lidSinds is niet geen en lidSinds voor 1 juli 2026)"),
    },
  },
});
