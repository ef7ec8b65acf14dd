// Working out what is known of every policy, one after another, so that a message that arrives meanwhile is heard.

import { analyse, type Unit } from "@inkoop/compiler";
import type { Snapshot } from "./snapshot.js";

export interface Preparation {
  /** Lets go for a moment. */
  readonly pause: () => Promise<void>;
  /** Throws when going on makes no sense. */
  readonly check: () => void;
  /** Told how many are done, out of how many; only when there is something to do. */
  readonly progress?: (done: number, total: number) => void;
}

const prepared = new WeakSet<Unit>();

/** Works out every unit of `snapshots` that is new, and then their findings. */
export async function prepare(snapshots: readonly Snapshot[], round: Preparation): Promise<void> {
  const units = snapshots.flatMap(({ program }) => program.units.filter((unit) => !prepared.has(unit)));
  for (const [index, unit] of units.entries()) {
    round.progress?.(index, units.length);
    await round.pause();
    round.check();
    analyse(unit);
    prepared.add(unit);
  }
  if (units.length > 1) await round.pause();
  round.check();
}
