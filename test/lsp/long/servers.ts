// A server in this process, as an editor has it: told of things, asked things, and remembering what it was shown.

import { PassThrough } from "node:stream";
import { createMemoryHost, type Host } from "@inkoop/compiler";
import { createServer, type Environment } from "@inkoop/lsp";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type PublishDiagnosticsParams,
  type ResponseError,
} from "vscode-languageserver/node";
import { createStillClock } from "../helpers/still-clock.js";
import { namedFolders, rootUri, uriOf, type World } from "./world.js";

/** What an editor can. */
export interface Editor {
  /** How it gets findings: the server sends them, or the editor asks. */
  readonly findings: "pushed" | "pulled";
  /** Of all that an editor may be able to: nothing, or everything. */
  readonly can: "little" | "everything";
}

const rich: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    symbol: { resolveSupport: { properties: ["location.range"] } },
  },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    completion: {
      completionItem: {
        documentationFormat: ["markdown", "plaintext"],
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ["documentation", "detail", "additionalTextEdits"] },
        snippetSupport: true,
        tagSupport: { valueSet: [1] },
      },
      completionList: { itemDefaults: ["commitCharacters", "editRange", "insertTextFormat", "data"] },
      contextSupport: true,
    },
    declaration: { linkSupport: true },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, foldingRange: { collapsedText: true } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    implementation: { linkSupport: true },
    publishDiagnostics: {
      codeDescriptionSupport: true,
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      versionSupport: true,
    },
    rename: { prepareSupport: true, prepareSupportDefaultBehavior: 1 },
    signatureHelp: {
      contextSupport: true,
      signatureInformation: {
        activeParameterSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        parameterInformation: { labelOffsetSupport: true },
      },
    },
    typeDefinition: { linkSupport: true },
  },
  experimental: {
    inkoop: { commands: ["inkoop.toonVerwijzingen", "inkoop.voerVoorbeeldenUit"], snippets: true },
  },
};

export interface Server {
  /** The answer, or `{ error }` with what was refused. */
  readonly ask: (method: string, params: unknown) => Promise<unknown>;
  readonly tell: (method: string, params: unknown) => Promise<void>;
  /** Lets what waits for its time begin, without waiting until it is done. */
  readonly tick: () => void;
  /** Waits until there is nothing left to do. */
  readonly settled: () => Promise<void>;
  /** The findings that are shown, of each file that has any. */
  readonly shown: () => ReadonlyMap<string, unknown>;
  /** Faults in the server itself. */
  readonly faults: readonly string[];
  readonly stop: () => void;
}

/** A server that knows of `world` what an editor that starts now would say. */
export async function startServer(
  world: World,
  { findings, can }: Editor,
  environment: Partial<Environment> = {},
): Promise<Server> {
  const clock = createStillClock();
  const faults: string[] = [];
  const [up, down] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  createServer(connection, {
    hostOf: (uri) => hostWithin(world, uri),
    scheduler: clock,
    fault: (error) => faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    ...environment,
  });
  connection.listen();
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const shown = new Map<string, unknown>();
  client.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      if (diagnostics.length === 0) shown.delete(uri);
      else shown.set(uri, diagnostics);
    },
  );
  client.onNotification("window/logMessage", () => {});
  // What a server asks of an editor gets the answer of one that does nothing with it.
  client.onRequest("client/registerCapability", () => null);
  client.listen();

  const ask = async (method: string, params: unknown): Promise<unknown> => {
    try {
      return await client.sendRequest(method, params);
    } catch (error) {
      const { code, message } = error as ResponseError;
      return { error: `${code} ${message}` };
    }
  };
  const tell = (method: string, params: unknown): Promise<void> => client.sendNotification(method, params);

  const able = can === "everything" ? rich : {};
  const capabilities: ClientCapabilities = {
    ...able,
    workspace: { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: {
      ...able.textDocument,
      ...(findings === "pulled" ? { diagnostic: { relatedDocumentSupport: can === "everything" } } : {}),
    },
  };
  await ask("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: namedFolders(world.folders),
    capabilities,
    initializationOptions: world.settings,
  });
  await tell("initialized", {});
  for (const [path, { text, version }] of world.open) {
    const languageId = path.endsWith(".json") ? "json" : "inkoop";
    await tell("textDocument/didOpen", { textDocument: { uri: uriOf(path), languageId, version, text } });
  }
  return {
    ask,
    tell,
    tick: () => void clock.fire(),
    settled: async () => {
      for (let idle = 0; idle < 2;) {
        // No feature has this name; its refusal shows that everything before it was handled.
        await ask("inkoop/proefhek", {});
        if (clock.fire()) idle = 0;
        else if (clock.isPausing()) await new Promise((resolve) => setImmediate(resolve));
        else idle += 1;
      }
    },
    shown: () => new Map([...shown].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    faults,
    stop: () => {
      client.dispose();
      connection.dispose();
    },
  };
}

/** The files of the world that stand below `uri`. */
function hostWithin({ disk }: World, uri: string): Host {
  const isBelow = `${uri}/`.startsWith(`${rootUri}/`);
  const below = decodeURIComponent(uri.slice(rootUri.length + 1));
  const above = below === "" ? "" : `${below}/`;
  const host = createMemoryHost(isBelow ? disk : new Map());
  return {
    readText: (path) => host.readText(`${above}${path}`),
    listFolder: (path) => host.listFolder(`${above}${path}`.replace(/\/$/, "")),
    sha256: host.sha256,
  };
}
