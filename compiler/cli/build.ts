// `inkoop build [paths] --out DIR`: one TypeScript module a policy, and beside them the runtime and a register.

import { readdir } from "node:fs/promises";
import path from "node:path";
import { overlappingPolicies } from "../analyse/overlap.js";
import { counted } from "../diagnostics/words.js";
import { HEADING } from "../emit/typescript.js";
import { filesOf, type Wanted } from "./build-files.js";
import { makeCommand, pathsHelp, type ExitCode, type MakeCommand } from "./command.js";
import { hasErrors, printFindings } from "./findings.js";
import { colorsFor, type Io } from "./io.js";
import { byName } from "./paths.js";
import { checkPolicies } from "./policies.js";
import { withProgress } from "./progress.js";
import { errorCode, reasonOf, refusal } from "./refusal.js";
import { relativeTo } from "./workspace-folder.js";
import { readIfPresent, writeFiles, type OutputFile } from "./write-files.js";

interface BuildOptions {
  readonly out: string;
  readonly check?: true;
  readonly javascript?: true;
  readonly schemas?: true;
}

export const buildCommand: MakeCommand = (io, finish) =>
  makeCommand("build", {
    summary: "Emit policies as TypeScript modules",
    examples: [
      "inkoop build policies --out dist",
      "inkoop build policies --out dist --javascript --schemas",
      "inkoop build policies --out dist --check",
    ],
    exit: {
      0: "written; with --check: what stands there is what would be written",
      1: "errors in a policy, and nothing is written; with --check: what stands there is not current",
      2: "misuse, or a file that cannot be read or written",
    },
    notes: [
      "Every policy becomes NAME.ts, with inkoop-runtime.ts beside it, and inkoop-register.ts when there are more.\n" +
        "Either all files are written or none. What comes from no policy any more is named, never deleted.",
    ],
  })
    .argument("[paths...]", pathsHelp)
    .requiredOption("--out <dir>", "the folder for the modules")
    .option(
      "--javascript",
      "write NAME.js with its types (.d.ts) and a map to the policy (.js.map), instead of NAME.ts",
    )
    .option("--schemas", "also write NAME.schema.json (JSON Schema) and NAME.openapi.json (OpenAPI)")
    .option("--check", "write nothing; fail when what stands in the folder is not current")
    .action(async (paths: readonly string[], options: BuildOptions) => {
      finish(await build(io, paths, options));
    });

async function build(
  io: Io,
  paths: readonly string[],
  { out, check, javascript, schemas }: BuildOptions,
): Promise<ExitCode> {
  const checked = await checkPolicies(io, paths);
  const { policies, workspace } = checked;
  const diagnostics = [...checked.diagnostics, ...overlappingPolicies(policies, workspace.program)];
  if (hasErrors(diagnostics)) {
    printFindings(io, { ...checked, diagnostics });
    return 1;
  }
  const folder = path.resolve(io.cwd, out);
  const target: Target = { folder, shown: (name) => path.join(out, name).split(path.sep).join("/") };
  const wanted: Wanted = {
    javascript: javascript === true,
    schemas: schemas === true,
    textOf: (file) => {
      const text = workspace.textOf(file);
      return text === undefined
        ? undefined
        : { path: relativeTo(folder, path.join(workspace.folder, file)), text };
    },
  };
  const emitted = await withProgress(io, (step) => filesOf(policies, wanted, step));
  const files = emitted
    .map(({ path: name, text }) => ({ path: path.join(folder, name), shown: target.shown(name), text }))
    .toSorted((a, b) => byName(a.shown, b.shown));
  const superfluous = await superfluousIn(target, files);
  const plan = { out, policies: policies.length, files, superfluous };
  return check === true ? compare(io, plan) : write(io, plan);
}

interface Target {
  readonly folder: string;
  /** How a file in the folder is named to the person who named the folder. */
  readonly shown: (name: string) => string;
}

/** Files in the folder that were once emitted and now come from no policy, as shown to a person. */
async function superfluousIn(
  { folder, shown }: Target,
  files: readonly OutputFile[],
): Promise<readonly string[]> {
  const expected = new Set(files.map((file) => path.basename(file.path)));
  const found: string[] = [];
  for (const name of await namesIn({ folder, shown })) {
    if (!/\.(?:ts|js|map|json)$/.test(name) || expected.has(name)) continue;
    const current = await readIfPresent(path.join(folder, name), shown(name));
    if (current !== undefined && isEmitted(name, current.toString("utf8"))) found.push(shown(name));
  }
  return found.toSorted(byName);
}

function isEmitted(name: string, text: string): boolean {
  if (/\.[jt]s$/.test(name)) return text.startsWith(HEADING);
  if (name.endsWith(".js.map")) return text.includes('.inkoop"]') || text.includes('.inkoop",');
  if (name.endsWith(".schema.json")) return text.includes('"$comment": "Beleid ');
  return name.endsWith(".openapi.json") && text.includes('"x-inkoop": {');
}

async function namesIn({ folder, shown }: Target): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw refusal("INK0903", { path: shown("."), reason: reasonOf(error) }, error);
  }
}

interface Plan {
  readonly out: string;
  /** How many policies the files come from. */
  readonly policies: number;
  readonly files: readonly OutputFile[];
  readonly superfluous: readonly string[];
}

async function write(io: Io, { out, policies, files, superfluous }: Plan): Promise<ExitCode> {
  const colors = colorsFor(io, io.out);
  const changes = await writeFiles(files);
  for (const [index, { shown }] of files.entries()) {
    const change = changes[index] ?? "ongewijzigd";
    const paint = change === "ongewijzigd" ? colors.dim : colors.green;
    io.out.write(`${paint(change.padEnd(11))}  ${shown}\n`);
  }
  for (const shown of superfluous) io.out.write(`${colors.yellow("overbodig".padEnd(11))}  ${shown}\n`);
  io.out.write(`${counted(policies, "beleid", "beleidsstukken")} in ${out}.\n`);
  return 0;
}

/** Byte for byte: what stands there must be what would be written. */
async function compare(io: Io, { out, files, superfluous }: Plan): Promise<ExitCode> {
  const colors = colorsFor(io, io.out);
  const stale: string[] = [];
  for (const { path: target, shown, text } of files) {
    const current = await readIfPresent(target, shown);
    if (current === undefined) stale.push(`${"ontbreekt".padEnd(9)}  ${shown}`);
    else if (!current.equals(Buffer.from(text))) stale.push(`${"verschilt".padEnd(9)}  ${shown}`);
  }
  stale.push(...superfluous.map((shown) => `overbodig  ${shown}`));
  for (const line of stale) io.out.write(`${colors.red(line)}\n`);
  io.out.write(
    stale.length === 0
      ? `${out} is actueel: ${counted(files.length, "bestand", "bestanden")}.\n`
      : `${out} is niet actueel; ${colors.bold("inkoop build")} werkt het bij${superfluous.length === 0 ? "" : ", verwijder zelf wat overbodig is"}.\n`,
  );
  return stale.length === 0 ? 0 : 1;
}
