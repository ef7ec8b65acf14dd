// One file as the program knows it, and what a `gebruik` in it leads to.

import type { BeleidDeclaration, GebruikDeclaration, Problem, SourceFile } from "@inkoop/language";

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

/** The `beleid` or `bouwsteen` line of a file; of two the first. */
export function headerOf(tree: SourceFile): BeleidDeclaration | undefined {
  return tree.declarations.find(
    (declaration): declaration is BeleidDeclaration =>
      declaration.kind === "beleid" || declaration.kind === "bouwsteen",
  );
}
