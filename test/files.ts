// The files of the repository as they are on disk, without what is installed, built or ignored.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const IGNORED: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", "coverage", ".editor"]);

/** Every file below `folder`, relative to the root, with forward slashes and in order of name. */
export function filesIn(folder = ""): readonly string[] {
  const found: string[] = [];
  const visit = (relative: string): void => {
    for (const entry of readdirSync(path.join(root, relative), { withFileTypes: true })) {
      const child = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (IGNORED.has(entry.name)) continue;
      if (entry.isDirectory()) visit(child);
      else found.push(child);
    }
  };
  visit(folder);
  return found.toSorted();
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** A fenced block of a Markdown file: the words after its fence, its text, and the line it starts on. */
export interface Fence {
  readonly info: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** Every fenced block of `markdown`, in order. */
export function fencesIn(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: { readonly info: readonly string[]; readonly lines: string[]; readonly line: number } | undefined;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (open !== undefined && line.startsWith("```")) {
      fences.push({ info: open.info, text: `${open.lines.join("\n")}\n`, line: open.line });
      open = undefined;
    } else if (open !== undefined) open.lines.push(line);
    else if (line.startsWith("```")) {
      open = { info: line.slice(3).trim().split(/\s+/).filter(Boolean), lines: [], line: index + 2 };
    }
  }
  return fences;
}
