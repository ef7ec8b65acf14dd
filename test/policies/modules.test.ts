// The modules of the whole corpus as a service has them: all of them in one folder, over one runtime.

import { check, format } from "prettier";
import { expect, test } from "vitest";
import { checkProgram } from "../../compiler/check/index.js";
import { emitModule, emitRuntime, formatOptions } from "../../compiler/emit/typescript.js";
import { createNodeHost } from "../../compiler/host.node.js";
import { inkoopFilesUnder } from "../../compiler/host.js";
import { createProgram } from "../../compiler/program.js";
import { root } from "../files.js";
import { compile, explicitAny, inFolder } from "../helpers/emitted.js";

const host = createNodeHost(root);
const { diagnostics, beleiden } = checkProgram(
  createProgram(host, { roots: inkoopFilesUnder(host, "policies") }),
);

test("the corpus is the seven policies, and check finds nothing in any of its files", () => {
  expect(diagnostics.map(({ file, code, message }) => `${file} ${code} ${message}`)).toEqual([]);
  expect(beleiden.map(({ naam }) => naam).toSorted()).toEqual([
    "ggzDigitaal",
    "ggzMaatwerk",
    "ggzVrijgevestigd",
    "huisartsen",
    "hulpmiddelen",
    "mondzorg",
    "msz",
  ]);
});

test("all modules compile strictly in one folder, beside a service that imports every one of them", async () => {
  const modules = beleiden.map((beleid) => ({ naam: beleid.naam, text: emitModule(beleid).text }));
  const service = [
    ...modules.map(({ naam }) => `import * as ${naam} from "./${naam}.js";`),
    ...modules.map(({ naam }) => `export const titel_${naam}: string = ${naam}.beleid.titel;`),
    ...modules.map(({ naam }) => `export const uitkomst_${naam}: ${naam}.Uitkomst = ${naam}.uitkomst({});`),
    "",
  ].join("\n");
  const files = [
    ...modules.map(({ naam, text }) => ({ path: `${naam}.ts`, text })),
    emitRuntime(),
    { path: "dienst.ts", text: service },
  ];
  await inFolder(files, async (folder) => {
    expect(await compile(folder)).toBe("");
    expect(await explicitAny(folder)).toBe("");
  });
});

test("a module is laid out as prettier lays out any file of TypeScript with lines of a hundred", async () => {
  const texts = [emitRuntime().text];
  const smallest = beleiden.map((beleid) => emitModule(beleid).text).toSorted((a, b) => a.length - b.length);
  for (const text of smallest.slice(0, 2)) texts.push(await format(text, formatOptions));
  for (const text of texts) {
    expect(await check(text, { filepath: "beleid.ts", printWidth: 100 })).toBe(true);
  }
});
