// What a section of the benchmark is: it measures one thing beside others, and gives ratios under names that stay.

export interface Row {
  /** Stays the same from run to run: "server.keystroke.100.langium". */
  readonly key: string;
  readonly what: string;
  readonly ratio: number;
  /** What the ratio has to be; a row without one only tells. */
  readonly bound?: { readonly atMost: number } | { readonly atLeast: number };
}

export interface BenchOptions {
  /** Fewer rounds and smaller sizes; all sections together stay below two minutes. */
  readonly isQuick: boolean;
  /** Says how far it is. */
  readonly tell: (line: string) => void;
}

export type Section = (options: BenchOptions) => Promise<readonly Row[]>;

/** Is the ratio what it has to be? */
export function isMet({ ratio, bound }: Row): boolean {
  if (bound === undefined) return true;
  return "atMost" in bound ? ratio <= bound.atMost : ratio >= bound.atLeast;
}
