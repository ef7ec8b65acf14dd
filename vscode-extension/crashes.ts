// When a server that stopped by itself is started again, and what a person is told of it.

/** What to do after a crash: start again in silence, start again and say so, or give up and say so. */
export type AfterCrash = "restart" | "restartAndTell" | "giveUp";

const most = 4;
const withinMilliseconds = 3 * 60 * 1000;

/** Counts crashes; `now` gives the time in milliseconds. */
export function crashPolicy(now: () => number): {
  readonly crashed: () => AfterCrash;
  readonly reset: () => void;
} {
  let times: number[] = [];
  let told = false;
  return {
    crashed: () => {
      const time = now();
      times = [...times.filter((earlier) => time - earlier < withinMilliseconds), time];
      if (times.length > most) return "giveUp";
      if (told) return "restart";
      told = true;
      return "restartAndTell";
    },
    /** A person started the server again: what happened before no longer counts. */
    reset: () => {
      times = [];
    },
  };
}
