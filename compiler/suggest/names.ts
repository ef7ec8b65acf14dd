// The names that belong at a place, those that fit best first.

import type { NormWord, StatusWord, VoorbeeldDeclaration, ProfielDeclaration } from "@inkoop/language";
import { unplacedNorms } from "../check/blocks.js";
import type { Scope } from "../names/scope.js";
import type {
  AfgeleideSymbol,
  FeitSymbol,
  NormSymbol,
  PolicySymbol,
  StructuurSymbol,
  VeldSymbol,
} from "../names/symbols.js";
import { isNumeric } from "../numeric.js";
import { booleanType, sameKind, type StaticType } from "../types/static-type.js";
import type { Analysis } from "../unit-index.js";
import { coveredBy, namesExpectedIn, namesGivenIn } from "./example-lines.js";
import { structuurOf, typingIn, type LinePlace, type Wanted, type WantedAt } from "./wanted.js";

/** A name to offer. */
export interface NameSuggestion {
  readonly symbol: PolicySymbol;
  /** 0: just what belongs here; 1: it can lead to that; 2: possible. */
  readonly fit: 0 | 1 | 2;
  /** What to write when that is more than the name; the place of the name in it is its last. */
  readonly text?: string;
}

/** What is asked: the policy or block, the file in it, what belongs there, and around what. */
export interface NamesQuestion {
  readonly analysis: Analysis;
  readonly path: string;
  readonly at: WantedAt;
  /** What is being declared here: it cannot speak of itself. */
  readonly self: string | undefined;
  /** The example or profile around the place. */
  readonly example: VoorbeeldDeclaration | ProfielDeclaration | undefined;
  readonly offset: number;
}

/** The names that belong at a place, in order of declaration. */
export function suggestNames(question: NamesQuestion): readonly NameSuggestion[] {
  const { analysis, at, self } = question;
  const found = namesFor(question, at.wanted);
  return found.filter(
    ({ symbol }) =>
      symbol.name !== self && (at.qualifier === undefined || isOfBlock(symbol, at.qualifier, analysis.scope)),
  );
}

function isOfBlock(symbol: PolicySymbol, block: string, scope: Scope): boolean {
  if (scope.block(block) === undefined) return false;
  return symbol.owner === block || (symbol.kind === "norm" && symbol.places?.owner === block);
}

type Fit = NameSuggestion["fit"];

function fitting<S extends PolicySymbol>(
  symbols: readonly S[],
  fitOf: (symbol: S) => Fit | undefined,
): readonly NameSuggestion[] {
  return symbols.flatMap((symbol) => {
    const fit = fitOf(symbol);
    return fit === undefined ? [] : [{ symbol, fit }];
  });
}

function namesFor(question: NamesQuestion, wanted: Wanted): readonly NameSuggestion[] {
  const { analysis, path, at, example, offset } = question;
  const { scope } = analysis;
  const ofKind = <K extends PolicySymbol["kind"]>(
    kind: K,
  ): readonly Extract<PolicySymbol, { readonly kind: K }>[] =>
    scope.all.filter((symbol): symbol is Extract<PolicySymbol, { readonly kind: K }> => symbol.kind === kind);
  switch (wanted.kind) {
    case "value":
      return [
        ...(at.qualifier === undefined ? constants(wanted.type, scope) : []),
        ...fitting(fieldsOf(at.record), (field) => fitOfType(typeOf(field, analysis), wanted)),
        ...fitting(scope.all, (symbol) => fitOfType(typeOf(symbol, analysis), wanted)),
      ];
    case "constant":
      return constants(wanted.type, scope);
    case "none":
      return [];
    case "list":
      return fitting(ofKind("feit"), (fact) => (typeOf(fact, analysis)?.kind === "lijst" ? 0 : undefined));
    case "field":
      return fitting(fieldsOf(structuurOf(wanted.list, typingIn(analysis, path))), (field) => {
        const { type, optional } = analysis.declared(field);
        return isNumeric(type) && !optional ? 0 : undefined;
      });
    case "meets":
      return [
        ...fitting(ownNorms(analysis), ({ node }) => (node.word === "voorwaarde" ? 0 : undefined)),
        ...fitting(ofKind("besluit"), () => 0),
      ];
    case "type":
      return [...fitting(ofKind("keuzelijst"), () => 0), ...fitting(ofKind("structuur"), () => 1)];
    case "deel":
      return fitting(ofKind("deel"), () => 0);
    case "block":
      return fitting(ofKind("bouwsteen"), ({ name }) =>
        scope.blockNorm(name, wanted.norm) === undefined ? 1 : 0,
      );
    case "placed":
      return fitting(unplaced(analysis), ({ node }) => (node.word === wanted.word ? 0 : undefined));
    case "lapse":
      if (at.qualifier !== undefined) return fitting(unplaced(analysis), () => 0);
      return unplaced(analysis).map((symbol) => ({
        symbol,
        fit: 0,
        text: `${symbol.owner}.${symbol.name}`,
      }));
    case "zorgsoort":
      return constants({ kind: "keuzelijst", naam: "Zorgsoort" }, scope);
    case "column":
      return fitting(scope.all, (symbol) => fitOfColumn(typeOf(symbol, analysis)));
    case "result":
      return fitting(ofKind("afgeleide"), ({ name }) => (name === wanted.name ? 0 : undefined));
    case "profile":
      return fitting(ofKind("profiel"), () => 0);
    case "besluit":
      return fitting(ofKind("besluit"), () => 0);
    case "answer":
      return fitting(speakable(wanted.place, listRecord(wanted.list, question), question), (symbol) =>
        answerFit(wanted.word, wanted.place, symbol, analysis),
      );
    case "assigned":
      return fitting(speakable(wanted.place, listRecord(wanted.list, question), question), (symbol) => {
        const type = typeOf(symbol, analysis);
        return type === undefined || type.kind === "ja/nee" ? undefined : 0;
      });
    case "status": {
      const known = example === undefined ? new Set() : namesExpectedIn(example, offset);
      return fitting(ownNorms(analysis), (norm) =>
        known.has(norm.name) ? undefined : statusFit(wanted.status, norm),
      );
    }
    case "missing":
      return fitting(scope.all, (symbol) => (isFact(symbol) ? 0 : undefined));
    case "reservation":
      return fitting(scope.all, (symbol) => (isFact(symbol) && hasAssumption(symbol) ? 0 : undefined));
  }
}

/** The values of a keuzelijst. */
function constants(type: StaticType | undefined, scope: Scope): readonly NameSuggestion[] {
  if (type?.kind !== "keuzelijst") return [];
  const list = scope.type(type.naam);
  return list?.kind === "keuzelijst" ? fitting([...list.values.values()], () => 0) : [];
}

function fieldsOf(record: StructuurSymbol | undefined): readonly VeldSymbol[] {
  return record === undefined ? [] : [...record.fields.values()];
}

function listRecord(
  list: Parameters<typeof structuurOf>[0] | undefined,
  { analysis, path }: NamesQuestion,
): StructuurSymbol | undefined {
  return list === undefined ? undefined : structuurOf(list, typingIn(analysis, path));
}

/** The type of what a name stands for in an expression; undefined when it stands for no value there. */
function typeOf(symbol: PolicySymbol, analysis: Analysis): StaticType | undefined {
  switch (symbol.kind) {
    case "feit":
    case "afgeleide":
    case "veld":
      return analysis.declared(symbol).type;
    case "norm":
      return symbol.isFact && isPlaced(symbol, analysis) ? booleanType : undefined;
    default:
      return undefined;
  }
}

/** A block's norm counts for a policy where that places it, under its own name. */
function isPlaced(norm: NormSymbol, { unit }: Analysis): boolean {
  return unit.kind === "bouwsteen" || norm.owner === unit.header.name.name;
}

function ownNorms(analysis: Analysis): readonly NormSymbol[] {
  return analysis.scope.own.filter((symbol) => symbol.kind === "norm");
}

function unplaced(analysis: Analysis): readonly NormSymbol[] {
  if (analysis.unit.kind !== "beleid") return [];
  return analysis.unit.blocks.flatMap((block) => unplacedNorms(analysis, block));
}

function fitOfType(
  type: StaticType | undefined,
  wanted: { readonly type: StaticType | undefined; readonly open: boolean },
): Fit | undefined {
  if (type === undefined) return undefined;
  if (wanted.type === undefined || type.kind === "fout") return 2;
  if (sameKind(type, wanted.type)) return 0;
  // A comparison, a count or an addition leads from one type to another.
  return wanted.open ? 1 : undefined;
}

function fitOfColumn(type: StaticType | undefined): Fit | undefined {
  switch (type?.kind) {
    case "ja/nee":
    case "keuzelijst":
      return 0;
    case "datum":
    case "getal":
    case "percentage":
    case "bedrag":
      return 1;
    default:
      return undefined;
  }
}

type Speakable = FeitSymbol | AfgeleideSymbol | NormSymbol | VeldSymbol;

/** What a line of an example can speak of and does not speak of yet. */
function speakable(
  place: LinePlace,
  record: StructuurSymbol | undefined,
  { analysis, example, offset }: NamesQuestion,
): readonly Speakable[] {
  const { all } = analysis.scope;
  switch (place) {
    case "record":
      return fieldsOf(record);
    case "given": {
      const known = example === undefined ? new Set() : namesGivenIn(example, offset);
      return all.filter((symbol) => isFact(symbol)).filter(({ name }) => !known.has(name));
    }
    case "expected": {
      const known = example === undefined ? new Set() : namesExpectedIn(example, offset);
      return all
        .filter((symbol): symbol is Speakable => isExpectable(symbol, analysis))
        .filter(({ name }) => !known.has(name));
    }
  }
}

function isExpectable(symbol: PolicySymbol, analysis: Analysis): boolean {
  return symbol.kind === "afgeleide" || (symbol.kind === "norm" && isPlaced(symbol, analysis));
}

function isFact(symbol: PolicySymbol): symbol is FeitSymbol | NormSymbol {
  return symbol.kind === "feit" || (symbol.kind === "norm" && symbol.isFact);
}

function hasAssumption({ node }: FeitSymbol | NormSymbol): boolean {
  return node.clauses.some(({ kind }) => kind === "aannameClause");
}

function answerFit(
  word: "ja" | "nee" | "onbekend" | "geen",
  place: LinePlace,
  symbol: Speakable,
  analysis: Analysis,
): Fit | undefined {
  const type = symbol.kind === "norm" && place === "expected" ? undefined : typeOf(symbol, analysis);
  switch (word) {
    case "ja":
    case "nee":
      return type?.kind === "ja/nee" ? 0 : undefined;
    case "onbekend":
      return 0;
    case "geen":
      return symbol.kind !== "norm" && analysis.declared(symbol).optional ? 0 : undefined;
  }
}

const judged: ReadonlySet<NormWord> = new Set<NormWord>(["voorwaarde", "uitsluiting", "termijn"]);
const told: ReadonlySet<NormWord> = new Set<NormWord>(["toezegging", "aandachtspunt"]);

function statusFit(status: StatusWord, { node, places }: NormSymbol): Fit | undefined {
  switch (status) {
    case "voldaan":
    case "niet voldaan":
      return judged.has(node.word) ? 0 : undefined;
    case "vrijgesteld": {
      if (!judged.has(node.word)) return undefined;
      const clauses = [...node.clauses, ...(places?.node.clauses ?? [])];
      return clauses.some(({ kind }) => kind === "exemptionClause") ? 0 : undefined;
    }
    case "vergoed":
    case "niet vergoed":
      return node.word === "prestatie" ? 0 : undefined;
    case "van toepassing":
      return told.has(node.word) ? 0 : undefined;
    case "niet van toepassing":
      return node.word === "controle" ? undefined : 0;
  }
}

/** Whole lines for an example: the facts that it does not give yet, or the derived values that it does not expect yet. */
export function suggestLines(question: NamesQuestion, place: LinePlace): readonly NameSuggestion[] {
  const { analysis, example } = question;
  const record =
    question.at.wanted.kind === "answer" || question.at.wanted.kind === "assigned"
      ? listRecord(question.at.wanted.list, question)
      : undefined;
  const covered = example === undefined || place !== "given" ? undefined : coveredBy(example, analysis.scope);
  return speakable(place, record, question).flatMap((symbol): readonly NameSuggestion[] => {
    if (symbol.kind === "norm" && place === "expected") return [];
    const type = typeOf(symbol, analysis);
    if (type === undefined) return [];
    // What a profile gives already may still be given otherwise.
    const fit = covered?.has(symbol.name) === true ? 1 : 0;
    if (type.kind !== "ja/nee") return [{ symbol, fit, text: `${symbol.name} is ` }];
    return [
      { symbol, fit, text: `ja ${symbol.name}` },
      { symbol, fit, text: `nee ${symbol.name}` },
    ];
  });
}
