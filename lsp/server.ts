// The server: LSP messages to the workspace and back, whatever the transport.

import type { Host } from "@inkoop/compiler";
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
} from "vscode-languageserver";
import { codeActions } from "./features/code-actions.js";
import { createPublisher } from "./features/diagnostics.js";
import { createWorkspace, type Workspace } from "./workspace.js";

/** What the transport must supply: the files of a workspace folder. */
export type HostOf = (rootUri: string) => Host;

interface Session {
  readonly workspace: Workspace;
  readonly publishChanged: () => void;
}

/** Answers the messages of `connection`; call `connection.listen()` afterwards. */
export function serve(connection: Connection, hostOf: HostOf): void {
  let sessions: readonly Session[] = [];

  connection.onInitialize((params) => {
    sessions = rootsOf(params).map((root) => {
      const workspace = createWorkspace(root, hostOf(root));
      return {
        workspace,
        publishChanged: createPublisher(workspace, (message) => {
          void connection.sendDiagnostics(message);
        }),
      };
    });
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
      serverInfo: { name: "inkoop-lsp" },
    };
  });
  connection.onInitialized(() => {
    for (const session of sessions) session.publishChanged();
  });

  const within = (uri: string, act: (session: Session, path: string) => void): void => {
    for (const session of sessions) {
      const path = session.workspace.pathOf(uri);
      if (path !== undefined) {
        act(session, path);
        session.publishChanged();
      }
    }
  };
  connection.onDidOpenTextDocument(({ textDocument }) => {
    within(textDocument.uri, ({ workspace }, path) => {
      workspace.open(path, textDocument.text);
    });
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const text = contentChanges.at(-1)?.text;
    if (text === undefined) return;
    within(textDocument.uri, ({ workspace }, path) => {
      workspace.open(path, text);
    });
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    within(textDocument.uri, ({ workspace }, path) => {
      workspace.close(path);
    });
  });
  connection.onDidChangeWatchedFiles(() => {
    for (const session of sessions) session.publishChanged();
  });
  connection.onCodeAction(({ textDocument, range }) =>
    sessions.flatMap(({ workspace }) => {
      const path = workspace.pathOf(textDocument.uri);
      return path === undefined ? [] : codeActions(workspace, path, range);
    }),
  );
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri === null ? [] : [rootUri]);
  return uris.map((uri) => uri.replace(/\/+$/, ""));
}
