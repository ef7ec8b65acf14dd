// The result while it is being made: beside its place and with a note of how far it is, so that a run can go on later.

import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat, writeFile, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { reasonOf, refusal } from "../refusal.js";
import type { Position } from "./application.js";
import type { CsvHead } from "./read-csv.js";
import type { Tally } from "./tally.js";

/** How far a run is. Everything before it is certain to be on the disk. */
export interface Checkpoint {
  /** What was asked of what: only the same request goes on. */
  readonly request: Request;
  readonly position: Position;
  /** Of what was read before `position`. */
  readonly inputHash: string;
  readonly head?: CsvHead;
  /** How many bytes of the result that makes. */
  readonly written: number;
  readonly tally: Tally;
}

/** Equal requests about equal applications give equal bytes. */
export interface Request {
  readonly policyHash: string;
  /** Of the compiler. */
  readonly version: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Part {
  /** The note that an earlier run left, when its part is still there. */
  readonly earlier: () => Promise<Checkpoint | undefined>;
  /** Begins behind the first `bytes` of what an earlier run wrote; without it, anew. */
  readonly begin: (bytes?: number) => Promise<void>;
  readonly write: (text: string) => Promise<void>;
  /** How many bytes were written. */
  readonly written: () => number;
  /** Everything written is on the disk, and then the note says so. */
  readonly save: (checkpoint: Checkpoint) => Promise<void>;
  /** Puts the result in its place. */
  readonly finish: () => Promise<void>;
  /** Takes it away: there is nothing to go on from. */
  readonly discard: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A part of the result `shown`, which will stand at `target`. */
export function partOf(target: string, shown: string): Part {
  const partFile = `${target}.deel`;
  const noteFile = `${target}.stand`;
  /** Of two runs with one target the last goes on; until the other sees that, it writes the same bytes, or in a file that is gone. */
  const run = randomBytes(8).toString("hex");
  let handle: FileHandle | undefined;
  let written = 0;
  let isNoted = false;

  async function attempt<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw refusal("INK0903", { path: shown, reason: reasonOf(error) }, error);
    }
  }

  async function note(): Promise<({ readonly run: string } & Checkpoint) | undefined> {
    try {
      const found = JSON.parse(await readFile(noteFile, "utf8")) as { readonly run: string } & Checkpoint;
      // A file of that name that somebody else made is no note.
      return typeof found.run === "string" ? found : undefined;
    } catch {
      // None, or half of one from a computer that stopped: then there is nothing to go on from.
      return undefined;
    }
  }

  async function refuseWhenTakenOver(): Promise<void> {
    if ((await note())?.run !== run) throw refusal("INK0973", { path: shown });
  }

  return {
    earlier: async () => {
      const [found, part] = [await note(), await stat(partFile).catch(() => undefined)];
      const isWhole = found?.request !== undefined && (part?.size ?? -1) >= found.written;
      return isWhole ? found : undefined;
    },
    begin: async (bytes) => {
      const present = await stat(target).catch(() => undefined);
      if (present?.isDirectory() === true) {
        throw refusal("INK0903", { path: shown, reason: "daar staat een map" });
      }
      await attempt(async () => {
        await mkdir(path.dirname(target), { recursive: true });
        if (bytes === undefined) await rm(partFile, { force: true });
        handle = await open(partFile, bytes === undefined ? "wx+" : "r+");
        written = bytes ?? 0;
        await handle.truncate(written);
        // Who could read what stood here, can read what stands here next, and nobody else.
        if (present !== undefined) await handle.chmod(present.mode & 0o777);
      });
    },
    write: (text) =>
      attempt(async () => {
        let left = Buffer.from(text);
        while (left.length > 0) {
          const result = await handle?.write(left, 0, left.length, written);
          const bytesWritten = result?.bytesWritten ?? left.length;
          left = left.subarray(bytesWritten);
          written += bytesWritten;
        }
      }),
    written: () => written,
    save: async (checkpoint) => {
      if (isNoted) await refuseWhenTakenOver();
      await attempt(async () => {
        await handle?.datasync();
        await writeFile(`${noteFile}.${run}`, JSON.stringify({ run, ...checkpoint }));
        await rename(`${noteFile}.${run}`, noteFile);
      });
      isNoted = true;
    },
    finish: async () => {
      await refuseWhenTakenOver();
      await attempt(async () => {
        await handle?.sync();
        await rename(partFile, target);
        await rm(noteFile, { force: true });
      });
    },
    discard: async () => {
      await rm(partFile, { force: true });
      await rm(noteFile, { force: true });
    },
    close: async () => {
      await handle?.close();
      handle = undefined;
    },
  };
}
