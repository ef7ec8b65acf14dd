// What a type is, in Dutch, for messages.

import type { ElementType } from "../model.js";
import type { StaticType } from "./static-type.js";

/** "een datum", "ja of nee": to stand in the middle of a sentence. */
export function describeType(type: StaticType): string {
  switch (type.kind) {
    case "ja/nee":
      return "ja of nee";
    case "getal":
      return type.geheel ? "een geheel getal" : "een getal";
    case "percentage":
      return "een percentage";
    case "bedrag":
      return "een bedrag";
    case "datum":
      return "een datum";
    case "tekst":
      return "een tekst";
    case "keuzelijst":
      return `een waarde van keuzelijst \`${type.naam}\``;
    case "structuur":
      return `een \`${type.naam}\``;
    case "lijst":
      return `een lijst van ${describeElement(type.element)}`;
    case "duur":
      return "een duur";
    case "geen":
      return "`geen`";
    case "fout":
      return "iets onbekends";
  }
}

function describeElement(type: ElementType): string {
  switch (type.kind) {
    case "getal":
      return type.geheel ? "gehele getallen" : "getallen";
    case "percentage":
      return "percentages";
    case "bedrag":
      return "bedragen";
    case "datum":
      return "datums";
    case "tekst":
      return "teksten";
    case "ja/nee":
      return "ja of nee";
    case "keuzelijst":
    case "structuur":
      return `\`${type.naam}\``;
  }
}
