// `inkoop test`.

import { describe, expect, test } from "vitest";
import { fysio, klein, misspelt } from "./policies.js";
import { workbench } from "./workbench.js";

const failing = fysio.replace("verwacht komt in aanmerking\n", "verwacht uitgesloten\n");

describe("inkoop test", () => {
  test("runs the examples and ends with 0 when all is well", async () => {
    const bench = workbench({ "fysio.inkoop": fysio, "klein.inkoop": klein });
    expect(await bench.run(["test"])).toEqual({
      code: 0,
      out: `Fysiotherapie 2027: 2 voorbeelden, alles klopt.

Klein beleid: geen voorbeelden.

2 voorbeelden in 2 beleidsstukken: alles klopt.
`,
      err: "",
    });
  });

  test("shows what was expected, what came out and why, and ends with 1", async () => {
    const { code, out } = await workbench({ "fysio.inkoop": failing }).run(["test"]);
    expect(code).toBe(1);
    expect(out).toContain("Fysiotherapie 2027: 2 voorbeelden, 1 niet goed.");
    expect(out).toContain("✗ Alles in orde");
    expect(out).toMatch(/verwacht +`?uitgesloten/);
    expect(out).toMatch(/gekregen +`?komt in aanmerking/);
  });

  test("with --coverage says what no example shows, and still ends with 0", async () => {
    const { code, out } = await workbench({ "fysio.inkoop": fysio }).run(["test", "--coverage"]);
    expect(code).toBe(0);
    expect(out).toContain("Dekking van Fysiotherapie 2027: ");
    expect(out).toContain("in geen voorbeeld: niet voldaan, vrijgesteld");
  });

  test("runs no example of a policy with errors, but does run those of the others", async () => {
    const bench = workbench({ "fysio.inkoop": fysio, "klein.inkoop": misspelt });
    const { code, out } = await bench.run(["test"]);
    expect(code).toBe(1);
    expect(out).toContain("Fysiotherapie 2027: 2 voorbeelden, alles klopt.");
    expect(out).toContain("fout INK0221 Onbekende naam\n");
    expect(out).not.toContain("Klein beleid");
  });

  test("gives JSON for programs", async () => {
    const { code, out } = await workbench({ "fysio.inkoop": failing }).run([
      "test",
      "--format",
      "json",
      "--coverage",
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      diagnostics: [],
      policies: [
        {
          policy: "fysio",
          examples: [
            { title: "Alles in orde", passed: false, file: "fysio.inkoop", failures: [{}] },
            { title: "Zonder certificaat", passed: true, failures: [] },
          ],
          coverage: { totals: { all: {} } },
        },
      ],
      summary: { policies: 1, examples: 2, passed: 1, failed: 1 },
    });
  });
});
