// The real server in a process of its own, bundled from the sources, over its standard input and output.

import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly client: ProtocolConnection;
  /** The exit code, once the process ends. */
  readonly ended: Promise<number | null>;
}

export interface Bundle {
  /** The file that holds the whole server. */
  readonly file: string;
  /** Starts it with these flags. */
  readonly start: (...flags: readonly string[]) => ServerProcess;
  /** Runs it with these flags until it ends. */
  readonly run: (...flags: readonly string[]) => Promise<{ code: number | null; out: string; err: string }>;
  /** Ends what still runs and removes the file. */
  readonly dispose: () => void;
}

/** Bundles the server as its executable starts it. */
export async function bundleServer(): Promise<Bundle> {
  const folder = mkdtempSync(path.join(tmpdir(), "inkoop-lsp-"));
  const file = path.join(folder, "server.cjs");
  await build({
    stdin: {
      contents: 'import { start } from "@inkoop/lsp/node"; start();',
      resolveDir: path.join(root, "test"),
    },
    outfile: file,
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["source"],
    // What a package calls its module can be bundled; its other form may look for files while it runs.
    mainFields: ["module", "main"],
    logLevel: "silent",
  });
  const children: ChildProcess[] = [];
  const launch = (flags: readonly string[]): ChildProcess => {
    const child = spawn(process.execPath, [file, ...flags], { stdio: ["pipe", "pipe", "pipe"] });
    children.push(child);
    return child;
  };
  return {
    file,
    start: (...flags) => {
      const child = launch(flags);
      const { stdin, stdout } = child;
      if (stdin === null || stdout === null) throw new Error("the process has no pipes");
      const client = createProtocolConnection(
        new StreamMessageReader(stdout),
        new StreamMessageWriter(stdin),
      );
      client.listen();
      return { child, client, ended: endOf(child) };
    },
    run: async (...flags) => {
      const child = launch(flags);
      const [out, err]: [string[], string[]] = [[], []];
      child.stdout?.on("data", (data: Buffer) => out.push(data.toString()));
      child.stderr?.on("data", (data: Buffer) => err.push(data.toString()));
      const code = await endOf(child);
      return { code, out: out.join(""), err: err.join("") };
    },
    dispose: () => {
      for (const child of children) child.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve(code);
    });
  });
}
