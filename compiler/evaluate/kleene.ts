// Three-valued logic: ja, nee and onbekend, combined as Kleene's strong logic does.

/** A truth value; "onbekend" may still turn out either way. */
export type Truth = "ja" | "nee" | "onbekend";

/** `ja` for true, `nee` for false. */
export function truthOf(value: boolean): Truth {
  return value ? "ja" : "nee";
}

/** `niet`: onbekend stays onbekend. */
export function not(operand: Truth): Truth {
  switch (operand) {
    case "ja":
      return "nee";
    case "nee":
      return "ja";
    case "onbekend":
      return "onbekend";
  }
}

/** `en`: one nee decides; without operands ja. */
export function and(operands: readonly Truth[]): Truth {
  if (operands.includes("nee")) return "nee";
  return operands.includes("onbekend") ? "onbekend" : "ja";
}

/** `of`: one ja decides; without operands nee. */
export function or(operands: readonly Truth[]): Truth {
  if (operands.includes("ja")) return "ja";
  return operands.includes("onbekend") ? "onbekend" : "nee";
}
