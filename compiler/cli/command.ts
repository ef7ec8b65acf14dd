// What every command is made of: how it ends, the options that commands share, and its help.

import { createCommand, createOption, InvalidArgumentError, type Command, type Option } from "commander";
import type { Io } from "./io.js";

/** 0: fine. 1: there are findings. 2: misuse, or a file that could not be read or written. */
export type ExitCode = 0 | 1 | 2;

/** A command as `main` puts it on the command line. */
export type MakeCommand = (io: Io, finish: (code: ExitCode) => void) => Command;

export interface Help {
  readonly summary: string;
  /** Whole command lines, the most useful first. */
  readonly examples: readonly string[];
  /** What each exit code means here. */
  readonly exit: { readonly 0: string; readonly 1: string; readonly 2: string };
  /** Whatever else a user must know, as paragraphs. */
  readonly notes?: readonly string[];
}

/** An empty command with its help. */
export function makeCommand(name: string, help: Help): Command {
  return createCommand(name)
    .summary(help.summary)
    .description(`${help.summary}.`)
    .addHelpText("after", helpText(help));
}

/** `--format`, with `text` for people first. */
export function formatOption(choices: readonly [string, ...string[]]): Option {
  return createOption("--format <format>", "how to print the result").choices(choices).default(choices[0]);
}

/** `--max-warnings`, a whole number; none is allowed without it. */
export function maxWarningsOption(): Option {
  return createOption("--max-warnings <number>", "how many warnings may stand before the exit code is 1")
    .default(0)
    .argParser((value) => {
      if (/^\d{1,9}$/.test(value)) return Number(value);
      throw new InvalidArgumentError("It is a whole number, 0 or more.");
    });
}

/** The words that say what `[paths...]` may be. */
export const pathsHelp = "policy files, folders or globs (default: this folder and below)";

function helpText(help: Help): string {
  const examples = help.examples.map((line) => `  $ ${line}`).join("\n");
  const notes = (help.notes ?? []).map((note) => `\n${note}\n`).join("");
  const codes = `  0  ${help.exit[0]}\n  1  ${help.exit[1]}\n  2  ${help.exit[2]}`;
  return `${notes}\nExamples:\n${examples}\n\nExit codes:\n${codes}`;
}
