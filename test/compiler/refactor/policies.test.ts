// Refactorings on the real policies: whatever condition gets a name, every example still comes out as it says.

import { visitAll, type Span } from "@inkoop/language";
import { checkProgram, createProgram } from "@inkoop/compiler";
import { createNodeHost } from "@inkoop/compiler/node";
import { expect, test } from "vitest";
import { runExample } from "../../../compiler/examples/live.js";
import { editsOf, refactoringsAt } from "../../../compiler/refactor/index.js";
import { programAfter } from "../../../compiler/refactor/verify.js";

/** One in so many, so that it is quick and all kinds come by. */
const oneIn = 25;

test("conditions all over a policy can get a name, without any example noticing", () => {
  const path = "hulpmiddelen/hulpmiddelen.inkoop";
  const program = createProgram(createNodeHost("policies"), { roots: [path] });
  const before = checkProgram(program);
  const spans: { readonly path: string; readonly span: Span }[] = [];
  for (const file of program.files) {
    visitAll(file.tree, (node) => {
      if (node.kind === "comparison" || node.kind === "bullets" || node.kind === "logical") {
        spans.push({ path: file.path, span: node.span });
      }
    });
  }
  let done = 0;
  for (const { path: file, span } of spans.filter((_, index) => index % oneIn === 0)) {
    for (const refactoring of refactoringsAt(program, file, span)) {
      if (refactoring.kind !== "refactor.extract") continue;
      const edits = editsOf(program, refactoring);
      // A condition that guards what stands beside it cannot go elsewhere.
      if (edits === undefined) continue;
      done += 1;
      const after = checkProgram(programAfter(program, edits));
      expect(after.beleiden.map(({ naam }) => naam)).toEqual(before.beleiden.map(({ naam }) => naam));
      for (const beleid of after.beleiden) {
        const failing = beleid.voorbeelden.filter((voorbeeld) => !runExample(beleid, voorbeeld).passed);
        expect(failing.map(({ titel }) => titel)).toEqual([]);
      }
    }
  }
  expect(done).toBeGreaterThan(2);
});
