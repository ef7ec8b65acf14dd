// inkoop.json and `// inkoop-negeer` as the command line has them.

import { expect, test } from "vitest";
import { ernst, twoWarnings } from "../configuration/workspace.js";
import { workbench } from "./workbench.js";

const ignored = twoWarnings.replace(
  "rubriek",
  "// inkoop-negeer INK0431: de normen volgen in maart\nrubriek",
);

test("the file in the root of the workspace counts, wherever one works", async () => {
  const bench = workbench({
    "package.json": "{}",
    "inkoop.json": ernst({ INK0228: "hint", INK0431: "uit" }),
    "beleid/mondzorg.inkoop": twoWarnings,
  });
  const { code, out } = await bench.run(["check"], { in: "beleid" });
  expect(code).toBe(0);
  expect(out).toContain("hint INK0228");
  expect(out).toContain("1 hint in 1 bestand.");
});

test("what is wrong in the file is shown in the file", async () => {
  const bench = workbench({
    "inkoop.json": ernst({ INK0223: "uti", INK0228: "uit" }),
    "mondzorg.inkoop": ignored,
  });
  expect(await bench.run(["check"])).toEqual({
    code: 1,
    out: `fout INK0917 Verkeerde waarde van een instelling
  inkoop.json:3:16
  │
3 │     "INK0223": "uti",
  │                ^^^^^

  Hier hoort "fout", "waarschuwing", "hint" of "uit". Bedoelde u \`uit\`?

  Oplossing: schrijf "uit"

1 fout in 1 bestand.
`,
    err: "",
  });
});

test("a policy with a warning that was made an error is not built", async () => {
  const bench = workbench({ "inkoop.json": ernst({ INK0228: "fout" }), "mondzorg.inkoop": ignored });
  const { code, out } = await bench.run(["build", "--out", "dist"]);
  expect(code).toBe(1);
  expect(out).toContain("fout INK0228");
  expect(bench.files()).toEqual(["inkoop.json", "mondzorg.inkoop"]);
});

test("programs are told what was ignored, and why", async () => {
  const bench = workbench({ "mondzorg.inkoop": ignored });
  const { code, out } = await bench.run(["check", "--format", "json"]);
  const { diagnostics, suppressed, summary } = JSON.parse(out) as Record<
    "diagnostics" | "suppressed",
    readonly { readonly code: string; readonly reason?: string; readonly range: { readonly start: object } }[]
  > & { readonly summary: object };
  expect(code).toBe(1);
  expect(diagnostics.map((each) => each.code)).toEqual(["INK0228"]);
  expect(suppressed.map((each) => [each.code, each.reason, each.range.start])).toEqual([
    ["INK0431", "de normen volgen in maart", { line: 19, column: 1, offset: ignored.lastIndexOf("rubriek") }],
  ]);
  expect(summary).toEqual({ files: 1, fout: 0, waarschuwing: 1, hint: 0 });
});
