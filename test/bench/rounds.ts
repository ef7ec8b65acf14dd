// Measuring two ways of doing something beside each other: in turns, in another order each round, and of each the median.

import process from "node:process";

export interface Way {
  readonly name: string;
  readonly act: () => Promise<unknown>;
}

/** The median of each way in milliseconds, over `rounds` rounds after `warmUp` that do not count. */
export async function mediansOf(
  ways: readonly Way[],
  rounds: number,
  warmUp: number,
): Promise<readonly number[]> {
  const times = ways.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let turn = 0; turn < ways.length; turn += 1) {
      const index = (turn + Math.abs(round)) % ways.length;
      const begin = performance.now();
      await ways[index]?.act();
      if (round >= 0) times[index]?.push(performance.now() - begin);
    }
  }
  return times.map(medianOf);
}

/** Milliseconds of the processor since `before`, of this thread and those that help it. */
export function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
