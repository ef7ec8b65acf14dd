import { expect, test } from "vitest";
import { buildingBlock, decision, files, sourcedPolicy } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, listed } from "../findings.js";

const asked = (name: string, point: number, clauses = ""): string => `voorwaarde ${name} "Norm ${name}"
  vraag "Klopt ${name}?"
${clauses}  bron  algemeen punt ${point}
`;

test("a derived value that needs itself is said to", () => {
  const text = decision(
    "punten 1",
    `bepaal drempel: getal
  waarde drempel + 1

voorwaarde klein "Klein"
  eis  drempel minder dan 3
  bron algemeen punt 1
`,
  );
  expect(listed(findingsIn(text))).toEqual([
    "INK0229 11:10 `drempel` hangt van zichzelf af, en zo komt er nooit een uitkomst. Schrijf hier iets anders.",
  ]);
});

test("norms that ask for each other's outcome go round", () => {
  const text = decision(
    "punten 1, 2",
    `${asked("a", 1, "  geldt als voldoet aan b\n")}
${asked("b", 2, "  vrijgesteld als voldoet aan a\n")}`,
  );
  const findings = findingsIn(text);
  expect(listed(findings)).toEqual([
    "INK0229 12:25 Deze namen hangen in een kring van elkaar af: `a` → `b` → `a`. Zo komt er nooit een uitkomst. Haal op een van deze plaatsen de naam weg.",
  ]);
  expect(findings.diagnostics[0]?.related.map(({ message }) => message)).toEqual([
    "Hier hangt `b` af van `a`.",
  ]);
});

test("the answer to a norm's question is a fact: using it is no round", () => {
  const text = decision(
    "punten 1, 2",
    `${asked("a", 1, "  geldt als b\n")}
${asked("b", 2, "  vrijgesteld als a\n")}`,
  );
  expect(listed(findingsIn(text))).toEqual([]);
});

test("a norm of a besluit cannot ask for the outcome of that besluit", () => {
  const text = decision(
    "punten 1, 2",
    `${asked("a", 1)}
voorwaarde b "Alles"
  eis  voldoet aan contract
  bron algemeen punt 2
`,
  );
  expect(listed(findingsIn(text))).toEqual([
    "INK0229 9:1 Deze namen hangen in een kring van elkaar af: `contract` → `b` → `contract`. Zo komt er nooit een uitkomst. Haal op een van deze plaatsen de naam weg.".replace(
      "9:1",
      "14:12",
    ),
  ]);
});

test("a heading's condition counts for every norm under it", () => {
  const text = sourcedPolicy(
    "punten 1, 2",
    `besluit contract "een overeenkomst"

rubriek "Nieuw"
  geldt als voldoet aan a

${asked("a", 1)}
${asked("b", 2)}`,
  );
  expect(listed(findingsIn(text))).toEqual([
    "INK0229 11:25 `a` hangt van zichzelf af, en zo komt er nooit een uitkomst. Schrijf hier iets anders.",
  ]);
});

const policy = (clauses: string): string =>
  files({
    "beleid.inkoop": decision(
      "punten 1, 2",
      `gebruik "gedeeld.inkoop"

voorwaarde a volgens gedeeld
${clauses}  bron algemeen punt 1

voorwaarde b volgens gedeeld
  geldt als voldoet aan a
  omdat "Alleen dan is het nodig."
  bron  algemeen punt 2
`,
    ),
    "gedeeld.inkoop": buildingBlock(`voorwaarde a "A"
  geldt als voldoet aan b
  vraag "A?"

voorwaarde b "B"
  vraag "B?"
`),
  });

test("a placed norm goes round by what it takes over, not by what it replaces", () => {
  expect(listed(findingsIn(policy(""))).map((line) => line.slice(0, 7))).toEqual(["INK0229"]);
  const replaced = policy(`  geldt als b
  omdat "Dit document vraagt naar het antwoord."
`);
  expect(listed(findingsIn(replaced))).toEqual([]);
});
