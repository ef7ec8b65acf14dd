// What `inkoop check` does where there is something to look at: check, fix, and say what was found.

import type { ExitCode } from "./command.js";
import { asksForAction, findingsJson, printFindings, printJson, printTooMany } from "./findings.js";
import type { Io } from "./io.js";
import type { LastCheck } from "./last-check.js";
import { checkFiles, type CheckedPolicies } from "./policies.js";

export interface CheckOptions {
  readonly format: "text" | "json" | "sarif" | "github";
  readonly maxWarnings: number;
  readonly cache: boolean;
  readonly fix?: true;
  readonly dryRun?: true;
}

/** Checks `files` (absolute paths) and all that they use, and has `last` keep it where nothing was found. */
export async function runCheck(
  io: Io,
  files: readonly string[],
  options: CheckOptions,
  last: LastCheck | undefined,
): Promise<ExitCode> {
  const { fix, dryRun, format } = options;
  const checked = await checkFiles(io, files, last?.listen);
  if (checked.diagnostics.length === 0) await last?.keep(checked.checkedFiles);
  if (fix !== true) return report(io, checked, options);
  const { fixPolicies, printFixDiff } = await import("./fix.js");
  if (dryRun === true) return (await printFixDiff(io, checked)) ? 1 : 0;
  return report(io, await fixPolicies(io, checked, format === "text" ? io.out : io.err), options);
}

/** Says what was found in the form that is asked for; most runs need none but `text`. */
async function report(
  io: Io,
  checked: CheckedPolicies,
  { format, maxWarnings }: CheckOptions,
): Promise<ExitCode> {
  switch (format) {
    case "json":
      printJson(io, findingsJson(checked));
      break;
    case "sarif":
      (await import("./sarif.js")).printSarif(io, checked);
      break;
    case "github":
      (await import("./annotations.js")).printFindingsForGithub(io, checked);
      break;
    case "text":
      printFindings(io, checked);
  }
  if (format === "text" || format === "github") printTooMany(io, checked.diagnostics, maxWarnings);
  return asksForAction(checked.diagnostics, maxWarnings) ? 1 : 0;
}
