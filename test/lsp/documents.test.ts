import { lineStartsOf } from "@inkoop/language";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConverter, type Encoding } from "../../lsp/convert.js";
import { createDocuments, type Documents } from "../../lsp/documents.js";
import { replaceIn, textOf } from "../../lsp/text.js";

const uri = "file:///werk/a.inkoop";
const pieces = ["a", " ", "é", "e\u0301", "🦷", "€", "👩‍⚕️", "\n", "\r\n", "\r", "|", "\ud83e"];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));

function opened(text: string, encoding: Encoding = "utf-16"): { documents: Documents; log: string[] } {
  const log: string[] = [];
  const documents = createDocuments(
    () => encoding,
    (message) => log.push(message),
  );
  documents.open({ uri, languageId: "inkoop", version: 1, text });
  return { documents, log };
}

function textIn(documents: Documents): string | undefined {
  return documents.get(uri)?.text;
}

/** The position of `offset` as a client counts it: its own way, so that no mistake is shared. */
function placeOf(text: string, offset: number, encoding: Encoding): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? "";
  return { line: lines.length - 1, character: encoding === "utf-16" ? last.length : Buffer.byteLength(last) };
}

function at(line: number, character: number): { line: number; character: number } {
  return { line, character };
}

/** Offsets where a cursor can stand: not inside a pair or between the halves of `\r\n`. */
function stops(text: string): readonly number[] {
  return [...Array(text.length + 1).keys()].filter(
    (offset) =>
      !(text[offset - 1] === "\r" && text[offset] === "\n") &&
      !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)),
  );
}

describe("changes piece by piece", () => {
  it.each(["utf-16", "utf-8"] as const)("give the text that the editor has, counted in %s", (encoding) => {
    const change = fc.record({ from: fc.nat(), to: fc.nat(), text: texts });
    fc.assert(
      fc.property(texts, fc.array(change, { maxLength: 8 }), (start, changes) => {
        const { documents } = opened(start, encoding);
        let expected = start;
        const contentChanges = changes.map(({ from, to, text }) => {
          const places = stops(expected);
          const [a = 0, b = 0] = [places[from % places.length], places[to % places.length]].toSorted(
            (x = 0, y = 0) => x - y,
          );
          const range = { start: placeOf(expected, a, encoding), end: placeOf(expected, b, encoding) };
          expected = expected.slice(0, a) + text + expected.slice(b);
          return { range, text };
        });
        documents.change({ uri, version: 2 }, contentChanges);
        expect(textIn(documents)).toBe(expected);
        expect(documents.get(uri)?.lineStarts).toEqual(lineStartsOf(expected));
      }),
      { numRuns: 500 },
    );
  });

  it("keep the lines right wherever a change joins or splits the ends of lines", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (before, text, from, to) => {
        const [start = 0, end = 0] = [from % (before.length + 1), to % (before.length + 1)].toSorted(
          (a, b) => a - b,
        );
        const after = replaceIn(textOf(before), { start, end }, text);
        expect(after).toEqual(textOf(before.slice(0, start) + text + before.slice(end)));
      }),
      { numRuns: 2000 },
    );
  });

  it("are kept within the text when they point outside it, and turned when they point backwards", () => {
    const { documents } = opened("ab\ncd");
    documents.change({ uri, version: 2 }, [
      { range: { start: at(0, 99), end: at(0, 99) }, text: "!" },
      { range: { start: at(7, 3), end: at(9, 0) }, text: "?" },
      { range: { start: at(-2, -1), end: at(0, 0) }, text: "<" },
    ]);
    expect(textIn(documents)).toBe("<ab!\ncd?");
    documents.change({ uri, version: 3 }, [{ range: { start: at(1, 2), end: at(0, 1) }, text: "-" }]);
    expect(textIn(documents)).toBe("<-?");
  });

  it("may be mixed with whole texts", () => {
    const { documents } = opened("oud");
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    documents.change({ uri, version: 2 }, [{ text: "nieuw" }, { range, text: "N" }]);
    expect(textIn(documents)).toBe("Nieuw");
  });
});

describe("what an editor says wrongly", () => {
  it("is passed over with a line in the log: a document that is not open", () => {
    const { documents, log } = opened("a");
    const other = "file:///werk/b.inkoop";
    expect(documents.change({ uri: other, version: 2 }, [{ text: "b" }])).toBeUndefined();
    expect(documents.close({ uri: other })).toBeUndefined();
    expect(log).toEqual([
      `Genegeerd: een wijziging van ${other}, dat niet geopend is.`,
      `Genegeerd: het sluiten van ${other}, dat niet geopend is.`,
    ]);
  });

  it("is passed over with a line in the log: a change without a text or on no place", () => {
    const { documents, log } = opened("a");
    const wrong = [{ text: 3 }, null, { text: "b", range: { start: "hier" } }] as never;
    documents.change({ uri, version: 2 }, wrong);
    expect(textIn(documents)).toBe("a");
    expect(log).toHaveLength(3);
  });

  it("counts all the same when only its version is strange", () => {
    const { documents, log } = opened("a");
    documents.change({ uri, version: 1 }, [{ text: "b" }]);
    expect(textIn(documents)).toBe("b");
    expect(log).toEqual([`De wijzigingen van ${uri} komen niet op volgorde: na versie 1 kwam 1.`]);
  });

  it("is opening what was open: the new text counts", () => {
    const { documents, log } = opened("a");
    documents.open({ uri, languageId: "inkoop", version: 1, text: "b" });
    expect(textIn(documents)).toBe("b");
    expect(log).toEqual([`${uri} was al geopend; de nieuwe tekst geldt.`]);
  });
});

describe("positions", () => {
  it.each(["utf-16", "utf-8"] as const)("lead back to the same place, in %s", (encoding) => {
    fc.assert(
      fc.property(texts, (text) => {
        const converter = createConverter(textOf(text), encoding);
        for (const offset of stops(text)) {
          expect(converter.positionOf(offset)).toEqual(placeOf(text, offset, encoding));
          expect(converter.offsetOf(converter.positionOf(offset))).toBe(offset);
        }
      }),
    );
  });

  it("in the middle of a character count, in bytes, as the place before it", () => {
    const { offsetOf } = createConverter(textOf("a🦷b"), "utf-8");
    expect([0, 1, 2, 3, 4, 5, 6].map((character) => offsetOf({ line: 0, character }))).toEqual([
      0, 1, 1, 1, 1, 3, 4,
    ]);
  });
});
