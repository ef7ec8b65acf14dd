// One slip in a whole policy is said once, as a writer reads it: each row is a policy in which one thing is changed.

import { describe, expect, it } from "vitest";
import { findingsInFiles, listed } from "./findings.js";

const policy = `beleid mondzorg "Mondzorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid Mondzorg 2027"
  deel algemeen "Contractvoorwaarden"  punten 1 tot en met 6
  deel proces   "Aanvragen"            punten 1, 2

gebruik "gedeeld.inkoop"
gebruik "voorbeelden.inkoop"

keuzelijst Zorgsoort
  implantologie "Implantologie"
  prothetiek    "Prothetiek"

structuur Specialist
  naam: tekst
  fte: getal van 0 tot en met 1

gegevens "Aanvraag"
  zorgsoort: Zorgsoort
    vraag "Voor welke zorgsoort vraagt u een overeenkomst aan?"
  aanvraagdatum: datum
    vraag "Wanneer vraagt u de overeenkomst aan?"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"
  specialisten: lijst van Specialist
    vraag "Wie werken bij u?"
  lidSinds: datum optioneel
    vraag "Sinds wanneer bent u lid van de vereniging?"
  starter: ja/nee
    vraag    "Is de aanbieder een starter?"
    herkomst verzekeraar
    aanname  nee

controle lidNaAanvraag "Het lidmaatschap begint na de aanvraag"
  eis lidSinds is geen of lidSinds uiterlijk aanvraagdatum

bepaal korting: percentage
  als omzet ten minste € 10.000 dan 10%
  als starter                   dan 5%
  anders 0%

tabel ingang: geheel getal
  | zorgsoort     | starter || ingang |
  | implantologie | -       || 1      |
  | prothetiek    | ja      || 2      |
  | prothetiek    | nee     || 3      |

termijn antwoord "Antwoord op de aanvraag"
  door verzekeraar
  moet uiterlijk 1 december 2026
  bron proces punt 2

besluit contract "een overeenkomst"

rubriek "Contractvoorwaarden"

voorwaarde kvk volgens gedeeld
  bron algemeen punt 1

voorwaarde bekend volgens gedeeld
  bron algemeen punt 1

vervalt gedeeld.vecozo
  omdat "Dit document vraagt er niet om."

voorwaarde klein "De korting blijft klein"
  eis  korting ten hoogste 5% en ingang ten minste 2
  bron algemeen punt 2

voorwaarde bezetting "Genoeg specialisten"
  eis elk van
    - aantal specialisten met (fte ten minste 0,5) ten minste 2
    - elk van specialisten heeft (naam is niet "")
  bron algemeen punt 3

zorgsoort implantologie

voorwaarde erkend "Erkend als implantoloog"
  vraag    "Staat u in het register van implantologen?"
  herkomst "KRT"
  bron     algemeen punt 4, 5

rubriek "Aanvragen"

voorwaarde opTijd "Op tijd aangevraagd"
  eis  aanvraagdatum voor 1 september van het jaar ervoor /* de dag zelf niet */
  bron algemeen punt 6
  bron proces punt 1
`;

const block = `bouwsteen gedeeld "Gedeelde voorwaarden"

gegevens "Eerder"
  eerderOp: datum
    vraag "Wanneer had u eerder een overeenkomst?"
  certificaatOp: datum
    vraag "Wanneer kreeg u het certificaat van Vecozo?"

voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"

voorwaarde vecozo "Certificaat van Vecozo"
  eis certificaatOp voor 1 januari 2027

voorwaarde bekend "De zorgaanbieder is bekend"
  eis kvk of eerderOp voor 1 januari 2026
`;

const examples = `profiel inOrde
  alles in orde
  zorgsoort is prothetiek
  aanvraagdatum is 1 juni 2026
  omzet is € 5.000
  specialisten is
    - naam is "A", fte is 0,8
    - naam is "B", fte is 1
  lidSinds is 1 maart 2025

voorbeeld "Alles in orde"
  gegeven  zoals inOrde
  verwacht komt in aanmerking
           onder voorbehoud starter

voorbeeld "Niet ingeschreven"
  gegeven  zoals inOrde
           nee kvk
  verwacht komt niet in aanmerking
           niet voldaan kvk
`;

const files: Readonly<Record<string, string>> = {
  "mondzorg.inkoop": policy,
  "gedeeld.inkoop": block,
  "voorbeelden.inkoop": examples,
  "LEESMIJ.md": "Over dit beleid.\n",
  "oud.inkoop":
    'beleid oud "Mondzorg 2026"\n  verzekeraar "a.s.r."\n  looptijd 1 januari 2026 tot en met 31 december 2026\n',
};

/** The files with `from`, which stands in one of them once, written as `to`. */
function changed(from: string, to: string): ReadonlyMap<string, string> {
  const holders = Object.entries(files).filter(([, text]) => text.split(from).length === 2);
  if (holders.length !== 1) throw new Error(`${JSON.stringify(from)} does not stand in one file, once`);
  return new Map(Object.entries(files).map(([name, text]) => [name, text.replace(from, () => to)]));
}

it("is a policy in which nothing is found", () => {
  expect(listed(findingsInFiles(new Map(Object.entries(files))))).toEqual([]);
});

const slips = [
  ["INK0103", 'vraag    "Staat u in het register', '"Staat u in het register'],
  ["INK0107", " /* de dag zelf niet */", " /* de dag zelf niet"],
  ["INK0108", "of lidSinds uiterlijk aanvraagdatum", "of (lidSinds uiterlijk aanvraagdatum"],
  ["INK0109", "5% en ingang", "5%) en ingang"],
  ["INK0113", "5% en ingang", "5% en en ingang"],
  ["INK0118", "alles in orde", 'alles in orde\n  vraag "Klopt alles?"'],
  ["INK0119", "0,5) ten minste 2", "0,5) ten minste 2stuks"],
  ["INK0136", 'herkomst "KRT"', "herkomst KRT"],
  ["INK0180", "5% en ingang", "5% ingang"],
  ["INK0181", "bron proces punt 1", "proces punt 1"],
  ["INK0182", "lijst van Specialist", "lijst van Specialist van 0 tot en met 9"],
  ["INK0205", 'gebruik "gedeeld.inkoop"', 'gebruik "gedeeld.inkoop"\ngebruik "LEESMIJ.md"'],
  ["INK0207", 'gebruik "gedeeld.inkoop"', 'gebruik "gedeeld.inkoop"\ngebruik "gedeeld.inkoop"'],
  ["INK0210", 'gebruik "gedeeld.inkoop"', 'gebruik "gedeeld.inkoop"\ngebruik "oud.inkoop"'],
  ["INK0224", "ingang ten minste 2", "ingang ten minste 2 en voldoet aan gedeeld.vecozo"],
  ["INK0225", "  zorgsoort: Zorgsoort\n", "  soort: Zorgsoort\n"],
  // The examples are another file: there the value that no longer fits is said once more.
  ["INK0222 INK0226", "  zorgsoort: Zorgsoort\n", "  zorgsoort: tekst\n"],
  ["INK0227", "voorwaarde kvk volgens", "uitsluiting kvk volgens"],
  ["INK0231", "eis kvk of eerderOp", "eis voldoet aan vecozo of eerderOp"],
  ["INK0232", "  alles in orde\n", "  alles in orde\n  certificaatOp is 1 juni 2026\n"],
  ["INK0313", "voor 1 september van het jaar ervoor", "voor 29 februari van het contractjaar"],
  ["INK0330", "  anders 0%", "  anders geen"],
  ["INK0334", "aanvraagdatum is 1 juni 2026", "aanvraagdatum is lidSinds"],
  ["INK0335", "looptijd    1 januari 2027", "looptijd    1 januari 2028"],
  ["INK0336", "omzet is € 5.000", "geen omzet"],
  ["INK0337", "omzet is € 5.000", "ja omzet"],
  ["INK0338", "omzet is € 5.000", "omzet is € 5.000, € 6.000"],
  ["INK0433", "zorgsoort implantologie\n", "zorgsoort implantologie, implantologie\n"],
  ["INK0441", "besluit contract", 'bouwsteen extra "Extra"\n\nbesluit contract'],
  ["INK0442", "bouwsteen gedeeld", 'keuzelijst Kleur\n  rood "Rood"\n\nbouwsteen gedeeld'],
  ["INK0506", "  als starter                   dan 5%\n  anders 0%", "  anders 0%\n  als starter dan 5%"],
  [
    "INK0522",
    "| prothetiek    | nee     || 3      |",
    "| prothetiek    | nee     || 3      |\n  | niet implantologie, prothetiek | ja || 4 |",
  ],
  ["INK0604", 'gebruik "voorbeelden.inkoop"', 'gebruik "voorbeelden.inkoop"\n\ndocument "Bijlage"'],
] as const;

describe("a slip in a policy", () => {
  it.each(slips)("that is %s is that alone: `%s` written as `%s`", (code, from, to) => {
    const found = findingsInFiles(changed(from, to)).diagnostics.map((diagnostic) => diagnostic.code);
    expect([...new Set(found)].toSorted().join(" ")).toBe(code);
  });

  it("reads as a person sees it", async () => {
    const shown = slips.flatMap(([, from, to]) => {
      const { diagnostics, renderer } = findingsInFiles(changed(from, to));
      return diagnostics.map((diagnostic) => renderer.diagnostic(diagnostic));
    });
    await expect(`${shown.join("\n\n")}\n`).toMatchFileSnapshot("weergave/slips.txt");
  });
});
