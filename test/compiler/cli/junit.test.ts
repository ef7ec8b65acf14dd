// `inkoop test --format junit`.

import { expect, test } from "vitest";
import { readJunit } from "./outputs.js";
import { fysio, klein, misspelt } from "./policies.js";
import { workbench } from "./workbench.js";

const failing = fysio.replace("verwacht komt in aanmerking\n", "verwacht uitgesloten\n");
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split("\n").length;

test("has a suite for each policy and a case for each example, with its place", async () => {
  const bench = workbench({ "beleid/fysio.inkoop": fysio, "klein.inkoop": klein });
  const { code, out } = await bench.run(["test", "--format", "junit"]);
  expect(code).toBe(0);
  expect(readJunit(out)).toEqual({
    counts: { "Fysiotherapie 2027": "2, 0, 0", "Klein beleid": "0, 0, 0" },
    cases: ["Alles in orde", "Zonder certificaat"].map((name) => ({
      suite: "Fysiotherapie 2027",
      classname: "fysio",
      name,
      file: "beleid/fysio.inkoop",
      line: lineOf(fysio, `voorbeeld "${name}"`),
    })),
  });
});

test("shows a failure as a person sees it, and ends with 1", async () => {
  const { code, out } = await workbench({ "fysio.inkoop": failing }).run(["test", "--format", "junit"]);
  expect(code).toBe(1);
  const { cases, counts } = readJunit(out);
  expect(counts).toEqual({ "Fysiotherapie 2027": "2, 1, 0" });
  const [failure] = cases;
  expect(failure?.failure).toMatch(/^verwacht .*uitgesloten.*, gekregen .*komt in aanmerking/);
  expect(failure?.text).toContain("✗ Alles in orde\n    fysio.inkoop:");
  expect(failure?.text).toMatch(/\n {4}gekregen {2}/);
});

test("has the errors that kept examples from being run", async () => {
  const bench = workbench({ "fysio.inkoop": fysio, "klein.inkoop": misspelt });
  const { code, out } = await bench.run(["test", "--format", "junit"]);
  expect(code).toBe(1);
  const { cases, counts } = readJunit(out);
  expect(counts).toEqual({ "Fysiotherapie 2027": "2, 0, 0", "klein.inkoop": "1, 0, 1" });
  expect(cases.at(-1)).toMatchObject({
    name: "INK0221 Onbekende naam",
    file: "klein.inkoop",
    line: 15,
    error: expect.stringContaining("De naam `omzett` bestaat niet.") as unknown,
    text: expect.stringContaining("15 │   eis  omzett ten minste € 100") as unknown,
  });
});

test("with --coverage has a failing case for what no example shows, and leaves the exit code alone", async () => {
  const bench = workbench({ "fysio.inkoop": fysio });
  const { code, out } = await bench.run(["test", "--format", "junit", "--coverage"]);
  expect(code).toBe(0);
  const { cases } = readJunit(out);
  expect(cases.find(({ name }) => name === "dekking: voorwaarde `keurmerk`")).toMatchObject({
    classname: "fysio",
    file: "fysio.inkoop",
    line: lineOf(fysio, "voorwaarde keurmerk"),
    failure: expect.stringContaining("in geen voorbeeld: niet voldaan, vrijgesteld") as unknown,
  });
  expect(cases.some(({ name }) => name.startsWith("dekking: grens "))).toBe(true);
});

test("is XML whatever a title holds, and the same each time", async () => {
  const title = "Een <b> & ]]> van 50% \u001b[31m \uFFFE é 🦷";
  const hostile = failing.replace("Alles in orde", title);
  const runs = await Promise.all(
    [1, 2].map(async () => workbench({ "fysio.inkoop": hostile }).run(["test", "--format", "junit"])),
  );
  expect(runs[0]).toEqual(runs[1]);
  const [failure] = readJunit(runs[0]?.out ?? "").cases;
  expect(runs[0]?.out).not.toContain("\u001b");
  expect(failure?.name).toContain("Een <b> & ]]> van 50%");
});
