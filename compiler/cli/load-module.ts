// Loads an emitted module in Node: exactly the text that `inkoop build` writes, made into JavaScript and imported.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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

/**
 * What the emitted module of `beleid` exports. All modules of a process share one runtime module, as those of a
 * service do: so it is made and warmed up once.
 */
export function loadExports(beleid: Beleid): Promise<ModuleExports> {
  const loading = queue.then(() => load(beleid));
  queue = loading.catch(() => {});
  return loading;
}

/** One at a time, for they pass through one folder. */
let queue: Promise<unknown> = Promise.resolve();
/** That folder: it is there while a module is loaded, and always the same, which makes the runtime the same module. */
let folder: string | undefined;
let runtime: string | undefined;
let loads = 0;

async function load(beleid: Beleid): Promise<ModuleExports> {
  if (folder === undefined) folder = await mkdtemp(join(tmpdir(), "inkoop-"));
  else await mkdir(folder, { mode: 0o700 });
  try {
    runtime ??= await javascriptOf(emitRuntime());
    const module = emitModule(beleid);
    loads += 1;
    const file = join(folder, `${loads}-${module.path.replace(/\.ts$/, ".js")}`);
    await Promise.all([
      writeFile(join(folder, "package.json"), '{"type":"module"}'),
      writeFile(join(folder, emitRuntime().path.replace(/\.ts$/, ".js")), runtime),
      writeFile(file, await javascriptOf(module)),
    ]);
    return (await import(pathToFileURL(file).href)) as ModuleExports;
  } finally {
    // What was imported stays in memory.
    await rm(folder, { recursive: true, force: true });
  }
}

async function javascriptOf({ path, text }: EmittedFile): Promise<string> {
  const { transform } = await import("esbuild");
  const { code } = await transform(text, { loader: "ts", format: "esm", target: "es2022", sourcefile: path });
  return code;
}
