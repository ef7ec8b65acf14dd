// Text to tree, for everyone.

import type { ParseResult } from "./parse-result.js";
import { sharedParser } from "./shared-parser.js";

/** The tree of `text` and what does not belong in the language. Never throws; broken text has a tree too. */
export function parse(text: string): ParseResult {
  return sharedParser().read(text);
}
