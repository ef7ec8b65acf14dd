// What only shows on the resolved policy: whether everything that it took from its blocks is there.

import { expressionsOf } from "../analyse/expressions.js";
import { analyse } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import type { Beleid } from "../model.js";
import { declarationOf } from "../names/describe.js";
import { vervaltOf } from "../names/resolver.js";
import type { Unit } from "../program.js";
import { visitExpr } from "../resolve/needs.js";

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
export function checkGiven(beleid: Beleid, unit: Unit, report: Report): void {
  const { uses } = analyse(unit);
  const facts = new Set(beleid.feiten.map((feit) => feit.naam));
  for (const { symbol, role, file, span } of uses) {
    if (role !== "example" || symbol.kind !== "feit" || facts.has(symbol.name)) continue;
    report(
      "INK0232",
      { file, span },
      { name: symbol.name, block: symbol.owner },
      { related: [declarationOf(symbol)], tags: ["unused"] },
    );
  }
}
