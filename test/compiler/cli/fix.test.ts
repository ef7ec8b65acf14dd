// `inkoop check --fix`: what it writes, what it says, and what it leaves to a person.

import { chmodSync, lstatSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { fysio, klein, misspelt } from "./policies.js";
import { shell, workbench } from "./workbench.js";

/** `klein` as somebody types it who is in a hurry. */
const hasty = klein
  .replace("voorwaarde groei", "Voorwaarde groei")
  .replace("vraag", "Vraag")
  .replace("1 januari 2027", "1 Januari 2027");

describe("inkoop check --fix", () => {
  test("writes what is safe, says what it did, and then what is left", async () => {
    const bench = workbench({ "beleid/klein.inkoop": hasty, "fysio.inkoop": fysio });
    expect(await bench.run(["check", "--fix"])).toEqual({
      code: 0,
      out: `beleid/klein.inkoop: 3 verbeteringen
  3:17  schrijf \`januari\` (INK0125)
  10:5  schrijf \`vraag\` (INK0112)
  14:1  schrijf \`voorwaarde\` (INK0112)

Geen bevindingen in 2 bestanden.
`,
      err: "",
    });
    expect(bench.read("beleid/klein.inkoop")).toBe(klein);
    expect(bench.read("fysio.inkoop")).toBe(fysio);
  });

  test("leaves to a person what is a guess", async () => {
    const bench = workbench({ "klein.inkoop": misspelt });
    const plain = await bench.run(["check"]);
    expect(await bench.run(["check", "--fix"])).toEqual(plain);
    expect(bench.read("klein.inkoop")).toBe(misspelt);
  });

  test("shows what is left in the file as it is now", async () => {
    const bench = workbench({ "klein.inkoop": hasty.replace("omzet ten", "omzett ten") });
    const { code, out } = await bench.run(["check", "--fix"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^klein\.inkoop: 3 verbeteringen\n/);
    expect(out).toContain("15 │   eis  omzett ten minste € 100\n");
    expect(out).toMatch(/\n1 fout in 1 bestand\.\n$/);
  });

  test("is done at once", async () => {
    const bench = workbench({ "klein.inkoop": hasty });
    await bench.run(["check", "--fix"]);
    expect(await bench.run(["check", "--fix"])).toEqual(await bench.run(["check"]));
  });

  test("keeps line ends, a byte order mark, and a link as they are", async () => {
    const text = `\uFEFF${hasty.replaceAll("\n", "\r\n")}`;
    const bench = workbench({ "elders/echt.inkoop": text });
    symlinkSync("elders/echt.inkoop", path.join(bench.path, "klein.inkoop"));
    const { code } = await bench.run(["check", "--fix", "klein.inkoop"]);
    expect(code).toBe(0);
    expect(lstatSync(path.join(bench.path, "klein.inkoop")).isSymbolicLink()).toBe(true);
    expect(bench.read("elders/echt.inkoop")).toBe(`\uFEFF${klein.replaceAll("\n", "\r\n")}`);
  });

  test("writes no file when one of them cannot be written", async () => {
    // Whoever is root may write anywhere.
    if (process.getuid?.() === 0) return;
    const bench = workbench({ "a/klein.inkoop": hasty, "b/klein.inkoop": hasty.replace("klein", "ander") });
    chmodSync(path.join(bench.path, "b"), 0o500);
    const { code, err } = await bench.run(["check", "--fix"]);
    expect({ code, err }).toMatchObject({ code: 2 });
    expect(bench.read("a/klein.inkoop")).toBe(hasty);
  });

  test.each(["json", "sarif", "github"])(
    "with --format %s tells what it did on the error stream",
    async (format) => {
      const bench = workbench({ "klein.inkoop": hasty });
      const { code, out, err } = await bench.run(["check", "--fix", "--format", format]);
      expect(code).toBe(0);
      expect(err).toMatch(/^klein\.inkoop: 3 verbeteringen\n/);
      expect(out).not.toContain("verbetering");
      expect(bench.read("klein.inkoop")).toBe(klein);
    },
  );
});

describe("inkoop check --fix --dry-run", () => {
  test("prints a patch and writes nothing", async () => {
    const bench = workbench({ "beleid/klein.inkoop": hasty });
    const { code, out, err } = await bench.run(["check", "--fix", "--dry-run"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/^--- a\/beleid\/klein\.inkoop\n\+\+\+ b\/beleid\/klein\.inkoop\n@@ /);
    expect(out).toContain('\n-Voorwaarde groei "Genoeg omzet"\n+voorwaarde groei "Genoeg omzet"\n');
    expect(bench.read("beleid/klein.inkoop")).toBe(hasty);
  });

  test("prints one that git and patch take", async () => {
    const bench = workbench({ "beleid/klein.inkoop": hasty, "b.inkoop": hasty.replace("klein", "ander") });
    const { out } = await bench.run(["check", "--fix", "--dry-run"]);
    writeFileSync(path.join(bench.path, "x.patch"), out);
    expect(await shell(bench.path, "git init -q && git apply x.patch")).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect(bench.read("beleid/klein.inkoop")).toBe(klein);
  });

  test("prints nothing and ends with 0 when there is nothing to fix", async () => {
    const bench = workbench({ "klein.inkoop": misspelt });
    expect(await bench.run(["check", "--fix", "--dry-run"])).toEqual({ code: 0, out: "", err: "" });
  });

  test("is refused without --fix", async () => {
    const { code, out, err } = await workbench({ "klein.inkoop": klein }).run(["check", "--dry-run"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("error: --dry-run says what --fix would do; it needs --fix\n");
  });
});
