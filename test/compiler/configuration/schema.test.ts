// The JSON Schema of inkoop.json: made from the catalogue, and of one mind with the reader.

import { Ajv } from "ajv";
import { format, resolveConfig } from "prettier";
import { expect, it, test } from "vitest";
import { readConfiguration } from "../../../compiler/configuration/read.js";
import { configurationSchema } from "../../../compiler/configuration/schema.js";
import { ernst } from "./workspace.js";

const schemaFile = new URL("../../../compiler/configuration/inkoop.schema.json", import.meta.url);

it("is what the catalogue makes it; renew it with `vitest -u`", async () => {
  const options = await resolveConfig(schemaFile);
  const text = await format(JSON.stringify(configurationSchema()), { ...options, parser: "json" });
  await expect(text).toMatchFileSnapshot(schemaFile.pathname);
});

const accepts = new Ajv({ strict: true }).compile(configurationSchema());

test.each([
  "{}",
  '{ "$schema": "./inkoop.schema.json" }',
  ernst({}),
  ernst({ INK0228: "hint", INK0431: "uit", INK0402: "fout" }),
  ernst({ INK0402: "waarschuwing" }),
  ernst({ INK0402: "uit" }),
  ernst({ INK0228: "warn" }),
  ernst({ INK0228: "Hint" }),
  ernst({ INK0228: null }),
  ernst({ INK0228: ["hint"] }),
  ernst({ ink0228: "hint" }),
  ernst({ INK0901: "fout" }),
  ernst({ INK9999: "uit" }),
  '{ "ernst": [] }',
  '{ "ernst": null }',
  '{ "$schema": 1 }',
  '{ "ernts": {} }',
  '{ "ernst": {}, "toString": 1 }',
  "[]",
  "null",
  '"INK0228"',
])("the schema and the reader agree on %s", (text) => {
  expect(accepts(JSON.parse(text))).toBe(readConfiguration(text).diagnostics.length === 0);
});
