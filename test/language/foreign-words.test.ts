// Words and signs that people bring along: each has its own message and, where there is one way to say it, the edit.

import { describe, expect, it } from "vitest";
import { codesIn, fixedTexts } from "./findings.js";
import { expressionOf } from "./outline.js";

const head = 'voorwaarde x "t"\n  ';

function codes(clause: string): readonly string[] {
  return codesIn(`${head}${clause}\n`);
}
function fixes(clause: string): readonly string[] {
  return fixedTexts(`${head}${clause}\n`).map((text) => text.replace(head, "").trimEnd());
}

describe("words from elsewhere", () => {
  it.each([
    ["eis a && b", "INK0146", ["eis a en b"]],
    ["eis a || b", "INK0146", ["eis a of b"]],
    ["eis a and b", "INK0146", ["eis a en b"]],
    ["eis a or b", "INK0146", ["eis a of b"]],
    ["eis not a", "INK0146", ["eis niet a"]],
    ["eis !a", "INK0146", ["eis niet a"]],
    ["aanname true", "INK0147", ["aanname ja"]],
    ["aanname false", "INK0147", ["aanname nee"]],
    ["geldt indien a", "INK0143", ["geldt als a"]],
    ["eis a mits b", "INK0142", ["eis a en b", "eis a \n  geldt als b"]],
    ["eis a = b", "INK0145", ["eis a is b"]],
    ["eis a == b", "INK0145", ["eis a is b"]],
    ["eis a != b", "INK0145", ["eis a is niet b"]],
    ["eis a <> b", "INK0145", ["eis a is niet b"]],
    ["eis a >= 5", "INK0144", ["eis a ten minste 5"]],
    ["eis a >= 1 juli 2026", "INK0144", ["eis a vanaf 1 juli 2026"]],
    ["eis a >= b", "INK0144", ["eis a ten minste b", "eis a vanaf b"]],
    ["eis a < € 5", "INK0144", ["eis a minder dan € 5"]],
    ["eis a ≤ 70%", "INK0144", ["eis a ten hoogste 70%"]],
    ["eis a is ja", "INK0149", ["eis a"]],
    ["eis a is nee", "INK0149", ["eis niet a"]],
    ["eis niet a is b", "INK0148", ["eis a is niet b"]],
    ["eis niet a is niet b", "INK0148", ["eis a is b"]],
    ["eis niet a is een van (b)", "INK0148", ["eis a is geen van (b)"]],
    ["eis niet niet a", "INK0150", ["eis a"]],
    ["eis a tot 1 juli 2026", "INK0128", ["eis a voor 1 juli 2026", "eis a uiterlijk 1 juli 2026"]],
    ["eis a\u00a0en b", "INK0114", ["eis a en b"]],
    ["eis a\u200b en b", "INK0114", ["eis a  en b"]],
    ["eis a – b", "INK0117", ["eis a - b"]],
    ["eis a en b of c", "INK0140", ["eis (a en b) of c", "eis a en (b of c)"]],
    ["eis a of b en c of d", "INK0140", ["eis a of (b en c) of d", "eis (a of b) en (c of d)"]],
    ['Vraag "v"', "INK0112", ['vraag "v"']],
    ["EIS a", "INK0112", ["eis a"]],
    ["eis a EN b", "INK0112", ["eis a en b"]],
    ["esi a", "INK0111", ["eis a"]],
    ["eis a oof b", "INK0111", ["eis a of b"]],
    ["eis a;", "INK0184", ["eis a"]],
    ["geldt a", "INK0101", ["geldt als a"]],
    ["bron a punten 1", "INK0111", ["bron a punt 1"]],
  ])("%s", (clause, code, texts) => {
    expect(codes(clause)).toEqual([code]);
    expect(fixes(clause)).toEqual(texts);
    // A fix leaves nothing to find (but a semantic question is another room's).
    for (const text of fixedTexts(`${head}${clause}\n`)) expect(codesIn(text)).toEqual([]);
  });

  it("are read as what was meant", () => {
    expect(expressionOf("a && !b || c >= 5")).toBe("(of (en a (niet b)) (c tenMinste 5))");
    expect(expressionOf("a and b = c")).toBe("(en a (b is c))");
  });

  it("offer both ways out of `tenzij`", () => {
    const [exempt, own] = fixedTexts(`${head}eis a tenzij b is c\n`);
    expect(exempt).toBe(`${head}eis a \n  vrijgesteld als b is c\n`);
    expect(own).toBe(`voorwaarde xTenzij "…"\n  eis niet (b is c)\n\n${head}eis a\n`);
    expect(codesIn(exempt ?? "")).toEqual([]);
    expect(codesIn(own ?? "")).toEqual([]);
  });

  it("give a nested list a name of its own", () => {
    const text = `${head}eis elk van\n    - a\n    - een van\n        - b\n        - c\n`;
    expect(fixedTexts(text)).toEqual([
      `bepaal onderdeel: ja/nee\n  waarde een van\n    - b\n    - c\n\n${head}eis elk van\n    - a\n    - onderdeel\n`,
    ]);
    expect(codesIn(fixedTexts(text)[0] ?? "")).toEqual([]);
  });
});

describe("letters", () => {
  it("with accents in one sign or two are the same name", () => {
    const text = 'gegevens "t"\n  patie\u0308nt: tekst\n';
    expect(codesIn(text)).toEqual(["INK0115"]);
    expect(fixedTexts(text)).toEqual(['gegevens "t"\n  patiënt: tekst\n']);
    expect(codesIn('gegevens "t"\n  patiënt_één: tekst\n')).toEqual([]);
  });

  it("from another script are reported once", () => {
    expect(codesIn('gegevens "t"\n  n\u0430am: tekst\n')).toEqual(["INK0104"]);
  });
});

it("a sign without width is taken out of the word that it stands in", () => {
  expect(fixedTexts(`${head}eis a\u200bb\n`)).toEqual([`${head}eis ab\n`]);
});
