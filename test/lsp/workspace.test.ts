import { describe, expect, it } from "vitest";
import { WorkspaceSymbolRequest } from "vscode-languageserver";
import { openEditor, openEditorOn, rootUri } from "./helpers/editor.js";
import { beleid, keuzelijst, misspelt, misspeltFinding } from "./helpers/policy.js";

const usesList = beleid(
  'gebruik "lijst.inkoop"\ngegevens "Wie"\n  beroep: Beroep\n    vraag "Wat?"\nbepaal x: ja/nee\n  waarde beroep is tandarts\n',
);

describe("the files of a folder", () => {
  it("have their findings shown, also those that are not open", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]));
    expect(await editor.findings("a.inkoop")).toEqual([misspeltFinding]);
  });

  it("give way to the text in the editor, until the document is closed", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]));
    await editor.open("a.inkoop", beleid(""));
    expect(await editor.findings("a.inkoop")).toEqual([]);
    await editor.close("a.inkoop");
    expect(await editor.findings("a.inkoop")).toEqual([misspeltFinding]);
  });

  it("are found in one file when an edit in another breaks them, and nothing is said about the rest", async () => {
    const files = new Map([
      ["lijst.inkoop", keuzelijst],
      ["a.inkoop", usesList],
      ["b.inkoop", beleid("", "ander")],
    ]);
    const editor = await openEditorOn(files);
    const before = await editor.findings("a.inkoop");
    await editor.open("lijst.inkoop", keuzelijst.replace("tandarts", "mondhygienist"));
    const after = await editor.findings("a.inkoop");
    expect(after.filter((finding) => !before.includes(finding))).toHaveLength(1);
    expect(editor.published.filter(({ uri }) => uri.endsWith("/b.inkoop"))).toEqual([]);
  });

  it("can use a file that was never saved", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", usesList]]));
    expect((await editor.findings("a.inkoop")).join()).toContain("INK0201");
    await editor.open("lijst.inkoop", keuzelijst);
    expect((await editor.findings("a.inkoop")).join()).not.toContain("INK0201");
  });

  it("lose their findings when they are deleted", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]));
    await editor.onDisk({ "a.inkoop": undefined });
    expect(await editor.findings("a.inkoop")).toEqual([]);
    expect(editor.published).toHaveLength(2);
  });

  it("take their findings along when they are renamed", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]));
    await editor.onDisk({ "a.inkoop": undefined, "map/b.inkoop": misspelt });
    expect(await editor.findings("a.inkoop")).toEqual([]);
    expect(await editor.findings("map/b.inkoop")).toEqual([misspeltFinding]);
  });

  it("go when the folder that holds them goes, and only that folder is spoken of", async () => {
    const editor = await openEditorOn(new Map([["map/a.inkoop", misspelt]]));
    editor.disk.delete("map/a.inkoop");
    await editor.tell("workspace/didDeleteFiles", { files: [{ uri: editor.uri("map") }] });
    expect(await editor.findings("map/a.inkoop")).toEqual([]);
  });

  it("are found under names that a URI writes otherwise", async () => {
    const path = "zorg & café/a b.inkoop";
    const editor = await openEditorOn(new Map([[path, misspelt]]));
    expect(await editor.findings(path)).toEqual([misspeltFinding]);
    const asSent = `${rootUri}/zorg%20&%20caf%C3%A9/a%20b.inkoop`;
    await editor.tell("textDocument/didOpen", {
      textDocument: { uri: asSent, languageId: "inkoop", version: 1, text: beleid("") },
    });
    expect(await editor.findings(path)).toEqual([]);
  });
});

describe("what a keystroke costs", () => {
  it.each([5, 100])("is no look at the disk, in a folder of %d files", async (count) => {
    const files = new Map(
      Array.from({ length: count }, (_, index) => [`a${index}.inkoop`, beleid("", `proef${index}`)] as const),
    );
    const editor = await openEditorOn(files, { open: ["a0.inkoop"] });
    const before = editor.reads();
    await editor.write("a0.inkoop", misspelt);
    expect(await editor.findings("a0.inkoop")).toEqual([misspeltFinding]);
    expect(editor.reads()).toBe(before);
  });

  it("is one look at what changed when hundreds of files change at once, in one round", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `deel${index}.inkoop`);
    const parts = (text: (index: number) => string): Record<string, string> =>
      Object.fromEntries(names.map((name, index) => [name, text(index)]));
    const used = names.map((name) => `gebruik "${name}"`).join("\n");
    const files = {
      "a.inkoop": beleid(used),
      ...parts((index) => `keuzelijst K${index}\n  a${index} "A"\n`),
    };
    const editor = await openEditorOn(new Map(Object.entries(files)));
    const [reads, sent] = [editor.reads(), editor.published.length];
    await editor.onDisk(parts((index) => `keuzelijst K${index}\n  b${index} ""\n`));
    await editor.settled();
    const round = editor.published.slice(sent);
    expect(round.length).toBeGreaterThan(0);
    expect(new Set(round.map(({ uri }) => uri)).size).toBe(round.length);
    // Each text once, and the listing of the one folder.
    expect(editor.reads() - reads).toBe(301);
  });

  it("is a look at the disk when a document opens, where an editor does not follow files", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", misspelt]]), { capabilities: {} });
    editor.disk.set("b.inkoop", misspelt.replace("proef", "ander"));
    expect(await editor.findings("b.inkoop")).toEqual([]);
    await editor.open("a.inkoop");
    expect(await editor.findings("b.inkoop")).toEqual([misspeltFinding]);
  });
});

describe("folders", () => {
  it("each have policies of their own, of which the names may be the same", async () => {
    const editor = await openEditorOn(
      new Map([
        ["a.inkoop", beleid("")],
        ["b.inkoop", beleid("")],
      ]),
    );
    expect([...(await editor.findings("a.inkoop")), ...(await editor.findings("b.inkoop"))].join()).toContain(
      "INK0230",
    );
    const apart = await openEditorOn(
      new Map([
        ["een/a.inkoop", beleid("")],
        ["twee/a.inkoop", beleid("")],
      ]),
      { folders: [rootUri, `${rootUri}/een`, `${rootUri}/twee`] },
    );
    expect(apart.published).toEqual([]);
  });

  it("that hold each other leave a file to the deepest, and to the other when that one goes", async () => {
    const inner = `${rootUri}/binnen`;
    const files = new Map([
      ["binnen/a.inkoop", misspelt],
      ["b.inkoop", beleid("")],
    ]);
    const editor = await openEditorOn(files, { folders: [rootUri, inner] });
    expect(editor.published.map(({ uri }) => uri)).toEqual([editor.uri("binnen/a.inkoop")]);
    // Both policies are called `proef`, which shows once one folder answers for both.
    await editor.tell("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: inner, name: "binnen" }] },
    });
    expect(await editor.findings("binnen/a.inkoop")).toEqual(["1:8 INK0230", misspeltFinding]);
  });

  it("come and go, and their findings with them", async () => {
    const later = { uri: `${rootUri}/later`, name: "later" };
    const editor = await openEditorOn(new Map([["later/a.inkoop", misspelt]]), {
      folders: [`${rootUri}/eerst`],
    });
    const change = (event: object): Promise<void> =>
      editor.tell("workspace/didChangeWorkspaceFolders", { event });
    expect(await editor.findings("later/a.inkoop")).toEqual([]);
    await change({ added: [later], removed: [] });
    expect(await editor.findings("later/a.inkoop")).toEqual([misspeltFinding]);
    await change({ added: [], removed: [later] });
    expect(await editor.findings("later/a.inkoop")).toEqual([]);
  });

  it("that cannot be read are said so once, and the rest goes on", async () => {
    const editor = await openEditorOn(new Map(), {
      environment: {
        hostOf: () => {
          throw new Error("geen schijf");
        },
      },
    });
    expect(editor.log).toEqual([
      `De map ${rootUri} is niet te lezen; alleen wat daarvan geopend is, telt mee.`,
    ]);
    await editor.open("a.inkoop", misspelt);
    expect(await editor.findings("a.inkoop")).toEqual([misspeltFinding]);
  });
});

/** How many findings are shown, each time, of the document `uri` outside the workspace. */
async function show(uri: string): Promise<readonly string[]> {
  const editor = await openEditor("// bestand: a.inkoop\n" + misspelt);
  await editor.tell("textDocument/didOpen", {
    textDocument: { uri, languageId: "inkoop", version: 1, text: misspelt },
  });
  await editor.settled();
  return editor.published
    .filter((message) => message.uri === uri)
    .map(({ diagnostics }) => `${diagnostics.length}`);
}

describe("a document outside every folder", () => {
  it("is checked by itself", async () => {
    expect(await show("file:///elders/los.inkoop")).toEqual(["1"]);
  });

  it("is checked by itself when it was never saved", async () => {
    expect(await show("untitled:Untitled-1")).toEqual(["1"]);
  });

  it("is answered about in the order of the open documents, whatever was open before", async () => {
    const files = new Map(["a/x", "b/y", "a/z"].map((path) => [`${path}.inkoop`, beleid("", path.at(-1))]));
    const editor = await openEditorOn(files, { folders: [], open: [...files.keys()] });
    const answering = async (): Promise<readonly string[]> => {
      const found = (await editor.ask(WorkspaceSymbolRequest.type, { query: "" })) ?? [];
      return [...new Set(found.map(({ location }) => editor.path(location.uri)))];
    };
    expect(await answering()).toEqual(["a/x.inkoop", "a/z.inkoop", "b/y.inkoop"]);
    await editor.close("a/x.inkoop");
    expect(await answering()).toEqual(["b/y.inkoop", "a/z.inkoop"]);
  });

  it("is checked as a part of what uses it, among many folders and however often those change", async () => {
    const part = 'keuzelijst Beroep\n  tandarts "Tandarts"\nkeuzelijst Beroep\n  arts "Arts"\n';
    const many = Array.from({ length: 150 }, (_, index) => [`map${index}/x.inkoop`, keuzelijst] as const);
    const files = new Map([
      ...many,
      ["lijst.inkoop", part],
      ["a/a.inkoop", beleid('gebruik "../lijst.inkoop"')],
    ]);
    const editor = await openEditorOn(files, { folders: [], open: ["lijst.inkoop"] });
    const before = await editor.findings("lijst.inkoop");
    expect(before.join()).toContain("INK0220");
    for (const round of [1, 2, 3]) {
      await editor.onDisk(Object.fromEntries(many.map(([path, text]) => [path, `${text}// ${round}\n`])));
      await editor.write("lijst.inkoop", `// ${round}\n${part}`);
      expect(await editor.findings("lijst.inkoop")).toHaveLength(before.length);
    }
    await editor.onDisk({ "a/a.inkoop": undefined });
    expect((await editor.findings("lijst.inkoop")).join()).not.toContain("INK0220");
  });

  it("loses its findings when it closes", async () => {
    const editor = await openEditorOn(new Map());
    const textDocument = { uri: "untitled:Untitled-1", languageId: "inkoop", version: 1, text: misspelt };
    await editor.tell("textDocument/didOpen", { textDocument });
    await editor.settled();
    await editor.tell("textDocument/didClose", { textDocument: { uri: textDocument.uri } });
    await editor.settled();
    expect(editor.published.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 0]);
  });

  it("shares nothing with another that was never saved", async () => {
    const editor = await openEditorOn(new Map());
    for (const name of ["Untitled-1", "Untitled-2"]) {
      await editor.tell("textDocument/didOpen", {
        textDocument: { uri: `untitled:${name}`, languageId: "inkoop", version: 1, text: beleid("") },
      });
    }
    await editor.settled();
    expect(editor.published).toEqual([]);
  });
});
