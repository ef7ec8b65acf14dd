// Implementation: what policies make of a building block's norm: where it is placed, replaced, or lapses.

import { placementsIn, type NormSymbol, type PolicySymbol } from "@inkoop/compiler";
import { ImplementationRequest } from "vscode-languageserver";
import { onPlace } from "../feature.js";
import { linksTo, type Target } from "../links.js";
import { meaningsAt } from "../occurrences.js";
import { keyOfUri } from "../uri.js";

export const implementation = onPlace(ImplementationRequest.type, {
  // A policy that places the norm may stand anywhere.
  needs: "everything",
  capabilities: { implementationProvider: true },
  answer: (at, _params, { client, workspace }) => {
    const found = at.snapshot.symbolAt(at.path, at.offset);
    const norm = found === undefined ? undefined : blockNormOf(found.symbol);
    if (found === undefined || norm === undefined) return null;
    const { snapshots } = workspace();
    // Another folder that holds the block knows of other policies.
    const meanings = meaningsAt(snapshots, at.snapshot.uri(norm.file), norm.nameSpan.start);
    const targets = new Map<string, Target>();
    for (const { snapshot, symbol } of meanings) {
      if (symbol.kind !== "norm") continue;
      for (const placement of snapshot.analyses().flatMap((analysis) => placementsIn(analysis, symbol))) {
        const { file, span } = placement;
        const { span: whole } = placement.kind === "placed" ? placement.norm.node : placement.declaration;
        targets.set(`${keyOfUri(snapshot.uri(file))} ${span.start}`, { snapshot, file, span, whole });
      }
    }
    const { linkSupport } = client.textDocument?.implementation ?? {};
    return linksTo(at, found.use.span, [...targets.values()], linkSupport);
  },
});

/** The shared norm that a symbol is, or places. */
function blockNormOf(symbol: PolicySymbol): NormSymbol | undefined {
  if (symbol.kind !== "norm") return undefined;
  return symbol.places ?? symbol;
}
