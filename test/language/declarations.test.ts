import { describe, expect, it } from "vitest";
import { codesIn, findingsIn } from "./findings.js";
import { clausesOf, outlineOf } from "./outline.js";

/** Reads a text that has nothing wrong with it. */
function read(text: string): readonly string[] {
  expect(findingsIn(text)).toEqual([]);
  return outlineOf(text);
}

describe("declarations", () => {
  it.each([
    ['beleid a "t"\n verzekeraar "v"', '(beleid a "t" (verzekeraar "v"))'],
    ['bouwsteen a "t"', '(bouwsteen a "t")'],
    ['document "t"\n deel a "d" punten 1, 2a, 3 tot en met 6', '(document "t" (deel a "d" 1 2a 3..6))'],
    ['gebruik "a.inkoop"', '(gebruik "a.inkoop")'],
    ['keuzelijst A\n b "c"\n fout "d"', '(keuzelijst A (keuzelijstValue b "c") (keuzelijstValue fout "d"))'],
    ["structuur A\n b: tekst\n c: ja/nee", "(structuur A (feit b tekst) (feit c ja/nee))"],
    ['gegevens "t"\n a: datum\n  vraag "v"', '(gegevens "t" (feit a datum (vraag "v")))'],
    ['controle a "t"\n eis b', '(controle a "t" (eis b))'],
    ['besluit a "t"\n geldt als b', '(besluit a "t" (geldtAls b))'],
    ['rubriek "t"\n geldt als b', '(rubriek "t" (geldtAls b))'],
    ["zorgsoort a, b,\n c", "(zorgsoort a b c)"],
    ["voorwaarde a volgens b", "(voorwaarde a b)"],
    ['voorwaarde a "t" volgens b', '(voorwaarde a "t" b)'],
    ['uitsluiting a "t"\n als b', '(uitsluiting a "t" (als b))'],
    ['prestatie a "t"\n vergoed als b', '(prestatie a "t" (vergoedAls b))'],
    ['toezegging a "t"\n door verzekeraar', '(toezegging a "t" (door verzekeraar))'],
    ['aandachtspunt a "t"', '(aandachtspunt a "t")'],
    ['ontoetsbaar "t" omdat "o" bron a punt 1', '(ontoetsbaar "t" (omdat "o") (bronClause a 1))'],
    ['vervalt a.b omdat "o"', '(vervalt a.b (omdat "o"))'],
    ["bepaal a: getal\n waarde b + 1", "(bepaal a getal (waarde (+b +1)))"],
    [
      'bepaal a: B optioneel "t"\n als c dan d\n anders geen',
      '(bepaal a B optioneel "t" (caseClause c d) (otherwiseClause geen))',
    ],
    ["profiel a\n alles in orde", "(profiel a (allInOrder))"],
    ['voorbeeld "t"\n gegeven zoals a\n verwacht fout', '(voorbeeld "t" (like a) (fout))'],
  ])("%s", (text, tree) => {
    expect(read(text)).toEqual([tree]);
  });

  it("need no layout but the line rules", () => {
    expect(read('rubriek "a" voorwaarde b "c" vraag "d" bron e punt 1 rubriek "f"')).toEqual([
      '(rubriek "a")',
      '(voorwaarde b "c" (vraag "d") (bronClause e 1))',
      '(rubriek "f")',
    ]);
  });

  it("tell the heading `zorgsoort` from the fact by what follows", () => {
    expect(read('zorgsoort a\n\ngegevens "t"\n  zorgsoort: Zorgsoort\n\nzorgsoort b')).toEqual([
      "(zorgsoort a)",
      '(gegevens "t" (feit zorgsoort Zorgsoort))',
      "(zorgsoort b)",
    ]);
    expect(read('voorwaarde x "t"\n  eis a en\n  zorgsoort is b\nzorgsoort c')).toEqual([
      '(voorwaarde x "t" (eis (en a (zorgsoort is b))))',
      "(zorgsoort c)",
    ]);
  });

  it("refuse a reserved word as a name, and keep it", () => {
    expect(codesIn('voorwaarde bron "t"\n  eis a')).toEqual(["INK0110"]);
    expect(outlineOf('voorwaarde bron "t"\n  eis a')).toEqual(['(voorwaarde bron "t" (eis a))']);
    expect(codesIn('gegevens "t"\n  vraag: ja/nee\n  b: tekst')).toEqual(["INK0110"]);
    expect(outlineOf('gegevens "t"\n  vraag: ja/nee\n  b: tekst')).toEqual([
      '(gegevens "t" (feit vraag ja/nee) (feit b tekst))',
    ]);
    expect(codesIn('voorwaarde x "t"\n  eis bron en a')).toEqual(["INK0110"]);
  });

  it("keep the name on the line of its opening word", () => {
    expect(codesIn('voorwaarde\n  a "t"\n  eis b')).toEqual(["INK0183"]);
    expect(outlineOf('voorwaarde\n  a "t"\n  eis b')).toEqual(['(voorwaarde a "t" (eis b))']);
  });

  it("keep what stands under a word that is no declaration", () => {
    expect(outlineOf('rubriek "a"\n\nregel b "c"\n  vraag "d"\n  bron e punt 1\n\nrubriek "f"')).toEqual([
      '(rubriek "a")',
      '(broken (keuzelijstValue b "c") (vraag "d") (bronClause e 1))',
      '(rubriek "f")',
    ]);
  });
});

describe("types", () => {
  it.each([
    "ja/nee",
    "getal",
    "geheel getal",
    "percentage",
    "bedrag",
    "datum",
    "tekst",
    "Beroep",
    "gedeeld.Beroep",
    "datum optioneel",
  ])("%s", (type) => {
    expect(read(`gegevens "t"\n  a: ${type}`)).toEqual([`(gegevens "t" (feit a ${type}))`]);
  });

  it.each([
    ["getal van 0 tot en met 1", "getal 0..1"],
    ["geheel getal ten minste 0 optioneel", "geheel getal 0.. optioneel"],
    ["percentage ten hoogste 100%", "percentage ..100%"],
    ["bedrag van -€ 5,00 tot en met € 1.000", "bedrag €-5..€1000"],
    ["lijst van tekst", "lijst tekst"],
    ["lijst van Beroep optioneel", "lijst Beroep optioneel"],
  ])("%s", (type, tree) => {
    expect(read(`gegevens "t"\n  a: ${type}`)).toEqual([`(gegevens "t" (feit a ${tree}))`]);
  });

  it("stand on the line of their fact, so the next fact is never taken for one", () => {
    const text = 'gegevens "t"\n  a:\n  b: tekst\n  datum: datum';
    expect(codesIn(text)).toEqual(["INK0101"]);
    expect(outlineOf(text)).toEqual(['(gegevens "t" (feit a ?) (feit b tekst) (feit datum datum))']);
  });

  it("do not run on into a fact whose name is a unit", () => {
    const text = 'gegevens "t"\n  a: getal van 0 tot en met 5\n  dagen: getal';
    expect(read(text)).toEqual(['(gegevens "t" (feit a getal 0..5) (feit dagen getal))']);
  });
});

describe("clauses", () => {
  it.each([
    ['vraag "v"', '(vraag "v")'],
    [
      'bewijs "v" extern "e" gevolg "g" lezing "l" omdat "o"',
      '(bewijs "v") (extern "e") (gevolg "g") (lezing "l") (omdat "o")',
    ],
    ["eis a en b", "(eis (en a b))"],
    ["als a", "(als a)"],
    ["geldt als a", "(geldtAls a)"],
    ["vergoed als a", "(vergoedAls a)"],
    ["waarde a", "(waarde a)"],
    ["vrijgesteld als a", "(exemptionClause a)"],
    ['vrijgesteld als "wie" a', '(exemptionClause "wie" a)'],
    ["als a dan b", "(caseClause a b)"],
    ["anders b", "(otherwiseClause b)"],
    ["herkomst verzekeraar", "(herkomst verzekeraar)"],
    ["herkomst zorgaanbieder", "(herkomst zorgaanbieder)"],
    ['herkomst "KvK"', '(herkomst "KvK")'],
    ["door verzekeraar", "(door verzekeraar)"],
    ["aanname nee", "(aanname nee)"],
    ["bron a punt 1, 3a, 4 tot en met 6", "(bronClause a 1 3a 4..6)"],
    ["bron punt punt 1", "(bronClause punt 1)"],
    ["moet a binnen 2 weken na b", "(moetClause a (binnen 2 week na b))"],
    ["moet voor 1 juli 2026", "(moetClause (voor 2026-7-1))"],
    ["streven", "(strevenClause)"],
    ["looptijd 1 januari 2027 tot en met 31 december 2028", "(looptijdClause 2027-1-1 2028-12-31)"],
  ])("%s", (text, tree) => {
    expect(clausesOf(text)).toBe(tree);
    expect(codesIn(`voorwaarde x "t"\n  ${text}\n`)).toEqual([]);
  });

  it("take a clause that starts with a date word as a clause of its own", () => {
    expect(clausesOf("eis a", "moet voor 1 juli 2026")).toBe("(eis a) (moetClause (voor 2026-7-1))");
  });

  it("keep a condition that lost its opening word", () => {
    expect(clausesOf('vraag "v"', "a is b", "bron c punt 1")).toBe(
      '(vraag "v") (eis (a is b)) (bronClause c 1)',
    );
    expect(clausesOf("algemeen punt 1")).toBe("(bronClause algemeen 1)");
    expect(clausesOf('"een tekst"')).toBe('(vraag "een tekst")');
  });

  it("read `tenzij` as an exemption, and offer both ways to say it", () => {
    expect(clausesOf("eis a tenzij b")).toBe("(eis a) (exemptionClause b)");
    expect(codesIn('voorwaarde x "t"\n  eis a tenzij b')).toEqual(["INK0141"]);
  });
});

describe("tables", () => {
  it("have cells with values, comparisons and nothing at all", () => {
    expect(
      read(
        "tabel a: B\n" +
          "  | b    | c                    | gedeeld.d || a |\n" +
          "  | -    | voor 1 juli 2026     | e, f      || geen |\n" +
          "  | niet e | van 1 tot en met 5 | -5        || -5 |\n" +
          "  | geen | ten minste 3         | e         || f |\n" +
          '  lezing "l"',
      ),
    ).toEqual([
      "(tabel a B (tableHeader b c gedeeld.d a) (tableRow [-] [voor 2026-7-1] [e f] geen) " +
        '(tableRow [niet e] [van 1 t/m 5] [-5] -5) (tableRow [geen] [tenMinste 3] [e] f) (lezing "l"))',
    ]);
  });

  it.each([
    ["| e | f | g |", "INK0170"],
    ["| e || f || g |", "INK0171"],
    ["| e || f |", "INK0172"],
    ["| e | || g |", "INK0173"],
    ["e | f || g |", "INK0101"],
    ["| e | f || g", "INK0101"],
    ["| e | is f || g |", "INK0153"],
    ["| e | >= 5 || g |", "INK0144"],
  ])("refuse %s", (row, code) => {
    const text = `tabel a: B\n  | b | c || a |\n  ${row}\n  | e | f || g |\n  bron h punt 1`;
    expect(codesIn(text)).toEqual([code]);
    expect(outlineOf(text)[0]).toMatch(/\(tableRow \[e\] \[f\] g\) \(bronClause h 1\)\)$/);
  });
});

describe("examples", () => {
  it("have the lines of given facts", () => {
    expect(
      read(
        "profiel a\n  zoals b\n  ja c, gedeeld.d,\n    e\n  nee f\n  onbekend g\n  geen h\n  i is j, k\n  l is leeg\n" +
          '  m is\n    - naam is "A", fte is 0,8, ja n, o\n    - naam is "B", kleuren is rood, groen\n  peildatum is 1 mei 2026',
      ),
    ).toEqual([
      "(profiel a (like b) (ja c gedeeld.d e) (nee f) (onbekend g) (geen h) (assign i (values j k)) " +
        '(assign l (emptyList)) (assign m (records (record (assign naam (values "A")) (assign fte (values 0,8)) ' +
        '(ja n o)) (record (assign naam (values "B")) (assign kleuren (values rood groen))))) ' +
        "(assign peildatum (values 2026-5-1)))",
    ]);
  });

  it.each([
    ["komt in aanmerking", "(komt in aanmerking)"],
    ["komt niet in aanmerking voor a", "(komt niet in aanmerking voor a)"],
    ["uitgesloten voor a", "(uitgesloten voor a)"],
    ["onvolledig", "(onvolledig)"],
    ["ter beoordeling", "(ter beoordeling)"],
    ["fout", "(fout)"],
    ["niet van toepassing", "(niet van toepassing)"],
    ["niet van toepassing voor a", "(niet van toepassing voor a)"],
    ["niet van toepassing a, b", "(niet van toepassing a b)"],
    ["van toepassing a", "(van toepassing a)"],
    ["voldaan a", "(voldaan a)"],
    ["niet voldaan a, b", "(niet voldaan a b)"],
    ["vrijgesteld a", "(vrijgesteld a)"],
    ["vergoed a", "(vergoed a)"],
    ["niet vergoed a", "(niet vergoed a)"],
    ["onbekend a", "(onbekend a)"],
    ["ja a", "(ja a)"],
    ["ontbreekt a, peildatum", "(missingFacts a peildatum)"],
    ["onder voorbehoud a", "(reservation a)"],
    ["a is geen", "(assign a (values geen))"],
    ["komt is 5", "(assign komt (values 5))"],
  ])("expect %s", (line, tree) => {
    expect(read(`voorbeeld "t"\n  gegeven zoals p\n  verwacht ${line}`)).toEqual([
      `(voorbeeld "t" (like p) ${tree})`,
    ]);
  });

  it("have a line for each statement", () => {
    expect(codesIn("profiel a\n  ja b nee c")).toEqual(["INK0183"]);
    expect(codesIn("profiel a\n  b is ja")).toEqual(["INK0187"]);
    expect(codesIn("profiel a\n  b is\n  c is d")).toEqual(["INK0101"]);
    expect(outlineOf("profiel a\n  b is\n  c is d")).toEqual([
      "(profiel a (assign b (values ?)) (assign c (values d)))",
    ]);
  });
});
