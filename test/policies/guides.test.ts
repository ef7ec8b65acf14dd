// The guides: every example in the authors' guide and in the language reference is what the tools understand.

import { describe, expect, test } from "vitest";
import { parse, words } from "@inkoop/language";
import { runExamples } from "../../compiler/examples/runner.js";
import { findingsIn } from "../compiler/findings.js";
import { fencesIn, textOf } from "../files.js";

const guides = ["policies/LEESMIJ.md", "language/README.md"];

const examples = guides.flatMap((guide) =>
  fencesIn(textOf(guide))
    .filter(({ info }) => info[0] === "inkoop")
    .map(({ info, text, line }) => ({
      place: `${guide}:${line}`,
      text,
      fragment: info.includes("fragment"),
    })),
);

describe("a fragment in a guide", () => {
  test.each(examples.filter(({ fragment }) => fragment))("reads without a finding: $place", ({ text }) => {
    const { file, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(file.declarations.length).toBeGreaterThan(0);
  });
});

describe("a whole file in a guide", () => {
  test.each(examples.filter(({ fragment }) => !fragment))(
    "checks and does what it says: $place",
    ({ text }) => {
      const { diagnostics, beleiden, renderer } = findingsIn(text);
      expect(diagnostics.map((diagnostic) => renderer.diagnostic(diagnostic))).toEqual([]);
      expect(beleiden.length).toBe(1);
      for (const beleid of beleiden) {
        expect(runExamples(beleid).results.filter(({ passed }) => !passed)).toEqual([]);
      }
    },
  );
});

describe("the language reference", () => {
  test("lists every word of the language", () => {
    const reference = textOf("language/README.md");
    expect(Object.keys(words).filter((word) => !reference.includes(`\`${word}\``))).toEqual([]);
  });
});
