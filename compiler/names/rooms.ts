// Rooms: which names can meet each other.

import type { PolicySymbol } from "./symbols.js";

/** Names of different rooms do not meet: a part and a besluit may both be called `nieuw`. */
export type Room = "value" | "type" | "deel" | "profiel" | "unit";

/** The room that a symbol's name lives in; undefined for what lives inside another symbol. */
export function roomOf(symbol: PolicySymbol): Room | undefined {
  switch (symbol.kind) {
    case "feit":
    case "afgeleide":
    case "norm":
    case "besluit":
      return "value";
    case "keuzelijst":
    case "structuur":
      return "type";
    case "deel":
      return "deel";
    case "profiel":
      return "profiel";
    case "beleid":
    case "bouwsteen":
      return "unit";
    case "waarde":
    case "veld":
      return undefined;
  }
}
