// The JSON Schema of inkoop.json, made from the catalogue: what editors offer and refuse while somebody types.

import { catalogue } from "../diagnostics/catalogue.js";
import { configurableCodes, settingsFor } from "./settings.js";

/** The schema, in the draft that editors know best. */
export function configurationSchema() {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Instellingen van inkoop",
    description: "Hoe ernstig het team elke melding over zijn beleid vindt.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: {
        type: "string",
        description: "Waar dit schema staat, zodat een editor meedenkt.",
      },
      ernst: {
        type: "object",
        description:
          "De ernst van een melding, per code. Een fout blijft een fout; wat u niet noemt, blijft zoals het is.",
        additionalProperties: false,
        properties: Object.fromEntries(
          configurableCodes().map((code) => {
            const { severity, title } = catalogue[code];
            const allowed = settingsFor(code);
            return [code, { description: `${title} (${severity})`, enum: allowed, default: severity }];
          }),
        ),
      },
    },
  } as const;
}
