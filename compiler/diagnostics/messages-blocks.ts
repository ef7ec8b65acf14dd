// Messages about building blocks, and about what a policy takes from them: INK07xx.

import { defineMessages } from "@inkoop/language";
import { buildingBlock, files, policy } from "./page-parts.js";
import { counted, listed, listedNames, quoted } from "./words.js";

const block = buildingBlock(`voorwaarde kvk "Handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"

voorwaarde wtza "Toegelaten"
  vraag "Bent u toegelaten op grond van de Wtza?"`);

/** A policy beside that block, with this body under its besluit. */
const withBlock = (body: string, blockText = block): string =>
  files({
    "mondzorg.inkoop": policy(`document "Inkoopbeleid Mondzorg 2027"
  deel algemeen "Algemeen"  punten 1, 2

gebruik "gedeeld.inkoop"

besluit contract "een overeenkomst"

${body.trim()}`),
    "gedeeld.inkoop": blockText,
  });

const both = `voorwaarde kvk  volgens gedeeld  bron algemeen punt 1
voorwaarde wtza volgens gedeeld  bron algemeen punt 2`;

/** Both placed, the second with these lines of its own. */
const deviating = (lines: string): string => `voorwaarde kvk volgens gedeeld  bron algemeen punt 1

voorwaarde wtza volgens gedeeld
${lines}`;

export const blockMessages = defineMessages({
  INK0701: {
    severity: "fout",
    title: "Norm van bouwsteen niet geplaatst",
    text: (p: { readonly names: readonly string[]; readonly block: string }) =>
      p.names.length === 1
        ? `De norm ${listedNames(p.names)} van bouwsteen ${quoted(p.block)} staat niet in dit beleid. Plaats de norm met ${quoted("volgens")}, of zeg met ${quoted("vervalt")} waarom de norm hier niet geldt.`
        : `Er staan ${counted(p.names.length, "norm", "normen")} van bouwsteen ${quoted(p.block)} niet in dit beleid: ${listedNames(p.names)}. Plaats ze met ${quoted("volgens")}, of zeg met ${quoted("vervalt")} waarom ze hier niet gelden.`,
    page: {
      meaning:
        "Van elke norm van een bouwsteen zegt het beleid wat ermee gebeurt. De norm wordt geplaatst met `volgens`, of `vervalt` met een reden.",
      why: "Zo valt een voorwaarde die voor alle zorg geldt, nooit ongemerkt weg uit één beleid.",
      wrong: withBlock(`voorwaarde kvk volgens gedeeld  bron algemeen punt 1, 2`),
      right: withBlock(both),
    },
  },
  INK0702: {
    severity: "fout",
    title: "Geplaatst en vervallen",
    text: (p: { readonly name: string; readonly twice: boolean }) =>
      p.twice
        ? `${quoted(p.name)} vervalt hierboven al. Haal het hier weg.`
        : `${quoted(p.name)} is in dit beleid geplaatst, maar vervalt hier ook. Haal een van de twee weg.`,
    page: {
      meaning: "Een norm van een bouwsteen staat in het beleid of vervalt, maar niet allebei.",
      why: "Nu is niet te zien of een aanbieder aan de norm moet voldoen.",
      wrong: withBlock(`${both}

vervalt gedeeld.wtza
  omdat "Dit document kent deze norm niet."`),
      right: withBlock(`voorwaarde kvk volgens gedeeld  bron algemeen punt 1, 2

vervalt gedeeld.wtza
  omdat "Dit document kent deze norm niet."`),
    },
  },
  INK0706: {
    severity: "fout",
    title: "Norm twee keer geplaatst",
    text: (p: { readonly name: string; readonly block: string }) =>
      `${quoted(p.name)} van bouwsteen ${quoted(p.block)} staat al in dit beleid. Haal er één weg, en noem bij de andere alle punten van de bron.`,
    page: {
      meaning: "Een norm van een bouwsteen staat hoogstens één keer in een beleid.",
      why: "Een aanbieder moet één keer antwoord krijgen op één eis. Geldt de norm voor twee besluiten, laat het tweede dan met `voldoet aan` naar het eerste vragen.",
      wrong: withBlock(`${both}

voorwaarde kvk volgens gedeeld  bron algemeen punt 2`),
      right: withBlock(both.replace("punt 1", "punt 1, 2")),
    },
  },
  INK0703: {
    severity: "fout",
    title: "Afwijking zonder reden",
    text: (p: { readonly clauses: readonly string[]; readonly block: string }) =>
      `${listed(p.clauses)} ${p.clauses.length === 1 ? "is" : "zijn"} hier anders dan in bouwsteen ${quoted(p.block)}. Schrijf er met ${quoted("omdat")} bij waarom.`,
    page: {
      meaning:
        "Een geplaatste norm neemt alles over van de bouwsteen. Een eigen regel, behalve `bron`, komt in de plaats van die van de bouwsteen. Daar hoort een reden bij.",
      why: "Een aanbieder die in twee soorten zorg werkt, wil weten waarom dezelfde eis er in het ene beleid anders uitziet.",
      wrong: withBlock(
        deviating(`  geldt als peildatum vanaf 1 juli 2027
  bron      algemeen punt 2`),
      ),
      right: withBlock(
        deviating(`  geldt als peildatum vanaf 1 juli 2027
  omdat     "Alleen dit document kent dat voorbehoud."
  bron      algemeen punt 2`),
      ),
    },
  },
  INK0704: {
    severity: "fout",
    title: "Reden zonder afwijking",
    text: (p: { readonly block: string }) =>
      `Deze norm is precies die van bouwsteen ${quoted(p.block)}, dus er is geen reden nodig. Haal ${quoted("omdat")} weg, of schrijf de regel erbij die anders is.`,
    page: {
      meaning:
        "`omdat` legt bij een geplaatste norm uit wat er anders is dan in de bouwsteen. Hier is niets anders.",
      why: "Meestal is de regel vergeten die anders had moeten zijn. Dan geldt voor de aanbieder toch de gewone norm.",
      wrong: withBlock(
        deviating(`  omdat "Alleen dit document kent dat voorbehoud."
  bron  algemeen punt 2`),
      ),
      right: withBlock(both),
    },
  },
  INK0705: {
    severity: "fout",
    title: "Kop in een bouwsteen",
    text: (p: { readonly word: "besluit" | "rubriek" | "zorgsoort" }) =>
      `Een bouwsteen heeft geen koppen. Haal deze weg: het beleid kiest onder ${p.word === "besluit" ? "welk besluit" : `welke ${p.word}`} een norm komt.`,
    page: {
      meaning: "In een bouwsteen staan normen en gegevens zonder `besluit`, `rubriek` of `zorgsoort`.",
      why: "Elk beleid volgt de indeling van zijn eigen document, zodat een aanbieder de norm daar terugvindt.",
      wrong: buildingBlock(`rubriek "Algemeen"

voorwaarde kvk "Handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"`),
      right: buildingBlock(`voorwaarde kvk "Handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"`),
    },
  },
  INK0708: {
    severity: "fout",
    title: "Alleen in een beleid",
    text: (p: { readonly word: "volgens" | "vervalt" | "voorbeeld" }) => {
      switch (p.word) {
        case "volgens":
          return `Een bouwsteen kan geen norm van een andere bouwsteen plaatsen. Schrijf de norm hier helemaal op, of plaats de norm in het beleid.`;
        case "vervalt":
          return `In een bouwsteen kan geen norm vervallen. Haal deze regel weg, of zet hem in het beleid.`;
        case "voorbeeld":
          return `Een bouwsteen beslist niets, dus hier valt niets te laten zien. Zet het voorbeeld in een beleid dat deze bouwsteen gebruikt.`;
      }
    },
    page: {
      meaning:
        "Een beleid plaatst normen uit bouwstenen, laat ze vervallen en heeft voorbeelden. Een bouwsteen doet geen van drieën.",
      why: "Zo is in het beleid zelf te zien welke normen voor een aanbieder gelden.",
      wrong: buildingBlock(`voorwaarde kvk "Handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"

voorbeeld "Niet ingeschreven"
  gegeven  nee kvk
  verwacht niet voldaan kvk`),
      right: buildingBlock(`voorwaarde kvk "Handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"`),
    },
  },
});
