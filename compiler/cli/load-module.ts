// Loads an emitted module in Node: exactly the text that `inkoop build` writes, made into JavaScript and imported.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import type { Beleid } from "../model.js";
import { emittedModule } from "../emit/emitted-module.js";
import type { ModuleExports } from "../emit/emitted-module.js";
import { emitModule, emitRuntime } from "../emit/typescript.js";
import type { EmittedFile } from "../emit/typescript.js";
import type { EmittedModule } from "../examples/agreement.js";

/** The emitted module of `beleid`, as examples compare it with the reference. */
export async function loadEmitted(beleid: Beleid): Promise<EmittedModule> {
  return emittedModule(await loadExports(beleid));
}

/** What the emitted module of `beleid` exports. */
export async function loadExports(beleid: Beleid): Promise<ModuleExports> {
  const folder = await mkdtemp(join(tmpdir(), "inkoop-"));
  try {
    const [module] = await Promise.all(
      [emitModule(beleid), emitRuntime()].map((file) => write(folder, file)),
    );
    return (await import(pathToFileURL(module ?? folder).href)) as ModuleExports;
  } finally {
    // What was imported stays in memory.
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(folder: string, { path, text }: EmittedFile): Promise<string> {
  const { code } = await transform(text, { loader: "ts", format: "esm", target: "es2022", sourcefile: path });
  const file = join(folder, path.replace(/\.ts$/, ".js"));
  await writeFile(file, code);
  if (path.startsWith("inkoop-runtime")) await writeFile(join(folder, "package.json"), '{"type":"module"}');
  return file;
}
