// The words and signs of the language: the one list that the lexer, the parser, completion and the editor read.

import { createToken, EOF, Lexer, type TokenType } from "chevrotain";

/**
 * What a word does. A word with role "contextual" only means something in one place and may be a name anywhere
 * else; every other word is reserved.
 */
export type WordRole = "declaration" | "clause" | "expression" | "example" | "contextual";

interface WordInfo {
  readonly role: WordRole;
  /** What the word is for, in a few Dutch words: shown in completion and hover. */
  readonly label: string;
}

function declaration(label: string): WordInfo {
  return { role: "declaration", label };
}
function clause(label: string): WordInfo {
  return { role: "clause", label };
}
function expression(label: string): WordInfo {
  return { role: "expression", label };
}
function example(label: string): WordInfo {
  return { role: "example", label };
}
function contextual(label: string): WordInfo {
  return { role: "contextual", label };
}

/** Every word of the language with its role and its Dutch label. */
export const words = {
  beleid: declaration("het inkoopbeleid dat dit bestand vastlegt"),
  bouwsteen: declaration("regels die meer beleidsstukken delen"),
  document: declaration("een brondocument met zijn delen en punten"),
  gebruik: declaration("neemt een ander bestand op"),
  keuzelijst: declaration("een lijst van vaste waarden"),
  structuur: declaration("een groep velden die bij elkaar horen"),
  gegevens: declaration("een groep gegevens die worden gevraagd"),
  controle: declaration("gegevens die niet tegelijk kunnen kloppen"),
  besluit: declaration("één beslissing, als kop boven haar normen"),
  rubriek: declaration("een kop zoals in het document"),
  zorgsoort: declaration("een kop: alleen voor deze zorgsoorten"),
  voorwaarde: declaration("een norm waaraan voldaan moet zijn"),
  uitsluiting: declaration("een norm die uitsluit"),
  prestatie: declaration("een prestatie met haar vergoeding"),
  bepaal: declaration("een afgeleid gegeven"),
  tabel: declaration("een afgeleid gegeven als beslistabel"),
  termijn: declaration("een termijn die informeert maar niet beslist"),
  toezegging: declaration("wat de verzekeraar toezegt"),
  aandachtspunt: declaration("een verwachting die niet meebeslist"),
  ontoetsbaar: declaration("een punt waarover geen gegeven beslist"),
  vervalt: declaration("een norm uit een bouwsteen die hier niet geldt"),
  profiel: declaration("een groep gegevens met een naam, voor voorbeelden"),
  voorbeeld: declaration("een uitvoerbaar voorbeeld"),

  vraag: clause("de vraag die de norm of het gegeven beantwoordt"),
  eis: clause("wat waar moet zijn"),
  als: clause("wanneer dit speelt"),
  geldt: clause("voor wie dit geldt: geldt als"),
  vergoed: clause("wanneer de prestatie wordt vergoed: vergoed als"),
  vrijgesteld: clause("wie hiervan is vrijgesteld: vrijgesteld als"),
  waarde: clause("de waarde van een afgeleid gegeven"),
  anders: clause("de waarde als geen enkel geval opgaat"),
  herkomst: clause("wie het antwoord weet"),
  door: clause("wie de termijn of toezegging nakomt"),
  aanname: clause("het antwoord zolang niemand iets anders zegt"),
  bewijs: clause("het stuk waaruit het blijkt"),
  bron: clause("het punt in het brondocument"),
  extern: clause("een regel van buiten waarop dit steunt"),
  gevolg: clause("wat er gebeurt als niet is voldaan"),
  lezing: clause("hoe de bron hier is gelezen, en waarom"),
  omdat: clause("de reden"),
  moet: clause("waar de termijn aan gebonden is"),
  streven: clause("de termijn is een streven"),
  looptijd: clause("van wanneer tot wanneer het beleid geldt"),
  verzekeraar: clause("de verzekeraar"),
  deel: clause("een deel van het document met zijn punten"),
  gegeven: example("de gegevens van het voorbeeld"),
  verwacht: example("wat er uit moet komen"),

  volgens: expression("de norm komt uit een bouwsteen"),
  optioneel: expression("mag ontbreken: dan is de waarde geen"),
  en: expression("allebei waar"),
  of: expression("ten minste één van beide waar"),
  niet: expression("niet waar"),
  ja: expression("ja"),
  nee: expression("nee"),
  geen: expression("bekend dat het er niet is"),
  elk: expression("alle punten waar: elk van"),
  een: expression("ten minste één waar: een van"),
  van: expression("van"),
  is: expression("is gelijk aan"),
  ten: expression("ten minste, ten hoogste"),
  meer: expression("meer dan"),
  minder: expression("minder dan"),
  dan: expression("dan"),
  voor: expression("eerder dan die dag"),
  uiterlijk: expression("die dag of eerder"),
  vanaf: expression("die dag of later"),
  na: expression("later dan die dag"),
  binnen: expression("binnen een termijn na of voor een dag"),
  tot: expression("tot en met"),
  met: expression("met"),
  bevat: expression("de lijst bevat"),
  heeft: expression("elk van de lijst heeft"),
  aantal: expression("hoeveel er in de lijst staan"),
  som: expression("de som van een veld over een lijst"),
  eerste: expression("eerste dag van de maand na"),
  voldoet: expression("voldoet aan een andere norm of een ander besluit"),
  peildatum: expression("de dag waarop wordt beoordeeld"),
  alles: example("elke vraag beantwoord zoals het hoort: alles in orde"),
  zoals: example("neemt een profiel over"),
  onder: example("onder voorbehoud van een aanname"),
  in: expression("in"),

  punt: contextual("de punten waarop dit berust"),
  punten: contextual("de punten van dit deel"),
  zorgaanbieder: contextual("de zorgaanbieder"),
  aan: contextual("voldoet aan"),
  dag: contextual("eerste dag van de maand na"),
  de: contextual("eerste dag van de maand na"),
  maand: contextual("eerste dag van de maand na"),
  het: contextual("van het jaar ervoor, van het contractjaar"),
  jaar: contextual("het jaar ervoor"),
  ervoor: contextual("het jaar voor het contractjaar"),
  contractjaar: contextual("het jaar waarin de looptijd begint"),
  minste: contextual("ten minste"),
  hoogste: contextual("ten hoogste"),
  geheel: contextual("geheel getal"),
  getal: contextual("een getal"),
  percentage: contextual("een percentage"),
  bedrag: contextual("een bedrag in euro"),
  datum: contextual("een kalenderdag"),
  tekst: contextual("een tekst"),
  lijst: contextual("lijst van"),
  orde: contextual("alles in orde"),
  leeg: contextual("een lijst zonder iets erin"),
  onbekend: contextual("niet bekend"),
  ontbreekt: contextual("wat nog ontbreekt"),
  voorbehoud: contextual("onder voorbehoud"),
  komt: contextual("komt in aanmerking"),
  aanmerking: contextual("komt in aanmerking"),
  uitgesloten: contextual("uitgesloten"),
  toepassing: contextual("van toepassing"),
  onvolledig: contextual("onvolledig"),
  ter: contextual("ter beoordeling"),
  beoordeling: contextual("ter beoordeling"),
  fout: contextual("de gegevens kloppen niet"),
  voldaan: contextual("voldaan"),
} as const satisfies Record<string, WordInfo>;

export type Word = keyof typeof words;

/** The months as they are written. */
export const monthNames = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

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

/** Whether `word` is a word of the language that cannot be a name. */
export function isReserved(word: string): boolean {
  return Object.hasOwn(words, word) && words[word as Word].role !== "contextual";
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
