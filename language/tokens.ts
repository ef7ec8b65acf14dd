// What the grammar is made of: a token for each word, for the signs, names and literals, and the groups they belong to.

import { createToken, EOF, Lexer, type TokenType } from "chevrotain";
import { type Word, words } from "./words.js";

function category(name: string, label: string, parents: TokenType[] = []): TokenType {
  return createToken({ name, pattern: Lexer.NA, label, categories: parents });
}

/** Groups of tokens that stand in the same places; the grammar consumes a group with one call. */
export const groups = {
  name: category("name", "een naam"),
  operand: category("operand", "een waarde"),
  policyWord: category("policyWord", "`beleid` of `bouwsteen`"),
  normWord: category("normWord", "een woord als `voorwaarde`"),
  textWord: category("textWord", "een woord als `vraag`"),
  conditionWord: category("conditionWord", "`eis` of `waarde`"),
  alsWord: category("alsWord", "`geldt` of `vergoed`"),
  whoWord: category("whoWord", "`herkomst` of `door`"),
  boolean: category("boolean", "`ja` of `nee`"),
  logical: category("logical", "`en` of `of`"),
  order: category("order", "`voor`, `uiterlijk`, `vanaf` of `na`"),
  direction: category("direction", "`na` of `voor`"),
  moreOrLess: category("moreOrLess", "`meer` of `minder`"),
  extreme: category("extreme", "`minste` of `hoogste`"),
  sign: category("sign", "`+` of `-`"),
  signable: category("signable", "een getal, percentage of bedrag"),
  basicType: category("basicType", "een soort gegeven"),
  quantifier: category("quantifier", "`elk`, `een` of `geen`"),
  label: category("label", "het nummer van een punt"),
  givenWord: category("givenWord", "`ja`, `nee`, `onbekend` of `geen`"),
  plainOutcome: category("plainOutcome", "een uitkomst"),
  plainStatus: category("plainStatus", "een status"),
  negatableStatus: category("negatableStatus", "`voldaan` of `vergoed`"),
} as const;

const groupsOfWords: Partial<Record<Word, readonly TokenType[]>> = {
  beleid: [groups.policyWord],
  bouwsteen: [groups.policyWord],
  voorwaarde: [groups.normWord],
  uitsluiting: [groups.normWord],
  prestatie: [groups.normWord],
  termijn: [groups.normWord],
  toezegging: [groups.normWord],
  aandachtspunt: [groups.normWord],
  controle: [groups.normWord],
  vraag: [groups.textWord],
  bewijs: [groups.textWord],
  extern: [groups.textWord],
  gevolg: [groups.textWord],
  lezing: [groups.textWord],
  omdat: [groups.textWord],
  verzekeraar: [groups.textWord],
  eis: [groups.conditionWord],
  waarde: [groups.conditionWord],
  geldt: [groups.alsWord],
  vergoed: [groups.alsWord, groups.plainStatus, groups.negatableStatus],
  vrijgesteld: [groups.plainStatus],
  voldaan: [groups.plainStatus, groups.negatableStatus],
  herkomst: [groups.whoWord],
  door: [groups.whoWord],
  ja: [groups.boolean, groups.operand, groups.givenWord],
  nee: [groups.boolean, groups.operand, groups.givenWord],
  geen: [groups.givenWord, groups.quantifier],
  een: [groups.quantifier],
  elk: [groups.quantifier],
  onbekend: [groups.givenWord],
  en: [groups.logical],
  of: [groups.logical],
  voor: [groups.order, groups.direction],
  na: [groups.order, groups.direction],
  uiterlijk: [groups.order],
  vanaf: [groups.order],
  meer: [groups.moreOrLess],
  minder: [groups.moreOrLess],
  minste: [groups.extreme],
  hoogste: [groups.extreme],
  peildatum: [groups.operand],
  getal: [groups.basicType],
  percentage: [groups.basicType],
  bedrag: [groups.basicType],
  datum: [groups.basicType],
  tekst: [groups.basicType],
  uitgesloten: [groups.plainOutcome],
  onvolledig: [groups.plainOutcome],
  fout: [groups.plainOutcome],
};

function wordTokens(): Record<Word, TokenType> {
  const result: Partial<Record<Word, TokenType>> = {};
  for (const word of Object.keys(words) as Word[]) {
    const categories = [...(groupsOfWords[word] ?? [])];
    if (words[word].role === "contextual") categories.push(groups.name);
    result[word] = createToken({ name: word, pattern: Lexer.NA, label: `\`${word}\``, categories });
  }
  return result as Record<Word, TokenType>;
}

function sign(name: string, label: string, categories: TokenType[] = []): TokenType {
  return createToken({ name, pattern: Lexer.NA, label, categories });
}

/** Every token type: one a word, and the signs, names and literals. */
export const T = {
  ...wordTokens(),
  name: sign("plainName", "een naam", [groups.name]),
  /** A name that opens a line and is followed by `:`: always a fact, never an operand or a type. */
  factName: sign("factName", "de naam van een gegeven"),
  /** `zorgsoort` where it is the fact and not the heading. */
  zorgsoortName: sign("zorgsoortName", "`zorgsoort`", [groups.name]),
  jaNee: sign("jaNee", "`ja/nee`", [groups.basicType]),
  number: sign("number", "een getal", [groups.operand, groups.signable, groups.label]),
  percentageLiteral: sign("percentageLiteral", "een percentage", [groups.signable]),
  amount: sign("amount", "een bedrag", [groups.operand, groups.signable]),
  date: sign("date", "een datum", [groups.operand]),
  halfDate: sign("halfDate", "een dag en een maand"),
  duration: sign("duration", "een termijn", [groups.operand]),
  string: sign("string", "een tekst tussen aanhalingstekens", [groups.operand]),
  pointLabel: sign("pointLabel", "het nummer van een punt", [groups.label]),
  colon: sign("colon", "een dubbele punt `:`"),
  comma: sign("comma", "een komma"),
  dot: sign("dot", "`.`"),
  open: sign("open", "een haakje `(`"),
  close: sign("close", "een haakje `)`"),
  plus: sign("plus", "`+`", [groups.sign]),
  minus: sign("minus", "`-`", [groups.sign]),
  /** `-` as the first sign on its line. */
  bullet: sign("bullet", "een opsommingsteken `-`"),
  bar: sign("bar", "een streep `|`"),
  /** `|` as the first sign on its line: it opens a row of a table. */
  rowBar: sign("rowBar", "een streep `|`"),
  doubleBar: sign("doubleBar", "een dubbele streep `||`"),
  /** `>=`, `=` and the like: what people know from elsewhere; the message gives the right form. */
  foreignComparison: sign("foreignComparison", "een vergelijking"),
  /** `tenzij`: reserved, because it would silently excuse where the source refuses. */
  tenzij: sign("tenzij", "`tenzij`"),
  /** Signs that mean nothing in the language; the lexer has reported them. */
  unknown: sign("unknown", "een onbekend teken"),
} as const satisfies Record<string, TokenType>;

/** What the parser is built from. */
export const vocabulary: TokenType[] = [...Object.values(groups), ...Object.values(T), EOF];

/** A table of booleans, one a token type, for quick questions about a token. */
export type TokenSet = readonly boolean[];

/** The set that holds `types` and, for a group, all that belongs to it. */
export function tokenSet(...types: readonly TokenType[]): TokenSet {
  const set: boolean[] = [];
  for (const type of types) {
    if (type.tokenTypeIdx !== undefined) set[type.tokenTypeIdx] = true;
    for (const member of type.categoryMatches ?? []) set[member] = true;
  }
  return set;
}

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

/** Every set that holds what one of `sets` holds. */
export function union(...sets: readonly TokenSet[]): TokenSet {
  const result: boolean[] = [];
  for (const set of sets) {
    for (const [index, member] of set.entries()) if (member) result[index] = true;
  }
  return result;
}

/** Where every unreadable stretch ends: a word that opens a declaration, a clause or a row, or the end. */
export const statementStarts: TokenSet = union(
  declarationStarts,
  clauseStarts,
  tokenSet(T.factName, T.deel, T.rowBar, T.gegeven, T.verwacht, EOF),
);

const knownWords = new Map<TokenType, readonly string[]>();

/** The words that a token type stands for: one, or all of its group; none for a name or a sign. */
export function wordsOf(type: TokenType): readonly string[] {
  let found = knownWords.get(type);
  if (found === undefined) {
    found = (Object.keys(words) as Word[]).filter((word) => {
      const member = T[word];
      return member === type || type.categoryMatchesMap?.[member.tokenTypeIdx ?? 0] === true;
    });
    knownWords.set(type, found);
  }
  return found;
}
