// The laws of formatting, over every policy of the repository, the corpus, and the examples in the documents.

import { parse } from "@inkoop/language";
import { describe, expect, it } from "vitest";
import { fencesIn, filesIn, textOf } from "../../files.js";
import { expectLaws, formatted } from "./laws.js";

const policies = filesIn().filter((file) => file.endsWith(".inkoop"));
const documents = ["README.md", "language/README.md", "compiler/README.md", "policies/LEESMIJ.md"];

describe("formatting the repository", () => {
  it.each(policies)("changes nothing of what %s says", async (file) => {
    const text = textOf(file);
    const result = await expectLaws(text);
    expect(result.split("\n").filter((line) => /[ \t]$/.test(line))).toEqual([]);
    expect(result).not.toContain("\n\n\n");
  });

  it("writes the same with other line ends, which stay", async () => {
    for (const file of policies.filter((_, index) => index % 9 === 0)) {
      const text = textOf(file);
      const result = await formatted(text.replaceAll("\n", "\r\n"));
      expect(result.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(result.replaceAll("\r\n", "\n")).toBe(await formatted(text));
    }
  });
});

describe("the examples in the documents", () => {
  const examples = documents.flatMap((file) =>
    fencesIn(textOf(file))
      .filter(({ info }) => info[0] === "inkoop")
      .map(({ text, line }) => ({ place: `${file}:${line}`, text }))
      .filter(({ text }) => parse(text).problems.length === 0),
  );

  it.each(examples)("$place stands there in its canonical form", async ({ text }) => {
    expect(await expectLaws(text)).toBe(text);
  });
});
