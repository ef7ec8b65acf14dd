// The limit of the benchmark: text to its tree by hand, as fast as it goes, for text in which nothing is wrong.
//
// A text is plain when there is nothing to say about it. This reader gives the tree of a plain text, the same as the parser
// of the language gives, and nothing for any other: it reports nothing, mends nothing and guesses nothing, and declines at
// the first sign that the parser might. `hand-written.test.ts` holds the two equal.

import type { SourceFile } from "../../../../language/ast.js";
import { lineStartsOf } from "../../../../language/source.js";
import { declarations } from "./declarations.js";
import { lex } from "./lexer.js";
import { createReading, openReading } from "./reading.js";
import { unlessDeclined } from "./tokens.js";

const reading = createReading();

/** The tree of `text`; undefined when it is not plain. */
export function readDirectly(text: string): SourceFile | undefined {
  return unlessDeclined(() => {
    lex(reading.tokens, text);
    openReading(reading);
    const found = declarations(reading);
    return {
      kind: "file",
      span: { start: 0, end: text.length },
      text,
      lineStarts: lineStartsOf(text),
      declarations: found,
      comments: reading.tokens.comments,
      skipped: [],
    };
  });
}
