// The third parties that a policy names: whoever else knows the answer to a question, as `herkomst "…"` says.

import { visitAll } from "@inkoop/language";
import type { ProgramFile } from "../program.js";

/** A third party, and in how many places it is named. */
export interface ThirdParty {
  readonly name: string;
  readonly times: number;
}

const known = new WeakMap<ProgramFile, ReadonlyMap<string, number>>();

/** The third parties in `files`, those that are named most first; `but`: where a name is being written does not count. */
export function thirdPartiesIn(
  files: readonly ProgramFile[],
  but?: { readonly path: string; readonly offset: number },
): readonly ThirdParty[] {
  const times = new Map<string, number>();
  for (const file of files) {
    const inFile =
      file.path === but?.path ? partiesIn(file, but.offset) : (known.get(file) ?? partiesIn(file));
    if (file.path !== but?.path) known.set(file, inFile);
    for (const [name, count] of inFile) times.set(name, (times.get(name) ?? 0) + count);
  }
  return [...times]
    .map(([name, count]) => ({ name, times: count }))
    .toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

function partiesIn({ tree }: ProgramFile, offset = -1): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  visitAll(tree, (node) => {
    if (node.kind !== "herkomstClause" || typeof node.who === "string" || node.who.kind !== "string") return;
    const { value, missing, span } = node.who;
    if (missing || value === "" || (span.start <= offset && offset <= span.end)) return;
    times.set(value, (times.get(value) ?? 0) + 1);
  });
  return times;
}
