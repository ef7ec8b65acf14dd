import { describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import { openEditor, openEditorOn, shownFinding, type Editor } from "./helpers/editor.js";
import { beleid, keuzelijst, misspelt, misspeltFinding } from "./helpers/policy.js";
import { expectCodeAction, codeActionsAt, shownPlace } from "./helpers/sentences.js";

const pulls: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
};

function pull(editor: Editor, path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return editor.ask(DocumentDiagnosticRequest.type, {
    ...editor.document(path),
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

function pullAll(editor: Editor, before?: WorkspaceDiagnosticReport): Promise<WorkspaceDiagnosticReport> {
  const previousResultIds = (before?.items ?? []).map(({ uri, resultId = "" }) => ({ uri, value: resultId }));
  return editor.ask(WorkspaceDiagnosticRequest.type, { previousResultIds });
}

function shown(report: DocumentDiagnosticReport): readonly string[] | string {
  return report.kind === "full" ? report.items.map(shownFinding) : report.kind;
}

function shownAll(editor: Editor, report: WorkspaceDiagnosticReport): Readonly<Record<string, unknown>> {
  return Object.fromEntries(report.items.map((item) => [editor.path(item.uri), shown(item)]));
}

describe("findings that are pushed", () => {
  it("carry the version of the text that they are about", async () => {
    const editor = await openEditorOn(new Map(), { open: ["a.inkoop"] });
    await editor.write("a.inkoop", misspelt);
    await editor.settled();
    expect(editor.published.at(-1)?.version).toBe(2);
    await editor.close("a.inkoop");
    await editor.settled();
    expect(editor.published.at(-1)).toEqual({ uri: editor.uri("a.inkoop"), diagnostics: [] });
  });

  it("point to the other place that explains them, with the place in that file", async () => {
    const editor = await openEditorOn(
      new Map([
        ["a.inkoop", beleid("")],
        ["b.inkoop", `// eerst een regel\n${beleid("")}`],
      ]),
    );
    const [finding] = editor.diagnostics("b.inkoop");
    const places = (finding?.relatedInformation ?? []).map(({ location }) => shownPlace(editor, location));
    expect(places).toEqual(["a.inkoop:1 «proef»"]);
  });

  it("are sent again when only a place in another file moved", async () => {
    const editor = await openEditorOn(
      new Map([
        ["a.inkoop", beleid("")],
        ["b.inkoop", beleid("")],
      ]),
      { open: ["a.inkoop"] },
    );
    await editor.type("\n", { path: "a.inkoop", start: 0 });
    await editor.settled();
    const [finding] = editor.diagnostics("b.inkoop");
    const places = (finding?.relatedInformation ?? []).map(({ location }) => shownPlace(editor, location));
    expect(places).toEqual(["a.inkoop:2 «proef»"]);
  });

  it("grey out what nothing uses", async () => {
    const editor = await openEditorOn(
      new Map([["a.inkoop", beleid('gegevens "Wie"\n  naam: tekst\n    vraag "Hoe heet u?"\n')]]),
    );
    expect(editor.diagnostics("a.inkoop").map(({ tags }) => tags)).toContainEqual([1]);
  });

  it("lead to the page that explains them, of the server or of the user", async () => {
    const options = { environment: { messagePages: "file:///opt/meldingen.md" } };
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]), options);
    const href = (): unknown => editor.diagnostics("a.inkoop")[0]?.codeDescription?.href;
    expect(href()).toBe("file:///opt/meldingen.md#ink0221");
    await editor.tell("workspace/didChangeConfiguration", {
      settings: { inkoop: { bevindingen: { uitleg: "https://voorbeeld.nl/meldingen" } } },
    });
    await editor.settled();
    expect(href()).toBe("https://voorbeeld.nl/meldingen#ink0221");
  });

  it("lead nowhere when there is no such page", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]));
    expect(editor.diagnostics("a.inkoop")[0]).not.toHaveProperty("codeDescription");
  });
});

describe("findings that are asked for", () => {
  it("are those of the newest text, and not pushed besides", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", beleid("")]]), {
      capabilities: pulls,
      open: ["a.inkoop"],
    });
    await editor.write("a.inkoop", misspelt);
    expect(shown(await pull(editor, "a.inkoop"))).toEqual([misspeltFinding]);
    await editor.settled();
    expect(editor.published).toEqual([]);
  });

  it("come as 'unchanged' when they are, whatever else changed", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]), {
      capabilities: pulls,
      open: ["a.inkoop"],
    });
    const first = await pull(editor, "a.inkoop");
    expect(shown(await pull(editor, "a.inkoop", first.resultId))).toBe("unchanged");
    await editor.write("a.inkoop", `${misspelt}// en een opmerking\n`);
    expect(shown(await pull(editor, "a.inkoop", first.resultId))).toBe("unchanged");
    await editor.write("a.inkoop", `\n${misspelt}`);
    expect(shown(await pull(editor, "a.inkoop", first.resultId))).toEqual(["12:10 INK0221"]);
  });

  it("are none for a document that does not exist", async () => {
    const editor = await openEditorOn(new Map(), { capabilities: pulls });
    expect(shown(await pull(editor, "weg.inkoop"))).toEqual([]);
  });

  it("are pushed for files that are not open, until the client asks for the whole workspace", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]), { capabilities: pulls });
    expect(await editor.findings("a.inkoop")).toEqual([misspeltFinding]);
    expect(shownAll(editor, await pullAll(editor))).toEqual({ "a.inkoop": [misspeltFinding] });
    expect(await editor.findings("a.inkoop")).toEqual([]);
  });

  it("of the workspace say of each file only what changed, and clear what is gone", async () => {
    const files = new Map([
      ["a.inkoop", misspelt],
      ["b.inkoop", misspelt.replace("proef", "ander")],
      ["c.inkoop", misspelt.replace("proef", "derde")],
    ]);
    const editor = await openEditorOn(files, { capabilities: pulls, open: ["b.inkoop"] });
    const first = await pullAll(editor);
    expect(first.items.map(({ version }) => version)).toEqual([null, 1, null]);
    await editor.write("b.inkoop", beleid("", "ander"));
    await editor.onDisk({ "c.inkoop": undefined });
    const second = await pullAll(editor, first);
    expect(shownAll(editor, second)).toEqual({ "a.inkoop": "unchanged", "b.inkoop": [], "c.inkoop": [] });
    const third = await pullAll(editor, second);
    expect(shownAll(editor, third)).toEqual({ "a.inkoop": "unchanged", "b.inkoop": "unchanged" });
  });

  it("are asked for again when an edit in one file changes those of another", async () => {
    const uses = beleid(
      'gebruik "lijst.inkoop"\ngegevens "Wie"\n  beroep: Beroep\n    vraag "Wat?"\nbepaal x: ja/nee\n  waarde beroep is tandarts\n',
    );
    const editor = await openEditorOn(
      new Map([
        ["a.inkoop", uses],
        ["lijst.inkoop", keuzelijst],
      ]),
      { capabilities: pulls, open: ["a.inkoop", "lijst.inkoop"] },
    );
    const refreshes = (): number =>
      editor.asked.filter((each) => each === "workspace/diagnostic/refresh").length;
    const before = refreshes();
    await editor.write("a.inkoop", `${uses}\n`);
    await editor.settled();
    expect(refreshes()).toBe(before);
    await editor.write("lijst.inkoop", keuzelijst.replace("tandarts", "mondhygienist"));
    await editor.settled();
    expect(refreshes()).toBe(before + 1);
  });
});

describe("the fixes of findings", () => {
  it("are offered where the cursor touches the finding, and do what they say", async () => {
    const editor = await openEditor(misspelt.replace("kvkk", "kvkk‸"));
    await expectCodeAction(editor, "schrijf `kvk`", misspelt.replace("kvkk", "kvk"));
  });

  it("are not offered elsewhere", async () => {
    const editor = await openEditor(`‸${misspelt}`);
    expect(await codeActionsAt(editor)).toEqual([]);
  });

  it("are not offered to a client that asks for something else", async () => {
    const editor = await openEditor(misspelt.replace("kvkk", "kvkk‸"));
    expect(await codeActionsAt(editor, { only: ["refactor"] })).toEqual([]);
    expect(await codeActionsAt(editor, { only: ["quickfix"] })).toHaveLength(2);
  });

  it("name the version of the text where the client holds us to that", async () => {
    const editor = await openEditor(misspelt.replace("kvkk", "kvkk‸"), {
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    });
    const [action] =
      (await editor.ask(CodeActionRequest.type, {
        ...editor.document(),
        range: { start: editor.cursor.position, end: editor.cursor.position },
        context: { diagnostics: [] },
      })) ?? [];
    expect(action).toMatchObject({
      edit: { documentChanges: [{ textDocument: { uri: editor.uri("proef.inkoop"), version: 1 } }] },
    });
  });
});
