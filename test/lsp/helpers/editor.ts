// An editor for tests: a client and a server in one process, over the bytes that they would send each other.
//
// `openEditor(fixture)` puts the files on a disk in memory, opens those that have a cursor, and waits until the
// findings are shown. What a test then does reads as what a person does: open, type, save, close, ask.

import { PassThrough } from "node:stream";
import { createMemoryHost, type Host } from "@inkoop/compiler";
import { createServer, type Environment } from "@inkoop/lsp";
import { afterEach } from "vitest";
import {
  createConnection,
  createProtocolConnection,
  FileChangeType,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RequestType,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { fixtureOf, positionIn, type Cursor, type Position } from "./fixture.js";
import { createStillClock, type StillClock } from "./still-clock.js";

export const rootUri = "file:///werk";

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** URIs of workspace folders, of `rootUri` or below it; the files of the fixture stand below `rootUri`. */
  readonly folders?: readonly string[];
  /** What it answers when asked for the settings. */
  readonly settings?: () => unknown;
  readonly initializationOptions?: unknown;
  /** Paths to open besides those with a cursor. */
  readonly open?: readonly string[];
  readonly environment?: Partial<Environment>;
}

export interface Editor {
  readonly client: ProtocolConnection;
  readonly clock: StillClock;
  readonly capabilities: InitializeResult["capabilities"];
  /** The files on disk by path; writing says nothing to the server. */
  readonly disk: Map<string, string>;
  /** How often the server read a file or a folder from disk. */
  readonly reads: () => number;
  readonly cursors: readonly Cursor[];
  /** The only, or first, cursor. */
  readonly cursor: Cursor;
  readonly uri: (path: string) => string;
  readonly path: (uri: string) => string;
  /** The text as the user has it: of an open document, else of the disk. */
  readonly text: (path: string) => string;
  /** `textDocument` and `position`, of the cursor or of a place. */
  readonly place: (at?: Cursor) => { textDocument: { uri: string }; position: Position };
  readonly document: (path?: string) => { textDocument: { uri: string } };
  readonly ask: <P, R>(type: RequestType<P, R, unknown>, params: P) => Promise<R>;
  readonly tell: (method: string, params: unknown) => Promise<void>;
  readonly open: (path: string, text?: string) => Promise<void>;
  readonly close: (path: string) => Promise<void>;
  readonly save: (path: string) => Promise<void>;
  /** Replaces the whole text. */
  readonly write: (path: string, text: string) => Promise<void>;
  /** Types `text` at the cursor, or at a place, or over a range; one message with only that change. */
  readonly type: (
    text: string,
    at?: { readonly path: string; readonly start: number; readonly end?: number },
  ) => Promise<void>;
  readonly change: (path: string, changes: TextDocumentContentChangeEvent[]) => Promise<void>;
  /** Changes files on disk (undefined deletes) and says so, in one message. */
  readonly onDisk: (files: Readonly<Record<string, string | undefined>>) => Promise<void>;
  /** Waits until the server has nothing left to do. */
  readonly settled: () => Promise<void>;
  /** The findings that are shown in a file, as `line:column code` from 1. */
  readonly findings: (path?: string) => Promise<readonly string[]>;
  /** The findings themselves as last pushed. */
  readonly diagnostics: (path?: string) => readonly Diagnostic[];
  /** Every message with findings, in order. */
  readonly published: PublishDiagnosticsParams[];
  /** What the server wrote in the log. */
  readonly log: string[];
  /** What the server asked of the editor: methods, in order. */
  readonly asked: string[];
  /** How far it said to be. */
  readonly progress: readonly (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[];
}

/** What a server may ask of an editor. */
const serverRequests: readonly string[] = [
  "client/registerCapability",
  "client/unregisterCapability",
  "workspace/configuration",
  "workspace/applyEdit",
  "workspace/diagnostic/refresh",
  "workspace/semanticTokens/refresh",
  "workspace/inlayHint/refresh",
  "workspace/codeLens/refresh",
  "window/workDoneProgress/create",
  "window/showDocument",
  "window/showMessageRequest",
];

const connections: ProtocolConnection[] = [];
afterEach(() => {
  for (const connection of connections.splice(0)) connection.dispose();
});

/** An editor on the files of `fixture` (see fixture.ts). */
export async function openEditor(fixture: string, options: EditorOptions = {}): Promise<Editor> {
  const { files, cursors } = fixtureOf(fixture);
  return openEditorOn(
    files,
    { ...options, open: [...cursors.map(({ path }) => path), ...(options.open ?? [])] },
    cursors,
  );
}

/** An editor on `files`, by path. */
export async function openEditorOn(
  files: ReadonlyMap<string, string>,
  options: EditorOptions = {},
  cursors: readonly Cursor[] = [],
): Promise<Editor> {
  const disk = new Map(files);
  const folders = options.folders ?? [rootUri];
  const clock = createStillClock();
  let reads = 0;
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  createServer(server, {
    hostOf: (uri) => countingHost(hostWithin(disk, uri), () => (reads += 1)),
    scheduler: clock,
    ...options.environment,
  });
  server.listen();
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  connections.push(client);
  const [published, log, asked]: [PublishDiagnosticsParams[], string[], string[]] = [[], [], []];
  const progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  client.onNotification("textDocument/publishDiagnostics", (message: PublishDiagnosticsParams) => {
    published.push(message);
  });
  client.onNotification("window/logMessage", ({ message }: { message: string }) => {
    log.push(message);
  });
  for (const method of serverRequests) {
    client.onRequest(method, (params: unknown) => {
      asked.push(method);
      if (method === "window/workDoneProgress/create") {
        const { token } = params as { readonly token: string };
        client.onProgress(WorkDoneProgress.type, token, (step) => {
          progress.push(step);
        });
      }
      if (method !== "workspace/configuration") return null;
      const { items } = params as { readonly items: readonly unknown[] };
      return items.map(() => options.settings?.() ?? null);
    });
  }
  client.listen();

  const uri = (path: string): string => `${rootUri}/${path.split("/").map(encodeURIComponent).join("/")}`;
  const opened = new Map<string, { version: number; text: string }>();
  const fence = async (): Promise<void> => {
    // No feature has this name; its refusal shows that everything before it was handled.
    await client.sendRequest("inkoop/proefhek").catch(() => undefined);
  };
  const settled = async (): Promise<void> => {
    // Twice without anything to do: what the editor answered in between may have given the server work.
    for (let idle = 0; idle < 2;) {
      await fence();
      if (clock.fire()) idle = 0;
      else if (clock.isPausing()) await new Promise((resolve) => setImmediate(resolve));
      else idle += 1;
    }
  };
  const first = (path?: string): string => path ?? cursors[0]?.path ?? [...disk.keys()][0] ?? "proef.inkoop";
  const text = (path: string): string => opened.get(path)?.text ?? disk.get(path) ?? "";
  const send = (method: string, params: unknown): Promise<void> => client.sendNotification(method, params);
  const change = (path: string, changes: TextDocumentContentChangeEvent[], after: string): Promise<void> => {
    const version = (opened.get(path)?.version ?? 0) + 1;
    opened.set(path, { version, text: after });
    return send("textDocument/didChange", {
      textDocument: { uri: uri(path), version },
      contentChanges: changes,
    });
  };

  const { capabilities } = await client.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri,
    workspaceFolders: folders.map((each) => ({ uri: each, name: each })),
    capabilities: options.capabilities ?? {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    initializationOptions: options.initializationOptions,
  });
  await send("initialized", {});

  const editor: Editor = {
    client,
    clock,
    capabilities,
    disk,
    reads: () => reads,
    cursors,
    get cursor() {
      const [cursor] = cursors;
      if (cursor === undefined) throw new Error("the fixture has no cursor");
      return cursor;
    },
    uri,
    path: (each) =>
      decodeURIComponent(each.startsWith(`${rootUri}/`) ? each.slice(rootUri.length + 1) : each),
    text,
    place: (at = cursors[0]) => {
      if (at === undefined) throw new Error("the fixture has no cursor");
      return { textDocument: { uri: uri(at.path) }, position: at.position };
    },
    document: (path) => ({ textDocument: { uri: uri(first(path)) } }),
    ask: (type, params) => client.sendRequest(type.method, params),
    tell: send,
    open: async (path, given) => {
      const content = given ?? disk.get(path) ?? "";
      opened.set(path, { version: 1, text: content });
      await send("textDocument/didOpen", {
        textDocument: { uri: uri(path), languageId: "inkoop", version: 1, text: content },
      });
    },
    close: (path) => {
      opened.delete(path);
      return send("textDocument/didClose", { textDocument: { uri: uri(path) } });
    },
    save: (path) => {
      disk.set(path, text(path));
      return send("textDocument/didSave", { textDocument: { uri: uri(path) } });
    },
    write: (path, after) => change(path, [{ text: after }], after),
    type: (typed, at) => {
      const {
        path,
        start,
        end = at?.start ?? 0,
      } = at ?? {
        path: editor.cursor.path,
        start: editor.cursor.offset,
        end: editor.cursor.offset,
      };
      const before = text(path);
      const range = { start: positionIn(before, start), end: positionIn(before, end) };
      return change(path, [{ range, text: typed }], before.slice(0, start) + typed + before.slice(end));
    },
    change: (path, changes) => change(path, changes, text(path)),
    onDisk: (changed) => {
      const changes = Object.entries(changed).map(([path, content]) => {
        const type =
          content === undefined
            ? FileChangeType.Deleted
            : disk.has(path)
              ? FileChangeType.Changed
              : FileChangeType.Created;
        if (content === undefined) disk.delete(path);
        else disk.set(path, content);
        return { uri: uri(path), type };
      });
      return send("workspace/didChangeWatchedFiles", { changes });
    },
    settled,
    findings: async (path) => {
      await settled();
      return editor.diagnostics(path).map(shownFinding);
    },
    diagnostics: (path) =>
      published.findLast((message) => message.uri === uri(first(path)))?.diagnostics ?? [],
    published,
    log,
    asked,
    progress,
  };
  for (const path of new Set(options.open ?? [])) await editor.open(path);
  await settled();
  return editor;
}

/** A finding as tests write it: `line:column code`, counted from 1. */
export function shownFinding({ range, code }: Diagnostic): string {
  return `${range.start.line + 1}:${range.start.character + 1} ${String(code)}`;
}

/** The files of `disk`, whose paths count from `rootUri`, that stand below `uri`. */
function hostWithin(disk: ReadonlyMap<string, string>, uri: string): Host {
  const isBelow = `${uri}/`.startsWith(`${rootUri}/`);
  const above = uri.slice(rootUri.length + 1).concat(uri === rootUri ? "" : "/");
  const host = createMemoryHost(isBelow ? disk : new Map());
  return {
    readText: (path) => host.readText(`${above}${path}`),
    listFolder: (path) => host.listFolder(`${above}${path}`.replace(/\/$/, "")),
    sha256: host.sha256,
  };
}

function countingHost(host: Host, count: () => void): Host {
  return {
    readText: (path) => {
      count();
      return host.readText(path);
    },
    listFolder: (path) => {
      count();
      return host.listFolder(path);
    },
    sha256: host.sha256,
  };
}
