// `inkoop check [paths]`: every finding, with its source line and a marker under the place.

import {
  formatOption,
  makeCommand,
  maxWarningsOption,
  pathsHelp,
  type ExitCode,
  type MakeCommand,
} from "./command.js";
import {
  asksForAction,
  findingsJson,
  printFindings,
  printFindingsForGithub,
  printJson,
  printSarif,
  printTooMany,
} from "./findings.js";
import type { Io } from "./io.js";
import { checkPolicies, type CheckedPolicies } from "./policies.js";

interface CheckOptions {
  readonly format: "text" | "json" | "sarif" | "github";
  readonly maxWarnings: number;
}

export const checkCommand: MakeCommand = (io, finish) =>
  makeCommand("check", {
    summary: "Report everything that is wrong in policies",
    examples: [
      "inkoop check",
      "inkoop check policies/mondzorg 'policies/gedeeld/*.inkoop'",
      "inkoop check --format sarif > inkoop.sarif",
    ],
    exit: {
      0: "no errors, and no more warnings than are allowed (hints do not count)",
      1: "errors, or too many warnings",
      2: "misuse, or a file that cannot be read",
    },
    notes: [
      "Files that a named file uses are checked along with it.\n" +
        "github prints annotations for a workflow of GitHub Actions; sarif is for code scanning.",
    ],
  })
    .argument("[paths...]", pathsHelp)
    .addOption(formatOption(["text", "json", "sarif", "github"]))
    .addOption(maxWarningsOption())
    .action(async (paths: readonly string[], options: CheckOptions) => {
      finish(report(io, await checkPolicies(io, paths), options));
    });

function report(io: Io, checked: CheckedPolicies, { format, maxWarnings }: CheckOptions): ExitCode {
  switch (format) {
    case "json":
      printJson(io, findingsJson(checked));
      break;
    case "sarif":
      printSarif(io, checked);
      break;
    case "github":
      printFindingsForGithub(io, checked);
      break;
    case "text":
      printFindings(io, checked);
  }
  if (format === "text" || format === "github") printTooMany(io, checked.diagnostics, maxWarnings);
  return asksForAction(checked.diagnostics, maxWarnings) ? 1 : 0;
}
