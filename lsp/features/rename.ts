// Rename: one name everywhere, in every file and policy that speaks of it, or a reason why that cannot be done. A norm
// of a block and what policies make of it keep one name. Afterwards every name must mean what it meant.

import type { PolicySymbol } from "@inkoop/compiler";
import { RenameRequest, type ChangeAnnotation } from "vscode-languageserver";
import { editOf, type FileEdit } from "../edits.js";
import { invalidParams, onPlace, refusal } from "../feature.js";
import { familyOf } from "../occurrences.js";
import { objectionTo, objectionToEdits } from "../rename/objection.js";
import { renamedAt } from "../rename/renamed.js";

export const rename = onPlace(RenameRequest.type, {
  needs: "everything",
  capabilities: (client) =>
    client.textDocument?.rename?.prepareSupport === true ? {} : { renameProvider: true },
  answer: (at, { newName: given }, { client, workspace }) => {
    if (typeof given !== "string") throw invalidParams("`newName` is geen tekst");
    const newName = given.trim();
    const { snapshots } = workspace();
    const renamed = renamedAt(at, snapshots);
    if (typeof renamed === "string") throw refusal(renamed);
    if (newName === renamed.name) return editOf([], client);
    const family = familyOf(snapshots, renamed.meanings);
    const objection = objectionTo(family, newName);
    if (objection !== undefined) throw refusal(objection);
    const edits = family.occurrences.map(({ snapshot, use }): FileEdit => ({
      snapshot,
      path: use.file,
      edit: { span: use.span, newText: newName },
    }));
    const difference = objectionToEdits(snapshots, edits);
    if (difference !== undefined) throw refusal(difference);
    const [meaning] = renamed.meanings;
    return editOf(edits, client, meaning && annotationOf(meaning.symbol, newName));
  },
});

/** What does not follow by itself. */
function annotationOf(symbol: PolicySymbol, newName: string): ChangeAnnotation {
  const label = `Hernoem \`${symbol.name}\` tot \`${newName}\``;
  const description = consequence(symbol);
  return { label, needsConfirmation: false, ...(description === undefined ? {} : { description }) };
}

function consequence(symbol: PolicySymbol): string | undefined {
  switch (symbol.kind) {
    case "feit":
    case "veld":
      return `Aanvragen in JSON met de sleutel \`${symbol.name}\` veranderen niet mee.`;
    case "waarde":
      return `Aanvragen in JSON met de waarde \`${symbol.name}\` veranderen niet mee.`;
    case "norm":
      return symbol.isFact
        ? `Aanvragen in JSON met de sleutel \`${symbol.name}\` veranderen niet mee.`
        : builtAnew;
    case "beleid":
    case "besluit":
    case "afgeleide":
    case "keuzelijst":
    case "structuur":
      return builtAnew;
    case "bouwsteen":
    case "deel":
    case "profiel":
      return undefined;
  }
}

const builtAnew = "Wie de gebouwde module gebruikt, krijgt de nieuwe naam bij de volgende build.";
