// Text to tree by the definition of the language, with a finding wherever there is something to say.

import type { ParseResult } from "./parse-result.js";
import { sharedParser } from "./shared-parser.js";

/** The tree of `text`, whatever is wrong with it. */
export function readFully(text: string): ParseResult {
  return sharedParser().read(text);
}
