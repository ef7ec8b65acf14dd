// What `inkoop check` remembers of what was in order.

import { chmodSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fysio, klein, misspelt } from "./policies.js";
import { workbench, type Run, type Workbench } from "./workbench.js";

const inOrder = (files: number): Run => ({
  code: 0,
  out: files === 1 ? "Geen bevindingen in 1 bestand.\n" : `Geen bevindingen in ${files} bestanden.\n`,
  err: "",
});
const marker = { "package.json": "{}", "node_modules/.keep": "" };

/** Every file that a check remembers something in. */
function remembered(bench: Workbench): readonly string[] {
  return bench.files().filter((file) => file.includes(".cache"));
}

/** Says that all that is remembered is of 7 files: who then says so too has not looked. */
function pretend(bench: Workbench): void {
  for (const file of remembered(bench)) {
    bench.write({ [file]: bench.read(file).replace(/"files":\d+/, '"files":7') });
  }
}

describe("a check that found nothing", () => {
  test("is not done again while nothing has changed", async () => {
    const bench = workbench({ ...marker, "klein.inkoop": klein });
    expect(await bench.run(["check"], { build: "1" })).toEqual(inOrder(1));
    pretend(bench);
    expect(await bench.run(["check"], { build: "1" })).toEqual(inOrder(7));
    expect(await bench.run(["check", "--no-cache"], { build: "1" })).toEqual(inOrder(1));
    expect(await bench.run(["check", "--format", "json"], { build: "1" })).toMatchObject({
      out: expect.stringContaining('"files": 1,'),
    });
  });

  test.each([
    ["a text changes", { "klein.inkoop": misspelt }],
    ["a text is no text any more", { "klein.inkoop": Uint8Array.of(0xff) }],
    ["a file is added", { "fysio.inkoop": fysio }],
    ["settings are written", { "inkoop.json": '{ "ernst": { "INK0221": "uit" } }' }],
  ])("is done again when %s", async (_, files) => {
    const bench = workbench({ ...marker, "klein.inkoop": klein });
    await bench.run(["check"], { build: "1" });
    pretend(bench);
    bench.write(files);
    const again = await bench.run(["check"], { build: "1" });
    expect(again).not.toEqual(inOrder(7));
    expect(again).toEqual(await bench.run(["check", "--no-cache"], { build: "1" }));
  });

  test("is done again by another compiler, which forgets what is not its own", async () => {
    const bench = workbench({ ...marker, "klein.inkoop": klein });
    await bench.run(["check"], { build: "1" });
    pretend(bench);
    expect(await bench.run(["check"], { build: "2" })).toEqual(inOrder(1));
    expect(remembered(bench)).toHaveLength(1);
    expect(await bench.run(["check"], { build: "1" })).toEqual(inOrder(1));
  });

  test("of other files, from another folder, stands by itself", async () => {
    const bench = workbench({ ...marker, "a/klein.inkoop": klein, "b/fysio.inkoop": fysio });
    await bench.run(["check"], { build: "1" });
    await bench.run(["check", "b"], { build: "1" });
    expect(remembered(bench)).toHaveLength(2);
    pretend(bench);
    expect(await bench.run(["check", "a"], { build: "1" })).toEqual(inOrder(1));
    expect(await bench.run(["check"], { build: "1", in: "b" })).toEqual(inOrder(7));
  });

  test("is done again when what was kept is damaged", async () => {
    const bench = workbench({ ...marker, "klein.inkoop": klein });
    await bench.run(["check"], { build: "1" });
    const [file = ""] = remembered(bench);
    for (const text of [
      "",
      "{",
      "null",
      '{"files":7}',
      '{"files":7,"answers":[]}',
      '{"files":7,"answers":[["text"]]}',
    ]) {
      bench.write({ [file]: text });
      expect(await bench.run(["check"], { build: "1" })).toEqual(inOrder(1));
    }
  });
});

test("a finding is shown each time, and not remembered", async () => {
  const bench = workbench({ ...marker, "klein.inkoop": misspelt });
  const first = await bench.run(["check"], { build: "1" });
  expect(first.code).toBe(1);
  expect(remembered(bench)).toEqual([]);
  expect(await bench.run(["check"], { build: "1" })).toEqual(first);
});

test("nothing is written in a workspace without node_modules, or by a compiler that does not know which it is", async () => {
  const bare = workbench({ "package.json": "{}", "klein.inkoop": klein });
  expect(await bare.run(["check"], { build: "1" })).toEqual(inOrder(1));
  expect(bare.files()).toEqual(["klein.inkoop", "package.json"]);
  const unknown = workbench({ ...marker, "klein.inkoop": klein });
  expect(await unknown.run(["check"])).toEqual(inOrder(1));
  expect(remembered(unknown)).toEqual([]);
});

test("a folder that cannot be written to is no reason to fail", async () => {
  const bench = workbench({ ...marker, "klein.inkoop": klein });
  // A file where the folder should come: refused to anybody, whatever their rights.
  bench.write({ "node_modules/.cache": "" });
  expect(await bench.run(["check"], { build: "1" })).toEqual(inOrder(1));
  rmSync(path.join(bench.path, "node_modules/.cache"));
  mkdirSync(path.join(bench.path, "node_modules/.cache"));
  chmodSync(path.join(bench.path, "node_modules/.cache"), 0o500);
  expect(await bench.run(["check"], { build: "1" })).toEqual(inOrder(1));
});

test("whatever is edited, what is remembered says what a check says", async () => {
  const block = 'bouwsteen gedeeld "Gedeeld"\n\nvoorwaarde kvk "KvK"\n  vraag "Staat u ingeschreven?"\n';
  const user = klein
    .replace("gegevens", 'gebruik "gedeeld.inkoop"\n\ngegevens')
    .concat("\nvoorwaarde kvk volgens gedeeld\n  bron algemeen punt 1\n");
  const choices: Readonly<Record<string, readonly string[]>> = {
    "klein.inkoop": [klein, misspelt, user],
    "gedeeld.inkoop": [block, block.replace("kvk", "handelsregister"), `${block}\n// niets nieuws\n`],
    "fysio.inkoop": [fysio, "", fysio.replace("fysio", "fysiotherapie")],
    "inkoop.json": ["{}", '{ "ernst": { "INK0431": "hint" } }'],
  };
  const edit = fc
    .constantFrom(...Object.entries(choices))
    .chain(([file, texts]) => fc.record({ file: fc.constant(file), text: fc.constantFrom(...texts) }));
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const bench = workbench({ ...marker, "klein.inkoop": klein });
      for (const { file, text } of edits) {
        bench.write({ [file]: text });
        expect(await bench.run(["check"], { build: "1" })).toEqual(await bench.run(["check", "--no-cache"]));
      }
    }),
    { numRuns: 25 },
  );
});
