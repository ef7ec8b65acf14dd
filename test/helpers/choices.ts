// A run of choices from a run of numbers: so a random value shrinks as its numbers do, and is the same on every machine.

/** Makes choices; when the numbers run out every choice is the first one. */
export interface Choices {
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  /** True about `percent` times in a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(options: readonly [T, ...T[]]) => T;
  /** One of `options`; undefined when there are none. */
  readonly oneOf: <T>(options: readonly T[]) => T | undefined;
}

/** Choices out of given numbers. */
export function choicesFrom(numbers: readonly number[]): Choices {
  let next = 0;
  return choicesBy(() => {
    const number = numbers[next] ?? 0;
    next += 1;
    return number;
  });
}

/** Endless choices out of one number. */
export function choicesOfSeed(seed: number): Choices {
  let state = (seed ^ 0x9e37_79b9) >>> 0;
  return choicesBy(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a generator repeat soon.
    return state >>> 12;
  });
}

function choicesBy(number: () => number): Choices {
  const below = (count: number): number => number() % count;
  return {
    below,
    // The number 0 says no, so that what is left out is the simple case.
    chance: (percent) => below(100) >= 100 - percent,
    pick: (options) => options[below(options.length)] ?? options[0],
    oneOf: (options) => (options.length === 0 ? undefined : options[below(options.length)]),
  };
}
