// `inkoop format [paths]`: policies in their canonical form, in place; or a text from the input to the output.

import { readFile, realpath } from "node:fs/promises";
import { lineStartsOf, positionAt, type Position } from "@inkoop/language";
import { counted } from "../diagnostics/words.js";
import { makeCommand, pathsHelp, type ExitCode, type MakeCommand } from "./command.js";
import { colorsFor, type Io, type Output } from "./io.js";
import { findPolicyFiles, shownPath } from "./paths.js";
import { withProgress } from "./progress.js";
import { reasonOf, refusal } from "./refusal.js";
import { writeFiles } from "./write-files.js";

interface FormatOptions {
  readonly check?: true;
  readonly stdin?: true;
  readonly stdinPath?: string;
}

export const formatCommand: MakeCommand = (io, finish) => {
  const command = makeCommand("format", {
    summary: "Write policies in their canonical form",
    examples: [
      "inkoop format",
      "inkoop format policies --check",
      "inkoop format --stdin --stdin-path mondzorg.inkoop < mondzorg.inkoop",
    ],
    exit: {
      0: "formatted; with --check: everything is in its canonical form",
      1: "with --check: something is not",
      2: "misuse, or a file that cannot be read or written",
    },
    notes: [
      "The meaning never changes, and no comment gets lost. A declaration with a syntax error stays as it is and is\n" +
        "named; so does what stands between `// inkoop-opmaak: uit` and `// inkoop-opmaak: aan`.",
    ],
  })
    .argument("[paths...]", pathsHelp)
    .option("--check", "write nothing; fail when something is not in its canonical form")
    .option("--stdin", "format the input and print the result")
    .option("--stdin-path <path>", "what to call the input; nothing is read or written there");
  return command.action(async (paths: readonly string[], options: FormatOptions) => {
    if (options.stdin === true && paths.length > 0)
      command.error("error: paths and --stdin cannot be combined");
    if (options.stdin === undefined && options.stdinPath !== undefined)
      command.error("error: --stdin-path says what to call the input; it needs --stdin");
    finish(options.stdin === true ? await formatInput(io, options) : await formatFiles(io, paths, options));
  });
};

/** A text and its canonical form. */
interface Formatted {
  /** How a person calls it. */
  readonly shown: string;
  readonly differs: boolean;
  readonly formatted: string;
  /** The places of the declarations that stay as they are, in the text that stands there in the end. */
  readonly kept: readonly Position[];
}

async function formatFiles(io: Io, paths: readonly string[], { check }: FormatOptions): Promise<ExitCode> {
  const files = await findPolicyFiles(io, paths);
  const results = await withProgress(io, async (step) => {
    const done: (Formatted & { readonly path: string })[] = [];
    for (const file of files) {
      const shown = shownPath(io, file);
      step(`${shown} opmaken`);
      // A link stays a link: what it leads to is written.
      const target = await attempt(shown, () => realpath(file));
      const bytes = await attempt(shown, () => readFile(target));
      done.push({ path: target, ...(await formatBytes(bytes, shown, check === true)) });
    }
    return done;
  });
  const changed = results.filter(({ differs }) => differs);
  if (check === undefined)
    await writeFiles(
      changed.map(({ path: target, shown, formatted }) => ({ path: target, shown, text: formatted })),
    );
  reportFiles(io, results, check === true);
  return check === true && changed.length > 0 ? 1 : 0;
}

async function formatInput(io: Io, { check, stdinPath }: FormatOptions): Promise<ExitCode> {
  if (stdinPath !== undefined && !stdinPath.endsWith(".inkoop"))
    throw refusal("INK0905", { path: stdinPath });
  const bytes = await io.readInput();
  const result = await formatBytes(bytes, stdinPath ?? "standaardinvoer", check === true);
  if (check === undefined) {
    io.out.write(result.formatted);
    printKept(io, io.err, result);
    return 0;
  }
  reportFiles(io, [result], true);
  return result.differs ? 1 : 0;
}

async function formatBytes(bytes: Uint8Array, shown: string, check: boolean): Promise<Formatted> {
  const text = decode(bytes, shown);
  // Prettier is large, and few commands need it.
  const { formatText, unformattedIn } = await import("@inkoop/language/format");
  const formatted = await formatText(text);
  const last = check ? text : formatted;
  const lineStarts = lineStartsOf(last);
  const kept = unformattedIn(last).map(({ start }) => positionAt(lineStarts, start));
  return { shown, differs: formatted !== text, formatted, kept };
}

/** The text of a file, its byte order mark included: it stays where it is. */
function decode(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw refusal("INK0902", { path: shown, reason: "het is geen tekst in UTF-8" }, error);
  }
}

/** One line a file that changed, or a declaration that stayed as it is; and a last line that counts. */
function reportFiles(io: Io, results: readonly Formatted[], check: boolean): void {
  const colors = colorsFor(io, io.out);
  for (const result of results) {
    if (result.differs) {
      const word = check ? colors.red("wijkt af ") : colors.green("opgemaakt");
      io.out.write(`${word}  ${result.shown}\n`);
    }
    printKept(io, io.out, result);
  }
  const changed = results.filter(({ differs }) => differs).length;
  const all = counted(results.length, "bestand", "bestanden");
  if (changed === 0) io.out.write(`${all}, en niets om op te maken.\n`);
  else if (!check) io.out.write(`${changed} van ${all} opgemaakt.\n`);
  else {
    const verb = changed === 1 ? "wijkt" : "wijken";
    io.out.write(
      `${changed} van ${all} ${verb} af van de opmaak; herstel dat met ${colors.bold("inkoop format")}.\n`,
    );
  }
}

/** Names the declarations that stayed as they are. */
function printKept(io: Io, output: Output, { shown, kept }: Formatted): void {
  const colors = colorsFor(io, output);
  for (const { line, column } of kept) {
    const place = `${shown}:${line}:${column}`;
    output.write(`${colors.cyan("hint     ")}  ${place}  blijft zoals het is: hier staat een fout in\n`);
  }
}

async function attempt<T>(shown: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw refusal("INK0902", { path: shown, reason: reasonOf(error) }, error);
  }
}
