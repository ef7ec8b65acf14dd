// Emitted modules for tests: the files, and what TypeScript says of them.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { format } from "prettier";
import type { Beleid } from "@inkoop/compiler";
import { emitTypeScript, formatOptions } from "../../compiler/emit/typescript.js";
import type { EmittedFile } from "../../compiler/emit/typescript.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The files of a policy as `inkoop build` writes them. */
export function emitted(beleid: Beleid): Promise<readonly EmittedFile[]> {
  return emitTypeScript(beleid, (text) => format(text, formatOptions));
}

/** Runs `use` with a folder that holds these files and a package.json of ES modules; the folder is then removed. */
export async function inFolder<T>(
  files: readonly EmittedFile[],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "inkoop-test-"));
  try {
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    for (const { path, text } of files) await writeFile(join(folder, path), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As strict as TypeScript gets, for code that runs in any engine of 2022. */
const strictest = {
  target: "es2022",
  lib: ["es2022"],
  module: "nodenext",
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  types: [],
};

/** Compiles everything in `folder` to JavaScript beside it; what `tsc` complains of, or "". */
export async function compile(folder: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...strictest, ...more }, include: ["**/*.ts", "**/*.mts"] }),
  );
  return run("tsc", ["-p", folder]);
}

/** What `oxlint` finds of explicit `any` in `folder`, or "". */
export async function explicitAny(folder: string): Promise<string> {
  return run("oxlint", ["--quiet", "-A", "all", "-D", "typescript/no-explicit-any", folder]);
}

/** The folder of the types that Node has. */
export const nodeTypes = { typeRoots: [join(root, "node_modules/@types")], types: ["node"] } as const;

/** Runs a program of the project; its output when it fails, else "". */
async function run(program: string, parameters: readonly string[]): Promise<string> {
  try {
    await promisify(execFile)(join(root, "node_modules/.bin", program), [...parameters], { cwd: root });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
    return `${stdout ?? ""}${stderr ?? ""}${stdout === undefined ? String(error) : ""}`;
  }
}

/** The text of a file of the project. */
export function textOf(path: string): Promise<string> {
  return readFile(join(root, path), "utf8");
}
