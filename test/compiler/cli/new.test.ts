// `inkoop new`.

import { chmodSync, symlinkSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { workbench } from "./workbench.js";

describe("inkoop new", () => {
  test("makes a policy and an application, and tells what comes next", async () => {
    const bench = workbench();
    expect(await bench.run(["new", "mondzorg"])).toEqual({
      code: 0,
      out: `nieuw  mondzorg/mondzorg.inkoop
nieuw  mondzorg/aanvraag.json

Nu verder:
  inkoop check mondzorg
  inkoop test mondzorg --coverage
  inkoop decide mondzorg --facts mondzorg/aanvraag.json
`,
      err: "",
    });
    expect(bench.files()).toEqual(["mondzorg/aanvraag.json", "mondzorg/mondzorg.inkoop"]);
  });

  test("what comes next is true: the policy has no findings, its examples cover it, and the application is decided", async () => {
    const bench = workbench();
    const { out } = await bench.run(["new", "ergoTherapie2027"]);
    const next = [...out.matchAll(/^ {2}inkoop (.+)$/gm)].map(([, line = ""]) => line.split(" "));
    const runs = [];
    for (const argv of next) runs.push(await bench.run(argv));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const [check, covered, decision] = runs.map((run) => run.out);
    expect(check).toBe("Geen bevindingen in 1 bestand.\n");
    expect(covered).toContain("Dekking van Ergo therapie 2027: 100% ");
    expect(covered).toContain("6 voorbeelden in 1 beleid: alles klopt.\n");
    expect(decision).toContain("Komt in aanmerking voor een overeenkomst, onder voorbehoud");
  });

  test("the policy explains every kind of statement that it has", async () => {
    const bench = workbench();
    await bench.run(["new", "kraamzorg"]);
    const text = bench.read("kraamzorg/kraamzorg.inkoop");
    const explained =
      /^(?:beleid|document|gegevens|besluit|voorwaarde|uitsluiting|toezegging|ontoetsbaar|profiel)\b/;
    const lines = text.split("\n");
    const silent = lines.filter(
      (line, index) => explained.test(line) && !/^(?:\/\/.*|)$/.test(lines[index - 1] ?? ""),
    );
    expect(silent).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test("is in its canonical form", async () => {
    const bench = workbench();
    await bench.run(["new", "kraamzorg"]);
    expect((await bench.run(["format", "--check", "kraamzorg"])).code).toBe(0);
  });

  test("builds too", async () => {
    const bench = workbench();
    await bench.run(["new", "kraamzorg"]);
    expect((await bench.run(["build", "kraamzorg", "--out", "dist"])).code).toBe(0);
  });
});

describe("inkoop new refuses", () => {
  test.each([
    ["mond-zorg", " Bedoelde u `mondZorg`?"],
    ["mond zorg 2027", " Bedoelde u `mondZorg2027`?"],
    ["beleid/mondzorg", " Bedoelde u `beleidMondzorg`?"],
    ["..", ""],
    ["2027", ""],
    ["voorwaarde", ""],
    ["", ""],
  ])("%j as a name", async (name, suggestion) => {
    const bench = workbench();
    const { code, out, err } = await bench.run(["new", name]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^fout INK0940 `.*` kan geen naam van een beleid zijn\./);
    expect(err.endsWith(`geen vast woord van de taal.${suggestion}\n`)).toBe(true);
    expect(bench.files()).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["a folder", { "mondzorg/eigen.txt": "blijft" }],
    ["a file", { mondzorg: "blijft" }],
  ])("where %s of that name stands, and leaves it alone", async (_, files) => {
    const bench = workbench(files);
    expect(await bench.run(["new", "mondzorg"])).toEqual({
      code: 2,
      out: "",
      err: "fout INK0941 `mondzorg` bestaat al, en daar wordt niets overheen geschreven. Kies een andere naam, of ga naar een andere map.\n",
    });
    expect(bench.files()).toEqual(Object.keys(files));
  });

  test("where a link of that name leads nowhere", async () => {
    const bench = workbench();
    symlinkSync("weg", path.join(bench.path, "mondzorg"));
    expect((await bench.run(["new", "mondzorg"])).err).toMatch(/^fout INK0941 /);
  });

  test("when the folder cannot be written in", async () => {
    const bench = workbench({ "vast/x.txt": "" });
    chmodSync(path.join(bench.path, "vast"), 0o500);
    const { code, err } = await bench.run(["new", "mondzorg"], { in: "vast" });
    // Whoever is root may write anywhere.
    if (process.getuid?.() === 0) return;
    expect({ code, err }).toEqual({
      code: 2,
      err: "fout INK0903 `mondzorg` is niet te schrijven: u hebt er geen rechten voor. Er is niets gewijzigd.\n",
    });
  });

  test("when the folder in which one works is gone", async () => {
    const { code, out, err } = await workbench().run(["new", "mondzorg"], { in: "weg" });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(
      "fout INK0903 `mondzorg` is niet te schrijven: het bestaat niet. Er is niets gewijzigd.\n",
    );
  });
});
