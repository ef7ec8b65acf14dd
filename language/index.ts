// The language package: text to tree.

export * from "./ast.js";
export { type Snippet, snippets } from "./editor-snippets.js";
export {
  type Expectation,
  expectedAt,
  type ExpectedKind,
  type ExpectedPhrase,
  whatMayFollow,
  type WhatMayFollow,
} from "./expected-tokens.js";
export { keywordHelp } from "./keyword-help.js";
export * from "./messages.js";
export type { ParseResult } from "./parse-result.js";
export { parse } from "./reader.js";
export * from "./source.js";
export { isNear, nearestOf } from "./spelling.js";
export type { SyntaxCode, SyntaxParameters } from "./syntax-errors.js";
export { syntaxMessages } from "./syntax-messages.js";
export type { Missing } from "./syntax-messages-structure.js";
export type { Rewritten } from "./syntax-messages-values.js";
export { isReserved, monthNames, type Word, type WordRole, words } from "./words.js";
export * from "./walk.js";
