// The bar that reading a broken text is held to, over every `.inkoop` file of the project.

import { expect, it } from "vitest";
import { breakFile, inkoopFiles, type Mutation, newReport, shownBreakages } from "./recovery-kit.js";

/** Declares the tests that break each token of each file in these ways. */
export function holdsTheBar(mutations: readonly Mutation[]): void {
  const all = newReport();
  const files = inkoopFiles();

  it("has files to break", () => {
    expect(files.filter((file) => file.startsWith("test/corpus/"))).not.toEqual([]);
  });

  it.each(files)("%s keeps every other statement, with three findings at most", (file) => {
    const report = newReport();
    breakFile(file, mutations, report);
    all.cases += report.cases;
    all.several.push(...report.several);
    all.forgotten.push(...report.forgotten);
    expect(shownBreakages(report.lost)).toEqual([]);
    expect(shownBreakages(report.tooMany)).toEqual([]);
  });

  it("gives one finding in at least 98 % of the cases", () => {
    expect(shownBreakages(all.several.slice(Math.floor(all.cases / 50)))).toEqual([]);
  });

  it("keeps what was typed in the broken statement in at least 999 of 1,000 cases", () => {
    expect(shownBreakages(all.forgotten.slice(Math.floor(all.cases / 1000)))).toEqual([]);
  });
}
