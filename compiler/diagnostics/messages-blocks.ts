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
  deel algemeen "Algemeen" punten 1, 2

gebruik "gedeeld.inkoop"

besluit contract "een overeenkomst"

${body.trim()}`),
    "gedeeld.inkoop": blockText,
  });

const both = `voorwaarde kvk volgens gedeeld
  bron algemeen punt 1

voorwaarde wtza volgens gedeeld
  bron algemeen punt 2`;

export const blockMessages = defineMessages({
  INK0701: {
    severity: "fout",
    title: "Norm uit bouwsteen niet geplaatst",
    text: (p: { readonly names: readonly string[]; readonly block: string }) =>
      `${p.names.length === 1 ? "De norm" : `${counted(p.names.length, "norm", "normen")}:`} ${listedNames(p.names)} uit ${quoted(p.block)} ${p.names.length === 1 ? "staat" : "staan"} niet in dit beleid. Plaats ${p.names.length === 1 ? "hem" : "ze"} met ${quoted("volgens")}, of zeg met ${quoted("vervalt")} waarom dit beleid ${p.names.length === 1 ? "hem" : "ze"} niet kent.`,
    page: {
      meaning:
        "Van iedere norm van een bouwsteen zegt het beleid wat ermee gebeurt: hij wordt geplaatst met `volgens`, of hij `vervalt`, met de reden.",
      why: "Een gedeelde voorwaarde valt zo nooit ongemerkt weg.",
      wrong: withBlock(`voorwaarde kvk volgens gedeeld
  bron algemeen punt 1, 2`),
      right: withBlock(both),
    },
  },
  INK0702: {
    severity: "fout",
    title: "Geplaatst en vervallen",
    text: (p: { readonly name: string; readonly twice: boolean }) =>
      p.twice
        ? `${quoted(p.name)} vervalt hierboven al. Haal deze regel weg.`
        : `${quoted(p.name)} is in dit beleid geplaatst, en vervalt hier. Kies een van de twee.`,
    page: {
      meaning: "Een norm van een bouwsteen staat in het beleid, of hij vervalt; niet allebei.",
      why: "Nu is niet te zien of de norm telt.",
      wrong: withBlock(`${both}

vervalt gedeeld.wtza
  omdat "Dit document kent deze norm niet."`),
      right: withBlock(`voorwaarde kvk volgens gedeeld
  bron algemeen punt 1, 2

vervalt gedeeld.wtza
  omdat "Dit document kent deze norm niet."`),
    },
  },
  INK0706: {
    severity: "fout",
    title: "Norm twee keer geplaatst",
    text: (p: { readonly name: string; readonly block: string }) =>
      `${quoted(p.name)} uit ${quoted(p.block)} staat al in dit beleid. Plaats de norm één keer, met alle punten van de bron erbij.`,
    page: {
      meaning: "Een norm van een bouwsteen staat hoogstens één keer in een beleid.",
      why: "Een naam hoort bij één norm. Moet dezelfde norm voor twee besluiten gelden, laat het tweede besluit dan met `voldoet aan` naar het eerste vragen.",
      wrong: withBlock(`${both}

voorwaarde kvk volgens gedeeld
  bron algemeen punt 2`),
      right: withBlock(both.replace("punt 1", "punt 1, 2")),
    },
  },
  INK0703: {
    severity: "fout",
    title: "Afwijking zonder reden",
    text: (p: { readonly clauses: readonly string[]; readonly block: string }) =>
      `${listed(p.clauses)} ${p.clauses.length === 1 ? "wijkt" : "wijken"} af van ${quoted(p.block)}. Schrijf er met ${quoted("omdat")} bij waarom.`,
    page: {
      meaning:
        "Een geplaatste norm neemt alles over uit de bouwsteen. Staat er, naast `bron`, een eigen regel bij, dan vervangt die de regel uit de bouwsteen; daar hoort een reden bij.",
      why: "Zo is in één oogopslag te zien waar een beleid afwijkt, en waarom.",
      wrong: withBlock(
        both.replace("wtza volgens gedeeld", "wtza volgens gedeeld\n  geldt als peildatum vanaf 1 juli 2027"),
      ),
      right: withBlock(
        both.replace(
          "wtza volgens gedeeld",
          'wtza volgens gedeeld\n  geldt als peildatum vanaf 1 juli 2027\n  omdat "Alleen dit document kent dat voorbehoud."',
        ),
      ),
    },
  },
  INK0704: {
    severity: "fout",
    title: "Reden zonder afwijking",
    text: (p: { readonly block: string }) =>
      `Deze norm volgt ${quoted(p.block)} helemaal, dus er valt niets uit te leggen. Haal ${quoted("omdat")} weg, of schrijf erbij wat er anders is.`,
    page: {
      meaning:
        "`omdat` legt bij een geplaatste norm uit waarom hij van de bouwsteen afwijkt. Deze wijkt niet af.",
      why: "Wie de reden leest, zoekt naar een verschil dat er niet is. Meestal is de afwijkende regel vergeten.",
      wrong: withBlock(
        both.replace(
          "wtza volgens gedeeld",
          'wtza volgens gedeeld\n  omdat "Alleen dit document kent dat voorbehoud."',
        ),
      ),
      right: withBlock(both),
    },
  },
  INK0705: {
    severity: "fout",
    title: "Kop in een bouwsteen",
    text: (p: { readonly word: "besluit" | "rubriek" | "zorgsoort" }) =>
      `Een bouwsteen heeft geen koppen; het beleid dat de bouwsteen gebruikt, kiest onder welke ${p.word} een norm komt. Haal deze kop weg.`,
    page: {
      meaning: "In een bouwsteen staan normen en gegevens zonder `besluit`, `rubriek` of `zorgsoort`.",
      why: "Ieder beleid volgt de indeling van zijn eigen document.",
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
          return `Een bouwsteen kan geen norm van een andere bouwsteen plaatsen. Schrijf de norm hier uit, of plaats hem in het beleid.`;
        case "vervalt":
          return `${quoted("vervalt")} hoort in een beleid: een bouwsteen schrijft zijn normen gewoon niet op.`;
        case "voorbeeld":
          return `Een bouwsteen beslist niets, dus hier kan geen voorbeeld uitkomen. Zet het in een beleid dat deze bouwsteen gebruikt.`;
      }
    },
    page: {
      meaning:
        "Een beleid plaatst normen uit bouwstenen, laat ze vervallen en heeft voorbeelden. Een bouwsteen doet geen van drieën.",
      why: "Zo is in het beleid zelf te zien welke normen gelden.",
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
