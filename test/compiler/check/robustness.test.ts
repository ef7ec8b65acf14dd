// Broken text: whatever is wrong with a policy, checking it ends with findings, few of them, and never with an error.

import { describe, expect, test } from "vitest";
import { buildingBlock, decision } from "../../../compiler/diagnostics/page-parts.js";
import { checkProgram, type CheckResult } from "../../../compiler/check/index.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram } from "../../../compiler/program.js";

const block = buildingBlock(`voorwaarde kvk "Ingeschreven"
  vraag    "Staat u ingeschreven?"
  herkomst "KvK"
`);

const policy = decision(
  "punten 1, 2, 3, 4, 5, 6",
  `gebruik "gedeeld.inkoop"

keuzelijst Zorgsoort
  tandheelkunde "Tandheelkunde"
  implantologie "Implantologie"

structuur Specialist
  naam: tekst
  fte: getal van 0 tot en met 1
  big: ja/nee

gegevens "Algemeen"
  zorgsoort: Zorgsoort
    vraag "Welke zorgsoort?"
  specialisten: lijst van Specialist
  aanvraagdatum: datum optioneel
  omzet: bedrag ten minste € 0
  declareert: ja/nee

tabel ingang: datum optioneel "Ingangsdatum"
  | aanvraagdatum              | zorgsoort          || ingang         |
  | uiterlijk 31 december 2027 | -                  || 1 januari 2027 |
  | na 31 december 2027        | tandheelkunde      || 1 januari 2028 |
  | na 31 december 2027        | niet tandheelkunde || geen           |
  | is geen                    | -                  || geen           |
  bron algemeen punt 1

bepaal drempel: bedrag
  als zorgsoort is tandheelkunde dan 70% van omzet
  anders € 100
  bron algemeen punt 2

rubriek "Algemeen"
  geldt als declareert

voorwaarde kvk volgens gedeeld
  bron algemeen punt 3

zorgsoort implantologie

voorwaarde bekwaam "Bekwaam"
  eis een van
    - zorgsoort is een van (tandheelkunde, implantologie) en drempel meer dan € 50
    - aantal specialisten met (big en fte meer dan 0,5) ten minste 2
  vrijgesteld als aanvraagdatum voor 1 september van het jaar ervoor
  bron algemeen punt 4

termijn antwoord "Antwoord"
  door verzekeraar
  moet aanvraagdatum binnen 2 weken na peildatum
  bron algemeen punt 5

toezegging index "Indexatie"
  bron algemeen punt 6

profiel goed
  alles in orde
  zorgsoort is implantologie
  omzet is € 1.000
  ja declareert
  specialisten is
    - naam is "A", fte is 0,8, ja big

voorbeeld "Het gaat goed"
  gegeven zoals goed
  verwacht komt in aanmerking
           ontbreekt aanvraagdatum
`.replace("is geen                   ", "geen                      "),
);

const tokens = [...policy.matchAll(/"[^"\n]*"|[\p{L}\p{N}_.,%€]+|\|\||\S/gu)];

function check(text: string): CheckResult {
  const files = new Map([
    ["beleid.inkoop", text],
    ["gedeeld.inkoop", block],
  ]);
  return checkProgram(createProgram(createMemoryHost(files), { roots: ["beleid.inkoop"] }));
}

test("the policy itself is right", () => {
  const { diagnostics, beleiden } = check(policy);
  expect(diagnostics).toEqual([]);
  expect(beleiden).toHaveLength(1);
});

describe.each([
  ["left out", (): string => ""],
  ["doubled", (token: string): string => `${token} ${token}`],
  [
    "misspelt",
    (token: string): string => (token.length > 3 ? token.slice(0, 2) + token.slice(3) : `${token}x`),
  ],
])("a policy of which one token is %s", (_, change) => {
  const broken = tokens.map((match) => {
    const [token] = match;
    const { index } = match;
    const text = policy.slice(0, index) + change(token) + policy.slice(index + token.length);
    return { place: `${policy.slice(0, index).split("\n").length}: ${token}`, ...check(text) };
  });

  test("has a model exactly when nothing in it is an error", () => {
    const odd = broken.filter(
      ({ diagnostics, beleiden }) =>
        diagnostics.some(({ severity }) => severity === "fout") === beleiden.length > 0,
    );
    expect(odd.map(({ place }) => place)).toEqual([]);
  });

  test("gives one message nearly always, and never a flood", () => {
    const counts = broken.map(({ diagnostics }) => diagnostics.length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    expect(counts.filter((count) => count <= 1).length / counts.length).toBeGreaterThan(0.95);
  });
});

test("a policy that stops anywhere can be checked", () => {
  for (const match of tokens) {
    expect(() => check(policy.slice(0, match.index + match[0].length))).not.toThrow();
  }
});
