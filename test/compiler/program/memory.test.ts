import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { checkProgram } from "../../../compiler/check/index.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram, updateProgram, type Program } from "../../../compiler/program.js";
import { largePolicy } from "../../helpers/generate-large-policy.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Checks `program` in a function of its own, so that nothing of it stays behind on the stack. */
function check(program: Program): readonly WeakRef<object>[] {
  const result = checkProgram(program);
  expect(result.diagnostics.length).toBeGreaterThan(0);
  return [program, program.files, result, result.byFile, result.beleiden].map((each) => new WeakRef(each));
}

describe("after many edits", () => {
  test.each([
    ["", "with nothing ignored"],
    ["// inkoop-negeer INK0228: straks\n", "with something ignored"],
  ])("earlier programs and their findings are let go (%j, %s)", async (comment) => {
    const policy = `${largePolicy(60)}\n${comment}gegevens "Los"\n  los: ja/nee\n    vraag "Los?"\n`;
    const files = new Map([
      ["a.inkoop", policy],
      ["b.inkoop", "voorwaarde"],
    ]);
    let program = createProgram(createMemoryHost(files), { roots: [...files.keys()] });
    const earlier: WeakRef<object>[] = [];
    for (let edit = 0; edit < 8; edit += 1) {
      files.set("a.inkoop", `${policy}// ${edit}\n`);
      program = updateProgram(program, { changed: ["a.inkoop"] });
      const made = check(program);
      if (edit < 5) earlier.push(...made);
    }
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    collect();
    expect(earlier.filter((each) => each.deref() !== undefined)).toEqual([]);
  });
});
