// What may follow at a place in a text: the grammar walked along the tokens before it.
//
// The walk keeps every position that the tokens so far allow. Where a text is broken it forgets what does not
// fit, and goes on at the next word that opens a statement from where the last one began.

import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  Terminal,
  type TokenType,
} from "chevrotain";
import { tokenize } from "./lexer.js";
import { sharedParser } from "./shared-parser.js";
import type { Token } from "./scanner.js";
import { declarationStarts, groups, statementStarts, T } from "./tokens.js";
import { type Word, words } from "./words.js";

export type ExpectedKind =
  | "word"
  | "name"
  | "fact"
  | "text"
  | "number"
  | "percentage"
  | "amount"
  | "date"
  | "duration"
  | "point"
  | "sign"
  | "end";

/** One thing that may follow: a word of the language, a sign (`sign` gives it), or something to fill in. */
export interface Expectation {
  readonly kind: ExpectedKind;
  readonly word?: Word;
  readonly sign?: string;
  /** What it is, in Dutch. */
  readonly label: string;
}

/** A place in the grammar: what still follows, and where to go on after that. */
interface Position {
  readonly rest: readonly IProduction[];
  readonly index: number;
  readonly after: Position | undefined;
}
/** The token that a place waits for, and the place behind it. */
interface Waiting {
  readonly type: TokenType;
  readonly behind: Position;
}

/** Words that may follow, as far as they come together: `tot en met`, `is een van (`. */
export interface ExpectedPhrase {
  readonly text: string;
  /** The word that it opens with. */
  readonly word: Word;
}

/**
 * What may follow at `offset` in `text`; a word that touches `offset` from the left is still being typed and does
 * not count. In the order of the grammar, each once. A word that only may stand there because it may be a name is
 * not among them. `from` is where to begin reading: the start of a declaration at or before `offset`.
 */
export function expectedAt(text: string, offset: number, from = 0): readonly Expectation[] {
  return expectationsIn(waitingBefore(text, offset, from));
}

/** The same, and of the words among them the phrases that they open. */
export interface WhatMayFollow {
  readonly expected: readonly Expectation[];
  readonly phrases: readonly ExpectedPhrase[];
}

/** What may follow at `offset`, with each word as far as the words behind it come along; see `expectedAt`. */
export function whatMayFollow(text: string, offset: number, from = 0): WhatMayFollow {
  const waiting = waitingBefore(text, offset, from);
  const phrases = [...wordsAmong(waiting)].flatMap(([word, type]) =>
    phrasesFrom(waiting, type, word).map((phrase) => ({ text: phrase, word })),
  );
  return { expected: expectationsIn(waiting), phrases };
}

function expectationsIn(waiting: readonly Waiting[]): readonly Expectation[] {
  const found = new Map<string, Expectation>();
  for (const { type } of waiting) {
    for (const member of membersOf(type)) {
      const expectation = expectationOf(member);
      if (expectation !== undefined) found.set(member.name, expectation);
    }
  }
  return [...found.values()];
}

/** Values: whatever must come behind them, they are words by themselves. */
const whole = new Set<TokenType>([T.ja, T.nee, T.peildatum]);

/** Behind these words may follow much; a list of values, or `niet`, is asked for so often that it is offered at once. */
const offeredBehind: ReadonlyMap<TokenType, readonly TokenType[]> = new Map<TokenType, readonly TokenType[]>([
  [T.is, [T.niet, T.een, T.geen]],
  [T.geen, [T.van]],
  [T.bevat, [T.een]],
]);

/** `text`, which ends with a word of `type`, with each way in which words go on behind it. */
function phrasesFrom(waiting: readonly Waiting[], type: TokenType, text: string): readonly string[] {
  const index = type.tokenTypeIdx ?? 0;
  // Behind a word that opens a declaration stands a name or a text.
  if (whole.has(type) || declarationStarts[index] === true) return [text];
  const asWord = waiting.filter((each) => each.type !== groups.name && accepts(each.type, index));
  const behind = waitingAt(asWord.map((each) => each.behind));
  const next = wordsAmong(behind);
  const goOn = ([word, follower]: readonly [string, TokenType]): readonly string[] =>
    phrasesFrom(behind, follower, `${text} ${word}`);
  const wanted = new Set(behind.flatMap((each) => membersOf(each.type)));
  if (wanted.size === 1 && wanted.has(T.open)) return [`${text} (`];
  if (next.size > 0 && [...wanted].every((member) => Object.hasOwn(words, member.name))) {
    return [...next].flatMap(goOn);
  }
  const offered = offeredBehind.get(type) ?? [];
  const longer = [...next].filter(([, follower]) => offered.includes(follower)).flatMap(goOn);
  const isOffered = (phrase: string): boolean =>
    phrase.endsWith("(") || !phrase.slice(text.length + 1).includes(" ");
  return [text, ...longer.filter(isOffered)];
}

function wordsAmong(waiting: readonly Waiting[]): ReadonlyMap<Word, TokenType> {
  const found = new Map<Word, TokenType>();
  for (const { type } of waiting) {
    for (const member of membersOf(type)) {
      const word = expectationOf(member)?.word;
      if (word !== undefined) found.set(word, member);
    }
  }
  return found;
}

function waitingBefore(text: string, offset: number, from: number): readonly Waiting[] {
  // What stands on later lines cannot change what was read before, but for the end of a text or a comment.
  const lineEnd = text.slice(offset).search(/[\r\n]/);
  const part = text.slice(from, lineEnd === -1 ? undefined : offset + lineEnd);
  const before = tokenize(part).tokens.filter((token) => isBefore(token, offset - from, part));
  return waitingAfter(before.slice(startOfDeclaration(before)));
}

function isBefore(token: Token, offset: number, text: string): boolean {
  const end = token.endOffset + 1;
  if (end < offset) return true;
  // A sign or a text that ends here is whole; a word or a number may still grow.
  return end === offset && !/[\p{L}\p{N}_]/u.test(text.charAt(offset - 1));
}

function startOfDeclaration(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex((token) => declarationStarts[token.tokenTypeIdx] === true);
  return Math.max(0, last);
}

/** Walks the grammar of a file along `tokens`. */
function waitingAfter(tokens: readonly Token[]): readonly Waiting[] {
  const file = sharedParser().getGAstProductions()["file"];
  if (file === undefined) return [];
  let waiting = waitingAt([{ rest: file.definition, index: 0, after: undefined }]);
  let anchor = waiting;
  for (const token of tokens) {
    const opens = statementStarts[token.tokenTypeIdx] === true;
    let next = step(waiting, token);
    if (next.length === 0 && opens) {
      waiting = anchor;
      next = step(waiting, token);
    }
    if (next.length === 0) continue;
    if (opens) anchor = waiting;
    waiting = waitingAt(next);
  }
  return waiting;
}

function step(waiting: readonly Waiting[], token: Token): readonly Position[] {
  return waiting.filter(({ type }) => accepts(type, token.tokenTypeIdx)).map(({ behind }) => behind);
}

function accepts(type: TokenType, index: number): boolean {
  return type.tokenTypeIdx === index || type.categoryMatchesMap?.[index] === true;
}

/** The tokens that `positions` wait for. */
function waitingAt(positions: readonly Position[]): readonly Waiting[] {
  const found: Waiting[] = [];
  const open = [...positions];
  const entered = new Map<IProduction, Set<Position | undefined>>();
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    const production = position.rest[position.index];
    if (production === undefined) {
      if (position.after !== undefined) open.push(position.after);
      continue;
    }
    const behind: Position = { rest: position.rest, index: position.index + 1, after: position.after };
    if (production instanceof Terminal) {
      found.push({ type: production.terminalType, behind });
    } else if (production instanceof NonTerminal) {
      open.push({ rest: production.referencedRule.definition, index: 0, after: behind });
    } else if (production instanceof Alternation) {
      for (const alternative of production.definition) {
        if (alternative instanceof Alternative) {
          open.push({ rest: alternative.definition, index: 0, after: behind });
        }
      }
    } else if (production instanceof Option) {
      open.push(behind, { rest: production.definition, index: 0, after: behind });
    } else if (production instanceof Repetition) {
      open.push(behind);
      // Once round is enough: a second time round without a token in between adds nothing.
      const seen = entered.get(production) ?? new Set();
      entered.set(production, seen);
      if (!seen.has(position.after)) {
        seen.add(position.after);
        open.push({ rest: production.definition, index: 0, after: position });
      }
    }
  }
  return found;
}

/** The token types that a group stands for; a type that is no group stands for itself. */
function membersOf(type: TokenType): readonly TokenType[] {
  const known = members.get(type) ?? findMembers(type);
  members.set(type, known);
  return known;
}

const members = new Map<TokenType, readonly TokenType[]>();

function findMembers(type: TokenType): readonly TokenType[] {
  // Many words may be names where nothing else can stand; nobody waits for one of them in particular.
  if (type === groups.name) return [T.name];
  if (type.isParent !== true) return [type];
  return Object.values(T).filter((member) => type.categoryMatchesMap?.[member.tokenTypeIdx ?? 0] === true);
}

const kinds: ReadonlyMap<TokenType, ExpectedKind> = new Map<TokenType, ExpectedKind>([
  [T.name, "name"],
  [T.factName, "fact"],
  [T.string, "text"],
  [T.number, "number"],
  [T.percentageLiteral, "percentage"],
  [T.amount, "amount"],
  [T.date, "date"],
  [T.halfDate, "date"],
  [T.duration, "duration"],
  [T.pointLabel, "point"],
]);

const signs: ReadonlyMap<TokenType, string> = new Map<TokenType, string>([
  [T.colon, ":"],
  [T.comma, ","],
  [T.dot, "."],
  [T.open, "("],
  [T.close, ")"],
  [T.plus, "+"],
  [T.minus, "-"],
  [T.bullet, "-"],
  [T.bar, "|"],
  [T.rowBar, "|"],
  [T.doubleBar, "||"],
]);

function expectationOf(type: TokenType): Expectation | undefined {
  if (type === T.zorgsoortName) return undefined;
  if (Object.hasOwn(words, type.name)) {
    const word = type.name as Word;
    return { kind: "word", word, label: words[word].label };
  }
  const label = type.LABEL ?? type.name;
  if (type === T.jaNee) return { kind: "sign", sign: "ja/nee", label };
  const sign = signs.get(type);
  if (sign !== undefined) return { kind: "sign", sign, label };
  const kind = kinds.get(type);
  return kind === undefined ? { kind: "end", label: "het einde van het bestand" } : { kind, label };
}
