// Workspace symbols: everything that any file declares, by name or title, the best fit first. Where exactly it stands
// is worked out for the one that is chosen, where the client can ask for that.

import {
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import { onItem, onWorkspace, type FileView } from "../feature.js";
import { fitOf } from "../fuzzy.js";
import { outlineOf, type OutlineItem } from "../outline.js";
import { isRecord } from "../shapes.js";

/** More than anybody reads; who searches goes on typing. */
const mostResults = 500;

interface Candidate {
  readonly symbol: WorkspaceSymbol;
  readonly fit: number;
}

export const workspaceSymbol = onWorkspace(WorkspaceSymbolRequest.type, {
  capabilities: { workspaceSymbolProvider: { resolveProvider: true } },
  answer: ({ snapshots }, { query }, { client }) => {
    const lazy = client.workspace?.symbol?.resolveSupport?.properties?.includes("location.range") === true;
    const wanted = typeof query === "string" ? query.trim() : "";
    const found: Candidate[] = [];
    for (const snapshot of snapshots) {
      for (const { path, tree } of snapshot.files) {
        if (!snapshot.owns(path)) continue;
        const uri = snapshot.uri(path);
        for (const { item, holder } of flattened(outlineOf(tree), undefined)) {
          const fit = fitOfItem(wanted, item);
          if (fit === undefined) continue;
          const location = lazy ? { uri } : { uri, range: snapshot.converter(path).rangeOf(item.nameSpan) };
          found.push({
            fit,
            symbol: {
              name: item.name,
              kind: item.kind,
              containerName: holder === undefined ? path : `${holder}, ${path}`,
              location,
              data: { uri, name: item.name, at: item.nameSpan.start },
            },
          });
        }
      }
    }
    // In the order of files and places where they fit equally well.
    return found
      .toSorted((a, b) => b.fit - a.fit)
      .slice(0, mostResults)
      .map(({ symbol }) => symbol);
  },
});

export const workspaceSymbolResolve = onItem(WorkspaceSymbolResolveRequest.type, {
  answer: (view, symbol) => {
    const place = placeOf(view, symbol.data);
    return place === undefined
      ? symbol
      : { ...symbol, location: { uri: view.uri, range: view.convert.rangeOf(place) } };
  },
});

/** Where the declaration stands now: of those with its name the nearest to where it stood. */
function placeOf({ file }: FileView, data: unknown): OutlineItem["nameSpan"] | undefined {
  const at = isRecord(data) && typeof data["at"] === "number" ? data["at"] : 0;
  const named = flattened(outlineOf(file.tree), undefined).filter(
    ({ item }) => isRecord(data) && item.name === data["name"],
  );
  const distance = ({ item }: { readonly item: OutlineItem }): number => Math.abs(item.nameSpan.start - at);
  return named.toSorted((a, b) => distance(a) - distance(b))[0]?.item.nameSpan;
}

/** A title is looked through too, but a name counts for more. */
function fitOfItem(query: string, { name, detail }: OutlineItem): number | undefined {
  const byName = fitOf(query, name);
  const byDetail = fitOf(query, detail);
  // A few letters out of a sentence are chance.
  const asTitle = byDetail !== undefined && byDetail >= 600 ? byDetail - 250 : undefined;
  return byName === undefined || (asTitle !== undefined && asTitle > byName) ? asTitle : byName;
}

function flattened(
  items: readonly OutlineItem[],
  holder: string | undefined,
): readonly { readonly item: OutlineItem; readonly holder: string | undefined }[] {
  return items.flatMap((item) => [{ item, holder }, ...flattened(item.children, item.name)]);
}
