// `inkoop watch [paths]`: checks again at each change, and runs the examples of the policies that it touches.

import path from "node:path";
import { isDynamicPattern } from "tinyglobby";
import { makeCommand, pathsHelp, type ExitCode, type MakeCommand } from "./command.js";
import type { Io } from "./io.js";
import { findPolicyFiles } from "./paths.js";
import { withProgress } from "./progress.js";
import { errorCode, reasonOf, refusal } from "./refusal.js";
import { reportSince } from "./watch/report.js";
import { lookAt, runTouched, type Round } from "./watch/rounds.js";
import { createSignal, type Signal } from "./watch/signal.js";
import { workspaceFolder } from "./workspace-folder.js";

/** An editor that saves writes more than once: this many milliseconds without a change mean that it is done. */
const QUIET = 50;
/** Where changes never stop, this many of those are waited for at most. */
const QUIETS = 20;
/** How often a folder that is gone is looked for, in milliseconds. */
const PATIENCE = 500;

export const watchCommand: MakeCommand = (io, finish) =>
  makeCommand("watch", {
    summary: "Check again at each change, and run the examples that it touches",
    examples: ["inkoop watch", "inkoop watch policies/mondzorg"],
    exit: {
      0: "ended with Ctrl-C",
      1: "not used",
      2: "misuse, or changes cannot be followed",
    },
    notes: [
      "What is new is shown in full, what was found before in one line each.\n" +
        "Examples run on the definition of the meaning; inkoop test also holds them against the emitted module.",
    ],
  })
    .argument("[paths...]", pathsHelp)
    .action(async (paths: readonly string[]) => {
      finish(await watchPolicies(io, paths));
    });

async function watchPolicies(io: Io, paths: readonly string[]): Promise<ExitCode> {
  const files = await findPolicyFiles(io, paths);
  const named = paths.filter((given) => !isDynamicPattern(given)).map((given) => path.resolve(io.cwd, given));
  const folder = await workspaceFolder(io.cwd, [...files, ...named]);
  const signal = createSignal();
  void io.interrupted().then(signal.end);
  // What watches files is not loaded by commands that look once.
  const { follow } = await import("./watch/follow.js");
  const follower = await follow({ folder, named, onChange: signal.raise, onProblem: signal.fail });
  try {
    let round: Round | undefined;
    for (;;) {
      const seen = signal.count();
      round = await look(
        { io, folder, paths, isStale: () => signal.count() !== seen, isEnded: signal.isEnded },
        round,
      );
      const isMoved = await follower.refresh();
      const failure = signal.failure();
      if (failure !== undefined) throw refusal("INK0942", { reason: reasonOfWatcher(failure) }, failure);
      if (!isMoved && signal.count() === seen) {
        io.settled?.();
        await change(io, signal, follower.isGone());
      }
      if (signal.isEnded()) return 0;
      await quiet(io, signal);
    }
  } finally {
    await follower.close();
  }
}

interface Watching {
  readonly io: Io;
  readonly folder: string;
  readonly paths: readonly string[];
  /** Did anything change since this look began? */
  readonly isStale: () => boolean;
  readonly isEnded: () => boolean;
}

/** One look and its report. A fault of our own is told, and the next look starts afresh. */
async function look(
  { io, folder, paths, isStale, isEnded }: Watching,
  before: Round | undefined,
): Promise<Round | undefined> {
  try {
    const report = reportSince(io, before);
    const seen = await lookAt(io, folder, paths, before);
    report.found(seen);
    const round = await withProgress(io, (step) => runTouched(io, seen, step, isStale));
    // Whoever pressed Ctrl-C has read enough.
    if (isEnded()) return round;
    report.examples(round);
    if (before === undefined) io.out.write("Kijkt mee met elke wijziging; Ctrl-C stopt.\n\n");
    return round;
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err.write(`inkoop ging zelf stuk: ${trace}\n`);
    return undefined;
  }
}

/** Waits for a change; where the folder is gone nothing tells that it came back, so that is looked for. */
async function change(io: Io, signal: Signal, isGone: boolean): Promise<void> {
  const forget = isGone ? io.after(PATIENCE, signal.raise) : () => {};
  await signal.next();
  forget();
}

/** Waits until changes stop for a moment. */
async function quiet(io: Io, signal: Signal): Promise<void> {
  for (let left = QUIETS; left > 0 && !signal.isEnded(); left -= 1) {
    const seen = signal.count();
    await new Promise<void>((resolve) => {
      io.after(QUIET, resolve);
    });
    if (signal.count() === seen) return;
  }
}

function reasonOfWatcher(error: unknown): string {
  switch (errorCode(error)) {
    // What the system calls a full disk here is a full table of watched folders.
    case "ENOSPC":
      return "er worden op deze computer al te veel mappen gevolgd (fs.inotify.max_user_watches)";
    case "EMFILE":
    case "ENFILE":
      return "er staan te veel bestanden tegelijk open";
    default:
      return reasonOf(error);
  }
}
