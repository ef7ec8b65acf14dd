// The example service beside the modules of all policies in a folder, as TypeScript compiles it there.

import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { emitRegister } from "../../compiler/emit/register.js";
import { emitSchemas } from "../../compiler/emit/schema-files.js";
import { emitModule, emitRuntime } from "../../compiler/emit/typescript.js";
import type { Beleid } from "@inkoop/compiler";
import { compile, nodeTypes, textOf } from "../helpers/emitted.js";
import { repositoryPolicies } from "../helpers/policies.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface BuiltService {
  readonly policies: readonly Beleid[];
  /** What TypeScript says of it, or "". */
  readonly complaints: string;
}

/** Builds it in `folder`, which has another around it, with `more` files beside it; what is started is `main.mjs`. */
export async function buildService(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<BuiltService> {
  const policies = repositoryPolicies();
  await mkdir(folder, { recursive: true });
  // Beside it, so that whoever looks through the service does not look through what it uses.
  await symlink(join(root, "node_modules"), join(dirname(folder), "node_modules"));
  const files = [
    { path: "package.json", text: '{ "type": "module" }' },
    emitRuntime(),
    emitRegister(policies),
    ...policies.flatMap((beleid) => [emitModule(beleid), ...emitSchemas(beleid)]),
    ...Object.entries(more).map(([path, text]) => ({ path, text })),
  ];
  for (const { path, text } of files) await writeFile(join(folder, path), text);
  for (const name of await readdir(join(root, "test/service"))) {
    if (name.endsWith(".mts")) await writeFile(join(folder, name), await textOf(`test/service/${name}`));
  }
  // The types of the framework ask for more of the world than a service does.
  const complaints = await compile(folder, { ...nodeTypes, skipLibCheck: true });
  return { policies, complaints };
}
