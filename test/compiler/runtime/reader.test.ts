// What leesFeiten makes of any JSON, quickly, is what the reader makes of it that can say what is wrong; and deciding makes nothing.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { transform } from "esbuild";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { loadExports } from "../../../compiler/cli/load-module.js";
import type { ModuleExports } from "../../../compiler/emit/emitted-module.js";
import { emitModule, emitRuntime, type EmittedFile } from "../../../compiler/emit/typescript.js";
import { judge } from "../../../compiler/evaluate/index.js";
import { randomFacts } from "../../helpers/generate-facts.js";
import { policyOf } from "../../helpers/policy.js";
import { createLoader } from "../../helpers/load-emitted.js";
import type { Loader } from "../../helpers/load-emitted.js";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { disagreements } from "../../../compiler/examples/agreement.js";
import { kleinBeleid } from "../emit/kleinbeleid.js";

let beleid: Beleid;
let module: ModuleExports;
beforeAll(async () => {
  beleid = policyOf(kleinBeleid);
  module = await loadExports(beleid);
});

/** What the reference says of these facts, without the keys whose value is unknown. */
function expected(facts: unknown): unknown {
  return JSON.parse(JSON.stringify(judge(beleid, facts).gelezen));
}
function given(facts: unknown): unknown {
  return JSON.parse(JSON.stringify(module.leesFeiten(facts)));
}

/** One change to facts that are in order, of the kinds that JSON and JavaScript have. */
type Change = (facts: Record<string, unknown>, name: string) => unknown;
const changes: readonly Change[] = [
  (facts) => facts,
  (facts) => JSON.parse(JSON.stringify(facts)),
  (facts) => Object.fromEntries(Object.entries(facts).toReversed()),
  (facts, name) => ({ ...facts, [name]: undefined }),
  (facts, name) => ({ ...facts, [name]: null }),
  (facts, name) => ({ ...facts, [name]: -0 }),
  (facts, name) => ({ ...facts, [name]: Number.NaN }),
  (facts, name) => ({ ...facts, [name]: "2027-02-29" }),
  (facts, name) => ({ ...facts, [name]: Array.from({ length: 1001 }, () => ({})) }),
  (facts, name) => ({ ...facts, [name]: [{ fte: -0 }, Object.create({ fte: 1 })] }),
  (facts, name) => ({ ...facts, [name]: Object.assign(Array(2), { 1: { fte: 0.5, toString: 1 } }) }),
  (facts, name) => ({ ...facts, [`${name}x`]: true }),
  (facts, name) => ({ ...facts, [`${name}x`]: undefined }),
  (facts, name) => Object.assign(Object.create({ [name]: facts[name] }) as object, facts),
  (facts) => Object.assign(Object.create(null) as object, facts),
  (facts, name) => Object.defineProperty({ ...facts }, name, { value: "ja", enumerable: false }),
  // As many names as there are facts, but not the same ones.
  (facts, name) => {
    const { [name]: left, ...others } = facts;
    return { ...others, [`${name}x`]: left };
  },
  (facts, name) => {
    const { [name]: hidden, ...others } = facts;
    return Object.defineProperty({ ...others, [`${name}x`]: true }, name, { value: hidden });
  },
  (facts, name) => Object.defineProperty({ ...facts }, name, { get: () => facts[name], enumerable: true }),
  (facts, name) =>
    Object.defineProperty({ ...facts }, name, {
      get: () => {
        throw new Error("niet lezen");
      },
      enumerable: true,
    }),
  // A getter that reads facts itself, while these are being read.
  (facts, name) =>
    Object.defineProperty({ ...facts }, name, {
      get: () => (module.leesFeiten({ kvk: false, beroep: "tandarts" }).goed ? facts[name] : undefined),
      enumerable: true,
    }),
  (facts) => new Proxy(facts, {}),
  (facts) => JSON.parse(JSON.stringify(facts).replace("{", '{"__proto__":true,"constructor":1,')),
];

describe("leesFeiten", () => {
  test("says of any facts what the reference says, however they come", () => {
    const names = ["peildatum", ...beleid.feiten.map(({ naam }) => naam)];
    // Something that is in order for each fact, for those who leave out nothing.
    const read = randomFacts(beleid, 1, 200).map((facts) => module.leesFeiten(facts));
    const all = Object.assign({}, ...read.map((each) => (each.goed ? each.feiten : {}))) as object;
    expect(Object.keys(all).toSorted()).toEqual(names.toSorted());
    const change = fc.constantFrom(...changes);
    const isWhole = fc.boolean();
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...names), change, isWhole, (seed, name, changed, whole) => {
        for (const facts of randomFacts(beleid, seed, 4)) {
          const isRecord = typeof facts === "object" && facts !== null && !Array.isArray(facts);
          const it = isRecord ? changed(whole ? { ...all, ...facts } : { ...facts }, name) : facts;
          expect(given(it)).toEqual(expected(it));
        }
      }),
      { numRuns: 800 },
    );
  });

  test("makes facts that decide like those they were made of, without being read again", () => {
    for (const facts of randomFacts(beleid, 7, 60)) {
      const read = module.leesFeiten(facts);
      if (!read.goed) continue;
      for (const { uitkomst, beoordeel } of Object.values(module.besluiten)) {
        expect(uitkomst(read.feiten)).toBe(uitkomst(facts));
        expect(JSON.stringify(beoordeel(read.feiten))).toBe(JSON.stringify(beoordeel(facts)));
      }
    }
  });

  test("vouches for its facts alone, not for a copy with something else in it", () => {
    const read = module.leesFeiten({ beroep: "logopedist", kvk: true, insolvent: false });
    if (!read.goed) throw new Error("these are in order");
    const { uitkomst } = module.besluiten["overeenkomst"] ?? {};
    expect(uitkomst?.(read.feiten)).toBe("komt in aanmerking");
    expect(uitkomst?.({ ...(read.feiten as object), insolvent: true })).toBe("uitgesloten");
    expect(uitkomst?.({ ...(read.feiten as object), insolvent: "ja" })).toBe("fout");
    expect(() => Object.assign(read.feiten as object, { insolvent: true })).toThrow(TypeError);
    expect(module.leesFeiten(read.feiten)).toEqual(read);
    expect(module.leesFeiten({ ...(read.feiten as object), insolvent: "ja" }).goed).toBe(false);
  });
});

describe("facts that were not read", () => {
  test("are decided as the reference decides them, whether all of many name every fact or each leaves out others", () => {
    const names = ["peildatum", ...beleid.feiten.map(({ naam }) => naam)];
    const { uitkomst } = module.besluiten["overeenkomst"] ?? {};
    const agree = (facts: unknown): void =>
      expect(uitkomst?.(facts)).toBe(judge(beleid, facts).beoordeling.besluit("overeenkomst").uitkomst);
    const unknown = Object.fromEntries(names.map((name) => [name, undefined]));
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...names), fc.constantFrom(...changes), (seed, name, change) => {
        const some = randomFacts(beleid, seed, 4).filter(
          (facts): facts is object => typeof facts === "object" && facts !== null && !Array.isArray(facts),
        );
        // So many whole ones in a row that the next are taken by name, and then others.
        for (let turn = 0; turn < 30; turn += 1)
          for (const facts of some) agree({ ...unknown, kvk: turn % 2 === 0, ...facts });
        for (let turn = 0; turn < 3; turn += 1)
          for (const facts of some) for (const each of [facts, change({ ...facts }, name)]) agree(each);
      }),
      { numRuns: 40 },
    );
  });
});

describe("more facts than the engine has a shape for", () => {
  const names = Array.from({ length: 150 }, (_, index) => `feit${index}`);
  const large = `beleid groot "Groot"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Groot"
  deel algemeen "Algemeen" punten 1

besluit overeenkomst "een overeenkomst"

${names.map((name) => `voorwaarde ${name} "${name}"\n  vraag "${name}?"\n  bron  algemeen punt 1`).join("\n\n")}
`;
  const all: Readonly<Record<string, boolean>> = Object.fromEntries(names.map((name) => [name, true]));
  const without = (...left: readonly string[]): object =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !left.includes(name)));

  test.each<readonly [string, object]>([
    ["all of them", all],
    ["in another order", Object.fromEntries(Object.entries(all).toReversed())],
    ["one left out", without("feit3")],
    ["so many left out that there is a shape for the rest", without(...names.slice(40, 90))],
    ["one that is not known", { ...all, feit150: true }],
    ["one that is not known, and has no value", { ...all, feit150: undefined }],
    ["one of a wrong type", { ...all, feit149: "ja" }],
    ["one that does not show", Object.defineProperty(without("feit7"), "feit7", { value: false })],
    [
      "one that does not show beside one that is not known",
      Object.defineProperty({ ...without("feit7"), x: 1 }, "feit7", { value: 1 }),
    ],
  ])("%s", async (_, facts) => {
    const policy = policyOf(large);
    const { leesFeiten, besluiten } = await loadExports(policy);
    const received: unknown = facts;
    const { gelezen, beoordeling } = judge(policy, received);
    expect(JSON.parse(JSON.stringify(leesFeiten(received)))).toEqual(JSON.parse(JSON.stringify(gelezen)));
    expect(besluiten["overeenkomst"]?.uitkomst(received)).toBe(beoordeling.besluit("overeenkomst").uitkomst);
  });
});

describe("facts whose getters come back to the module", () => {
  test("are judged by what they gave, not by what was judged in between", () => {
    const { uitkomst } = module.besluiten["overeenkomst"] ?? {};
    const facts = {
      beroep: "logopedist",
      kvk: true,
      get insolvent(): boolean {
        return uitkomst?.({ beroep: "tandarts", kvk: false, insolvent: true }) !== "uitgesloten";
      },
    };
    expect(uitkomst?.(facts)).toBe("komt in aanmerking");
  });
});

describe("deciding", () => {
  test("makes nothing on the heap, whether the facts were read before or not", async () => {
    const plain = {
      beroep: "tandarts",
      kvk: true,
      insolvent: false,
      omzet: 500_000,
      specialisten: [{ fte: 0.8, bigGeregistreerd: true }],
    };
    const growth = await heapGrowth(beleid, plain);
    // The smallest object takes 16 bytes: were one made by each call, no round could ever do without.
    expect(growth.plain).toBeLessThan(0.1);
    expect(growth.read).toBeLessThan(0.1);
  });
});

/**
 * Bytes that each call of `uitkomst` takes from the heap, in the round that takes least: before the engine has optimised
 * all of it, numbers are boxed and lists have iterators. In a process of its own, where it optimises when it should and
 * not when it has the time.
 */
async function heapGrowth(
  policy: Beleid,
  facts: object,
): Promise<{ readonly plain: number; readonly read: number }> {
  const folder = await mkdtemp(join(tmpdir(), "inkoop-heap-"));
  const asJavaScript = async ({ path, text }: EmittedFile): Promise<void> => {
    const { code } = await transform(text, { loader: "ts", format: "esm", target: "es2022" });
    await writeFile(join(folder, path.replace(/\.ts$/, ".js")), code);
  };
  try {
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await asJavaScript(emitRuntime());
    await asJavaScript(emitModule(policy));
    await writeFile(
      join(folder, "measure.js"),
      `import { leesFeiten, uitkomst } from "./${policy.naam}.js";
      const plain = ${JSON.stringify(facts)};
      function growth(facts) {
        let least = Infinity;
        for (let round = 0; round < 60 && least > 0.1; round += 1) {
          gc();
          const before = process.memoryUsage().heapUsed;
          for (let call = 0; call < 100_000; call += 1) uitkomst(facts);
          least = Math.min(least, Math.abs(process.memoryUsage().heapUsed - before) / 100_000);
        }
        return least;
      }
      console.log(JSON.stringify({ plain: growth(plain), read: growth(leesFeiten(plain).feiten) }));`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--expose-gc",
      "--single-threaded",
      join(folder, "measure.js"),
    ]);
    return JSON.parse(stdout) as { readonly plain: number; readonly read: number };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("a policy so long that its functions are cut in pieces", () => {
  let loader: Loader;
  beforeAll(async () => {
    loader = await createLoader();
  });
  afterAll(() => loader.close());

  test("decides as the reference does", async () => {
    const large = policyOf(largePolicy(2000));
    const emitted = await loader.load(large);
    for (const facts of randomFacts(large, 20_270_101, 4)) {
      expect(disagreements(large, facts, judge(large, facts), emitted)).toEqual([]);
    }
  });
});
