// Policies of one name: each would become a module of that name.

import { collectDiagnostics } from "../diagnostics/create.js";
import type { Unit } from "../program.js";
import { byFile, type ByFile } from "./by-file.js";

/** Says of every policy but the first of its name that the name is taken. */
export function sameNames(units: readonly Unit[]): ByFile {
  const { report, diagnostics } = collectDiagnostics();
  const first = new Map<string, Unit>();
  for (const unit of units) {
    const { name, span } = unit.header.name;
    if (unit.kind !== "beleid" || name === "") continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, unit);
    else {
      report(
        "INK0230",
        { file: unit.file.path, span },
        { name, file: other.file.path },
        {
          related: [
            { file: other.file.path, span: other.header.name.span, message: "Hier staat het andere beleid." },
          ],
        },
      );
    }
  }
  return byFile(diagnostics);
}
