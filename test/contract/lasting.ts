// A folder on disk with files in it that lasts until it is removed, and the command line run inside it.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { workbench, type Run } from "../compiler/cli/workbench.js";

export interface Lasting {
  readonly path: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly read: (file: string) => string;
  /** Every file in the folder, in order of name. */
  readonly files: () => readonly string[];
  readonly run: (argv: readonly string[], options?: { readonly in?: string }) => Promise<Run>;
  readonly remove: () => void;
}

/** A new folder with `files`. */
export function lasting(files: Readonly<Record<string, string>>): Lasting {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "inkoop-")));
  const write: Lasting["write"] = (texts) => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  };
  write(files);
  return {
    path: folder,
    write,
    read: (file) => readFileSync(path.join(folder, file), "utf8"),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .toSorted(),
    run: (argv, options) => {
      const bench = workbench();
      return bench.run(argv, { in: path.relative(bench.path, path.join(folder, options?.in ?? "")) });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
