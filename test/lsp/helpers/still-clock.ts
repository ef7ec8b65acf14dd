// A clock that stands still until a test says otherwise.

import type { Scheduler } from "@inkoop/lsp";

export interface StillClock extends Scheduler {
  /** Runs everything that waits for its time; false when nothing did. */
  readonly fire: () => boolean;
  /** Is something in the middle of its work? */
  readonly isPausing: () => boolean;
  /** How long each thing that waits was told to wait. */
  readonly waiting: () => readonly number[];
  /** From now on a pause lasts until the result is called. */
  readonly hold: () => () => void;
}

export function createStillClock(): StillClock {
  const tasks = new Set<{ readonly milliseconds: number; readonly task: () => void }>();
  let pausing = 0;
  let held: (() => void)[] | undefined;
  return {
    after: (milliseconds, task) => {
      const entry = { milliseconds, task };
      tasks.add(entry);
      return () => {
        tasks.delete(entry);
      };
    },
    pause: () => {
      pausing += 1;
      return new Promise((resolve) => {
        const goOn = (): void => {
          pausing -= 1;
          resolve();
        };
        if (held === undefined) setImmediate(goOn);
        else held.push(goOn);
      });
    },
    fire: () => {
      const due = [...tasks];
      for (const entry of due) if (tasks.delete(entry)) entry.task();
      return due.length > 0;
    },
    isPausing: () => pausing > 0,
    waiting: () => [...tasks].map(({ milliseconds }) => milliseconds),
    hold: () => {
      held = [];
      return () => {
        const waiting = held ?? [];
        held = undefined;
        for (const goOn of waiting) goOn();
      };
    },
  };
}
