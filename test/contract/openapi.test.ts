// A service for one policy as OpenAPI 3.1: accepted by a reader of that standard, and true of what a service answers.

import { validate } from "@hyperjump/json-schema/openapi-3-1";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { emitSchemas } from "../../compiler/emit/schema-files.js";
import { loadExports } from "../../compiler/cli/load-module.js";
import { repositoryPolicies } from "../helpers/policies.js";
import { policyOf } from "../helpers/policy.js";
import { kleinBeleid } from "../compiler/emit/kleinbeleid.js";

interface Example {
  readonly summary: string;
  readonly value: unknown;
}
interface Content {
  readonly content: Readonly<
    Record<
      string,
      {
        readonly schema: object;
        readonly examples?: Readonly<Record<string, Example | { readonly $ref: string }>>;
      }
    >
  >;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content | { readonly $ref: string }>>;
}
interface Document {
  readonly openapi: string;
  readonly components: { readonly examples: Readonly<Record<string, Example>> };
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
}

function documentOf(beleid: Beleid): Document {
  const [, file] = emitSchemas(beleid);
  return JSON.parse(file?.text ?? "") as Document;
}

/** What a schema within the document says of a value: "" when it accepts it. */
function checker(document: Document): (schema: object, value: unknown) => string {
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  ajv.addSchema({ ...document, $id: "https://inkoop.example/document" });
  const made = new Map<string, ValidateFunction>();
  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"https://inkoop.example/document#/');
    const check = made.get(text) ?? ajv.compile(JSON.parse(text) as object);
    made.set(text, check);
    return check(JSON.parse(JSON.stringify(value))) ? "" : ajv.errorsText(check.errors);
  };
}

/** An example that more than one request shows. */
function shared({ components }: Document, reference: string): Example {
  const example = components.examples[reference.replace("#/components/examples/", "")];
  if (example === undefined) throw new Error(`there is no ${reference}`);
  return example;
}

function operationsOf({ paths }: Document): readonly Operation[] {
  return Object.values(paths).flatMap(({ get, post }) => [get, post].filter((each) => each !== undefined));
}

/** The schema of the answer to a good request, at a path. */
function answerAt(document: Document, path: string, method: "get" | "post"): object {
  const answer = document.paths[path]?.[method]?.responses["200"];
  const schema =
    answer !== undefined && "content" in answer ? answer.content["application/json"]?.schema : undefined;
  if (schema === undefined) throw new Error(`no answer is described at ${path}`);
  return schema;
}

const policies = [...repositoryPolicies(), policyOf(kleinBeleid)].map(
  (beleid) => [beleid.naam, beleid] as const,
);

describe.each(policies)("the service for %s as OpenAPI 3.1", (naam, beleid) => {
  const document = documentOf(beleid);
  const check = checker(document);

  it("is a document by the standard", async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const { valid } = await validate("https://spec.openapis.org/oas/3.1/schema-base", document as never);
    expect(valid).toBe(true);
  });

  it("asks and answers each thing once, under a name of its own", () => {
    const ids = operationsOf(document).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([
      "vragen",
      "oordelen",
      ...beleid.besluiten.flatMap((besluit) =>
        ["uitkomst", "oordeel", "toelichting"].map((what) => `${what}_${besluit.naam}`),
      ),
    ]);
  });

  it("has examples of the policy itself, each of which fits its schema", () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const { operationId, requestBody, responses } of operationsOf(document)) {
      for (const part of [requestBody, ...Object.values(responses)]) {
        if (part === undefined || !("content" in part)) continue;
        for (const { schema, examples = {} } of Object.values(part.content)) {
          for (const example of Object.values(examples)) {
            const { summary, value } = "$ref" in example ? shared(document, example.$ref) : example;
            seen += 1;
            const finding = check(schema, value);
            if (finding !== "") wrong.push(`${operationId} ${summary}: ${finding}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(beleid.voorbeelden.length === 0 ? 0 : beleid.besluiten.length);
  });

  it("describes exactly what the module answers", async () => {
    const module = await loadExports(beleid);
    const { beleid: data } = module as unknown as { readonly beleid: { readonly [name: string]: unknown } };
    const questions = {
      naam: data["naam"],
      titel: data["titel"],
      verzekeraar: data["verzekeraar"],
      hash: data["hash"],
      vragen: data["feiten"],
      keuzelijsten: data["keuzelijsten"],
      structuren: data["structuren"],
    };
    expect(check(answerAt(document, `/${naam}/vragen`, "get"), questions)).toBe("");
    // From nothing known to everything known.
    const some = [
      {},
      ...beleid.voorbeelden.filter((_, index) => index % 25 === 0).map(({ feiten }) => feiten),
    ];
    for (const facts of some) {
      expect(check(answerAt(document, `/${naam}/oordelen`, "post"), module.beoordeelAlles?.(facts))).toBe("");
      for (const [besluit, { beoordeel, uitkomst }] of Object.entries(module.besluiten)) {
        const at = `/${naam}/besluiten/${encodeURIComponent(besluit)}`;
        expect(check(answerAt(document, `${at}/oordeel`, "post"), beoordeel(facts))).toBe("");
        expect(
          check(answerAt(document, `${at}/uitkomst`, "post"), { besluit, uitkomst: uitkomst(facts) }),
        ).toBe("");
      }
    }
  });

  it("refuses what the module does not answer", () => {
    const [first] = beleid.besluiten;
    const schema = answerAt(
      document,
      `/${naam}/besluiten/${encodeURIComponent(first?.naam ?? "")}/uitkomst`,
      "post",
    );
    expect(check(schema, { besluit: first?.naam, uitkomst: "misschien" })).not.toBe("");
  });
});
