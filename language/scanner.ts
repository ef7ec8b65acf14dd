// What the lexer's rooms share: the state of one scan, the token as the parser sees it, and small questions.

import type { IToken, TokenType } from "chevrotain";
import type { Comment, Expression } from "./ast.js";
import type { Fix, Problem, Safety } from "./messages.js";
import type { Span } from "./source.js";
import { problem, type SyntaxCode, type SyntaxParameters } from "./syntax-errors.js";

/** A Chevrotain token that also knows whether it opens its line and, for a literal, the node it stands for. */
export interface Token extends IToken {
  readonly first: boolean;
  readonly literal: Expression | undefined;
  tokenType: TokenType;
  tokenTypeIdx: number;
  endOffset: number;
}

/** The state of one scan; the rooms of the lexer read at `offset` and move it on. */
export interface Scan {
  readonly text: string;
  /** Whether there may be letters in it that Dutch does not have. */
  readonly mayBeStrange: boolean;
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly problems: Problem<SyntaxCode>[];
  offset: number;
  /** Whether no token stands before `offset` on its line. */
  first: boolean;
}

/** Adds the token from `scan.offset` to `end`, and moves there. */
export function emit(scan: Scan, type: TokenType, end: number, literal?: Expression): Token {
  return emitAt(scan, type, scan.offset, end, scan.text.slice(scan.offset, end), literal);
}

/** Adds a token of which place and text are given, and moves to its end. */
export function emitAt(
  scan: Scan,
  type: TokenType,
  start: number,
  end: number,
  image: string,
  literal?: Expression,
): Token {
  const token: Token = {
    image,
    startOffset: start,
    endOffset: end - 1,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    tokenType: type,
    first: scan.first,
    literal,
  };
  scan.tokens.push(token);
  scan.first = false;
  scan.offset = end;
  return token;
}

/** Reports a finding that does not stop the reading. */
export function remark<C extends SyntaxCode>(
  scan: Scan,
  code: C,
  parameters: SyntaxParameters<C>,
  span: Span,
  fixes: readonly Fix[] = [],
): void {
  scan.problems.push(problem(code, parameters, span, fixes));
}

/** The one fix that replaces `span` by `newText`. */
export function replacement(span: Span, newText: string, { safe }: Safety): Fix[] {
  return [{ title: `schrijf \`${newText.trim()}\``, edits: [{ span, newText }], safe }];
}

/** `word` as it replaces the sign at `span`, which may stand against what is beside it: `a=3` becomes `a is 3`. */
export function spaced(text: string, span: Span, word: string): string {
  const before = /[^\s(]$/.test(text.slice(Math.max(0, span.start - 1), span.start)) ? " " : "";
  const after = /^[^\s)]/.test(text.slice(span.end, span.end + 1)) ? " " : "";
  return `${before}${word}${after}`;
}

/** Makes `token` one of another type, in place: the parser reads it as that. */
export function retag(token: Token, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

/** Where `token` stands. */
export function spanOfToken(token: Token): Span {
  return { start: token.startOffset, end: token.endOffset + 1 };
}
