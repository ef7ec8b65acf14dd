// `inkoop check --format sarif`.

import type { Log, Result, Run } from "sarif";
import { describe, expect, test } from "vitest";
import { catalogue, isMessageCode } from "../../../compiler/diagnostics/catalogue.js";
import { sarifLog } from "../../../compiler/diagnostics/sarif.js";
import { EMITTER_VERSION } from "../../../compiler/emit/versions.js";
import { findingsIn } from "../findings.js";
import { readSarif } from "./outputs.js";
import { fysio, klein, misspelt } from "./policies.js";
import { workbench } from "./workbench.js";

async function sarifOf(files: Readonly<Record<string, string>>): Promise<{ code: number; run: Run }> {
  const { code, out } = await workbench(files).run(["check", "--format", "sarif"]);
  return { code, run: onlyRun(readSarif(out)) };
}

function onlyRun({ runs }: Log): Run {
  const [run] = runs;
  if (run === undefined || runs.length !== 1) throw new Error(`${runs.length} runs`);
  return run;
}

function resultsOf(run: Run): readonly Result[] {
  return run.results ?? [];
}

/** What each finding in a policy is known by, in order. */
async function prints(text: string): Promise<readonly unknown[]> {
  const { run } = await sarifOf({ "klein.inkoop": text });
  return resultsOf(run).map(({ partialFingerprints }) => partialFingerprints?.["inkoopFinding/v1"]);
}

describe("a SARIF log", () => {
  test("of policies without findings names the files and has no results", async () => {
    const { code, run } = await sarifOf({ "fysio.inkoop": fysio });
    expect(code).toBe(0);
    expect(run).toMatchObject({
      tool: { driver: { name: "inkoop", semanticVersion: EMITTER_VERSION, rules: [] } },
      columnKind: "utf16CodeUnits",
      invocations: [{ executionSuccessful: true }],
      artifacts: [{ location: { uri: "fysio.inkoop", uriBaseId: "%SRCROOT%" } }],
      results: [],
    });
    expect(run.originalUriBaseIds).toHaveProperty("%SRCROOT%");
  });

  test("has each finding with its rule, its place and its fixes", async () => {
    const { code, run } = await sarifOf({ "package.json": "{}", "beleid/klein.inkoop": misspelt });
    expect(code).toBe(1);
    const region = { startLine: 15, startColumn: 8, endLine: 15, endColumn: 14 };
    const artifactLocation = { uri: "beleid/klein.inkoop", uriBaseId: "%SRCROOT%" };
    expect(run.results).toEqual([
      {
        ruleId: "INK0221",
        ruleIndex: 0,
        level: "error",
        message: {
          text: "De naam `omzett` bestaat niet. Bedoelde u `omzet`?",
        },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        fixes: [
          expect.objectContaining({
            description: { text: "schrijf `omzet`" },
            artifactChanges: [
              {
                artifactLocation,
                replacements: [{ deletedRegion: region, insertedContent: { text: "omzet" } }],
              },
            ],
          }),
        ],
        partialFingerprints: { "inkoopFinding/v1": expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
      },
    ]);
    expect(run.tool.driver.rules).toEqual([
      {
        id: "INK0221",
        shortDescription: { text: "Onbekende naam" },
        fullDescription: { text: catalogue.INK0221.page.meaning },
        help: {
          text: expect.stringContaining("\nWaarom\n  ") as unknown,
          markdown: expect.stringContaining("\n\n## Waarom\n\n") as unknown,
        },
        defaultConfiguration: { level: "error" },
        properties: { "problem.severity": "error" },
      },
    ]);
  });

  test("has the other places that explain a finding", async () => {
    const twice = `${misspelt.replace("omzett", "omzet")}\nvoorwaarde groei "Nog eens"\n  vraag "Groeit u?"\n  bron algemeen punt 1\n`;
    const { run } = await sarifOf({ "klein.inkoop": twice });
    const result = resultsOf(run).find(({ relatedLocations }) => relatedLocations !== undefined);
    expect(result?.relatedLocations).toMatchObject([
      {
        id: 0,
        physicalLocation: { region: { startLine: 14 } },
        message: { text: expect.any(String) as unknown },
      },
    ]);
  });

  test("writes a path as a URI", async () => {
    const { run } = await sarifOf({ "beleid/één & twee%.inkoop": misspelt });
    const [uri] = resultsOf(run).map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    );
    expect(uri).toBe("beleid/%C3%A9%C3%A9n%20%26%20twee%25.inkoop");
    expect(decodeURIComponent(uri ?? "")).toBe("beleid/één & twee%.inkoop");
  });

  test("knows a finding again when lines above it move, and tells two equal ones apart", async () => {
    const twice = misspelt.replace("€ 100", "€ 100 of omzetten ten minste € 200");
    const before = await prints(twice);
    expect(new Set(before).size).toBe(2);
    expect(
      await prints(`// Er komt een regel bij.\n\n${twice.replace("  eis  omzett", "  eis    omzett")}`),
    ).toEqual(before);
    expect(await prints(twice.replace("€ 200", "€ 300"))).not.toEqual(before);
  });

  test("tells what an author ignores as suppressed, with the reason", async () => {
    const unused = klein.replace(
      "besluit",
      `gegevens "Over"
  // inkoop-negeer INK0228: komt terug in 2028
  over: ja/nee
    vraag "Over?"

besluit`,
    );
    const { code, run } = await sarifOf({ "klein.inkoop": unused });
    expect(code).toBe(0);
    expect(run.results).toMatchObject([
      { ruleId: "INK0228", suppressions: [{ kind: "inSource", justification: "komt terug in 2028" }] },
    ]);
    expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual(["INK0228"]);
  });

  test("is the same wherever the workspace stands", async () => {
    const runs = await Promise.all(
      [1, 2].map(async () => workbench({ "klein.inkoop": misspelt }).run(["check", "--format", "sarif"])),
    );
    expect(runs[0]).toEqual(runs[1]);
  });
});

const codes = Object.keys(catalogue).filter(isMessageCode);

test.each(codes.filter((code) => !code.startsWith("INK09")))("a log with %s follows the schema", (code) => {
  const { diagnostics, files } = findingsIn(catalogue[code].page.wrong);
  const log = sarifLog(diagnostics, {
    files: [...files.keys()],
    textOf: (file) => files.get(file),
    version: EMITTER_VERSION,
  });
  const run = onlyRun(readSarif(JSON.stringify(log)));
  expect(run.results?.length).toBe(diagnostics.length);
  for (const { ruleId, ruleIndex } of resultsOf(run)) {
    expect(run.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  }
});

test("a message shows no placeholder and no link where its text has their signs", () => {
  const hostile = misspelt.replace('"Klein beleid"', '"Klein"').replace("omzett", '"{0} en [hier](1)"');
  const { diagnostics, files } = findingsIn(hostile);
  const options = { files: [], textOf: (file: string) => files.get(file), version: EMITTER_VERSION };
  for (const { message } of resultsOf(onlyRun(sarifLog(diagnostics, options)))) {
    expect(message.text).not.toMatch(/(?<!\{)\{\d+\}|(?<!\\)\[[^\]]*\]\(/);
  }
});
