// The bytes of a file of applications, and a hash of what was dealt with: so that a run can go on later in the same file.

import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import path from "node:path";
import type { Io } from "../io.js";
import { LONGEST_APPLICATION } from "./application.js";
import { errorCode, reasonOf, refusal } from "../refusal.js";

export interface Input {
  readonly size: number;
  /** Goes to `offset`, and gives the hash of everything before it; undefined when the file is shorter. */
  readonly goTo: (offset: number) => Promise<string | undefined>;
  /** The next bytes; undefined at the end of the file. */
  readonly next: () => Promise<Buffer | undefined>;
  /** The hash of everything before `offset`, which never goes back and was read already. */
  readonly hashBefore: (offset: number) => string;
  readonly close: () => Promise<void>;
}

/** Opens `file` to be read from its start in pieces of `pieceSize` bytes; refuses what is no file of text. */
export async function openInput(io: Pick<Io, "cwd">, file: string, pieceSize: number): Promise<Input> {
  const handle = await opened(io, file);
  const attempt = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw refusal("INK0902", { path: file, reason: reasonOf(error) }, error);
    }
  };
  let hash = createHash("sha256");
  let last = { offset: 0, hash: "" };
  /** Read, but not yet in the hash. */
  let pieces: Buffer[] = [];
  let hashed = 0;
  let offset = 0;

  function hashUpTo(end: number): void {
    while (hashed < end) {
      const [piece, ...others] = pieces;
      if (piece === undefined) throw new RangeError(`byte ${end} was not read yet`);
      const part = piece.subarray(0, end - hashed);
      hash.update(part);
      hashed += part.length;
      pieces = part.length < piece.length ? [piece.subarray(part.length), ...others] : others;
    }
  }

  async function next(): Promise<Buffer | undefined> {
    // A new one each time: whoever reads it may keep parts of it for as long as it needs them.
    const piece = Buffer.allocUnsafe(pieceSize);
    const { bytesRead } = await attempt(() => handle.read(piece, 0, pieceSize, offset));
    if (bytesRead === 0) return undefined;
    if (offset === 0) refuseUtf16(file, piece);
    offset += bytesRead;
    const bytes = piece.subarray(0, bytesRead);
    pieces.push(bytes);
    // Nobody asks of a place in an application that is longer than any can be.
    if (offset - hashed > 4 * LONGEST_APPLICATION) hashUpTo(offset - 2 * LONGEST_APPLICATION);
    return bytes;
  }

  function hashBefore(end: number): string {
    if (end === last.offset && last.hash !== "") return last.hash;
    hashUpTo(end);
    last = { offset: end, hash: hash.copy().digest("hex") };
    return last.hash;
  }

  return {
    size: (await attempt(() => handle.stat())).size,
    goTo: async (end) => {
      [hash, pieces, hashed, offset] = [createHash("sha256"), [], 0, 0];
      last = { offset: 0, hash: "" };
      while (offset < end) {
        if ((await next()) === undefined) return undefined;
        hashBefore(Math.min(offset, end));
      }
      const before = hashBefore(end);
      [pieces, offset] = [[], end];
      return before;
    },
    next,
    hashBefore,
    close: () => handle.close(),
  };
}

async function opened(io: Pick<Io, "cwd">, file: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    handle = await open(path.resolve(io.cwd, file), "r");
  } catch (error) {
    if (errorCode(error) === "ENOENT") throw refusal("INK0901", { path: file }, error);
    throw refusal("INK0902", { path: file, reason: reasonOf(error) }, error);
  }
  const stats = await handle.stat();
  if (stats.isFile()) return handle;
  await handle.close();
  // What flows by cannot be read again when a run goes on.
  throw refusal("INK0902", {
    path: file,
    reason: stats.isDirectory() ? "het is een map" : "het is geen gewoon bestand",
  });
}

function refuseUtf16(file: string, [first, second]: Uint8Array): void {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw refusal("INK0902", { path: file, reason: "het is als UTF-16 bewaard en hoort UTF-8 te zijn" });
  }
}
