// Who speaks of a name: the norms, derived values and headings that need it, and the examples that show it.

import type { Declaration } from "@inkoop/language";
import { isSameSymbol, type PolicySymbol } from "../names/symbols.js";
import type { Program } from "../program.js";
import { analyse, type Analysis } from "../unit-index.js";
import { firstFew, mostNamed } from "./portrait.js";

/** Who needs `symbol` in `analyses`: "`a`, `b`", and how many when there are more. */
export function neededBy(symbol: PolicySymbol, analyses: readonly Analysis[]): string | undefined {
  const declarations = declarationsWith(symbol, analyses, "meaning").filter((each) => each !== symbol.node);
  if (declarations.length === 0) return undefined;
  const few = firstFew([...new Set(declarations.map(calledBy))]);
  return declarations.length > mostNamed ? `${declarations.length}: ${few}` : few;
}

/** In how many examples and profiles `symbol` occurs. */
export function shownIn(symbol: PolicySymbol, analyses: readonly Analysis[]): string | undefined {
  const count = declarationsWith(symbol, analyses, "example").length;
  return count === 0 ? undefined : `in ${count} ${count === 1 ? "voorbeeld" : "voorbeelden"}`;
}

function declarationsWith(
  symbol: PolicySymbol,
  analyses: readonly Analysis[],
  role: "meaning" | "example",
): readonly Declaration[] {
  const found = new Set<Declaration>();
  for (const { uses } of analyses) {
    for (const use of uses) if (use.role === role && isSeenAs(use.symbol, symbol)) found.add(use.within);
  }
  return [...found];
}

/** Where a policy places the norm of a block, it speaks of that norm by the one that it places. */
function isSeenAs(found: PolicySymbol, symbol: PolicySymbol): boolean {
  if (found.name !== symbol.name) return false;
  if (isSameSymbol(found, symbol)) return true;
  return found.kind === "norm" && found.places !== undefined && isSameSymbol(found.places, symbol);
}

/** What is known of every policy and block that knows `symbol`; of one by itself that, and its blocks. */
export function seeing(
  symbol: PolicySymbol,
  analysis: Analysis,
  program: Program | undefined,
): readonly Analysis[] {
  const own = [analysis, ...analysis.unit.blocks.map(analyse)];
  if (program === undefined) return own;
  const { positions, holders } = program.layout;
  const held = holders[positions.get(symbol.file) ?? -1] ?? [];
  return [...new Set([...own, ...held.flatMap((index) => program.units[index] ?? []).map(analyse)])];
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
