// The findings of the language server, as the editor has them.

import { type Diagnostic, DiagnosticSeverity, languages } from "vscode";
import type { Counts } from "./summary.js";

/** What the server and the problem matchers call themselves. */
export const source = "inkoop";

/** Counts what the server found in the whole workspace. */
export function countFindings(): Counts {
  let errors = 0;
  let warnings = 0;
  let files = 0;
  for (const [, diagnostics] of languages.getDiagnostics()) {
    const before = errors + warnings;
    for (const diagnostic of diagnostics) {
      if (diagnostic.source !== source) continue;
      if (diagnostic.severity === DiagnosticSeverity.Error) errors += 1;
      else if (diagnostic.severity === DiagnosticSeverity.Warning) warnings += 1;
    }
    if (errors + warnings > before) files += 1;
  }
  return { errors, warnings, files };
}

/** The code of a finding, INK0401. */
export function codeOf({ code }: Diagnostic): string | undefined {
  const value = typeof code === "object" ? code.value : code;
  return typeof value === "string" ? value : undefined;
}
