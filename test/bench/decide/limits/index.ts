// The hand-written checkers that emitted modules are measured against, by the name of the policy.

import type { Facts } from "../policies.js";
import type { Failed } from "./failed.js";
import { mondzorg } from "./mondzorg.js";

/** Decides the contractvoorwaarden on complete and well-formed facts, and says which of their norms are not met. */
export type Limit = (facts: Facts, failed: Failed) => string;

/** A checker says in its own words what facts it reads; that they are there is what the callers see to. */
const limit = (check: unknown): Limit => check as Limit;

export const limits: Readonly<Record<string, Limit>> = {
  mondzorg: limit(mondzorg),
};
