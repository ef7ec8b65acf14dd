// `inkoop watch` under test: it runs until the test stops it, and the test waits for what it prints.

import { afterEach } from "vitest";
import { main } from "../../../compiler/cli/main.js";
import type { RunOptions, Workbench } from "./workbench.js";

export interface Watching {
  /** What was printed since the last call, once that matches `pattern` and the watcher has seen everything. */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** Everything printed on the error stream. */
  readonly errors: () => string;
  /** Presses Ctrl-C and gives the exit code. */
  readonly stop: () => Promise<number>;
}

const running = new Set<() => Promise<unknown>>();

afterEach(async () => {
  for (const stop of running) await stop();
});

/** Starts `inkoop watch` with these arguments on `bench`. */
export function watching(bench: Workbench, argv: readonly string[] = [], options: RunOptions = {}): Watching {
  const interruption = promised();
  let news = promised();
  // How much had been printed when the watcher last had nothing left to see, and how much of it was asked for.
  let settledAt = 0;
  let askedFor = 0;
  let isEnded = false;
  const tell = (): void => {
    const told = news;
    news = promised();
    told.resolve();
  };
  const { io, printed } = bench.io({
    ...options,
    interrupted: interruption.promise,
    settled: () => {
      settledAt = printed().out.length;
      tell();
    },
  });
  const ended = main(["watch", ...argv], io).finally(() => {
    isEnded = true;
    tell();
  });
  const stop = (): Promise<number> => {
    running.delete(stop);
    interruption.resolve();
    return ended;
  };
  running.add(stop);
  return {
    until: async (pattern) => {
      for (;;) {
        const fresh = printed().out.slice(askedFor, settledAt);
        if (pattern.test(fresh)) {
          askedFor = settledAt;
          return fresh;
        }
        if (isEnded) throw new Error(`it ended without ${String(pattern)}:\n${fresh}\n${printed().err}`);
        await news.promise;
      }
    },
    errors: () => printed().err,
    stop,
  };
}

function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: (() => void) | undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: () => resolve?.() };
}
