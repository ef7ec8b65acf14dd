import { describe, expect, it } from "vitest";
import { DefinitionRequest, ErrorCodes, HoverRequest, type ResponseError } from "vscode-languageserver";
import { openEditor, openEditorOn, rootUri, type Editor } from "./helpers/editor.js";
import { beleid, misspelt, misspeltFinding } from "./helpers/policy.js";
import { expectHover } from "./helpers/sentences.js";
import { openWire } from "./helpers/wire.js";

const one = new Map([["a.inkoop", misspelt]]);

/** The answer to any request, or the error: `-32601 …`. */
async function ask(editor: Editor, method: string, params?: unknown): Promise<unknown> {
  try {
    return await editor.client.sendRequest(method, params);
  } catch (error) {
    const { code, message } = error as ResponseError;
    return `${code} ${message}`;
  }
}

/** The server is as good as new. */
async function expectAlive(editor: Editor): Promise<void> {
  await editor.open("leeft.inkoop", misspelt.replace("proef", "leeft"));
  expect(await editor.findings("leeft.inkoop")).toEqual([misspeltFinding]);
}

describe("a client that asks what does not exist", () => {
  it("gets an error, and the server lives", async () => {
    const editor = await openEditorOn(one);
    expect(await ask(editor, "textDocument/koffie", {})).toBe(
      `${ErrorCodes.MethodNotFound} De taalserver kent het verzoek textDocument/koffie niet.`,
    );
    await editor.tell("textDocument/thee", {});
    await expectAlive(editor);
  });

  it("gets nothing for a document that does not exist or is no file of ours", async () => {
    const editor = await openEditorOn(one);
    for (const uri of [
      "file:///werk/weg.inkoop",
      "file:///elders/a.inkoop",
      "git:/a.inkoop?x",
      "",
      "%%%",
      "file:///werk/%E0%A4",
    ]) {
      const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
      expect(await ask(editor, HoverRequest.method, params)).toBeNull();
    }
    await expectAlive(editor);
  });

  it("gets the nearest place for a position outside the text", async () => {
    const editor = await openEditor(`${misspelt}‸`);
    for (const [line, character] of [
      [-1, -1],
      [1e9, 1e9],
      [0, 1e9],
      [6.5, 12.5],
    ]) {
      const params = { ...editor.document(), position: { line, character } };
      expect(String(await ask(editor, DefinitionRequest.method, params))).not.toMatch(/-32603/);
    }
    await expectAlive(editor);
  });
});

describe("a client that sends what cannot be read", () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ["no parameters", undefined],
    ["a list", [1, 2]],
    ["a text", "hallo"],
    ["an empty object", {}],
    ["a document without a name", { textDocument: {}, position: { line: 0, character: 0 } }],
    ["a name that is a number", { textDocument: { uri: 3 }, position: { line: 0, character: 0 } }],
    ["no position", { textDocument: { uri: `${rootUri}/a.inkoop` } }],
    ["a position that is a text", { textDocument: { uri: `${rootUri}/a.inkoop` }, position: "hier" }],
  ];

  it.each(wrong)("gets an error that says so: %s", async (_, params) => {
    const editor = await openEditorOn(one);
    const answer = await ask(editor, HoverRequest.method, params);
    expect(answer).toMatch(new RegExp(`^${ErrorCodes.InvalidParams} Dit verzoek is niet te lezen: `));
    await expectAlive(editor);
  });

  it.each([
    ["textDocument/didOpen", {}],
    ["textDocument/didOpen", { textDocument: { uri: `${rootUri}/a.inkoop`, version: 1, text: 42 } }],
    ["textDocument/didChange", { textDocument: null }],
    [
      "textDocument/didChange",
      { textDocument: { uri: `${rootUri}/a.inkoop`, version: 2 }, contentChanges: "alles" },
    ],
    ["textDocument/didClose", []],
    ["workspace/didChangeWatchedFiles", { changes: [null] }],
    ["workspace/didChangeWatchedFiles", { changes: [{ uri: 3, type: 9 }] }],
    ["workspace/didChangeWorkspaceFolders", {}],
    ["workspace/didChangeConfiguration", null],
    ["workspace/didRenameFiles", { files: [{}] }],
  ])("is not answered, and the server lives after %s %j", async (method, params) => {
    const editor = await openEditorOn(one, { open: ["a.inkoop"] });
    await editor.tell(method, params);
    await expectAlive(editor);
  });

  it("gets an error of a feature that trips over the rest, without the inside of the server", async () => {
    const editor = await openEditorOn(one);
    const answer = await ask(editor, "textDocument/codeAction", {
      textDocument: { uri: `${rootUri}/a.inkoop` },
    });
    expect(answer).toBe(
      `${ErrorCodes.InternalError} De taalserver kon textDocument/codeAction niet beantwoorden; dat is een fout in de taalserver zelf.`,
    );
    await expectAlive(editor);
  });
});

describe("notifications out of order", () => {
  it("about documents that are not open are passed over, with a line in the log", async () => {
    const editor = await openEditorOn(one);
    await editor.tell("textDocument/didChange", {
      textDocument: { uri: `${rootUri}/a.inkoop`, version: 2 },
      contentChanges: [{ text: beleid("") }],
    });
    await editor.tell("textDocument/didClose", { textDocument: { uri: `${rootUri}/a.inkoop` } });
    expect(await editor.findings("a.inkoop")).toEqual([misspeltFinding]);
    expect(editor.log).toHaveLength(2);
  });

  it("that open a document twice and close it twice leave the text of the disk", async () => {
    const editor = await openEditorOn(one);
    await editor.open("a.inkoop", beleid("bepaal"));
    await editor.open("a.inkoop", beleid(""));
    expect(await editor.findings("a.inkoop")).toEqual([]);
    await editor.close("a.inkoop");
    await editor.close("a.inkoop");
    expect(await editor.findings("a.inkoop")).toEqual([misspeltFinding]);
  });
});

describe("texts that no policy has", () => {
  it.each([
    ["bytes", '\u0000\uFFFE )))) """ 🦷\uD800'],
    ["nothing", ""],
    ["one line of 200,000 signs", "(".repeat(200_000)],
    ["only ends of lines", "\r\r\n\n".repeat(10_000)],
  ])("are answered like any other: %s", async (_, text) => {
    const editor = await openEditorOn(new Map());
    await editor.open("a.inkoop", text);
    await editor.settled();
    await editor.write("a.inkoop", misspelt);
    expect(await editor.findings("a.inkoop")).toEqual([misspeltFinding]);
  });

  it("may be 100,000 lines long", async () => {
    const values = Array.from({ length: 99_990 }, (_, index) => `  w${index} "W ${index}"`).join("\n");
    const editor = await openEditor(`${beleid("")}keuzelijst La‸ng\n${values}\n`);
    await expectHover(editor, /Lang/);
    await editor.type("x");
    await expectHover(editor, /Laxng/);
  });
});

describe("before the beginning and after the end", () => {
  it("requests are refused, and notifications passed over", async () => {
    const wire = openWire();
    expect(await wire.ask(HoverRequest.method, {})).toBe(
      `${ErrorCodes.ServerNotInitialized} De taalserver is nog niet gestart.`,
    );
    expect(await wire.ask("van/alles", {})).toBe(
      `${ErrorCodes.ServerNotInitialized} De taalserver is nog niet gestart.`,
    );
    await wire.tell("textDocument/didOpen", { textDocument: null });
    const start = { processId: null, rootUri: null, capabilities: {} };
    expect(await wire.ask("initialize", start)).toMatchObject({ serverInfo: { name: "inkoop-lsp" } });
    expect(await wire.ask("initialize", start)).toBe(
      `${ErrorCodes.InvalidRequest} De taalserver is al gestart.`,
    );
    expect(await wire.ask("shutdown")).toBeNull();
    expect(await wire.ask(HoverRequest.method, {})).toBe(
      `${ErrorCodes.InvalidRequest} De taalserver is al gestopt.`,
    );
    expect(await wire.ask("initialize", start)).toBe(
      `${ErrorCodes.InvalidRequest} De taalserver is al gestart.`,
    );
  });

  it.each([{}, { workspaceFolders: [null, { uri: 3 }, { uri: "file:///werk/" }] }])(
    "a start that says little is a start: %j",
    async (params) => {
      const wire = openWire();
      const started = await wire.ask("initialize", { capabilities: {}, ...params });
      expect(started).toMatchObject({ serverInfo: { name: "inkoop-lsp" } });
    },
  );

  it("a start that says too little is an error, after which a better one can follow", async () => {
    const wire = openWire();
    expect(await wire.ask("initialize", { capabilities: null })).toMatch(/^-32603 /);
    expect(await wire.ask("initialize", { capabilities: {} })).toMatchObject({
      serverInfo: { name: "inkoop-lsp" },
    });
  });
});

describe("a compiler that fails", () => {
  it("costs the answer and not the server", async () => {
    const faults: unknown[] = [];
    let isBroken = false;
    const editor = await openEditorOn(one, {
      environment: {
        fault: (error) => faults.push(error),
        hostOf: () => ({
          readText: (path) => {
            if (isBroken) throw new RangeError("geheim van de server");
            return path === "a.inkoop" ? misspelt : undefined;
          },
          listFolder: (path) => (path === "" ? [{ name: "a.inkoop", kind: "file" }] : []),
          sha256: () => "",
        }),
      },
    });
    isBroken = true;
    await editor.onDisk({ "a.inkoop": misspelt });
    const params = { ...editor.document("a.inkoop"), position: { line: 0, character: 0 } };
    expect(await ask(editor, HoverRequest.method, params)).toMatch(/^-32603 De taalserver kon/);
    await editor.settled();
    expect(faults.length).toBeGreaterThan(1);
    expect(editor.log.join("\n")).not.toContain("    at ");
    isBroken = false;
    await editor.onDisk({ "a.inkoop": misspelt });
    await expectAlive(editor);
  });
});
