// Formatting a text with faults: what is broken stays as it is, and everything else is laid out around it.

import { formatText, unformattedIn } from "@inkoop/language/format";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../language/lexer.js";
import { filesIn, textOf } from "../../files.js";
import { expectLaws } from "./laws.js";

describe("formatting a text with a fault", () => {
  it("leaves the statement with the fault byte for byte, and lays out the others", async () => {
    const text = `rubriek   "Algemeen"


voorwaarde   half "Half getypt"
  eis    a en
      bron   algemeen punt 1   // nog niet af
voorwaarde heel "Heel"
    vraag "Ja?"
    bron algemeen punt 2
`;
    expect(await expectLaws(text)).toBe(`rubriek "Algemeen"

voorwaarde   half "Half getypt"
  eis    a en
      bron   algemeen punt 1   // nog niet af
voorwaarde heel "Heel"
  vraag "Ja?"
  bron  algemeen punt 2
`);
    expect(unformattedIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      `voorwaarde   half "Half getypt"
  eis    a en
      bron   algemeen punt 1   // nog niet af`,
    ]);
  });

  it("leaves what stands between two broken statements too, and keeps their comments", async () => {
    const text = `voorwaarde a "A"
  eis

// tussen
keuzelijst  B
   x
`;
    expect(await expectLaws(text)).toBe(text);
  });

  it("writes right what only has another notation", async () => {
    expect(await formatText("Voorwaarde a “A”\n  Eis  x ten minste 2.5 en y is 70 procent\n")).toBe(
      'voorwaarde a "A"\n  eis x ten minste 2,5 en y is 70%\n',
    );
    expect(await formatText("voorwaarde a “A”\n  eis een van\n    • x\n      - y is 6 week\n")).toBe(
      'voorwaarde a "A"\n  eis een van\n    - x\n    - y is 6 weken\n',
    );
  });

  it("leaves a file alone of which nothing can be read", async () => {
    const text = "Geachte  heer,\n\n\n  hierbij het beleid.\n";
    expect(await expectLaws(text)).toBe(text);
  });

  it("keeps all that can be said of it, whichever token is missing or wrong", async () => {
    const texts = filesIn("test/corpus").map(textOf);
    const broken = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.constantFrom("", "", "(", ")", "|", "-", "@", '"', "eis", ",", "€", "x"),
      )
      .map(([text, at, other]) => {
        const { tokens } = tokenize(text);
        const token = tokens[at % tokens.length];
        if (token === undefined) return text;
        return text.slice(0, token.startOffset) + other + text.slice(token.endOffset + 1);
      });
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        await expectLaws(text);
        const faults = unformattedIn(text).map(({ start, end }) => text.slice(start, end));
        const result = await formatText(text);
        for (const fault of faults) expect(result).toContain(fault);
      }),
      { numRuns: 60 },
    );
  });

  it("survives anything", async () => {
    const pieces = [
      'voorwaarde a "x"',
      "eis",
      "als",
      "elk van",
      "een van",
      "- b",
      "(",
      ")",
      ",",
      "en",
      "of",
      "niet",
      "is",
      "dan",
      "anders",
      "bron d punt 1",
      "| a | b || c |",
      "\n",
      "\n  ",
      "\n    ",
      "a:",
      "ja/nee",
      'gegevens "g"',
      'voorbeeld "v"',
      "gegeven",
      "verwacht",
      "ja a",
      "1.5",
      "€ 5",
      "1 juli 2026",
      "// c\n",
      "/* d */",
      '"""\nq\n"""',
      '"""',
      "tabel t: x",
      "zorgsoort",
      "prestatie",
      "@",
      "“q”",
      'rubriek "r"',
      'gebruik "g"',
      "\r\n",
      "-",
      "+",
      "|",
      "profiel p",
      "alles in orde",
      "bepaal k: getal",
      "waarde 1",
      'deel d "t" punten 1',
      'document "d"',
      "\n// inkoop-opmaak: uit\n",
      "\n// inkoop-opmaak: aan\n",
      "  ",
      "\u00a0",
      "/*",
      "x volgens y",
    ];
    const anything = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", "\n", "")), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (parts) => {
        const text = parts.map((part) => part.join("")).join("");
        const once = await formatText(text);
        expect(await formatText(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});
