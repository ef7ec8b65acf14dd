// How much memory a process of the benchmark uses; run it with `--expose-gc`.

import process from "node:process";

/** Bytes in use when everything that is not has been given back. */
export function bytesInUse(): number {
  if (globalThis.gc === undefined) throw new Error("run it with --expose-gc");
  // What the first leaves for finalizers the next ones take.
  for (let times = 0; times < 3; times += 1) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
