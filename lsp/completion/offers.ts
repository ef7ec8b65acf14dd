// What is offered at a place in a file: the words, names, points, rows and whole declarations that can stand there.

import {
  beforePlace,
  missingRows,
  pointsOf,
  suggestLines,
  suggestNames,
  suggestWords,
  surroundingsAt,
  uncitedPoints,
  wantedAt,
  writingPlace,
  type Analysis,
  type Before,
  type LinePlace,
  type NamesQuestion,
  type NameSuggestion,
  type PolicySymbol,
  type Wanted,
  type WantedAt,
  type WritingPlace,
} from "@inkoop/compiler";
import {
  whatMayFollow,
  words,
  type Expectation,
  type ExpectedPhrase,
  type Span,
  type Word,
} from "@inkoop/language";
import { CompletionItemKind } from "vscode-languageserver";
import type { PlaceView } from "../feature.js";
import type { Offer } from "./items.js";
import { snippetOffers, type NextPoint } from "./snippets.js";
import { detailOfSymbol, kindOfSymbol } from "./symbols.js";
import { offersInComment, offersInText } from "./texts.js";

/** What is offered, over which stretch of the text, and whether it is just what belongs there. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** From where the chosen text replaces what stands there, up to the cursor. */
  readonly insert: Span;
  /** The same, up to the end of the word. */
  readonly replace: Span;
  /** Only something with a name can stand here, so that offering it unasked is no bother. */
  readonly specific: boolean;
}

/** All that is known of the place. */
interface Question {
  readonly view: PlaceView;
  readonly place: WritingPlace;
  readonly before: Before;
  readonly expected: readonly Expectation[];
  readonly phrases: readonly ExpectedPhrase[];
  readonly analysis: Analysis | undefined;
  readonly at: WantedAt | undefined;
}

/** What can be written at the place of `view`; undefined in a comment or a text of which nothing is known. */
export function offersAt(view: PlaceView): Offers | undefined {
  const { file, offset, snapshot, path } = view;
  const place = writingPlace(file.tree, offset);
  const surroundings = surroundingsAt(place.text, place.from, offset);
  if (surroundings.kind === "comment") return offersInComment(view);
  if (surroundings.kind === "text") return offersInText(view, surroundings.start);
  const { expected, phrases } = whatMayFollow(place.text, place.word.start, place.from);
  const [analysis] = snapshot.analysesOf(path);
  const at =
    analysis !== undefined && expected.some(({ kind }) => kind === "name")
      ? wantedAt(place, analysis, path)
      : undefined;
  const question: Question = {
    view,
    place,
    before: beforePlace(place),
    expected,
    phrases,
    analysis,
    at,
  };
  const rows = rowOffers(question);
  if (rows !== undefined) return rows;
  const points = pointOffers(question);
  const offers = [...points, ...lineOffers(question), ...nameOffers(question), ...wordOffers(question)];
  return {
    offers,
    insert: { start: place.word.start, end: offset },
    replace: place.word,
    specific: points.length > 0 || (at !== undefined && isSpecific(at.wanted)),
  };
}

function isSpecific(wanted: Wanted): boolean {
  if (wanted.kind === "value") return wanted.type?.kind === "keuzelijst";
  return wanted.kind !== "column" && wanted.kind !== "none";
}

// ── Names ───────────────────────────────────────────────────────────────────────────────────────────

/** A name cannot be explained by itself. */
const selfless: ReadonlySet<Wanted["kind"]> = new Set<Wanted["kind"]>(["value", "meets", "column", "list"]);

function namesQuestion({ view, place, analysis, at }: Question): NamesQuestion | undefined {
  if (analysis === undefined || at === undefined) return undefined;
  const declaration = view.file.tree.declarations.findLast(({ span }) => span.start === place.from);
  const hasName = declaration !== undefined && "name" in declaration;
  const isExample = declaration?.kind === "voorbeeld" || declaration?.kind === "profiel";
  return {
    analysis,
    path: view.path,
    at,
    self: hasName && selfless.has(at.wanted.kind) ? declaration.name.name : undefined,
    example: isExample ? declaration : undefined,
    offset: view.offset,
  };
}

function nameOffers(question: Question): readonly Offer[] {
  const asked = namesQuestion(question);
  if (asked === undefined || linePlaceOf(question) !== undefined) return [];
  const { wanted } = asked.at;
  return knownEverywhere(question, suggestNames(asked)).flatMap((suggestion) => {
    const { symbol } = suggestion;
    if (wanted.kind === "deel" && symbol.kind === "deel") return partOffers(question, symbol);
    if (wanted.kind === "placed") return [placementOffer(question, symbol)];
    return [nameOffer(question, suggestion)];
  });
}

/** A part that several policies use can only speak of what all of them know. */
function knownEverywhere(
  { view: { snapshot, path } }: Question,
  suggestions: readonly NameSuggestion[],
): readonly NameSuggestion[] {
  const [, ...others] = snapshot.analysesOf(path);
  return suggestions.filter(({ symbol }) =>
    others.every(({ scope }) => scope.named(symbol.name).some(({ kind }) => kind === symbol.kind)),
  );
}

function nameOffer(question: Question, { symbol, fit, text }: NameSuggestion, behind = 0): Offer {
  const { snapshot } = question.view;
  return {
    label: text?.trim() ?? symbol.name,
    kind: kindOfSymbol(symbol),
    detail: detailOfSymbol(snapshot, symbol),
    ...(text === undefined ? {} : { text }),
    filter: text === undefined || text.startsWith(symbol.name) ? (text ?? symbol.name) : symbol.name,
    rank: fit * 10 + nearness(question, symbol) + behind,
    ...(symbol.kind === "waarde" ? { commit: [",", ")"] } : {}),
    target: { kind: "name", file: symbol.file, start: symbol.nameSpan.start },
  };
}

/** This file, then the rest of the policy, then its blocks. */
function nearness({ view, analysis }: Question, symbol: PolicySymbol): number {
  if (symbol.file === view.path) return 0;
  return symbol.owner === analysis?.unit.header.name.name ? 1 : 2;
}

/** A part with the point that comes next, and the part by itself. */
function partOffers(question: Question, symbol: Extract<PolicySymbol, { kind: "deel" }>): readonly Offer[] {
  const { analysis, place } = question;
  const plain = nameOffer(question, { symbol, fit: 1 });
  const next = analysis === undefined ? undefined : uncitedPoints(analysis, symbol)[0];
  if (next === undefined || !restIsBlank(place)) return [plain];
  const text = `${symbol.name} punt ${next}`;
  return [
    {
      ...plain,
      label: text,
      filter: text,
      text,
      rank: nearness(question, symbol),
    },
    plain,
  ];
}

/** A norm of a block as it is placed. */
function placementOffer(question: Question, symbol: PolicySymbol): Offer {
  const text = restIsBlank(question.place) ? `${symbol.name} volgens ${symbol.owner}` : symbol.name;
  return { ...nameOffer(question, { symbol, fit: 0 }), label: text, filter: text, text };
}

function restIsBlank({ text, word }: WritingPlace): boolean {
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(word.end, word.end + 200));
}

// ── Lines of an example ─────────────────────────────────────────────────────────────────────────────

/** Where a line of an example starts at the place, of what it is. */
function linePlaceOf({ place, phrases, at, expected }: Question): LinePlace | undefined {
  const has = (word: Word): boolean => phrases.some((each) => each.word === word);
  if (place.opensLine || place.previousWord === "gegeven" || place.previousWord === "verwacht") {
    if (has("zoals")) return "given";
    if (has("ontbreekt")) return "expected";
  }
  const isRecord = has("onbekend") && !has("zoals") && !has("ontbreekt");
  const isName = expected.some(({ kind }) => kind === "name");
  return isRecord && isName && at !== undefined && /[-,]\s*$/.test(place.line) ? "record" : undefined;
}

function lineOffers(question: Question): readonly Offer[] {
  const line = linePlaceOf(question);
  const { analysis } = question;
  if (line === undefined || analysis === undefined) return [];
  // On an empty line no name is read yet; what is asked for is a line all the same.
  const at: WantedAt = question.at ?? {
    wanted: { kind: "assigned", place: line, list: undefined },
    qualifier: undefined,
    record: undefined,
  };
  const asked = namesQuestion({ ...question, at });
  if (asked === undefined) return [];
  return knownEverywhere(question, suggestLines(asked, line)).map((suggestion) =>
    nameOffer(question, suggestion, behindWords),
  );
}

/** Whole lines come behind the words that open one. */
const behindWords = 8;

// ── Points and rows ─────────────────────────────────────────────────────────────────────────────────

/** Behind `punt`: the points of the part, those that nothing cites yet first. */
function pointOffers({ before, expected, analysis }: Question): readonly Offer[] {
  if (analysis === undefined || !expected.some(({ kind }) => kind === "point")) return [];
  const { declaration } = before;
  const clause =
    declaration !== undefined && "clauses" in declaration ? declaration.clauses.at(-1) : undefined;
  const part = clause?.kind === "bronClause" ? analysis.scope.deel(clause.part.name) : undefined;
  if (part === undefined || clause?.kind !== "bronClause") return [];
  const here = new Set(clause.points.flatMap(({ from, to }) => [from.label, to?.label]));
  const uncited = new Set(uncitedPoints(analysis, part));
  return pointsOf(part)
    .filter((label) => !here.has(label))
    .map((label) => ({
      label,
      kind: CompletionItemKind.Constant,
      detail: uncited.has(label) ? "nog nergens genoemd" : "al genoemd",
      rank: uncited.has(label) ? 0 : 10,
    }));
}

/** At the start of a row: the rows that the table misses. */
function rowOffers({ view, place, before, analysis, expected }: Question): Offers | undefined {
  const { declaration } = before;
  if (analysis === undefined || declaration?.kind !== "tabel" || !restIsBlank(place)) return undefined;
  if (declaration.header === undefined) return undefined;
  const opens = /^([ \t]*)\|[ \t]*$/.exec(place.line);
  const startsRow = place.opensLine && expected.some(({ sign }) => sign === "|");
  if (place.word.start !== place.word.end || (opens === null && !startsRow)) return undefined;
  const symbol = analysis.scope.own.find(
    (each) => each.kind === "afgeleide" && each.file === view.path && each.node.span.start === place.from,
  );
  const rows = symbol?.kind === "afgeleide" ? missingRows(analysis, symbol, view.offset) : [];
  // Behind a bar a cell may be wanted as well, and on an empty line a clause.
  if (rows.length === 0) return undefined;
  const lineStart = place.word.start - place.line.length;
  const start = opens === null ? view.offset : lineStart + (opens[1] ?? "").length;
  const margin = place.line === "" ? "  " : "";
  const offers = rows.map((row): Offer => ({
    label: row.replaceAll(/\s+/g, " ").trim(),
    kind: CompletionItemKind.Snippet,
    detail: "rij die nog ontbreekt",
    filter: row,
    text: `${margin}${row}`,
    snippet: `${margin}${escapedSnippet(row).replace(/\|\|\s*\|$/, "|| $1 |")}`,
    rank: 0,
  }));
  return {
    offers,
    insert: { start, end: view.offset },
    replace: { start, end: view.offset },
    specific: true,
  };
}

function escapedSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}

// ── Words and whole declarations ────────────────────────────────────────────────────────────────────

function wordOffers(question: Question): readonly Offer[] {
  const { view, place, before, expected, phrases, analysis, at } = question;
  const found = suggestWords({
    place,
    before,
    tree: view.file.tree,
    expected,
    phrases,
    analysis,
    path: view.path,
    at,
  });
  const offers = found.map(({ text, word, fit }): Offer => ({
    label: text,
    kind: CompletionItemKind.Keyword,
    detail: words[word].label,
    rank: rankOfWord(word, fit, place),
    target: { kind: "word", word },
  }));
  const declarations = new Set(found.map(({ word }) => word).filter(isWhole));
  return [
    ...offers,
    ...signOffers(question),
    ...snippetOffers(declarations, nextPoint(analysis), rankOfWord("beleid", 1, place) + 1),
  ];
}

function isWhole(word: Word): boolean {
  return words[word].role === "declaration" || word === "deel";
}

/** At the margin a declaration comes first, elsewhere what goes on. */
function rankOfWord(word: Word, fit: number, { line, opensLine }: WritingPlace): number {
  const { role } = words[word];
  if (role === "declaration") return line === "" ? 4 : 16;
  if (role === "expression" && opensLine) return 12 + fit;
  return fit * 10 + 6;
}

function signOffers({ expected, before, at }: Question): readonly Offer[] {
  const has = (sign: string): boolean => expected.some((each) => each.sign === sign);
  const isCell = before.declaration?.kind === "tabel" && at?.wanted.kind === "constant";
  return [
    ...(has("ja/nee") ? [signOffer("ja/nee", "ja of nee")] : []),
    ...(isCell && has("-") ? [signOffer("-", "om het even")] : []),
  ];
}

function signOffer(label: string, detail: string): Offer {
  return { label, kind: CompletionItemKind.Keyword, detail, rank: 6 };
}

/** The first point that nothing cites yet. */
function nextPoint(analysis: Analysis | undefined): NextPoint | undefined {
  for (const symbol of analysis?.scope.own ?? []) {
    if (symbol.kind !== "deel" || analysis === undefined) continue;
    const [punt] = uncitedPoints(analysis, symbol);
    if (punt !== undefined) return { deel: symbol.name, punt };
  }
  return undefined;
}
