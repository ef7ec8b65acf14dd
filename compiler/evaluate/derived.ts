// Derived values: a `bepaal` with one value or with cases, and a `tabel`.

import type { Afgeleide, Expr } from "../model.js";
import { concluded } from "./context.js";
import type { Context, DerivedState, Ground, Scope } from "./context.js";
import { truthIn, valueOf } from "./expressions.js";
import { and } from "./kleene.js";
import { groundsOf } from "./leaves.js";
import { isKnown, joined, unknownDerived } from "./values.js";

type Gevallen = Extract<Afgeleide, { readonly vorm: "gevallen" }>;
type Tabel = Extract<Afgeleide, { readonly vorm: "tabel" }>;

/** What is known of a derived value, and why. */
export function derive(context: Context, afgeleide: Afgeleide): DerivedState {
  const scope: Scope = { context };
  const { results, rij, conditions } = reachable(scope, afgeleide);
  const value = joined(
    results.map((result) => valueOf(scope, result)),
    unknownDerived(afgeleide.type, false),
  );
  const row: readonly Ground[] = rij === undefined ? [] : [{ kind: "row", afgeleid: afgeleide.naam, rij }];
  const grounds = concluded([...row, ...conditions], isKnown(value));
  return { value, grounds };
}

/** The results that the facts leave open, the row that is certain, and the grounds of all of it. */
interface Reachable {
  readonly results: readonly Expr[];
  readonly rij: number | undefined;
  readonly conditions: readonly Ground[];
}

function reachable(scope: Scope, afgeleide: Afgeleide): Reachable {
  switch (afgeleide.vorm) {
    case "waarde":
      return {
        results: [afgeleide.waarde],
        rij: undefined,
        conditions: groundsOf(scope, afgeleide.waarde),
      };
    case "gevallen":
      return reachableCases(scope, afgeleide);
    case "tabel":
      return reachableRows(scope, afgeleide);
  }
}

/** Cases are tried in order: one that is ja ends the search, one that is onbekend may still be the one. */
function reachableCases(scope: Scope, { gevallen, anders }: Gevallen): Reachable {
  const truths = gevallen.map((geval) => truthIn(scope, geval.als));
  const firstYes = truths.indexOf("ja");
  const tried = firstYes === -1 ? gevallen : gevallen.slice(0, firstYes + 1);
  const results = tried.filter((_, index) => truths[index] !== "nee").map((geval) => geval.dan);
  if (firstYes === -1) results.push(anders);
  const certain = results.length === 1;
  return {
    results,
    rij: certain ? tried.length + (firstYes === -1 ? 1 : 0) : undefined,
    conditions: [
      ...tried.flatMap((geval) => groundsOf(scope, geval.als)),
      ...results.flatMap((result) => groundsOf(scope, result)),
    ],
  };
}

/** Rows have no order: one that is ja is the row, for no table has two that match with different results. */
function reachableRows(scope: Scope, { rijen }: Tabel): Reachable {
  const rows = rijen.map(({ cellen, resultaat }) => {
    const tests = cellen.flatMap(({ test }) => (test === undefined ? [] : [test]));
    return { row: { op: "and", operands: tests } as const, resultaat };
  });
  const truths = rows.map(({ row }) => and(row.operands.map((test) => truthIn(scope, test))));
  const match = truths.indexOf("ja");
  const considered = match === -1 ? rows : rows.slice(match, match + 1);
  const open = match === -1 ? rows.filter((_, index) => truths[index] !== "nee") : considered;
  return {
    results: open.map(({ resultaat }) => resultaat),
    rij: match === -1 ? undefined : match + 1,
    conditions: considered.flatMap((entry) => {
      const ofCells = groundsOf(scope, entry.row);
      return open.includes(entry) ? ofCells.concat(groundsOf(scope, entry.resultaat)) : ofCells;
    }),
  };
}
