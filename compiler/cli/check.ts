// `inkoop check [paths]`: every finding, with its source line and a marker under the place.

import { formatOption, makeCommand, pathsHelp, type MakeCommand } from "./command.js";
import { asksForAction, findingsJson, printFindings, printJson } from "./findings.js";
import { checkPolicies } from "./policies.js";

export const checkCommand: MakeCommand = (io, finish) =>
  makeCommand("check", {
    summary: "Report everything that is wrong in policies",
    examples: ["inkoop check", "inkoop check policies/mondzorg 'policies/gedeeld/*.inkoop'"],
    exit: {
      0: "no errors and no warnings (hints do not count)",
      1: "errors or warnings",
      2: "misuse, or a file that cannot be read",
    },
    notes: ["Files that a named file uses are checked along with it."],
  })
    .argument("[paths...]", pathsHelp)
    .addOption(formatOption(["text", "json"]))
    .action(async (paths: readonly string[], { format }: { readonly format: "text" | "json" }) => {
      const checked = await checkPolicies(io, paths);
      if (format === "json") printJson(io, findingsJson(checked));
      else printFindings(io, checked);
      finish(asksForAction(checked.diagnostics) ? 1 : 0);
    });
