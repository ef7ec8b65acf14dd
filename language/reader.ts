// Text to tree, for everyone: directly where nothing is wrong, and with the full reader everywhere else.

import { readDirectly } from "./direct/index.js";
import { readFully } from "./full-reader.js";
import type { ParseResult } from "./parse-result.js";

/** The tree of `text` and what does not belong in the language. Never throws; broken text has a tree too. */
export function parse(text: string): ParseResult {
  const file = readDirectly(text);
  return file === undefined ? readFully(text) : { file, problems: [] };
}
