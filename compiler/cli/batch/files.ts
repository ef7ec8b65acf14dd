// Which files of applications and results can be meant; apart from the rest, for it is asked of every decision.

import path from "node:path";
import type { Io } from "../io.js";
import { refusal } from "../refusal.js";

/** How a file of applications or results is written. */
export type FileKind = "ndjson" | "csv";

/** What was asked of a file of many applications. */
export interface FileOptions {
  readonly facts: string;
  readonly out: string;
  readonly besluit?: string;
  readonly peildatum?: string;
  readonly id?: string;
  readonly ignore: readonly string[];
  readonly brief?: true;
  readonly format: "text" | "json";
}

/** Is it a file of many applications? */
export function holdsMany(file: string): boolean {
  return kindOf(file) !== undefined;
}

/** By its name; undefined for a file that holds one application, or something else. */
export function kindOf(file: string): FileKind | undefined {
  if (/\.csv$/i.test(file)) return "csv";
  return /\.(?:ndjson|jsonl)$/i.test(file) ? "ndjson" : undefined;
}

/** What a run would read and write; refuses a pair of files that cannot be meant. */
export function refuseUnfitFiles(io: Io, { facts, out }: FileOptions): void {
  if (kindOf(facts) === undefined) throw refusal("INK0970", { path: facts, found: "één aanvraag" });
  if (kindOf(out) === undefined) throw refusal("INK0970", { path: out, found: "soort uitvoer" });
  const [from, to] = [facts, out].map((file) => path.resolve(io.cwd, file));
  if (from === to) throw refusal("INK0971", { path: out });
}
