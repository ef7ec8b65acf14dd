import { expect, test } from "vitest";
import { buildingBlock, decision, files } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, listed } from "../findings.js";

const norm = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1
`;

test("a fact, a keuzelijst, a structuur and a profile that nothing uses are pointed out", () => {
  const text = decision(
    "punten 1",
    `keuzelijst Kleur
  rood "Rood"

structuur Mens
  naam: tekst

gegevens "Over"
  leeftijd: geheel getal
    vraag "Hoe oud bent u?"

${norm}
profiel goed
  alles in orde
`,
  );
  expect(listed(findingsIn(text))).toEqual([
    "INK0228 10:12 `Kleur` is een keuzelijst waar geen enkel gegeven iets mee doet. Haal het weg, of gebruik het.",
    "INK0228 13:11 `Mens` is een structuur waar geen enkel gegeven iets mee doet. Haal het weg, of gebruik het.",
    "INK0228 17:3 `leeftijd` is een gegeven waar geen enkele norm of afgeleide waarde iets mee doet. Haal het weg, of gebruik het.",
    "INK0228 24:9 `goed` is een profiel waar geen enkel voorbeeld iets mee doet. Haal het weg, of gebruik het.",
  ]);
  expect(findingsIn(text).diagnostics.every(({ tags }) => tags.includes("unused"))).toBe(true);
});

test("nothing is called unused while a name is still wrong", () => {
  const text = decision(
    "punten 1",
    `gegevens "Over"
  leeftijd: geheel getal
    vraag "Hoe oud bent u?"

voorwaarde volwassen "Volwassen"
  eis  leeftijt ten minste 18
  bron algemeen punt 1
`,
  );
  expect(listed(findingsIn(text)).map((line) => line.slice(0, 7))).toEqual(["INK0221"]);
});

test("what a building block declares may be for a policy that is not loaded", () => {
  const text = files({
    "beleid.inkoop": decision("punten 1", `gebruik "gedeeld.inkoop"\n\n${norm}`),
    "gedeeld.inkoop": buildingBlock(`gegevens "Over"
  leeftijd: geheel getal
    vraag "Hoe oud bent u?"
`),
  });
  expect(listed(findingsIn(text))).toEqual([]);
});

const policy = (name: string, body: string): string =>
  decision("punten 1", `gebruik "gegevens.inkoop"\n\n${body}`).replace("beleid mondzorg", `beleid ${name}`);

test("a fact of a part is used as soon as one of the policies that use the part uses it", () => {
  const part = `gegevens "Over"
  leeftijd: geheel getal
    vraag "Hoe oud bent u?"
`;
  const older = `voorwaarde volwassen "Volwassen"
  eis  leeftijd ten minste 18
  bron algemeen punt 1
`;
  const both = files({
    "een.inkoop": policy("alfa", norm),
    "twee.inkoop": policy("beta", older),
    "gegevens.inkoop": part,
  });
  expect(listed(findingsIn(both))).toEqual([]);
  const one = files({ "een.inkoop": policy("alfa", norm), "gegevens.inkoop": part });
  expect(listed(findingsIn(one)).map((line) => line.slice(0, 7))).toEqual(["INK0228"]);
});
