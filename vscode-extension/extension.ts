// The client: starts the bundled language server when there is an .inkoop file, and stops it with the editor.

import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Called by the editor at the first .inkoop file. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.cjs");
  client = new LanguageClient(
    "inkoop",
    "Inkoopbeleid",
    { module, transport: TransportKind.ipc },
    { documentSelector: [{ scheme: "file", language: "inkoop" }] },
  );
  await client.start();
}

/** Called by the editor when it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
