// Findings of the lexer and the parser as catalogue codes with typed parameters.

import type { Fix, ParametersOf, Problem } from "./messages.js";
import type { Span } from "./source.js";
import type { syntaxMessages } from "./syntax-messages.js";

/** Every code that reading a text can give. */
export type SyntaxCode = keyof typeof syntaxMessages;
/** The parameters that the text of `C` needs. */
export type SyntaxParameters<C extends SyntaxCode> = ParametersOf<(typeof syntaxMessages)[C]>;

/** A finding; the compiler checks that its parameters are those its text needs. */
export function problem<C extends SyntaxCode>(
  code: C,
  parameters: SyntaxParameters<C>,
  span: Span,
  fixes: readonly Fix[] = [],
): Problem<C> {
  return { code, parameters: parameters as Readonly<Record<string, unknown>>, span, fixes };
}
