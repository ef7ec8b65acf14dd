// Where a new example goes: among those that the policy has, never in a part that other policies use too.

import type { Beleid } from "../model.js";
import type { Program, ProgramFile, Unit } from "../program.js";

/** A place between two declarations of a file; what goes there begins with an empty line. */
export interface ExampleTarget {
  readonly file: ProgramFile;
  readonly offset: number;
}

/**
 * Behind the last example about `besluit`, else behind the last of the policy, else below everything else in the file
 * with its header. Examples that stand in a shared part do not count: what goes there is about every policy.
 */
export function exampleTarget(
  program: Program,
  unit: Unit,
  beleid: Beleid,
  besluit: string | undefined,
): ExampleTarget {
  const own = new Map(
    unit.files.filter(({ path }) => program.unitsOf(path).length === 1).map((file) => [file.path, file]),
  );
  const there = beleid.voorbeelden.filter(({ origin }) => own.has(origin.file));
  const last =
    there.findLast(({ verwacht }) =>
      verwacht.some((line) => line.soort === "uitkomst" && line.besluit === besluit),
    ) ?? there.at(-1);
  const file = last === undefined ? undefined : own.get(last.origin.file);
  if (last === undefined || file === undefined) {
    return { file: unit.file, offset: unit.file.text.trimEnd().length };
  }
  return { file, offset: endOfLine(file.text, last.origin.span.end) };
}

/** Behind what is left of the line, when that is nothing or a comment that ends with it. */
function endOfLine(text: string, offset: number): number {
  const [rest = ""] = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(offset)) ?? [];
  return offset + rest.length;
}
