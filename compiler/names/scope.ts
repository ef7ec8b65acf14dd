// The names that a policy or building block can use: its own, those of its parts, and those of its blocks.

import type {
  DeelSymbol,
  PolicySymbol,
  ProfielSymbol,
  TypeSymbol,
  UnitSymbol,
  ValueSymbol,
} from "./symbols.js";

export interface Scope {
  /** Everything that the unit's own files declare, in order of file and place. */
  readonly own: readonly PolicySymbol[];
  /** The same and then everything of its blocks. */
  readonly all: readonly PolicySymbol[];
  /**
   * The fact, derived value, norm or besluit called `name`. A block norm that the policy places is the placed one.
   * With `qualifier` only what that block declares.
   */
  readonly value: (name: string, qualifier?: string) => ValueSymbol | undefined;
  /** The keuzelijst or structuur called `name`. */
  readonly type: (name: string) => TypeSymbol | undefined;
  /** The part of a document called `name`. */
  readonly deel: (name: string) => DeelSymbol | undefined;
  readonly profiel: (name: string) => ProfielSymbol | undefined;
  /** The building block called `name` that the unit uses. */
  readonly block: (name: string) => UnitSymbol | undefined;
}
