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
      /** De bouwsteen waar de andere staat, als dat een andere is. */
      readonly block: string | undefined;
    }) => {
      const where = p.block === undefined ? "" : ` in bouwsteen ${quoted(p.block)}`;
      const place =
        p.block !== undefined &&
        /voorwaarde|uitsluiting|termijn|toezegging|aandachtspunt|prestatie/.test(p.other)
          ? ` Neemt u die norm over, schrijf dan \`volgens ${p.block}\` achter de naam.`
          : "";
      return `${quoted(p.name)} is al de naam van ${p.other}${where}. Geef een van beide een andere naam.${place}`;
    },
    page: {
      meaning: "Twee dingen in het beleid en zijn bouwstenen hebben dezelfde naam.",
      why: "Een naam moet één ding betekenen, waar hij ook staat.",
      wrong: onePolicy(`${fact("opTijd")}\n${requires("opTijd")}`),
      right: onePolicy(`${fact("ontvangenOp")}\n${requires("ontvangenOp")}`),
    },
  },
  INK0221: {
    severity: "fout",
    title: "Onbekende naam",
    text: (p: { readonly name: string; readonly wanted: string; readonly near: string | undefined }) =>
      `${quoted(p.name)} is niet bekend; hier hoort de naam van ${p.wanted}.${suggestion(p.near)}`,
    page: {
      meaning: "Hier staat een naam die nergens is vastgelegd.",
      why: "Alleen van wat is vastgelegd, is bekend wat het betekent en wie het weet.",
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
      `${quoted(p.name)} is ${p.what}; hier hoort ${p.wanted}.${p.advice === undefined ? "" : ` ${p.advice}`}`,
    page: {
      meaning:
        "De naam bestaat, maar is van iets dat hier niet kan staan: een norm waar een gegeven hoort, bijvoorbeeld.",
      why: "Een norm is geen gegeven: hij kan ook niet van toepassing zijn. Zijn uitkomst vraagt u met `voldoet aan`.",
      wrong: twoNorms("opTijd"),
      right: twoNorms("voldoet aan opTijd"),
    },
  },
  INK0223: {
    severity: "waarschuwing",
    title: "Naam met twee betekenissen",
    text: (p: { readonly name: string; readonly what: string; readonly hidden: string }) =>
      `${quoted(p.name)} is hier ${p.what}, maar ook de naam van ${p.hidden}. Waar allebei kan, wordt het eerste bedoeld; geef een van beide een andere naam.`,
    page: {
      meaning:
        "Een veld van een structuur, of een waarde van een keuzelijst, heet net zo als een gegeven. Binnen `met (…)` gaat het veld voor, en achter `is` de waarde.",
      why: "Een lezer kan denken dat het andere is bedoeld.",
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
      `${quoted(p.name)} van bouwsteen ${quoted(p.block)} vervalt in dit beleid, dus er is hier niets om naar te verwijzen. Neem de norm over met \`volgens ${p.block}\`, of haal deze verwijzing weg.`,
    page: {
      meaning: "Een norm van een bouwsteen die in dit beleid vervalt, wordt toch gevraagd.",
      why: "Van een norm die niet geldt, is er geen uitkomst en geen antwoord.",
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

voorwaarde kvk volgens gedeeld
  bron algemeen punt 2

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
      `Deze kop geldt voor bepaalde zorgsoorten, maar er is geen gegeven \`zorgsoort\` dat zegt om welke het gaat. Voeg onder \`gegevens\` toe: \`zorgsoort: Zorgsoort\`.`,
    page: {
      meaning: "Een kop `zorgsoort` vergelijkt met het gegeven `zorgsoort`, en dat gegeven is er niet.",
      why: "Zonder dat gegeven is nooit bekend of de normen onder de kop gelden.",
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
      `Een kop \`zorgsoort\` hoort bij een gegeven \`zorgsoort\` waarvan het type een keuzelijst is${p.what === undefined ? "" : `; hier is het ${p.what}`}. Schrijf bijvoorbeeld \`zorgsoort: Zorgsoort\`.`,
    page: {
      meaning: "Het gegeven `zorgsoort` heeft een type dat geen keuzelijst is.",
      why: "De namen achter de kop zijn waarden van die keuzelijst.",
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
    }) => `${quoted(p.name)} is in bouwsteen ${quoted(p.block)} een ${p.word}, geen ${p.written}.`,
    page: {
      meaning: "De norm die met `volgens` wordt overgenomen, is in de bouwsteen van een andere soort.",
      why: "Een voorwaarde moet gelden en een uitsluiting juist niet: met het verkeerde woord keert de norm om.",
      wrong: files({ "beleid.inkoop": placing("uitsluiting"), "gedeeld.inkoop": buildingBlock(kvk) }),
      right: files({ "beleid.inkoop": placing("voorwaarde"), "gedeeld.inkoop": buildingBlock(kvk) }),
    },
  },
  INK0228: {
    severity: "waarschuwing",
    title: "Niet gebruikt",
    text: (p: { readonly name: string; readonly what: string; readonly by: string }) =>
      `${quoted(p.name)} is ${p.what} en wordt door ${p.by} gebruikt. Haal het weg, of gebruik het.`,
    page: {
      meaning: "Er is iets vastgelegd waar niets van afhangt.",
      why: "Een vraag waarvan het antwoord niets uitmaakt, hoort niet gesteld te worden; vaak is een norm vergeten.",
      wrong: reminded("ontvangenOp"),
      right: reminded("ondertekendOp"),
    },
  },
  INK0229: {
    severity: "fout",
    title: "Waarden hangen van elkaar af",
    text: (p: { readonly names: readonly string[] }) =>
      p.names.length === 2
        ? `${quoted(p.names[0] ?? "")} hangt van zichzelf af. Zo is er nooit een waarde.`
        : `Deze hangen in een kring van elkaar af: ${p.names.map(quoted).join(" → ")}. Zo is er nooit een uitkomst; verbreek de kring.`,
    page: {
      meaning: "Een afgeleide waarde, norm of besluit heeft, eventueel via andere, zichzelf nodig.",
      why: "Om de een te kennen is eerst de ander nodig, en omgekeerd.",
      wrong: valueCycle("omzet + opslag"),
      right: valueCycle("omzet + € 100"),
    },
  },
  INK0230: {
    severity: "fout",
    title: "Twee beleidsstukken met één naam",
    text: (p: { readonly name: string; readonly file: string }) =>
      `Er is al een beleid ${quoted(p.name)}, in "${p.file}". Geef een van beide een andere naam.`,
    page: {
      meaning: "Twee bestanden leggen een beleid met dezelfde naam vast.",
      why: "De naam wordt de naam van het programma dat ontstaat, en die moet naar één beleid verwijzen.",
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
      `${quoted(p.name)} kan niet vervallen: ${listedNames([p.needs])} heeft die norm nodig. Neem de norm over, of gebruik ${quoted(p.needs)} niet.`,
    page: {
      meaning:
        "Een norm van een bouwsteen vervalt, maar iets uit die bouwsteen dat het beleid wel gebruikt, rust erop.",
      why: "Wat op een vervallen norm rust, heeft geen uitkomst meer.",
      wrong: files({
        "beleid.inkoop": onePolicy(`gebruik "gedeeld.inkoop"

vervalt gedeeld.kvk
  omdat "Dit document vraagt er niet om."

voorwaarde bekend volgens gedeeld
  bron algemeen punt 1
`),
        "gedeeld.inkoop": resting,
      }),
      right: files({
        "beleid.inkoop": decision(
          "punten 1, 2",
          `gebruik "gedeeld.inkoop"

voorwaarde kvk volgens gedeeld
  bron algemeen punt 2

voorwaarde bekend volgens gedeeld
  bron algemeen punt 1
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
      `${quoted(p.name)} van bouwsteen ${quoted(p.block)} doet in dit beleid niet mee: geen norm die hier geldt, vraagt ernaar. Deze regel kan weg.`,
    page: {
      meaning: "Een voorbeeld geeft een gegeven van een bouwsteen waar dit beleid niets mee doet.",
      why: "Het verandert niets aan de uitkomst, en wie het leest kan denken van wel.",
      wrong: files({
        "beleid.inkoop": blockExample("nee kvk\n           eerderOp is 1 maart 2025"),
        "gedeeld.inkoop": asking,
      }),
      right: files({ "beleid.inkoop": blockExample("nee kvk"), "gedeeld.inkoop": asking }),
    },
  },
});
