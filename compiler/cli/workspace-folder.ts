// Which folder is the workspace: the one that every path is relative to.

import path from "node:path";
import { kindOfPath } from "./paths.js";

/** `file` in the workspace `folder`, as hosts and programs name it. */
export function relativeTo(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join("/");
}

/**
 * The nearest folder around the working directory with a `.git`, else the nearest with a `package.json`, else the
 * working directory; widened where a file lies outside it.
 */
export async function workspaceFolder(cwd: string, files: readonly string[]): Promise<string> {
  const marked = (await nearestWith(cwd, ".git")) ?? (await nearestWith(cwd, "package.json")) ?? cwd;
  let folder = marked;
  for (const file of files) {
    while (!isWithin(folder, file)) folder = path.dirname(folder);
  }
  return folder;
}

async function nearestWith(start: string, name: string): Promise<string | undefined> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const marker = path.join(folder, name);
    if ((await kindOfPath(marker, marker)) !== undefined) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
