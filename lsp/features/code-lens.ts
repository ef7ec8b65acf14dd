// Code lenses: above a name how often it is used, above an example how it came out.

import { CodeLensRequest, CodeLensResolveRequest, type CodeLens } from "vscode-languageserver";
import { locationOf } from "../convert.js";
import { onFile, onItem, type FileView } from "../feature.js";
import { titled } from "../lens/commands.js";
import { exampleLenses } from "../lens/examples.js";
import { trialLenses } from "../lens/trial.js";
import { declares, meaningsAt, occurrencesOf } from "../occurrences.js";
import { isRecord } from "../shapes.js";
import { usesIn } from "../snapshot.js";

export const codeLens = onFile(CodeLensRequest.type, {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  // What a policy means, and so how an example came out, follows from all that it uses.
  needs: "everything",
  answer: (view, _params, { client }): CodeLens[] => [
    ...useLenses(view),
    ...trialLenses(view, client),
    ...exampleLenses(view, client),
  ],
});

/**
 * One for each fact and derived value, and for each norm of a block; how often it is used is worked out when it comes
 * into sight. A norm of a policy has none: it decides where it stands, and that hardly any norm is named elsewhere is
 * no news.
 */
function useLenses({ snapshot, path, uri, convert }: FileView): readonly CodeLens[] {
  const [analysis] = snapshot.analysesOf(path);
  if (analysis === undefined) return [];
  return usesIn(analysis, path).flatMap(({ role, symbol, span }): readonly CodeLens[] => {
    const { kind } = symbol;
    const isUsed =
      kind === "feit" || kind === "afgeleide" || (kind === "norm" && analysis.unit.kind === "bouwsteen");
    if (role !== "declaration" || !isUsed) return [];
    return [{ range: convert.rangeOf(span), data: { uri } }];
  });
}

export const codeLensResolve = onItem<CodeLens>(CodeLensResolveRequest.type, {
  needs: "everything",
  answer: (view, lens, { client, workspace }) => {
    if (lens.command !== undefined || !isRecord(lens.data)) return lens;
    const { snapshots } = workspace();
    const { start } = lens.range;
    const meanings = meaningsAt(snapshots, view.uri, view.convert.offsetOf(start));
    const uses = occurrencesOf(snapshots, meanings).filter(({ use }) => !declares(use, meanings));
    const count = uses.length;
    const title =
      count === 0 ? "nergens gebruikt" : count === 1 ? "1 keer gebruikt" : `${count} keer gebruikt`;
    const locations = uses.map(({ snapshot, use }) => locationOf(snapshot, use));
    return { ...lens, command: titled(title, client, "inkoop.toonVerwijzingen", view.uri, start, locations) };
  },
});
