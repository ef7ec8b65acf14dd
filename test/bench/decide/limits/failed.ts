// What a hand-written checker leaves behind: which norms are not met, as bits by their place in the besluit.

/** Filled anew by each call, and made once by the caller: a checker makes nothing. */
export interface Failed {
  /** Norms 0 to 31, 32 to 63, and the rest. */
  low: number;
  high: number;
  top: number;
}

export function noneFailed(): Failed {
  return { low: 0, high: 0, top: 0 };
}

/** The places of the norms that are not met. */
export function placesFailed({ low, high, top }: Failed): readonly number[] {
  return [low, high, top].flatMap((word, index) =>
    Array.from({ length: 32 }, (_, bit) => bit)
      .filter((bit) => (word >>> bit) & 1)
      .map((bit) => index * 32 + bit),
  );
}
