// Linked editing: the name of a table and the head of its last column are one name, and are typed as one.

import { touches, type Declaration } from "@inkoop/language";
import { LinkedEditingRangeRequest } from "vscode-languageserver";
import { onPlace } from "../feature.js";

/** What a name may be while it is being typed. */
const wordPattern = String.raw`[\p{L}_][\p{L}\p{N}_]*`;

export const linkedEditingRange = onPlace(LinkedEditingRangeRequest.type, {
  capabilities: { linkedEditingRangeProvider: true },
  answer: ({ file, offset, convert }) => {
    const table = file.tree.declarations.find((each) => isTable(each) && touches(each.span, offset));
    if (table?.kind !== "tabel" || table.header === undefined) return null;
    const [name, result] = [table.name, table.header.result];
    if (name.name === "" || name.name !== result.name) return null;
    if (!touches(name.span, offset) && !touches(result.span, offset)) return null;
    return { ranges: [convert.rangeOf(name.span), convert.rangeOf(result.span)], wordPattern };
  },
});

function isTable(declaration: Declaration): boolean {
  return declaration.kind === "tabel";
}
