// What the server needs from where it runs: files, time, and what only one platform can give.

import type { Host } from "@inkoop/compiler";

/** Time, as something that a test can hold still. */
export interface Scheduler {
  /** Runs `task` once after `milliseconds`; the result calls it off. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
  /** Lets messages that have arrived be handled before going on. */
  readonly pause: () => Promise<void>;
}

/** Files that the editor sends, where the server has no disk (`inkoop/files`). */
export interface ReceivedFile {
  readonly uri: string;
  /** The text, or null when the file is gone. */
  readonly text: string | null;
}

export interface Environment {
  /** The files of a workspace folder; `rootUri` has no slash at the end. */
  readonly hostOf: (rootUri: string) => Host;
  readonly scheduler: Scheduler;
  /** The address of the document that explains each message (`#ink0123` follows it), when there is one. */
  readonly messagePages?: string;
  /** Keeps files that the editor sends; absent where there is a disk. */
  readonly receiveFiles?: (files: readonly ReceivedFile[]) => void;
  /** Lays out a TypeScript module as `inkoop build` does; absent where there is nothing to do it with. */
  readonly layOutTypeScript?: (text: string) => Promise<string>;
  /** Told of a fault in the server itself, with all that is known of it; the client sees a sentence only. */
  readonly fault?: (error: unknown) => void;
}

/** The timers of the platform, which Node and browsers have alike. */
export function platformScheduler(): Scheduler {
  return {
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    pause: () =>
      new Promise((resolve) => {
        // A timer of zero is slow where it is nested; a message is not, but Node has better than both.
        if (typeof setImmediate === "function") setImmediate(resolve);
        else setTimeout(resolve, 0);
      }),
  };
}
