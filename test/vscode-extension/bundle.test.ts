// The packed extension: what is in it, that it needs nothing else, and that its server answers.

import { execFileSync, fork, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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
  execFileSync(process.execPath, [join(extension, "package.mjs")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true });
});

function requiredBy(bundle: string): readonly string[] {
  const text = readFileSync(join(extension, "dist", bundle), "utf8");
  return [...text.matchAll(/(?<![.\w])require\("([^"]+)"\)/g)].flatMap(([, name]) => name ?? []);
}

it("bundles a client that needs nothing but the editor and Node", () => {
  const required = requiredBy("extension.cjs");
  const known = new Set(["vscode", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  expect(required.filter((name) => !known.has(name))).toEqual([]);
  expect(required).toContain("vscode");
});

it("bundles a client for the web that needs nothing but the editor, and a server that needs nothing", () => {
  expect(new Set(requiredBy("extension.web.js"))).toEqual(new Set(["vscode"]));
  expect(requiredBy("server.web.js")).toEqual([]);
});

it("bundles a server that finds a mistake in a folder, over the channel that the editor uses", async () => {
  writeFileSync(join(folder, "a.inkoop"), 'voorwaarde kvk "Ingeschreven"\n  vraag\n');
  server = fork(join(extension, "dist/package/dist/server.cjs"), ["--node-ipc"]);
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

  // What stands in files of its own, or comes from packages, is there too.
  const text =
    'beleid b "B"\n  verzekeraar "A"\n  looptijd 1 januari 2027 tot en met 31 december 2027\n\n' +
    'document "D"\n  deel d "D" punten 1\n\nbesluit x "iets"\n\nvoorwaarde kvk "K"\n  vraag "?"\n  bron d punt 1\n';
  const textDocument = { uri: `${uri}/b.inkoop` };
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "inkoop", version: 1, text },
  });
  const options = { tabSize: 2, insertSpaces: true };
  expect(await client.sendRequest("textDocument/formatting", { textDocument, options })).not.toEqual([]);
  expect(await client.sendRequest("inkoop/emitted", { textDocument })).toMatchObject({
    module: { fileName: "b.ts", isLaidOut: true },
  });
  expect(await client.sendRequest("inkoop/explain", { code: "INK0221" })).toMatchObject({ code: "INK0221" });
  client.dispose();
});

it("packs every file that the manifest names, and the licences", () => {
  const packed = join(extension, "dist/package");
  const manifest = readFileSync(join(packed, "package.json"), "utf8");
  const named = [
    ...manifest.matchAll(
      /"(?:\.\/)?((?:dist|icons|schemas|syntaxes|snippets|walkthrough)\/[^"]+|language-[\w-]+\.json)"/g,
    ),
  ].flatMap(([, file]) => file ?? []);
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((file) => !existsSync(join(packed, file)))).toEqual([]);
  expect(readFileSync(join(packed, "LICENSE"), "utf8")).toContain("EUROPEAN UNION PUBLIC LICENCE");
  expect(readFileSync(join(packed, "LICENCES-OF-OTHERS.txt"), "utf8")).toContain("vscode-languageclient");
  expect(manifest).not.toContain("devDependencies");
});

it("packs all of it into one file of less than two megabytes", () => {
  const [vsix, ...more] = readdirSync(join(extension, "dist")).filter((file) => file.endsWith(".vsix"));
  expect(more).toEqual([]);
  expect(statSync(join(extension, "dist", vsix ?? "")).size).toBeLessThan(2_000_000);
});
