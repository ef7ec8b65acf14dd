// What speaks against a new name, in each policy and building block that would see it.

import { differenceAfter, objectionIn, objectionToName, type PolicySymbol } from "@inkoop/compiler";
import type { TextEdit } from "@inkoop/language";
import type { FileEdit } from "../edits.js";
import { pathIn, type Family } from "../occurrences.js";
import type { Snapshot } from "../snapshot.js";

/** Why `family` cannot be called `newName`, as a Dutch sentence for the user; undefined when it can. */
export function objectionTo(family: Family, newName: string): string | undefined {
  const toName = objectionToName(newName);
  if (toName !== undefined) return toName.message;
  for (const { snapshot, symbol } of family.meanings) {
    if (symbol.kind === "beleid") {
      const other = snapshot.program.units.find(
        ({ kind, header }) => kind === "beleid" && header.name.name === newName,
      );
      if (other !== undefined) return `Er is al een beleid \`${newName}\`, in ${other.file.path}.`;
    }
    for (const analysis of snapshot.analyses()) {
      if (!sees(analysis.unit, symbol.file)) continue;
      const objection = objectionIn(analysis, symbol, newName);
      if (objection !== undefined) return `${objection.message}${placeOf(snapshot, objection.other)}`;
    }
  }
  return undefined;
}

/** Why these edits would not leave every other name what it is. */
export function objectionToEdits(
  snapshots: readonly Snapshot[],
  edits: readonly FileEdit[],
): string | undefined {
  for (const snapshot of snapshots) {
    const byPath = editsWithin(snapshot, edits);
    if (byPath.size === 0) continue;
    const difference = differenceAfter(snapshot.program, byPath);
    if (difference === undefined) continue;
    const { file, span, message } = difference;
    const line = snapshot.converter(file).positionOf(span.start).line + 1;
    const place = `${file}, regel ${line}`;
    return message === undefined
      ? `Met die naam zou er iets anders staan in ${place}.`
      : `Met die naam klopt het beleid niet meer (${place}). ${message}`;
  }
  return undefined;
}

/** The edits of the files that a folder holds, whichever folder they were found in. */
function editsWithin(
  snapshot: Snapshot,
  edits: readonly FileEdit[],
): ReadonlyMap<string, readonly TextEdit[]> {
  const byPath = new Map<string, TextEdit[]>();
  for (const { snapshot: from, path, edit } of edits) {
    const here = from === snapshot ? path : pathIn(snapshot, from.uri(path));
    if (here === undefined) continue;
    const known = byPath.get(here);
    if (known === undefined) byPath.set(here, [edit]);
    else known.push(edit);
  }
  return byPath;
}

function sees(unit: Snapshot["program"]["units"][number], file: string): boolean {
  return [unit, ...unit.blocks].some(({ files }) => files.some(({ path }) => path === file));
}

function placeOf(snapshot: Snapshot, other: PolicySymbol | undefined): string {
  if (other === undefined) return "";
  const { line } = snapshot.converter(other.file).positionOf(other.nameSpan.start);
  return ` Zie ${other.file}, regel ${line + 1}.`;
}
