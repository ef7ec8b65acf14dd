// The command line: one program with its commands, and the one place where an ending becomes an exit code.

import process from "node:process";
import { CommanderError, createCommand, type Command } from "commander";
import { buildCommand } from "./build.js";
import { checkCommand } from "./check.js";
import type { ExitCode } from "./command.js";
import { coverageCommand } from "./coverage.js";
import { decideCommand } from "./decide.js";
import { explainCommand } from "./explain.js";
import { formatCommand } from "./format.js";
import { colorsFor, processIo, widthOf, type Io, type ProcessIo } from "./io.js";
import { newCommand } from "./new.js";
import { Refusal } from "./refusal.js";
import { testCommand } from "./test.js";
import { EMITTER_VERSION } from "../emit/versions.js";
import { watchCommand } from "./watch.js";
import { discardUnfinishedNow } from "./write-files.js";

const commands = [
  newCommand,
  checkCommand,
  testCommand,
  watchCommand,
  formatCommand,
  buildCommand,
  decideCommand,
  coverageCommand,
  explainCommand,
];

/** Runs the command line `argv` (without node and script) and gives its exit code; never throws. */
export async function main(argv: readonly string[], io?: Io): Promise<number> {
  if (io !== undefined) return run(argv, io);
  const real = processIo();
  endQuietlyOnSignals(real);
  const code = await run(argv, real);
  try {
    await real.flush();
    return code;
  } catch (error) {
    return reportFailure(real, error);
  }
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await programFor(io, (ending) => {
      code = ending;
    }).parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportFailure(io, error);
  }
}

function programFor(io: Io, finish: (code: ExitCode) => void): Command {
  const program = createCommand("inkoop")
    .description("Care procurement policies: check, build, test, decide and explain them.")
    .version(EMITTER_VERSION)
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: io.out.write,
      writeErr: io.err.write,
      getOutHelpWidth: () => widthOf(io.out),
      getErrHelpWidth: () => widthOf(io.err),
      getOutHasColors: () => colorsFor(io, io.out).isColorSupported,
      getErrHasColors: () => colorsFor(io, io.err).isColorSupported,
    })
    .addHelpText(
      "after",
      "\nExamples:\n  $ inkoop new mondzorg\n  $ inkoop check policies\n  $ inkoop decide mondzorg --facts aanvraag.json\n\n" +
        "Exit codes:\n  0  fine\n  1  findings\n  2  misuse, or a file that cannot be read or written",
    );
  for (const make of commands) program.addCommand(make(io, finish).copyInheritedSettings(program));
  return program;
}

/** Says on the error stream what went wrong; a fault of our own comes with its trace, for whoever mends it. */
function reportFailure(io: Io, error: unknown): ExitCode {
  const colors = colorsFor(io, io.err);
  if (error instanceof Refusal) io.err.write(`${colors.red(`fout ${error.code}`)} ${error.message}\n`);
  else {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err.write(`${colors.red("inkoop ging zelf stuk:")} ${trace}\n`);
  }
  return 2;
}

/**
 * Ctrl-C: a command that goes on by itself ends well; any other takes away what was not finished and ends as a program
 * does that was told to, without a word.
 */
function endQuietlyOnSignals(io: ProcessIo): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    const end = (): void => {
      if (signal === "SIGINT" && io.interrupt()) return;
      process.off(signal, end);
      discardUnfinishedNow();
      process.kill(process.pid, signal);
    };
    process.on(signal, end);
  }
}
