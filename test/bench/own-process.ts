// A program of the benchmark in a process of its own, so that nobody's garbage or types are another's.

import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import { root } from "../files.js";

/** What has been bundled since this run began. */
const built = new Set<string>();

/**
 * Runs the program `entry` (a path from the root) to its end, with flags for Node, and gives what it prints; it is bundled the
 * first time.
 */
export async function inOwnProcess(
  entry: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<string> {
  const isBuilt = built.has(entry);
  built.add(entry);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["test/run.mjs", ...(isBuilt ? ["--built"] : []), ...flags, entry, ...args],
    { cwd: root },
  );
  return stdout;
}
