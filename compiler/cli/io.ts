// The outside world as a command sees it: streams, environment and working directory, real or in a test.

import process from "node:process";
import { createColors } from "picocolors";
import { reasonOf, refusal } from "./refusal.js";

/** A stream that a command writes text to. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** The width of the terminal, when there is one. */
  readonly columns: number | undefined;
}

/** What a command gets from the outside. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readInput: () => Promise<Uint8Array>;
  readonly out: Output;
  readonly err: Output;
  /** Milliseconds that only ever go up: for when to say something, never for what is said. */
  readonly now: () => number;
  /** Calls `act` once, after `ms` milliseconds; gives what calls it off. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** Resolves when a person wants a command to end that goes on by itself, or nobody reads its output any more. */
  readonly interrupted: () => Promise<void>;
  /** Which compiler this is, where that is known: another text of it, another name. */
  readonly build?: string | undefined;
  /** Told by `inkoop watch` when it has seen everything that changed. */
  readonly settled?: () => void;
}

/** The io of this process. */
export interface ProcessIo extends Io {
  /** Waits until everything is written, and says what the disk or pipe refused. */
  readonly flush: () => Promise<void>;
  /** Ends a command that waits for that; false when none does. */
  readonly interrupt: () => boolean;
}

export type Colors = ReturnType<typeof createColors>;

/**
 * The colours for `output`: on a terminal only, unless FORCE_COLOR asks for them; NO_COLOR always wins.
 * Both variables count only when they are not empty; FORCE_COLOR=0 and =false switch colours off.
 */
export function colorsFor(io: Io, output: Output): Colors {
  const forced = io.env["FORCE_COLOR"];
  if (io.env["NO_COLOR"]) return createColors(false);
  if (forced) return createColors(forced !== "0" && forced !== "false");
  return createColors(output.isTerminal && io.env["TERM"] !== "dumb");
}

/** The width that prose is wrapped to: that of the terminal, within reason, or 100. */
export function widthOf(output: Output): number {
  // A terminal that does not know its width says 0.
  return output.isTerminal && output.columns ? Math.min(Math.max(output.columns, 40), 120) : 100;
}

/** Written into the bundle of the command line: the hash of its own text. */
declare const bundleHash: string;

/** The real streams of this process. */
export function processIo(): ProcessIo {
  let end: (() => void) | undefined;
  const interrupt = (): boolean => {
    if (end === undefined) return false;
    end();
    end = undefined;
    return true;
  };
  const out = openOutput(process.stdout, interrupt);
  const err = openOutput(process.stderr, interrupt);
  return {
    cwd: process.cwd(),
    env: process.env,
    build: typeof bundleHash === "string" ? bundleHash : undefined,
    readInput: readStandardInput,
    out: out.output,
    err: err.output,
    now: () => performance.now(),
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    interrupted: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
    interrupt,
    flush: async () => {
      await err.flush();
      await out.flush();
    },
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  } catch (error) {
    throw refusal("INK0902", { path: "standaardinvoer", reason: reasonOf(error) }, error);
  }
  return Buffer.concat(chunks);
}

/**
 * A stream whose reader may leave: after a closed pipe the rest is dropped without a word, as `head` expects.
 * Any other error (a full disk) is kept for `flush`, so that nobody takes half an output for a whole one.
 */
function openOutput(
  stream: NodeJS.WriteStream,
  onClosed: () => void,
): {
  readonly output: Output;
  readonly flush: () => Promise<void>;
} {
  let failure: NodeJS.ErrnoException | undefined;
  let pending = 0;
  let settle: (() => void) | undefined;
  const fail = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
    onClosed();
  };
  stream.on("error", fail);
  return {
    output: {
      write: (text) => {
        if (failure !== undefined) return;
        pending += 1;
        stream.write(text, (error) => {
          if (error) fail(error);
          pending -= 1;
          if (pending === 0) settle?.();
        });
      },
      isTerminal: stream.isTTY,
      columns: stream.columns,
    },
    flush: async () => {
      if (pending > 0) {
        await new Promise<void>((resolve) => {
          settle = resolve;
        });
      }
      if (failure !== undefined && failure.code !== "EPIPE") {
        throw refusal("INK0912", { reason: reasonOf(failure) }, failure);
      }
    },
  };
}
