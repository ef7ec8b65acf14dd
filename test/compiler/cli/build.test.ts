// `inkoop build`.

import { describe, expect, test } from "vitest";
import { fysio, klein, misspelt } from "./policies.js";
import { workbench } from "./workbench.js";

const build = ["build", "--out", "uit"];
const check = [...build, "--check"];

describe("inkoop build", () => {
  test("writes a module for each policy and one runtime, and says so", async () => {
    const bench = workbench({ "fysio.inkoop": fysio, "klein.inkoop": klein });
    expect(await bench.run(build)).toEqual({
      code: 0,
      out: `nieuw        uit/fysio.ts
nieuw        uit/inkoop-register.ts
nieuw        uit/inkoop-runtime.ts
nieuw        uit/klein.ts
2 beleidsstukken in uit.
`,
      err: "",
    });
    expect(bench.files()).toEqual([
      "fysio.inkoop",
      "klein.inkoop",
      "uit/fysio.ts",
      "uit/inkoop-register.ts",
      "uit/inkoop-runtime.ts",
      "uit/klein.ts",
    ]);
  });

  test("leaves alone what is already current", async () => {
    const bench = workbench({ "klein.inkoop": klein });
    await bench.run(build);
    bench.write({ "uit/klein.ts": "// oud\n" });
    const { out } = await bench.run(build);
    expect(out).toContain("ongewijzigd  uit/inkoop-runtime.ts\ngewijzigd    uit/klein.ts\n");
  });

  test("gives the same bytes from wherever it is run, and in whichever order files are named", async () => {
    const files = { "package.json": "{}", "a/fysio.inkoop": fysio, "b/klein.inkoop": klein };
    const [above, inside] = [workbench(files), workbench(files)];
    await above.run(["build", "a", "b", "--out", "uit"]);
    await inside.run(["build", "../b", "fysio.inkoop", "--out", "../uit"], { in: "a" });
    for (const file of ["uit/fysio.ts", "uit/klein.ts", "uit/inkoop-runtime.ts"]) {
      expect(inside.read(file)).toBe(above.read(file));
    }
  });

  test("writes nothing when a policy has errors, and shows them", async () => {
    const bench = workbench({ "fysio.inkoop": fysio, "klein.inkoop": misspelt });
    const { code, out } = await bench.run(build);
    expect(code).toBe(1);
    expect(out).toContain("fout INK0221 Onbekende naam\n");
    expect(bench.files()).toEqual(["fysio.inkoop", "klein.inkoop"]);
  });

  test("writes nothing when it cannot write all, and ends with 2", async () => {
    const bench = workbench({ "klein.inkoop": klein, uit: "een bestand" });
    const { code, out, err } = await bench.run(build);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^fout INK090[23] `uit(?:\/.*)?` is niet te (?:lezen|schrijven): waar een map hoort/);
    expect(bench.files()).toEqual(["klein.inkoop", "uit"]);
  });
});

describe("inkoop build --check", () => {
  test("ends with 0 after a build, and writes nothing", async () => {
    const bench = workbench({ "klein.inkoop": klein });
    await bench.run(build);
    const before = bench.read("uit/klein.ts");
    expect(await bench.run(check)).toEqual({ code: 0, out: "uit is actueel: 2 bestanden.\n", err: "" });
    expect(bench.read("uit/klein.ts")).toBe(before);
  });

  test("names what is missing, what differs and what is superfluous, and ends with 1", async () => {
    const bench = workbench({ "klein.inkoop": klein, "fysio.inkoop": fysio });
    await bench.run(build);
    bench.write({
      "oud.inkoop": klein.replace("beleid klein", "beleid oud"),
      "uit/inkoop-runtime.ts": `${bench.read("uit/inkoop-runtime.ts")} `,
      "uit/eigen.ts": "// Zelf geschreven: dat is van niemand anders.\n",
    });
    const oud = await bench.run(["build", "klein.inkoop", "--out", "uit", "--check"]);
    expect(oud).toEqual({
      code: 1,
      out: `verschilt  uit/inkoop-runtime.ts
overbodig  uit/fysio.ts
overbodig  uit/inkoop-register.ts
uit is niet actueel; inkoop build werkt het bij, verwijder zelf wat overbodig is.
`,
      err: "",
    });
    const { code, out } = await bench.run(check);
    expect(code).toBe(1);
    expect(out).toContain("ontbreekt  uit/oud.ts\n");
  });

  test("says that everything is missing where nothing stands", async () => {
    const { code, out } = await workbench({ "klein.inkoop": klein }).run(check);
    expect(code).toBe(1);
    expect(out).toBe(
      "ontbreekt  uit/inkoop-runtime.ts\nontbreekt  uit/klein.ts\nuit is niet actueel; inkoop build werkt het bij.\n",
    );
  });
});
