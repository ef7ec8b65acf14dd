// The policies that the service decides by: all that were built, each with its description.

import { readFile } from "node:fs/promises";
import { beleidsstukken } from "./inkoop-register.js";
import { described, type Document } from "./description.mjs";
import { policyRoutes, type PolicyModule, type ServedPolicy } from "./routes.mjs";

/** In order of name. */
export const policies: readonly ServedPolicy[] = await Promise.all(
  Object.values(beleidsstukken).map(async ({ laad }) => served(await laad())),
);

async function served<F>(module: PolicyModule<F>): Promise<ServedPolicy> {
  const { naam, titel, hash } = module.beleid;
  const file = new URL(`${naam}.openapi.json`, import.meta.url);
  // The compiler made it of the same policy, and a test holds it to the standard.
  const document = JSON.parse(await readFile(file, "utf8")) as Document;
  return { naam, titel, hash, routes: policyRoutes(module), document: described(document) };
}
