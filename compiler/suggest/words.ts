// Which of the words that the grammar allows at a place make sense there: by the declaration, by what stands on the
// line, and by the types beside it.

import {
  words,
  type Declaration,
  type Expectation,
  type ExpectedPhrase,
  type Expression,
  type FeitNode,
  type Node,
  type SourceFile,
  type TypeNode,
  type Word,
} from "@inkoop/language";
import { belonging, kindOf, mayRepeat, type HolderKind } from "../check/belonging.js";
import { wordOf, type ClauseWord, type Holder } from "../check/clauses.js";
import { dateType, type StaticType } from "../types/static-type.js";
import type { Analysis } from "../unit-index.js";
import type { Before, WritingPlace } from "./place.js";
import { recordIn, typeWritten, typingIn, type Wanted, type WantedAt } from "./wanted.js";

/** A word or phrase to offer; `fit` as that of a name. */
export interface WordSuggestion {
  readonly text: string;
  readonly word: Word;
  readonly fit: 0 | 1 | 2;
}

/** What is known of the place. */
export interface WordsQuestion {
  readonly place: WritingPlace;
  readonly before: Before;
  readonly tree: SourceFile;
  readonly expected: readonly Expectation[];
  readonly phrases: readonly ExpectedPhrase[];
  /** The policy or block, when the file belongs to one. */
  readonly analysis: Analysis | undefined;
  readonly path: string;
  readonly at: WantedAt | undefined;
}

/** The words that make sense at a place. */
export function suggestWords(question: WordsQuestion): readonly WordSuggestion[] {
  const left = leftTypeOf(question);
  const allowed = allowedOpeners(question);
  const { phrases } = question;
  const found = phrases.flatMap(({ text, word }): readonly WordSuggestion[] => {
    const fit =
      openerFit(text, word, question, allowed) ??
      typeFit(word, question) ??
      operandFit(text, word, question, left);
    return fit === undefined || fit === "no" ? [] : [{ text, word, fit }];
  });
  // Within a phrase there is no other way on: `geldt als`, `binnen 5 jaar voor`.
  const within =
    phrases.length <= mostWithin ? phrases.map(({ text, word }) => ({ text, word, fit: 0 as const })) : [];
  return (found.length === 0 ? within : found).toSorted(
    (a, b) => (order.get(a.word) ?? 0) - (order.get(b.word) ?? 0),
  );
}

/** In the middle of a phrase no more words than these can follow. */
const mostWithin = 2;

/** Words stand in the language in the order in which they are written. */
const order: ReadonlyMap<string, number> = new Map(Object.keys(words).map((word, index) => [word, index]));

type Verdict = WordSuggestion["fit"] | "no" | undefined;

// ── Words that open a declaration, a clause or a line ───────────────────────────────────────────────

const lineWords: ReadonlySet<string> = new Set(["alles", "zoals", "onbekend", "ontbreekt", "onder", "fout"]);
const openingWords: ReadonlySet<string> = new Set(["deel", "gegeven", "verwacht"]);

interface Openers {
  /** The clauses that may still be written in the declaration at hand. */
  readonly clauses: ReadonlySet<ClauseWord>;
  readonly declarations: (word: Word) => boolean;
  /** Rows of an example may start here. */
  readonly lines: boolean;
}

function allowedOpeners(question: WordsQuestion): Openers {
  const { place, before, tree, analysis, phrases } = question;
  const starts = phrases.some(({ word }) => lineWords.has(word));
  const hasHeader = tree.declarations.some(
    ({ kind, span }) => (kind === "beleid" || kind === "bouwsteen") && span.start !== place.word.start,
  );
  const isBlock =
    analysis?.unit.kind === "bouwsteen" || tree.declarations.some(({ kind }) => kind === "bouwsteen");
  const inRecord = question.expected.some(({ kind }) => kind === "name") && /[-,]\s*$/.test(place.line);
  return {
    clauses: clausesLeft(before.declaration, place),
    declarations: (word) => {
      if (word === "beleid" || word === "bouwsteen") return !hasHeader;
      return !(isBlock && ["besluit", "rubriek", "zorgsoort", "vervalt", "voorbeeld"].includes(word));
    },
    lines:
      starts && (place.opensLine || place.previousWord === "gegeven" || place.previousWord === "verwacht")
        ? true
        : inRecord,
  };
}

/** The clauses that belong in what is being written and are not there yet. */
function clausesLeft(declaration: Declaration | undefined, place: WritingPlace): ReadonlySet<ClauseWord> {
  const found = holderIn(declaration);
  if (found === undefined) return new Set();
  const { holder, kind } = found;
  // Clauses behind the place count too; they stand in the text as it is.
  const present = new Set<ClauseWord>(holder.clauses.map(wordOf));
  const later = place.text.slice(place.word.end, place.to).matchAll(/^[ \t]+(\p{L}+)(?:[ \t]+als\b)?/gmu);
  const isWhole = kind !== "gegeven" && kind !== "veld";
  if (isWhole) for (const [line] of later) present.add(line.trim().replace(/\s+/, " ") as ClauseWord);
  const tests = present.has("vraag") || present.has("eis") || present.has("als");
  return new Set(
    belonging[kind].clauses.filter((word) => {
      if (present.has(word) && !mayRepeat(word)) return false;
      if (!decides(kind)) return true;
      if (word === "vraag" || word === "eis" || word === "als") return !tests;
      // Who knows the answer, and what is assumed of it, goes with a question.
      if (word === "herkomst" || word === "aanname" || word === "bewijs") return !present.has("eis");
      return true;
    }),
  );
}

function decides(kind: HolderKind): boolean {
  return kind === "voorwaarde" || kind === "uitsluiting";
}

function holderIn(
  declaration: Declaration | undefined,
): { readonly holder: Holder; readonly kind: HolderKind } | undefined {
  if (declaration === undefined) return undefined;
  switch (declaration.kind) {
    case "document":
    case "gebruik":
    case "keuzelijst":
    case "profiel":
    case "voorbeeld":
    case "broken":
      return undefined;
    case "gegevens":
      return factIn(declaration.facts.at(-1), false);
    case "structuur":
      return factIn(declaration.fields.at(-1), true);
    default:
      return { holder: declaration, kind: kindOf(declaration, false) };
  }
}

function factIn(
  fact: FeitNode | undefined,
  isField: boolean,
): { readonly holder: Holder; readonly kind: HolderKind } | undefined {
  return fact === undefined ? undefined : { holder: fact, kind: kindOf(fact, isField) };
}

function clauseOf(text: string, declaration: Declaration | undefined): ClauseWord {
  if (text === "als" && declaration?.kind === "bepaal") return "als … dan";
  return (text.startsWith("aanname") ? "aanname" : text) as ClauseWord;
}

/** Whether a word that opens something fits; undefined when it is no such word here. */
function openerFit(text: string, word: Word, question: WordsQuestion, allowed: Openers): Verdict {
  const { place, before, analysis } = question;
  if (openingWords.has(word)) return place.opensLine ? 0 : "no";
  const { role } = words[word];
  if (role === "declaration") {
    return place.opensLine && allowed.declarations(word) ? 1 : "no";
  }
  if (word === "volgens") return !place.opensLine && (analysis?.unit.blocks.length ?? 0) > 0 ? 0 : "no";
  const isExample = before.declaration?.kind === "voorbeeld" || before.declaration?.kind === "profiel";
  if (isExample) {
    const isLine = question.phrases.some((each) => lineWords.has(each.word));
    // Behind an outcome comes `voor`, behind a name `is`: those go on with the line.
    if (word === "voor") return 0;
    if (word === "is") return isName(place.previousWord, question) ? 0 : "no";
    if (isLine) return allowed.lines && !(word === "geen" && lacksOptional(question)) ? 0 : "no";
    return undefined;
  }
  if (role === "clause") {
    // `verzekeraar` also says who knows a fact.
    const isWho = place.previousWord === "herkomst" || place.previousWord === "door";
    if (isWho && (word === "verzekeraar" || word === "waarde")) return word === "verzekeraar" ? 0 : "no";
    // A norm that is placed stands on one line with its source.
    const isPlaced = word === "bron" && /\bvolgens[ \t]+[\p{L}\p{N}_]+[ \t]+$/u.test(place.line);
    if (!place.opensLine && !isPlaced) return "no";
    return allowed.clauses.has(clauseOf(text, before.declaration)) ? 0 : "no";
  }
  return undefined;
}

/** Is there no fact that may be `geen`? */
function lacksOptional({ analysis }: WordsQuestion): boolean {
  return (
    analysis?.scope.all.every(
      (symbol) => (symbol.kind !== "feit" && symbol.kind !== "veld") || !symbol.node.type.optional,
    ) ?? false
  );
}

/** Does the word stand for something that has a value? */
function isName(word: string, { analysis }: WordsQuestion): boolean {
  return word === "peildatum" || analysis === undefined || analysis.scope.named(word).length > 0;
}

/** Words behind a type: they go with the type, and on its line. */
function typeFit(word: Word, { place, before, analysis, path, at }: WordsQuestion): Verdict {
  // Where a name can stand the type is behind us.
  if (at !== undefined) return undefined;
  const type = typeEnding(before.declaration);
  if (type === undefined || analysis === undefined) return undefined;
  if (word !== "optioneel" && word !== "van" && word !== "ten") return undefined;
  if (place.opensLine) return "no";
  const { kind } = typeWritten(type, typingIn(analysis, path));
  if (kind === "fout") return 1;
  if (word === "optioneel") return kind === "ja/nee" || kind === "lijst" ? "no" : 0;
  return kind === "getal" || kind === "percentage" || kind === "bedrag" ? 0 : "no";
}

/** The type that the declaration ends with. */
function typeEnding(declaration: Declaration | undefined): TypeNode | undefined {
  const found = holderIn(declaration)?.holder;
  return found !== undefined && "type" in found && found.clauses.length === 0 ? found.type : undefined;
}

// ── Words of expressions ────────────────────────────────────────────────────────────────────────────

const orders: Readonly<Record<string, "dates" | "numbers">> = {
  voor: "dates",
  uiterlijk: "dates",
  vanaf: "dates",
  na: "dates",
  binnen: "dates",
  "ten minste": "numbers",
  "ten hoogste": "numbers",
  "meer dan": "numbers",
  "minder dan": "numbers",
};

/** What stands to the left of the place, as far as that says which words go on from it. */
interface Left {
  readonly type: StaticType;
  readonly optional: boolean;
}

function leftTypeOf({ before, place, analysis, path, at }: WordsQuestion): Left | undefined {
  if (analysis === undefined) return undefined;
  const inUnit = typingIn(analysis, path);
  const typing = { ...inUnit, record: recordIn(before.ending, inUnit) };
  const expression = operandEnding(before.ending, place);
  if (expression !== undefined) {
    const { type, optional } = typing.typeOf(expression, typing);
    return type.kind === "fout" ? undefined : { type, optional: optional.length > 0 };
  }
  if (place.previousWord === "moet") return { type: dateType, optional: false };
  // In a cell the column stands to the left.
  if (at?.wanted.kind !== "constant" || at.wanted.type === undefined) return undefined;
  return { type: at.wanted.type, optional: at.wanted.optional };
}

/** The whole operand that ends here: `a + b`, and not the `en` before it. */
function operandEnding(ending: readonly Node[], { text, from }: WritingPlace): Expression | undefined {
  let found: Expression | undefined;
  for (const node of ending.toReversed()) {
    if (node.kind === "logical" || node.kind === "not" || node.kind === "bullets") break;
    // What stands in parentheses that are still open is not whole.
    if (opensMore(text.slice(from + node.span.start, from + node.span.end))) break;
    if (isOperand(node)) found = node;
  }
  return found;
}

function opensMore(written: string): boolean {
  const outside = written.replaceAll(/"[^"]*"/g, "");
  return outside.split("(").length > outside.split(")").length;
}

function isOperand(node: Node): node is Expression {
  switch (node.kind) {
    case "reference":
    case "sum":
    case "comparison":
    case "percentageOf":
    case "firstOfNextMonth":
    case "count":
    case "total":
    case "every":
    case "meets":
    case "parenthesised":
    case "peildatum":
      return true;
    default:
      return false;
  }
}

/** Whether a word of an expression fits by the types around it. */
function operandFit(text: string, word: Word, question: WordsQuestion, left: Left | undefined): Verdict {
  const { at } = question;
  if (at?.wanted.kind === "constant") return constantFit(text, at.wanted, left);
  const kind = orders[text];
  // `70% van x`.
  if (text === "van" && /%\s*$/.test(question.place.line)) return 0;
  if (kind !== undefined || word === "van" || word === "is" || word === "bevat") {
    return left === undefined ? 0 : comparisonFit(text, left);
  }
  if (word === "en" || word === "of") return left === undefined || left.type.kind === "ja/nee" ? 0 : 1;
  if (at?.wanted.kind === "none") return "no";
  if (at?.wanted.kind === "value") return valueFit(text, at.wanted, left);
  return 0;
}

function comparisonFit(text: string, { type, optional }: Left): Verdict {
  const kind = orders[text];
  const isNumber = type.kind === "getal" || type.kind === "percentage" || type.kind === "bedrag";
  if (kind !== undefined) return (kind === "dates" ? type.kind === "datum" : isNumber) ? 0 : "no";
  if (text === "van") return isNumber || type.kind === "datum" ? 0 : "no";
  if (text.startsWith("bevat")) return type.kind === "lijst" ? 0 : "no";
  if (text.startsWith("van ")) return 0;
  if (type.kind === "ja/nee" || type.kind === "structuur") return "no";
  if (type.kind === "lijst") return "no";
  return text === "is geen" && !optional ? "no" : 0;
}

/** A cell of a table, or a value that is written down in an example. */
function constantFit(
  text: string,
  { type, optional }: Extract<Wanted, { readonly kind: "constant" }>,
  left: Left | undefined,
): Verdict {
  const isOrder = orders[text] !== undefined || text === "van";
  if (isOrder) return left === undefined ? 1 : comparisonFit(text, left);
  switch (text) {
    case "ja":
    case "nee":
      return type === undefined ? 1 : type.kind === "ja/nee" ? 0 : "no";
    case "niet":
      return type === undefined || type.kind === "keuzelijst" ? 1 : "no";
    case "geen":
      return optional || type?.kind === "fout" ? 2 : "no";
    case "leeg":
      return 0;
    default:
      return "no";
  }
}

const logicalWords: ReadonlySet<string> = new Set(["niet", "elk van", "een van", "geen van", "voldoet aan"]);
const numberWords: ReadonlySet<string> = new Set(["aantal", "som van"]);
const dateWords: ReadonlySet<string> = new Set(["peildatum", "eerste dag van de maand na"]);

function valueFit(
  text: string,
  { type, open, condition }: Extract<Wanted, { readonly kind: "value" }>,
  left: Left | undefined,
): Verdict {
  const isBoolean = type?.kind === "ja/nee";
  if (text === "ja" || text === "nee") return isBoolean && !condition ? 0 : type === undefined ? 2 : "no";
  if (type === undefined) return 1;
  if (text === "geen") return left === undefined ? (condition ? "no" : 2) : left.optional ? 2 : "no";
  // `is een van (`: a list of values of whatever is compared.
  if (text.endsWith("(") || (text === "niet" && left !== undefined)) return 0;
  if (logicalWords.has(text)) return isBoolean ? 0 : text === "elk van" && type.kind === "getal" ? 2 : "no";
  const isNumber = type.kind === "getal" || type.kind === "bedrag" || type.kind === "percentage";
  if (numberWords.has(text)) return isNumber ? 0 : open ? 1 : "no";
  if (dateWords.has(text)) return type.kind === "datum" ? 0 : open ? 1 : "no";
  return 0;
}
