// Messages about headings and the first lines of a file: INK0430 to INK0449.

import { defineMessages } from "@inkoop/language";
import { decision, files, policy } from "./page-parts.js";
import { quoted } from "./words.js";

const agb = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1`;

const kinds = `keuzelijst Zorgsoort
  kaakchirurgie "Kaakchirurgie"
  implantologie "Implantologie"
`;

export const headingMessages = defineMessages({
  INK0430: {
    severity: "fout",
    title: "Besluit zonder normen",
    text: (p: { readonly name: string }) =>
      `Onder het besluit ${quoted(p.name)} staat geen enkele voorwaarde of uitsluiting. Schrijf ze eronder, of haal het besluit weg.`,
    page: {
      meaning: "Een besluit beslist door de voorwaarden en uitsluitingen die eronder staan.",
      why: "Zonder normen komt elke aanbieder in aanmerking.",
      wrong: policy(`besluit contract "een overeenkomst"`),
      right: decision("punten 1", agb),
    },
  },
  INK0431: {
    severity: "waarschuwing",
    title: "Lege kop",
    text: (p: { readonly word: "rubriek" | "zorgsoort" }) =>
      `Onder deze ${p.word} staat niets. Haal de kop weg, of schrijf er de normen onder.`,
    page: {
      meaning:
        "Een kop geldt tot de volgende kop van hetzelfde of een hoger niveau: `besluit`, dan `rubriek`, dan `zorgsoort`. Onder deze kop valt niets.",
      why: "Vaak staan de normen per ongeluk onder een andere kop, en gelden ze dus voor andere aanbieders.",
      wrong: decision(
        "punten 1",
        `rubriek "Algemeen"

rubriek "Kwaliteit"

${agb}`,
      ),
      right: decision(
        "punten 1",
        `rubriek "Kwaliteit"

${agb}`,
      ),
    },
  },
  INK0433: {
    severity: "fout",
    title: "Zorgsoort dubbel genoemd",
    text: (p: { readonly name: string }) =>
      `${quoted(p.name)} staat al in deze kop. Noem elke zorgsoort één keer.`,
    page: {
      meaning: "In een kop `zorgsoort` staat elke zorgsoort hoogstens één keer.",
      why: "Meestal had er een andere zorgsoort moeten staan. Voor wie die levert, gelden de normen nu niet.",
      wrong: decision(
        "punten 1",
        `${kinds}
gegevens "Zorgsoort"
  zorgsoort: Zorgsoort

zorgsoort implantologie, implantologie

${agb}`,
      ),
      right: decision(
        "punten 1",
        `${kinds}
gegevens "Zorgsoort"
  zorgsoort: Zorgsoort

zorgsoort implantologie, kaakchirurgie

${agb}`,
      ),
    },
  },
  INK0440: {
    severity: "fout",
    title: "Bestand hoort nergens bij",
    text: () =>
      `Dit bestand begint niet met ${quoted("beleid")} of ${quoted("bouwsteen")}, en geen ander bestand neemt het op met ${quoted("gebruik")}. Schrijf bovenaan ${quoted('beleid naam "Titel"')}, of schrijf ${quoted("gebruik")} in het beleid waar het bij hoort.`,
    page: {
      meaning:
        "Een bestand is een beleid, een bouwsteen, of een deel dat door een van die twee gebruikt wordt. Dit bestand is geen van drieën.",
      why: "Wat in dit bestand staat, telt nu in geen enkel beleid mee, en geldt dus voor niemand.",
      wrong: `besluit contract "een overeenkomst"

voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
`,
      right: decision("punten 1", agb),
    },
  },
  INK0441: {
    severity: "fout",
    title: "Tweede kopregel",
    text: (p: { readonly word: "beleid" | "bouwsteen" }) =>
      `Er staat al een kopregel in dit bestand. Zet wat bij ${p.word === "beleid" ? "dit beleid" : "deze bouwsteen"} hoort in een eigen bestand, of haal deze regel weg.`,
    page: {
      meaning: "Een bestand is één beleid of één bouwsteen, en alles wat erin staat hoort daarbij.",
      why: "Met twee kopregels is niet te zien in welk beleid een norm geldt, en dus ook niet voor welke aanbieders.",
      wrong: `${policy("")}
bouwsteen gedeeld "Gedeelde voorwaarden"
`,
      right: files({
        "mondzorg.inkoop": policy(""),
        "gedeeld.inkoop": `bouwsteen gedeeld "Gedeelde voorwaarden"`,
      }),
    },
  },
  INK0442: {
    severity: "fout",
    title: "Kopregel niet bovenaan",
    text: (p: { readonly word: "beleid" | "bouwsteen" }) =>
      `Boven deze regel met ${quoted(p.word)} staat al iets anders. Zet hem, met wat erbij hoort, bovenaan in het bestand.`,
    page: {
      meaning: "De eerste regel van een bestand zegt wat het is. Alleen een opmerking mag erboven staan.",
      why: "Wie het bestand opent, ziet dan meteen van welk jaar en welke zorg dit beleid is.",
      wrong: `bepaal laat: ja/nee
  waarde peildatum na 1 juli 2027

${policy("")}`,
      right: policy(`bepaal laat: ja/nee
  waarde peildatum na 1 juli 2027`),
    },
  },
});
