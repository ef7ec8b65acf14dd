// What a symbol is, in Dutch, for messages.

import type { RelatedPlace } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import type { PolicySymbol } from "./symbols.js";

/** "een gegeven", "de voorwaarde": with its article, to stand in the middle of a sentence. */
export function describeSymbol(symbol: PolicySymbol): string {
  switch (symbol.kind) {
    case "beleid":
      return "het beleid";
    case "bouwsteen":
      return "de bouwsteen";
    case "deel":
      return "een deel van een document";
    case "keuzelijst":
      return "een keuzelijst";
    case "waarde":
      return `een waarde van keuzelijst \`${symbol.keuzelijst}\``;
    case "structuur":
      return "een structuur";
    case "veld":
      return `een veld van structuur \`${symbol.structuur}\``;
    case "feit":
      return "een gegeven";
    case "afgeleide":
      return symbol.node.kind === "tabel" ? "een tabel" : "een afgeleide waarde";
    case "besluit":
      return "een besluit";
    case "profiel":
      return "een profiel";
    case "norm":
      return `een ${symbol.node.word}`;
  }
}

/** The place where `symbol` is declared, for a finding about its use. */
export function declarationOf({ file, nameSpan, name }: PolicySymbol): RelatedPlace {
  return { file, span: nameSpan, message: `Hier staat ${quoted(name)}.` };
}
