import { describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  CodeActionRequest,
  HoverRequest,
  LSPErrorCodes,
  type ClientCapabilities,
} from "vscode-languageserver";
import { createMemoryHost } from "@inkoop/compiler";
import type { Scheduler } from "@inkoop/lsp";
import { openEditorOn, type Editor } from "./helpers/editor.js";
import { beleid, misspelt, misspeltFinding } from "./helpers/policy.js";
import { createStillClock } from "./helpers/still-clock.js";

const one = new Map([["a.inkoop", beleid("")]]);

function many(count: number): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: count }, (_, index) => [`a${index}.inkoop`, beleid("", `proef${index}`)]),
  );
}

function codeOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => "answered",
    (error: { readonly code: number }) => error.code,
  );
}

/** Lets the server handle what was sent, without running what waits for its time. */
async function handled(editor: Editor): Promise<void> {
  await editor.client.sendRequest("inkoop/proefhek").catch(() => undefined);
}

/** Time that does not have to pass. */
const atOnce: Scheduler["after"] = (_milliseconds, task) => {
  task();
  return () => {};
};

describe("rounds of checking", () => {
  it("wait until typing stops, and then there is one", async () => {
    const editor = await openEditorOn(one, { open: ["a.inkoop"] });
    for (const text of ["b", "be", "bep"]) await editor.write("a.inkoop", beleid(text));
    await handled(editor);
    expect(editor.clock.waiting()).toEqual([150]);
    expect(editor.published).toEqual([]);
  });

  it("do not wait when a document opens, is saved or closes", async () => {
    const editor = await openEditorOn(one);
    for (const act of [editor.open, editor.save, editor.close]) {
      await act("a.inkoop");
      await handled(editor);
      expect(editor.clock.waiting()).toEqual([0]);
      await editor.settled();
    }
  });

  it("wait as long as the user wants", async () => {
    const editor = await openEditorOn(one, {
      open: ["a.inkoop"],
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ bevindingen: { vertraging: 700 } }),
    });
    await editor.write("a.inkoop", misspelt);
    await handled(editor);
    expect(editor.clock.waiting()).toEqual([700]);
  });

  it("wait as usual when the setting is no sensible number", async () => {
    const editor = await openEditorOn(one, {
      open: ["a.inkoop"],
      initializationOptions: { bevindingen: { vertraging: -3, uitleg: 4 } },
    });
    await editor.write("a.inkoop", misspelt);
    await handled(editor);
    expect(editor.clock.waiting()).toEqual([150]);
  });

  it("are left off when a change comes in the middle, and nothing of them is shown", async () => {
    const editor = await openEditorOn(many(20));
    const release = editor.clock.hold();
    await editor.onDisk({ "a0.inkoop": misspelt, "a1.inkoop": misspelt.replace("proef", "ander") });
    await handled(editor);
    editor.clock.fire();
    expect(editor.clock.isPausing()).toBe(true);
    await editor.onDisk({ "a0.inkoop": beleid("", "proef0") });
    await handled(editor);
    release();
    expect(await editor.findings("a1.inkoop")).toEqual([misspeltFinding]);
    expect(editor.published.filter(({ uri }) => uri === editor.uri("a0.inkoop"))).toEqual([]);
  });

  it("read many files piece by piece, and what is asked meanwhile does not wait for that", async () => {
    const clock = createStillClock();
    const release = clock.hold();
    const files = many(30);
    const disk = createMemoryHost(files);
    const read = new Set<string>();
    const readText = (path: string): string | undefined => {
      read.add(path);
      return disk.readText(path);
    };
    const editor = await openEditorOn(files, {
      open: ["a0.inkoop"],
      environment: {
        hostOf: () => ({ ...disk, readText }),
        scheduler: { after: atOnce, pause: clock.pause },
      },
    });
    expect(clock.isPausing()).toBe(true);
    expect(read.size).toBeLessThan(30);
    const position = { line: 6, character: 12 };
    expect(await editor.ask(HoverRequest.type, { ...editor.document("a0.inkoop"), position })).not.toBeNull();
    expect(clock.isPausing()).toBe(true);
    release();
    await editor.settled();
  });

  it("show how far they are when they are long, and end what they show", async () => {
    const capabilities: ClientCapabilities = { window: { workDoneProgress: true } };
    const editor = await openEditorOn(new Map(), { capabilities });
    for (const [path, text] of many(20)) editor.disk.set(path, text);
    await editor.open("a0.inkoop");
    await editor.settled();
    expect(editor.asked).toContain("window/workDoneProgress/create");
    expect(editor.progress[0]).toEqual({ kind: "begin", title: "Inkoopbeleid controleren", percentage: 0 });
    expect(editor.progress.at(-1)).toEqual({ kind: "end" });
  });

  it("show nothing of how far they are when they are short", async () => {
    const editor = await openEditorOn(one, { capabilities: { window: { workDoneProgress: true } } });
    expect(editor.asked).not.toContain("window/workDoneProgress/create");
  });
});

const hover = (editor: Editor): Promise<unknown> =>
  editor.ask(HoverRequest.type, { ...editor.document("a.inkoop"), position: { line: 6, character: 12 } });

const actions = (editor: Editor, token?: CancellationTokenSource): Promise<unknown> =>
  editor.client.sendRequest(
    CodeActionRequest.type,
    {
      ...editor.document("a0.inkoop"),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    },
    token?.token,
  );

/** An editor with a request underway that needs every file. */
const underway = async (
  token?: CancellationTokenSource,
): Promise<{ editor: Editor; answer: Promise<unknown>; release: () => void }> => {
  const editor = await openEditorOn(new Map(), { capabilities: {} });
  for (const [path, text] of many(20)) editor.disk.set(path, text);
  const release = editor.clock.hold();
  await editor.tell("workspace/didChangeWatchedFiles", {
    changes: [...editor.disk.keys()].map((path) => ({ uri: editor.uri(path), type: 1 })),
  });
  const answer = codeOf(actions(editor, token));
  await handled(editor);
  expect(editor.clock.isPausing()).toBe(true);
  return { editor, answer, release };
};

describe("requests", () => {
  it("are answered on the newest text at once, before any round", async () => {
    const editor = await openEditorOn(one, { open: ["a.inkoop"] });
    await editor.write("a.inkoop", beleid("").replace("kvk", "btw"));
    expect(JSON.stringify(await hover(editor))).toContain("btw");
    expect(editor.clock.waiting()).toEqual([150]);
  });

  it("that need every file let go in between, and are answered", async () => {
    const { answer, release } = await underway();
    release();
    expect(await answer).toBe("answered");
  });

  it("that are taken back end as cancelled", async () => {
    const token = new CancellationTokenSource();
    const { editor, answer, release } = await underway(token);
    token.cancel();
    await handled(editor);
    release();
    expect(await answer).toBe(LSPErrorCodes.RequestCancelled);
  });

  it("that a change overtakes say so", async () => {
    const { editor, answer, release } = await underway();
    await editor.open("a0.inkoop");
    await handled(editor);
    release();
    expect(await answer).toBe(LSPErrorCodes.ContentModified);
  });
});

describe("what is asked of the editor", () => {
  it("is to follow the files and the settings that count, when it can", async () => {
    const editor = await openEditorOn(one, {
      capabilities: {
        workspace: {
          didChangeWatchedFiles: { dynamicRegistration: true },
          didChangeConfiguration: { dynamicRegistration: true },
        },
      },
    });
    expect(editor.asked).toEqual(["client/registerCapability", "client/registerCapability"]);
  });

  it("is nothing when it cannot", async () => {
    const editor = await openEditorOn(one, { capabilities: {} });
    expect(editor.asked).toEqual([]);
  });
});
