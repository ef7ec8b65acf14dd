// Which of many policies decides: found by zorgsoort and day.

import { dateOfText } from "./dates.js";

/** A policy as a register knows it. */
export interface Ingeschreven {
  readonly naam: string;
  /** The name without a year behind it, and the values of its keuzelijst `Zorgsoort`. */
  readonly zorgsoorten: readonly string[];
  /** Both days count. */
  readonly looptijd: { readonly van: string; readonly totEnMet: string };
}

/** The one of `all` for `zorgsoort` on `datum`, or undefined; throws a RangeError when `datum` is no date. */
export function policyOn<P extends Ingeschreven>(
  all: readonly P[],
  zorgsoort: string,
  datum: string,
): P | undefined {
  const day = dateOfText(datum);
  if (day < 0)
    throw new RangeError(`${JSON.stringify(datum)} is geen datum; schrijf een datum als "2027-03-31".`);
  return all.find(
    ({ zorgsoorten, looptijd }) =>
      zorgsoorten.includes(zorgsoort) &&
      dateOfText(looptijd.van) <= day &&
      day <= dateOfText(looptijd.totEnMet),
  );
}
