// The files beside a module for whoever does not speak TypeScript: the facts as JSON Schema, and a service as OpenAPI.

import type { Beleid } from "../model.js";
import { factsSchema } from "../runtime/schema.js";
import { openApi } from "./openapi.js";
import { gegevensOf } from "./plain-data.js";
import type { EmittedFile } from "./typescript.js";

/** `<naam>.schema.json` (JSON Schema 2020-12) and `<naam>.openapi.json` (OpenAPI 3.1). */
export function emitSchemas(beleid: Beleid): readonly EmittedFile[] {
  return [
    { path: `${beleid.naam}.schema.json`, text: json(factsSchema(gegevensOf(beleid))) },
    { path: `${beleid.naam}.openapi.json`, text: json(openApi(beleid)) },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
