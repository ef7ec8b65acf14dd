// `gebruik` as an editor sees it: the path that one clicks on, and where it leads.

import { headerOf, type ProgramFile } from "@inkoop/compiler";
import { touches, type GebruikDeclaration, type Span } from "@inkoop/language";

export interface UsePath {
  readonly declaration: GebruikDeclaration;
  /** The path as written, between its quotes. */
  readonly span: Span;
  /** The file that it leads to, when there is one. */
  readonly path: string | undefined;
}

/** Every `gebruik` of `file` that has a path. */
export function usePathsIn(file: ProgramFile): readonly UsePath[] {
  return file.uses.flatMap(({ declaration, path }): UsePath[] =>
    declaration.path.missing
      ? []
      : [{ declaration, path, span: withinQuotes(file.text, declaration.path.span) }],
  );
}

/** The `gebruik` of `file` whose path `offset` touches. */
export function usePathAt(file: ProgramFile, offset: number): UsePath | undefined {
  return usePathsIn(file).find(({ declaration }) => touches(declaration.path.span, offset));
}

/** What stands between the quotes of a text, which may have lost the last one. */
export function withinQuotes(text: string, span: Span): Span {
  const written = text.slice(span.start, span.end);
  const quotes = written.startsWith('"""') ? 3 : 1;
  const isClosed = written.length >= 2 * quotes && written.endsWith('"'.repeat(quotes));
  const start = Math.min(span.start + quotes, span.end);
  return { start, end: isClosed ? span.end - quotes : span.end };
}

/** What a file is, in a few Dutch words: its title, or what it declares. */
export function fileTitle(file: ProgramFile): string {
  const header = headerOf(file.tree);
  if (header !== undefined) {
    const { value } = header.title;
    return `${header.kind} ${header.name.name}${value === "" ? "" : `: ${value}`}`;
  }
  const words = new Map<string, number>();
  for (const declaration of file.tree.declarations) {
    const word = declaration.kind === "norm" ? declaration.word : declaration.kind;
    if (word !== "broken" && word !== "gebruik") words.set(word, (words.get(word) ?? 0) + 1);
  }
  const counts = [...words].map(([word, count]) => `${count} × ${word}`);
  return counts.length === 0 ? "een deel zonder inhoud" : `een deel met ${counts.join(", ")}`;
}
