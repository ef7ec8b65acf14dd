// Type definition: the keuzelijst or structuur that a fact, field or derived value is of.

import type { Analysis, PolicySymbol, TypeSymbol } from "@inkoop/compiler";
import { TypeDefinitionRequest } from "vscode-languageserver";
import { onPlace } from "../feature.js";
import { linksTo, targetOf } from "../links.js";

export const typeDefinition = onPlace(TypeDefinitionRequest.type, {
  capabilities: { typeDefinitionProvider: true },
  answer: (at, _params, { client }) => {
    const found = at.snapshot.symbolAt(at.path, at.offset);
    const type = found === undefined ? undefined : typeOf(found.symbol, found.analysis);
    if (found === undefined || type === undefined) return null;
    const { linkSupport } = client.textDocument?.typeDefinition ?? {};
    return linksTo(at, found.use.span, [targetOf(at.snapshot, type)], linkSupport);
  },
});

function typeOf(symbol: PolicySymbol, { declared, scope }: Analysis): TypeSymbol | undefined {
  switch (symbol.kind) {
    case "feit":
    case "veld":
    case "afgeleide": {
      const { type } = declared(symbol);
      const element = type.kind === "lijst" ? type.element : type;
      return element.kind === "keuzelijst" || element.kind === "structuur"
        ? scope.type(element.naam)
        : undefined;
    }
    case "waarde":
      return scope.type(symbol.keuzelijst);
    case "keuzelijst":
    case "structuur":
      return symbol;
    case "beleid":
    case "bouwsteen":
    case "deel":
    case "norm":
    case "besluit":
    case "profiel":
      return undefined;
  }
}
