// Prepare rename: the name that would be renamed, or why there is none.

import { PrepareRenameRequest } from "vscode-languageserver";
import { onPlace, refusal } from "../feature.js";
import { renamedAt } from "../rename/renamed.js";

export const prepareRename = onPlace(PrepareRenameRequest.type, {
  capabilities: (client) =>
    client.textDocument?.rename?.prepareSupport === true ? { renameProvider: { prepareProvider: true } } : {},
  answer: (at, _params, { workspace }) => {
    const renamed = renamedAt(at, workspace().snapshots);
    if (typeof renamed === "string") throw refusal(renamed);
    return { range: at.convert.rangeOf(renamed.span), placeholder: renamed.name };
  },
});
