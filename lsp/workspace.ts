// One workspace folder as the server sees it: the files on disk with the open documents over them, and what
// the compiler finds in them.

import {
  checkProgram,
  createProgram,
  inkoopFilesUnder,
  normalizePath,
  updateProgram,
  type Diagnostic,
  type Host,
  type Program,
} from "@inkoop/compiler";
import { noLines, type Place } from "./convert.js";

/** A workspace folder: what is open in it, and its findings. */
export interface Workspace {
  /** The path of `uri` within the folder, or undefined when it lies outside or is no `file:` URI. */
  readonly pathOf: (uri: string) => string | undefined;
  /** An open document, as the editor has it; its text wins from the disk. */
  readonly open: (path: string, text: string) => void;
  readonly close: (path: string) => void;
  /** Checks what changed and gives the findings of every file, an empty list where there are none. */
  readonly check: () => ReadonlyMap<string, readonly Diagnostic[]>;
  /** The findings of a file as `check` last gave them. */
  readonly findings: (path: string) => readonly Diagnostic[];
  readonly place: (path: string) => Place;
}

/** The workspace with root `rootUri` (`file:///…`, without a slash at the end) over the files of `disk`. */
export function createWorkspace(rootUri: string, disk: Host): Workspace {
  const opened = new Map<string, string>();
  let program: Program | undefined;
  let findings: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  const host: Host = {
    readText: (path) => opened.get(path) ?? disk.readText(path),
    listFolder: disk.listFolder,
    sha256: disk.sha256,
  };
  const roots = (): readonly string[] => [...new Set([...inkoopFilesUnder(disk, ""), ...opened.keys()])];
  return {
    pathOf: (uri) => pathWithin(rootUri, uri),
    open: (path, text) => {
      opened.set(path, text);
    },
    close: (path) => {
      opened.delete(path);
    },
    check: () => {
      program =
        program === undefined
          ? createProgram(host, { roots: roots() })
          : updateProgram(program, { roots: roots() });
      const grouped = new Map<string, Diagnostic[]>(program.files.map((file) => [file.path, []]));
      for (const diagnostic of checkProgram(program).diagnostics) {
        const list = grouped.get(diagnostic.file);
        if (list === undefined) grouped.set(diagnostic.file, [diagnostic]);
        else list.push(diagnostic);
      }
      findings = grouped;
      return findings;
    },
    findings: (path) => findings.get(path) ?? [],
    place: (path) => ({
      uri: uriWithin(rootUri, path),
      lineStarts: program?.file(path)?.tree.lineStarts ?? noLines,
    }),
  };
}

function pathWithin(rootUri: string, uri: string): string | undefined {
  if (!uri.startsWith(`${rootUri}/`)) return undefined;
  try {
    return normalizePath(decodeURIComponent(uri.slice(rootUri.length + 1)));
  } catch {
    return undefined;
  }
}

function uriWithin(rootUri: string, path: string): string {
  return `${rootUri}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
