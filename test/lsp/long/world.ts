// The world as a user has it: what is on disk, what is open and how it was typed, which folders the editor shows. Both
// the server that lives through it all and one that starts afresh are told of the same world.

import { fileNameOf, folderOf } from "@inkoop/compiler";
import type { FileChangeType } from "vscode-languageserver";
import type { Choices } from "../../helpers/choices.js";
import { filesIn, textOf } from "../../files.js";

export const rootUri = "file:///werk";

export interface Message {
  readonly method: string;
  readonly params: unknown;
}

/** What a step did: the messages in order, and a line for whoever reads a report. */
export interface Happened {
  readonly told: string;
  readonly messages: readonly Message[];
}

/** A document that is open in the editor. */
export interface Opened {
  readonly version: number;
  readonly text: string;
  /** The texts before, the last one at the end. */
  readonly undo: readonly string[];
}

export interface World {
  /** The files as they were at the beginning, by path. */
  readonly originals: ReadonlyMap<string, string>;
  readonly disk: Map<string, string>;
  /** By path; one that was never saved has its URI for a path. */
  readonly open: Map<string, Opened>;
  /** Paths of workspace folders, in the order in which they came; "" is the one that holds everything. */
  folders: string[];
  /** What the user set of `inkoop.*`. */
  settings: unknown;
  /** Names that nobody used yet. */
  fresh: number;
  /** The document that was last opened or typed in. */
  touched: string | undefined;
}

/** A world with these files and the one folder that holds them. */
export function worldOf(originals: ReadonlyMap<string, string>): World {
  return {
    originals,
    disk: new Map(originals),
    open: new Map(),
    folders: [""],
    settings: null,
    fresh: 0,
    touched: undefined,
  };
}

/** Is it a document that was never saved and has no place yet? */
export function isUntitled(path: string): boolean {
  return path.startsWith("untitled:");
}

export function uriOf(path: string): string {
  if (path === "" || isUntitled(path)) return path === "" ? rootUri : path;
  return `${rootUri}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** Folders as an editor names them. */
export function namedFolders(
  paths: readonly string[],
): readonly { readonly uri: string; readonly name: string }[] {
  return paths.map((path) => ({ uri: uriOf(path), name: path }));
}

/** The text as the user has it. */
export function textIn(world: World, path: string): string {
  return world.open.get(path)?.text ?? world.disk.get(path) ?? "";
}

/** Every file that is there, on disk or only in the editor. */
export function pathsOf({ disk, open }: World): readonly string[] {
  return [...new Set([...disk.keys(), ...open.keys()])];
}

let policies: ReadonlyMap<string, string> | undefined;

/** Every policy file of the repository, by path within `policies`. */
export function allPolicies(): ReadonlyMap<string, string> {
  policies ??= new Map(
    filesIn("policies")
      .filter((file) => file.endsWith(".inkoop"))
      .map((file) => [file.slice("policies/".length), textOf(file)]),
  );
  return policies;
}

/** The folders with a policy of their own. */
export function policyFolders(): readonly string[] {
  const folders = [...allPolicies().keys()].map((path) => path.slice(0, path.indexOf("/")));
  return [...new Set(folders)].filter((folder) => folder !== "gedeeld");
}

/** The files in these folders with everything that they use. */
export function policiesIn(folders: readonly string[]): ReadonlyMap<string, string> {
  const all = allPolicies();
  const wanted = new Set(
    [...all.keys()].filter((path) => folders.some((each) => path.startsWith(`${each}/`))),
  );
  for (const path of wanted) {
    for (const [, used = ""] of (all.get(path) ?? "").matchAll(/^gebruik\s+"([^"]+)"/gm)) {
      const target = new URL(used, `file:///${path}`).pathname.slice(1);
      if (all.has(target)) wanted.add(target);
    }
  }
  return new Map([...all].filter(([path]) => wanted.has(path)));
}

/**
 * `files` with only a few of those that hold nothing but examples, and nobody that uses the others: so that what takes
 * longest to check afresh is not checked afresh after every step.
 */
export function withFewExamples(
  files: ReadonlyMap<string, string>,
  most: number,
  choices: Choices,
): ReadonlyMap<string, string> {
  const left = [...files.keys()].filter((path) => /voorbeelden/.test(path) && !/profielen/.test(path));
  for (let kept = 0; kept < most && left.length > 0; kept += 1) left.splice(choices.below(left.length), 1);
  const gone = new Set(left);
  const isGone = (path: string, used: string): boolean =>
    gone.has(new URL(used, `file:///${path}`).pathname.slice(1));
  return new Map(
    [...files]
      .filter(([path]) => !gone.has(path))
      .map(([path, text]) => [
        path,
        text.replaceAll(/^gebruik\s+"([^"]+)"\n/gm, (line, used: string) => (isGone(path, used) ? "" : line)),
      ]),
  );
}

/** A path beside or in another folder than `path`, that nothing has yet. */
export function freePath(world: World, folder: string, name: string): string {
  const taken = new Set(pathsOf(world));
  const stem = name.replace(/\.inkoop$/, "");
  for (let number = 1; ; number += 1) {
    const path = `${folder === "" ? "" : `${folder}/`}${stem}${number === 1 ? "" : `-${number}`}.inkoop`;
    if (!taken.has(path)) return path;
  }
}

export function foldersOnDisk({ disk }: World): readonly string[] {
  const folders = new Set<string>();
  for (const path of disk.keys()) {
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.add(folder);
  }
  return [...folders].toSorted();
}

export function nameOf(path: string): string {
  return fileNameOf(path);
}

/** What an editor that follows files says of one. */
export interface Change {
  readonly uri: string;
  readonly type: FileChangeType;
}

export function watchedOf(changes: readonly Change[]): Message {
  return { method: "workspace/didChangeWatchedFiles", params: { changes } };
}
