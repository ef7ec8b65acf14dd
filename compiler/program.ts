// The program: a set of files with everything they use, parsed, and grouped into policies and building blocks.

import { parse, type Declaration } from "@inkoop/language";
import { collectDiagnostics, type Diagnostic, type Report } from "./diagnostics/create.js";
import { quoted } from "./diagnostics/words.js";
import { compareNames, inkoopFilesUnder, type Host } from "./host.js";
import { headerOf, type ProgramFile, type Use } from "./program/files.js";
import { resolveUse } from "./program/uses.js";
import { cyclesOf, unitsOfFiles, type Unit } from "./program/units.js";

export type { ProgramFile, Use } from "./program/files.js";
export type { Unit } from "./program/units.js";

export interface ProgramOptions {
  /** Paths of files, relative to the workspace; what they use is loaded too. */
  readonly roots: readonly string[];
}

export interface Program {
  readonly host: Host;
  readonly options: ProgramOptions;
  /** Every loaded file, in order of path. */
  readonly files: readonly ProgramFile[];
  readonly file: (path: string) => ProgramFile | undefined;
  /** Every policy and building block, in order of path. */
  readonly units: readonly Unit[];
  /** The units that a file belongs to: one for a file with a header, for a part those that use it. */
  readonly unitsOf: (path: string) => readonly Unit[];
  /** What is wrong with the files themselves and with `gebruik`; unordered. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads the files of `options` and everything that they use. With `previous`, whatever did not change is the same
 * object as there. A root that cannot be read is left out: whoever named it knows how to say so.
 */
export function createProgram(host: Host, options: ProgramOptions, previous?: Program): Program {
  const loader = createLoader(host, previous);
  loader.load(options.roots);
  if (orphansOf(loader.files).length > 0) {
    // A part is checked as what it is a part of, so find the files that use it, even when nobody named those.
    loader.load(usersElsewhere(host, loader.files));
  }
  const files = new Map([...loader.files].toSorted(([a], [b]) => compareNames(a, b)));
  const { report, diagnostics } = collectDiagnostics();
  for (const file of files.values()) reportFile(host, file, files, report);
  for (const orphan of orphansOf(files)) {
    // Where text could not be read, its first line may well be what is wrong.
    if (orphan.problems.length > 0) continue;
    const first = orphan.tree.declarations[0];
    report("INK0440", { file: orphan.path, span: first?.keyword ?? { start: 0, end: 0 } }, {});
  }
  reportCycles(files, report);
  const units = unitsOfFiles(files, previous?.units ?? []);
  return {
    host,
    options,
    files: [...files.values()],
    file: (path) => files.get(path),
    units,
    unitsOf: (path) => units.filter((unit) => unit.files.some((file) => file.path === path)),
    diagnostics,
  };
}

/** The same program after something changed on the side of the host; whatever did not change is the same object. */
export function updateProgram(program: Program, options: ProgramOptions = program.options): Program {
  return createProgram(program.host, options, program);
}

interface Loader {
  readonly files: ReadonlyMap<string, ProgramFile>;
  readonly load: (roots: readonly string[]) => void;
}

/** Loads files and what they use, each once; says nothing. */
function createLoader(host: Host, previous: Pick<Program, "file"> | undefined): Loader {
  const files = new Map<string, ProgramFile>();
  const load = (roots: readonly string[]): void => {
    const waiting = [...roots];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (files.has(path)) continue;
      const text = host.readText(path);
      if (text === undefined) continue;
      const file = loadFile(host, path, text, previous?.file(path));
      files.set(path, file);
      for (const use of file.uses) if (use.path !== undefined) waiting.push(use.path);
    }
  };
  return { files, load };
}

function loadFile(host: Host, path: string, text: string, before: ProgramFile | undefined): ProgramFile {
  const parsed = before?.text === text ? before : parseFile(text);
  const uses = parsed.tree.declarations.flatMap((declaration): Use[] =>
    declaration.kind === "gebruik"
      ? [{ declaration, path: resolveUse(host, path, declaration, silent) }]
      : [],
  );
  const unchanged = parsed === before && uses.every((use, index) => use.path === before.uses[index]?.path);
  if (unchanged) return before;
  const kind = headerOf(parsed.tree)?.kind ?? "deel";
  return { path, text, tree: parsed.tree, problems: parsed.problems, kind, uses };
}

function parseFile(text: string): Pick<ProgramFile, "tree" | "problems"> {
  const { file, problems } = parse(text);
  return { tree: file, problems };
}

const silent: Report = () => {};

/** The parts that no loaded file uses. */
function orphansOf(files: ReadonlyMap<string, ProgramFile>): readonly ProgramFile[] {
  const used = new Set([...files.values()].flatMap((file) => file.uses.map((use) => use.path)));
  return [...files.values()].filter((file) => file.kind === "deel" && !used.has(file.path));
}

/** The files of the workspace, not loaded yet, that lead to one of the orphans. */
function usersElsewhere(host: Host, files: ReadonlyMap<string, ProgramFile>): readonly string[] {
  const everything = createLoader(host, { file: (path) => files.get(path) });
  everything.load(inkoopFilesUnder(host, ""));
  const leading = new Set(orphansOf(files).map((file) => file.path));
  for (let size = -1; size < leading.size;) {
    size = leading.size;
    for (const file of everything.files.values()) {
      if (file.uses.some((use) => use.path !== undefined && leading.has(use.path))) leading.add(file.path);
    }
  }
  return [...leading].filter((path) => !files.has(path));
}

/** Says what is wrong with the header of a file and with each `gebruik` in it, but for rounds. */
function reportFile(
  host: Host,
  file: ProgramFile,
  files: ReadonlyMap<string, ProgramFile>,
  report: Report,
): void {
  reportHeader(file, report);
  const seen = new Map<string, Use>();
  for (const use of file.uses) {
    const at = { file: file.path, span: use.declaration.path.span };
    if (use.path === undefined) {
      resolveUse(host, file.path, use.declaration, report);
      continue;
    }
    const written = use.declaration.path.value;
    const first = seen.get(use.path);
    const target = files.get(use.path);
    if (first !== undefined) {
      report(
        "INK0207",
        at,
        { path: written },
        {
          related: [{ file: file.path, span: first.declaration.path.span, message: "Hier staat het al." }],
          fixes: [
            {
              title: "haal deze regel weg",
              edits: [{ span: use.declaration.span, newText: "" }],
              safe: true,
            },
          ],
        },
      );
    } else if (target === undefined)
      report("INK0201", at, { path: written, near: undefined, unreadable: true });
    else if (target.kind === "beleid") report("INK0210", at, { path: written });
    seen.set(use.path, first ?? use);
  }
}

function reportHeader(file: ProgramFile, report: Report): void {
  const header = headerOf(file.tree);
  if (header === undefined) return;
  const { declarations } = file.tree;
  if (declarations[0] !== header && declarations.every(isRead)) {
    report("INK0442", { file: file.path, span: header.keyword }, { word: header.kind });
  }
  for (const second of declarations) {
    if (second === header || (second.kind !== "beleid" && second.kind !== "bouwsteen")) continue;
    report(
      "INK0441",
      { file: file.path, span: second.keyword },
      { word: second.kind },
      { related: [{ file: file.path, span: header.keyword, message: "Hier begint het bestand al." }] },
    );
  }
}

function isRead(declaration: Declaration): boolean {
  return declaration.kind !== "broken";
}

function reportCycles(files: ReadonlyMap<string, ProgramFile>, report: Report): void {
  for (const cycle of cyclesOf(files)) {
    const [first, ...others] = cycle;
    if (first === undefined) continue;
    report(
      "INK0209",
      { file: first.file.path, span: first.use.declaration.path.span },
      { files: [...cycle.map((step) => step.file.path), first.file.path] },
      {
        related: others.map((step) => ({
          file: step.file.path,
          span: step.use.declaration.path.span,
          message: `Hier gaat ${quoted(step.file.path)} verder naar het volgende bestand.`,
        })),
      },
    );
  }
}
