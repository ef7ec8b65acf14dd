// `inkoop check [paths]`: every finding, with its source line and a marker under the place.

import {
  formatOption,
  makeCommand,
  maxWarningsOption,
  pathsHelp,
  type ExitCode,
  type MakeCommand,
} from "./command.js";
import { asksForAction, findingsJson, printFindings, printJson, printTooMany } from "./findings.js";
import type { Io } from "./io.js";
import { checkPolicies, type CheckedPolicies } from "./policies.js";

interface CheckOptions {
  readonly format: "text" | "json" | "sarif" | "github";
  readonly maxWarnings: number;
  readonly fix?: true;
  readonly dryRun?: true;
}

export const checkCommand: MakeCommand = (io, finish) => {
  const command = makeCommand("check", {
    summary: "Report everything that is wrong in policies",
    examples: [
      "inkoop check",
      "inkoop check policies/mondzorg 'policies/gedeeld/*.inkoop'",
      "inkoop check --fix",
      "inkoop check --format sarif > inkoop.sarif",
    ],
    exit: {
      0: "no errors, and no more warnings than are allowed (hints do not count)",
      1: "errors, or too many warnings; with --dry-run: there is something to fix",
      2: "misuse, or a file that cannot be read",
    },
    notes: [
      "Files that a named file uses are checked along with it.\n" +
        "github prints annotations for a workflow of GitHub Actions; sarif is for code scanning.",
      "--fix applies what cannot change a meaning or guess wrongly, again and again until nothing of that is left, in\n" +
        "every file that is checked. What it did comes first (on the error stream, unless the format is text); then\n" +
        "what is left. With --dry-run nothing is written, and a patch is all that is printed.",
    ],
  })
    .argument("[paths...]", pathsHelp)
    .addOption(formatOption(["text", "json", "sarif", "github"]))
    .addOption(maxWarningsOption())
    .option("--fix", "apply every fix that is safe, and write the files")
    .option("--dry-run", "with --fix: print the patch instead of writing");
  return command.action(async (paths: readonly string[], options: CheckOptions) => {
    const { fix, dryRun, format } = options;
    if (dryRun === true && fix === undefined)
      command.error("error: --dry-run says what --fix would do; it needs --fix");
    const checked = await checkPolicies(io, paths);
    if (fix !== true) {
      finish(await report(io, checked, options));
      return;
    }
    const { fixPolicies, printFixDiff } = await import("./fix.js");
    if (dryRun === true) finish((await printFixDiff(io, checked)) ? 1 : 0);
    else {
      const fixed = await fixPolicies(io, checked, format === "text" ? io.out : io.err);
      finish(await report(io, fixed, options));
    }
  });
};

/** Says what was found in the form that is asked for; most runs need none but the first. */
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
