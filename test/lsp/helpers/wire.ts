// A server and a client that has not said a word yet.

import { PassThrough } from "node:stream";
import { createMemoryHost } from "@inkoop/compiler";
import { createServer } from "@inkoop/lsp";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ResponseError,
} from "vscode-languageserver/node";
import { createStillClock } from "./still-clock.js";

export interface Wire {
  /** The answer, or the error as `code message`. */
  readonly ask: (method: string, params?: unknown) => Promise<unknown>;
  readonly tell: (method: string, params: unknown) => Promise<void>;
}

export function openWire(): Wire {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  createServer(server, { hostOf: () => createMemoryHost(new Map()), scheduler: createStillClock() });
  server.listen();
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  return {
    ask: async (method, params) => {
      try {
        return await (params === undefined ? client.sendRequest(method) : client.sendRequest(method, params));
      } catch (error) {
        const { code, message } = error as ResponseError;
        return `${code} ${message}`;
      }
    },
    tell: (method, params) => client.sendNotification(method, params),
  };
}
