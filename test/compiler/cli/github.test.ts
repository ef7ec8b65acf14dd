// `--format github`: annotations as the runner of GitHub Actions reads them.

import path from "node:path";
import { describe, expect, test } from "vitest";
import { workflowCommand } from "../../../compiler/diagnostics/github.js";
import { readWorkflowCommands } from "./outputs.js";
import { fysio, misspelt } from "./policies.js";
import { workbench } from "./workbench.js";

describe("inkoop check --format github", () => {
  test("annotates the place with title, text and way out, and counts in the log", async () => {
    const bench = workbench({ "klein.inkoop": misspelt });
    expect(await bench.run(["check", "--format", "github"])).toEqual({
      code: 1,
      out:
        "::error file=klein.inkoop,line=15,endLine=15,col=8,endColumn=14,title=INK0221 Onbekende naam::" +
        "De naam `omzett` bestaat niet. Bedoelde u `omzet`?" +
        "%0AOplossing: schrijf `omzet`\n" +
        "1 fout in 1 bestand.\n",
      err: "",
    });
  });

  test("has a word of GitHub for each severity", async () => {
    const range = { start: { line: 1, column: 1, offset: 0 }, end: { line: 2, column: 1, offset: 9 } };
    const words = (["fout", "waarschuwing", "hint"] as const).map((severity) =>
      workflowCommand({ severity, file: "a.inkoop", range, title: "T", message: "m" }),
    );
    expect(words).toEqual([
      "::error file=a.inkoop,line=1,endLine=2,title=T::m",
      "::warning file=a.inkoop,line=1,endLine=2,title=T::m",
      "::notice file=a.inkoop,line=1,endLine=2,title=T::m",
    ]);
  });

  test("names files from the checkout, wherever one works", async () => {
    const bench = workbench({ "repo/sub/package.json": "{}", "repo/sub/klein.inkoop": misspelt });
    const env = { GITHUB_WORKSPACE: path.join(bench.path, "repo") };
    const { out } = await bench.run(["check", "--format", "github"], { in: "repo/sub", env });
    expect(readWorkflowCommands(out)[0]?.properties).toMatchObject({ file: "sub/klein.inkoop" });
  });

  test("lets no text of a policy become a command, a property or a line of its own", () => {
    const nasty = "50%, regel 1\r\n::error::weg\n:%0A,";
    const position = { line: 3, column: 1, offset: 0 };
    const written = workflowCommand({
      severity: "hint",
      file: "a,b:c.inkoop",
      range: { start: position, end: position },
      title: nasty,
      message: nasty,
    });
    expect(written.split(/\r|\n/)).toHaveLength(1);
    expect(readWorkflowCommands(written)).toEqual([
      {
        command: "notice",
        properties: { file: "a,b:c.inkoop", line: "3", endLine: "3", col: "1", endColumn: "1", title: nasty },
        message: nasty,
      },
    ]);
  });

  test("carries nothing that could drive a terminal", async () => {
    const hostile = misspelt.replace("omzett", '"\u001b]0;weg\u0007"');
    const { out } = await workbench({ "klein.inkoop": hostile }).run(["check", "--format", "github"]);
    expect(out).not.toContain("\u001b");
  });
});

describe("inkoop test --format github", () => {
  test("annotates each failed example with its reasoning", async () => {
    const failing = fysio.replace("verwacht komt in aanmerking\n", "verwacht uitgesloten\n");
    const { code, out } = await workbench({ "fysio.inkoop": failing }).run(["test", "--format", "github"]);
    expect(code).toBe(1);
    const [failure, ...others] = readWorkflowCommands(out);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      command: "error",
      properties: { file: "fysio.inkoop", title: "voorbeeld: Alles in orde" },
    });
    expect(failure?.message).toMatch(/^verwacht .*uitgesloten.*, gekregen .*komt in aanmerking/);
    expect(out).toContain("\n2 voorbeelden in 1 beleid: 1 niet goed.\n");
  });

  test("annotates the errors of a policy whose examples were not run", async () => {
    const { code, out } = await workbench({ "klein.inkoop": misspelt }).run(["test", "--format", "github"]);
    expect(code).toBe(1);
    expect(readWorkflowCommands(out).map(({ properties }) => properties["title"])).toEqual([
      "INK0221 Onbekende naam",
    ]);
  });
});
