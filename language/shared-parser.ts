// The one full parser that all texts share: building it costs far more than reading a text.

import { Parser } from "./parser.js";

let shared: Parser | undefined;

/** The parser, built when it is first needed. */
export function sharedParser(): Parser {
  shared ??= new Parser();
  return shared;
}
