// The extension in a browser: the language server is a worker, which gets the files of the workspace from here.

/// <reference lib="webworker" />

import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { registerCommands } from "./commands.js";
import { emittedModules } from "./emitted-typescript.js";
import { explanations } from "./explanation.js";
import { sendFiles } from "./send-files.js";
import { lensCommands } from "./lens-commands.js";
import { serverControl, type ServerControl } from "./server-control.js";
import { statusBar } from "./status-bar.js";
import { testExplorer } from "./test-explorer.js";
import { offerViews } from "./views.js";

let server: ServerControl | undefined;

/** Called by the editor when there is an .inkoop file, or when a command is called. */
export async function activate(context: ExtensionContext): Promise<void> {
  let worker: Worker | undefined;
  const fresh = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = await newWorker(Uri.joinPath(context.extensionUri, "dist/server.web.js"));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const schemes = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  const started = serverControl((options) => new LanguageClient("inkoop", "Inkoop", fresh, options), schemes);
  server = started;
  const views = offerViews(context, started);
  context.subscriptions.push(
    started,
    views,
    statusBar(started),
    explanations(started),
    emittedModules(started),
    testExplorer(started),
    sendFiles(started),
    ...registerCommands(started, views),
    ...lensCommands(started, views),
  );
  await started.start();
}

/** Called by the editor when it closes. */
export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}

/** A worker that runs `script`; from a machine elsewhere the editor takes only the text of it. */
async function newWorker(script: Uri): Promise<Worker> {
  try {
    return new Worker(script.toString(true));
  } catch {
    const text = await workspace.fs.readFile(script);
    return new Worker(URL.createObjectURL(new Blob([new Uint8Array(text)], { type: "text/javascript" })));
  }
}
