// Many applications judged one after another: each as by itself, in any stream, and without keeping any.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadExports } from "../../../compiler/cli/load-module.js";
import type { ModuleExports } from "../../../compiler/emit/emitted-module.js";
import { compile, emitted, inFolder } from "../../helpers/emitted.js";
import { randomFacts } from "../../helpers/generate-facts.js";
import { policyOf } from "../../helpers/policy.js";
import { kleinBeleid } from "../emit/kleinbeleid.js";

let module: ModuleExports;
beforeAll(async () => {
  module = await loadExports(policyOf(kleinBeleid));
});

const good = { beroep: "tandarts", kvk: true, insolvent: false };
const refused = { ...good, kvk: false };
const unreadable = { ...good, kvk: "ja" };

function all(aanvragen: Iterable<unknown>, opties?: object) {
  return [...(module.beoordeelAlle?.(aanvragen, opties) ?? [])];
}

async function allOf(aanvragen: AsyncIterable<unknown>, opties?: object) {
  const judged: unknown[] = [];
  for await (const one of module.beoordeelAlle?.(aanvragen, opties) ?? []) judged.push(one);
  return judged;
}

function* breaking(): Generator {
  yield good;
  throw new Error("the connection was lost");
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function* streamOf(items: readonly unknown[]): AsyncGenerator {
  for (const item of items) yield await Promise.resolve(item);
}

describe("judging many applications", () => {
  test("gives each its judgement with its place, and one that cannot be read does not stop the others", () => {
    const judged = all([good, unreadable, null, refused]);
    expect(judged.map(({ index, aanvraag }) => [index, aanvraag])).toEqual([
      [0, good],
      [1, unreadable],
      [2, null],
      [3, refused],
    ]);
    expect(
      judged.map((one) => (one.goed ? one.oordeel.uitkomst : one.problemen.map(({ pad }) => pad))),
    ).toEqual(["onvolledig", ["kvk"], [""], "komt niet in aanmerking"]);
  });

  test("takes the facts from where they are, and what throws there is one that cannot be read", () => {
    const lines = [JSON.stringify(good), "{ kvk: ja", JSON.stringify(refused)];
    const judged = all(lines, { feitenVan: (line: string): unknown => JSON.parse(line) });
    expect(judged.map(({ aanvraag, goed }) => [aanvraag, goed])).toEqual([
      [lines[0], true],
      [lines[1], false],
      [lines[2], true],
    ]);
    const [, broken] = judged;
    expect(broken?.goed === false && broken.problemen.map(({ bericht }) => bericht)).toEqual([
      "De feiten zijn niet leesbaar.",
    ]);
  });

  test("passes on what its source throws, for then there is no telling what is missing", async () => {
    expect(() => all(breaking())).toThrow("the connection was lost");
    await expect(
      allOf(
        (async function* () {
          yield* await Promise.resolve(breaking());
        })(),
      ),
    ).rejects.toThrow("the connection was lost");
  });

  test("asks for the next when the next is wanted, and closes its source when no more are", () => {
    const seen: string[] = [];
    function* source(): Generator {
      try {
        for (let number = 1; ; number += 1) {
          seen.push(`asked for ${number}`);
          yield good;
        }
      } finally {
        seen.push("closed");
      }
    }
    for (const { index } of module.beoordeelAlle?.(source()) ?? []) {
      seen.push(`judged ${index + 1}`);
      if (index === 1) break;
    }
    expect(seen).toEqual(["asked for 1", "judged 1", "asked for 2", "judged 2", "closed"]);
  });

  test("says the same of each as of that one alone, at hand or in a stream", async () => {
    const facts = randomFacts(policyOf(kleinBeleid), 7, 300);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...facts), { maxLength: 8 }), async (aanvragen) => {
        const each = aanvragen.map((aanvraag, index) => {
          const gelezen = module.leesFeiten(aanvraag);
          return gelezen.goed
            ? {
                ...gelezen,
                index,
                aanvraag,
                oordeel: module.besluiten["overeenkomst"]?.beoordeel(gelezen.feiten),
              }
            : { ...gelezen, index, aanvraag };
        });
        expect(plain(all(aanvragen))).toEqual(plain(each));
        expect(plain(await allOf(streamOf(aanvragen)))).toEqual(plain(each));
      }),
      { numRuns: 50 },
    );
  });

  test("keeps nothing of what it gave", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const given: WeakRef<object>[] = [];
    async function* many(): AsyncGenerator<object> {
      for (let number = 0; number < 2000; number += 1) {
        const aanvraag = { ...good };
        given.push(new WeakRef(aanvraag));
        yield await Promise.resolve(aanvraag);
      }
    }
    let most = 0;
    for await (const { index } of module.beoordeelAlle?.(many()) ?? []) {
      if (index % 500 !== 499) continue;
      // What a turn of the event loop has looked at is kept until its end.
      await new Promise((resolve) => setImmediate(resolve));
      collect();
      most = Math.max(most, given.filter((one) => one.deref() !== undefined).length);
    }
    expect(most).toBeLessThan(10);
  });
});

test("the types say what comes out, for what is at hand and for a stream", async () => {
  const service = `import { beoordeelAlle, type Beoordeeld, type Feiten, type NormNaam, type Oordeel } from "./kleinbeleid.js";
export type One = Beoordeeld<string, Feiten, Oordeel<"overeenkomst", NormNaam>>;
export function* lines(texts: readonly string[]): Generator<One> {
  for (const one of beoordeelAlle(texts, { feitenVan: (text): unknown => JSON.parse(text) })) {
    if (one.goed) one.feiten.beroep satisfies string | undefined;
    else one.problemen.length satisfies number;
    // @ts-expect-error: not before it is known to be good
    void one.oordeel;
    yield one;
  }
}
export async function first(stream: AsyncIterable<{ id: number }>): Promise<number | undefined> {
  for await (const { aanvraag } of beoordeelAlle(stream, { besluit: "overeenkomst" })) return aanvraag.id;
  // @ts-expect-error: no besluit of this policy
  beoordeelAlle(stream, { besluit: "iets" });
  return undefined;
}
`;
  const files = [...(await emitted(policyOf(kleinBeleid))), { path: "service.ts", text: service }];
  expect(await inFolder(files, (folder) => compile(folder, { noEmit: true }))).toBe("");
});
