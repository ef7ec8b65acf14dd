// Definition: where the name under the cursor is declared, the file that a `gebruik` leads to, and where a point that
// is cited belongs to its part. From a norm that a policy places it goes on to the block's norm.

import { citationsIn, isPointOf, pointAt } from "@inkoop/compiler";
import type { Span } from "@inkoop/language";
import { DefinitionRequest } from "vscode-languageserver";
import { onPlace, type PlaceView } from "../feature.js";
import { linksTo, targetAtFile, targetOf, type Target } from "../links.js";
import { usePathAt } from "../uses.js";

export const definition = onPlace(DefinitionRequest.type, {
  capabilities: { definitionProvider: true },
  answer: (at, _params, { client }) => {
    const found = definitionAt(at);
    if (found === undefined) return null;
    return linksTo(at, found.origin, [found.target], client.textDocument?.definition?.linkSupport);
  },
});

interface Found {
  /** What one clicks on. */
  readonly origin: Span;
  readonly target: Target;
}

function definitionAt(at: PlaceView): Found | undefined {
  const { snapshot, path, file, offset } = at;
  const found = snapshot.symbolAt(path, offset);
  if (found !== undefined) {
    const { symbol, use } = found;
    const isPlacement = use.role === "declaration" && symbol.kind === "norm";
    const target = (isPlacement ? symbol.places : undefined) ?? symbol;
    return { origin: use.span, target: targetOf(snapshot, target) };
  }
  const used = usePathAt(file, offset);
  if (used?.path !== undefined) return { origin: used.span, target: targetAtFile(snapshot, used.path) };
  return pointDefinitionAt(at);
}

function pointDefinitionAt({ snapshot, path, offset }: PlaceView): Found | undefined {
  for (const analysis of snapshot.analysesOf(path)) {
    const point = pointAt(analysis, path, offset);
    if (point === undefined) continue;
    // The part may stand in a block.
    const declared = snapshot
      .analysesOf(point.deel.file)
      .flatMap(citationsIn)
      .find((each) => each.role === "declared" && isPointOf(each, point));
    if (declared === undefined) continue;
    const target = { snapshot, file: declared.file, span: declared.span, whole: point.deel.node.span };
    return { origin: point.span, target };
  }
  return undefined;
}
