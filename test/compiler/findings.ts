// What `inkoop check` finds in a text, for tests: the whole way from text to sorted findings, in memory.

import { applyEdits, lineStartsOf, positionAt } from "@inkoop/language";
import type { Beleid } from "@inkoop/compiler";
import { checkProgram } from "../../compiler/check/index.js";
import type { Diagnostic } from "../../compiler/diagnostics/create.js";
import { splitFiles } from "../../compiler/diagnostics/page-parts.js";
import { createRenderer, type Renderer } from "../../compiler/diagnostics/render.js";
import { createMemoryHost } from "../../compiler/host.memory.js";
import { createProgram } from "../../compiler/program.js";

export interface Findings {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** The policies without errors. */
  readonly beleiden: readonly Beleid[];
  readonly renderer: Renderer;
}

/** The findings in a text of one file, or of several that each start with a line `// bestand: naam.inkoop`. */
export function findingsIn(text: string): Findings {
  return findingsInFiles(splitFiles(text));
}

export function findingsInFiles(files: ReadonlyMap<string, string>): Findings {
  // A file without a header is checked with the file that uses it.
  const named = [...files].filter(([, text]) => /^(?:beleid|bouwsteen)\b/m.test(text)).map(([path]) => path);
  const roots = named.length > 0 ? named : [...files.keys()];
  const program = createProgram(createMemoryHost(files), { roots });
  const { diagnostics, beleiden } = checkProgram(program);
  const textOf = (file: string): string | undefined => files.get(file);
  return { files, diagnostics, beleiden, renderer: createRenderer({ textOf }) };
}

/** "INK0402 9:12 `agb` zegt niet …" for each finding; with the file when there is more than one. */
export function listed({ files, diagnostics }: Findings): readonly string[] {
  return diagnostics.map(({ code, file, span, message }) => {
    const { line, column } = positionAt(lineStartsOf(files.get(file) ?? ""), span.start);
    return `${code} ${files.size > 1 ? `${file}:` : ""}${line}:${column} ${message}`;
  });
}

/** The texts after fix `index` of the first finding with `code`; undefined when there is no such fix. */
export function fixed(
  { files, diagnostics }: Findings,
  code: string,
  index = 0,
): ReadonlyMap<string, string> | undefined {
  const finding = diagnostics.find((diagnostic) => diagnostic.code === code);
  const fix = finding?.fixes[index];
  if (finding === undefined || fix === undefined) return undefined;
  return new Map(
    [...files].map(([path, text]) => [path, path === finding.file ? applyEdits(text, fix.edits) : text]),
  );
}
