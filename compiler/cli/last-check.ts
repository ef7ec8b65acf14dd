// What `check` remembers: while nothing has changed of all that it looked at, what was in order still is.
//
// A check is a function of what its host answers, so those answers (as hashes) are all there is to compare. Only that
// nothing was found is remembered; whatever there is to show, a new check shows.

import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { compareNames, type Host } from "../host.js";
import { createNodeHost } from "../host.node.js";
import type { Io } from "./io.js";
import { kindOfPath } from "./paths.js";
import { relativeTo, workspaceFolder } from "./workspace-folder.js";
import { writeFiles } from "./write-files.js";

/** The last check of the same files by the same compiler. */
export interface LastCheck {
  /** How many files it looked at, where it found nothing and would find nothing now; else undefined. */
  readonly inOrder: number | undefined;
  /** The same host, which remembers what it answers. */
  readonly listen: (host: Host) => Host;
  /** Keeps that nothing was found in `files` files, given what the host answered. */
  readonly keep: (files: number) => Promise<void>;
}

/** What was asked of a host, and the hash of its answer; "" where there was none. */
type Answer = readonly [kind: "text" | "folder", path: string, hash: string];

interface Kept {
  readonly files: number;
  readonly answers: readonly Answer[];
}

/**
 * What is remembered of a check of `files` (absolute paths); undefined where nothing can be: for a compiler that does
 * not know which it is, and in a workspace without `node_modules`, in which tools keep such things.
 */
export async function lastCheck(io: Io, files: readonly string[]): Promise<LastCheck | undefined> {
  if (io.build === undefined) return undefined;
  const workspace = await workspaceFolder(io.cwd, files);
  const modules = path.join(workspace, "node_modules");
  if ((await kindOfPath(modules, modules)) !== "folder") return undefined;
  const host = createNodeHost(workspace);
  const folder = path.join(modules, ".cache/inkoop");
  const prefix = `check-${host.sha256(io.build).slice(0, 16)}-`;
  const named = files.map((file) => relativeTo(workspace, file));
  const file = path.join(folder, `${prefix}${host.sha256(named.join("\n")).slice(0, 32)}.json`);
  const answers: Answer[] = [];
  const kept = await readKept(file);
  return {
    inOrder:
      kept?.answers.every(([kind, asked, hash]) => answerOf(host, kind, asked) === hash) === true
        ? kept.files
        : undefined,
    listen: (other) => listening(other, answers),
    keep: async (count) => {
      // Who cannot write here checks again next time, and need not hear of it.
      const text = JSON.stringify({ files: count, answers } satisfies Kept);
      await writeFiles([{ path: file, shown: file, text }]).catch(() => undefined);
      await forget(folder, prefix).catch(() => undefined);
    },
  };
}

function answerOf(host: Host, kind: Answer[0], asked: string): string {
  return kind === "text"
    ? hashOfText(host, host.readText(asked))
    : hashOfFolder(host, host.listFolder(asked));
}

function hashOfText(host: Host, text: string | undefined): string {
  return text === undefined ? "" : host.sha256(text);
}

function hashOfFolder(host: Host, entries: ReturnType<Host["listFolder"]>): string {
  const names = entries.map(({ kind, name }) => `${kind} ${name}`).toSorted(compareNames);
  return host.sha256(names.join("\n"));
}

function listening(host: Host, answers: Answer[]): Host {
  return {
    ...host,
    readText: (asked) => {
      const text = host.readText(asked);
      answers.push(["text", asked, hashOfText(host, text)]);
      return text;
    },
    listFolder: (asked) => {
      const entries = host.listFolder(asked);
      answers.push(["folder", asked, hashOfFolder(host, entries)]);
      return entries;
    },
  };
}

/** What `file` holds; undefined when it is not there, or is not what was written. */
async function readKept(file: string): Promise<Kept | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null || !("files" in value) || !("answers" in value))
    return false;
  const { files, answers } = value;
  return typeof files === "number" && Array.isArray(answers) && answers.length > 0 && answers.every(isAnswer);
}

function isAnswer(value: unknown): value is Answer {
  if (!Array.isArray(value) || value.length !== 3) return false;
  return (value[0] === "text" || value[0] === "folder") && value.every((part) => typeof part === "string");
}

/** Takes away what other compilers remembered. */
async function forget(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith("check-") && !name.startsWith(prefix))
      await rm(path.join(folder, name), { force: true });
  }
}
