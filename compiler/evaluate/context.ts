// What evaluation hands around: the facts as they stand, what is concluded from them, and the grounds of that.

import type { Expr, Feit, Structuur } from "../model.js";
import type { Truth } from "./kleene.js";
import type { Status, Uitkomst } from "../runtime/types.js";
import type { RecordValue, Value } from "./values.js";

/** Given by somebody, assumed by the policy because nobody gave it, or unknown. */
export type Standing = "gegeven" | "aangenomen" | "onbekend";

/** A fact (or a field that is not known) as one of the grounds of a conclusion. */
export interface FactGround {
  readonly kind: "fact";
  /** `naam`, or `lijst[0].veld`. */
  readonly pad: string;
  /** The top-level fact. */
  readonly fact: string;
  /** The declaration of the fact, or of the field. */
  readonly feit: Feit;
  readonly standing: Standing;
  readonly value: Value;
  /** Within a list: the item, and the field in order of declaration. */
  readonly place?: { readonly item: number; readonly field: number };
}
/** The row or case that gave a derived value its value, counted from 1. */
export interface RowGround {
  readonly kind: "row";
  readonly afgeleid: string;
  readonly rij: number;
}
export type Ground = FactGround | RowGround;

export interface DerivedState {
  readonly value: Value;
  readonly grounds: readonly Ground[];
}
export interface NormState {
  readonly status: Status;
  /** The vrijstelling that fired, counted from 0. */
  readonly vrijstelling: number | undefined;
  readonly grounds: readonly Ground[];
}
export interface BesluitState {
  readonly uitkomst: Exclude<Uitkomst, "fout">;
  /** Does it apply at all, and why? */
  readonly applies: Truth;
  readonly scope: readonly Ground[];
  readonly grounds: readonly Ground[];
  /** Of each path that is missing: how much it can help to decide. */
  readonly weights: ReadonlyMap<string, number>;
  readonly aanscherping: readonly string[];
}

/** Everything that can be asked while evaluating; each answer is made once. */
export interface Context {
  readonly fact: (naam: string) => FactGround;
  readonly derived: (naam: string) => DerivedState;
  readonly norm: (naam: string) => NormState;
  readonly besluit: (naam: string) => BesluitState;
  readonly structuur: (naam: string) => Structuur;
  /** What expressions outside lists were found to be worth, and why: norms under one heading share its condition. */
  readonly values: Map<Expr, Value>;
  readonly grounds: Map<Expr, readonly Ground[]>;
}

/** The record at hand within the condition of a count, a sum or an `elk van`. */
export interface Item {
  readonly fact: string;
  readonly index: number;
  readonly record: RecordValue;
}
export interface Scope {
  readonly context: Context;
  readonly item?: Item;
}

/**
 * The grounds of a conclusion: each once, at its first place. A conclusion that is decided has no unknown grounds,
 * for no fact that is still missing can change it.
 */
export function concluded(grounds: readonly Ground[], decided: boolean): readonly Ground[] {
  const isDropped = (ground: Ground): boolean =>
    decided && ground.kind === "fact" && ground.standing === "onbekend";
  if (grounds.length < 2) return grounds.some(isDropped) ? [] : grounds;
  const facts = new Set<string>();
  const rows = new Set<string>();
  return grounds.filter((ground) => {
    if (isDropped(ground)) return false;
    const [seen, key] = ground.kind === "fact" ? [facts, ground.pad] : [rows, ground.afgeleid];
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
