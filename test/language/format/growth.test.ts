// What formatting does grows with the text: counted in parts of the document that is printed, never in time.

import { describe, expect, it } from "vitest";
import { layoutOf, printPiece } from "../../../language/format/layout.js";
import type { Doc } from "../../../language/format/print-words.js";
import { textOf } from "../../files.js";

/** How many parts `doc` has, and how deep they lie within each other. */
function sizeOf(doc: Doc): { readonly parts: number; readonly depth: number } {
  let parts = 0;
  let deepest = 0;
  const waiting: { readonly doc: unknown; readonly depth: number }[] = [{ doc, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    parts += 1;
    deepest = Math.max(deepest, next.depth);
    const inner =
      typeof next.doc === "object" && next.doc !== null && !Array.isArray(next.doc)
        ? Object.entries(next.doc)
            .filter(([name]) => name === "contents" || name === "parts")
            .map(([, value]) => value as unknown)
        : Array.isArray(next.doc)
          ? (next.doc as readonly unknown[])
          : [];
    for (const one of inner) waiting.push({ doc: one, depth: next.depth + 1 });
  }
  return { parts, depth: deepest };
}

function documentOf(text: string): { readonly parts: number; readonly depth: number } {
  return sizeOf(layoutOf(text).map(printPiece));
}

describe("the document of a text", () => {
  const policy = textOf("test/corpus/beleid.inkoop");

  it("grows with the number of statements", () => {
    const one = documentOf(policy);
    const twenty = documentOf(Array.from({ length: 20 }, () => policy).join("\n"));
    expect(twenty.parts).toBeLessThan(one.parts * 21);
    expect(twenty.depth).toBe(one.depth);
  });

  it.each([
    [
      "a chain of operands",
      (count: number) =>
        `bepaal a: ja/nee\n  waarde ${Array.from({ length: count }, (_, index) => `naam${index}`).join(" en ")}`,
    ],
    [
      "a list of names",
      (count: number) =>
        `profiel p\n  ja ${Array.from({ length: count }, (_, index) => `naam${index}`).join(", ")}`,
    ],
    ["bullets", (count: number) => `bepaal a: ja/nee\n  waarde elk van\n${"    - naam\n".repeat(count)}`],
    ["rows", (count: number) => `tabel a: B\n  | x || a |\n${"  | ten minste 2 || c |\n".repeat(count)}`],
    ["clauses", (count: number) => `voorwaarde a "A"\n${'  lezing "L."\n'.repeat(count)}`],
    [
      "facts",
      (count: number) =>
        `gegevens "G"\n${Array.from({ length: count }, (_, index) => `  f${index}: ja/nee\n`).join("")}`,
    ],
    [
      "comments",
      (count: number) =>
        `voorwaarde a "A"\n${"  // c\n".repeat(count)}  vraag "Ja?"\n${"// d\n".repeat(count)}`,
    ],
  ])("grows with the length of %s, and is no deeper", (_, make) => {
    const [small, large] = [documentOf(make(200)), documentOf(make(2000))];
    expect(large.parts).toBeLessThan(small.parts * 10.5);
    expect(large.depth).toBe(small.depth);
  });
});
