// Rounds of checking: some time after the last change everything that changed is worked out and shown. A change
// during a round ends it, and another one follows.

import type { Scheduler } from "./environment.js";
import { prepare } from "./prepare.js";
import type { Snapshot } from "./snapshot.js";

export interface Checker {
  /** Something changed: a round follows after `milliseconds` without another change. */
  readonly schedule: (milliseconds: number) => void;
  /** No round follows any more. */
  readonly stop: () => void;
}

export interface CheckerParts {
  readonly scheduler: Scheduler;
  readonly snapshots: () => readonly Snapshot[];
  /** Reads what was not read yet, before the first look at it; undefined when there is nothing to read. */
  readonly read: (breathe: () => Promise<void>) => Promise<void> | undefined;
  readonly show: (snapshots: readonly Snapshot[]) => void;
  readonly progress: () => Progress;
  readonly fault: (error: unknown) => void;
}

/** What a user sees of a long round. */
export interface Progress {
  readonly report: (done: number, total: number) => void;
  readonly done: () => void;
}

export function createChecker({ scheduler, snapshots, read, show, progress, fault }: CheckerParts): Checker {
  let round = 0;
  let callOff: (() => void) | undefined;

  const run = async (): Promise<void> => {
    const mine = round;
    const shown = progress();
    const check = (): void => {
      if (round !== mine) throw overtaken;
    };
    try {
      const reading = read(async () => {
        await scheduler.pause();
        check();
      });
      if (reading !== undefined) await reading;
      check();
      const moment = snapshots();
      await prepare(moment, {
        pause: scheduler.pause,
        check,
        progress: shown.report,
      });
      show(moment);
    } catch (error) {
      if (error !== overtaken) fault(error);
    } finally {
      shown.done();
    }
  };

  return {
    schedule: (milliseconds) => {
      round += 1;
      callOff?.();
      callOff = scheduler.after(milliseconds, () => {
        callOff = undefined;
        void run();
      });
    },
    stop: () => {
      round += 1;
      callOff?.();
      callOff = undefined;
    },
  };
}

const overtaken = new Error("overtaken by a change");
