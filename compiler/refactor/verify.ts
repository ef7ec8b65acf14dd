// Whether edits do no harm: no error that was not there, and every policy that had a meaning still has one.

import { applyEdits, type TextEdit } from "@inkoop/language";
import { checkProgram, type CheckResult } from "../check/index.js";
import { updateProgram, type Program } from "../program.js";
import type { FileEdits } from "./refactoring.js";

/** `program` as it would be after `edits`. */
export function programAfter(program: Program, edits: FileEdits): Program {
  const texts = new Map<string, string>();
  for (const [path, list] of edits) {
    const file = program.file(path);
    if (file !== undefined) texts.set(path, applyEdits(file.text, list as TextEdit[]));
  }
  const { host } = program;
  return updateProgram(program, {
    changed: [...texts.keys()],
    host: { ...host, readText: (path) => texts.get(path) ?? host.readText(path) },
  });
}

/** Would `edits` bring no error that is not there now, nor take away the meaning of a policy? */
export function doesNoHarm(program: Program, edits: FileEdits): boolean {
  const before = checkProgram(program);
  const after = checkProgram(programAfter(program, edits));
  const known = errorCounts(before);
  const isNew = [...errorCounts(after)].some(([key, count]) => count > (known.get(key) ?? 0));
  return !isNew && after.beleiden.length >= before.beleiden.length;
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
