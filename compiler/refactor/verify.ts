// Whether edits do no harm: no error that was not there, and every policy that had a meaning still asks and judges the same.

import { applyEdits } from "@inkoop/language";
import { checkProgram, type CheckResult } from "../check/index.js";
import type { Beleid } from "../model.js";
import { updateProgram, type Program } from "../program.js";
import type { FileEdits, RenamedNorm } from "./refactoring.js";

/** `program` as it would be after `edits`. */
export function programAfter(program: Program, edits: FileEdits): Program {
  const texts = new Map<string, string>();
  for (const [path, list] of edits) {
    const file = program.file(path);
    if (file !== undefined) texts.set(path, applyEdits(file.text, list));
  }
  const { host } = program;
  return updateProgram(program, {
    changed: [...texts.keys()],
    host: { ...host, readText: (path) => texts.get(path) ?? host.readText(path) },
  });
}

/**
 * Would `edits` bring no error that is not there now, take away the meaning of no policy, and leave every policy with
 * the questions, norms and controles that it has, but for what `renames` says?
 */
export function doesNoHarm(program: Program, edits: FileEdits, renames?: RenamedNorm): boolean {
  const before = checkProgram(program);
  const after = checkProgram(programAfter(program, edits));
  const known = errorCounts(before);
  const isNew = [...errorCounts(after)].some(([key, count]) => count > (known.get(key) ?? 0));
  if (isNew) return false;
  const parts = new Map(after.beleiden.map((beleid) => [beleid.naam, partsOf(beleid)]));
  return before.beleiden.every((beleid) => {
    const renamed = renames?.policy === beleid.naam ? renames : undefined;
    return parts.get(beleid.naam) === partsOf(beleid, renamed);
  });
}

/** What is asked and judged, by the name that it is to have; derived values come and go. */
function partsOf(
  { feiten, controles, besluiten, prestaties, termijnen, mededelingen }: Beleid,
  renames?: RenamedNorm,
): string {
  const nameOf = ({ naam }: { readonly naam: string }): string =>
    naam === renames?.from ? renames.to : naam;
  const norms = besluiten.flatMap((besluit) => [besluit.naam, ...besluit.normen.map(nameOf)]);
  const names = [feiten, controles, prestaties, termijnen, mededelingen].map((list) =>
    list.map(nameOf).toSorted(),
  );
  return JSON.stringify([norms.toSorted(), ...names]);
}

function errorCounts({ diagnostics }: CheckResult): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file, code, severity } of diagnostics) {
    if (severity !== "fout") continue;
    const key = `${file} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
