// The policy as data for whoever runs in the compiler itself: what a module exports as `beleid`, without making the module.

import type { Beleid } from "../model.js";
import type { BeleidGegevens } from "../runtime/policy.js";
import { nothingSaidData, policyData } from "./policy-data.js";
import { SPREAD } from "./source-text.js";
import type { Literal } from "./source-text.js";

/** What the module of `beleid` exports as `beleid`. */
export function gegevensOf(beleid: Beleid): BeleidGegevens {
  // The literal that a module has is checked against this type wherever a module is compiled.
  return valueOf(policyData(beleid)) as unknown as BeleidGegevens;
}

function valueOf(literal: Literal): unknown {
  if (typeof literal !== "object") return literal;
  if (Array.isArray(literal)) return (literal as readonly Literal[]).map(valueOf);
  const entries = Object.entries(literal).flatMap(([name, property]): readonly [string, unknown][] => {
    if (property === undefined) return [];
    return name === SPREAD ? Object.entries(nothingSaidData) : [[name, valueOf(property)]];
  });
  return Object.fromEntries(entries);
}
