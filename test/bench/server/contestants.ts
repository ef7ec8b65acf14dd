// Two servers that are asked the same, each over the bytes of the protocol: ours, and a Langium server for the same texts.

import { PassThrough } from "node:stream";
import { createMemoryHost } from "@inkoop/compiler";
import { createServer } from "@inkoop/lsp";
import { startLanguageServer } from "langium/lsp";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { positionIn } from "../../lsp/helpers/fixture.js";
import { createPeer, type PeerConnection } from "./langium/services.js";

/** A server with one document open, in which one name can be made wrong and right again. */
export interface Contestant {
  /** Types a character into the name, or takes it out again; resolves when the findings of that text are shown. */
  readonly toggle: () => Promise<void>;
  /** Asks what can stand at the name; how many there are. */
  readonly complete: () => Promise<number>;
  readonly stop: () => void;
}

/** What a contestant works on: the document at `path`, and a place right behind a name in it. */
export interface Task {
  readonly files: ReadonlyMap<string, string>;
  readonly path: string;
  readonly offset: number;
}

const rootUri = "file:///proef";

export async function startOurs(task: Task): Promise<Contestant> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  createServer(connection, {
    hostOf: () => createMemoryHost(task.files),
    // Waiting for a pause in the typing is a choice, not work: what is measured begins at once.
    scheduler: {
      after: (_milliseconds, act) => {
        const timer = setImmediate(act);
        return () => {
          clearImmediate(timer);
        };
      },
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    },
  });
  connection.listen();
  return contestantOn(
    createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    task,
  );
}

export async function startPeer(task: Task): Promise<Contestant> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const services = await createPeer(connection as unknown as PeerConnection);
  startLanguageServer(services.shared);
  return contestantOn(
    createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    task,
  );
}

async function contestantOn(client: ProtocolConnection, { files, path, offset }: Task): Promise<Contestant> {
  const uri = `${rootUri}/${path}`;
  let shown: ((diagnostics: readonly Diagnostic[]) => void) | undefined;
  client.onNotification("textDocument/publishDiagnostics", (message: PublishDiagnosticsParams) => {
    if (message.uri === uri) shown?.(message.diagnostics);
  });
  client.onRequest("client/registerCapability", () => null);
  client.onRequest("workspace/configuration", () => []);
  client.listen();
  await client.sendRequest("initialize", {
    processId: null,
    rootUri,
    workspaceFolders: null,
    capabilities: {},
  });
  await client.sendNotification("initialized", {});

  const text = files.get(path) ?? "";
  const position = positionIn(text, offset);
  const after = { line: position.line, character: position.character + 1 };
  let version = 1;
  let isWrong = false;
  const toggle = (): Promise<void> => {
    version += 1;
    isWrong = !isWrong;
    const isShown = new Promise<void>((resolve) => {
      shown = (diagnostics) => {
        if (diagnostics.some(({ range }) => range.start.line === position.line) === isWrong) resolve();
      };
    });
    const change = isWrong
      ? { range: { start: position, end: position }, text: "x" }
      : { range: { start: position, end: after }, text: "" };
    void client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    return isShown;
  };
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "inkoop", version, text },
  });
  // Twice, so that the text is right again and everything was shown once.
  await toggle();
  await toggle();
  return {
    toggle,
    complete: async () => {
      const answer: unknown = await client.sendRequest("textDocument/completion", {
        textDocument: { uri },
        position,
      });
      const items: unknown =
        typeof answer === "object" && answer !== null && "items" in answer ? answer.items : answer;
      return Array.isArray(items) ? items.length : 0;
    },
    stop: () => {
      client.dispose();
    },
  };
}
