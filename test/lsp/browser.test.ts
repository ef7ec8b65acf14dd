import path from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { misspelt } from "./helpers/policy.js";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly { readonly code: string }[] };
  readonly result?: unknown;
}

/** The server bundled for a browser, as the text of a script. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: 'import { start } from "@inkoop/lsp/browser"; start(self);',
      resolveDir: path.join(fileURLToPath(new URL("../..", import.meta.url)), "test"),
    },
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    conditions: ["source"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

it("runs in a worker, without anything of Node, on the files that the editor sends", async () => {
  const received: Message[] = [];
  let wake: (() => void) | undefined;
  const worker = Object.assign(new EventTarget(), {
    onmessage: (_event: { readonly data: unknown }): void => {},
    postMessage: (message: Message) => {
      received.push(message);
      wake?.();
    },
  });
  // Only what a worker has; no `process`, no `require`.
  runInNewContext(await bundled(), {
    self: worker,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    TextEncoder,
    TextDecoder,
    performance,
  });
  const send = (message: object): void => {
    worker.onmessage({ data: { jsonrpc: "2.0", ...message } });
  };
  const waitFor = async (wanted: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const found = received.find(wanted);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };

  const uri = "vscode-vfs://github/zorg/beleid";
  send({ id: 1, method: "initialize", params: { processId: null, rootUri: uri, capabilities: {} } });
  expect((await waitFor(({ id }) => id === 1)).result).toMatchObject({
    capabilities: { hoverProvider: true },
  });
  send({ method: "initialized", params: {} });
  send({ method: "inkoop/files", params: { files: [{ uri: `${uri}/a.inkoop`, text: misspelt }] } });
  const found = await waitFor(({ method }) => method === "textDocument/publishDiagnostics");
  expect(found.params?.uri).toBe(`${uri}/a.inkoop`);
  expect(found.params?.diagnostics?.map(({ code }) => code)).toEqual(["INK0221"]);

  received.length = 0;
  send({ method: "inkoop/files", params: { files: [{ uri: `${uri}/a.inkoop`, text: null }] } });
  const gone = await waitFor(({ method }) => method === "textDocument/publishDiagnostics");
  expect(gone.params?.diagnostics).toEqual([]);
});
