// The points of a document that nothing in the policy cites yet.

import { citationsIn } from "../analyse/citations.js";
import type { DeelSymbol } from "../names/symbols.js";
import { declaredPoints } from "../points.js";
import type { Analysis } from "../unit-index.js";

const cited = new WeakMap<Analysis, ReadonlyMap<DeelSymbol, ReadonlySet<string>>>();

function citedIn(analysis: Analysis): ReadonlyMap<DeelSymbol, ReadonlySet<string>> {
  const known = cited.get(analysis);
  if (known !== undefined) return known;
  const found = new Map<DeelSymbol, Set<string>>();
  for (const { deel, label, role } of citationsIn(analysis)) {
    if (role !== "cited") continue;
    const labels = found.get(deel) ?? new Set();
    found.set(deel, labels);
    labels.add(label);
  }
  cited.set(analysis, found);
  return found;
}

/** The points of a part, in the order of the document. */
export function pointsOf(deel: DeelSymbol): readonly string[] {
  return declaredPoints(deel.node.points).labels;
}

/** Those that nothing in the policy or building block cites; none when it is not clear which points the part has. */
export function uncitedPoints(analysis: Analysis, deel: DeelSymbol): readonly string[] {
  const { labels, bad } = declaredPoints(deel.node.points);
  if (bad.length > 0) return [];
  const used = citedIn(analysis).get(deel);
  return labels.filter((label) => used?.has(label) !== true);
}
