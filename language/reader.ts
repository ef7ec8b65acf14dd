// The one parser that all texts share: building it costs far more than reading a text.

import { Parser, type ParseResult } from "./parser.js";

let shared: Parser | undefined;

/** The parser, built when it is first needed. */
export function sharedParser(): Parser {
  shared ??= new Parser();
  return shared;
}

/** The tree of `text` and what does not belong in the language. Never throws; broken text has a tree too. */
export function parse(text: string): ParseResult {
  return sharedParser().read(text);
}
