// The language package: text to tree.

import { Parser, type ParseResult } from "./parser.js";

export * from "./ast.js";
export * from "./messages.js";
export type { ParseResult } from "./parser.js";
export * from "./source.js";
export type { SyntaxCode } from "./syntax-errors.js";
export { syntaxMessages } from "./syntax-messages.js";
export { isReserved, monthNames, type Word, type WordRole, words } from "./tokens.js";
export * from "./walk.js";

let parser: Parser | undefined;

/** The tree of `text` and what does not belong in the language. Never throws; broken text has a tree too. */
export function parse(text: string): ParseResult {
  parser ??= new Parser();
  return parser.read(text);
}
