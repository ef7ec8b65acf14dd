import { parse, syntaxMessages, type SyntaxCode } from "@inkoop/language";
import { describe, expect, it } from "vitest";
import { codesIn, findingsIn, fixedTexts } from "./findings.js";

const codes = Object.keys(syntaxMessages).toSorted() as SyntaxCode[];

describe("the catalogue of syntax messages", () => {
  it.each(codes)("%s has a wrong example that shows it and a right one without findings", (code) => {
    const { page } = syntaxMessages[code];
    expect(codesIn(page.wrong)).toContain(code);
    expect(findingsIn(page.right)).toEqual([]);
  });

  it.each(codes)("%s has one finding in its wrong example", (code) => {
    expect(new Set(codesIn(syntaxMessages[code].page.wrong))).toEqual(new Set([code]));
  });

  it.each(codes)("%s offers fixes after which the finding is gone", (code) => {
    const { wrong } = syntaxMessages[code].page;
    const before = codesIn(wrong).length;
    for (const fixed of fixedTexts(wrong)) expect(codesIn(fixed).length).toBeLessThan(before);
  });

  it.each(codes)("%s speaks in whole Dutch sentences", (code) => {
    const { title, page } = syntaxMessages[code];
    expect(title).toMatch(/^[A-Z`]/);
    expect(title).not.toMatch(/[.!?]$/);
    for (const finding of findingsIn(page.wrong)) expect(finding).toMatch(/[.?]$/);
    for (const text of [page.meaning, page.why]) expect(text).toMatch(/^.+[.]$/);
  });

  it("shows every finding as a person reads it", async () => {
    const shown = codes.map((code) => {
      const { wrong } = syntaxMessages[code].page;
      const fixes = parse(wrong).problems.flatMap((problem) =>
        problem.fixes.map((fix) => `  oplossing: ${fix.title}`),
      );
      return [...findingsIn(wrong), ...fixes].join("\n");
    });
    await expect(shown.join("\n")).toMatchFileSnapshot("weergave/syntax-messages.txt");
  });
});
