import { describe, expect, it } from "vitest";
import { codesIn } from "./findings.js";
import { expressionOf } from "./outline.js";

function findings(condition: string): readonly string[] {
  return codesIn(`voorwaarde x "t"\n  eis ${condition}\n`);
}

describe("conditions", () => {
  it.each([
    ["a", "a"],
    ["a en b en c", "(en a b c)"],
    ["a of b of c", "(of a b c)"],
    ["(a en b) of c", "(of [(en a b)] c)"],
    ["niet a en b", "(en (niet a) b)"],
    ["niet (a en b)", "(niet [(en a b)])"],
    ["gedeeld.a", "gedeeld.a"],
    ["voldoet aan gedeeld.a", "(meets gedeeld.a)"],
    ["niet voldoet aan a", "(niet (meets a))"],
  ])("%s", (text, tree) => {
    expect(expressionOf(text)).toBe(tree);
    expect(findings(text)).toEqual([]);
  });

  it("go on over lines", () => {
    expect(expressionOf("a\n    en b\n    en c")).toBe("(en a b c)");
    expect(expressionOf("a en\n    b")).toBe("(en a b)");
  });

  it("keep a chain of both words as chains of `en` in one of `of`", () => {
    expect(expressionOf("a en b of c en d")).toBe("(of (en a b) (en c d))");
    expect(findings("a en b of c en d")).toEqual(["INK0140"]);
  });

  it("may be as long as they like, but not as deep", () => {
    expect(findings(Array.from({ length: 5000 }, () => "a").join(" en "))).toEqual([]);
    expect(findings("(".repeat(500) + "a" + ")".repeat(500))).toEqual(["INK0151"]);
    expect(findings("(".repeat(300))).toEqual(["INK0151"]);
    expect(findings("(".repeat(60) + "a" + ")".repeat(60))).toEqual([]);
    expect(findings("70% van ".repeat(200) + "a")).toEqual(["INK0151"]);
    expect(findings("niet ".repeat(5000) + "a")).toEqual(["INK0150"]);
  });
});

describe("comparisons", () => {
  it.each([
    ["a is b", "(a is b)"],
    ["a is niet b", "(a is niet b)"],
    ["a is geen", "(a is geen)"],
    ["a is niet geen", "(a is niet geen)"],
    ["a is een van (b, c)", "(a een van b c)"],
    ["a is geen van (b, c)", "(a geen van b c)"],
    ["a is -5", "(a is -5)"],
    ['a is "een tekst"', '(a is "een tekst")'],
    ["a ten minste 1.250,50", "(a tenMinste 1250,5)"],
    ["a ten hoogste 70%", "(a tenHoogste 70%)"],
    ["a meer dan € 1.250,00", "(a meerDan €1250)"],
    ["a minder dan b", "(a minderDan b)"],
    ["a voor 1 juli 2026", "(a voor 2026-7-1)"],
    ["a uiterlijk 1 juli 2026", "(a uiterlijk 2026-7-1)"],
    ["a vanaf peildatum", "(a vanaf peildatum)"],
    ["a na b + 5 jaar", "(a na (+b +5 jaar))"],
    ["a van 1 tot en met 5", "(a van 1 t/m 5)"],
    ["a binnen 6 weken na b", "(a binnen 6 week na b)"],
    ["a binnen 5 jaar voor b - 1 maand", "(a binnen 5 jaar voor (+b -1 maand))"],
    ["a bevat b", "(a bevat b)"],
    ["a bevat een van (b, c)", "(a bevat b c)"],
    ["a + 1 is b - 2", "((+a +1) is (+b -2))"],
    ["zorgsoort is b en zorgsoort is niet c", "(en (zorgsoort is b) (zorgsoort is niet c))"],
  ])("%s", (text, tree) => {
    expect(expressionOf(text)).toBe(tree);
    expect(findings(text)).toEqual([]);
  });

  it.each([
    ["a is niet een van (b)", "INK0153"],
    ["a is niet geen van (b)", "INK0153"],
    ["a is ten minste 5", "INK0153"],
    ["a is gelijk aan b", "INK0153"],
    ["a is groter dan 5", "INK0153"],
    ["a minimaal 5", "INK0153"],
    ["a tot 1 juli 2026", "INK0128"],
    ["a van 1 tot 5", "INK0128"],
    ["a is b is c", "INK0152"],
    ["a >= 5", "INK0144"],
    ["a == b", "INK0145"],
    ["a != b", "INK0145"],
    ["niet a is b", "INK0148"],
    ["niet a is geen", "INK0148"],
    ["a is ja", "INK0149"],
    ["a is niet nee", "INK0149"],
    ["a geen", "INK0101"],
    ["a ten minst 5", "INK0111"],
    ["a Voor 1 juli 2026", "INK0112"],
  ])("refuse %s", (text, code) => {
    expect(findings(text)).toEqual([code]);
  });
});

describe("values", () => {
  it.each([
    ["aantal x", "(count x)"],
    ["aantal x met (y en z) meer dan 2", "((count x (en y z)) meerDan 2)"],
    ["som van fte van x", "(total fte x)"],
    ["som van fte van gedeeld.x met (y) ten minste 2", "((total fte gedeeld.x y) tenMinste 2)"],
    ["elk van x heeft (y of z)", "(every x (of y z))"],
    ["a ten minste 70% van b", "(a tenMinste (70% van b))"],
    ["a is eerste dag van de maand na b", "(a is (firstOfNextMonth b))"],
    ["a voor 1 september van het jaar ervoor", "(a voor 1-9 jaarErvoor)"],
    ["a voor 30 september van het contractjaar", "(a voor 30-9 contractjaar)"],
  ])("%s", (text, tree) => {
    expect(expressionOf(text)).toBe(tree);
  });

  it("may be called by a word that only means something elsewhere", () => {
    const condition = "punt en getal en maand en lijst en onbekend en voldaan en het en jaar";
    expect(findings(condition)).toEqual([]);
    expect(expressionOf(condition)).toBe("(en punt getal maand lijst onbekend voldaan het jaar)");
  });
});

describe("bullet lists", () => {
  it("hold what their bullets say, also over lines", () => {
    expect(expressionOf("een van\n    - a\n    - b is c\n      en d\n    - niet e")).toBe(
      "(een van: a (en (b is c) d) (niet e))",
    );
  });

  it("stand in parentheses within a longer condition", () => {
    const text = "a en (geen van\n    - b\n    - c) en d";
    expect(expressionOf(text)).toBe("(en a [(geen van: b c)] d)");
    expect(findings(text)).toEqual([]);
    expect(findings("a en een van\n    - b\n    - c")).toEqual(["INK0163"]);
  });

  it("are not nested, but keep what was typed", () => {
    const text = "elk van\n    - a\n    - een van\n        - b\n        - c\n    - d";
    expect(findings(text)).toEqual(["INK0160"]);
    expect(expressionOf(text)).toBe("(elk van: a (een van: b c) d)");
  });

  it("do not take an `en` that stands left of their bullets", () => {
    expect(findings("een van\n    - a\n    - b\n  en c")).toEqual(["INK0161"]);
  });

  it("have their bullets in one column, tabs and all", () => {
    expect(findings("een van\n    - a\n     - b")).toEqual(["INK0162"]);
    expect(findings("een van\n\t- a\n    - b")).toEqual([]);
  });

  it("are not empty", () => {
    expect(findings("een van")).toEqual(["INK0101"]);
  });
});
