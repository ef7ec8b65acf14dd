// Facts of any kind, trusted or not: the emitted module reads, refuses and judges them as the reference does, and never throws.

import * as fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { loadExports } from "../../../compiler/cli/load-module.js";
import { emittedModule } from "../../../compiler/emit/emitted-module.js";
import type { ModuleExports } from "../../../compiler/emit/emitted-module.js";
import { judge } from "../../../compiler/evaluate/index.js";
import { disagreements } from "../../../compiler/examples/agreement.js";
import { factsOf } from "../../helpers/arbitrary-facts.js";
import type { Disagreement } from "../../../compiler/examples/agreement.js";
import {
  bedrag,
  besluit,
  datum,
  ex,
  feit,
  getalTot,
  jaNee,
  policy,
  tekst,
  voorwaarde,
} from "../../helpers/model.js";

const origin = { file: "proef.inkoop", span: { start: 0, end: 0 } };

/** A policy with a fact of every type. */
const beleid: Beleid = policy({
  keuzelijsten: [
    {
      naam: "Kleur",
      waarden: ["rood", "groen", "blauw"].map((naam) => ({ naam, titel: naam })),
      origin,
    },
  ],
  structuren: [
    {
      naam: "Regel",
      velden: [feit("telt", jaNee), feit("bedrag", bedrag, { optioneel: true }), feit("dag", datum)],
      origin,
    },
  ],
  feiten: [
    feit("waar", jaNee),
    feit("fte", getalTot(1n), { optioneel: true }),
    feit("aantal", { kind: "getal", geheel: true, min: { coefficient: -5n, decimals: 0 } }),
    feit("deel", { kind: "percentage", geheel: false, max: { coefficient: 1005n, decimals: 1 } }),
    feit("omzet", bedrag),
    feit("sinds", datum, { optioneel: true }),
    feit("naam", tekst),
    feit("kleur", { kind: "keuzelijst", naam: "Kleur" }),
    feit("kleuren", { kind: "lijst", element: { kind: "keuzelijst", naam: "Kleur" } }),
    feit("regels", { kind: "lijst", element: { kind: "structuur", naam: "Regel" } }),
    feit("getallen", { kind: "lijst", element: { kind: "getal", geheel: false } }),
    feit("constructor", jaNee),
  ],
  controles: [{ naam: "nietBeide", titel: "Waar en toch niet", eis: ex.fact("waar"), tekst: "waar", origin }],
  besluiten: [
    besluit(
      voorwaarde("eerste", ex.or(ex.fact("waar"), ex.fact("constructor"))),
      voorwaarde("tweede", ex.atLeast(ex.fact("fte"), ex.number(5, 1))),
      voorwaarde("derde", {
        op: "every",
        list: ex.fact("regels"),
        condition: { op: "field", structuur: "Regel", naam: "telt" },
      }),
    ),
  ],
});

let module: ModuleExports;
beforeAll(async () => {
  module = await loadExports(beleid);
});

function differences(facts: unknown): readonly Disagreement[] {
  return disagreements(beleid, facts, judge(beleid, facts), emittedModule(module));
}

const names = ["peildatum", ...beleid.feiten.map(({ naam }) => naam)];

type Table = Readonly<Record<string, { readonly beoordeel: (facts: unknown) => object }>>;

test("one judgement asked apart is what it is among all of them", () => {
  fc.assert(
    fc.property(factsOf(beleid), (facts) => {
      const all = module.beoordeelAlles?.(facts);
      const apart = (tables: Readonly<Record<string, Table>>): object =>
        Object.fromEntries(
          Object.entries(tables).map(([table, entries]) => [
            table,
            Object.fromEntries(
              Object.entries(entries).map(([naam, { beoordeel }]) => [naam, beoordeel(facts)]),
            ),
          ]),
        );
      const { besluiten, prestaties, afgeleid, termijnen, mededelingen } = module;
      expect(JSON.stringify(all)).toBe(
        JSON.stringify(apart({ besluiten, prestaties, afgeleid, termijnen, mededelingen })),
      );
    }),
    { numRuns: 200 },
  );
});

describe("agrees with the reference", () => {
  test("about whatever JavaScript can put in a fact", () => {
    const value = fc.anything({
      withBigInt: true,
      withDate: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withMap: true,
      maxDepth: 3,
    });
    const key = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constantFrom("__proto__", "toString", "waard", "kleurn") },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (entries) => {
        expect(differences(Object.fromEntries(entries))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test.each<readonly [string, readonly unknown[]]>([
    ["ja/nee", [true, false, null, "ja", 1, undefined]],
    ["fte", [0, 1, 0.5, 0.0001, 0.00001, 1.0001, -0.0001, -0, NaN, Infinity, "1", null, 1e-7]],
    ["aantal", [-5, -6, 3, 3.5, 99_999_999, 100_000_000, 1e300, null]],
    ["deel", [100.5, 100.50001, 100.5001, 12.3456, -99_999_999]],
    ["omzet", [0.01, 0.001, 1e10, 9_999_999_999.99, -9_999_999_999.99, 0.1 + 0.2]],
    [
      "sinds",
      [
        "2028-02-29",
        "2027-02-29",
        "1900-01-01",
        "1899-12-31",
        "2199-12-31",
        "2200-01-01",
        "vandaag",
        null,
        20_270_101,
      ],
    ],
    ["naam", ["", "x".repeat(100_000), null, 1, "\ud83d"]],
    ["kleur", ["rood", "Rood", "rod", "constructor", "", null, ["rood"], "zwart".repeat(20)]],
    [
      "kleuren",
      [[], ["rood", "rood"], ["paars"], [null], [undefined], "rood", null, {}, Array.from({ length: 1001 })],
    ],
    [
      "regels",
      [
        [],
        [{}],
        [{ telt: true, bedrag: null, dag: "2027-01-01" }],
        [{ telt: null, bedrag: "1", dag: null, teltt: 1, zz: 2 }],
        [[], "x", 3, null, { telt: false }],
        [JSON.parse('{"__proto__": true, "telt": true}')],
      ],
    ],
    ["getallen", [[1, 2.5, -3], [1.00001], ["1"], [null]]],
    ["constructor", [true, false, "x"]],
  ])("about values of %s, at their limits and beyond", (naam, values) => {
    const name = naam === "ja/nee" ? "waar" : naam;
    for (const value of values) expect([value, differences({ [name]: value })]).toEqual([value, []]);
  });

  test("about facts that are no object", () => {
    for (const facts of [undefined, null, 0, "", "x", true, 1n, Symbol("x"), [], [{}], () => ({})]) {
      expect(differences(facts)).toEqual([]);
    }
  });

  test("about objects that answer with an exception", () => {
    const refusing = new Proxy(
      {},
      {
        get: () => {
          throw new Error("niet lezen");
        },
        getOwnPropertyDescriptor: () => ({ value: 1, configurable: true, enumerable: true }),
      },
    );
    const getter = {
      get waar(): boolean {
        throw new Error("niet lezen");
      },
    };
    const record = {
      get telt(): boolean {
        throw new Error("niet lezen");
      },
    };
    for (const facts of [
      refusing,
      getter,
      { regels: [record] },
      { regels: [refusing] },
      { kleuren: refusing },
    ]) {
      expect(() => module.leesFeiten(facts)).not.toThrow();
      expect(differences(facts)).toEqual([]);
    }
  });

  test("about objects with facts that are not their own", () => {
    class Given {
      readonly fte = 1;
      get waar(): boolean {
        return false;
      }
    }
    const inherited: unknown = Object.create({ waar: false, regels: [{ telt: false }] });
    const bare: unknown = Object.assign(Object.create(null) as object, { waar: true, fte: 1 });
    const record: unknown = Object.create({ telt: false });
    for (const facts of [new Given(), inherited, bare, { regels: [record] }, { regels: [new Given()] }]) {
      expect(differences(facts)).toEqual([]);
    }
  });

  test("about a cyclic object and one with very many fields", () => {
    const cyclic: Record<string, unknown> = { waar: true };
    cyclic["zelf"] = cyclic;
    cyclic["regels"] = [cyclic, cyclic["regels"]];
    const wide = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`veld${index}`, index]));
    for (const facts of [cyclic, wide, { regels: [wide] }]) expect(differences(facts)).toEqual([]);
  });
});

describe("when somebody has added to Object.prototype", () => {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  afterEach(() => {
    delete prototype["waar"];
    delete prototype["telt"];
  });

  test("what is not given stays unknown", () => {
    const { uitkomst } = module.besluiten["proef"] ?? {};
    expect(uitkomst?.({})).toBe("onvolledig");
    expect(uitkomst?.({ waar: true, fte: 1, regels: [{}] })).toBe("onvolledig");
    prototype["waar"] = true;
    prototype["telt"] = true;
    expect(uitkomst?.({})).toBe("onvolledig");
    expect(uitkomst?.({ waar: true, fte: 1, regels: [{}] })).toBe("onvolledig");
    expect(module.leesFeiten({})).toEqual({ goed: true, feiten: {} });
  });
});

test("facts that were read are new frozen objects of one form, with every name as a plain property", () => {
  const given: unknown = JSON.parse('{"constructor": true, "regels": [{"telt": true}], "kleur": "rood"}');
  const read = module.leesFeiten(given);
  expect(read).toEqual({ goed: true, feiten: given });
  if (!read.goed) return;
  expect(read.feiten).not.toBe(given);
  expect(Object.getPrototypeOf(read.feiten)).toBe(Object.prototype);
  expect(Object.keys(read.feiten as object)).toEqual(names);
  expect(JSON.stringify(read.feiten)).toBe('{"kleur":"rood","regels":[{"telt":true}],"constructor":true}');
  const { regels } = read.feiten as { readonly regels: readonly object[] };
  expect([read.feiten, regels, ...regels].map((made) => Object.isFrozen(made))).toEqual([true, true, true]);
});
