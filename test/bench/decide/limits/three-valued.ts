// Ja, nee and onbekend as small numbers, for the hand-written checkers of partial applications: 1 ja, 2 nee, 3 onbekend, and
// 7 when it is onbekend for want of an answer of the zorgaanbieder.

/** What a checker of partial applications leaves behind: which norms are not met, and which are open. */
export interface Statuses {
  low: number;
  high: number;
  openLow: number;
  openHigh: number;
}

export function noStatuses(): Statuses {
  return { low: 0, high: 0, openLow: 0, openHigh: 0 };
}

/** Something that the zorgaanbieder knows. */
export function asked(value: boolean | undefined): number {
  return value === true ? 1 : value === false ? 2 : 7;
}

/** Something that the insurer or a third party knows. */
export function awaited(value: boolean | undefined): number {
  return value === true ? 1 : value === false ? 2 : 3;
}

export function not(truth: number): number {
  return truth < 3 ? 3 - truth : truth;
}
export function both(one: number, other: number): number {
  return (one & other & 1) === 0 ? 2 : one | other;
}
export function either(one: number, other: number): number {
  return (one & other & 2) === 0 ? 1 : one | other;
}
