// Type hierarchy: a building block's norm above, and below it the norms of policies that place it, each with what it
// replaces.

import { deviationsOf, placementsIn, type NormSymbol } from "@inkoop/compiler";
import {
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
  type TypeHierarchyItem,
} from "vscode-languageserver";
import { onFile, onPlace, type FileView } from "../feature.js";
import { itemOfSymbol, offsetOfItem } from "../hierarchy/items.js";
import { meaningsAt, type Meaning } from "../occurrences.js";
import type { Snapshot } from "../snapshot.js";
import { keyOfUri } from "../uri.js";

export const prepareTypeHierarchy = onPlace(TypeHierarchyPrepareRequest.type, {
  capabilities: { typeHierarchyProvider: true },
  answer: ({ snapshot, uri, offset }) => {
    const items = meaningsAt([snapshot], uri, offset).flatMap(({ symbol }) =>
      symbol.kind === "norm" && isShared(symbol) ? itemOfNorm(snapshot, symbol) : [],
    );
    return items.length === 0 ? null : distinct(items);
  },
});

export const typeHierarchySupertypes = onFile(TypeHierarchySupertypesRequest.type, {
  answer: (view, { item }) =>
    distinct(
      normsAt([view.snapshot], view, item).flatMap(({ snapshot, symbol }) =>
        symbol.places === undefined ? [] : itemOfNorm(snapshot, symbol.places),
      ),
    ),
});

export const typeHierarchySubtypes = onFile(TypeHierarchySubtypesRequest.type, {
  needs: "everything",
  answer: (view, { item }, { workspace }) =>
    distinct(
      normsAt(workspace().snapshots, view, item).flatMap(({ snapshot, symbol }) =>
        snapshot
          .analyses()
          .flatMap((analysis) => placementsIn(analysis, symbol))
          .flatMap((placement) => (placement.kind === "placed" ? itemOfNorm(snapshot, placement.norm) : [])),
      ),
    ),
});

/** Only what a block declares or a policy takes from one has anything above or below it. */
function isShared({ places, heading, node }: NormSymbol): boolean {
  return places !== undefined || (heading.besluit === undefined && node.volgens === undefined);
}

function normsAt(
  snapshots: readonly Snapshot[],
  view: FileView,
  item: unknown,
): readonly (Meaning & { readonly symbol: NormSymbol })[] {
  return meaningsAt(snapshots, view.uri, offsetOfItem(view, item)).flatMap((meaning) => {
    const { symbol } = meaning;
    return symbol.kind === "norm" ? [{ ...meaning, symbol }] : [];
  });
}

function itemOfNorm(snapshot: Snapshot, norm: NormSymbol): TypeHierarchyItem[] {
  const item = itemOfSymbol(snapshot, norm);
  if (item === undefined) return [];
  return [norm.places === undefined ? item : { ...item, detail: `${deviationText(norm)}, ${norm.file}` }];
}

/** In what a placed norm differs from the block's. */
function deviationText(norm: NormSymbol): string {
  const words = deviationsOf(norm);
  return words.length === 0 ? "ongewijzigd" : `met een eigen ${words.join(", ")}`;
}

function distinct(items: readonly TypeHierarchyItem[]): TypeHierarchyItem[] {
  const places = new Map<string, TypeHierarchyItem>();
  for (const item of items) {
    const { line, character } = item.selectionRange.start;
    places.set(`${keyOfUri(item.uri)} ${line} ${character}`, item);
  }
  return [...places.values()];
}
