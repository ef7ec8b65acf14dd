// What `voldoet aan` makes of the status of a norm and the outcome of a besluit.

import type { Status, Uitkomst } from "../runtime/types.js";
import type { Truth } from "./kleene.js";

/** Is it met? A norm or besluit that does not apply is. */
export function meets(result: Status | Uitkomst): Truth {
  switch (result) {
    case "voldaan":
    case "vrijgesteld":
    case "niet van toepassing":
    case "komt in aanmerking":
      return "ja";
    case "niet voldaan":
    case "komt niet in aanmerking":
    case "uitgesloten":
      return "nee";
    case "onbekend":
    case "onvolledig":
    case "ter beoordeling":
    case "fout":
      return "onbekend";
  }
}
