// Text to lexemes: the Chevrotain lexer. It knows where a word, a numeral, a text, a comment or a sign ends, and
// nothing of what stands beside it; `lexer.ts` reads the lexemes as the tokens of the grammar.

import { createToken, type CustomPatternMatcherFunc, type IToken, Lexer, type TokenType } from "chevrotain";
import { isDigit, isNameCode } from "./characters.js";

const letter = /\p{L}/u;

/** Where the name that starts at `offset` ends: it goes on over any letter, also one that the language does not know. */
export function endOfName(text: string, offset: number): number {
  let end = offset + 1;
  let code = text.charCodeAt(end);
  while (isNameCode(code) || (code > 127 && letter.test(text.charAt(end)))) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return end;
}

const matchName: CustomPatternMatcherFunc = (text, offset) => {
  const code = text.charCodeAt(offset);
  return isNameCode(code) && !isDigit(code) ? [text.slice(offset, endOfName(text, offset))] : null;
};

/** Every character that a name can start with. */
const nameStarts = Array.from({ length: 0x370 }, (_, code) => code).filter(
  (code) => isNameCode(code) && !isDigit(code),
);

/** Which closing quotes belong to an opening one that is not the plain `"`. */
export const closingQuotes: Readonly<Record<string, string>> = {
  "“": '”“"',
  "”": '”"',
  "„": '”“"',
  "‟": '”"',
  "«": "»",
  "»": "«»",
  "‘": "’‘'",
  "’": "’'",
  "‚": "’‘'",
  "‛": "’'",
  "'": "'’",
  "`": "`'",
};

/** The source of a pattern for text on one line that `opening` opens and one of `closing` closes. */
function textBetween(opening: string, closing: string): string {
  return String.raw`${opening}(?:[^${closing}\\\r\n]|\\["\\]|\\(?!["\\]))*[${closing}]`;
}

const foreignQuotes = Object.entries(closingQuotes);

function lexeme(name: string, pattern: RegExp | string, runsOverLines = false): TokenType {
  return createToken({ name: `lexeme ${name}`, pattern, line_breaks: runsOverLines });
}

/** The kinds of lexemes, in the order in which they are tried. */
export const lexemes = {
  // One blank is by far the most common stretch of them, and a sign is looked at sooner than a pattern.
  space: createToken({ name: "lexeme space", pattern: " ", group: Lexer.SKIPPED }),
  tab: createToken({ name: "lexeme tab", pattern: "\t", group: Lexer.SKIPPED }),
  lineBreak: lexeme("lineBreak", /[\r\n][\r\n \t]*/, true),
  name: createToken({
    name: "lexeme name",
    pattern: matchName,
    start_chars_hint: nameStarts,
    line_breaks: false,
  }),
  longText: lexeme("longText", /"""[^]*?"""/, true),
  openLongText: lexeme("openLongText", '"""'),
  text: lexeme("text", new RegExp(textBetween('"', '"'))),
  openText: lexeme("openText", /"[^\r\n]*/),
  foreignText: lexeme(
    "foreignText",
    new RegExp(foreignQuotes.map(([opening, closing]) => textBetween(opening, closing)).join("|")),
  ),
  openForeignText: lexeme(
    "openForeignText",
    new RegExp(String.raw`[${foreignQuotes.map(([opening]) => opening).join("")}][^\r\n]*`),
  ),
  numeral: lexeme("numeral", /\d(?:[\d.,]*\d)?/),
  euro: lexeme("euro", "€"),
  open: lexeme("open", "("),
  close: lexeme("close", ")"),
  comma: lexeme("comma", ","),
  dot: lexeme("dot", "."),
  plus: lexeme("plus", "+"),
  minus: lexeme("minus", "-"),
  colon: lexeme("colon", ":"),
  doubleBar: lexeme("doubleBar", "||"),
  bar: lexeme("bar", "|"),
  lineComment: lexeme("lineComment", /\/\/[^\r\n]*/),
  blockComment: lexeme("blockComment", /\/\*[^]*?\*\//, true),
  openComment: lexeme("openComment", /\/\*[^\r\n]*/),
} as const satisfies Record<string, TokenType>;

const options = { positionTracking: "onlyOffset", recoveryEnabled: true } as const;

/** The lexer with or without the checks of its own definition; those belong in a test, not in every start. */
export function createLexemeLexer(skipValidations: boolean): Lexer {
  return new Lexer(Object.values(lexemes), { ...options, skipValidations, ensureOptimizations: true });
}

const lexer = createLexemeLexer(true);

/** A stretch of characters that no lexeme starts with. */
export interface Stray {
  readonly offset: number;
  readonly length: number;
}

/** Everything in `text` but blanks, in order: lexemes, and apart from them what is none. */
export function lexemesOf(text: string): {
  readonly lexemes: readonly IToken[];
  readonly strays: readonly Stray[];
} {
  const { tokens, errors } = lexer.tokenize(text);
  return { lexemes: tokens, strays: errors };
}
