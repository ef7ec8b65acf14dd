// What every part of the grammar stands on: the state of one parse, findings, and tokens that may be missing.
//
// The grammar that Chevrotain records is strict; what happens when a text does not follow it is decided here.
// A rule never throws: a token that is not there is reported once and read as missing, so every rule ends with
// a node that holds all that was typed. One finding a statement: `quiet` is set by the first and lifted by the
// next statement that opens with a word of its own.

import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from "chevrotain";
import type { Identifier, MissingExpression, StringLiteral } from "./ast.js";
import type { Fix, Problem, Safety } from "./messages.js";
import { columnAt } from "./characters.js";
import { replacement, retag, spanOfToken, type Token } from "./scanner.js";
import type { Span, TextEdit } from "./source.js";
import { nearestOf } from "./spelling.js";
import { problem, type SyntaxCode, type SyntaxParameters } from "./syntax-errors.js";
import { groups, statementStarts, T, type TokenSet, tokenSet, union, vocabulary, wordsOf } from "./tokens.js";
import { isReserved } from "./words.js";

/** The parser looks at its own findings; Chevrotain's texts are never shown. */
const noTexts = {
  buildMismatchTokenMessage: () => "",
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: () => "",
  buildEarlyExitMessage: () => "",
};

/** What is too much by itself to be one sign too many. */
const neverStray = union(
  statementStarts,
  tokenSet(groups.operand, T.percentageLiteral, T.halfDate, T.pointLabel, T.comma),
);
const afterComma = tokenSet(T.comma);
/** Every sign that can close a text. */
const closingSigns = "\"”“»«’‘'`";

export abstract class ParserBase extends EmbeddedActionsParser {
  protected text = "";
  protected problems: Problem<SyntaxCode>[] = [];
  /** Text that became part of no node. */
  protected skipped: Span[] = [];
  /** Set by a finding, lifted by the next statement: what follows from one mistake is not reported. */
  protected quiet = false;
  /** Where the declaration that is being read opens, and its name. */
  protected declarationStart = 0;
  protected declarationName = "";
  /** Where the first clause, fact or row of this declaration opens its line; -1 before there is one. */
  protected partStart = -1;
  /** Where the clause or row that is being read opens. */
  protected clauseStart = 0;

  constructor(validate: boolean) {
    super(vocabulary, {
      recoveryEnabled: false,
      maxLookahead: 2,
      skipValidations: !validate,
      errorMessageProvider: noTexts,
    });
  }

  /** Begins with another text; each part of the grammar clears what it keeps. */
  protected open(text: string, problems: Problem<SyntaxCode>[]): void {
    this.text = text;
    this.problems = problems;
    this.skipped = [];
    this.quiet = false;
    this.declarationStart = 0;
    this.declarationName = "";
    this.partStart = -1;
    this.clauseStart = 0;
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
    return end < start ? { start: end, end } : { start, end };
  }
  /** From the start of `first`, the first child of a node, to the end of the last token. */
  protected spanOver(first: { readonly span: Span }): Span {
    return this.RECORDING_PHASE ? { start: 0, end: 0 } : this.spanFrom(first.span.start);
  }
  /** From `start`, or from a first child that is missing and so stands before it, to the end of the last token. */
  protected spanAround(start: number, first: { readonly span: Span } | undefined): Span {
    if (this.RECORDING_PHASE || first === undefined) return this.spanFrom(start);
    return this.spanFrom(Math.min(start, first.span.start));
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
  protected isAhead(ahead: number, set: TokenSet): boolean {
    return set[this.LA(ahead).tokenTypeIdx] === true;
  }
  /** Whether the next token is of `type` or of that group. */
  protected accepts(type: TokenType, ahead = 1): boolean {
    return matches(this.LA(ahead), type);
  }
  /** Whether the next token stands on the line of the last one. */
  protected sameLine(): boolean {
    return !this.opensLine(1);
  }
  /** Whether the token at `ahead` is the first of its line, or the end of the text. */
  protected opensLine(ahead: number): boolean {
    const token = this.LA(ahead) as Token;
    return token.first || token.tokenTypeIdx === EOF.tokenTypeIdx;
  }
  protected columnOf(offset: number): number {
    return columnAt(this.text, offset);
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
  /**
   * Reports that `expected` should stand here: under what stands here instead, or else under what came before. Within
   * a `phrase` only that can follow what was read.
   */
  protected missing(expected: string, phrase = false): void {
    if (this.quiet) return;
    const next = this.next();
    const last = this.LA(0) as Token;
    const after = Number.isNaN(last.startOffset) ? "" : last.image;
    if (next.tokenTypeIdx === T.unknown.tokenTypeIdx && this.sameLine()) {
      this.quiet = true;
    } else {
      const here = this.sameLine() && statementStarts[next.tokenTypeIdx] !== true;
      const span = here ? spanOfToken(next) : after === "" ? { start: 0, end: 0 } : spanOfToken(last);
      const found = here ? next.image : undefined;
      this.report("INK0101", { expected, after, found }, span, this.insertion(expected, phrase && here));
    }
  }

  /** The fix that writes the one word or colon that is missing; none when there is a choice. */
  private insertion(expected: string, safe: boolean): Fix[] {
    const word = /^(?:een dubbele punt )?`([a-z]+|:)`$/.exec(expected)?.[1];
    if (word === undefined) return [];
    const end = this.there();
    const edits = [{ span: { start: end, end }, newText: word === ":" ? word : ` ${word}` }];
    return [{ title: `voeg \`${word}\` toe`, edits, safe }];
  }

  // ── Tokens that may be missing ──

  /** Reads a token of `type`; when it is not there it is reported, and the rule goes on without it. */
  protected need(index: number, type: TokenType, expected?: string): Token | undefined {
    if (this.RECORDING_PHASE || this.accepts(type) || this.mendBefore(type)) {
      return this.consume(index, type) as Token;
    }
    this.missing(expected ?? type.LABEL ?? type.name, true);
    return undefined;
  }
  /** The first word of a statement or phrase; who reads it without has reported that already. */
  protected opening(index: number, type: TokenType): Token | undefined {
    if (this.RECORDING_PHASE || this.accepts(type)) return this.consume(index, type) as Token;
    return undefined;
  }
  /** Mends a slip right before a token of `type`: a doubled word, a misspelt word, one sign too many. */
  protected mendBefore(type: TokenType): boolean {
    if (!this.sameLine()) return false;
    if (this.skipDoubled() && this.accepts(type)) return true;
    if (!this.sameLine()) return false;
    if (this.mendSpelling(type)) return true;
    if (!this.accepts(type, 2) || this.opensLine(2) || this.isNext(neverStray)) return false;
    this.stray();
    return true;
  }
  /** Skips the next token when it repeats the one before it, or when the lexer has reported it already. */
  protected skipDoubled(): boolean {
    let skipped = false;
    while (this.skipsOneDoubled()) skipped = true;
    return skipped;
  }
  private skipsOneDoubled(): boolean {
    const next = this.next();
    if (next.tokenTypeIdx === T.unknown.tokenTypeIdx && !next.first) {
      this.stray();
      return true;
    }
    if (next.image !== this.LA(0).image || !this.sameLine()) return false;
    const span = spanOfToken(next);
    this.report("INK0113", { word: next.image }, span, this.withoutRepetition(this.there(), next));
    this.skip();
    return true;
  }
  /** Whether the token at `ahead` stands there twice. */
  protected isRepeated(ahead: number): boolean {
    return this.LA(ahead).image === this.LA(ahead + 1).image && !this.opensLine(ahead + 1);
  }
  /** Skips the next token when the one behind it repeats it. */
  protected skipRepeated(): boolean {
    if (!this.isRepeated(1)) return false;
    const next = this.next();
    const second = this.LA(2) as Token;
    const span = spanOfToken(second);
    this.report("INK0113", { word: next.image }, span, this.withoutRepetition(next.endOffset + 1, second));
    this.skip();
    return true;
  }
  /** Takes away `second` and the space between it and `start`; of a repeated name, the one may be a slip for another. */
  private withoutRepetition(start: number, second: Token): Fix[] {
    if (!this.isBlank(start, second.startOffset)) return [];
    const edits = [{ span: { start, end: second.endOffset + 1 }, newText: "" }];
    return [{ title: "haal de herhaling weg", edits, safe: isReserved(second.image) }];
  }
  /** The fix that writes a comma instead of the next token, against what stands before it. */
  protected commaInstead(): Fix[] {
    const { start, end } = spanOfToken(this.next());
    const from = this.isBlank(this.there(), start) ? this.there() : start;
    return replacement({ start: from, end }, ",", { safe: true });
  }
  /** Is there nothing but white space from `start` to `end`? */
  protected isBlank(start: number, end: number): boolean {
    return this.text.slice(start, end).trim() === "";
  }
  /** Reads a misspelt or capitalised word as the word that `type` stands for. */
  protected mendSpelling(type: TokenType): boolean {
    const next = this.next();
    if (next.tokenTypeIdx !== T.name.tokenTypeIdx || type === groups.name) return false;
    const word = nearestOf(next.image.toLowerCase(), wordsOf(type));
    if (word === undefined) return false;
    this.readAs(next, word);
    return true;
  }
  /** Reads `token` as the word that was meant. */
  protected readAs(token: Token, word: string): void {
    const span = spanOfToken(token);
    if (!this.quiet) {
      const safe = token.image.toLowerCase() === word;
      const fixes = replacement(span, word, { safe });
      this.remark(safe ? "INK0112" : "INK0111", { typed: token.image, word }, span, fixes);
    }
    const type = (T as Readonly<Record<string, TokenType>>)[word];
    if (type !== undefined) retag(token, type);
  }
  /** Goes past the next token, which becomes part of no node. */
  protected skip(): void {
    const span = spanOfToken(this.next());
    const last = this.skipped.at(-1);
    if (last?.end === this.there())
      this.skipped[this.skipped.length - 1] = { start: last.start, end: span.end };
    else this.skipped.push(span);
    this.SKIP_TOKEN();
  }
  /** Reports and skips a token that does not belong here. */
  protected stray(): void {
    const next = this.next();
    const span = spanOfToken(next);
    if (next.tokenTypeIdx === T.unknown.tokenTypeIdx) this.quiet = true;
    else if (next.tokenTypeIdx === T.close.tokenTypeIdx)
      this.report("INK0109", {}, span, removal(span, { safe: false }));
    else this.report("INK0102", { found: next.image }, span);
    this.skip();
  }
  /** Skips what does not belong here, up to the end of its line or the next word that opens a statement. */
  protected skipLine(): void {
    do this.stray();
    while (!this.opensLine(1) && !this.isNext(statementStarts));
  }

  // ── Leaves ──

  /** A name on this line; `follow` are the tokens that show that a reserved word was meant as one. */
  protected identifier(index: number, expected = "een naam", follow?: TokenSet): Identifier {
    if (!this.RECORDING_PHASE && !(this.accepts(groups.name) && this.sameLine())) {
      const unusual = this.unusualName(expected, follow);
      if (unusual !== undefined) return unusual;
    }
    return this.identifierOf(this.need(index, groups.name, expected));
  }
  /** A name, on whichever line. */
  protected anyIdentifier(index: number, expected = "een naam"): Identifier {
    if (!this.RECORDING_PHASE && !this.accepts(groups.name)) return this.identifier(index, expected);
    return this.identifierOf(this.consume(index, groups.name) as Token);
  }
  /** A name; after a comma it may stand on the next line. */
  protected listedIdentifier(index: number, expected = "een naam"): Identifier {
    if (!this.RECORDING_PHASE && this.accepts(groups.name) && this.isAhead(0, afterComma)) {
      return this.identifierOf(this.consume(index, groups.name) as Token);
    }
    return this.identifier(index, expected);
  }
  private identifierOf(token: Token | undefined): Identifier {
    if (token === undefined) return { kind: "identifier", name: "", span: this.emptySpan() };
    return { kind: "identifier", name: token.image, span: spanOfToken(token) };
  }
  /** What stands where a name belongs: a reserved word that was meant as one, a name on the next line, nothing. */
  private unusualName(expected: string, follow: TokenSet | undefined): Identifier | undefined {
    const next = this.next();
    const meant = follow === undefined ? this.opensLine(2) : this.isAhead(2, follow);
    if (!this.sameLine()) {
      if (meant && this.accepts(groups.name) && !this.opensLine(2)) {
        const edits: TextEdit[] = [{ span: { start: this.there(), end: next.startOffset }, newText: " " }];
        const fix = { title: "zet de naam achter het woord dat hem opent", edits, safe: true };
        const fixes = this.isBlank(this.there(), next.startOffset) ? [fix] : [];
        this.remark("INK0183", { found: next.image }, spanOfToken(next), fixes);
        this.SKIP_TOKEN();
        return this.identifierOf(next);
      }
      this.missing(expected);
      return this.identifierOf(undefined);
    }
    if (!meant || !isReserved(next.image) || next.image === this.LA(0).image) return undefined;
    this.report("INK0110", { word: next.image }, spanOfToken(next));
    this.SKIP_TOKEN();
    return this.identifierOf(next);
  }
  /** A text between quotes. */
  protected textLiteral(index: number, expected = "een tekst tussen aanhalingstekens"): StringLiteral {
    const token = this.need(index, T.string, expected);
    if (token?.literal?.kind === "string") {
      // A text that is not closed took the rest of its line; what is missing there is no second mistake.
      if (isOpen(token.image)) this.quiet = true;
      return token.literal;
    }
    return { kind: "string", value: "", missing: true, span: this.emptySpan() };
  }
  protected missingExpression(): MissingExpression {
    return { kind: "missing", span: this.emptySpan() };
  }
}

/** Whether the closing quote of a text was reported missing. */
function isOpen(image: string): boolean {
  return image.length < 2 || !closingSigns.includes(image.charAt(image.length - 1));
}

/** Whether `token` is of `type` or belongs to that group. */
export function matches(token: IToken, type: TokenType): boolean {
  const { tokenTypeIdx } = token;
  if (tokenTypeIdx === type.tokenTypeIdx) return true;
  if (type.isParent !== true) return false;
  const index = type.tokenTypeIdx ?? 0;
  return (members[index] ??= tokenSet(type))[tokenTypeIdx] === true;
}

/** What belongs to each group, as a table: Chevrotain keeps it as an object, which takes longer to ask. */
const members: TokenSet[] = [];

/** The one fix that takes `span` away. */
export function removal(span: Span, { safe }: Safety): Fix[] {
  return [{ title: "haal dit weg", edits: [{ span, newText: "" }], safe }];
}
