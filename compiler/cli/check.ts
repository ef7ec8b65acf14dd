// `inkoop check [paths]`: every finding, with its source line and a marker under the place.

import { noFindingsIn } from "../diagnostics/words.js";
import type { CheckOptions } from "./check-run.js";
import { formatOption, makeCommand, maxWarningsOption, pathsHelp, type MakeCommand } from "./command.js";
import { lastCheck } from "./last-check.js";
import { findPolicyFiles } from "./paths.js";

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
      "That nothing was found is remembered in node_modules/.cache/inkoop of the workspace, where it has node_modules, by\n" +
        "the hash of everything that was read; nothing of that is checked again until it changes.",
    ],
  })
    .argument("[paths...]", pathsHelp)
    .addOption(formatOption(["text", "json", "sarif", "github"]))
    .addOption(maxWarningsOption())
    .option("--fix", "apply every fix that is safe, and write the files")
    .option("--no-cache", "check again what has not changed since nothing was found in it")
    .option("--dry-run", "with --fix: print the patch instead of writing");
  return command.action(async (paths: readonly string[], options: CheckOptions) => {
    const { fix, dryRun, format, cache } = options;
    if (dryRun === true && fix === undefined)
      command.error("error: --dry-run says what --fix would do; it needs --fix");
    const files = await findPolicyFiles(io, paths);
    const last = cache && format === "text" && fix === undefined ? await lastCheck(io, files) : undefined;
    if (last?.inOrder !== undefined) {
      io.out.write(`${noFindingsIn(last.inOrder)}\n`);
      finish(0);
      return;
    }
    const { runCheck } = await import("./check-run.js");
    finish(await runCheck(io, files, options, last));
  });
};
