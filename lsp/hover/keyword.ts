// What a word of the language means, where it stands as such.

import { isReserved, keywordHelp, nodesAt, words, type Span, type Word } from "@inkoop/language";
import type { Portrait } from "@inkoop/compiler";
import type { PlaceView } from "../feature.js";
import { wordAt } from "../features/selection-range.js";

export interface KeywordAt {
  readonly span: Span;
  readonly portrait: Portrait;
}

/** The word of the language that `offset` touches; undefined in texts, comments and names. */
export function keywordAt({ file, offset }: PlaceView): KeywordAt | undefined {
  const { text, tree } = file;
  const span = wordAt(text, offset);
  if (span === undefined) return undefined;
  const written = text.slice(span.start, span.end);
  if (!isWord(written)) return undefined;
  if (tree.comments.some((comment) => comment.span.start < span.end && span.start < comment.span.end)) {
    return undefined;
  }
  const innermost = nodesAt(tree, offset).at(-1);
  if (innermost?.kind === "string" && !innermost.missing) return undefined;
  if (innermost?.kind === "basicType" && innermost.name === "ja/nee") {
    return {
      span: innermost.span,
      portrait: { name: "ja/nee", what: "een antwoord, onbekend zolang niemand het geeft", blocks: [] },
    };
  }
  const isName = innermost?.kind === "identifier" || innermost?.kind === "reference";
  if (!isReserved(written) && (isName || innermost?.kind === "file")) return undefined;
  const phrase = phraseAround(text, span, written);
  const word = phrase?.opener ?? written;
  const sentence = keywordHelp[word];
  return {
    span,
    portrait: {
      name: phrase?.name ?? word,
      what: words[word].label,
      blocks: sentence === undefined ? [] : [{ kind: "text", text: sentence }],
    },
  };
}

function isWord(text: string): text is Word {
  return Object.hasOwn(words, text);
}

interface Phrase {
  readonly name: string;
  /** The word that opens it, and says what it means. */
  readonly opener: Word;
}

const phrases: readonly Phrase[] = [
  { name: "geldt als", opener: "geldt" },
  { name: "vergoed als", opener: "vergoed" },
  { name: "vrijgesteld als", opener: "vrijgesteld" },
  { name: "tot en met", opener: "tot" },
  { name: "elk van", opener: "elk" },
  { name: "een van", opener: "een" },
  { name: "geen van", opener: "geen" },
];

/** The phrase of which `word`, at `span`, is one of the later words. */
function phraseAround(text: string, span: Span, word: Word): Phrase | undefined {
  const before = text.slice(Math.max(0, span.start - 40), span.start).trimEnd();
  const written = `${before.replaceAll(/\s+/g, " ")} ${word}`;
  return phrases.find(({ name }) => {
    const place = name.indexOf(` ${word}`);
    return (
      place > 0 && new RegExp(`(?:^|[^\\p{L}\\p{N}_])${name.slice(0, place)} ${word}$`, "u").test(written)
    );
  });
}
