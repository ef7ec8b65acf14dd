// `inkoop build [paths] --out DIR`: one TypeScript module a policy, and the runtime beside them.

import { readdir } from "node:fs/promises";
import path from "node:path";
import { counted } from "../diagnostics/words.js";
import { emitModule, emitRuntime, formatOptions, HEADING } from "../emit/typescript.js";
import type { Beleid } from "../model.js";
import { makeCommand, pathsHelp, type ExitCode, type MakeCommand } from "./command.js";
import { hasErrors, printFindings } from "./findings.js";
import { colorsFor, type Io } from "./io.js";
import { byName } from "./paths.js";
import { checkPolicies } from "./policies.js";
import { withProgress, type Step } from "./progress.js";
import { errorCode, reasonOf, refusal } from "./refusal.js";
import { readIfPresent, writeFiles, type OutputFile } from "./write-files.js";

interface BuildOptions {
  readonly out: string;
  readonly check?: true;
}

export const buildCommand: MakeCommand = (io, finish) =>
  makeCommand("build", {
    summary: "Emit policies as TypeScript modules",
    examples: ["inkoop build policies --out dist", "inkoop build policies --out dist --check"],
    exit: {
      0: "written; with --check: what stands there is what would be written",
      1: "errors in a policy, and nothing is written; with --check: what stands there is not current",
      2: "misuse, or a file that cannot be read or written",
    },
    notes: [
      "Every policy becomes NAME.ts, with inkoop-runtime.ts beside it. Either all files are written or none.\n" +
        "Modules of policies that no longer exist are named, never deleted.",
    ],
  })
    .argument("[paths...]", pathsHelp)
    .requiredOption("--out <dir>", "the folder for the modules")
    .option("--check", "write nothing; fail when what stands in the folder is not current")
    .action(async (paths: readonly string[], options: BuildOptions) => {
      finish(await build(io, paths, options));
    });

async function build(io: Io, paths: readonly string[], { out, check }: BuildOptions): Promise<ExitCode> {
  const checked = await checkPolicies(io, paths);
  if (hasErrors(checked.diagnostics)) {
    printFindings(io, checked);
    return 1;
  }
  const folder = path.resolve(io.cwd, out);
  const target: Target = { folder, shown: (name) => path.join(out, name).split(path.sep).join("/") };
  const files = await withProgress(io, (step) => outputOf(checked.policies, target, step));
  const superfluous = await superfluousIn(target, files);
  return check === true ? compare(io, { out, files, superfluous }) : write(io, { out, files, superfluous });
}

interface Target {
  readonly folder: string;
  /** How a file in the folder is named to the person who named the folder. */
  readonly shown: (name: string) => string;
}

/** The files that the policies become, in order of name; without policies there are none. */
async function outputOf(
  policies: readonly Beleid[],
  { folder, shown }: Target,
  step: Step,
): Promise<readonly OutputFile[]> {
  if (policies.length === 0) return [];
  // Prettier is large, and only this command needs it.
  const { format } = await import("prettier");
  const emitted = [emitRuntime()];
  for (const [index, beleid] of policies.entries()) {
    step(`module van ${beleid.titel} (${index + 1} van ${policies.length})`);
    const { path: name, text } = emitModule(beleid);
    emitted.push({ path: name, text: await format(text, formatOptions) });
  }
  return emitted
    .map(({ path: name, text }) => ({ path: path.join(folder, name), shown: shown(name), text }))
    .toSorted((a, b) => byName(a.shown, b.shown));
}

/** Modules in the folder that were once emitted and now come from no policy, as shown to a person. */
async function superfluousIn(
  { folder, shown }: Target,
  files: readonly OutputFile[],
): Promise<readonly string[]> {
  const expected = new Set(files.map((file) => path.basename(file.path)));
  const found: string[] = [];
  for (const name of await namesIn({ folder, shown })) {
    if (!name.endsWith(".ts") || expected.has(name)) continue;
    const current = await readIfPresent(path.join(folder, name), shown(name));
    if (current?.toString("utf8").startsWith(HEADING) === true) found.push(shown(name));
  }
  return found.toSorted(byName);
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
  readonly files: readonly OutputFile[];
  readonly superfluous: readonly string[];
}

async function write(io: Io, { out, files, superfluous }: Plan): Promise<ExitCode> {
  const colors = colorsFor(io, io.out);
  const changes = await writeFiles(files);
  for (const [index, { shown }] of files.entries()) {
    const change = changes[index] ?? "ongewijzigd";
    const paint = change === "ongewijzigd" ? colors.dim : colors.green;
    io.out.write(`${paint(change.padEnd(11))}  ${shown}\n`);
  }
  for (const shown of superfluous) io.out.write(`${colors.yellow("overbodig".padEnd(11))}  ${shown}\n`);
  const modules = Math.max(0, files.length - 1);
  io.out.write(`${counted(modules, "beleid", "beleidsstukken")} in ${out}.\n`);
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
