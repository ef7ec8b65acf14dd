import { describe, expect, test } from "vitest";
import { parse, type Expression } from "@inkoop/language";
import { cellText, expressionText, nameInWords } from "../../../compiler/resolve/expression-text.js";

function parsed(eis: string): Expression {
  const { file, problems } = parse(`bouwsteen b "B"\n\nvoorwaarde x "X"\n  eis ${eis}\n`);
  expect(problems).toEqual([]);
  for (const declaration of file.declarations) {
    if (declaration.kind !== "norm") continue;
    for (const clause of declaration.clauses) if (clause.kind === "conditionClause") return clause.expression;
  }
  throw new Error("geen eis");
}

describe("an expression as text", () => {
  test.each([
    "a",
    "gedeeld.a en niet b",
    "(a of b) en niet (c en d)",
    "beroep is tandarts",
    "beroep is niet geen",
    "beroep is geen",
    "beroep is een van (tandarts, mkaChirurg)",
    "beroep is geen van (tandarts, mkaChirurg)",
    "aantal x met (a en b) ten minste 2",
    "som van fte van x ten hoogste 2,5",
    "som van fte van x met (a) meer dan 1.250",
    "elk van x heeft (fte minder dan 0,8)",
    "omzet ten minste 70% van plafond + € 10,50 - € 1.250",
    "d voor 1 juli 2026",
    "d uiterlijk 1 september van het jaar ervoor",
    "d vanaf 30 september van het contractjaar",
    "d na eerste dag van de maand na e + 1 maand",
    "d van 1 juli 2026 tot en met peildatum",
    "d binnen 6 weken na e",
    "d binnen 1 jaar voor e - 14 dagen",
    "x bevat a",
    "x bevat een van (a, b)",
    "voldoet aan contract of voldoet aan gedeeld.kvk",
    String.raw`plaats is "Den \"Haag\" \\ of zo"`,
    "een van\n- a\n- b en c",
  ])("`%s` is its own canonical form", (text) => {
    expect(expressionText(parsed(text.replaceAll("\n", "\n    ")))).toBe(text);
  });

  test.each([
    ["a    en\n    b", "a en b"],
    ["omzet meer dan € 1250,5", "omzet meer dan € 1.250,50"],
    ["x meer dan 2,50", "x meer dan 2,5"],
    ["elk van\n      - a\n      - b", "elk van\n- a\n- b"],
  ])("`%s` has the canonical form `%s`", (written, text) => {
    expect(expressionText(parsed(written))).toBe(text);
  });
});

test.each([
  ["a, b", "a, b"],
  ["niet a", "niet a"],
  ["geen", "geen"],
  ["-", "-"],
  ["uiterlijk   1 juli 2026", "uiterlijk 1 juli 2026"],
])("the cell `%s` is `%s`", (written, text) => {
  const { file } = parse(
    `bouwsteen b "B"\n\ntabel t: datum\n  | x | y || t |\n  | ${written} | - || geen |\n`,
  );
  const table = file.declarations.find((declaration) => declaration.kind === "tabel");
  const cell = table?.rows[0]?.cells[0];
  expect(cell === undefined ? undefined : cellText(cell)).toBe(text);
});

test.each([
  ["keurmerkKibg", "Keurmerk kibg"],
  ["fte", "Fte"],
  ["overeenkomst2026", "Overeenkomst2026"],
  ["heeft_agbCode", "Heeft agb code"],
  ["éénPraktijk", "Één praktijk"],
])("the name `%s` is in words: %s", (name, words) => {
  expect(nameInWords(name)).toBe(words);
});
