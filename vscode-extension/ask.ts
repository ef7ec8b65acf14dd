// Asking the server what LSP has no request for.

import type { InkoopRequests } from "@inkoop/lsp/protocol";
import type { ServerControl } from "./server-control.js";

/** Sends a request of the protocol of this server, and gives the answer. */
export function ask<M extends keyof InkoopRequests>(
  server: ServerControl,
  method: M,
  params: InkoopRequests[M]["params"],
): Promise<InkoopRequests[M]["result"]> {
  return server.client.sendRequest<InkoopRequests[M]["result"]>(method, params);
}
