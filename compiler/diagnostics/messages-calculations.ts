// Messages about what is calculated, counted and derived: part of INK03xx.

import { defineMessages } from "@inkoop/language";
import { beroep, cases, derived, judged, named, ontvangenOp, specialisten, table } from "./type-pages.js";
import { quoted } from "./words.js";

export const calculationMessages = defineMessages({
  INK0310: {
    severity: "fout",
    title: "Te groot om precies te rekenen",
    text: () =>
      `Hier kan een getal uitkomen dat te groot is om precies mee te rekenen. Geef de gegevens grenzen, bijvoorbeeld \`van 0 tot en met 1.000\`, of gebruik minder decimalen.`,
    page: {
      meaning:
        "Met de grootste waarden die de gegevens mogen hebben, komt er een getal uit dat een computer niet meer op elk cijfer nauwkeurig bewaart.",
      why: "Een beslissing mag nooit van een afronding afhangen.",
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
      "29 februari bestaat niet in elk jaar, dus ook niet in elk contractjaar. Schrijf 28 februari of 1 maart.",
    page: {
      meaning: "Een datum in het contractjaar, of het jaar ervoor, is 29 februari.",
      why: "In de meeste jaren is er die dag niet, en dan is de grens onduidelijk.",
      wrong: judged(ontvangenOp, "ontvangenOp voor 29 februari van het contractjaar"),
      right: judged(ontvangenOp, "ontvangenOp voor 1 maart van het contractjaar"),
    },
  },
  INK0321: {
    severity: "fout",
    title: "Duur zonder datum",
    text: () =>
      "Een duur telt u bij een datum op, of trekt u ervan af: schrijf de datum eerst, bijvoorbeeld `ontvangenOp + 6 weken`.",
    page: {
      meaning: "Er staat een duur waar een datum of een getal hoort.",
      why: "Hoeveel dagen een maand telt, hangt af van de datum waar zij bij komt.",
      wrong: judged(ontvangenOp, "1 juli 2026 na 6 weken + ontvangenOp"),
      right: judged(ontvangenOp, "1 juli 2026 na ontvangenOp + 6 weken"),
    },
  },
  INK0322: {
    severity: "fout",
    title: "Rekenen met twee datums",
    text: () =>
      "Twee datums telt u niet op en trekt u niet van elkaar af. Vraag met `binnen 6 weken na …` hoever ze uit elkaar liggen.",
    page: {
      meaning: "Een datum wordt bij een andere opgeteld, of ervan afgetrokken.",
      why: "Het verschil in maanden of jaren is geen vast getal; `binnen` zegt precies waar de grens ligt.",
      wrong: judged(ontvangenOp, "ontvangenOp - 1 juni 2026 voor 1 juli 2026"),
      right: judged(ontvangenOp, "ontvangenOp binnen 6 weken na 1 juni 2026"),
    },
  },
  INK0323: {
    severity: "fout",
    title: "Hiermee is niet te rekenen",
    text: (p: { readonly actual: string }) =>
      `Optellen en aftrekken kan met getallen, percentages, bedragen en datums; dit is ${p.actual}.`,
    page: {
      meaning: "Een tekst, een waarde van een keuzelijst of ja/nee staat in een berekening.",
      why: "Wie wil tellen hoe vaak iets ja is, gebruikt een lijst met `aantal`.",
      wrong: beroep("omzet + beroep meer dan € 10"),
      right: beroep("omzet + € 5 meer dan € 10 en beroep is tandarts"),
    },
  },
  INK0324: {
    severity: "fout",
    title: "Percentage waarvan?",
    text: (p: { readonly actual: string }) =>
      `Een percentage neemt u van een getal of van een bedrag; dit is ${p.actual}.`,
    page: {
      meaning: "Achter `% van` staat iets dat geen getal of bedrag is.",
      why: "Alleen van een hoeveelheid is een deel te nemen.",
      wrong: beroep("70% van beroep meer dan € 10"),
      right: beroep("70% van omzet meer dan € 10 en beroep is tandarts"),
    },
  },
  INK0325: {
    severity: "fout",
    title: "Lijst zonder velden",
    text: (p: { readonly element: string }) =>
      `Binnen \`met (…)\`, \`heeft (…)\` en \`som van\` gaat het over velden, maar elk ding in deze lijst is ${p.element}. Alleen een lijst van een \`structuur\` heeft velden.`,
    page: {
      meaning: "Er worden velden gevraagd van een lijst van losse waarden.",
      why: "Alleen een structuur heeft velden. Of een losse waarde in een lijst staat, vraagt u met `bevat`.",
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
      `${quoted(p.field)} is ${p.actual}; \`som van\` telt een veld op dat een getal, percentage of bedrag is en altijd een waarde heeft.`,
    page: {
      meaning: "Het veld achter `som van` is geen getal, of kan `geen` zijn.",
      why: "Van iets dat er niet is, is niet te zeggen hoeveel het meetelt.",
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
      "Binnen `met (…)` of `heeft (…)` gaat het over één ding uit de lijst; een tweede lijst past daar niet in. Zet dat deel in een `bepaal`.",
    page: {
      meaning: "Binnen de voorwaarde op een lijst wordt weer iets over een lijst gevraagd.",
      why: "Dan is niet meer te lezen van welke lijst een veld is.",
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
      "Deze afgeleide waarde is niet `optioneel` en kan dus niet `geen` zijn. Zet `optioneel` achter het type, of geef een andere uitkomst.",
    page: {
      meaning: "Een geval of rij geeft `geen`, terwijl het type niet `optioneel` is.",
      why: "Wie de waarde gebruikt, moet weten dat zij er niet hoeft te zijn.",
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
      `${quoted(p.name)} kan \`geen\` zijn, en dan is deze uitkomst het ook; de afgeleide waarde is niet \`optioneel\`. Zet \`optioneel\` achter het type, of behandel \`${p.name} is geen\` in een eigen geval.`,
    page: {
      meaning: "De uitkomst rust op een optioneel gegeven, maar het type is niet `optioneel`.",
      why: "Wie de waarde gebruikt, moet weten dat zij er niet hoeft te zijn.",
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
      "Deze uitkomst kan cijfers achter de komma hebben, maar het type is `geheel getal`. Maak er `getal` van.",
    page: {
      meaning: "Een afgeleide waarde die een geheel getal moet zijn, kan een gebroken getal worden.",
      why: "De taal rondt nooit af zonder dat het er staat.",
      wrong: derived("geheel getal", cases("2,5"), "uitkomst is 2 of omzet meer dan € 10"),
      right: derived("geheel getal", cases("3"), "uitkomst is 2 of omzet meer dan € 10"),
    },
  },
  INK0333: {
    severity: "fout",
    title: "Cel neemt alles aan",
    text: () => "Deze cel neemt zowel ja als nee aan. Schrijf `-`: het maakt niet uit.",
    page: {
      meaning: "In een kolom van ja en nee staan beide antwoorden in één cel.",
      why: "`-` zegt hetzelfde, en de rij past dan ook zolang het antwoord onbekend is.",
      wrong: table("  | ja       | ja, nee     || 1        |"),
      right: table("  | ja       | -           || 1        |"),
    },
  },
});
