// The laws of formatting over generated policies, and over texts with room and comments where the language allows them.

import { parse } from "@inkoop/language";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../language/lexer.js";
import { filesIn, textOf } from "../../files.js";
import { policies } from "../../helpers/generate-policy.js";
import { declarationTexts, expectLaws, meaningOf } from "./laws.js";

const rooms = [
  "",
  " ",
  "   ",
  "\t",
  "\n",
  "\n      ",
  "\n\n\n  ",
  "\r\n",
  " /* hier */ ",
  " // achter\n",
  "\n// ervoor\n",
  "\n   // ingesprongen\n  ",
  "\n/* twee\n     regels */\n",
  " /* lang\n en verder */ ",
];
const endings = [
  "",
  "\n",
  " // slot",
  "\n  // eronder\n",
  "\n// los",
  "\n\n\n/* einde */",
  "\n\n  // los, ingesprongen",
];

/** Every declaration of the corpus, and each ninth of the policies. */
const declarations = [
  ...filesIn("test/corpus").flatMap((file) => declarationTexts(textOf(file))),
  ...filesIn("policies")
    .filter((file) => file.endsWith(".inkoop"))
    .flatMap((file) => declarationTexts(textOf(file)))
    .filter((_, index) => index % 9 === 0),
].filter((text) => parse(text).problems.length === 0);

interface Disturbance {
  readonly at: number;
  readonly room: string;
  readonly kept: boolean;
}

const disturbed = fc
  .tuple(
    fc.constantFrom(...declarations),
    fc.array(fc.record({ at: fc.nat(), room: fc.constantFrom(...rooms), kept: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.constantFrom(...endings),
  )
  .map(([text, disturbances, ending]) => ({ text, disturbed: disturb(text, disturbances, ending) }));

/** `text` with other room before some of its words. */
function disturb(text: string, disturbances: readonly Disturbance[], ending: string): string {
  const { tokens } = tokenize(text);
  const changes = new Map(disturbances.map((one) => [one.at % tokens.length, one]));
  let result = "";
  let from = 0;
  for (const [index, { startOffset, endOffset }] of tokens.entries()) {
    const room = text.slice(from, startOffset);
    const change = changes.get(index);
    result += change === undefined ? room : `${change.kept ? room : ""}${change.room}`;
    result += text.slice(startOffset, endOffset + 1);
    from = endOffset + 1;
  }
  return result + ending;
}

describe("formatting generated texts", () => {
  it("changes nothing of what a policy says", async () => {
    await fc.assert(
      fc.asyncProperty(policies, async (files) => {
        for (const text of files.values()) await expectLaws(text);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps comments where they stand, and the meaning, wherever room and comments are", async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(disturbed, async (one) => {
        // Room can be a mistake: a bullet opens a line, and a name stands behind its word.
        fc.pre(parse(one.disturbed).problems.length === 0);
        const [meaning, original] = [meaningOf(one.disturbed), meaningOf(one.text)];
        fc.pre(JSON.stringify(meaning, showBigints) === JSON.stringify(original, showBigints));
        await expectLaws(one.disturbed);
        held += 1;
      }),
      { numRuns: 400 },
    );
    expect(held).toBe(400);
  });
});

function showBigints(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
