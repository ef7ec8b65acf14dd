// Messages about names: what they refer to, and whether they can. Part of INK02xx.

import { defineMessages } from "@inkoop/language";
import {
  fact,
  requires,
  onePolicy,
  valueCycle,
  kvk,
  placing,
  zorgsoortPolicy,
  twoNorms,
  reminded,
  eitherKnown,
  resting,
  asking,
  blockExample,
} from "./name-pages.js";
import { buildingBlock, decision, files, policy } from "./page-parts.js";
import { listedNames, quoted, suggestion } from "./words.js";

export const declaredNameMessages = defineMessages({
  INK0220: {
    severity: "fout",
    title: "Naam bestaat al",
    text: (p: {
      readonly name: string;
      readonly other: string;
      /** The building block that holds the other, when it is another unit. */
      readonly block: string | undefined;
    }) => {
      const where = p.block === undefined ? "" : ` in bouwsteen ${quoted(p.block)}`;
      const place =
        p.block !== undefined &&
        /voorwaarde|uitsluiting|termijn|toezegging|aandachtspunt|prestatie/.test(p.other)
          ? ` Wilt u juist die norm plaatsen, schrijf dan \`volgens ${p.block}\` achter de naam.`
          : "";
      return `${quoted(p.name)} is al de naam van ${p.other}${where}. Geef een van beide een andere naam.${place}`;
    },
    page: {
      meaning: "Twee dingen in het beleid en zijn bouwstenen hebben dezelfde naam.",
      why: "Een naam moet overal hetzelfde betekenen. Anders leest de inkoper iets anders dan de aanbieder.",
      wrong: onePolicy(`${fact("opTijd")}\n${requires("opTijd")}`),
      right: onePolicy(`${fact("ontvangenOp")}\n${requires("ontvangenOp")}`),
    },
  },
  INK0221: {
    severity: "fout",
    title: "Onbekende naam",
    text: (p: { readonly name: string; readonly wanted: string; readonly near: string | undefined }) =>
      `De naam ${quoted(p.name)} bestaat niet.${p.near === undefined ? ` Schrijf hier de naam van ${p.wanted}.` : suggestion(p.near)}`,
    page: {
      meaning: "Hier staat een naam die in het beleid en zijn bouwstenen nergens is vastgelegd.",
      why: "Alleen van wat is vastgelegd, is bekend aan wie het gevraagd wordt. Een eis over iets anders is nooit te beoordelen.",
      wrong: onePolicy(`${fact("ontvangenOp")}\n${requires("ontvangenOpp")}`),
      right: onePolicy(`${fact("ontvangenOp")}\n${requires("ontvangenOp")}`),
    },
  },
  INK0222: {
    severity: "fout",
    title: "Naam van iets anders",
    text: (p: {
      readonly name: string;
      readonly what: string;
      readonly wanted: string;
      readonly advice: string | undefined;
    }) =>
      `${quoted(p.name)} is ${p.what}, maar hier hoort ${p.wanted}.${p.advice === undefined ? "" : ` ${p.advice}`}`,
    page: {
      meaning:
        "De naam bestaat, maar hoort bij iets dat hier niet kan staan. Er staat bijvoorbeeld een norm waar een gegeven hoort.",
      why: "Een gegeven is ja of nee, maar een norm kan ook niet van toepassing zijn, of vrijgesteld. Met `voldoet aan` tellen die aanbieders goed mee.",
      wrong: twoNorms("opTijd"),
      right: twoNorms("voldoet aan opTijd"),
    },
  },
  INK0223: {
    severity: "waarschuwing",
    title: "Naam met twee betekenissen",
    text: (p: { readonly name: string; readonly what: string; readonly hidden: string }) =>
      `${quoted(p.name)} is hier ${p.what}, maar ook de naam van ${p.hidden}. Waar allebei kan, telt het eerste. Geef een van beide een andere naam.`,
    page: {
      meaning:
        "Een veld van een structuur, of een waarde van een keuzelijst, heet net zo als een gegeven. Binnen `met (…)` gaat het veld voor, en achter `is` de waarde.",
      why: "Een lezer kan denken dat de andere is bedoeld, en dan een eis anders begrijpen dan die wordt toegepast.",
      wrong: onePolicy(`structuur Specialist
  fte: getal van 0 tot en met 1

gegevens "Praktijk"
  specialisten: lijst van Specialist
    vraag "Welke specialisten werken bij u?"
  fte: getal van 0 tot en met 100
    vraag "Hoeveel fte telt de praktijk?"

voorwaarde bezetting "Genoeg bezetting"
  eis  aantal specialisten met (fte ten minste 0,5) ten minste 2 en fte ten minste 3
  bron algemeen punt 1
`),
      right: onePolicy(`structuur Specialist
  fte: getal van 0 tot en met 1

gegevens "Praktijk"
  specialisten: lijst van Specialist
    vraag "Welke specialisten werken bij u?"
  fteTotaal: getal van 0 tot en met 100
    vraag "Hoeveel fte telt de praktijk?"

voorwaarde bezetting "Genoeg bezetting"
  eis  aantal specialisten met (fte ten minste 0,5) ten minste 2 en fteTotaal ten minste 3
  bron algemeen punt 1
`),
    },
  },
  INK0224: {
    severity: "fout",
    title: "Norm vervalt hier",
    text: (p: { readonly name: string; readonly block: string }) =>
      `${quoted(p.name)} van bouwsteen ${quoted(p.block)} vervalt in dit beleid, en heeft hier dus geen antwoord. Plaats de norm met \`volgens ${p.block}\`, of haal de naam hier weg.`,
    page: {
      meaning: "Het beleid zegt dat een norm van een bouwsteen vervalt, en gebruikt die norm daarna toch.",
      why: "Wat vervalt, wordt aan niemand gevraagd. Een eis die erop rust, blijft dan voor elke aanbieder open.",
      wrong: files({
        "beleid.inkoop": onePolicy(`gebruik "gedeeld.inkoop"

vervalt gedeeld.kvk
  omdat "Dit document vraagt er niet om."

${eitherKnown}`),
        "gedeeld.inkoop": buildingBlock(kvk),
      }),
      right: files({
        "beleid.inkoop": decision(
          "punten 1, 2",
          `gebruik "gedeeld.inkoop"

voorwaarde kvk volgens gedeeld  bron algemeen punt 2

${eitherKnown}`,
        ),
        "gedeeld.inkoop": buildingBlock(kvk),
      }),
    },
  },
  INK0225: {
    severity: "fout",
    title: "Geen gegeven zorgsoort",
    text: () =>
      `Deze kop geldt voor bepaalde zorgsoorten, maar geen enkel gegeven zegt om welke zorgsoort het gaat. Voeg onder \`gegevens\` de regel \`zorgsoort: Zorgsoort\` toe.`,
    page: {
      meaning: "Een kop `zorgsoort` kijkt naar het gegeven `zorgsoort`, en dat gegeven is er niet.",
      why: "Zonder dat gegeven is van geen enkele aanbieder bekend of de normen onder de kop gelden.",
      wrong: zorgsoortPolicy(""),
      right: zorgsoortPolicy(`gegevens "Zorg"
  zorgsoort: Zorgsoort
    vraag "Voor welke zorgsoort vraagt u aan?"
`),
    },
  },
  INK0226: {
    severity: "fout",
    title: "Zorgsoort is geen keuzelijst",
    text: (p: { readonly what: string | undefined }) =>
      `Een kop \`zorgsoort\` hoort bij een gegeven \`zorgsoort\` met een keuzelijst als soort${p.what === undefined ? "" : `; hier is het ${p.what}`}. Schrijf bijvoorbeeld \`zorgsoort: Zorgsoort\`.`,
    page: {
      meaning: "Het gegeven `zorgsoort` is er wel, maar de soort ervan is geen keuzelijst.",
      why: "De namen achter de kop komen uit die keuzelijst. Vult iedereen zelf iets in, dan is niet te zien welke normen voor wie gelden.",
      wrong: zorgsoortPolicy(`gegevens "Zorg"
  zorgsoort: tekst
    vraag "Voor welke zorgsoort vraagt u aan?"
`),
      right: zorgsoortPolicy(`gegevens "Zorg"
  zorgsoort: Zorgsoort
    vraag "Voor welke zorgsoort vraagt u aan?"
`),
    },
  },
  INK0227: {
    severity: "fout",
    title: "Andere soort norm dan in de bouwsteen",
    text: (p: {
      readonly name: string;
      readonly block: string;
      readonly word: string;
      readonly written: string;
    }) =>
      `${quoted(p.name)} is in bouwsteen ${quoted(p.block)} een ${p.word}, geen ${p.written}. Schrijf hier ook ${quoted(p.word)}.`,
    page: {
      meaning: "De norm die u met `volgens` plaatst, is in de bouwsteen een andere soort norm.",
      why: "Een voorwaarde moet gelden en een uitsluiting juist niet: met het verkeerde woord keert de norm om.",
      wrong: files({ "beleid.inkoop": placing("uitsluiting"), "gedeeld.inkoop": buildingBlock(kvk) }),
      right: files({ "beleid.inkoop": placing("voorwaarde"), "gedeeld.inkoop": buildingBlock(kvk) }),
    },
  },
  INK0228: {
    severity: "waarschuwing",
    title: "Niet gebruikt",
    text: (p: { readonly name: string; readonly what: string; readonly by: string }) =>
      `${quoted(p.name)} is ${p.what} waar ${p.by} iets mee doet. Haal het weg, of gebruik het.`,
    page: {
      meaning: "Er is iets vastgelegd waar niets van afhangt.",
      why: "Een vraag waarvan het antwoord niets uitmaakt, stelt u een aanbieder niet. Vaak is er een norm vergeten.",
      wrong: reminded("ontvangenOp"),
      right: reminded("ondertekendOp"),
    },
  },
  INK0229: {
    severity: "fout",
    title: "Namen hangen van elkaar af",
    text: (p: { readonly names: readonly string[] }) =>
      p.names.length === 2
        ? `${quoted(p.names[0] ?? "")} hangt van zichzelf af, en zo komt er nooit een uitkomst. Schrijf hier iets anders.`
        : `Deze namen hangen in een kring van elkaar af: ${p.names.map(quoted).join(" → ")}. Zo komt er nooit een uitkomst. Haal op een van deze plaatsen de naam weg.`,
    page: {
      meaning: "Een afgeleide waarde, norm of besluit heeft zichzelf nodig, rechtstreeks of via andere.",
      why: "Om de een te kennen is eerst de ander nodig, en omgekeerd. Zo blijft elke aanvraag open.",
      wrong: valueCycle("omzet + opslag"),
      right: valueCycle("omzet + € 100"),
    },
  },
  INK0230: {
    severity: "fout",
    title: "Twee keer een beleid met deze naam",
    text: (p: { readonly name: string; readonly file: string }) =>
      `Er is al een beleid ${quoted(p.name)}, in "${p.file}". Geef een van beide een andere naam.`,
    page: {
      meaning: "Twee bestanden leggen een beleid met dezelfde naam vast.",
      why: "Bij elk besluit hoort vast te staan op welk beleid het rust. Met twee dezelfde namen is dat niet te zeggen.",
      wrong: files({ "beleid.inkoop": policy(""), "ander.inkoop": policy("") }),
      right: files({
        "beleid.inkoop": policy(""),
        "ander.inkoop": policy("").replace("beleid mondzorg", "beleid wijkverpleging"),
      }),
    },
  },
  INK0231: {
    severity: "fout",
    title: "Vervallen norm is nog nodig",
    text: (p: { readonly name: string; readonly needs: string }) =>
      `${quoted(p.name)} kan niet vervallen, want ${listedNames([p.needs])} heeft die norm nodig. Plaats de norm met ${quoted("volgens")}, of gebruik ${quoted(p.needs)} niet.`,
    page: {
      meaning:
        "Een norm van een bouwsteen vervalt, maar iets anders uit die bouwsteen rust erop, en dat gebruikt het beleid wel.",
      why: "Wat vervalt, wordt aan niemand gevraagd. Wat erop rust, blijft dan voor elke aanbieder open.",
      wrong: files({
        "beleid.inkoop": onePolicy(`gebruik "gedeeld.inkoop"

vervalt gedeeld.kvk
  omdat "Dit document vraagt er niet om."

voorwaarde bekend volgens gedeeld  bron algemeen punt 1
`),
        "gedeeld.inkoop": resting,
      }),
      right: files({
        "beleid.inkoop": decision(
          "punten 1, 2",
          `gebruik "gedeeld.inkoop"

voorwaarde kvk    volgens gedeeld  bron algemeen punt 2
voorwaarde bekend volgens gedeeld  bron algemeen punt 1
`,
        ),
        "gedeeld.inkoop": resting,
      }),
    },
  },
  INK0232: {
    severity: "waarschuwing",
    title: "Gegeven doet hier niet mee",
    text: (p: { readonly name: string; readonly block: string }) =>
      `${quoted(p.name)} van bouwsteen ${quoted(p.block)} doet in dit beleid niet mee: geen norm die hier geldt, vraagt ernaar. Haal het hier weg.`,
    page: {
      meaning: "Een voorbeeld geeft een gegeven van een bouwsteen waar dit beleid niets mee doet.",
      why: "Het verandert niets aan de uitkomst, maar wie het voorbeeld leest, denkt van wel.",
      wrong: files({
        "beleid.inkoop": blockExample("nee kvk\n           eerderOp is 1 maart 2025"),
        "gedeeld.inkoop": asking,
      }),
      right: files({ "beleid.inkoop": blockExample("nee kvk"), "gedeeld.inkoop": asking }),
    },
  },
});
