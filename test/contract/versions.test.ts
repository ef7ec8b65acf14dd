// What the hash of a policy promises: the same hash, the same decisions.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProgram, createMemoryHost, createProgram, type Beleid } from "@inkoop/compiler";
import { emitModule } from "../../compiler/emit/typescript.js";
import { policies, policyPath, type PolicyFiles } from "../helpers/generate-policy.js";
import { policyOf, policyOfFiles, proefText } from "../helpers/policy.js";

const one = (declarations: string): string => policyOf(proefText(declarations)).hash;

const norm = `besluit deelname "deelname"

voorwaarde vecozo "Vecozo-certificaat"
  vraag "Heeft u een Vecozo-certificaat?"
  bron  a punt 1`;

describe("the hash of a policy", () => {
  it("is the same on every machine, wherever the policy stands and whatever ends its lines", () => {
    const text = proefText(norm);
    const elsewhere = new Map([["/home/somebody/elsewhere/proef.inkoop", text.replaceAll("\n", "\r\n")]]);
    expect(policyOfFiles(elsewhere, "/home/somebody/elsewhere/proef.inkoop").hash).toBe(one(norm));
  });

  it("differs with every word that decides, and with what only explains, for it names the text itself", () => {
    const texts = [
      norm,
      norm.replace("voorwaarde", "uitsluiting"),
      norm.replace("Heeft u", "Hebt u"),
      `// ${norm}`.replace("// besluit", "// Wie meedoet.\nbesluit"),
      norm.replace("  bron  a punt 1", '  bron  a punt 1\n  gevolg "Zonder is er geen contract."'),
    ];
    expect(new Set(texts.map(one)).size).toBe(texts.length);
  });

  it("is of all files together, also where the one ends and the next begins", () => {
    const text = `${proefText(norm)}\ngebruik "x.inkoop"\n\ngebruik "y.inkoop"\n`;
    const withParts = (first: string, second: string): string => {
      const files = new Map([
        ["proef.inkoop", text],
        ["x.inkoop", first],
        ["y.inkoop", second],
      ]);
      return policyOfFiles(files, "proef.inkoop").hash;
    };
    const [keuze, soort] = [
      'keuzelijst Keuze\n  positief "Positief"\n',
      'keuzelijst Soort\n  gewoon "Gewoon"\n',
    ];
    const hashes = [
      withParts(keuze, soort),
      withParts(`${keuze}\n${soort}`, ""),
      withParts("", `${keuze}\n${soort}`),
    ];
    expect(new Set(hashes).size).toBe(3);
  });

  it("is equal only where the modules are equal, over random edits", () => {
    fc.assert(
      fc.property(policies, fc.array(edits, { minLength: 1, maxLength: 4 }), (files, changes) => {
        const before = built(files);
        const after = built(
          new Map(files).set(policyPath, changes.reduce(edited, files.get(policyPath) ?? "")),
        );
        if (before === undefined || after === undefined) return;
        // The text of a module states the hash: so the one way round it says nothing, and the other way round everything.
        expect(before.hash === after.hash).toBe(emitModule(before).text === emitModule(after).text);
      }),
      { numRuns: 15 },
    );
  });
});

/** One change somewhere in a text. */
interface Edit {
  readonly kind: "line end" | "comment" | "number" | "word" | "blank line";
  readonly at: number;
}

const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("line end", "comment", "number", "word", "blank line"),
  at: fc.nat(10_000),
});

function edited(text: string, { kind, at }: Edit): string {
  const nth = (pattern: RegExp, change: (found: string) => string): string => {
    const found = [...text.matchAll(pattern)];
    const match = found[at % Math.max(1, found.length)];
    if (match === undefined) return text;
    return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
  };
  switch (kind) {
    case "line end":
      return nth(/\r?\n/g, () => "\r\n");
    case "comment":
      return nth(/\n\n/g, (found) => `${found}// Een opmerking.\n`);
    case "blank line":
      return nth(/\n\n/g, (found) => `${found}\n`);
    case "number":
      return nth(/\b\d+\b/g, (found) => String(Number(found) + 1));
    case "word":
      return nth(/\b(?:ja|nee|en|of|voor|na|uiterlijk|vanaf)\b/g, (found) => other[found] ?? found);
  }
}

const other: Readonly<Record<string, string>> = {
  ja: "nee",
  nee: "ja",
  en: "of",
  of: "en",
  voor: "na",
  na: "voor",
  uiterlijk: "vanaf",
  vanaf: "uiterlijk",
};

function built(files: PolicyFiles): Beleid | undefined {
  const program = createProgram(createMemoryHost(files), { roots: [policyPath] });
  return checkProgram(program).beleiden[0];
}
