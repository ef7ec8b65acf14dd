// How a follower wakes whoever looks: changes are only counted, so that none is lost while nobody waits.

export interface Signal {
  /** Something changed. */
  readonly raise: () => void;
  /** It is over: somebody wants to stop. */
  readonly end: () => void;
  /** Changes are not told any more. */
  readonly fail: (error: unknown) => void;
  /** How many times anything was raised. */
  readonly count: () => number;
  readonly isEnded: () => boolean;
  readonly failure: () => unknown;
  /** Resolves at the next of all these; one may wait at a time. */
  readonly next: () => Promise<void>;
}

/** A signal that nothing has raised yet. */
export function createSignal(): Signal {
  let count = 0;
  let isEnded = false;
  let failure: unknown;
  let wake: (() => void) | undefined;
  const raise = (): void => {
    count += 1;
    wake?.();
    wake = undefined;
  };
  return {
    raise,
    end: () => {
      isEnded = true;
      raise();
    },
    fail: (error) => {
      failure ??= error;
      raise();
    },
    count: () => count,
    isEnded: () => isEnded,
    failure: () => failure,
    next: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
  };
}
