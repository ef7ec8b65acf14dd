import { PassThrough } from "node:stream";
import { createMemoryHost } from "@inkoop/compiler";
import { serve } from "@inkoop/lsp";
import { afterEach, expect, it } from "vitest";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";

const root = "file:///werk";
const keuzelijst = 'keuzelijst Beroep\n  tandarts "Tandarts"\n';

/** A beleid of which the rest stands in `rest`; its shape is right, so only what a test puts there is found. */
function beleid(rest: string): string {
  return [
    'beleid proef "Proef"',
    '  verzekeraar "a.s.r."',
    "  looptijd    1 januari 2027 tot en met 31 december 2027",
    'document "Proef"',
    '  deel algemeen "Algemeen" punten 1',
    'besluit overeenkomst "een overeenkomst"',
    'voorwaarde kvk "Ingeschreven"',
    '  vraag "Staat u ingeschreven?"',
    "  bron algemeen punt 1",
    rest,
    "",
  ].join("\n");
}

interface Editor {
  readonly client: ProtocolConnection;
  /** The findings of a file as the editor now shows them: `line:character code`. */
  readonly shown: (path: string) => Promise<readonly string[]>;
  readonly received: PublishDiagnosticsParams[];
}

const editors: Editor[] = [];
afterEach(() => {
  for (const { client } of editors.splice(0)) client.dispose();
});

async function openEditor(files: ReadonlyMap<string, string>): Promise<Editor> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  serve(server, () => createMemoryHost(files));
  server.listen();
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const received: PublishDiagnosticsParams[] = [];
  client.onNotification("textDocument/publishDiagnostics", (message: PublishDiagnosticsParams) => {
    received.push(message);
  });
  client.listen();
  await client.sendRequest("initialize", {
    processId: null,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "werk" }],
    capabilities: {},
  });
  await client.sendNotification("initialized", {});
  const settled = async (): Promise<void> => {
    await client.sendRequest("textDocument/codeAction", {
      textDocument: { uri: `${root}/geen.inkoop` },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
  };
  const editor: Editor = {
    client,
    received,
    shown: async (path) => {
      await settled();
      const last = received.findLast(({ uri }) => uri === `${root}/${path}`);
      return (last?.diagnostics ?? []).map(
        ({ range, code }) => `${range.start.line}:${range.start.character} ${String(code)}`,
      );
    },
  };
  editors.push(editor);
  return editor;
}

function open(editor: Editor, path: string, text: string): Promise<void> {
  return editor.client.sendNotification("textDocument/didOpen", {
    textDocument: { uri: `${root}/${path}`, languageId: "inkoop", version: 1, text },
  });
}

function change(editor: Editor, path: string, text: string): Promise<void> {
  return editor.client.sendNotification("textDocument/didChange", {
    textDocument: { uri: `${root}/${path}`, version: 2 },
    contentChanges: [{ text }],
  });
}

it("shows the findings of every file of the folder, also of files that are not open", async () => {
  const editor = await openEditor(new Map([["a.inkoop", beleid("bepaal x: ja/nee\n  waarde kvkk\n")]]));
  expect(await editor.shown("a.inkoop")).toEqual(["10:9 INK0221"]);
});

it("lets the text in the editor win from the text on disk, until the document is closed", async () => {
  const editor = await openEditor(new Map([["a.inkoop", beleid("bepaal x: ja/nee\n  waarde kvkk\n")]]));
  await open(editor, "a.inkoop", beleid(""));
  expect(await editor.shown("a.inkoop")).toEqual([]);
  await editor.client.sendNotification("textDocument/didClose", {
    textDocument: { uri: `${root}/a.inkoop` },
  });
  expect(await editor.shown("a.inkoop")).toEqual(["10:9 INK0221"]);
});

it("finds in one file what an edit in another has broken, and says nothing about files that stayed as they were", async () => {
  const files = new Map([
    ["lijst.inkoop", keuzelijst],
    [
      "a.inkoop",
      beleid(
        'gebruik "lijst.inkoop"\nbepaal x: ja/nee\n  waarde niet kvk\nbepaal y: Beroep\n  waarde tandarts\n',
      ),
    ],
    ["b.inkoop", beleid("").replace("beleid proef", "beleid ander")],
  ]);
  const editor = await openEditor(files);
  const before = await editor.shown("a.inkoop");
  await open(editor, "lijst.inkoop", keuzelijst.replace("tandarts", "mondhygienist"));
  const after = await editor.shown("a.inkoop");
  expect(after.filter((finding) => !before.includes(finding))).toHaveLength(1);
  expect(editor.received.filter(({ uri }) => uri.endsWith("/b.inkoop"))).toEqual([]);
});

it("clears the findings of a file that is gone", async () => {
  const files = new Map([["a.inkoop", beleid("bepaal x: ja/nee\n  waarde kvkk\n")]]);
  const editor = await openEditor(files);
  expect(await editor.shown("a.inkoop")).toHaveLength(1);
  files.clear();
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [] });
  expect(await editor.shown("a.inkoop")).toEqual([]);
});

it("offers the fix of the finding under the cursor, and none elsewhere", async () => {
  const editor = await openEditor(new Map());
  const text = beleid("bepaal x: ja/nee\n  waarde kvkk\n");
  await open(editor, "a.inkoop", beleid(""));
  await change(editor, "a.inkoop", text);
  const ask = (line: number): Promise<CodeAction[]> =>
    editor.client.sendRequest("textDocument/codeAction", {
      textDocument: { uri: `${root}/a.inkoop` },
      range: { start: { line, character: 10 }, end: { line, character: 10 } },
      context: { diagnostics: [] },
    });
  const [fix] = await ask(10);
  expect(fix?.edit?.changes?.[`${root}/a.inkoop`]).toEqual([
    { range: { start: { line: 10, character: 9 }, end: { line: 10, character: 13 } }, newText: "kvk" },
  ]);
  expect(await ask(1)).toEqual([]);
});

it("lives on after text that is no policy at all, and answers as before", async () => {
  const editor = await openEditor(new Map());
  await open(editor, "a.inkoop", '\u0000\uFFFE )))) """ 🦷');
  expect((await editor.shown("a.inkoop")).length).toBeGreaterThan(0);
  await change(editor, "a.inkoop", beleid(""));
  expect(await editor.shown("a.inkoop")).toEqual([]);
});
