// How the reading goes on where a text does not follow the grammar: which words were meant at the start of a
// line, where a declaration ends that lost its opening word, and where an unreadable stretch stops.

import type { TokenType } from "chevrotain";
import type { Problem } from "./messages.js";
import { ParserBase } from "./parser-base.js";
import type { Token } from "./scanner.js";
import type { SyntaxCode } from "./syntax-errors.js";
import { nearestOf } from "./spelling.js";
import { declarationStarts, groups, T, type TokenSet, tokenSet, union, wordsOf } from "./tokens.js";

const names = tokenSet(groups.name);
const texts = tokenSet(T.string);
const values = union(
  tokenSet(groups.operand, groups.name, groups.signable, groups.quantifier),
  tokenSet(T.niet, T.open, T.aantal, T.som, T.eerste, T.voldoet, T.halfDate, T.minus),
);
const als = tokenSet(T.als);
const deadlines = union(values, tokenSet(groups.order, T.binnen, T.ten));
const anything = tokenSet();

/** What can stand right behind each word that opens a line; an empty set means: anything. */
const shapes: readonly (readonly [types: readonly TokenType[], follow: TokenSet])[] = [
  [[groups.normWord, T.besluit, T.profiel, T.keuzelijst, T.structuur, T.bepaal, T.tabel, T.vervalt], names],
  [[groups.policyWord, T.zorgsoort, T.deel, T.bron, T.zoals], names],
  [[T.document, T.gebruik, T.gegevens, T.rubriek, T.ontoetsbaar, T.voorbeeld, groups.textWord], texts],
  [[groups.conditionWord, T.als, T.anders], values],
  [[groups.alsWord, T.vrijgesteld], als],
  [[groups.whoWord], tokenSet(T.verzekeraar, T.zorgaanbieder, T.string)],
  [[T.aanname], tokenSet(groups.boolean)],
  [[T.moet], deadlines],
  [[T.looptijd], tokenSet(T.date)],
  [[T.streven, T.gegeven, T.verwacht], anything],
  [[groups.givenWord, T.ontbreekt, T.voldaan], names],
  [[T.alles], tokenSet(T.in)],
  [[T.komt], tokenSet(T.in, T.niet)],
  [[T.onder], tokenSet(T.voorbehoud)],
  [[T.ter], tokenSet(T.beoordeling)],
  [[T.niet], tokenSet(groups.plainStatus, T.van)],
  [[groups.plainOutcome], tokenSet(T.voor)],
];

const followOfWord = new Map<string, TokenSet>();
for (const [types, follow] of shapes) {
  for (const type of types) for (const word of wordsOf(type)) followOfWord.set(word, follow);
}

const declarationWords = wordsIn(declarationStarts);

/** The words of the token types in `set`. */
export function wordsIn(set: TokenSet): readonly string[] {
  return [...followOfWord.keys()].filter((word) => {
    const type = (T as Readonly<Record<string, TokenType>>)[word];
    return set[type?.tokenTypeIdx ?? 0] === true;
  });
}

export abstract class RecoveringParser extends ParserBase {
  /** Where a loop last tried again. */
  private retryPlace = -1;

  protected override open(text: string, problems: Problem<SyntaxCode>[]): void {
    super.open(text, problems);
    this.retryPlace = -1;
  }
  /** Whether the next token stands left of the parts of this declaration: it belongs to the next one. */
  protected outdented(): boolean {
    if (!this.opensLine(1)) return false;
    const column = this.columnOf(this.here());
    if (this.partStart >= 0) return column < this.columnOf(this.partStart);
    return column <= this.columnOf(this.declarationStart) + 1;
  }
  /** Remembers where the parts of this declaration open their lines. */
  protected openPart(): void {
    this.quiet = false;
    const token = this.next();
    this.clauseStart = token.startOffset;
    if (this.partStart < 0 && token.first) this.partStart = token.startOffset;
  }
  /** A part opens that lost its first word; its column says nothing about the others. */
  protected openLostPart(): void {
    this.quiet = false;
    this.clauseStart = this.here();
  }
  /** Remembers where this declaration opens. */
  protected openDeclaration(): void {
    this.quiet = false;
    this.declarationStart = this.here();
    this.clauseStart = this.declarationStart;
    this.partStart = -1;
    this.declarationName = "";
  }
  /** Whether a loop may try again here; the second time at one place it skips a token, so no loop ever stands still. */
  protected retry(): boolean {
    const place = this.here();
    if (place !== this.retryPlace) {
      this.retryPlace = place;
      return true;
    }
    this.stray();
    return false;
  }
  /** Whether the next token is one of `words`, misspelt; what follows it must fit that word. */
  protected misspelt(words: readonly string[]): string | undefined {
    const next = this.next();
    if (next.tokenTypeIdx !== T.name.tokenTypeIdx) return undefined;
    return nearestOf(next.image.toLowerCase(), words, (word) => {
      const follow = followOfWord.get(word);
      if (follow === undefined) return false;
      return follow === anything || (this.isAhead(2, follow) && !this.opensLine(2));
    });
  }
  /** Reads a misspelt word as the one of `words` that was meant. */
  protected mendOpening(words: readonly string[]): boolean {
    const word = this.misspelt(words);
    if (word === undefined) return false;
    this.readAs(this.next(), word);
    return true;
  }
  /** Whether a misspelt opening word of a declaration stands here. */
  protected mendDeclaration(): boolean {
    return this.opensLine(1) && this.mendOpening(declarationWords);
  }
  /** The words on the line of the next token, from `ahead` on. */
  protected lineHas(type: TokenType): boolean {
    for (let ahead = 2; !this.opensLine(ahead); ahead += 1) {
      const token = this.LA(ahead) as Token;
      if (token.tokenTypeIdx === type.tokenTypeIdx) return true;
    }
    return false;
  }
}
