// The example service as a process of its own, as somebody would run it.

import { spawn } from "node:child_process";
import { once } from "node:events";

export interface RunningService {
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  readonly pid: number;
  /** Asks it to end. */
  readonly end: () => void;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts `file` on a port that is free, and waits until it says where it listens. */
export async function startService(file: string, cwd: string): Promise<RunningService> {
  const child = spawn(process.execPath, [file], {
    cwd,
    env: { PATH: process.env["PATH"], PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit") as Promise<[number | null]>;
  child.stdout.setEncoding("utf8");
  const said = await Promise.race([once(child.stdout, "data"), exited]);
  const origin = String(said[0]).trim();
  if (!origin.startsWith("http://") || child.pid === undefined)
    throw new Error(`the service did not start: ${origin}`);
  return {
    origin,
    pid: child.pid,
    end: () => child.kill("SIGTERM"),
    ended: exited.then(([code]) => code),
  };
}
