// Who speaks of a name: the norms, derived values and headings that need it, and the examples that show it.

import type { Declaration } from "@inkoop/language";
import type { PolicySymbol } from "../names/symbols.js";
import { analyse, type Analysis } from "../unit-index.js";
import { firstFew, mostNamed } from "./portrait.js";

/** Who needs `symbol` in the policy or block of `analysis` and in its blocks: "`a`, `b`", and how many when there are more. */
export function neededBy(symbol: PolicySymbol, analysis: Analysis): string | undefined {
  const declarations = declarationsWith(symbol, analysis, "meaning").filter((each) => each !== symbol.node);
  if (declarations.length === 0) return undefined;
  const few = firstFew(declarations.map(calledBy));
  return declarations.length > mostNamed ? `${declarations.length}: ${few}` : few;
}

/** In how many examples and profiles `symbol` occurs. */
export function shownIn(symbol: PolicySymbol, analysis: Analysis): string | undefined {
  const count = declarationsWith(symbol, analysis, "example").length;
  return count === 0 ? undefined : `in ${count} ${count === 1 ? "voorbeeld" : "voorbeelden"}`;
}

function declarationsWith(
  symbol: PolicySymbol,
  analysis: Analysis,
  role: "meaning" | "example",
): readonly Declaration[] {
  const found = new Set<Declaration>();
  for (const each of [analysis, ...analysis.unit.blocks.map(analyse)]) {
    for (const use of each.usesOf(symbol)) if (use.role === role) found.add(use.within);
  }
  return [...found];
}

/** What a declaration is called: by its name, else by its title or word. */
export function calledBy(declaration: Declaration): string {
  switch (declaration.kind) {
    case "beleid":
    case "bouwsteen":
    case "keuzelijst":
    case "structuur":
    case "besluit":
    case "norm":
    case "bepaal":
    case "tabel":
    case "profiel":
      return `\`${declaration.name.name}\``;
    case "document":
    case "gegevens":
    case "ontoetsbaar":
    case "rubriek":
    case "voorbeeld":
      return `“${declaration.title.value}”`;
    case "zorgsoort":
      return `zorgsoort ${declaration.names.map(({ name }) => name).join(", ")}`;
    case "vervalt":
      return `\`${declaration.target.name.name}\``;
    case "gebruik":
    case "broken":
      return declaration.kind;
  }
}
