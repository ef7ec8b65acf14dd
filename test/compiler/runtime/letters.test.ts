// What a letter says, line by line, and that nothing somebody wrote becomes markup in it.

import { expect, test } from "vitest";
import { loadExports } from "../../../compiler/cli/load-module.js";
import { proef } from "../../helpers/policy.js";

const declarations = `
document "Bijlage"
  deel b "Deel B" punten 1 tot en met 3

gegevens "A"
  nieuw: ja/nee
    vraag "Bent u nieuw?"
  naam: tekst
    vraag "Hoe heet uw praktijk? Schrijf de naam voluit."
  stoelen: geheel getal
    vraag "Hoeveel stoelen heeft u?"
  kamers: geheel getal
    vraag "Hoeveel kamers heeft u?"
  starter: ja/nee
    vraag "Bent u een starter?"

bepaal plaatsen: geheel getal "Plaatsen"
  waarde stoelen + kamers

besluit overeenkomst "betaling door a.s.r."
  geldt als nieuw

voorwaarde groot "Groot genoeg"
  eis         plaatsen ten minste 10
  vrijgesteld als "Starter" starter
  bron        a punt 1

voorwaarde genoemd "Zo heten als het hoort"
  eis         naam is "Goed"
  bron        a punt 1
  bron        b punt 1 tot en met 3
`;

const loading = loadExports(proef(declarations));

async function letter(feiten: object, vorm: "tekst" | "markdown" | "html" = "tekst"): Promise<string> {
  const { besluiten, toelichting } = await loading;
  const besluit = besluiten["overeenkomst"];
  if (besluit === undefined) throw new Error("the policy has this besluit");
  return toelichting(besluit.beoordeel(feiten), { vorm });
}

/** The letter without the paragraph that is the same in all. */
async function linesOf(feiten: object): Promise<readonly string[]> {
  const lines = (await letter(feiten)).trimEnd().split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("Beoordeeld volgens"));
}

test("says why a besluit is not about the reader", async () => {
  expect(await linesOf({ nieuw: false })).toEqual([
    "De beoordeling voor betaling door a.s.r. is op u niet van toepassing.",
    "Waarom niet",
    "- Deze beoordeling geldt als: “Bent u nieuw?” ja",
    "- Bent u nieuw? nee",
  ]);
});

test("says what it hangs on while that is open, and ends in one stop", async () => {
  expect(await linesOf({ naam: "Goed", stoelen: 10, kamers: 2 })).toEqual([
    "Of u in aanmerking komt voor betaling door a.s.r., is nog niet te zeggen: uw aanvraag is onvolledig.",
    "Wat nog openstaat",
    "- Of deze beoordeling voor u geldt. Dat is zo als: “Bent u nieuw?” ja",
    "Wat wij nog van u nodig hebben",
    "- Bent u nieuw?",
  ]);
  expect(await linesOf({ nieuw: true, naam: "Goed", stoelen: 10, kamers: 2 })).toEqual([
    "U komt in aanmerking voor betaling door a.s.r.",
    "U voldoet aan alle 2 normen.",
  ]);
});

test("tells what was found, what follows from it, and why an exemption does not hold", async () => {
  expect(await linesOf({ nieuw: true, naam: "Mis", stoelen: 3, kamers: 4, starter: false })).toEqual([
    "U komt niet in aanmerking voor betaling door a.s.r.",
    "Waaraan u niet voldoet",
    "- Groot genoeg",
    "  - Gevraagd: “Plaatsen” ten minste 10",
    "  - Gevonden:",
    "    - Hoeveel stoelen heeft u? 3",
    "    - Hoeveel kamers heeft u? 4",
    "    - Daaruit volgt “Plaatsen”: 7",
    "  - De uitzondering geldt niet voor u: Starter (“Bent u een starter?” ja)",
    "    - Antwoord: nee",
    "  - Bron: Deel A, punt 1",
    "- Zo heten als het hoort",
    "  - Gevraagd: “Hoe heet uw praktijk? Schrijf de naam voluit.” is “Goed”",
    "  - Gevonden:",
    "    - Hoe heet uw praktijk? Schrijf de naam voluit. Antwoord: Mis",
    "  - Bron: Deel A, punt 1; Deel B, punten 1, 2 en 3",
  ]);
});

test("takes nothing that somebody wrote for markup, and shows no sign that nobody would see", async () => {
  const naam = "<img src=x onerror=alert(1)> & *vet* [a](b)\u202E\u0007 \n\n# kop";
  const feiten = { nieuw: true, naam, stoelen: 10, kamers: 4 };
  expect(await letter(feiten, "html")).toContain(
    "Antwoord: &lt;img src=x onerror=alert(1)&gt; &amp; *vet* [a](b)\uFFFD\uFFFD # kop</li>",
  );
  expect(await letter(feiten, "markdown")).toContain(
    "Antwoord: \\<img src=x onerror=alert(1)\\> \\& \\*vet\\* \\[a\\](b)\uFFFD\uFFFD \\# kop\n",
  );
  expect(await letter(feiten)).toContain("<img src=x onerror=alert(1)> & *vet* [a](b)\uFFFD\uFFFD # kop\n");
});
