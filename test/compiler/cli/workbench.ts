// A folder on disk with files in it, and the command line run inside it: in this process, or as the real one.

import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";
import type { Io } from "../../../compiler/cli/io.js";

/** What a person sees of one run. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The width of the terminal; without it the output goes to a file. */
  readonly terminal?: number | undefined;
  /** The folder below the workbench to work in. */
  readonly in?: string;
  /** The clock; it stands still without one. */
  readonly now?: () => number;
  /** When somebody presses Ctrl-C; never without it. */
  readonly interrupted?: Promise<void>;
  /** Which compiler this is; one that does not know remembers nothing. */
  readonly build?: string;
  /** Told when `inkoop watch` has seen everything. */
  readonly settled?: () => void;
}

export interface Workbench {
  readonly path: string;
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  readonly read: (file: string) => string;
  /** Every file in the folder, in order of name. */
  readonly files: () => readonly string[];
  readonly io: (options?: RunOptions) => { readonly io: Io; readonly printed: () => Omit<Run, "code"> };
  readonly run: (argv: readonly string[], options?: RunOptions) => Promise<Run>;
}

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with `files`, gone after the test. */
export function workbench(files: Readonly<Record<string, string | Uint8Array>> = {}): Workbench {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "inkoop-")));
  made.push(folder);
  const write: Workbench["write"] = (texts) => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  };
  write(files);
  const io: Workbench["io"] = (options = {}) => {
    const printed = { out: "", err: "" };
    const output = (stream: "out" | "err"): Io["out"] => ({
      write: (text) => {
        printed[stream] += text;
      },
      isTerminal: options.terminal !== undefined,
      columns: options.terminal,
    });
    return {
      io: {
        cwd: path.join(folder, options.in ?? ""),
        env: options.env ?? {},
        readInput: () => Promise.resolve(Buffer.from(options.input ?? "")),
        out: output("out"),
        err: output("err"),
        now: options.now ?? (() => 0),
        after: (ms, act) => {
          const timer = setTimeout(act, ms);
          return () => clearTimeout(timer);
        },
        interrupted: () => options.interrupted ?? new Promise(() => {}),
        build: options.build,
        ...(options.settled === undefined ? {} : { settled: options.settled }),
      },
      printed: () => printed,
    };
  };
  return {
    path: folder,
    write,
    read: (file) => readFileSync(path.join(folder, file), "utf8"),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .toSorted(),
    io,
    run: async (argv, options) => {
      const { main } = await import("../../../compiler/cli/main.js");
      const { io: streams, printed } = io(options);
      const code = await main(argv, streams);
      return { code, ...printed() };
    },
  };
}

/** The built executable as a shell would start it; the tests are run after a build. */
export const executable = fileURLToPath(new URL("../../../compiler/bin/inkoop.js", import.meta.url));

/** Runs a shell line in `folder` with `inkoop` as a command, as a person at a terminal would. */
export function shell(folder: string, line: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const script = `inkoop() { '${process.execPath}' '${executable}' "$@"; }; ${line}`;
    const child = spawn("bash", ["--norc", "-c", script], {
      cwd: folder,
      env: { PATH: process.env["PATH"] },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code: code ?? (signal === "SIGINT" ? 130 : 255), out, err });
    });
  });
}
