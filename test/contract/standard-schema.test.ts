// The facts as Standard Schema: a form library and a server framework, neither of which knows inkoop, use them as they are.

import { sValidator } from "@hono/standard-validator";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { FormApi } from "@tanstack/form-core";
import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { loadExports } from "../../compiler/cli/load-module.js";
import { policyOf } from "../helpers/policy.js";
import { compile, emitted, inFolder } from "../helpers/emitted.js";
import { kleinBeleid } from "../compiler/emit/kleinbeleid.js";

interface Feiten {
  readonly peildatum?: string;
  readonly beroep?: string;
  readonly specialisten?: readonly { readonly fte?: number }[];
}
interface Module {
  readonly feitenSchema: StandardSchemaV1<Feiten, Feiten> & StandardJSONSchemaV1<Feiten, Feiten>;
  readonly uitkomst: (feiten: Feiten) => string;
}

let module: Module;
beforeAll(async () => {
  module = (await loadExports(policyOf(kleinBeleid))) as unknown as Module;
});

const wrong = {
  peildatum: "2027-02-30",
  beroep: "tandats",
  specialisten: [{ fte: 0.5 }, { fte: 2, naam: "A. de Vries" }],
  omzt: 3,
};

describe("the facts as Standard Schema 1", () => {
  it("tell every problem at once, in Dutch and with the way to its place", async () => {
    const { version, vendor, validate } = module.feitenSchema["~standard"];
    expect([version, vendor]).toEqual([1, "inkoop"]);
    const result = await validate(wrong);
    expect(result.issues?.map(({ path, message }) => [path, message])).toEqual([
      [["peildatum"], "De datum 2027-02-30 bestaat niet."],
      [["beroep"], "Keuzelijst `Beroep` kent deze waarde niet. Bedoelde u `tandarts`?"],
      [["specialisten", 1, "fte"], "Dit moet van 0 tot en met 1 zijn."],
      [["specialisten", 1, "naam"], "Dit veld komt in `Specialist` niet voor."],
      [["omzt"], "Dit gegeven komt in dit beleid niet voor. Bedoelde u `omzet`?"],
    ]);
  });

  it("give clean facts, whatever came in, and never throw", async () => {
    const { validate } = module.feitenSchema["~standard"];
    const given = { beroep: "tandarts", specialisten: [] };
    const result = await validate(given);
    expect(result).toEqual({ value: given });
    expect("value" in result && result.value).not.toBe(given);
    for (const value of [undefined, null, 1, "feiten", [], new Proxy({}, { ownKeys: () => [] as never })])
      expect(Object.keys(await validate(value))).toHaveLength(1);
    expect(await validate([])).toEqual({
      issues: [{ message: "De feiten moeten een object zijn met per gegeven een waarde.", path: [] }],
    });
  });

  it("keep the key of a field that nobody declared whole, also when it looks like a path", async () => {
    const result = await module.feitenSchema["~standard"].validate({ "a.b[0]": 1 });
    expect(result.issues?.map(({ path }) => path)).toEqual([["a.b[0]"]]);
  });

  it("describe themselves as JSON Schema, in the versions that they have", () => {
    const { input, output } = module.feitenSchema["~standard"].jsonSchema;
    expect(input({ target: "draft-2020-12" })).toMatchObject({
      title: "Gegevens voor Kleine zorg 2027",
      type: "object",
    });
    expect(output({ target: "draft-07" })["$schema"]).toBe("http://json-schema.org/draft-07/schema#");
    expect(() => input({ target: "openapi-3.0" })).toThrow("De feiten zijn er niet als openapi-3.0");
  });

  it("have the types that the standard asks for, and those of the policy", async () => {
    const files = await emitted(policyOf(kleinBeleid));
    const use = {
      path: "gebruik.ts",
      text: `import type { StandardJSONSchemaV1, StandardSchemaV1 } from "./spec.js";
import { feitenSchema, type Feiten } from "./kleinbeleid.js";
const schema: StandardSchemaV1<Feiten, Feiten> & StandardJSONSchemaV1<Feiten, Feiten> = feitenSchema;
const feiten: StandardSchemaV1.InferOutput<typeof feitenSchema> = { beroep: "tandarts" };
export const beroep: "tandarts" | "logopedist" | undefined = feiten.beroep;
export { schema };
`,
    };
    const spec = { path: "spec.d.ts", text: await specification() };
    expect(await inFolder([...files, use, spec], (folder) => compile(folder))).toBe("");
  });
});

describe("a form", () => {
  it("shows what is wrong at each field, by the schema alone", async () => {
    const form = new FormApi({
      defaultValues: { beroep: "tandats", peildatum: "2027-03-01" },
      validators: { onChange: module.feitenSchema as never },
    });
    form.mount();
    const field = (name: "beroep" | "peildatum"): readonly string[] =>
      (form.getFieldMeta(name)?.errors ?? []).map(
        (error) => (error as unknown as { readonly message: string }).message,
      );
    await form.validate("change");
    const { onChange } = form.state.errorMap as unknown as {
      readonly onChange?: Readonly<Record<string, readonly { message: string }[]>>;
    };
    expect(
      Object.entries(onChange ?? {}).map(([name, issues]) => [name, issues.map(({ message }) => message)]),
    ).toEqual([["beroep", ["Keuzelijst `Beroep` kent deze waarde niet. Bedoelde u `tandarts`?"]]]);
    form.setFieldValue("beroep", "tandarts");
    await form.validate("change");
    expect([form.state.isValid, field("beroep")]).toEqual([true, []]);
  });
});

describe("a server", () => {
  it("refuses facts with all that is wrong, and hands on clean ones", async () => {
    const app = new Hono().post(
      "/uitkomst",
      sValidator("json", module.feitenSchema, (result, context) => {
        if (result.success) return undefined;
        return context.json({ problemen: result.error.map(({ message, path }) => ({ path, message })) }, 400);
      }),
      (context) => context.json({ uitkomst: module.uitkomst(context.req.valid("json")) }),
    );
    const post = (body: unknown): Promise<Response> =>
      Promise.resolve(
        app.request("/uitkomst", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      );
    const refused = await post({ peildatum: "2027-02-30" });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { problemen: [{ path: ["peildatum"], message: "De datum 2027-02-30 bestaat niet." }] },
    ]);
    const decided = await post({ peildatum: "2027-03-01" });
    expect([decided.status, await decided.json()]).toEqual([200, { uitkomst: "onvolledig" }]);
  });
});

/** The types of the standard itself. */
async function specification(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  return readFile(
    new URL("../../node_modules/@standard-schema/spec/dist/index.d.ts", import.meta.url),
    "utf8",
  );
}
