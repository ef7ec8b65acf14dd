// The files that policies become: their text, and how each is laid out.

import { emitRegister } from "../emit/register.js";
import { emitSchemas } from "../emit/schema-files.js";
import type { PolicyText } from "../emit/source-map.js";
import { emitModule, emitRuntime, formatOptions, type EmittedFile } from "../emit/typescript.js";
import type { Beleid } from "../model.js";
import { asJavaScript, moduleAsJavaScript } from "./javascript.js";
import type { Step } from "./progress.js";

/** What is wanted of the modules. */
export interface Wanted {
  /** JavaScript with its types and maps, and no TypeScript. */
  readonly javascript: boolean;
  /** JSON Schema and OpenAPI beside each module. */
  readonly schemas: boolean;
  /** A file of a policy as the modules find it. */
  readonly textOf: (file: string) => PolicyText | undefined;
}

/** The files of `policies`, in any order; without policies there are none. */
export async function filesOf(
  policies: readonly Beleid[],
  { javascript, schemas, textOf }: Wanted,
  step: Step,
): Promise<readonly EmittedFile[]> {
  if (policies.length === 0) return [];
  // Prettier is large, and only this command needs it.
  const { format } = await import("prettier");
  const layOut = (text: string): Promise<string> => format(text, formatOptions);
  const laidOut = async ({ path, text }: EmittedFile): Promise<EmittedFile> => ({
    path,
    text: await layOut(text),
  });
  const inLanguage = async (module: EmittedFile): Promise<readonly EmittedFile[]> =>
    javascript ? asJavaScript(module, layOut) : [module];

  const files = [...(await inLanguage(emitRuntime()))];
  for (const [index, beleid] of policies.entries()) {
    step(`module van ${beleid.titel} (${index + 1} van ${policies.length})`);
    const module = await laidOut(emitModule(beleid));
    files.push(...(javascript ? await moduleAsJavaScript(beleid, module, textOf, layOut) : [module]));
    if (schemas) files.push(...emitSchemas(beleid));
  }
  if (policies.length > 1) files.push(...(await inLanguage(await laidOut(emitRegister(policies)))));
  return files;
}
