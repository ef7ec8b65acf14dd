// What an editor does with the keyboard in a text of the language: comments, brackets, words, Enter and folding.

import { isReserved, type Word, words } from "./words.js";

/** A language configuration as VS Code reads it. */
export interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string; readonly blockComment: readonly [string, string] };
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly {
    readonly open: string;
    readonly close: string;
    readonly notIn?: readonly string[];
  }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: Pattern;
  readonly indentationRules: {
    readonly increaseIndentPattern: Pattern;
    readonly decreaseIndentPattern: Pattern;
  };
  readonly onEnterRules: readonly EnterRule[];
  readonly folding: {
    readonly offSide: boolean;
    readonly markers: { readonly start: string; readonly end: string };
  };
}

interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

interface EnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly action: { readonly indent: "none" | "indent" | "outdent"; readonly appendText?: string };
}

function unicode(pattern: string): Pattern {
  return { pattern, flags: "u" };
}

const name = String.raw`[\p{L}_][\p{L}\p{M}\d_]*`;
/** The declarations that hold what stands on the lines below them. */
const holders = (Object.keys(words) as Word[]).filter(
  (word) => words[word].role === "declaration" && word !== "gebruik" && word !== "rubriek",
);
/** `zorgsoort is …` is about the fact. */
const heading = String.raw`zorgsoort\s+(?!(?:is|bevat|een|van)\b)`;
const opening = holders.filter((word) => word !== "zorgsoort").join("|");
const reserved = (Object.keys(words) as Word[]).filter(isReserved).join("|");
/** A line that ends within a comment or a text is none that opens something. */
const restOfLine = String.raw`(?:[^"/]|"[^"]*"|/(?!/))*$`;

/** The language configuration for VS Code. */
export function languageConfiguration(): LanguageConfiguration {
  return {
    comments: { lineComment: "//", blockComment: ["/*", "*/"] },
    brackets: [["(", ")"]],
    autoClosingPairs: [
      { open: "(", close: ")", notIn: ["string", "comment"] },
      { open: '"', close: '"', notIn: ["string", "comment"] },
      { open: '"""', close: '"""', notIn: ["string", "comment"] },
      { open: "/*", close: " */", notIn: ["string", "comment"] },
    ],
    surroundingPairs: [
      ["(", ")"],
      ['"', '"'],
    ],
    wordPattern: unicode(String.raw`[\p{L}\p{M}\d_]+`),
    indentationRules: {
      increaseIndentPattern: unicode(
        String.raw`^\s*(?:(?:${opening})\s+\S|${heading}\S)${restOfLine}|^\s+(?!(?:${reserved})\b)${name}\s*:\s*\S${restOfLine}|\b(?:elk|een|geen) van\s*$`,
      ),
      decreaseIndentPattern: unicode(String.raw`^\s+(?:(?:${opening}|gebruik|rubriek)\s|${heading}\S)`),
    },
    onEnterRules: [
      // An empty bullet or row ends the list.
      { beforeText: unicode(String.raw`^\s*-\s*$`), action: { indent: "outdent" } },
      { beforeText: unicode(String.raw`^\s*-\s+\S.*$`), action: { indent: "none", appendText: "- " } },
      {
        beforeText: unicode(String.raw`^\s*\|.*\|\s*$`),
        afterText: unicode(String.raw`^\s*$`),
        action: { indent: "none", appendText: "| " },
      },
      // A comment that is broken in the middle stays a comment.
      {
        beforeText: unicode(String.raw`^\s*//.*$`),
        afterText: unicode(String.raw`^\s*\S.*$`),
        action: { indent: "none", appendText: "// " },
      },
      // The lines of an example stand below each other.
      {
        beforeText: unicode(String.raw`^\s*(?:gegeven|verwacht)\s+\S.*$`),
        action: { indent: "none", appendText: " ".repeat("gegeven  ".length) },
      },
    ],
    folding: {
      offSide: true,
      markers: { start: String.raw`^\s*//\s*#?region\b`, end: String.raw`^\s*//\s*#?endregion\b` },
    },
  };
}
