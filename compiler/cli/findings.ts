// How findings about policies leave a command: on the terminal, or as the JSON that the reference documents.

import { isError, type Diagnostic } from "../diagnostics/create.js";
import { jsonReport, type JsonReport } from "../diagnostics/json.js";
import { countBySeverity, createRenderer } from "../diagnostics/render.js";
import { counted } from "../diagnostics/words.js";
import { widthOf, type Io } from "./io.js";
import { paletteFor } from "./palette.js";
import type { CheckedPolicies } from "./policies.js";

/** Every finding and a last line that counts them. */
export function printFindings(io: Io, { workspace, diagnostics, checkedFiles }: CheckedPolicies): void {
  const renderer = createRenderer({
    textOf: workspace.textOf,
    pathOf: workspace.pathOf,
    palette: paletteFor(io, io.out),
    width: widthOf(io.out),
  });
  for (const diagnostic of diagnostics) io.out.write(`${renderer.diagnostic(diagnostic)}\n\n`);
  io.out.write(`${renderer.summary(diagnostics, checkedFiles)}\n`);
}

/** Says that there are more warnings than are allowed, where any are. */
export function printTooMany(io: Io, diagnostics: readonly Diagnostic[], maxWarnings: number): void {
  const { waarschuwing } = countBySeverity(diagnostics);
  if (maxWarnings === 0 || waarschuwing <= maxWarnings) return;
  io.out.write(`Ten hoogste ${counted(maxWarnings, "waarschuwing is", "waarschuwingen zijn")} toegestaan.\n`);
}

/** The findings as `inkoop check --format json` gives them; other commands add their own keys. */
export function findingsJson(checked: CheckedPolicies): JsonReport {
  const { workspace, diagnostics, checkedFiles, suppressed } = checked;
  return jsonReport(diagnostics, checkedFiles, workspace.textOf, workspace.pathOf, suppressed);
}

/** Prints `value` as JSON for programs, on the output and with a last line end. */
export function printJson(io: Io, value: unknown): void {
  io.out.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Is there anything among these that keeps a policy from being built, tested or decided? */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(isError);
}

/** Errors, or more warnings than `maxWarnings`: somebody should act. A hint is no more than that. */
export function asksForAction(diagnostics: readonly Diagnostic[], maxWarnings = 0): boolean {
  const { fout, waarschuwing } = countBySeverity(diagnostics);
  return fout > 0 || waarschuwing > maxWarnings;
}
