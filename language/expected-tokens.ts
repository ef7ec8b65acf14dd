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
import { sharedParser } from "./reader.js";
import type { Token } from "./scanner.js";
import { declarationStarts, statementStarts, T, type Word, words } from "./tokens.js";

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

/**
 * What may follow at `offset` in `text`; a word that touches `offset` from the left is still being typed and does
 * not count. In the order of the grammar, each once.
 */
export function expectedAt(text: string, offset: number): readonly Expectation[] {
  const before = tokenize(text).tokens.filter((token) => isBefore(token, offset, text));
  const waiting = waitingAfter(before.slice(startOfDeclaration(before)));
  const found = new Map<string, Expectation>();
  for (const { type } of waiting) {
    for (const member of membersOf(type)) {
      const expectation = expectationOf(member);
      if (expectation !== undefined) found.set(member.name, expectation);
    }
  }
  return [...found.values()];
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
