// Declaration: where the name under the cursor comes from; of a norm that a policy places, the block's norm.

import { DeclarationRequest } from "vscode-languageserver";
import { onPlace } from "../feature.js";
import { linksTo, targetAtFile, targetOf } from "../links.js";
import { usePathAt } from "../uses.js";

export const declaration = onPlace(DeclarationRequest.type, {
  capabilities: { declarationProvider: true },
  answer: (at, _params, { client }) => {
    const { snapshot, path, file, offset } = at;
    const { linkSupport } = client.textDocument?.declaration ?? {};
    const found = snapshot.symbolAt(path, offset);
    if (found !== undefined) {
      const { symbol, use } = found;
      const origin = (symbol.kind === "norm" ? symbol.places : undefined) ?? symbol;
      return linksTo(at, use.span, [targetOf(snapshot, origin)], linkSupport);
    }
    const used = usePathAt(file, offset);
    return used?.path === undefined
      ? null
      : linksTo(at, used.span, [targetAtFile(snapshot, used.path)], linkSupport);
  },
});
