// The files that policies become: their text, and how each is laid out.

import { emitRegister } from "../emit/register.js";
import { emitSchemas } from "../emit/schema-files.js";
import { emitModule, emitRuntime, formatOptions, type EmittedFile } from "../emit/typescript.js";
import type { Beleid } from "../model.js";
import type { Step } from "./progress.js";

/** What is wanted besides the modules. */
export interface Wanted {
  /** JSON Schema and OpenAPI beside each module. */
  readonly schemas: boolean;
}

/** The files of `policies`, in any order; without policies there are none. */
export async function filesOf(
  policies: readonly Beleid[],
  wanted: Wanted,
  step: Step,
): Promise<readonly EmittedFile[]> {
  if (policies.length === 0) return [];
  // Prettier is large, and only this command needs it.
  const { format } = await import("prettier");
  const laidOut = async ({ path, text }: EmittedFile): Promise<EmittedFile> => ({
    path,
    text: await format(text, formatOptions),
  });
  const files = [emitRuntime()];
  for (const [index, beleid] of policies.entries()) {
    step(`module van ${beleid.titel} (${index + 1} van ${policies.length})`);
    files.push(await laidOut(emitModule(beleid)), ...(wanted.schemas ? emitSchemas(beleid) : []));
  }
  if (policies.length > 1) files.push(await laidOut(emitRegister(policies)));
  return files;
}
