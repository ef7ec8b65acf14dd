// The hand-written checkers that emitted modules are measured against, by the name of the policy.

import type { Facts } from "../policies.js";
import type { Failed } from "./failed.js";
import { ggzDigitaal } from "./ggz-digitaal.js";
import { ggzMaatwerk } from "./ggz-maatwerk.js";
import { ggzVrijgevestigd } from "./ggz-vrijgevestigd.js";
import { huisartsen } from "./huisartsen.js";
import { hulpmiddelen } from "./hulpmiddelen.js";
import { mondzorg } from "./mondzorg.js";
import { mondzorgPartial } from "./mondzorg-partial.js";
import { mondzorgPrepared, prepareMondzorg } from "./mondzorg-prepared.js";
import { msz } from "./msz.js";
import type { Statuses } from "./three-valued.js";

/** Decides the contractvoorwaarden on complete and well-formed facts, and says which of their norms are not met. */
export type Limit = (facts: Facts, failed: Failed) => string;

/** A checker says in its own words what facts it reads; that they are there is what the callers see to. */
const limit = (check: unknown): Limit => check as Limit;

export const limits: Readonly<Record<string, Limit>> = {
  mondzorg: limit(mondzorg),
  hulpmiddelen: limit(hulpmiddelen),
  huisartsen: limit(huisartsen),
  ggzDigitaal: limit(ggzDigitaal),
  ggzMaatwerk: limit(ggzMaatwerk),
  ggzVrijgevestigd: limit(ggzVrijgevestigd),
  msz: limit(msz),
};

/** Decides on what is known of the facts, three-valued, and says which norms are not met and which are open. */
export type PartialLimit = (facts: Facts, statuses: Statuses) => string;

const partialLimit = (check: unknown): PartialLimit => check as PartialLimit;

export const partialLimits: Readonly<Record<string, PartialLimit>> = {
  mondzorg: partialLimit(mondzorgPartial),
};

/** A checker of facts that are prepared outside its time, as `leesFeiten` prepares those of a module. */
export interface PreparedLimit {
  readonly prepare: (facts: Facts) => unknown;
  readonly check: (prepared: unknown, failed: Failed) => string;
}

export const preparedLimits: Readonly<Record<string, PreparedLimit>> = {
  mondzorg: {
    prepare: prepareMondzorg as unknown as PreparedLimit["prepare"],
    check: mondzorgPrepared as unknown as PreparedLimit["check"],
  },
};
