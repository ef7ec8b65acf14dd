// What is known of one policy or building block: its symbols, what every name in it refers to, and the type of
// every expression. This is the index that the checks, the resolver and every editor feature read.

import type { Expression, Identifier, Reference, Span } from "@inkoop/language";
import type { Diagnostic } from "./diagnostics/create.js";
import type { Scope } from "./names/scope.js";
import type { PolicySymbol } from "./names/symbols.js";
import type { Unit } from "./program.js";
import type { Typed } from "./types/static-type.js";

/** One place where a name stands. */
export interface NameUse {
  readonly file: string;
  readonly span: Span;
  readonly symbol: PolicySymbol;
  /**
   * `declaration`: here it is declared. `meaning`: a norm, heading, type or derived value depends on it. `example`: a
   * profiel or voorbeeld speaks of it. `structure`: `volgens`, `vervalt`, `bron`, a qualifier.
   */
  readonly role: "declaration" | "meaning" | "example" | "structure";
}

export interface Analysis {
  readonly unit: Unit;
  readonly scope: Scope;
  /** Every name in the unit's own files, in order of file and place; names that could not be resolved are absent. */
  readonly uses: readonly NameUse[];
  /** What a name in the tree refers to; undefined when it is unknown, missing, or the wrong kind of thing. */
  readonly symbolOf: (node: Identifier | Reference) => PolicySymbol | undefined;
  /** The type of an expression of the unit's own files. */
  readonly typeOf: (expression: Expression) => Typed | undefined;
  /** What is wrong with names and types; unordered. */
  readonly diagnostics: readonly Diagnostic[];
}
