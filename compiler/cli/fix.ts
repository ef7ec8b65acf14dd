// `inkoop check --fix`: applies what may be applied without a person looking, says what that was, and shows what is left.

import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { lineStartsOf, positionAt } from "@inkoop/language";
import { printable } from "../diagnostics/text-layout.js";
import { counted } from "../diagnostics/words.js";
import type { FixedText } from "../fixes/apply.js";
import { fixProgram } from "../fixes/program.js";
import { updateProgram } from "../program.js";
import { colorsFor, type Io, type Output } from "./io.js";
import { checkWorkspace, type CheckedPolicies } from "./policies.js";
import { reasonOf, refusal } from "./refusal.js";
import { workspaceOf } from "./workspace.js";
import { writeFiles, type OutputFile } from "./write-files.js";

/**
 * Writes every file of `checked` with its safe fixes, all of them or none, and says on `output` what was done. Gives
 * what is found now.
 */
export async function fixPolicies(
  io: Io,
  checked: CheckedPolicies,
  output: Output,
): Promise<CheckedPolicies> {
  const { workspace } = checked;
  const { files } = fixProgram(workspace.program);
  if (files.size === 0) return checked;
  const written: OutputFile[] = [];
  for (const [file, { text }] of files) written.push(await outputFor(checked, file, text));
  await writeFiles(written);
  printFixes(io, output, checked, files);
  const program = updateProgram(workspace.program, { changed: [...files.keys()] });
  return checkWorkspace(workspaceOf(io, workspace.folder, program));
}

/** Prints what `fixPolicies` would change as one patch, and gives whether that is anything. */
export async function printFixDiff(io: Io, { workspace }: CheckedPolicies): Promise<boolean> {
  const { createTwoFilesPatch } = await import("diff");
  const { files } = fixProgram(workspace.program);
  const colors = colorsFor(io, io.out);
  for (const [file, { text }] of files) {
    const name = workspace.pathOf(file);
    const before = workspace.program.file(file)?.text ?? "";
    const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, text, undefined, undefined, {
      headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
    });
    for (const line of patch.trimEnd().split("\n")) {
      const paint = { "+": colors.green, "-": colors.red, "@": colors.cyan }[line.charAt(0)];
      io.out.write(`${paint === undefined ? line : paint(line)}\n`);
    }
  }
  return files.size > 0;
}

/** The file to write: where a link leads, with its byte order mark, and only if nobody changed it since it was read. */
async function outputFor({ workspace }: CheckedPolicies, file: string, text: string): Promise<OutputFile> {
  const shown = workspace.pathOf(file);
  let target: string;
  let current: string;
  try {
    target = await realpath(path.join(workspace.folder, file));
    current = await readFile(target, "utf8");
  } catch (error) {
    throw refusal("INK0903", { path: shown, reason: reasonOf(error) }, error);
  }
  const mark = current.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  if (current !== mark + (workspace.program.file(file)?.text ?? "")) {
    throw refusal("INK0903", { path: shown, reason: "het is intussen gewijzigd" });
  }
  return { path: target, shown, text: mark + text };
}

const BYTE_ORDER_MARK = "\uFEFF";

function printFixes(
  io: Io,
  output: Output,
  { workspace }: CheckedPolicies,
  files: ReadonlyMap<string, FixedText>,
): void {
  const colors = colorsFor(io, output);
  for (const [file, { text, applied }] of files) {
    const count = colors.green(counted(applied.length, "verbetering", "verbeteringen"));
    output.write(`${colors.bold(printable(workspace.pathOf(file)))}: ${count}\n`);
    const lineStarts = lineStartsOf(text);
    const places = applied.map(({ span }) => {
      const { line, column } = positionAt(lineStarts, span.start);
      return `${line}:${column}`;
    });
    const width = Math.max(...places.map(({ length }) => length));
    for (const [index, { code, title }] of applied.entries()) {
      const place = colors.dim((places[index] ?? "").padStart(width));
      output.write(`  ${place}  ${printable(title)} ${colors.dim(`(${code})`)}\n`);
    }
    output.write("\n");
  }
}
