// Output is written whole or not at all.

import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeFiles, type OutputFile } from "../../../compiler/cli/write-files.js";
import { workbench, type Workbench } from "./workbench.js";

function output(bench: Workbench, files: Readonly<Record<string, string>>): readonly OutputFile[] {
  return Object.entries(files).map(([name, text]) => ({
    path: path.join(bench.path, name),
    shown: name,
    text,
  }));
}

describe("writing output", () => {
  test("makes the folders it needs and says what happened to each file", async () => {
    const bench = workbench({ "uit/zelfde.ts": "z", "uit/anders.ts": "oud" });
    const written = await writeFiles(
      output(bench, { "uit/zelfde.ts": "z", "uit/anders.ts": "nieuw", "uit/diep/a.ts": "a" }),
    );
    expect(written).toEqual(["ongewijzigd", "gewijzigd", "nieuw"]);
    expect(bench.files()).toEqual(["uit/anders.ts", "uit/diep/a.ts", "uit/zelfde.ts"]);
    expect(bench.read("uit/anders.ts")).toBe("nieuw");
  });

  test("leaves a file that is already right alone", async () => {
    const bench = workbench({ "a.ts": "a" });
    const before = statSync(path.join(bench.path, "a.ts")).ino;
    await writeFiles(output(bench, { "a.ts": "a" }));
    expect(statSync(path.join(bench.path, "a.ts")).ino).toBe(before);
  });

  test("changes nothing when one file cannot be written, and leaves nothing behind", async () => {
    const bench = workbench({ "a.ts": "oud", "geen-map": "" });
    await expect(
      writeFiles(output(bench, { "a.ts": "nieuw", "nieuw/diep/b.ts": "b", "geen-map/c.ts": "c" })),
    ).rejects.toThrow("`geen-map/c.ts` is niet te schrijven: waar een map hoort, staat een bestand.");
    expect(bench.files()).toEqual(["a.ts", "geen-map"]);
    expect(bench.read("a.ts")).toBe("oud");
    expect(() => statSync(path.join(bench.path, "nieuw"))).toThrow("ENOENT");
  });

  test("refuses to put a file where a folder stands", async () => {
    const bench = workbench({ "a.ts": "oud" });
    mkdirSync(path.join(bench.path, "b.ts"));
    await expect(writeFiles(output(bench, { "a.ts": "nieuw", "b.ts": "b" }))).rejects.toThrow(
      "`b.ts` is niet te schrijven: daar staat een map. Er is niets gewijzigd.",
    );
    expect(bench.read("a.ts")).toBe("oud");
  });

  test("says why when the disk refuses, after other files were already beside their place", async () => {
    const bench = workbench({ "a.ts": "oud" });
    const long = `${"lang".repeat(80)}.ts`;
    await expect(writeFiles(output(bench, { "a.ts": "nieuw", [long]: "b" }))).rejects.toThrow(
      "is niet te schrijven: de naam is te lang. Er is niets gewijzigd.",
    );
    expect(bench.files()).toEqual(["a.ts"]);
    expect(bench.read("a.ts")).toBe("oud");
  });
});
