// What reading a text gives.

import type { SourceFile } from "./ast.js";
import type { Problem } from "./messages.js";
import type { SyntaxCode } from "./syntax-errors.js";

export interface ParseResult {
  readonly file: SourceFile;
  /** What does not belong in the language, in the order of the text. */
  readonly problems: readonly Problem<SyntaxCode>[];
}
