// `inkoop format`.

import { chmodSync, lstatSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { workbench } from "./workbench.js";

const sloppy = 'rubriek   "R"\n\n\n\nvoorwaarde a "A"\n vraag "Ja?"\n bron b punt 1';
const neat = 'rubriek "R"\n\nvoorwaarde a "A"\n  vraag "Ja?"\n  bron  b punt 1\n';
const broken = 'voorwaarde a   "A"\n  eis\n\nrubriek   "R"\n';

describe("inkoop format", () => {
  test("writes what is not in its canonical form, and says so", async () => {
    const bench = workbench({ "a.inkoop": sloppy, "b.inkoop": neat, "c/d.inkoop": sloppy });
    expect(await bench.run(["format"])).toEqual({
      code: 0,
      out: `opgemaakt  a.inkoop
opgemaakt  c/d.inkoop
2 van 3 bestanden opgemaakt.
`,
      err: "",
    });
    expect([bench.read("a.inkoop"), bench.read("b.inkoop"), bench.read("c/d.inkoop")]).toEqual([
      neat,
      neat,
      neat,
    ]);
    expect(bench.files()).toEqual(["a.inkoop", "b.inkoop", "c/d.inkoop"]);
    expect(await bench.run(["format"])).toEqual({
      code: 0,
      out: "3 bestanden, en niets om op te maken.\n",
      err: "",
    });
  });

  test("has nothing to do in a policy that is new", async () => {
    const bench = workbench();
    await bench.run(["new", "proef"]);
    expect((await bench.run(["format", "--check"])).code).toBe(0);
  });

  test("formats only what is named", async () => {
    const bench = workbench({ "a.inkoop": sloppy, "b.inkoop": sloppy });
    await bench.run(["format", "a.inkoop"]);
    expect([bench.read("a.inkoop"), bench.read("b.inkoop")]).toEqual([neat, sloppy]);
  });

  test("leaves a declaration with a fault as it is, and names its place", async () => {
    const bench = workbench({ "a.inkoop": `\n\n${broken}` });
    expect(await bench.run(["format"])).toEqual({
      code: 0,
      out: `opgemaakt  a.inkoop
hint       a.inkoop:1:1  blijft zoals het is: hier staat een fout in
1 van 1 bestand opgemaakt.
`,
      err: "",
    });
    expect(bench.read("a.inkoop")).toBe('voorwaarde a   "A"\n  eis\n\nrubriek "R"\n');
  });

  test("keeps line ends, a byte order mark, who may read a file, and a link", async () => {
    const bench = workbench({ "a.inkoop": `\ufeff${sloppy.replaceAll("\n", "\r\n")}` });
    chmodSync(path.join(bench.path, "a.inkoop"), 0o640);
    symlinkSync("a.inkoop", path.join(bench.path, "link.inkoop"));
    await bench.run(["format", "link.inkoop"]);
    expect(bench.read("a.inkoop")).toBe(`\ufeff${neat.replaceAll("\n", "\r\n")}`);
    expect(statSync(path.join(bench.path, "a.inkoop")).mode & 0o777).toBe(0o640);
    expect(lstatSync(path.join(bench.path, "link.inkoop")).isSymbolicLink()).toBe(true);
  });

  test("writes nothing when one file cannot be read", async () => {
    const bench = workbench({ "a.inkoop": sloppy, "b.inkoop": Buffer.from([0x72, 0xff, 0xfe]) });
    expect(await bench.run(["format"])).toEqual({
      code: 2,
      out: "",
      err: "fout INK0902 `b.inkoop` is niet te lezen: het is geen tekst in UTF-8.\n",
    });
    expect(bench.read("a.inkoop")).toBe(sloppy);
  });

  test("refuses paths that do not exist or are no policy", async () => {
    const bench = workbench({ "a.txt": "tekst" });
    expect((await bench.run(["format", "b.inkoop"])).err).toContain("fout INK0901");
    expect((await bench.run(["format", "a.txt"])).err).toContain("fout INK0905");
    expect((await bench.run(["format"])).err).toContain("fout INK0904");
  });
});

describe("inkoop format --check", () => {
  test("names what is not in its canonical form, writes nothing, and ends with 1", async () => {
    const bench = workbench({ "a.inkoop": sloppy, "b.inkoop": neat, "c.inkoop": sloppy });
    expect(await bench.run(["format", "--check"])).toEqual({
      code: 1,
      out: `wijkt af   a.inkoop
wijkt af   c.inkoop
2 van 3 bestanden wijken af van de opmaak; herstel dat met inkoop format.
`,
      err: "",
    });
    expect(bench.read("a.inkoop")).toBe(sloppy);
  });

  test("ends with 0 when all is well, and gives a place in the text that stands there", async () => {
    const bench = workbench({ "a.inkoop": neat });
    expect(await bench.run(["format", "--check"])).toEqual({
      code: 0,
      out: "1 bestand, en niets om op te maken.\n",
      err: "",
    });
    bench.write({ "a.inkoop": `\n\n${broken}` });
    const { code, out } = await bench.run(["format", "--check"]);
    expect(code).toBe(1);
    expect(out).toContain("hint       a.inkoop:3:1  ");
  });
});

describe("inkoop format --stdin", () => {
  const named = ["format", "--stdin", "--stdin-path", "map/a.inkoop"];

  test("prints the input in its canonical form, and nothing else", async () => {
    const bench = workbench();
    expect(await bench.run(named, { input: sloppy })).toEqual({ code: 0, out: neat, err: "" });
    expect(await bench.run(["format", "--stdin"], { input: "" })).toEqual({ code: 0, out: "", err: "" });
    expect(bench.files()).toEqual([]);
  });

  test("says on the other stream what stays as it is", async () => {
    expect(await workbench().run(named, { input: broken })).toEqual({
      code: 0,
      out: broken.replace('rubriek   "R"', 'rubriek "R"'),
      err: "hint       map/a.inkoop:1:1  blijft zoals het is: hier staat een fout in\n",
    });
  });

  test("can be checked", async () => {
    const bench = workbench();
    expect(await bench.run([...named, "--check"], { input: sloppy })).toEqual({
      code: 1,
      out: "wijkt af   map/a.inkoop\n1 van 1 bestand wijkt af van de opmaak; herstel dat met inkoop format.\n",
      err: "",
    });
    expect((await bench.run([...named, "--check"], { input: neat })).code).toBe(0);
  });

  test("refuses what makes no sense", async () => {
    const bench = workbench({ "a.inkoop": neat });
    expect(await bench.run(["format", "--stdin", "a.inkoop"])).toMatchObject({ code: 2, out: "" });
    expect(await bench.run(["format", "--stdin-path", "a.inkoop"])).toMatchObject({ code: 2, out: "" });
    const wrong = await bench.run(["format", "--stdin", "--stdin-path", "a.txt"], { input: neat });
    expect(wrong.err).toContain("fout INK0905");
    const bytes = await bench.run(named, { input: Buffer.from([0xff]) });
    expect(bytes.err).toContain("fout INK0902 `map/a.inkoop` is niet te lezen");
  });
});
