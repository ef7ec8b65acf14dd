// The facts of a policy as a schema for ajv, as fast as ajv takes it: compiled once, no references, it stops at what fails first
// (`allErrors` is off), a list of words for a keuzelijst, and for dates what the modules have, which knows those that it has met.
// It leaves out decimals and contradictions, so it does less than `leesFeiten`. Without messages, with more passes of its own
// optimiser, with `propertyNames` or `unevaluatedProperties` for what may not be there, or as draft-07, it is no faster.

import type { SchemaObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { BeleidGegevens, FeitGegevens, FeitType } from "../../../compiler/runtime/policy.js";
import { dateFact } from "../../../compiler/runtime/straight.js";

/** Accepts facts of which every value is as its declaration says, and nothing else. */
export function factsValidator(beleid: BeleidGegevens): ValidateFunction {
  const ajv = new Ajv2020({ strict: false });
  ajv.addFormat("dag", { type: "string", validate: (text: string) => dateFact(text, -1, -16) > 0 });
  const properties = (feiten: readonly FeitGegevens[]): SchemaObject => ({
    type: "object",
    properties: Object.fromEntries(feiten.map((feit) => [feit.naam, ofFact(feit)])),
    additionalProperties: false,
  });
  const ofFact = ({ type, optioneel }: FeitGegevens): SchemaObject => {
    const schema = ofType(type);
    return optioneel ? { ...schema, nullable: true } : schema;
  };
  const ofType = (type: FeitType): SchemaObject => {
    switch (type.soort) {
      case "ja/nee":
        return { type: "boolean" };
      case "getal":
      case "percentage":
      case "bedrag":
        return {
          type: type.geheel ? "integer" : "number",
          ...(type.min === undefined ? {} : { minimum: type.min }),
          ...(type.max === undefined ? {} : { maximum: type.max }),
        };
      case "datum":
        return { type: "string", format: "dag" };
      case "tekst":
        return { type: "string" };
      case "keuzelijst":
        return {
          type: "string",
          enum: beleid.keuzelijsten.find(({ naam }) => naam === type.naam)?.waarden.map(({ naam }) => naam),
        };
      case "structuur":
        return properties(beleid.structuren.find(({ naam }) => naam === type.naam)?.velden ?? []);
      case "lijst":
        return { type: "array", maxItems: 1000, items: ofType(type.van) };
    }
  };
  return ajv.compile(properties(beleid.feiten));
}
