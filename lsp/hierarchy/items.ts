// Declarations as the items of a hierarchy, and back: an item that a client sends again is found by its place.

import type { PolicySymbol } from "@inkoop/compiler";
import type { Declaration, HeadingDeclaration } from "@inkoop/language";
import type { Range, SymbolKind } from "vscode-languageserver";
import { invalidParams, type FileView } from "../feature.js";
import { outlineOf, type OutlineItem } from "../outline.js";
import { isPlace, isRecord } from "../shapes.js";
import type { Snapshot } from "../snapshot.js";

/** What call and type hierarchies have in common. */
export interface Item {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly detail: string;
  readonly uri: string;
  readonly range: Range;
  readonly selectionRange: Range;
}

/** The item of what `symbol` declares; undefined for what has no place in an outline. */
export function itemOfSymbol(snapshot: Snapshot, symbol: PolicySymbol): Item | undefined {
  return itemAt(snapshot, symbol.file, symbol.nameSpan.start);
}

/** The item of a heading that has no name. */
export function itemOfHeading(
  snapshot: Snapshot,
  file: string,
  heading: HeadingDeclaration,
): Item | undefined {
  const start = heading.kind === "zorgsoort" ? heading.names[0]?.span.start : undefined;
  return itemAt(
    snapshot,
    file,
    start ?? ("title" in heading ? heading.title.span.start : heading.keyword.start),
  );
}

function itemAt(snapshot: Snapshot, file: string, start: number): Item | undefined {
  const tree = snapshot.file(file)?.tree;
  const item =
    tree === undefined ? undefined : found(outlineOf(tree), ({ nameSpan }) => nameSpan.start === start);
  if (item === undefined) return undefined;
  const { rangeOf } = snapshot.converter(file);
  return {
    name: item.name,
    kind: item.kind,
    detail: item.detail === "" ? file : `${item.detail}, ${file}`,
    uri: snapshot.uri(file),
    range: rangeOf(item.span),
    selectionRange: rangeOf(item.nameSpan),
  };
}

function found(
  items: readonly OutlineItem[],
  isWanted: (item: OutlineItem) => boolean,
): OutlineItem | undefined {
  for (const item of items) {
    if (isWanted(item)) return item;
    const within = found(item.children, isWanted);
    if (within !== undefined) return within;
  }
  return undefined;
}

/** Where the name of an item stands now, as far as its place still holds it. */
export function offsetOfItem(view: FileView, item: unknown): number {
  const range = isRecord(item) ? item["selectionRange"] : undefined;
  const start = isRecord(range) ? range["start"] : undefined;
  if (!isPlace(start)) throw invalidParams("het onderdeel heeft geen plaats");
  return view.convert.offsetOf(start);
}

/** The declaration around an offset. */
export function declarationAt({ file }: FileView, offset: number): Declaration | undefined {
  return file.tree.declarations.find(({ span }) => span.start <= offset && offset <= span.end);
}
