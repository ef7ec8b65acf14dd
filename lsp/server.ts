// The server: wires the messages of a client to the workspace and to the features. What it can is what the list of
// features says; it answers nothing itself.

import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidOpenTextDocumentNotification,
  DidRenameFilesNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  InitializedNotification,
  ProtocolNotificationType,
  ResponseError,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type NotificationType,
} from "vscode-languageserver";
import { capabilitiesOf } from "./capabilities.js";
import { createChecker } from "./checker.js";
import { createClient, type Client } from "./client.js";
import { encodingFor, type Encoding } from "./convert.js";
import { createDocuments } from "./documents.js";
import type { Environment, ReceivedFile } from "./environment.js";
import type { Feature, RequestContext, WorkspaceView } from "./feature.js";
import { features } from "./features/index.js";
import { workspaceDiagnosticMethod } from "./features/workspace-diagnostic.js";
import { createResultStore } from "./kept-results.js";
import { prepare } from "./prepare.js";
import { createPublisher } from "./publisher.js";
import {
  assertRunning,
  cancelled,
  isToken,
  overtaken,
  responseErrorOf,
  unknownMethod,
  type Phase,
} from "./requests.js";
import { isRecord } from "./shapes.js";
import { defaultSettings, readSettings, type Settings } from "./settings.js";
import type { Snapshot } from "./snapshot.js";
import { keyOfUri } from "./uri.js";
import { createWorkspace } from "./workspace.js";

/** Files that an editor without a disk sends: `{ files: { uri, text }[] }`, with text null when a file is gone. */
export const filesNotification = new ProtocolNotificationType<
  { readonly files: readonly ReceivedFile[] },
  void
>("inkoop/files");

/** Answers the messages of `connection`; call `connection.listen()` afterwards. */
export function createServer(connection: Connection, environment: Environment): void {
  let phase: Phase = "fresh";
  let client: Client = createClient(connection, {});
  let settings: Settings = defaultSettings;
  let encoding: Encoding = "utf-16";
  let pullsWorkspace = false;

  const fault = (error: unknown): void => {
    environment.fault?.(error);
    client.log(`Fout in de taalserver: ${error instanceof Error ? error.message : String(error)}`);
  };
  const page = (code: string): string | undefined => {
    const base = settings.messagePages ?? environment.messagePages;
    return base === undefined ? undefined : `${base}#${code.toLowerCase()}`;
  };

  const log = (message: string): void => {
    client.log(message);
  };
  const documents = createDocuments(() => encoding, log);
  const kept = createResultStore((key) => documents.get(key) !== undefined);
  const workspace = createWorkspace({ documents, encoding: () => encoding, hostOf: environment.hostOf, log });
  const snapshots = (): readonly Snapshot[] => workspace.projects().map((project) => project.snapshot());
  const publisher = createPublisher({
    send: (message) => void connection.sendDiagnostics(message),
    page,
    pushes: ({ isOpen }) => !client.pullsFindings || (!isOpen && !pullsWorkspace),
  });
  const checker = createChecker({
    scheduler: environment.scheduler,
    snapshots,
    read: workspace.read,
    show: (moment) => {
      if (!publisher.publish(moment)) return;
      if (client.pullsFindings) client.refreshFindings();
      client.refreshViews();
    },
    progress: () => client.progress(),
    fault,
  });

  const viewOf = (): WorkspaceView => ({
    get snapshots() {
      return snapshots();
    },
    file: (uri) => {
      const located = workspace.locate(uri);
      const snapshot = located?.project.snapshot();
      const file = snapshot?.file(located?.path ?? "");
      if (snapshot === undefined || file === undefined) return undefined;
      return {
        snapshot,
        path: file.path,
        uri: snapshot.uri(file.path),
        file,
        convert: snapshot.converter(file.path),
      };
    },
  });
  const contextOf = (token: unknown): RequestContext => {
    const asked = workspace.revision();
    const check = (): void => {
      if (isToken(token) && token.isCancellationRequested) throw cancelled();
      if (workspace.revision() !== asked) throw overtaken();
    };
    return {
      client: client.capabilities,
      settings,
      environment,
      page,
      kept,
      workspace: viewOf,
      check,
      progress: client.progressOf,
      refreshViews: client.refreshViews,
      prepare: async () => {
        const { pause } = environment.scheduler;
        const reading = workspace.read(async () => {
          await pause();
          check();
        });
        if (reading !== undefined) await reading;
        await prepare(snapshots(), { pause, check });
      },
    };
  };

  const answer = async (feature: Feature, params: unknown, token: unknown): Promise<unknown> => {
    try {
      assertRunning(phase);
      if (feature.method === workspaceDiagnosticMethod && !pullsWorkspace) {
        // From now on it asks for every file, so what was pushed is taken back.
        pullsWorkspace = true;
        checker.schedule(0);
      }
      if (isToken(token) && token.isCancellationRequested) throw cancelled();
      return await feature.answer(params, contextOf(token));
    } catch (error) {
      throw responseErrorOf(error, feature.method, fault);
    }
  };

  const listen = <P>(type: NotificationType<P>, act: (params: P) => void): void => {
    connection.onNotification(type.method, (params: unknown) => {
      if (phase !== "running") return;
      try {
        // What a handler trips over when this is something else ends below, as a line in the log.
        act(params as P);
      } catch (error) {
        fault(error);
      }
    });
  };
  const documentChanged = (key: string | undefined, milliseconds: number): void => {
    if (key === undefined) return;
    workspace.documentChanged(key);
    checker.schedule(milliseconds);
  };
  /** Without a client that watches files, what is on disk is read again at each of these moments. */
  const diskMayDiffer = (uri: unknown): void => {
    if (!client.watches) workspace.forgetDisk();
    else if (typeof uri === "string") workspace.filesChanged([uri]);
  };
  const filesChanged = (uris: readonly string[]): void => {
    workspace.filesChanged(uris.filter((uri) => typeof uri === "string"));
    checker.schedule(settings.delay);
  };
  const useSettings = (next: Settings): void => {
    if (next.messagePages !== settings.messagePages) {
      publisher.reset();
      client.refreshFindings();
    }
    settings = next;
    client.refreshViews();
    checker.schedule(0);
  };

  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (phase !== "fresh") {
      throw new ResponseError(ErrorCodes.InvalidRequest, "De taalserver is al gestart.");
    }
    const capabilities = isRecord(params.capabilities) ? params.capabilities : {};
    client = createClient(connection, capabilities);
    encoding = encodingFor(capabilities);
    settings = readSettings(params.initializationOptions);
    for (const uri of rootsOf(params)) workspace.addFolder(uri);
    phase = "running";
    return {
      capabilities: capabilitiesOf(features, capabilities, encoding),
      serverInfo: { name: "inkoop-lsp" },
    };
  });
  connection.onShutdown(() => {
    phase = "stopped";
    checker.stop();
  });
  listen(InitializedNotification.type, () => {
    client.register();
    client.askSettings(useSettings);
    checker.schedule(0);
  });

  listen(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    diskMayDiffer(textDocument.uri);
    documentChanged(documents.open(textDocument), 0);
  });
  listen(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    documentChanged(documents.change(textDocument, contentChanges), settings.delay);
  });
  listen(DidSaveTextDocumentNotification.type, ({ textDocument }) => {
    diskMayDiffer(textDocument.uri);
    checker.schedule(0);
  });
  listen(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    const key = documents.close(textDocument);
    if (key === undefined) return;
    kept.forget(keyOfUri(textDocument.uri));
    diskMayDiffer(textDocument.uri);
    documentChanged(key, 0);
  });
  listen(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    filesChanged(changes.map(({ uri }) => uri));
  });
  listen(DidCreateFilesNotification.type, ({ files }) => {
    filesChanged(files.map(({ uri }) => uri));
  });
  listen(DidDeleteFilesNotification.type, ({ files }) => {
    filesChanged(files.map(({ uri }) => uri));
  });
  listen(DidRenameFilesNotification.type, ({ files }) => {
    filesChanged(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
  });
  listen(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    for (const { uri } of event.removed) workspace.removeFolder(uri);
    for (const { uri } of event.added) workspace.addFolder(uri);
    checker.schedule(0);
  });
  listen(DidChangeConfigurationNotification.type, (params) => {
    if (client.capabilities.workspace?.configuration === true) client.askSettings(useSettings);
    else if (isRecord(params.settings)) useSettings(readSettings(params.settings["inkoop"]));
  });
  if (environment.receiveFiles !== undefined) {
    const receive = environment.receiveFiles;
    listen(filesNotification, ({ files }) => {
      receive(files);
      filesChanged(files.map(({ uri }) => uri));
    });
  }

  for (const feature of features) {
    connection.onRequest(feature.method, (params: unknown, token: unknown) => answer(feature, params, token));
  }
  connection.onRequest((method) => {
    assertRunning(phase);
    throw unknownMethod(method);
  });
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const folders: unknown = workspaceFolders;
  if (Array.isArray(folders)) {
    return folders.flatMap((folder: unknown) =>
      isRecord(folder) && typeof folder["uri"] === "string" ? [folder["uri"]] : [],
    );
  }
  return typeof rootUri === "string" ? [rootUri] : [];
}
