// Refactorings on the real policies: whatever condition gets a name, every example still comes out as it says.

import { visitAll, type Span } from "@inkoop/language";
import { checkProgram, createProgram } from "@inkoop/compiler";
import { createNodeHost } from "@inkoop/compiler/node";
import { expect, test } from "vitest";
import { runExample } from "../../../compiler/examples/live.js";
import { editsOf, refactoringsAt } from "../../../compiler/refactor/index.js";
import { programAfter } from "../../../compiler/refactor/verify.js";
import { expectSameDecisions } from "./helper.js";

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

test("norms go to a block that others use, and come out of it, without any policy deciding otherwise", () => {
  const folders = ["mondzorg", "huisartsen"];
  const roots = folders.map((folder) => `${folder}/${folder}.inkoop`);
  const program = createProgram(createNodeHost("policies"), { roots });
  const before = checkProgram(program);
  const done = new Map<string, number>();
  for (const path of roots) {
    const norms = (program.file(path)?.tree.declarations ?? []).filter(({ kind }) => kind === "norm");
    for (const { keyword } of norms) {
      const at = { start: keyword.end, end: keyword.end };
      for (const refactoring of refactoringsAt(program, path, at)) {
        const { kind, title } = refactoring;
        const isOfNorms =
          kind === "refactor.move" ? title.includes("vervallen in") : kind === "refactor.inline";
        const times = done.get(`${kind} ${path}`) ?? 0;
        if (!isOfNorms || times === 1) continue;
        const edits = editsOf(program, refactoring);
        if (edits === undefined) continue;
        done.set(`${kind} ${path}`, times + 1);
        const after = checkProgram(programAfter(program, edits));
        for (const [index, beleid] of before.beleiden.entries()) {
          const other = after.beleiden[index];
          expect(other?.naam).toBe(beleid.naam);
          if (other !== undefined) expectSameDecisions(beleid, other, refactoring.renames);
          const failing = other?.voorbeelden.filter((voorbeeld) => !runExample(other, voorbeeld).passed);
          expect(failing?.map(({ titel }) => titel)).toEqual([]);
        }
      }
    }
  }
  expect([...done.keys()].filter((key) => key.startsWith("refactor.move"))).not.toEqual([]);
  expect([...done.keys()].filter((key) => key.startsWith("refactor.inline"))).not.toEqual([]);
});
