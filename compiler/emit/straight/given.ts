// One value as it was given, in code: what it becomes, and what stands for it while it is unknown.

import type { Feit } from "../../model.js";
import { numberArguments } from "./module-scope.js";
import type { ModuleScope } from "./module-scope.js";

/** 3 when it is unknown, or 7 when the zorgaanbieder is to be asked. */
export function unknownTruth({ herkomst }: Feit): 3 | 7 {
  return herkomst.soort === "zorgaanbieder" ? 7 : 3;
}

/** What stands for an unknown date, choice, text or list. */
export function unknownCode(feit: Feit): number {
  return -(1 | (feit.optioneel ? 2 : 0) | (unknownTruth(feit) & 4));
}

/** The expression that makes of `value` what the rules work on. */
export function givenCode(scope: ModuleScope, feit: Feit, value: string): string {
  const { type, optioneel } = feit;
  const unknown = unknownCode(feit);
  const none = optioneel ? 0 : -16;
  switch (type.kind) {
    case "ja/nee":
      return `${scope.runtime("truthFact")}(${value}, ${unknownTruth(feit)})`;
    case "datum":
      return `${scope.runtime("dateFact")}(${value}, ${unknown}, ${none})`;
    case "keuzelijst":
      return `${scope.runtime("choiceFact")}(${value}, ${scope.choices(type.naam)}, ${unknown}, ${none})`;
    case "tekst":
      return `${scope.runtime("textFact")}(${value}, ${unknown}, ${none})`;
    case "lijst":
      return `${scope.runtime("listFact")}(${value}, ${scope.itemTest(type.element)}, ${unknown}, ${none})`;
    case "getal":
    case "percentage":
    case "bedrag": {
      const [units, min, max] = numberArguments(type);
      const ifNone = optioneel ? "-Infinity" : "NaN";
      return `${scope.runtime("numberFact")}(${value}, ${units}, ${min}, ${max}, ${ifNone})`;
    }
    case "structuur":
      // The checker refuses a fact, or a field, that is one record.
      throw new RangeError(`${feit.naam} is a record`);
  }
}
