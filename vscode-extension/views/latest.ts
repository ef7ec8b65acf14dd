// Doing something again whenever it is out of date: never twice at once, and always once more after the last call.

/** Work that is done anew each time that it is asked for. */
export interface Latest {
  /** Do it as soon as nothing has been asked for a while. */
  readonly soon: () => void;
  /** Do it now; ends when what was asked for until now has been done. */
  readonly now: () => Promise<void>;
  readonly dispose: () => void;
}

/** `work` after `rest` milliseconds without a call; what goes wrong goes to `failed`. */
export function latest(work: () => Promise<void>, rest: number, failed: (error: unknown) => void): Latest {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again: Promise<void> | undefined;
  const once = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
  };
  const start = (): Promise<void> => {
    running = once().finally(() => {
      running = undefined;
    });
    return running;
  };
  const now = (): Promise<void> => {
    clearTimeout(waiting);
    if (running === undefined) return start();
    again ??= running.then(() => {
      again = undefined;
      return start();
    });
    return again;
  };
  return {
    now,
    soon: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void now(), rest);
    },
    dispose: () => {
      clearTimeout(waiting);
    },
  };
}
