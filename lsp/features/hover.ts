// Hover: what the name under the cursor stands for.

import { HoverRequest, MarkupKind } from "vscode-languageserver";
import { describeSymbol, type PolicySymbol } from "@inkoop/compiler";
import { onPlace } from "../feature.js";

export const hover = onPlace(HoverRequest.type, {
  capabilities: { hoverProvider: true },
  answer: (at) => {
    const found = at.snapshot.symbolAt(at.path, at.offset);
    if (found === undefined) return null;
    return {
      contents: { kind: MarkupKind.Markdown, value: textOf(found.symbol) },
      range: at.convert.rangeOf(found.use.span),
    };
  },
});

function textOf(symbol: PolicySymbol): string {
  const title = "title" in symbol.node ? symbol.node.title?.value : undefined;
  const what = `**${symbol.name}**: ${describeSymbol(symbol)}`;
  return title === undefined || title === "" ? what : `${what}\n\n${title}`;
}
