// Why something is concluded: the facts it rests on, those that are missing, and the rows that gave a derived value.

import type { FeitGegevens } from "./policy.js";
import type { Value } from "./values.js";

/** A fact as a ground; also a field of an item that is not known, with its place in the list. */
export interface FactGround {
  readonly kind: "fact";
  readonly pad: string;
  /** The place of the top-level fact in the policy. */
  readonly fact: number;
  readonly feit: FeitGegevens;
  readonly standing: "given" | "assumed" | "missing";
  readonly value: Value;
  readonly item: number;
  readonly field: number;
}
export interface RowGround {
  readonly kind: "row";
  readonly derived: number;
  readonly row: number;
}
export type Ground = FactGround | RowGround;

/** A conclusion and its grounds, each once and in order of first occurrence. */
export interface Reasoned<T> {
  readonly result: T;
  readonly grounds: readonly Ground[];
}

/** Nothing that is missing can change a conclusion that is certain: then it has no grounds that are missing. */
export function concluded<T>(result: T, grounds: readonly Ground[], certain: boolean): Reasoned<T> {
  const [first] = grounds;
  if (first === undefined || (grounds.length === 1 && !(certain && isMissing(first))))
    return { result, grounds };
  const seen = new Set<string | number>();
  const kept = grounds.filter((ground) => {
    if (certain && isMissing(ground)) return false;
    const key = ground.kind === "fact" ? ground.pad : ground.derived;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { result, grounds: kept };
}

export function isMissing(ground: Ground): ground is FactGround {
  return ground.kind === "fact" && ground.standing === "missing";
}
export function isAssumed(ground: Ground): ground is FactGround {
  return ground.kind === "fact" && ground.standing === "assumed";
}
