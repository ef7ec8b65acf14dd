// The program: a set of files with everything they use, parsed, and grouped into policies and building blocks.

import type { BeleidDeclaration, GebruikDeclaration, Problem, SourceFile } from "@inkoop/language";
import type { Diagnostic } from "./diagnostics/create.js";
import type { Host } from "./host.js";

/** One file as loaded. The same object as before when neither its text nor what it uses changed. */
export interface ProgramFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly text: string;
  readonly tree: SourceFile;
  /** What the parser found. */
  readonly problems: readonly Problem[];
  /** A file without `beleid` or `bouwsteen` is a part: it belongs to every file that uses it. */
  readonly kind: "beleid" | "bouwsteen" | "deel";
  readonly uses: readonly Use[];
}

/** One `gebruik` and the file it leads to; undefined when there is no such file that may be used. */
export interface Use {
  readonly declaration: GebruikDeclaration;
  readonly path: string | undefined;
}

/**
 * A policy or a building block with everything that belongs to it: what is checked, indexed and resolved as one.
 * The same object as before when nothing in it changed, so whatever is known of it can be kept by it.
 */
export interface Unit {
  readonly kind: "beleid" | "bouwsteen";
  /** Its own file, the one with the header. */
  readonly file: ProgramFile;
  readonly header: BeleidDeclaration;
  /** Its own file and then its parts, in order of `gebruik`; without the parts that one of its blocks owns. */
  readonly files: readonly ProgramFile[];
  /** The building blocks it uses, also through other blocks, in order of `gebruik`. */
  readonly blocks: readonly Unit[];
  /** False when a `gebruik` in it or in its blocks failed: then a name that is not found may be in that file. */
  readonly complete: boolean;
}

export interface ProgramOptions {
  /** Paths of files, relative to the workspace; what they use is loaded too. */
  readonly roots: readonly string[];
}

export interface Program {
  readonly host: Host;
  readonly options: ProgramOptions;
  /** Every loaded file, in order of path. */
  readonly files: readonly ProgramFile[];
  readonly file: (path: string) => ProgramFile | undefined;
  /** Every policy and building block, in order of path. */
  readonly units: readonly Unit[];
  /** The units that a file belongs to: one for a file with a header, for a part those that use it. */
  readonly unitsOf: (path: string) => readonly Unit[];
  /** What is wrong with the files themselves and with `gebruik`; unordered. */
  readonly diagnostics: readonly Diagnostic[];
}
