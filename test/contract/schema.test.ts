// The facts as JSON Schema: accepted by the readers of that standard, and the same judge as `leesFeiten`.

import { setShouldValidateFormat, validate } from "@hyperjump/json-schema/draft-2020-12";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { emitSchemas } from "../../compiler/emit/schema-files.js";
import { gegevensOf } from "../../compiler/emit/plain-data.js";
import { factsSchema, type JsonSchema } from "../../compiler/runtime/schema.js";
import type { EmittedModule } from "../../compiler/examples/agreement.js";
import { policies, policyPath } from "../helpers/generate-policy.js";
import { createLoader, type Loader } from "../helpers/load-emitted.js";
import { repositoryPolicies } from "../helpers/policies.js";
import { policyOf, policyOfFiles } from "../helpers/policy.js";
import { kleinBeleid } from "../compiler/emit/kleinbeleid.js";
import { anyFacts, dates } from "./any-facts.js";

let loader: Loader;
beforeAll(async () => {
  loader = await createLoader();
});
afterAll(() => loader.close());

const real = repositoryPolicies();

function schemaOf(beleid: Beleid): JsonSchema {
  const [file] = emitSchemas(beleid);
  return JSON.parse(file?.text ?? "") as JsonSchema;
}

/** What ajv says of facts, as it comes out of the box. */
function ajvFor(beleid: Beleid): (facts: unknown) => boolean {
  const check = new Ajv2020({ strict: true, strictTypes: true }).compile(schemaOf(beleid));
  return (facts) => check(facts) === true;
}

/** What `leesFeiten` says of them, but for what no schema can say: that facts contradict one another. */
function readerFor(module: EmittedModule): (facts: unknown) => boolean {
  return (facts) => {
    const read = module.leesFeiten(facts);
    return read.goed || read.problemen.every(({ code }) => code === "controle");
  };
}

/** Everything that the two do not agree on, of facts as JSON brings them. */
async function expectAgreement(beleid: Beleid, numRuns: number): Promise<void> {
  const [accepts, reads] = [ajvFor(beleid), readerFor(await loader.load(beleid))];
  fc.assert(
    fc.property(anyFacts(gegevensOf(beleid)), (facts) => {
      const received: unknown = JSON.parse(JSON.stringify(facts));
      return accepts(received) === reads(received);
    }),
    { numRuns },
  );
}

describe("the facts as JSON Schema 2020-12", () => {
  it.each(real.map((beleid) => [beleid.naam, beleid] as const))(
    "accept and refuse what leesFeiten does: %s",
    async (_, beleid) => {
      await expectAgreement(beleid, 80);
    },
  );

  it("accept and refuse what leesFeiten does, for any policy", async () => {
    for (const files of fc.sample(policies, { numRuns: 4, seed: 2027 })) {
      const beleid = policyOfFiles(files, policyPath);
      if (
        beleid.feiten.every(hasOwnName) &&
        beleid.structuren.every(({ velden }) => velden.every(hasOwnName))
      )
        await expectAgreement(beleid, 60);
    }
    await expectAgreement(policyOf(kleinBeleid), 300);
  });

  it("know every day, and no other", () => {
    const accepts = ajvFor(policyOf(kleinBeleid));
    fc.assert(
      fc.property(dates, (date) => accepts({ peildatum: date }) === isDay(date)),
      { numRuns: 1500 },
    );
    expect(
      ["1900-02-29", "2000-02-29", "2100-02-29", "2028-02-29"].map((date) => accepts({ peildatum: date })),
    ).toEqual([false, true, false, true]);
  });

  it("know every amount and no part of a cent, though a validator counts in binary fractions", () => {
    const accepts = ajvFor(policyOf(kleinBeleid));
    const amounts = [0.07, 1.1, 1.15, 4.35, 0.29, 8_388_608.01, 9_999_999_999.99];
    expect(amounts.filter((omzet) => !accepts({ omzet }))).toEqual([]);
    expect([0.001, 1.105, 0.1 + 0.2, 12.345, 1e10].filter((omzet) => accepts({ omzet }))).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.nat(9), (cents, more) => {
        return (
          accepts({ omzet: cents / 100 }) &&
          accepts({ omzet: Number(`${cents}.${more}e-2`) }) === (more === 0)
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("know every number of four decimals and no other, of any size", () => {
    const accepts = new Ajv2020().compile(factsSchema(gegevensOf(policyOf(wide))));
    expect([0.0003, 0.07, 1.1, 0.30001, 0.00005].map((maat) => accepts({ maat }))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 39 }), fc.nat(2 ** 31), fc.nat(9), (power, fraction, more) => {
        const count = Math.min(Math.floor((fraction / 2 ** 31) * 2 ** (power + 1)), 999_999_999_999);
        return (
          accepts({ maat: count / 10_000 }) &&
          accepts({ maat: -count / 10_000 }) &&
          (count > 99_999_999_999 || accepts({ maat: Number(`${count}.${more}e-4`) }) === (more === 0))
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each(real.map((beleid) => [beleid.naam, beleid] as const))(
    "are a schema by the standard, which another reader than ajv accepts and uses: %s",
    async (_, beleid) => {
      setShouldValidateFormat(true);
      const schema = schemaOf(beleid);
      const dialect = await validate("https://json-schema.org/draft/2020-12/schema", schema as never);
      expect(dialect.valid).toBe(true);
    },
  );

  it("are there in draft-07 too, for whoever has no other", () => {
    const beleid = policyOf(kleinBeleid);
    const accepts = new Ajv({ strict: true }).compile(factsSchema(gegevensOf(beleid), "draft-07"));
    const accepts2020 = ajvFor(beleid);
    expect([accepts({ omzet: 1.1 }), accepts({ omzet: -1 }), accepts({ beroep: null })]).toEqual([
      true,
      false,
      false,
    ]);
    fc.assert(
      fc.property(anyFacts(gegevensOf(beleid)), (facts) => {
        const received: unknown = JSON.parse(JSON.stringify(facts));
        return accepts(received) === accepts2020(received);
      }),
      { numRuns: 500 },
    );
  });

  it("read as a person wants to read them", async () => {
    const [file] = emitSchemas(policyOf(kleinBeleid));
    await expect(file?.text).toMatchFileSnapshot("__snapshots__/kleinbeleid.schema.json");
  });
});

/** Ajv passes over a property `__proto__`, and finds what every object has under a name where there is nothing. */
function hasOwnName({ naam }: { readonly naam: string }): boolean {
  return !(naam in {});
}

/** A policy with a number without bounds. */
const wide = kleinBeleid
  .replace("  beroep: Beroep\n", '  maat: getal\n    vraag "Hoe groot?"\n  beroep: Beroep\n')
  .replace("waarde som van fte", "waarde maat + som van fte");

/** By the calendar of the machine, which is not the one that is tested. */
function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return year !== "" && exists && Number(year) >= 1900 && Number(year) <= 2199;
}
