// References: every place in the workspace where the name under the cursor stands, every `bron` that cites a point, and
// every `gebruik` of a file.

import { citationsIn, isPointOf, pointAt } from "@inkoop/compiler";
import { ReferencesRequest, type Location } from "vscode-languageserver";
import { locationOf } from "../convert.js";
import { onPlace, type PlaceView } from "../feature.js";
import { declares, meaningsAt, occurrencesOf, pathIn } from "../occurrences.js";
import type { Snapshot } from "../snapshot.js";
import { keyOfUri } from "../uri.js";
import { usePathAt, usePathsIn } from "../uses.js";

export const references = onPlace(ReferencesRequest.type, {
  needs: "everything",
  capabilities: { referencesProvider: true },
  answer: (at, params, { workspace }) => {
    const { snapshots } = workspace();
    // What a client leaves out is taken as yes: better one place too many.
    const withDeclaration = params.context?.includeDeclaration !== false;
    const meanings = meaningsAt(snapshots, at.uri, at.offset);
    if (meanings.length > 0) {
      return occurrencesOf(snapshots, meanings)
        .filter(({ use }) => withDeclaration || !declares(use, meanings))
        .map(({ snapshot, use }) => locationOf(snapshot, use));
    }
    return pointReferences(at, withDeclaration) ?? fileReferences(at, snapshots);
  },
});

function pointReferences(at: PlaceView, withDeclaration: boolean): Location[] | null {
  const { snapshot, path, offset } = at;
  const found = new Map<string, Location>();
  let isPoint = false;
  for (const analysis of snapshot.analysesOf(path)) {
    const point = pointAt(analysis, path, offset);
    if (point === undefined) continue;
    isPoint = true;
    const sees = snapshot.analyses().filter(({ scope }) => scope.deel(point.deel.name) !== undefined);
    for (const cited of sees.flatMap(citationsIn)) {
      if (!isPointOf(cited, point) || (cited.role === "declared" && !withDeclaration)) continue;
      found.set(`${cited.file} ${cited.span.start}`, locationOf(snapshot, cited));
    }
  }
  return isPoint ? [...found.values()] : null;
}

/** From a `gebruik`: who else uses that file. */
function fileReferences(
  { file, snapshot, offset }: PlaceView,
  snapshots: readonly Snapshot[],
): Location[] | null {
  const used = usePathAt(file, offset)?.path;
  if (used === undefined) return null;
  const uri = snapshot.uri(used);
  const found = new Map<string, Location>();
  for (const each of snapshots) {
    const target = pathIn(each, uri);
    for (const user of target === undefined ? [] : each.files) {
      for (const { path, span } of usePathsIn(user)) {
        if (path !== target) continue;
        const location = locationOf(each, { file: user.path, span });
        found.set(`${keyOfUri(location.uri)} ${span.start}`, location);
      }
    }
  }
  return [...found.values()];
}
