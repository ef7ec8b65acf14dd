// What is emitted compiles as strictly as TypeScript can, is the same wherever it is made, and says where it comes from.

import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { checkProgram } from "../../../compiler/check/index.js";
import { emitModule, emitRuntime, emitTypeScript } from "../../../compiler/emit/typescript.js";
import { EMITTER_VERSION } from "../../../compiler/emit/versions.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram } from "../../../compiler/program.js";
import { compile, emitted, explicitAny, inFolder } from "../../helpers/emitted.js";
import { policies, policyPath } from "../../helpers/generate-policy.js";
import { policy } from "../../helpers/model.js";
import { mondzorg } from "../../helpers/policies.js";
import { policyOf } from "../../helpers/policy.js";
import { kleinBeleid } from "./kleinbeleid.js";

function resolved(files: ReadonlyMap<string, string>): Beleid | undefined {
  const program = createProgram(createMemoryHost(files), { roots: [policyPath] });
  return checkProgram(program).beleiden[0];
}

test("the module of Mondzorg compiles without a complaint and without any `any`", async () => {
  await inFolder(await emitted(mondzorg()), async (folder) => {
    expect(await compile(folder)).toBe("");
    expect(await explicitAny(folder)).toBe("");
  });
});

test("the modules of random policies compile without a complaint", async () => {
  const modules = fc.sample(policies, { numRuns: 15, seed: 2027 }).flatMap((files, index) => {
    const beleid = resolved(files);
    return beleid === undefined ? [] : [{ path: `proef${index}.ts`, text: emitModule(beleid).text }];
  });
  await inFolder([...modules, emitRuntime()], async (folder) => {
    expect(await compile(folder)).toBe("");
  });
});

test("a policy without anything in it still gives a module", async () => {
  await inFolder(await emitted(policy({ naam: "leeg" })), async (folder) => {
    expect(await compile(folder)).toBe("");
  });
});

test("the module imports nothing but the runtime beside it", () => {
  const imported = [...emitModule(mondzorg()).text.matchAll(/ from "([^"]+)";/g)].map(([, from]) => from);
  expect(new Set(imported)).toEqual(new Set(["./inkoop-runtime.js"]));
});

test("the order in which files are found does not show", () => {
  const files: readonly (readonly [string, string])[] = [
    ["proef.inkoop", `${kleinBeleid}\ngebruik "voorbeelden.inkoop"\ngebruik "kleuren.inkoop"\n`],
    ["kleuren.inkoop", 'keuzelijst Kleur\n  rood "Rood"\n'],
    ["voorbeelden.inkoop", 'voorbeeld "Niets"\n  gegeven  onbekend kvk\n  verwacht onvolledig\n'],
  ];
  const texts = [files, files.toReversed(), [...files.slice(1), ...files.slice(0, 1)]].map((order) => {
    const host = createMemoryHost(new Map(order));
    const program = createProgram(host, { roots: order.map(([path]) => path) });
    return checkProgram(program).beleiden.map((beleid) => emitModule(beleid).text);
  });
  expect(texts[0]).toHaveLength(1);
  expect(texts[1]).toEqual(texts[0]);
  expect(texts[2]).toEqual(texts[0]);
});

test("the same policy gives the same bytes, and line ends do not count", () => {
  const once = emitModule(policyOf(kleinBeleid)).text;
  expect(emitModule(policyOf(kleinBeleid)).text).toBe(once);
  expect(emitModule(policyOf(kleinBeleid.replaceAll("\n", "\r\n"))).text).toBe(once);
});

test("the files are the module under the name of the policy, and the runtime", async () => {
  const files = await emitTypeScript(policyOf(kleinBeleid), (text) => text);
  expect(files.map(({ path }) => path)).toEqual(["kleinbeleid.ts", "inkoop-runtime.ts"]);
});

test("the version that a module states is that of the package", () => {
  const text = readFileSync(new URL("../../../compiler/package.json", import.meta.url), "utf8");
  expect(JSON.parse(text)).toMatchObject({ version: EMITTER_VERSION });
});
