import { describe, expect, it } from "vitest";
import { codesIn, findingsIn, fixedTexts } from "./findings.js";
import { clausesOf, expressionOf, outlineOf } from "./outline.js";

function codes(value: string): readonly string[] {
  return codesIn(`voorwaarde x "t"\n  eis a is ${value}\n`);
}
function valueOf(value: string): string {
  return /^\(a is (.*)\)$/s.exec(expressionOf(`a is ${value}`))?.[1] ?? "";
}
function fixed(value: string): readonly string[] {
  return fixedTexts(`voorwaarde x "t"\n  eis a is ${value}\n`).map(
    (text) => /eis a is (.*)\n$/s.exec(text)?.[1] ?? text,
  );
}

function points(text: string): readonly string[] {
  return outlineOf(`voorwaarde x "t"\n  bron a punt ${text}\n`);
}
function pointCodes(text: string): readonly string[] {
  return codesIn(`voorwaarde x "t"\n  bron a punt ${text}\n`);
}
function textOf(text: string): string {
  return outlineOf(`gebruik ${text}`)[0] ?? "";
}

describe("numbers, percentages and amounts", () => {
  it.each([
    ["0", "0"],
    ["007", "7"],
    ["1.250", "1250"],
    ["1.250.000,75", "1250000,75"],
    ["2,50", "2,5"],
    ["1250,5", "1250,5"],
    ["-0,5", "-0,5"],
    ["99.999.999,9999", "99999999,9999"],
    ["70%", "70%"],
    ["12,5%", "12,5%"],
    ["€ 1.250,50", "€1250,5"],
    ["€1.250", "€1250"],
    ["€ 5,-", "€5"],
    ["-€ 5", "€-5"],
    ["€ 9.999.999.999,99", "€9999999999,99"],
  ])("%s", (text, value) => {
    expect(codes(text)).toEqual([]);
    expect(valueOf(text)).toBe(value);
  });

  it.each([
    ["2.5", "INK0130", "2,5", "2,5"],
    ["2.5000", "INK0130", "2,5", "2,5000"],
    ["1,250.50", "INK0131", "1250,5", "1.250,50"],
    ["€ 2.5", "INK0130", "€2,5", "€ 2,5"],
    ["70 %", "INK0134", "70%", "70%"],
    ["70 procent", "INK0134", "70%", "70%"],
    ["5 euro", "INK0134", "€5", "€ 5"],
  ])("%s is reported and read as meant", (text, code, value, right) => {
    expect(codes(text)).toEqual([code]);
    expect(valueOf(text)).toBe(value);
    expect(fixed(text)).toEqual([right]);
  });

  it.each(["100.000.000", "0,12345", "€ 10.000.000.000", "€ 1,255", "100.000.000%"])(
    "%s is out of bounds",
    (text) => {
      expect(codes(text)).toEqual(["INK0133"]);
    },
  );

  it.each(["12.50.000", "1.25,5"])("%s is no number", (text) => {
    expect(codes(text)).toEqual(["INK0131"]);
  });
});

describe("dates and durations", () => {
  it.each([
    ["1 juli 2026", "2026-7-1"],
    ["29 februari 2028", "2028-2-29"],
    ["31 december 2199", "2199-12-31"],
    ["1 januari 1900", "1900-1-1"],
    ["1 dag", "1 dag"],
    ["14 dagen", "14 dag"],
    ["6 weken", "6 week"],
    ["1 maand", "1 maand"],
    ["5 jaar", "5 jaar"],
  ])("%s", (text, value) => {
    expect(codes(text)).toEqual([]);
    expect(valueOf(text)).toBe(value);
  });

  it.each([
    ["2026-07-01", "INK0120", "2026-7-1", "1 juli 2026"],
    ["1-7-2026", "INK0121", "2026-7-1", "1 juli 2026"],
    ["1/7/2026", "INK0121", "2026-7-1", "1 juli 2026"],
    ["01.07.2026", "INK0121", "2026-7-1", "1 juli 2026"],
    ["1-7-26", "INK0121", "2026-7-1", "1 juli 2026"],
    ["1 Juli 2026", "INK0125", "2026-7-1", "1 juli 2026"],
    ["1 jul. 2026", "INK0125", "2026-7-1", "1 juli 2026"],
    ["1 jluli 2026", "INK0125", "2026-7-1", "1 juli 2026"],
    ["6 week", "INK0126", "6 week", "6 weken"],
    ["1 weken", "INK0126", "1 week", "1 week"],
    ["5 jaren", "INK0126", "5 jaar", "5 jaar"],
    ["6weken", "INK0126", "6 week", "6 weken"],
    ["6 wekn", "INK0126", "6 week", "6 weken"],
  ])("%s is reported and read as meant", (text, code, value, right) => {
    expect(codes(text)).toEqual([code]);
    expect(valueOf(text)).toBe(value);
    expect(fixed(text)).toEqual([right]);
  });

  it.each([
    ["30 februari 2026", "INK0123"],
    ["29 februari 2027", "INK0123"],
    ["0 juli 2026", "INK0123"],
    ["31 april 2026", "INK0123"],
    ["1 juli 1899", "INK0124"],
    ["1 juli 2200", "INK0124"],
    ["1 juli", "INK0122"],
    ["1,5 maanden", "INK0127"],
    ["200.000 dagen", "INK0127"],
  ])("%s is refused", (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it("keep the numbers of a day that does not exist", () => {
    expect(valueOf("30 februari 2026")).toBe("2026-2-30");
  });

  it("stand on one line, so no unit is reserved", () => {
    const text = 'gegevens "t"\n  a: getal ten minste 5\n  dagen: getal\n  juli: getal';
    expect(findingsIn(text)).toEqual([]);
    expect(outlineOf(text)).toEqual([
      '(gegevens "t" (feit a getal 5..) (feit dagen getal) (feit juli getal))',
    ]);
  });

  it("of a year that follows from the contract", () => {
    expect(expressionOf("a voor 31 december van het jaar ervoor")).toBe("(a voor 31-12 jaarErvoor)");
    expect(codesIn('voorwaarde x "t"\n  eis a voor 1 juli van het jar ervoor')).toEqual(["INK0111"]);
    expect(codesIn('voorwaarde x "t"\n  eis a voor 1 juli van het')).toEqual(["INK0101"]);
  });
});

describe("points", () => {
  it.each([
    ["1, 2a, 10c", "1 2a 10c"],
    ["1 tot en met 4, 6a tot en met 6d", "1..4 6a..6d"],
    ["1,2,3", "1 2 3"],
    ["3,4a", "3 4a"],
  ])("%s", (text, labels) => {
    expect(points(text)).toEqual([`(voorwaarde x "t" (bronClause a ${labels}))`]);
    expect(pointCodes(text)).toEqual([]);
  });

  it.each([
    ["1,2", "INK0132"],
    ["1 t/m 4", "INK0128"],
    ["1 tot 4", "INK0128"],
    ["1-4", "INK0128"],
    ["1 en 2", "INK0102"],
    ["1 2", "INK0101"],
  ])("%s is reported", (text, code) => {
    expect(pointCodes(text)).toEqual([code]);
  });
});

describe("texts", () => {
  it.each([
    ['"een tekst"', '"een tekst"'],
    ['""', '""'],
    ['"met \\"aanhalingstekens\\" en \\\\"', '"met \\"aanhalingstekens\\" en \\\\"'],
    ['"a\\b ${c} */ `d` \u2028"', JSON.stringify("a\\b ${c} */ `d` \u2028")],
    ['"emoji 🦷 en 𝒳"', '"emoji 🦷 en 𝒳"'],
    ['"""\n    Twee\n      regels.\n    """', '"Twee\\n  regels."'],
    ['"""op een regel"""', '"op een regel"'],
  ])("%s", (text, value) => {
    expect(textOf(text)).toBe(`(gebruik ${value})`);
    expect(codesIn(`gebruik ${text}`)).toEqual([]);
  });

  it.each([
    ["“krullen”", "INK0116", "krullen"],
    ["„Duits“", "INK0116", "Duits"],
    ["«Frans»", "INK0116", "Frans"],
    ["'enkel'", "INK0116", "enkel"],
    ['"open', "INK0105", "open"],
  ])("%s is reported, and kept", (text, code, value) => {
    expect(codesIn(`gebruik ${text}`)).toEqual([code]);
    expect(textOf(text)).toBe(`(gebruik "${value}")`);
    expect(fixedTexts(`gebruik ${text}`)).toEqual([`gebruik "${value}"`]);
  });

  it.each([
    ['vraag Bent u ingeschreven?"', '(vraag "Bent u ingeschreven?")'],
    ['vraag Wat is de bron; en waarom"', '(vraag "Wat is de bron; en waarom")'],
  ])("that lost their opening quote are kept: %s", (clause, tree) => {
    expect(codesIn(`voorwaarde x "t"\n  ${clause}\n  bron a punt 1`)).toEqual(["INK0105"]);
    expect(clausesOf(clause, "bron a punt 1")).toBe(`${tree} (bronClause a 1)`);
    expect(outlineOf('keuzelijst A\n  b De b"\n  c "C"')).toEqual([
      '(keuzelijst A (keuzelijstValue b "De b") (keuzelijstValue c "C"))',
    ]);
  });

  it("that are not closed are one mistake, whatever they took along", () => {
    expect(codesIn('document "t"\n  deel a "d punten 1, 2\n  deel b "e" punten 1')).toEqual(["INK0105"]);
  });

  it("end with their line when they are not closed", () => {
    expect(outlineOf('rubriek "a\nvoorwaarde b "c"\n  eis d')).toEqual([
      '(rubriek "a")',
      '(voorwaarde b "c" (eis d))',
    ]);
  });

  it("end before the next statement when a long one is not closed", () => {
    const text = 'ontoetsbaar "a"\n  omdat """\n    b\n    c\n  bron d punt 1\nrubriek "e"';
    expect(codesIn(text)).toEqual(["INK0106"]);
    expect(outlineOf(text)).toEqual(['(ontoetsbaar "a" (omdat "b\\nc") (bronClause d 1))', '(rubriek "e")']);
  });
});
