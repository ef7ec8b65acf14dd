// inkoop.json: what it changes, and what a person is told when it is wrong.

import { describe, expect, it, test } from "vitest";
import { checkProgram } from "../../../compiler/check/index.js";
import { catalogue } from "../../../compiler/diagnostics/catalogue.js";
import { configurationMessages } from "../../../compiler/diagnostics/messages-configuration.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram, updateProgram } from "../../../compiler/program.js";
import {
  checkFiles,
  ernst,
  filesOf,
  policyFile,
  said,
  settingsFile,
  shownSettings,
  twoWarnings,
} from "./workspace.js";

const omzet = "beleid.inkoop:15:3";
const rubriek = "beleid.inkoop:18:1";
const both = [`waarschuwing INK0228 ${omzet}`, `waarschuwing INK0431 ${rubriek}`];

/** The policies that have a meaning with these settings. */
function policiesWith(severities: Readonly<Record<string, string>>): readonly string[] {
  return checkFiles(filesOf(twoWarnings, ernst(severities))).beleiden.map(({ naam }) => naam);
}

/** What is found in these settings. */
function codesIn(settings: string): readonly string[] {
  const found = checkFiles(filesOf(twoWarnings, settings)).byFile.get(settingsFile) ?? [];
  return found.map(({ code }) => code);
}

describe("the severity of a message", () => {
  it("is that of the catalogue when nobody sets it", () => {
    expect(said(twoWarnings)).toEqual(both);
    expect(said(twoWarnings, "{}")).toEqual(both);
    expect(said(twoWarnings, ernst({}))).toEqual(both);
    expect(said(twoWarnings, '{ "$schema": "./inkoop.schema.json" }')).toEqual(both);
  });

  it("is what inkoop.json makes it", () => {
    expect(said(twoWarnings, ernst({ INK0228: "hint", INK0431: "fout" }))).toEqual([
      `hint INK0228 ${omzet}`,
      `fout INK0431 ${rubriek}`,
    ]);
    expect(said(twoWarnings, ernst({ INK0228: "uit", INK0402: "fout" }))).toEqual([both[1]]);
  });

  it("keeps a policy from having a meaning once it is made an error", () => {
    expect(policiesWith({ INK0431: "hint" })).toEqual(["mondzorg"]);
    expect(policiesWith({ INK0404: "fout", INK0223: "fout" })).toEqual(["mondzorg"]);
    expect(policiesWith({ INK0431: "fout" })).toEqual([]);
  });

  it("comes from the root of the workspace alone", () => {
    const files = new Map([...filesOf(twoWarnings), [`map/${settingsFile}`, ernst({ INK0228: "uit" })]]);
    expect(checkFiles(files).diagnostics.map(({ code }) => code)).toEqual(["INK0228", "INK0431"]);
  });

  it("follows the file", () => {
    const files = new Map(filesOf(twoWarnings, ernst({ INK0228: "uit" })));
    const program = createProgram(createMemoryHost(files), { roots: [policyFile] });
    const severities = (): readonly string[] =>
      checkProgram(program).diagnostics.map(({ severity, code }) => `${severity} ${code}`);
    expect(severities()).toEqual(["waarschuwing INK0431"]);
    files.set(settingsFile, ernst({ INK0431: "hint" }));
    expect(severities()).toEqual(["waarschuwing INK0228", "hint INK0431"]);
    files.delete(settingsFile);
    expect(severities()).toEqual(["waarschuwing INK0228", "waarschuwing INK0431"]);
  });
});

describe("what did not change", () => {
  it("is the same object as before", () => {
    const files = new Map(filesOf(twoWarnings, ernst({ INK0228: "hint" })));
    files.set("ander.inkoop", twoWarnings.replace("beleid mondzorg", "beleid wijk"));
    const program = createProgram(createMemoryHost(files), { roots: [policyFile, "ander.inkoop"] });
    const before = checkProgram(program);
    expect(checkProgram(program)).toBe(before);
    files.set(policyFile, twoWarnings.replace('rubriek "Kwaliteit"', 'rubriek "Service"'));
    const after = checkProgram(updateProgram(program, { changed: [policyFile] }));
    expect(after.byFile.get("ander.inkoop")).toBe(before.byFile.get("ander.inkoop"));
    expect(after.byFile.get(settingsFile)).toBe(before.byFile.get(settingsFile));
    expect(after.byFile.get(policyFile)).toEqual(before.byFile.get(policyFile));
  });
});

/** Each code of the file with the settings that show it best. */
const wrongSettings: readonly (readonly [about: string, settings: string])[] = [
  ["no JSON: a comma is missing", configurationMessages.INK0914.page.wrong],
  ["no JSON: it breaks off", '{ "ernst": {'],
  ["no JSON: nothing", ""],
  ["no JSON: a comma too many", '{ "ernst": {}, }'],
  ["no JSON: a comment", '{\n  // streng\n  "ernst": {}\n}'],
  ["no JSON: more behind it", "{}\n{}"],
  ["no JSON: no name", "{ ernst: {} }"],
  ["no JSON: an open text", '{ "ernst: {} }'],
  ["a key that is misspelt", '{\n  "ernts": { "INK0228": "hint" }\n}'],
  ["a key from elsewhere", '{\n  "rules": {}\n}'],
  ["not an object", '["INK0228"]'],
  ["a schema that is no text", '{ "$schema": true }'],
  ["severities that are no object", '{ "ernst": "hint" }'],
  ["a code with a slip", ernst({ ink228: "hint" })],
  ["a code that is not there", ernst({ INK2028: "hint" })],
  ["a code of a command", ernst({ INK0901: "fout" })],
  ["a severity with a slip", ernst({ INK0228: "uti" })],
  ["a severity from elsewhere", ernst({ INK0228: "warn" })],
  ["a severity that is no text", ernst({ INK0228: 2 })],
  ["an error that would be less", ernst({ INK0402: "waarschuwing" })],
  ["an error that would be off", ernst({ INK0402: "uit" })],
  ["an error of which the severity is not known", ernst({ INK0402: "error" })],
  ["a code that comes twice", '{\n  "ernst": {\n    "INK0228": "hint",\n    "INK0228": "fout"\n  }\n}'],
  ["settings that come twice", '{\n  "ernst": {},\n  "ernst": { "INK0228": "fout" }\n}'],
];

describe("wrong settings", () => {
  test("are shown to a person, with their place", async () => {
    const shown = wrongSettings.map(([about, text]) => `─── ${about}\n\n${shownSettings(text)}\n`);
    await expect(shown.join("\n")).toMatchFileSnapshot("weergave/instellingen.txt");
  });

  test.each(wrongSettings)("with %s: one mistake, one finding", (_about, settings) => {
    expect(checkFiles(filesOf(twoWarnings, settings)).byFile.get(settingsFile)).toHaveLength(1);
  });

  test("leave what is right in them as it is", () => {
    const settings = ernst({ INK0228: "hint", INK0431: "uti", INK0402: "uit", ink431: "uit" });
    expect(said(twoWarnings, settings).filter((line) => line.includes(policyFile))).toEqual([
      `hint INK0228 ${omzet}`,
      `waarschuwing INK0431 ${rubriek}`,
    ]);
    const broken = '{ "ernst": { "INK0228": "hint" "INK0431": "uit" } }';
    expect(said(twoWarnings, broken).filter((line) => line.includes(policyFile))).toEqual([
      `hint INK0228 ${omzet}`,
    ]);
  });

  test("that cannot be read are told of", () => {
    const host = createMemoryHost(filesOf(twoWarnings, "{}"));
    const closed = {
      ...host,
      readText: (path: string) => (path === settingsFile ? undefined : host.readText(path)),
    };
    const { diagnostics } = checkProgram(createProgram(closed, { roots: [policyFile] }));
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "INK0228 beleid.inkoop",
      "INK0431 beleid.inkoop",
      "INK0913 inkoop.json",
    ]);
  });

  test.each(["INK0914", "INK0915", "INK0916", "INK0917", "INK0918", "INK0919"] as const)(
    "on the page of %s are wrong and right",
    (code) => {
      const { wrong, right } = catalogue[code].page;
      expect(codesIn(wrong)).toEqual([code]);
      expect(codesIn(right)).toEqual([]);
    },
  );

  test("are mended by the fix that they come with", () => {
    for (const [, settings] of wrongSettings) {
      const [finding] = checkFiles(filesOf(twoWarnings, settings)).byFile.get(settingsFile) ?? [];
      for (const { edits } of finding?.fixes ?? []) {
        const [{ span, newText } = { span: { start: 0, end: 0 }, newText: "" }] = edits;
        const mended = settings.slice(0, span.start) + newText + settings.slice(span.end);
        expect(checkFiles(filesOf(twoWarnings, mended)).byFile.get(settingsFile)).toEqual([]);
      }
    }
  });
});
