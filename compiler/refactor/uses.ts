// Putting the `gebruik` of a file in order: by path, each once, and none of a building block that nothing here needs.

import type { GebruikDeclaration } from "@inkoop/language";
import { compareNames } from "../host.js";
import type { Program, ProgramFile } from "../program.js";
import { analyse } from "../unit-index.js";
import { writtenPath } from "../program/uses.js";
import { editsIn, lineEndOf, textAt, type FileEdits } from "./refactoring.js";
import { doesNoHarm } from "./verify.js";

/**
 * The edits that put the `gebruik` of the file at `path` in order and leave out what is not needed; undefined when they
 * are, or when that would change what a policy asks or judges. What stands with a comment stays as it is.
 */
export function orderedUses(program: Program, path: string): FileEdits | undefined {
  const file = program.file(path);
  if (file === undefined || file.problems.length > 0) return undefined;
  const run = usesInRow(file);
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const seen = new Set<string>();
  const kept = run.filter((use) => {
    const written = writtenPath(use);
    const target = file.uses.find(({ declaration }) => declaration === use)?.path;
    if (written === undefined || target === undefined) return true;
    const isNew = !seen.has(target);
    seen.add(target);
    return isNew && isNeeded(program, file, target);
  });
  const ordered = kept.toSorted((a, b) => compareNames(writtenPath(a) ?? "", writtenPath(b) ?? ""));
  const newText = ordered.map((use) => textAt(file, use.span)).join(lineEndOf(file));
  const span = { start: first.span.start, end: last.span.end };
  if (newText === textAt(file, span)) return undefined;
  // Of nothing no line is left either.
  const end =
    newText === "" ? span.end + (/^\r?\n/.exec(file.text.slice(span.end))?.[0].length ?? 0) : span.end;
  const edits = editsIn(path, { span: { start: span.start, end }, newText });
  return doesNoHarm(program, edits) ? edits : undefined;
}

/** The first lines of `gebruik` that stand right below each other, with nothing between them. */
function usesInRow(file: ProgramFile): readonly GebruikDeclaration[] {
  const run: GebruikDeclaration[] = [];
  for (const declaration of file.tree.declarations) {
    const last = run.at(-1);
    if (declaration.kind !== "gebruik") {
      if (last !== undefined) break;
      continue;
    }
    if (
      last !== undefined &&
      !/^[ \t]*\r?\n[ \t]*$/.test(file.text.slice(last.span.end, declaration.span.start))
    )
      break;
    run.push(declaration);
  }
  return run;
}

/** Does a policy or block that this file belongs to need the file at `target`? Of a part nobody can tell. */
function isNeeded(program: Program, file: ProgramFile, target: string): boolean {
  const block = program.units.find((unit) => unit.file.path === target && unit.kind === "bouwsteen");
  if (block === undefined) return true;
  const mine = new Set([block, ...block.blocks].flatMap(({ files }) => files.map(({ path }) => path)));
  return program.unitsOf(file.path).some((unit) => {
    const others = unit.blocks.filter((each) => each !== block && !block.blocks.includes(each));
    return [unit, ...others].some((each) =>
      analyse(each).uses.some(({ symbol, file: where }) => mine.has(symbol.file) && !mine.has(where)),
    );
  });
}
