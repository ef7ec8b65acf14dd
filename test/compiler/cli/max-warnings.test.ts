// `inkoop check --max-warnings N`: how many warnings a team lets stand.

import { describe, expect, test } from "vitest";
import { klein, misspelt } from "./policies.js";
import { workbench } from "./workbench.js";

describe("inkoop check --max-warnings", () => {
  const unused = ["kat", "hond"].map((name) => `  ${name}: ja/nee\n    vraag "${name}?"\n`).join("");
  const warned = klein.replace("besluit", `gegevens "Over"\n${unused}\nbesluit`);

  test.each([
    ["2", 0],
    ["1", 1],
    ["0", 1],
  ])("%s and two warnings, ends with %i", async (most, code) => {
    const run = await workbench({ "klein.inkoop": warned }).run(["check", "--max-warnings", most]);
    expect(run.code).toBe(code);
    expect(run.out).toContain("2 waarschuwingen in 1 bestand.\n");
  });

  test("says how many are allowed when there are more", async () => {
    const { out } = await workbench({ "klein.inkoop": warned }).run(["check", "--max-warnings", "1"]);
    expect(out).toMatch(/\nTen hoogste 1 waarschuwing is toegestaan\.\n$/);
  });

  test("still ends with 1 on an error", async () => {
    const bench = workbench({ "klein.inkoop": misspelt });
    expect((await bench.run(["check", "--max-warnings", "99"])).code).toBe(1);
  });

  test.each(["-1", "veel", "1.5", ""])("refuses %j", async (most) => {
    const { code, out, err } = await workbench({ "klein.inkoop": klein }).run([
      "check",
      `--max-warnings=${most}`,
    ]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("It is a whole number, 0 or more.");
  });
});
