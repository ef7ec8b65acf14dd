// Messages about files, names and imports: INK02xx.

import { defineMessages } from "@inkoop/language";
import { buildingBlock, decision, files, policy } from "./page-parts.js";
import { listedNames, quoted, suggestion } from "./words.js";

const fact = (name: string): string => `gegevens "Aanvraag"
  ${name}: datum
    vraag "Wanneer is de aanvraag ontvangen?"
`;

const requires = (name: string): string => `voorwaarde opTijd "De aanvraag is op tijd"
  eis  ${name} voor 1 juli 2026
  bron algemeen punt 1
`;

const onePolicy = (body: string): string => decision("punten 1", body);

const valueCycle = (last: string): string =>
  onePolicy(`gegevens "Aanvraag"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"

bepaal basis: bedrag
  waarde ${last}

bepaal opslag: bedrag
  waarde 10% van basis

voorwaarde klein "De opslag blijft klein"
  eis  opslag ten hoogste € 1.000
  bron algemeen punt 1
`);

const block = (body: string): string => buildingBlock(body);

const kvk = `voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag "Staat u ingeschreven?"
`;

const placing = (word: string): string =>
  onePolicy(`gebruik "gedeeld.inkoop"

${word} kvk volgens gedeeld
  bron algemeen punt 1
`);

const zorgsoortPolicy = (facts: string): string =>
  onePolicy(`keuzelijst Zorgsoort
  implantologie "Implantologie"
  prothetiek    "Prothetiek"

${facts}
zorgsoort implantologie

voorwaarde erkend "Erkend als implantoloog"
  vraag "Bent u erkend?"
  bron  algemeen punt 1
`);

const usesFile = (path: string): string =>
  onePolicy(`gebruik "${path}"

${requires("ontvangenOp")}`);

const twoNorms = (eis: string): string =>
  decision(
    "punten 1, 2",
    `${fact("ontvangenOp")}
${requires("ontvangenOp")}
voorwaarde compleet "Alles is in orde"
  eis  ${eis}
  bron algemeen punt 2
`,
  );

const reminded = (name: string): string =>
  onePolicy(`${fact("ontvangenOp")}  ondertekendOp: datum
    vraag "Wanneer is de aanvraag ondertekend?"

voorwaarde opTijd "De aanvraag is op tijd"
  eis  ontvangenOp voor 1 juli 2026 en ${name} voor 1 juli 2026
  bron algemeen punt 1
`);

const eitherKnown = `voorwaarde bekend "De zorgaanbieder is bekend"
  eis  gedeeld.kvk of eerderOp voor 1 januari 2026
  bron algemeen punt 1

${fact("eerderOp")}`;

const resting = block(`${kvk}
voorwaarde bekend "De zorgaanbieder is bekend"
  eis kvk of eerderOp voor 1 januari 2026

${fact("eerderOp")}`);

const asking = block(`${kvk}
${fact("eerderOp")}`);

const blockExample = (given: string): string =>
  onePolicy(`gebruik "gedeeld.inkoop"

voorwaarde kvk volgens gedeeld
  bron algemeen punt 1

voorbeeld "Niet ingeschreven"
  gegeven  ${given}
  verwacht komt niet in aanmerking
`);

export const nameMessages = defineMessages({
  INK0201: {
    severity: "fout",
    title: "Bestand niet gevonden",
    text: (p: {
      readonly path: string;
      readonly near: string | undefined;
      /** Het staat er wel, maar is niet als tekst te lezen. */
      readonly unreadable: boolean;
    }) =>
      p.unreadable
        ? `Het bestand "${p.path}" is niet te lezen. Bewaar het als gewone tekst (UTF-8).`
        : `Er is geen bestand "${p.path}". Het pad telt vanaf de map van dit bestand.${suggestion(p.near)}`,
    page: {
      meaning: "Achter `gebruik` staat het pad van een ander bestand, geteld vanaf de map van dit bestand.",
      why: "Zonder dat bestand ontbreken de gegevens en normen die erin staan.",
      wrong: files({
        "beleid.inkoop": usesFile("vragen/aanvrag.inkoop"),
        "vragen/aanvraag.inkoop": fact("ontvangenOp"),
      }),
      right: files({
        "beleid.inkoop": usesFile("vragen/aanvraag.inkoop"),
        "vragen/aanvraag.inkoop": fact("ontvangenOp"),
      }),
    },
  },
  INK0202: {
    severity: "fout",
    title: "Andere hoofdletters in het pad",
    text: (p: { readonly path: string; readonly right: string }) =>
      `Het bestand heet "${p.right}", met precies die hoofdletters; hier staat "${p.path}".`,
    page: {
      meaning: "De hoofdletters in het pad zijn anders dan in de naam van het bestand.",
      why: "De ene computer vindt het bestand dan wel en de andere niet. Het beleid moet overal hetzelfde zijn.",
      wrong: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "Aanvraag.inkoop": fact("ontvangenOp") }),
      right: files({ "beleid.inkoop": usesFile("Aanvraag.inkoop"), "Aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0203: {
    severity: "fout",
    title: "Bestand buiten de werkmap",
    text: (p: { readonly path: string }) =>
      `"${p.path}" ligt buiten de werkmap. Zet het bestand in de werkmap en schrijf het pad vanaf de map van dit bestand.`,
    page: {
      meaning:
        "Het pad achter `gebruik` gaat de werkmap uit, of begint bij de schijf in plaats van bij dit bestand.",
      why: "Alles waarop een beleid rust, hoort bij het beleid te worden bewaard.",
      wrong: files({
        "beleid.inkoop": usesFile("../aanvraag.inkoop"),
        "aanvraag.inkoop": fact("ontvangenOp"),
      }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0204: {
    severity: "fout",
    title: "Schuine streep de verkeerde kant op",
    text: (p: { readonly path: string; readonly right: string }) =>
      `Schrijf het pad met \`/\`: "${p.right}" in plaats van "${p.path}".`,
    page: {
      meaning: "In een pad staat `\\` tussen de mappen.",
      why: "Alleen `/` werkt op elke computer.",
      wrong: files({
        "beleid.inkoop": usesFile("vragen\\\\aanvraag.inkoop"),
        "vragen/aanvraag.inkoop": fact("ontvangenOp"),
      }),
      right: files({
        "beleid.inkoop": usesFile("vragen/aanvraag.inkoop"),
        "vragen/aanvraag.inkoop": fact("ontvangenOp"),
      }),
    },
  },
  INK0205: {
    severity: "fout",
    title: "Geen inkoopbestand",
    text: (p: { readonly path: string }) =>
      `"${p.path}" is geen inkoopbestand. De naam van zo'n bestand eindigt op \`.inkoop\`.`,
    page: {
      meaning: "`gebruik` neemt alleen bestanden op waarvan de naam op `.inkoop` eindigt.",
      why: "Een ander soort bestand zou vol fouten lijken te staan.",
      wrong: files({ "beleid.inkoop": usesFile("aanvraag.txt"), "aanvraag.txt": fact("ontvangenOp") }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0207: {
    severity: "waarschuwing",
    title: "Bestand twee keer gebruikt",
    text: (p: { readonly path: string }) =>
      `"${p.path}" wordt in dit bestand al gebruikt. Deze regel kan weg.`,
    page: {
      meaning: "Hetzelfde bestand staat twee keer achter `gebruik`.",
      why: "De tweede keer doet niets, en wie het later wijzigt, wijzigt er misschien maar één.",
      wrong: files({
        "beleid.inkoop": usesFile(`aanvraag.inkoop"\ngebruik "aanvraag.inkoop`),
        "aanvraag.inkoop": fact("ontvangenOp"),
      }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0209: {
    severity: "fout",
    title: "Bestanden gebruiken elkaar in een kring",
    text: (p: { readonly files: readonly string[] }) =>
      `Deze bestanden gebruiken elkaar in een kring: ${p.files.join(" → ")}. Haal in één ervan \`gebruik\` weg; wat beide nodig hebben, hoort in een eigen bestand.`,
    page: {
      meaning: "Een bestand gebruikt, eventueel via andere bestanden, zichzelf.",
      why: "Dan is niet te zeggen wat bij wat hoort.",
      wrong: files({
        "beleid.inkoop": usesFile("aanvraag.inkoop"),
        "aanvraag.inkoop": `gebruik "namen.inkoop"\n\n${fact("ontvangenOp")}`,
        "namen.inkoop": `gebruik "aanvraag.inkoop"\n`,
      }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0210: {
    severity: "fout",
    title: "Een beleid gebruiken kan niet",
    text: (p: { readonly path: string }) =>
      `"${p.path}" is zelf een beleid. Gebruik alleen bouwstenen en delen; zet wat beide beleidsstukken nodig hebben in een \`bouwsteen\`.`,
    page: {
      meaning: "`gebruik` verwijst naar een bestand dat met `beleid` begint.",
      why: "Een beleid staat op zichzelf: het volgt zijn eigen document en kent zijn eigen looptijd.",
      wrong: files({
        "beleid.inkoop": usesFile("ander.inkoop"),
        "ander.inkoop": onePolicy(`${fact("ontvangenOp")}\n${requires("ontvangenOp")}`).replace(
          "beleid mondzorg",
          "beleid ander",
        ),
      }),
      right: files({
        "beleid.inkoop": usesFile("gedeeld.inkoop"),
        "gedeeld.inkoop": block(fact("ontvangenOp")),
      }),
    },
  },
  INK0220: {
    severity: "fout",
    title: "Naam bestaat al",
    text: (p: {
      readonly name: string;
      readonly what: string;
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
      return `${quoted(p.name)} is al de naam van ${p.other}${where}. Geef ${p.what === p.other ? "een van beide" : p.what} een andere naam.${place}`;
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
        "gedeeld.inkoop": block(kvk),
      }),
      right: files({
        "beleid.inkoop": decision(
          "punten 1, 2",
          `gebruik "gedeeld.inkoop"

voorwaarde kvk volgens gedeeld
  bron algemeen punt 2

${eitherKnown}`,
        ),
        "gedeeld.inkoop": block(kvk),
      }),
    },
  },
  INK0225: {
    severity: "fout",
    title: "Geen gegeven zorgsoort",
    text: (_: Readonly<Record<string, never>>) =>
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
      wrong: files({ "beleid.inkoop": placing("uitsluiting"), "gedeeld.inkoop": block(kvk) }),
      right: files({ "beleid.inkoop": placing("voorwaarde"), "gedeeld.inkoop": block(kvk) }),
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
