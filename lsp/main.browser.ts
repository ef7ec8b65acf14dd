// The transport in a browser: the server in a worker, over the messages of that worker. There is no disk: the
// editor sends the files of the workspace with `inkoop/files`, and sends them again when they change.

/// <reference lib="webworker" />

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { createClientFiles } from "./client-files.js";
import { platformScheduler } from "./environment.js";
import { createServer } from "./server.js";

/** Starts the server in `worker`, which is `self` in the script of a worker. */
export function start(worker: DedicatedWorkerGlobalScope): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  );
  const files = createClientFiles();
  createServer(connection, {
    hostOf: files.hostOf,
    receiveFiles: files.receive,
    scheduler: platformScheduler(),
    fault: (error) => {
      console.error(error);
    },
  });
  connection.listen();
}
