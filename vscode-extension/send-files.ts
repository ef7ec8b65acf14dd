// For a server without a disk: sends it the files of the workspace, and again whatever changes in them.

import { Disposable, type Uri, workspace } from "vscode";
import type { ServerControl } from "./server-control.js";

const pattern = "**/{*.inkoop,inkoop.json}";

/** A file as the server takes it in; no text means that it is gone. */
interface SentFile {
  readonly uri: string;
  readonly text: string | null;
}

/** Sends `server` the files, each time that it has started and whenever one changes. */
export function sendFiles(server: ServerControl): Disposable {
  const send = async (uris: readonly Uri[]): Promise<void> => {
    if (uris.length === 0 || server.state() !== "running") return;
    const files = await Promise.all(uris.map(read));
    await server.client.sendNotification("inkoop/files", { files });
  };
  const sendAll = async (): Promise<void> => {
    await send(await workspace.findFiles(pattern, "**/node_modules/**"));
  };
  const logged = (sending: Promise<void>): void => {
    sending.catch((error: unknown) => {
      server.log.error(error instanceof Error ? error : String(error));
    });
  };
  const watcher = workspace.createFileSystemWatcher(pattern);
  return Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => {
      logged(send([uri]));
    }),
    watcher.onDidChange((uri) => {
      logged(send([uri]));
    }),
    watcher.onDidDelete((uri) => {
      logged(send([uri]));
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      logged(sendAll());
    }),
    server.onDidChangeState((state) => {
      if (state === "running") logged(sendAll());
    }),
  );
}

async function read(uri: Uri): Promise<SentFile> {
  try {
    return { uri: uri.toString(), text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    return { uri: uri.toString(), text: null };
  }
}
