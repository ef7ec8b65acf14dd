// What every part of the grammar stands on: the state of one parse, findings, and tokens that may be missing.
//
// The grammar that Chevrotain records is strict; what happens when a text does not follow it is decided here.
// A rule never throws: a token that is not there is reported once and read as missing, so every rule ends with
// a node that holds all that was typed. One finding a statement: `quiet` is set by the first and lifted by the
// next statement that opens with a word of its own.

import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from "chevrotain";
import type { Identifier, MissingExpression, StringLiteral } from "./ast.js";
import type { Fix, Problem } from "./messages.js";
import { replacement, retag, spanOfToken, type Token } from "./scanner.js";
import type { Span } from "./source.js";
import { isNear } from "./spelling.js";
import { problem, type SyntaxCode, type SyntaxParameters } from "./syntax-errors.js";
import { groups, isReserved, T, type TokenSet, tokenSet, vocabulary, words } from "./tokens.js";

/** How deep expressions may nest. */
export const maximumDepth = 64;

/** The words that open a declaration. */
export const declarationStarts: TokenSet = tokenSet(
  groups.policyWord,
  groups.normWord,
  T.document,
  T.gebruik,
  T.keuzelijst,
  T.structuur,
  T.gegevens,
  T.besluit,
  T.rubriek,
  T.zorgsoort,
  T.bepaal,
  T.tabel,
  T.ontoetsbaar,
  T.vervalt,
  T.profiel,
  T.voorbeeld,
);
/** The words that open a clause. */
export const clauseStarts: TokenSet = tokenSet(
  groups.textWord,
  groups.conditionWord,
  groups.alsWord,
  groups.whoWord,
  T.als,
  T.vrijgesteld,
  T.anders,
  T.aanname,
  T.bron,
  T.moet,
  T.streven,
  T.looptijd,
  T.tenzij,
);
const listStarts = tokenSet(T.factName, T.deel, T.rowBar, T.gegeven, T.verwacht, EOF);
/** Where every unreadable stretch ends: a word that opens a declaration, a clause or a row. */
export const statementStarts: TokenSet = vocabulary.reduce<boolean[]>((set, type) => {
  const index = type.tokenTypeIdx ?? 0;
  set[index] =
    declarationStarts[index] === true || clauseStarts[index] === true || listStarts[index] === true;
  return set;
}, []);

const cheapMessages = {
  buildMismatchTokenMessage: () => "",
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: () => "",
  buildEarlyExitMessage: () => "",
};

export abstract class ParserBase extends EmbeddedActionsParser {
  protected text = "";
  protected problems: Problem<SyntaxCode>[] = [];
  /** Set by a finding, lifted by the next statement: what follows from one mistake is not reported. */
  protected quiet = false;
  protected depth = 0;
  protected inTable = false;
  /** The column of each bullet list that is being read, innermost last. */
  protected bulletColumns: number[] = [];

  constructor(validate: boolean) {
    super(vocabulary, {
      recoveryEnabled: false,
      maxLookahead: 2,
      skipValidations: !validate,
      errorMessageProvider: cheapMessages,
    });
  }

  // ── Places ──

  protected next(): Token {
    return this.LA(1) as Token;
  }
  /** The place where the next token starts; the end of the text when there is none. */
  protected here(): number {
    const token = this.LA(1);
    return token.tokenTypeIdx === EOF.tokenTypeIdx ? this.text.length : token.startOffset;
  }
  /** The place where the last token ended. */
  protected there(): number {
    const end = this.LA(0).endOffset;
    return end === undefined || Number.isNaN(end) ? 0 : end + 1;
  }
  /** From `start` to the end of the last token; empty when nothing was read. */
  protected spanFrom(start: number): Span {
    const end = this.there();
    return end < start ? { start, end: start } : { start, end };
  }
  protected emptySpan(): Span {
    const end = this.there();
    return { start: end, end };
  }
  protected isNext(set: TokenSet): boolean {
    return set[this.LA(1).tokenTypeIdx] === true;
  }
  protected isNextType(type: TokenType): boolean {
    return this.LA(1).tokenTypeIdx === type.tokenTypeIdx;
  }
  /** Whether the next token stands on the line of the last one. */
  protected sameLine(): boolean {
    return !this.next().first && !this.isNextType(EOF);
  }

  // ── Findings ──

  /** Reports what stops the reading of a statement, unless this statement was reported already. */
  protected report<C extends SyntaxCode>(
    code: C,
    parameters: SyntaxParameters<C>,
    span: Span,
    fixes: readonly Fix[] = [],
  ): void {
    if (this.quiet) return;
    this.quiet = true;
    this.problems.push(problem(code, parameters, span, fixes));
  }
  /** Reports what is clear but not the way to write it; the reading goes on as if it were right. */
  protected remark<C extends SyntaxCode>(
    code: C,
    parameters: SyntaxParameters<C>,
    span: Span,
    fixes: readonly Fix[] = [],
  ): void {
    this.problems.push(problem(code, parameters, span, fixes));
  }
  /** Reports that `expected` should stand here: under what stands here instead, or else under what came before. */
  protected missing(expected: string): void {
    if (this.quiet) return;
    const next = this.next();
    const last = this.LA(0) as Token;
    const after = Number.isNaN(last.startOffset) ? "" : last.image;
    if (this.sameLine() && statementStarts[next.tokenTypeIdx] !== true) {
      this.report("INK0101", { expected, after, found: next.image }, spanOfToken(next));
      return;
    }
    const span = after === "" ? { start: 0, end: 0 } : spanOfToken(last);
    this.report("INK0101", { expected, after, found: undefined }, span);
  }

  // ── Tokens that may be missing ──

  /** Reads a token of `type`; when it is not there it is reported, and the rule goes on without it. */
  protected need(index: number, type: TokenType, expected?: string): Token | undefined {
    if (this.RECORDING_PHASE) return this.consume(index, type) as Token;
    if (this.accepts(type)) return this.consume(index, type) as Token;
    if (this.mendBefore(type)) return this.consume(index, type) as Token;
    this.missing(expected ?? type.LABEL ?? type.name);
    return undefined;
  }
  protected accepts(type: TokenType, ahead = 1): boolean {
    return matches(this.LA(ahead), type);
  }
  /** Mends a slip right before a token of `type`: a doubled word, a misspelt word, one sign too many. */
  protected mendBefore(type: TokenType): boolean {
    const next = this.next();
    if (!this.sameLine()) return false;
    if (this.skipDoubled()) return this.accepts(type);
    if (this.mendSpelling(type)) return true;
    const second = this.LA(2) as Token;
    if (matches(second, type) && !second.first && statementStarts[next.tokenTypeIdx] !== true) {
      this.stray();
      return true;
    }
    return false;
  }
  /** Skips the next token when it repeats the one before it. */
  protected skipDoubled(): boolean {
    const next = this.next();
    const last = this.LA(0);
    if (next.tokenTypeIdx !== last.tokenTypeIdx || next.image !== last.image || !this.sameLine())
      return false;
    const span = spanOfToken(next);
    this.report("INK0113", { word: next.image }, span, [
      {
        title: "haal de herhaling weg",
        edits: [{ span: { start: this.there(), end: span.end }, newText: "" }],
      },
    ]);
    this.SKIP_TOKEN();
    return true;
  }
  /** Reads a misspelt or capitalised word as the word `type`. */
  protected mendSpelling(type: TokenType): boolean {
    const next = this.next();
    if (next.tokenTypeIdx !== T.name.tokenTypeIdx || type === groups.name || type === T.name) return false;
    const word = wordsOf(type).find((candidate) => isNear(next.image.toLowerCase(), candidate));
    if (word === undefined) return false;
    this.readAs(next, word);
    return true;
  }
  /** Reads `token` as the word that was meant. */
  protected readAs(token: Token, word: string): void {
    const span = spanOfToken(token);
    if (!this.quiet) {
      const code = token.image.toLowerCase() === word ? "INK0112" : "INK0111";
      this.remark(code, { typed: token.image, word }, span, replacement(span, word));
    }
    const type = (T as Readonly<Record<string, TokenType>>)[word];
    if (type !== undefined) retag(token, type);
  }
  /** Skips a token that does not belong here. */
  protected stray(): void {
    const next = this.next();
    if (next.tokenTypeIdx === T.unknown.tokenTypeIdx) this.quiet = true;
    this.report("INK0102", { found: next.image }, spanOfToken(next));
    this.SKIP_TOKEN();
  }
  /** Skips all that does not belong here, up to the next word that opens a statement. */
  protected skipJunk(): void {
    while (!this.isNext(statementStarts)) this.stray();
  }

  // ── Leaves ──

  /** A name; `follow` are the tokens that show that a reserved word was meant as one. */
  protected identifier(index: number, expected = "een naam", follow?: TokenSet): Identifier {
    if (!this.RECORDING_PHASE && !(this.accepts(groups.name) && this.sameLine())) {
      const word = this.reservedName(expected, follow);
      if (word !== undefined) return word;
    }
    const token = this.need(index, groups.name, expected);
    if (token === undefined) return { kind: "identifier", name: "", span: this.emptySpan() };
    return { kind: "identifier", name: token.image, span: spanOfToken(token) };
  }
  /** A reserved word where a name belongs, when what follows shows that a name was meant. */
  private reservedName(expected: string, follow: TokenSet | undefined): Identifier | undefined {
    const next = this.next();
    if (follow === undefined || !this.sameLine() || !isReserved(next.image)) return undefined;
    if (follow[this.LA(2).tokenTypeIdx] !== true) return undefined;
    const span = spanOfToken(next);
    this.report("INK0110", { word: next.image, use: expected }, span);
    this.SKIP_TOKEN();
    return { kind: "identifier", name: next.image, span };
  }
  protected textLiteral(index: number, expected = "een tekst tussen aanhalingstekens"): StringLiteral {
    const token = this.need(index, T.string, expected);
    if (token?.literal?.kind === "string") return token.literal;
    return { kind: "string", value: "", missing: true, span: this.emptySpan() };
  }
  protected missingExpression(): MissingExpression {
    return { kind: "missing", span: this.emptySpan() };
  }
}

/** Whether `token` is of `type` or belongs to that group. */
export function matches(token: IToken, type: TokenType): boolean {
  return (
    token.tokenTypeIdx === type.tokenTypeIdx ||
    (type.isParent === true && type.categoryMatchesMap?.[token.tokenTypeIdx] === true)
  );
}

const wordsByType = new Map<TokenType, readonly string[]>();

/** The words that a token type stands for: one, or all of its group. */
function wordsOf(type: TokenType): readonly string[] {
  let found = wordsByType.get(type);
  if (found === undefined) {
    found = Object.values(T)
      .filter((member) => member === type || type.categoryMatchesMap?.[member.tokenTypeIdx ?? 0] === true)
      .map((member) => member.name)
      .filter((name) => Object.hasOwn(words, name));
    wordsByType.set(type, found);
  }
  return found;
}
