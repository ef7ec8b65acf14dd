// Messages about what is calculated, counted and derived: part of INK03xx.

import { defineMessages } from "@inkoop/language";
import { beroep, cases, derived, judged, named, ontvangenOp, specialisten, table } from "./type-pages.js";
import { quoted } from "./words.js";

export const calculationMessages = defineMessages({
  INK0310: {
    severity: "fout",
    title: "Te groot om precies te rekenen",
    text: () =>
      `Hier kan een getal uitkomen dat te groot is om precies mee te rekenen. Geef de gegevens grenzen, bijvoorbeeld \`van 0 tot en met 1.000\`, of schrijf minder cijfers achter de komma.`,
    page: {
      meaning:
        "Met de grootste waarden die de gegevens mogen hebben, komt er een getal uit dat een computer moet afronden.",
      why: "Wie precies op de grens zit, mag niet door een afronding worden afgewezen.",
      wrong: judged(
        `  patienten: getal
    vraag "Hoeveel patiënten heeft u?"`,
        "12,3456% van patienten ten minste 1",
      ),
      right: judged(
        `  patienten: getal van 0 tot en met 100.000
    vraag "Hoeveel patiënten heeft u?"`,
        "12,3456% van patienten ten minste 1",
      ),
    },
  },
  INK0313: {
    severity: "fout",
    title: "Niet elk jaar een 29 februari",
    text: () =>
      "29 februari bestaat niet in elk jaar. Schrijf 28 februari of 1 maart, of schrijf het jaar erbij.",
    page: {
      meaning: "Er staat 29 februari van het contractjaar, of van het jaar ervoor.",
      why: "In de meeste jaren is die dag er niet, en dan is niet te zeggen wie op tijd is.",
      wrong: judged(ontvangenOp, "ontvangenOp voor 29 februari van het contractjaar"),
      right: judged(ontvangenOp, "ontvangenOp voor 1 maart van het contractjaar"),
    },
  },
  INK0321: {
    severity: "fout",
    title: "Duur zonder datum",
    text: () =>
      "Voor deze duur staat geen datum. Schrijf de datum eerst, en tel de duur erbij op: `ontvangenOp + 6 weken`.",
    page: {
      meaning: "Er staat een duur waar een datum of een getal hoort.",
      why: "Een maand telt 28 tot en met 31 dagen. Zonder datum is niet te zeggen welke dag de laatste is.",
      wrong: judged(ontvangenOp, "1 juli 2026 na 6 weken + ontvangenOp"),
      right: judged(ontvangenOp, "1 juli 2026 na ontvangenOp + 6 weken"),
    },
  },
  INK0322: {
    severity: "fout",
    title: "Rekenen met twee datums",
    text: () =>
      "Twee datums kunt u niet optellen of aftrekken. Schrijf met `binnen 6 weken na …` hoe ver ze uit elkaar mogen liggen.",
    page: {
      meaning: "Een datum wordt bij een andere opgeteld, of ervan afgetrokken.",
      why: "Het verschil in maanden of jaren is geen vast getal. Met `binnen` ligt vast wat de laatste dag is.",
      wrong: judged(ontvangenOp, "ontvangenOp - 1 juni 2026 voor 1 juli 2026"),
      right: judged(ontvangenOp, "ontvangenOp binnen 6 weken na 1 juni 2026"),
    },
  },
  INK0323: {
    severity: "fout",
    title: "Hiermee is niet te rekenen",
    text: (p: { readonly actual: string }) =>
      `Dit is ${p.actual}, en daarmee kunt u niet rekenen. Gebruik een getal, percentage, bedrag of datum.`,
    page: {
      meaning:
        "Een tekst, een waarde van een keuzelijst of een antwoord met ja of nee staat in een berekening.",
      why: "Er komt dan geen bedrag of getal uit, en de eis is bij geen enkele aanbieder te beoordelen.",
      wrong: beroep("omzet + beroep meer dan € 10"),
      right: beroep("omzet + € 5 meer dan € 10 en beroep is tandarts"),
    },
  },
  INK0324: {
    severity: "fout",
    title: "Percentage waarvan?",
    text: (p: { readonly actual: string }) =>
      `Dit is ${p.actual}, en daarvan kunt u geen percentage nemen. Noem een getal of een bedrag.`,
    page: {
      meaning: "Achter `% van` staat iets dat geen getal of bedrag is.",
      why: "Zolang niet vaststaat waar de 70% van genomen wordt, weet een aanbieder niet welk bedrag hij moet halen.",
      wrong: beroep("70% van beroep meer dan € 10"),
      right: beroep("70% van omzet meer dan € 10 en beroep is tandarts"),
    },
  },
  INK0325: {
    severity: "fout",
    title: "Lijst zonder velden",
    text: (p: { readonly element: string }) =>
      `Bij \`met (…)\`, \`heeft (…)\` en \`som van\` noemt u velden, maar in deze lijst staat steeds ${p.element}, zonder velden. Maak er een lijst van een \`structuur\` van.`,
    page: {
      meaning:
        "Er wordt naar velden gevraagd van een lijst met losse waarden. Alleen een lijst van een `structuur` heeft velden.",
      why: "Met alleen een naam per medewerker is niet na te gaan of elke medewerker aan de eis voldoet.",
      wrong: judged(
        `  namen: lijst van tekst
    vraag "Wie werken er?"`,
        `aantal namen met (naam is "A") ten minste 1`,
      ),
      right: judged(
        `  namen: lijst van tekst
    vraag "Wie werken er?"`,
        "aantal namen ten minste 1",
      ),
    },
  },
  INK0326: {
    severity: "fout",
    title: "Veld is niet op te tellen",
    text: (p: { readonly field: string; readonly actual: string }) =>
      `${quoted(p.field)} is ${p.actual}. Noem achter \`som van\` een veld dat een getal, percentage of bedrag is, en niet \`optioneel\`.`,
    page: {
      meaning: "Het veld achter `som van` is geen getal, of kan `geen` zijn.",
      why: "Van iets dat er niet is, is niet te zeggen hoeveel het meetelt. De som bepaalt wel of een aanbieder groot genoeg is.",
      wrong: specialisten(
        named,
        "som van naam van specialisten ten minste 2 en elk van specialisten heeft (fte meer dan 0)",
      ),
      right: specialisten(
        named,
        `som van fte van specialisten ten minste 2 en elk van specialisten heeft (naam is niet "")`,
      ),
    },
  },
  INK0327: {
    severity: "fout",
    title: "Lijst binnen een lijst",
    text: () =>
      "Binnen `met (…)` of `heeft (…)` gaat het over één uit de lijst, en daar past geen tweede lijst in. Zet dit deel erbuiten, of in een `bepaal`.",
    page: {
      meaning: "Binnen `met (…)` of `heeft (…)` wordt weer naar een lijst gevraagd.",
      why: "Dan is niet meer te zien over wie een eis gaat: over deze ene specialist, of over de hele praktijk.",
      wrong: specialisten(
        named,
        `elk van specialisten heeft (naam is niet "" en som van fte van specialisten ten minste 2)`,
      ),
      right: specialisten(
        named,
        `elk van specialisten heeft (naam is niet "") en som van fte van specialisten ten minste 2`,
      ),
    },
  },
  INK0330: {
    severity: "fout",
    title: "`geen` als uitkomst",
    text: () =>
      "Deze afgeleide waarde is niet `optioneel` en kan dus niet `geen` zijn. Zet `optioneel` achter de soort, of geef een andere uitkomst.",
    page: {
      meaning: "Een geval of rij geeft `geen`, terwijl de afgeleide waarde niet `optioneel` is.",
      why: "Een vergelijking met `geen` is altijd nee. Wie de waarde gebruikt, moet weten dat een aanbieder daarop kan afvallen.",
      wrong: derived(
        "bedrag",
        "  als lidSinds voor 1 juli 2026 dan omzet\n  anders geen",
        "uitkomst meer dan € 10",
      ),
      right: derived(
        "bedrag optioneel",
        "  als lidSinds voor 1 juli 2026 dan omzet\n  anders geen",
        "uitkomst meer dan € 10",
      ),
    },
  },
  INK0331: {
    severity: "fout",
    title: "Uitkomst kan ontbreken",
    text: (p: { readonly name: string }) =>
      `${quoted(p.name)} kan \`geen\` zijn, en dan is deze uitkomst ook \`geen\`. Zet \`optioneel\` achter de soort, of schrijf voor \`${p.name} is geen\` een eigen geval.`,
    page: {
      meaning: "De uitkomst rust op een gegeven dat `optioneel` is, maar is dat zelf niet.",
      why: "Een vergelijking met `geen` is altijd nee. Wie de waarde gebruikt, moet weten dat een aanbieder daarop kan afvallen.",
      wrong: derived(
        "datum",
        "  waarde lidSinds + 5 jaar",
        "uitkomst voor 1 juli 2026 en omzet meer dan € 10",
      ),
      right: derived(
        "datum optioneel",
        "  waarde lidSinds + 5 jaar",
        "uitkomst voor 1 juli 2026 en omzet meer dan € 10",
      ),
    },
  },
  INK0332: {
    severity: "fout",
    title: "Geen geheel getal",
    text: () =>
      "Deze uitkomst kan cijfers achter de komma hebben, maar de soort is `geheel getal`. Maak daar `getal` van, of geef een andere uitkomst.",
    page: {
      meaning: "Een afgeleide waarde die een geheel getal moet zijn, kan cijfers achter de komma krijgen.",
      why: "Er wordt nooit ongemerkt afgerond: of 2,5 nog genoeg is voor 3, staat in het beleid of nergens.",
      wrong: derived("geheel getal", cases("2,5"), "uitkomst is 2 of omzet meer dan € 10"),
      right: derived("geheel getal", cases("3"), "uitkomst is 2 of omzet meer dan € 10"),
    },
  },
  INK0333: {
    severity: "fout",
    title: "Cel met ja en nee",
    text: () => "In deze cel staan ja en nee allebei, dus het antwoord maakt niet uit. Schrijf `-`.",
    page: {
      meaning: "In een kolom met ja en nee staan beide antwoorden in één cel.",
      why: "Bij `-` past de rij ook als een aanbieder de vraag nog niet heeft beantwoord. Zo wacht een aanvraag niet op een antwoord dat niets uitmaakt.",
      wrong: table("  | ja       | ja, nee     || 1        |"),
      right: table("  | ja       | -           || 1        |"),
    },
  },
});
