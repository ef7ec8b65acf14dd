// What is declared and never used: a question whose answer changes nothing, a list that no fact has as its type.

import type { Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import type { PolicySymbol } from "../names/symbols.js";

/**
 * Warns, in the files that `isJudged` names, of facts, keuzelijsten, structuren and profiles that no policy uses. Only given the policies without errors:
 * where a name is mistyped, what it was meant for only seems unused. A building block is made for policies that need
 * not be loaded here, so of what it declares nothing is said; and a part is used as soon as one policy uses it.
 */
export function checkUnused(
  policies: readonly Analysis[],
  isJudged: (path: string) => boolean,
  report: Report,
): void {
  const used = new Set<string>();
  const declared = new Map<string, PolicySymbol>();
  for (const analysis of policies) {
    for (const use of analysis.uses) {
      if (counts(use.symbol, use.role)) used.add(keyOf(use.symbol));
    }
    const hasZorgsoort = analysis.unit.files.some((file) =>
      file.tree.declarations.some((declaration) => declaration.kind === "zorgsoort"),
    );
    for (const symbol of analysis.scope.own) {
      if (hasZorgsoort && symbol.kind === "feit" && symbol.name === "zorgsoort") used.add(keyOf(symbol));
      declared.set(keyOf(symbol), symbol);
    }
  }
  for (const [key, symbol] of declared) {
    const words = wordsFor(symbol);
    if (used.has(key) || words === undefined || !isJudged(symbol.file)) continue;
    report(
      "INK0228",
      { file: symbol.file, span: symbol.nameSpan },
      { name: symbol.name, ...words },
      { tags: ["unused"] },
    );
  }
}

function keyOf(symbol: PolicySymbol): string {
  return `${symbol.file} ${symbol.nameSpan.start}`;
}

/** An example may speak of a fact that decides nothing; only for a profile is that what it is for. */
function counts(symbol: PolicySymbol, role: Analysis["uses"][number]["role"]): boolean {
  return role === "meaning" || (role === "example" && symbol.kind === "profiel");
}

function wordsFor(symbol: PolicySymbol): { readonly what: string; readonly by: string } | undefined {
  switch (symbol.kind) {
    case "feit":
      return { what: "een gegeven", by: "geen enkele norm of afgeleide waarde" };
    case "keuzelijst":
      return { what: "een keuzelijst", by: "geen enkel gegeven" };
    case "structuur":
      return { what: "een structuur", by: "geen enkel gegeven" };
    case "profiel":
      return { what: "een profiel", by: "geen enkel voorbeeld" };
    default:
      return undefined;
  }
}
