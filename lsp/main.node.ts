// The transport on Node: `inkoop-lsp --stdio`, `--node-ipc`, `--socket=N` or `--pipe=naam`.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createMemoryHost } from "@inkoop/compiler";
import { createNodeHost } from "@inkoop/compiler/node";
import { createConnection, ProposedFeatures, type Connection } from "vscode-languageserver/node";
import { platformScheduler } from "./environment.js";
import { createServer } from "./server.js";

export interface StartOptions {
  /** The `file:` address of the document that explains each message; left out of findings when it is not there. */
  readonly messagePages?: string;
  /** Lays out an emitted module; without it the text is shown as it was made. */
  readonly layOutTypeScript?: (text: string) => Promise<string>;
}

const usage = `Gebruik: inkoop-lsp --stdio | --node-ipc | --socket=<poort> | --pipe=<naam>

Een editor start de taalserver zelf, en zegt hoe zij met elkaar spreken.
`;

/**
 * Starts the server on the transport that the arguments of the process name. It ends with the process that
 * `initialize` names, and with 0 after `shutdown`, else with 1.
 */
export function start({ messagePages, layOutTypeScript }: StartOptions = {}): void {
  const connection = connect();
  if (connection === undefined) return;
  createServer(connection, {
    hostOf: (rootUri) =>
      rootUri.startsWith("file:")
        ? createNodeHost(fileURLToPath(`${rootUri}/`))
        : createMemoryHost(new Map()),
    scheduler: platformScheduler(),
    fault: (error) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    },
    ...(messagePages !== undefined && existsSync(fileURLToPath(messagePages)) ? { messagePages } : {}),
    ...(layOutTypeScript === undefined ? {} : { layOutTypeScript }),
  });
  connection.listen();
}

function connect(): Connection | undefined {
  const flags = process.argv.slice(2);
  if (flags.some((flag) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(flag))) {
    return createConnection(ProposedFeatures.all);
  }
  const isAsked = flags.includes("--help");
  (isAsked ? process.stdout : process.stderr).write(usage);
  process.exitCode = isAsked ? 0 : 2;
  return undefined;
}
