// `inkoop check`.

import { describe, expect, test } from "vitest";
import { fysio, klein, misspelt } from "./policies.js";
import { workbench } from "./workbench.js";

describe("inkoop check", () => {
  test("says how much it looked at when there is nothing to say", async () => {
    const bench = workbench({ "fysio.inkoop": fysio, "klein.inkoop": klein });
    expect(await bench.run(["check"])).toEqual({
      code: 0,
      out: "Geen bevindingen in 2 bestanden.\n",
      err: "",
    });
  });

  test("shows a finding with its source line, a marker and a way out, and ends with 1", async () => {
    const bench = workbench({ "beleid/klein.inkoop": misspelt });
    expect(await bench.run(["check", "beleid"])).toEqual({
      code: 1,
      out: `fout INK0221 Onbekende naam
  beleid/klein.inkoop:15:8
   │
15 │   eis  omzett ten minste € 100
   │        ^^^^^^

  De naam \`omzett\` bestaat niet. Bedoelde u \`omzet\`?

  Oplossing: schrijf \`omzet\`

1 fout in 1 bestand.
`,
      err: "",
    });
  });

  test("ends with 1 on a warning too", async () => {
    const unused = klein.replace("besluit", 'gegevens "Over"\n  over: ja/nee\n    vraag "Over?"\n\nbesluit');
    const { code, out } = await workbench({ "klein.inkoop": unused }).run(["check"]);
    expect(code).toBe(1);
    expect(out).toContain("1 waarschuwing in 1 bestand.\n");
  });

  test("shows paths as one would type them from where one works", async () => {
    const bench = workbench({ "beleid/klein.inkoop": misspelt, "elders/x.txt": "" });
    const { out } = await bench.run(["check", "../beleid"], { in: "elders" });
    expect(out).toContain("\n  ../beleid/klein.inkoop:15:8\n");
  });

  test("follows what a file uses, also to a folder beside the working directory", async () => {
    const block = 'bouwsteen gedeeld "Gedeeld"\n\nvoorwaarde kvk "KvK"\n  vraag "Staat u ingeschreven?"\n';
    const user = klein
      .replace("gegevens", 'gebruik "../gedeeld/voorwaarden.inkoop"\n\ngegevens')
      .concat("\nvoorwaarde kvk volgens gedeeld\n  bron algemeen punt 1\n");
    const bench = workbench({
      "package.json": "{}",
      "gedeeld/voorwaarden.inkoop": block,
      "klein/klein.inkoop": user,
    });
    const { code, out } = await bench.run(["check"], { in: "klein" });
    expect({ code, out }).toEqual({ code: 0, out: "Geen bevindingen in 2 bestanden.\n" });
  });

  test("gives JSON for programs, with places that count from 1", async () => {
    const bench = workbench({ "klein.inkoop": misspelt });
    const { code, out } = await bench.run(["check", "--format", "json"]);
    expect(code).toBe(1);
    const report: unknown = JSON.parse(out);
    const offset = misspelt.indexOf("omzett");
    const range = {
      start: { line: 15, column: 8, offset },
      end: { line: 15, column: 14, offset: offset + 6 },
    };
    expect(report).toEqual({
      version: 1,
      diagnostics: [
        {
          code: "INK0221",
          severity: "fout",
          title: "Onbekende naam",
          message: "De naam `omzett` bestaat niet. Bedoelde u `omzet`?",
          file: "klein.inkoop",
          range,
          related: [],
          fixes: [{ title: "schrijf `omzet`", safe: false, edits: [{ range, newText: "omzet" }] }],
          tags: [],
        },
      ],
      suppressed: [],
      summary: { files: 1, fout: 1, waarschuwing: 0, hint: 0 },
    });
  });

  test("never colours JSON", async () => {
    const bench = workbench({ "klein.inkoop": misspelt });
    const { out } = await bench.run(["check", "--format", "json"], { env: { FORCE_COLOR: "1" } });
    expect(out).not.toContain("\u001b");
  });

  test("prints nothing from a policy that could drive the terminal", async () => {
    const hostile = misspelt.replace("omzett", '"\u001b]0;weg\u0007"');
    const { out } = await workbench({ "klein.inkoop": hostile }).run(["check"]);
    expect(out).not.toContain("\u001b");
  });
});
