// Safe fixes never change what was meant: over every page of the catalogue, and over random mistakes in random policies.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProgram } from "../../../compiler/check/index.js";
import { splitFiles } from "../../../compiler/diagnostics/page-parts.js";
import { fixProgram } from "../../../compiler/fixes/program.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram } from "../../../compiler/program.js";
import { tokenize } from "../../../language/lexer.js";
import { choicesOfSeed, type Choices } from "../../helpers/choices.js";
import { policies, policyPath, type PolicyFiles } from "../../helpers/generate-policy.js";
import { misspelt } from "../../language/recovery-kit.js";
import { findingsInFiles } from "../findings.js";
import { contentsOf, isSubsequence } from "./content.js";
import { inDialect } from "./dialect.js";
import { wrongPages, wrongTexts } from "./wrong-texts.js";

/** `files` with their safe fixes, and how many there were. */
function mend(files: PolicyFiles): { readonly files: PolicyFiles; readonly count: number } {
  const roots = [...files].filter(([, text]) => /^(?:beleid|bouwsteen)\b/im.test(text)).map(([path]) => path);
  const program = createProgram(createMemoryHost(files), {
    roots: roots.length > 0 ? roots : [...files.keys()],
  });
  const mended = fixProgram(program).files;
  return {
    files: new Map([...files].map(([path, text]) => [path, mended.get(path)?.text ?? text])),
    count: [...mended.values()].reduce((sum, { applied }) => sum + applied.length, 0),
  };
}

describe("the safe fixes of a page", () => {
  it.each(wrongPages)("for $code leave no more findings, and none that had one", ({ code, text }) => {
    const files = splitFiles(text);
    const about = (found: PolicyFiles) =>
      findingsInFiles(found).diagnostics.filter(
        (diagnostic) => !code.startsWith("INK01") || diagnostic.code.startsWith("INK01"),
      );
    const before = about(files);
    const after = about(mend(files).files);
    expect(after.length).toBeLessThanOrEqual(before.length);
    const isMended = before.every(({ fixes }) => fixes.some(({ safe }) => safe));
    const left = after.filter((diagnostic) => diagnostic.code === code);
    expect(isMended ? left : []).toEqual([]);
  });
});

describe("safe fixes", () => {
  it("are done at once: fixing twice is fixing once", () => {
    for (const text of wrongTexts) {
      const once = mend(splitFiles(text)).files;
      expect(mend(once)).toEqual({ files: once, count: 0 });
    }
  });

  it("leave what was right as it was", () => {
    for (const text of wrongTexts) expect(lostIn(splitFiles(text))).toEqual([]);
  });

  it("leave what was right as it was, whatever is wrong elsewhere", () => {
    fc.assert(
      fc.property(policies, fc.nat(), fc.integer({ min: 1, max: 12 }), (files, seed, damages) => {
        const choices = choicesOfSeed(seed);
        const wrong = new Map([...files].map(([path, text]) => [path, damaged(text, choices, damages)]));
        expect(lostIn(wrong)).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("give back the policy that was written in other notations", () => {
    let mended = 0;
    fc.assert(
      fc.property(policies, fc.nat(), fc.constantFrom(3, 10, 40), (files, seed, rarity) => {
        const choices = choicesOfSeed(seed);
        const typed = new Map([...files].map(([path, text]) => [path, inDialect(text, choices, rarity)]));
        const { files: back, count } = mend(typed);
        mended += count;
        for (const [path, text] of files) expect(contentsOf(back.get(path) ?? "")).toEqual(contentsOf(text));
        expect(modelOf(back)).toEqual(modelOf(files));
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(mended).toBeGreaterThan(200);
  });
});

/** The files in which a statement without a finding does not come back as it was, with what they became. */
function lostIn(files: PolicyFiles): readonly string[] {
  const { diagnostics } = findingsInFiles(files);
  const places = [...diagnostics, ...diagnostics.flatMap(({ related }) => related)];
  const after = mend(files).files;
  return [...files].flatMap(([path, text]) => {
    const spans = places.flatMap(({ file, span }) => (file === path ? [span] : []));
    const became = after.get(path) ?? "";
    return isSubsequence(contentsOf(text, spans), contentsOf(became)) ? [] : [`${text}\n=====\n${became}`];
  });
}

function damaged(text: string, choices: Choices, damages: number): string {
  let result = inDialect(text, choices, 20);
  for (let count = 0; count < damages; count += 1) {
    const token = choices.oneOf(tokenize(result).tokens);
    if (token === undefined) return result;
    const start = token.startOffset;
    const end = token.endOffset + 1;
    const image = result.slice(start, end);
    const other = choices.pick([
      "",
      `${image} ${image}`,
      misspelt(image),
      image.toUpperCase(),
      `${image};`,
      `${image} /* ${image} */`,
      `${image}\u00a0`,
      image.slice(0, -1),
    ]);
    result = result.slice(0, start) + other + result.slice(end);
  }
  return result;
}

/** What the policy means, without the places and texts of its source. */
function modelOf(files: PolicyFiles): string {
  const { beleiden } = checkProgram(createProgram(createMemoryHost(files), { roots: [policyPath] }));
  return JSON.stringify(beleiden, (key, value: unknown) => {
    if (key === "origin" || key === "hash" || key.endsWith("Tekst")) return undefined;
    return typeof value === "bigint" ? String(value) : value;
  });
}
