import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { misspelt } from "./helpers/policy.js";
import { bundleServer, type Bundle } from "./helpers/process.js";

let bundle: Bundle;
let folder: string;

beforeAll(async () => {
  bundle = await bundleServer();
  folder = mkdtempSync(path.join(tmpdir(), "inkoop-werk "));
  writeFileSync(path.join(folder, "a.inkoop"), misspelt);
});
afterAll(() => {
  bundle.dispose();
  rmSync(folder, { recursive: true });
});

/** The first findings that the server behind `client` sends of the folder. */
async function firstFindings(client: ProtocolConnection): Promise<readonly unknown[]> {
  const found = new Promise<PublishDiagnosticsParams>((resolve) => {
    client.onNotification("textDocument/publishDiagnostics", resolve);
  });
  await client.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {},
  });
  await client.sendNotification("initialized", {});
  const { uri, diagnostics } = await found;
  expect(uri).toBe(`${pathToFileURL(folder).href}/a.inkoop`);
  return diagnostics.map(({ code }) => code);
}

describe("the executable", () => {
  it("finds what is wrong in a folder on disk, and ends well after shutdown and exit", async () => {
    const { client, ended } = bundle.start("--stdio");
    expect(await firstFindings(client)).toEqual(["INK0221"]);
    expect(await client.sendRequest("shutdown")).toBeNull();
    await client.sendNotification("exit");
    expect(await ended).toBe(0);
  });

  it("ends badly after exit without shutdown", async () => {
    const { client, ended } = bundle.start("--stdio");
    await firstFindings(client);
    await client.sendNotification("exit");
    expect(await ended).toBe(1);
  });

  it("ends when the editor hangs up", async () => {
    const { client, child, ended } = bundle.start("--stdio");
    await firstFindings(client);
    child.stdin?.end();
    expect(await ended).toBe(1);
  });

  it("speaks over a socket that the editor opened", async () => {
    const listening = createSocketServer();
    const connected = new Promise<ProtocolConnection>((resolve) => {
      listening.on("connection", (socket) => {
        const client = createProtocolConnection(
          new StreamMessageReader(socket),
          new StreamMessageWriter(socket),
        );
        client.listen();
        resolve(client);
      });
    });
    await new Promise<void>((resolve) => {
      listening.listen(0, "127.0.0.1", resolve);
    });
    const address = listening.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { ended } = bundle.start(`--socket=${port}`);
    const client = await connected;
    expect(await firstFindings(client)).toEqual(["INK0221"]);
    await client.sendRequest("shutdown");
    await client.sendNotification("exit");
    expect(await ended).toBe(0);
    listening.close();
  });

  it("says how it is started when nothing says how to speak", async () => {
    const { code, out, err } = await bundle.run();
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("inkoop-lsp --stdio");
    expect(await bundle.run("--help")).toMatchObject({ code: 0, err: "" });
  });
});
