// The transport on Node: `inkoop-lsp --stdio`, `--node-ipc` or `--socket=N`.

import { fileURLToPath } from "node:url";
import { createNodeHost } from "@inkoop/compiler/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./server.js";

/** Starts the server on the transport that the arguments of the process name. */
export function start(): void {
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, (rootUri) => createNodeHost(fileURLToPath(rootUri)));
  connection.listen();
}
