// Where a policy places the norm of a building block and says something else: what it replaces, and what it adds.

import { wordOf, type ClauseWord } from "../check/clauses.js";
import type { NormSymbol } from "../names/symbols.js";

/** What a placed norm says besides the block's norm. */
export interface PlacedClauses {
  /** Clauses of the block's norm that do not count here, in the order of the policy. */
  readonly replaced: readonly ClauseWord[];
  /** Clauses that the block's norm has not. */
  readonly added: readonly ClauseWord[];
}

/** What a norm that places another says otherwise; its source and its reason are nothing else. */
export function placedClausesOf(norm: NormSymbol): PlacedClauses {
  const original = new Set(norm.places?.node.clauses.map(wordOf));
  const own = [...new Set(norm.node.clauses.map(wordOf))].filter(
    (word) => word !== "bron" && word !== "omdat",
  );
  return {
    replaced: own.filter((word) => original.has(word)),
    added: own.filter((word) => !original.has(word)),
  };
}
