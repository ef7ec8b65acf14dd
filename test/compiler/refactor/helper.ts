// A text with a cursor, or a selection, and what a refactoring makes of it.

import { applyEdits } from "@inkoop/language";
import { checkProgram, createMemoryHost, createProgram, evaluate, type Beleid } from "@inkoop/compiler";
import { expect } from "vitest";
import {
  editsOf,
  refactoringsAt,
  type Refactoring,
  type RefactoringOptions,
  type RenamedNorm,
} from "../../../compiler/refactor/index.js";
import type { Program } from "../../../compiler/program.js";
import { programAfter } from "../../../compiler/refactor/verify.js";
import { fixtureOf } from "../../lsp/helpers/fixture.js";
import { randomFacts } from "../../helpers/generate-facts.js";

export interface Place {
  readonly program: Program;
  readonly path: string;
  readonly offered: readonly Refactoring[];
}

/** What is offered at the cursor of `fixture`. */
export function offeredAt(fixture: string, options: RefactoringOptions = {}): Place {
  const { files, cursors } = fixtureOf(fixture);
  const [first] = cursors;
  if (first === undefined) throw new Error("the fixture has no cursor");
  const program = createProgram(createMemoryHost(files), { roots: [...files.keys()] });
  const span = { start: first.offset, end: (cursors.at(-1) ?? first).offset };
  return { program, path: first.path, offered: refactoringsAt(program, first.path, span, options) };
}

export function titlesAt(fixture: string): readonly string[] {
  return offeredAt(fixture).offered.map(({ title }) => title);
}

/**
 * The texts after the refactoring with this title, by path, of each file that it changes; undefined when it turns out
 * that it cannot be done. Afterwards there is no error that was not there, and everything is decided as before.
 */
export function after(
  fixture: string,
  title: string,
  options: RefactoringOptions = {},
): Readonly<Record<string, string>> | undefined {
  const { program, offered } = offeredAt(fixture, options);
  const found = offered.find((each) => each.title === title);
  expect(offered.map((each) => each.title)).toContain(title);
  const edits = found === undefined ? undefined : editsOf(program, found);
  if (edits === undefined) return undefined;
  const changed = programAfter(program, edits);
  const before = checkProgram(program);
  const now = checkProgram(changed);
  const errors = ({ diagnostics }: typeof now): readonly string[] =>
    diagnostics.filter(({ severity }) => severity === "fout").map(({ code }) => code);
  expect(errors(now).length).toBeLessThanOrEqual(errors(before).length);
  for (const beleid of before.beleiden) {
    const other = now.beleiden.find(({ naam }) => naam === beleid.naam);
    expect(other).toBeDefined();
    if (other !== undefined) expectSameDecisions(beleid, other, found?.renames);
  }
  return Object.fromEntries(
    [...edits].map(([path, list]) => [path, applyEdits(program.file(path)?.text ?? "", list)]),
  );
}

/** `other` decides as `one` does, about the same facts; what `renames` speaks of has another name there. */
export function expectSameDecisions(one: Beleid, other: Beleid, renames?: RenamedNorm): void {
  const isRenamed = renames?.policy === one.naam;
  const now = (name: string): string => (isRenamed && name === renames.from ? renames.to : name);
  for (const facts of randomFacts(one, 7, 60)) {
    const answers = Object.fromEntries(
      Object.entries(facts as Readonly<Record<string, unknown>>).map(([name, value]) => [now(name), value]),
    );
    const [was, is] = [evaluate(one, facts), evaluate(other, answers)];
    for (const { naam } of one.besluiten) {
      const [a, b] = [was.besluit(naam), is.besluit(naam)];
      expect(b.uitkomst).toBe(a.uitkomst);
      expect(b.normen.map(({ norm, status }) => `${norm} ${status}`).toSorted()).toEqual(
        a.normen.map(({ norm, status }) => `${now(norm)} ${status}`).toSorted(),
      );
      expect(b.ontbreekt.map(({ pad }) => pad).toSorted()).toEqual(
        a.ontbreekt.map(({ pad }) => now(pad)).toSorted(),
      );
    }
  }
}
