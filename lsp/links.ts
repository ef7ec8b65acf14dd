// Answers that lead somewhere: as links where the client knows those, else as plain locations.

import { declarationOf, type PolicySymbol } from "@inkoop/compiler";
import type { Span } from "@inkoop/language";
import type { DefinitionLink, Location } from "vscode-languageserver";
import { locationOf, type FilePlace, type Places } from "./convert.js";
import type { PlaceView } from "./feature.js";

/** Where something leads: the place to go to, and all that it opens. */
export interface Target extends FilePlace {
  readonly snapshot: Places;
  readonly whole?: Span;
}

/** Where a symbol is declared. */
export function targetOf(snapshot: Places, symbol: PolicySymbol): Target {
  const { node } = symbol;
  const holds = node.span.start <= symbol.nameSpan.start && symbol.nameSpan.end <= node.span.end;
  return {
    snapshot,
    file: symbol.file,
    span: symbol.nameSpan,
    whole: holds ? node.span : declarationOf(symbol).span,
  };
}

/** The start of a file. */
export function targetAtFile(snapshot: Places, file: string): Target {
  return { snapshot, file, span: { start: 0, end: 0 } };
}

/** `targets` of what stands at `origin`; null when there are none. One of them is one location. */
export function linksTo(
  at: PlaceView,
  origin: Span,
  targets: readonly Target[],
  linkSupport: boolean | undefined,
): Location | Location[] | DefinitionLink[] | null {
  const [first] = targets;
  if (first === undefined) return null;
  if (linkSupport !== true) {
    const locations = targets.map((target) => locationOf(target.snapshot, target));
    const [only] = locations;
    return locations.length === 1 && only !== undefined ? only : locations;
  }
  const originSelectionRange = at.convert.rangeOf(origin);
  return targets.map(({ snapshot, file, span, whole = span }): DefinitionLink => {
    const { rangeOf } = snapshot.converter(file);
    return {
      originSelectionRange,
      targetUri: snapshot.uri(file),
      targetRange: rangeOf(whole),
      targetSelectionRange: rangeOf(span),
    };
  });
}
