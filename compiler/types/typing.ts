// What the typing of an expression needs to know about the place where it stands.

import type { Comparison, Expression, TableCell } from "@inkoop/language";
import type { NameResolver, NameRole } from "../names/resolver.js";
import type { AfgeleideSymbol, FeitSymbol, StructuurSymbol, VeldSymbol } from "../names/symbols.js";
import type { DeclaredType, StaticType, Typed } from "./static-type.js";

/** What has a type: an expression, and a comparison whose left side stands elsewhere (in the head of a table, or nowhere). */
export type TypedNode = Expression | TableCell | Comparison;

export interface Typing {
  readonly names: NameResolver;
  /** Why names stand here. */
  readonly role: NameRole;
  /** The text of the file, for fixes. */
  readonly text: string;
  /** The year in which the looptijd of the policy starts; in a building block on its own any year will do. */
  readonly contractYear: () => number;
  readonly declared: (symbol: FeitSymbol | VeldSymbol | AfgeleideSymbol) => DeclaredType;
  /** The structuur whose record is at hand, inside `met (…)`, `heeft (…)` and `som van`. */
  readonly record: StructuurSymbol | undefined;
  /** Stands under `niet` or `geen van`, where `geen` could turn a nee into a ja. */
  readonly negated: boolean;
  /** Names for which a condition beside this one says `is geen` or `is niet geen`. */
  readonly guarded: ReadonlySet<string>;
  /** Remembers what is known of an expression. */
  readonly keep: (node: TypedNode, typed: Typed) => void;
  /** Types any expression; passed along so that the rooms of this folder need not import each other in a circle. */
  readonly typeOf: (expression: Expression, typing: Typing, expected?: StaticType) => Typed;
}
