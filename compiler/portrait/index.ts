// What there is to say of a name: one portrait for each kind of thing that it can stand for.

import { describeSymbol } from "../names/describe.js";
import type { DeelSymbol, PolicySymbol, ProfielSymbol, UnitSymbol } from "../names/symbols.js";
import { declaredPoints, pointsText } from "../points.js";
import { textsOf } from "../resolve/clauses.js";
import { dateInWords } from "../resolve/expression-text.js";
import { homeOf, Unresolved } from "../resolve/lower.js";
import { looptijdOf } from "../binding/looptijd.js";
import type { Program } from "../program.js";
import type { Analysis } from "../unit-index.js";
import { portraitOfDerived } from "./derived.js";
import { portraitOfFact, portraitOfKeuzelijst, portraitOfStructuur, portraitOfValue } from "./facts.js";
import { portraitOfBesluit, portraitOfNorm } from "./norms.js";
import { propertiesBlock, textBlock, type Portrait } from "./portrait.js";
import { seeing, shownIn } from "./uses.js";

/**
 * The portrait of `symbol` as the policy or block of `analysis` sees it; also when that has errors. Who uses it is told of
 * all of `program`, and without one of that policy and its blocks.
 */
export function portraitOf(symbol: PolicySymbol, analysis: Analysis, program?: Program): Portrait {
  try {
    return portrait(symbol, analysis, seeing(symbol, analysis, program));
  } catch (error) {
    // Something that it rests on is wrong, which is reported elsewhere: then only what it is.
    if (error instanceof Unresolved) return { name: symbol.name, what: describeSymbol(symbol), blocks: [] };
    throw error;
  }
}

function portrait(symbol: PolicySymbol, analysis: Analysis, seen: readonly Analysis[]): Portrait {
  switch (symbol.kind) {
    case "feit":
    case "veld":
      return portraitOfFact(symbol, analysis, seen);
    case "waarde":
      return portraitOfValue(symbol, seen);
    case "keuzelijst":
      return portraitOfKeuzelijst(symbol, seen);
    case "structuur":
      return portraitOfStructuur(symbol, analysis, seen);
    case "afgeleide":
      return portraitOfDerived(symbol, analysis, seen);
    case "norm":
      return portraitOfNorm(symbol, analysis, seen);
    case "besluit":
      return portraitOfBesluit(symbol, analysis, seen);
    case "deel":
      return portraitOfPart(symbol);
    case "profiel":
      return portraitOfProfile(symbol, seen);
    case "beleid":
    case "bouwsteen":
      return portraitOfUnit(symbol, analysis);
  }
}

function portraitOfPart(symbol: DeelSymbol): Portrait {
  const { labels } = declaredPoints(symbol.node.points);
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: [
      ...textBlock(symbol.node.title.value),
      ...propertiesBlock(
        ["Document", symbol.document.title.value],
        ["Punten", labels.length === 0 ? undefined : pointsText(labels)],
      ),
    ],
  };
}

function portraitOfProfile(symbol: ProfielSymbol, seen: readonly Analysis[]): Portrait {
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: propertiesBlock(["Overgenomen", shownIn(symbol, seen)]),
  };
}

function portraitOfUnit(symbol: UnitSymbol, { unit }: Analysis): Portrait {
  const home = homeOf(symbol, unit);
  const clauses = symbol.node.clauses.map((clause) => ({ clause, home }));
  const looptijd = symbol.node === unit.header ? looptijdOf(unit) : undefined;
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: [
      ...textBlock(symbol.node.title.value),
      ...propertiesBlock(
        ["Verzekeraar", textsOf(clauses, "verzekeraar")[0]],
        ["Looptijd", looptijd && `${dateInWords(looptijd.van)} tot en met ${dateInWords(looptijd.totEnMet)}`],
      ),
    ],
  };
}
