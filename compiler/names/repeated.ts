// One mistake, one message: what one edit mends in several places is said at the first of them.

import type { TextEdit } from "@inkoop/language";
import type { Diagnostic } from "../diagnostics/create.js";
import type { ProgramFile } from "../program.js";

/** Names that are not known, and results that ask for one and the same `optioneel`. */
const repeatable: ReadonlySet<string> = new Set(["INK0221", "INK0301", "INK0330"]);

/** The most other places that a finding names. */
const mostRelated = 20;

/**
 * `diagnostics` with those about one mistake joined: the first in order of file and place stays, names the others,
 * and its fix mends all of them that stand in its file.
 */
export function joinRepeated(
  diagnostics: readonly Diagnostic[],
  files: readonly ProgramFile[],
): readonly Diagnostic[] {
  const order = new Map(files.map((file, index) => [file.path, index]));
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const groups = new Map<string, Diagnostic[]>();
  const joined: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    if (!repeatable.has(diagnostic.code)) {
      joined.push(diagnostic);
      continue;
    }
    const key = keyOf(diagnostic, texts.get(diagnostic.file) ?? "");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  for (const group of groups.values()) {
    const [first, ...others] = group.toSorted(
      (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.span.start - b.span.start,
    );
    if (first !== undefined) joined.push(others.length === 0 ? first : join(first, others));
  }
  return joined;
}

/** What is the same for findings about one mistake: the name and what was probably meant, or the place to mend. */
function keyOf({ code, file, span, fixes }: Diagnostic, text: string): string {
  const [fix] = fixes;
  if (code === "INK0330") return [code, file, fix?.edits[0]?.span.start].join(" ");
  return [code, text.slice(span.start, span.end), fix?.title].join(" ");
}

function join(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const [fix] = first.fixes;
  const here = others.filter(({ file }) => file === first.file);
  const edits = [first, ...here].flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const places = others.slice(0, mostRelated);
  return {
    ...first,
    related: [
      ...first.related,
      ...places.map(({ file, span }) => ({ file, span, message: "Hier staat hetzelfde." })),
    ],
    fixes: fix === undefined ? [] : [{ ...fix, edits: distinct(edits) }],
  };
}

function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  const byPlace = new Map(edits.map((edit) => [edit.span.start, edit]));
  return [...byPlace.values()];
}
