// The runtime that modules get is the runtime that is compiled and tested here. Run with `-u` to take over a change.

import { readFileSync } from "node:fs";
import { format } from "prettier";
import { expect, test } from "vitest";
import { joinRuntime, runtimeFiles, textModule } from "../../../compiler/emit/join-runtime.js";
import { emitRuntime } from "../../../compiler/emit/typescript.js";
import { formatOptions } from "../../../compiler/emit/typescript.js";

function runtimeSource(name: string): string {
  return readFileSync(new URL(`../../../compiler/runtime/${name}.ts`, import.meta.url), "utf8");
}

test("the runtime text that is emitted is that of compiler/runtime", async () => {
  const joined = await format(joinRuntime(runtimeFiles.map(runtimeSource)), formatOptions);
  const file = await format(textModule("runtimeText", joined), { parser: "typescript", printWidth: 110 });
  await expect(file).toMatchFileSnapshot("../../../compiler/emit/runtime-text.ts");
});

test("the emitted runtime imports nothing", () => {
  expect(emitRuntime().text).not.toMatch(/^import /m);
});
