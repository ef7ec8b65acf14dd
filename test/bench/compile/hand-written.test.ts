// What the benchmark measures the parser against reads what the parser reads: the same tree, wherever there is nothing to say.

import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDirectly } from "./hand-written/index.js";
import { parse } from "../../../language/reader.js";
import { tokenize } from "../../../language/lexer.js";
import { words } from "../../../language/words.js";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { inkoopFiles, misspelt, textOf } from "../../language/recovery-kit.js";

/** Holds the law for one text; whether it was read directly. */
function expectSameReading(text: string): boolean {
  const file = readDirectly(text);
  if (file === undefined) return false;
  const direct = { file, problems: [] };
  const full = parse(text);
  expect(isDeepStrictEqual(direct, full) ? full : direct).toBe(full);
  return true;
}

const files = inkoopFiles();
/** Each declaration of the corpus, and where it ends in a text that goes on with the next. */
const corpus = files
  .filter((file) => file.startsWith("test/corpus"))
  .flatMap((file) => {
    const text = textOf(file);
    const { declarations } = parse(text).file;
    return declarations.map(({ span }, index) => ({
      text: text.slice(span.start, (declarations[index + 1] ?? { span }).span.end),
      length: span.end - span.start,
    }));
  });

describe("the hand-written reader", () => {
  it.each(files)("reads %s, and gives the tree of the parser", (file) => {
    expect(expectSameReading(textOf(file))).toBe(true);
  });

  it("reads what people type in other ways too", () => {
    const text = largePolicy(300);
    const other = [
      `\uFEFF${text}`,
      text.replaceAll("\n", "\r\n"),
      text.replaceAll("\n", "\r"),
      text.replaceAll("\n  ", "\n\t"),
      text.replaceAll("\n", " // opmerking\n"),
      text.replaceAll("\n  eis", "\n  /* over\n regels */ eis"),
    ];
    expect(other.map(expectSameReading)).toEqual(other.map(() => true));
  });

  it("leaves everything to the parser that something can be said about", () => {
    const head = 'voorwaarde a "A"\n  eis ';
    const strange = [
      "a == b",
      "a is ja",
      "niet a is b",
      "a en b of c",
      "a na 30 februari 2027",
      "a na 2027-01-01",
      "a is 2.5",
      "a ten hoogste hoogste",
      "a is 1234567890",
      "a na 1 Juli 2027",
      "a na 2 maand",
      "a tenzij b",
      "“a”",
      '"open',
      "a\u00a0en b",
      "(a",
      "a is groter dan b",
    ];
    expect(strange.filter((text) => readDirectly(head + text) !== undefined)).toEqual([]);
    expect(readDirectly(`${head}a en b`)).toBeDefined();
  });

  it.each(["deleted", "doubled", "misspelt", "cut", "broken off", "exchanged"] as const)(
    "agrees with the parser wherever a token is %s",
    (change) => {
      let read = 0;
      for (const { text, length } of corpus) {
        const { tokens } = tokenize(text);
        for (const [index, { startOffset: start, endOffset, image }] of tokens.entries()) {
          if (start > length) break;
          const end = endOffset + 1;
          const other = tokens[(index * 7919 + 13) % tokens.length]?.image ?? "";
          const [before, after] = [text.slice(0, start), text.slice(end)];
          const changed = {
            deleted: before + after,
            doubled: `${before}${image} ${image}${after}`,
            misspelt: before + misspelt(image) + after,
            cut: before,
            "broken off": `${before}${image}\n${after}`,
            exchanged: before + other + after,
          };
          if (expectSameReading(changed[change])) read += 1;
        }
      }
      // Without any that it reads, nothing would have been compared.
      expect(read).toBeGreaterThan(0);
    },
  );

  it("agrees with the parser on texts with something else in between", () => {
    const pieces = [...Object.keys(words), ..."()|,:.+-", "||", "naam", "2,5", "4a", "70%", "€ 5", '"t"'];
    const more = [
      "1 juli 2026",
      "1 juli",
      "6 weken",
      "ja/nee",
      "\n",
      "\n- ",
      "\n| ",
      "  ",
      "//",
      "tot en met",
    ];
    const text = fc.constantFrom(...corpus.map((each) => each.text));
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...pieces, ...more)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(text, edits, (whole, inserted) => {
        let changed = whole;
        for (const [place, piece] of inserted) {
          const { tokens } = tokenize(changed);
          const at = tokens[place % tokens.length]?.startOffset ?? 0;
          changed = `${changed.slice(0, at)}${piece} ${changed.slice(at)}`;
        }
        expectSameReading(changed);
      }),
      { numRuns: 600 },
    );
  });
});
