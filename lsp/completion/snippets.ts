// Whole declarations to fill in: the snippets of the language, with the source point that comes next.

import { snippets, type Word } from "@inkoop/language";
import { CompletionItemKind } from "vscode-languageserver";
import type { Offer } from "./items.js";

/** A part of a document and the first of its points that nothing cites yet. */
export interface NextPoint {
  readonly deel: string;
  readonly punt: string;
}

const anySource = /bron(\s+)\$\{8:[^}]*\} punt \$\{9:[^}]*\}/;

/** The snippets that open with one of `words`; `next` fills in their source. */
export function snippetOffers(
  words: ReadonlySet<Word>,
  next: NextPoint | undefined,
  rank: number,
): readonly Offer[] {
  return snippets
    .filter(({ word }) => words.has(word))
    .map(({ word, title, lines }) => ({
      label: title,
      kind: CompletionItemKind.Snippet,
      detail: `${word} …`,
      snippet: lines.map((line) => withSource(line, next)).join("\n"),
      filter: `${word} ${title}`,
      rank,
      target: { kind: "word", word },
    }));
}

function withSource(line: string, next: NextPoint | undefined): string {
  if (next === undefined) return line;
  // A name and a number of a point hold nothing that means something in a snippet.
  return line.replace(
    anySource,
    (_, blanks: string) => `bron${blanks}\${8:${next.deel}} punt \${9:${next.punt}}`,
  );
}
