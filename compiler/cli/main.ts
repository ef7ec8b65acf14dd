// The command line: one program with its commands, and the one place where an ending becomes an exit code.

import process from "node:process";
import { CommanderError, createCommand, type Command } from "commander";
import { EMITTER_VERSION } from "../emit/versions.js";
import type { ExitCode, MakeCommand } from "./command.js";
import { colorsFor, processIo, widthOf, type Io, type ProcessIo } from "./io.js";
import { Refusal } from "./refusal.js";
import { discardUnfinishedNow } from "./unfinished.js";

/** Every command, in the order of the help, each loaded when it is needed. */
const commands: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  new: async () => (await import("./new.js")).newCommand,
  check: async () => (await import("./check.js")).checkCommand,
  test: async () => (await import("./test.js")).testCommand,
  watch: async () => (await import("./watch.js")).watchCommand,
  format: async () => (await import("./format.js")).formatCommand,
  build: async () => (await import("./build.js")).buildCommand,
  decide: async () => (await import("./decide.js")).decideCommand,
  coverage: async () => (await import("./coverage.js")).coverageCommand,
  explain: async () => (await import("./explain.js")).explainCommand,
};

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
    const program = programFor(io);
    for (const make of await commandsFor(argv)) {
      const command = make(io, (ending) => {
        code = ending;
      });
      program.addCommand(command.copyInheritedSettings(program));
    }
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportFailure(io, error);
  }
}

/** The command that `argv` opens with; every command where it opens with anything else, but for the version. */
function commandsFor([name = ""]: readonly string[]): Promise<readonly MakeCommand[]> {
  if (name === "--version" || name === "-V") return Promise.resolve([]);
  const named = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const needed = named === undefined ? Object.values(commands) : [named];
  return Promise.all(needed.map((load) => load()));
}

function programFor(io: Io): Command {
  return createCommand("inkoop")
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
