// The extension on the desktop: starts the bundled language server as a process, and stops it with the editor.

import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { registerCommands } from "./commands.js";
import { emittedModules } from "./emitted-typescript.js";
import { explanations } from "./explanation.js";
import { lensCommands } from "./lens-commands.js";
import { serverControl, type ServerControl } from "./server-control.js";
import { statusBar } from "./status-bar.js";
import { testExplorer } from "./test-explorer.js";
import { registerTasks } from "./tasks.js";
import { offerViews } from "./views.js";

let server: ServerControl | undefined;

/** Called by the editor when there is an .inkoop file, or when a command is called. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.cjs");
  const started = serverControl(
    (options) => new LanguageClient("inkoop", "Inkoop", { module, transport: TransportKind.ipc }, options),
  );
  server = started;
  const views = offerViews(context, started);
  context.subscriptions.push(
    started,
    views,
    statusBar(started),
    explanations(started),
    emittedModules(started),
    testExplorer(started),
    registerTasks(),
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
