// Loads many emitted modules cheaply: one folder, one runtime module.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import type { Beleid } from "@inkoop/compiler";
import { emittedModule } from "../../compiler/emit/emitted-module.js";
import type { ModuleExports } from "../../compiler/emit/emitted-module.js";
import { emitModule, emitRuntime } from "../../compiler/emit/typescript.js";
import type { EmittedModule } from "../../compiler/examples/agreement.js";

export interface Loader {
  readonly load: (beleid: Beleid) => Promise<EmittedModule>;
  /** Removes the folder; what was loaded goes on working. */
  readonly close: () => Promise<void>;
}

export async function createLoader(): Promise<Loader> {
  const folder = await mkdtemp(join(tmpdir(), "inkoop-test-"));
  let loaded = 0;
  const write = async (path: string, text: string): Promise<string> => {
    const { code } = await transform(text, { loader: "ts", format: "esm", target: "es2022" });
    await writeFile(join(folder, path), code);
    return join(folder, path);
  };
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await write("inkoop-runtime.js", emitRuntime().text);
  return {
    load: async (beleid) => {
      loaded += 1;
      const file = await write(`module${loaded}.js`, emitModule(beleid).text);
      return emittedModule((await import(pathToFileURL(file).href)) as ModuleExports);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
