// What each kind of name is called in semantic tokens, so that a theme gives it the colour that the TextMate grammar
// gives it where that can tell.

import type { PolicySymbol } from "@inkoop/compiler";
import type { SemanticTokensLegend } from "vscode-languageserver";

/** The kinds of names. `label` is not of LSP: what a client does not know it leaves to its grammar. */
const tokenTypes = ["namespace", "enum", "struct", "function", "property", "enumMember", "label"] as const;

/** `defaultLibrary`: it comes from a building block. */
const tokenModifiers = ["declaration", "defaultLibrary"] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export const legend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** The number of a type in the legend. */
export function indexOfType(type: TokenType): number {
  return tokenTypes.indexOf(type);
}

/** The bits of `modifiers` in the legend. */
export function bitsOf(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

/** The kind of a name, by what it stands for. */
export function tokenTypeOf(symbol: PolicySymbol): TokenType {
  switch (symbol.kind) {
    case "beleid":
    case "bouwsteen":
      return "namespace";
    case "keuzelijst":
      return "enum";
    case "structuur":
      return "struct";
    case "norm":
    case "besluit":
    case "afgeleide":
      return "function";
    case "feit":
    case "veld":
      return "property";
    case "waarde":
      return "enumMember";
    case "deel":
    case "profiel":
      return "label";
  }
}
