// What is wrong with the files themselves: their first line, each `gebruik` in them, and rounds of those.

import type { Declaration } from "@inkoop/language";
import { collectDiagnostics, type Diagnostic, type Report } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import { headerOf, type ProgramFile, type Use } from "./files.js";
import type { Loaded } from "./loader.js";
import { cyclesOf } from "./units.js";

/** The file at a path, when it is loaded. */
type FileAt = (path: string) => ProgramFile | undefined;

/** What is wrong with one file, but for rounds; `isOrphan`: it is a part that nothing uses. */
export function findingsOf(loaded: Loaded, fileAt: FileAt, isOrphan: boolean): readonly Diagnostic[] {
  const { file } = loaded;
  const { report, diagnostics } = collectDiagnostics();
  reportHeader(file, report);
  reportUses(loaded, fileAt, report);
  // Where text could not be read, its first line may well be what is wrong.
  if (isOrphan && file.problems.length === 0) {
    const first = file.tree.declarations[0];
    report("INK0440", { file: file.path, span: first?.keyword ?? { start: 0, end: 0 } }, {});
  }
  return diagnostics;
}

function reportUses({ file, resolutions }: Loaded, fileAt: FileAt, report: Report): void {
  const seen = new Map<string, Use>();
  for (const [index, use] of file.uses.entries()) {
    const at = { file: file.path, span: use.declaration.path.span };
    if (use.path === undefined) {
      const resolution = resolutions[index];
      if (resolution?.path === undefined) resolution?.refuse?.(file.path, use.declaration, report);
      continue;
    }
    const written = use.declaration.path.value;
    const first = seen.get(use.path);
    const target = fileAt(use.path);
    if (first !== undefined) {
      report(
        "INK0207",
        at,
        { path: written },
        {
          related: [
            { file: file.path, span: first.declaration.path.span, message: "Hier staat dit bestand al." },
          ],
          fixes: [
            {
              title: "haal deze regel weg",
              edits: [{ span: use.declaration.span, newText: "" }],
              safe: true,
            },
          ],
          tags: ["unused"],
        },
      );
    } else if (target === undefined)
      report("INK0201", at, { path: written, near: undefined, unreadable: true });
    else if (target.kind === "beleid") report("INK0210", at, { path: written });
    seen.set(use.path, first ?? use);
  }
}

function reportHeader(file: ProgramFile, report: Report): void {
  const header = headerOf(file.tree);
  if (header === undefined) return;
  const { declarations } = file.tree;
  if (declarations[0] !== header && declarations.every(isRead)) {
    report("INK0442", { file: file.path, span: header.keyword }, { word: header.kind });
  }
  for (const second of declarations) {
    if (second === header || (second.kind !== "beleid" && second.kind !== "bouwsteen")) continue;
    report(
      "INK0441",
      { file: file.path, span: second.keyword },
      { word: second.kind },
      { related: [{ file: file.path, span: header.keyword, message: "Hier staat de eerste kopregel." }] },
    );
  }
}

function isRead(declaration: Declaration): boolean {
  return declaration.kind !== "broken";
}

/** Every round of `gebruik`, said once in the file where it starts; by path of that file. */
export function cycleFindings(
  files: Iterable<ProgramFile>,
  fileAt: FileAt,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const cycle of cyclesOf(files, fileAt)) {
    const [first, ...others] = cycle;
    if (first === undefined) continue;
    const { report, diagnostics } = collectDiagnostics();
    report(
      "INK0209",
      { file: first.file.path, span: first.use.declaration.path.span },
      { files: [...cycle.map((step) => step.file.path), first.file.path] },
      {
        related: others.map((step) => ({
          file: step.file.path,
          span: step.use.declaration.path.span,
          message: `Hier gaat de kring verder, in ${quoted(step.file.path)}.`,
        })),
      },
    );
    found.set(first.file.path, [...(found.get(first.file.path) ?? []), ...diagnostics]);
  }
  return found;
}
