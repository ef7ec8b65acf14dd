// What is declared and never used: a question whose answer changes nothing, a list that no fact has as its type.

import { collectDiagnostics, type Diagnostic } from "../diagnostics/create.js";
import type { PolicySymbol } from "../names/symbols.js";
import type { Unit } from "../program.js";
import { analyse, type NameRole } from "../unit-index.js";

/**
 * The facts, keuzelijsten, structuren and profiles in the file `path` that none of `policies` uses: those that the
 * file belongs to, all without errors, since where a name is mistyped, what it was meant for only seems unused. A
 * building block is made for policies that need not be loaded here, so of what it declares nothing is said; and a part
 * is used as soon as one policy uses it.
 */
export function unusedIn(path: string, policies: readonly Unit[]): readonly Diagnostic[] {
  const { report, diagnostics } = collectDiagnostics();
  const [first, ...others] = policies.map((policy) => unusedOf(policy).get(path));
  for (const [start, symbol] of first ?? []) {
    const words = wordsFor(symbol);
    if (words === undefined || others.some((other) => other?.has(start) !== true)) continue;
    report(
      "INK0228",
      { file: symbol.file, span: symbol.nameSpan },
      { name: symbol.name, ...words },
      { tags: ["unused"] },
    );
  }
  return diagnostics;
}

/** What a policy declares and does not use, by file and by the place of its name. */
type Unused = ReadonlyMap<string, ReadonlyMap<number, PolicySymbol>>;

const known = new WeakMap<Unit, Unused>();

function unusedOf(policy: Unit): Unused {
  const unused = known.get(policy) ?? collectUnused(policy);
  known.set(policy, unused);
  return unused;
}

function collectUnused(policy: Unit): Unused {
  const { everyUse, scope } = analyse(policy);
  const used = new Set<PolicySymbol>();
  for (const { symbol, role } of everyUse()) if (counts(symbol, role)) used.add(symbol);
  const hasZorgsoort = policy.files.some((file) =>
    file.tree.declarations.some((declaration) => declaration.kind === "zorgsoort"),
  );
  const unused = new Map<string, Map<number, PolicySymbol>>();
  for (const symbol of scope.own) {
    if (used.has(symbol) || wordsFor(symbol) === undefined) continue;
    if (hasZorgsoort && symbol.kind === "feit" && symbol.name === "zorgsoort") continue;
    const ofFile = unused.get(symbol.file);
    if (ofFile === undefined) unused.set(symbol.file, new Map([[symbol.nameSpan.start, symbol]]));
    else ofFile.set(symbol.nameSpan.start, symbol);
  }
  return unused;
}

/** An example may speak of a fact that decides nothing; only for a profile is that what it is for. */
function counts(symbol: PolicySymbol, role: NameRole): boolean {
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
