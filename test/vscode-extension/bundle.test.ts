import { execFileSync, fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";

const extension = fileURLToPath(new URL("../../vscode-extension/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "inkoop-bundel-"));
let server: ChildProcess | undefined;

beforeAll(() => {
  execFileSync(process.execPath, [join(extension, "bundle.mjs")]);
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true });
});

it("bundles a client that needs nothing but the editor and Node", () => {
  const text = readFileSync(join(extension, "dist/extension.cjs"), "utf8");
  const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].flatMap(([, name]) => name ?? []);
  const known = new Set(["vscode", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  expect(required.filter((name) => !known.has(name))).toEqual([]);
  expect(required).toContain("vscode");
});

it("bundles a server that finds a mistake in a folder, over the channel that the editor uses", async () => {
  writeFileSync(join(folder, "a.inkoop"), 'voorwaarde kvk "Ingeschreven"\n  vraag\n');
  server = fork(join(extension, "dist/server.cjs"), ["--node-ipc"]);
  const client = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  const uri = pathToFileURL(folder).href;
  const found = new Promise<PublishDiagnosticsParams>((resolve) => {
    client.onNotification("textDocument/publishDiagnostics", resolve);
  });
  client.listen();
  await client.sendRequest("initialize", { processId: process.pid, rootUri: uri, capabilities: {} });
  await client.sendNotification("initialized", {});
  const { uri: place, diagnostics } = await found;
  expect(place).toBe(`${uri}/a.inkoop`);
  expect(diagnostics.map(({ source }) => source)).toContain("inkoop");
  client.dispose();
});

it("names files that exist, and the language that the files have", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
  expect(manifest).toMatchObject({
    main: "./dist/extension.cjs",
    contributes: {
      languages: [{ id: "inkoop", extensions: [".inkoop"], configuration: "./language-configuration.json" }],
    },
  });
  expect(() =>
    JSON.parse(readFileSync(join(extension, "language-configuration.json"), "utf8")),
  ).not.toThrow();
});
