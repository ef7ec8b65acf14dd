import { parse, words } from "@inkoop/language";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSoundTree } from "./outline.js";

/** Pieces that texts are made of: every word of the language, values, signs, and things that do not belong. */
const pieces = [
  ...Object.keys(words),
  "a",
  "bX",
  "c:",
  "x.y",
  "1",
  "2,5",
  "70%",
  "€ 5",
  "1 juli 2026",
  "1 juli",
  "6 weken",
  '"t"',
  "3a",
  "ja/nee",
  "(",
  ")",
  ",",
  ":",
  "+",
  "-",
  "|",
  "||",
  ".",
  "\n",
  "\n  ",
  "\n- ",
  "\n    - ",
  "\n| ",
  '"""',
  '"',
  "=",
  ">=",
  "&&",
  "!",
  "tenzij",
  "mits",
  "indien",
  ";",
  "@",
  "/*",
  "*/",
  "//",
  "“",
  "\u00a0",
  "🦷",
  "é",
  "\r\n",
  "tot en met",
  "een van",
  "elk van",
  "is geen van",
  "vorwaarde",
  "Eis",
  "30 februari 2026",
  "1-7-2026",
  "t/m",
];

const texts = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", " ", " ", "", "\n")), { maxLength: 60 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(""));

function isSound(text: string): void {
  const { file, problems } = parse(text);
  expectSoundTree(file);
  for (const { span } of problems) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
}

describe("any text at all", () => {
  it("has a tree when it is made of pieces of the language", { timeout: 120_000 }, () => {
    fc.assert(fc.property(texts, isSound), { numRuns: 20_000, seed: 2027 });
  });

  it("has a tree when it is made of any signs", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), isSound), {
      numRuns: 2000,
      seed: 2028,
    });
  });

  it.each([
    ["parentheses", "eis ".concat("(".repeat(20_000))],
    ["bullets", `eis ${"een van\n- ".repeat(5000)}`],
    ["bars", "| ".repeat(20_000)],
    ["quotes", '"'.repeat(20_001)],
    ["open comments", "/* a\n".repeat(5000)],
    ["unknown signs", "@ ".repeat(20_000)],
    ["minuses", `eis a ${"- + ".repeat(10_000)}`],
    ["dots", "a.".repeat(10_000)],
    ["conditions that mix", `eis ${"a en b of ".repeat(5000)}a`],
    ["opening words", "voorwaarde ".repeat(10_000)],
    ["types", "a: ".repeat(10_000)],
    ["long texts that never end", 'omdat """\n'.repeat(5001)],
  ])("has a tree when it is thousands of %s", (_name, text) => {
    expect(() => parse(text)).not.toThrow();
  });
});
