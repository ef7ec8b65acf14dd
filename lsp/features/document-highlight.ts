// Document highlight: where the name or point under the cursor stands in the same file. Where it gets its value, in
// its declaration and in what an example gives, counts as writing.

import { citationsIn, isPointOf, isSameSymbol, pointAt, type NameUse } from "@inkoop/compiler";
import { nodesAt } from "@inkoop/language";
import {
  DocumentHighlightKind,
  DocumentHighlightRequest,
  type DocumentHighlight,
} from "vscode-languageserver";
import { onPlace, type PlaceView } from "../feature.js";
import { usesIn } from "../snapshot.js";

export const documentHighlight = onPlace(DocumentHighlightRequest.type, {
  capabilities: { documentHighlightProvider: true },
  answer: (at) => nameHighlights(at) ?? pointHighlights(at),
});

function nameHighlights({ snapshot, path, offset, file, convert }: PlaceView): DocumentHighlight[] | null {
  const analyses = snapshot.analysesOf(path);
  const symbols = analyses.flatMap((analysis) => {
    const use = usesIn(analysis, path).findLast(({ span }) => span.start <= offset && offset <= span.end);
    return use === undefined ? [] : [use.symbol];
  });
  if (symbols.length === 0) return null;
  const found = new Map<number, DocumentHighlight>();
  for (const use of analyses.flatMap((analysis) => usesIn(analysis, path))) {
    if (!symbols.some((symbol) => isSameSymbol(symbol, use.symbol))) continue;
    const isWritten = use.role === "declaration" || (use.role === "example" && isGiven(use));
    found.set(use.span.start, {
      range: convert.rangeOf(use.span),
      kind: isWritten ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    });
  }
  return [...found.entries()].toSorted(([a], [b]) => a - b).map(([, highlight]) => highlight);

  /** Does an example or profile say here what the fact is? */
  function isGiven({ within, span }: NameUse): boolean {
    const lines = within.kind === "profiel" ? within.lines : within.kind === "voorbeeld" ? within.given : [];
    const line = lines.find((each) => each.span.start <= span.start && span.end <= each.span.end);
    if (line?.kind === "names") return true;
    if (line?.kind !== "assign") return false;
    // Within a record, a field gets its value; what stands behind `is` is a value itself.
    const chain = nodesAt(file.tree, span.start);
    return chain.some(
      (node) => node.kind === "names" || (node.kind === "assign" && node.name.name.span.start === span.start),
    );
  }
}

function pointHighlights({ snapshot, path, offset, convert }: PlaceView): DocumentHighlight[] | null {
  for (const analysis of snapshot.analysesOf(path)) {
    const point = pointAt(analysis, path, offset);
    if (point === undefined) continue;
    const places = new Map<number, DocumentHighlight>();
    for (const cited of citationsIn(analysis)) {
      if (cited.file !== path || !isPointOf(cited, point)) continue;
      places.set(cited.span.start, {
        range: convert.rangeOf(cited.span),
        kind: cited.role === "declared" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      });
    }
    return [...places.values()];
  }
  return null;
}
