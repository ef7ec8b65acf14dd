// What a person reads when a command cannot do what was asked: the code, the file, the reason, and nothing else changed.

import { expect, test } from "vitest";
import { klein } from "./policies.js";
import { workbench } from "./workbench.js";

test("a file that is no policy is not read as one", async () => {
  const bench = workbench({ "LEESMIJ.md": "# Hallo\n" });
  const { code, out, err } = await bench.run(["check", "LEESMIJ.md"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^fout INK0905 `LEESMIJ\.md` eindigt niet op `\.inkoop`/);
});

test("output that cannot be written leaves everything as it was", async () => {
  const bench = workbench({ "klein.inkoop": klein, "uit/klein.ts/bestand.txt": "blijft\n" });
  const before = bench.files();
  const { code, err } = await bench.run(["build", "--out", "uit"]);
  expect(code).toBe(2);
  expect(err).toMatch(/^fout INK0903 `uit\/klein\.ts` is niet te schrijven: daar staat een map\./);
  expect(bench.files()).toEqual(before);
  expect(bench.read("uit/klein.ts/bestand.txt")).toBe("blijft\n");
});

test("a file that is no text is refused, not left out", async () => {
  const bench = workbench({
    "klein.inkoop": klein,
    "latin1.inkoop": Buffer.from(klein.concat("\u00e9"), "latin1"),
  });
  expect(await bench.run(["check"])).toEqual({
    code: 2,
    out: "",
    err: "fout INK0902 `latin1.inkoop` is niet te lezen: het is geen tekst in UTF-8.\n",
  });
});
