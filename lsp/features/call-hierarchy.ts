// Call hierarchy: what a norm, a derived value or a besluit needs, and what needs a fact, a derived value or a norm.

import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type Range,
} from "vscode-languageserver";
import { onFile, onPlace } from "../feature.js";
import { incomingCalls, outgoingCalls, takesPart, type Call } from "../hierarchy/calls.js";
import { itemOfSymbol, offsetOfItem } from "../hierarchy/items.js";
import { meaningsAt } from "../occurrences.js";

export const prepareCallHierarchy = onPlace(CallHierarchyPrepareRequest.type, {
  capabilities: { callHierarchyProvider: true },
  answer: ({ snapshot, uri, offset }) => {
    const items = meaningsAt([snapshot], uri, offset).flatMap(({ symbol }) =>
      takesPart(symbol) ? (itemOfSymbol(snapshot, symbol) ?? []) : [],
    );
    // A part that several policies share stands for the same declaration in some of them.
    const places = new Map(
      items.map((item) => [
        `${item.uri} ${item.selectionRange.start.line} ${item.selectionRange.start.character}`,
        item,
      ]),
    );
    return places.size === 0 ? null : [...places.values()];
  },
});

export const callHierarchyIncoming = onFile(CallHierarchyIncomingCallsRequest.type, {
  needs: "everything",
  answer: (view, { item }, { workspace }) =>
    incomingCalls(view, offsetOfItem(view, item), workspace().snapshots).map((call) => ({
      from: call.item,
      fromRanges: rangesOf(call),
    })),
});

export const callHierarchyOutgoing = onFile(CallHierarchyOutgoingCallsRequest.type, {
  needs: "everything",
  answer: (view, { item }, { workspace }) =>
    outgoingCalls(view, offsetOfItem(view, item), workspace().snapshots).map((call) => ({
      to: call.item,
      fromRanges: rangesOf(call),
    })),
});

function rangesOf({ snapshot, file, spans }: Call): Range[] {
  const { rangeOf } = snapshot.converter(file);
  return spans.map(rangeOf);
}
