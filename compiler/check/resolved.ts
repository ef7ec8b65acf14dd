// What only shows on the resolved policy: whether everything that it took from its blocks is there.

import { expressionsOf } from "../analyse/expressions.js";
import { analyse } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import type { Beleid } from "../model.js";
import { declarationOf } from "../names/describe.js";
import { vervaltOf } from "../names/resolver.js";
import type { Unit } from "../program.js";
import { expressionsOfDerived, visitExpr } from "../resolve/needs.js";
import type { PolicyValues } from "../resolve/values.js";
import { decides } from "./clauses.js";

/** May something in the policy rest on a block norm that lapses? Where none does, no model need be made to say what. */
export function mayMiss(
  { conditions, ownDerived, ownNorms, ofBlocks, taken }: PolicyValues,
  unit: Unit,
): boolean {
  // Only of a block can there be a norm that is not there.
  if (ofBlocks.length === 0) return false;
  const norms = new Set(ownNorms.filter(({ node }) => decides(node)).map(({ name }) => name));
  const facts = factsOf(unit, taken);
  const derived = [...ownDerived, ...taken.derived].flatMap(({ afleiding }) =>
    expressionsOfDerived(afleiding),
  );
  let isMissed = false;
  for (const expr of [...conditions, ...derived]) {
    visitExpr(expr, (part) => {
      if (part.op === "meetsNorm") isMissed ||= !norms.has(part.norm);
      else if (part.op === "fact") isMissed ||= !facts.has(part.naam);
    });
  }
  return isMissed;
}

/** The names of the facts of a policy: its own, the questions of its norms, and what it takes. */
function factsOf(unit: Unit, { facts }: PolicyValues["taken"]): ReadonlySet<string> {
  const names = new Set(facts.map(({ name }) => name));
  for (const symbol of analyse(unit).scope.own) {
    if (symbol.kind === "feit" || (symbol.kind === "norm" && symbol.isFact)) names.add(symbol.name);
  }
  return names;
}

/** Reports what rests on a block norm that lapses; false when something does, and the policy has no meaning then. */
export function checkLapsed(beleid: Beleid, unit: Unit, report: Report): boolean {
  const { scope } = analyse(unit);
  const norms = new Set(beleid.besluiten.flatMap((besluit) => besluit.normen.map((norm) => norm.naam)));
  const facts = new Set(beleid.feiten.map((feit) => feit.naam));
  const missing = new Map<string, string>();
  for (const { expr, naam } of expressionsOf(beleid)) {
    visitExpr(expr, (part) => {
      if (part.op === "meetsNorm" && !norms.has(part.norm)) missing.set(part.norm, naam);
      if (part.op === "fact" && !facts.has(part.naam)) missing.set(part.naam, naam);
    });
  }
  for (const [name, needs] of missing) {
    const lapsed = vervaltOf(scope, name);
    const norm = scope.value(name);
    if (lapsed === undefined) continue;
    report(
      "INK0231",
      lapsed,
      { name, needs },
      norm === undefined
        ? {}
        : { related: [{ file: norm.file, span: norm.nameSpan, message: "Hier staat de norm." }] },
    );
  }
  return missing.size === 0;
}

/** Warns of a fact of a block that an example gives and the policy does not ask: it changes nothing. */
export function checkGiven({ ofBlocks, taken }: PolicyValues, unit: Unit, report: Report): void {
  if (ofBlocks.length === 0) return;
  const { everyUse } = analyse(unit);
  const facts = factsOf(unit, taken);
  for (const { symbol, role, file, span } of everyUse()) {
    if (role !== "example" || symbol.kind !== "feit" || facts.has(symbol.name)) continue;
    report(
      "INK0232",
      { file, span },
      { name: symbol.name, block: symbol.owner },
      { related: [declarationOf(symbol)], tags: ["unused"] },
    );
  }
}
