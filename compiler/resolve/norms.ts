// Norms, besluiten and what is reported beside them, as resolved: headings folded in, block norms filled in.

import type { BesluitDeclaration, Clause } from "@inkoop/language";
import type {
  Besluit,
  Controle,
  Expr,
  Mededeling,
  Norm,
  Ontoetsbaar,
  Origin,
  Prestatie,
  Termijn,
  Vrijstelling,
} from "../model.js";
import type { BesluitSymbol, HeadingContext, NormSymbol } from "../names/symbols.js";
import type { Unit } from "../program.js";
import {
  clausesOf,
  deviationsOf,
  herkomstOf,
  textsOf,
  verantwoordingOf,
  type PlacedClause,
} from "./clauses.js";
import { titleOf } from "./facts.js";
import { allOf, fixedDate, homeOf, Unresolved, type Home, type Lowering } from "./lower.js";
import { readComparison, readCondition, readValue, type Reader } from "./reading-text.js";

/** What every norm is resolved with. */
export interface NormContext {
  readonly unit: Unit;
  readonly lowering: Lowering;
}

type NormBase = Pick<
  Norm,
  | "naam"
  | "titel"
  | "rubriek"
  | "zorgsoorten"
  | "volgens"
  | "origin"
  | "bron"
  | "extern"
  | "lezing"
  | "gevolg"
  | "omdat"
>;

function baseOf(norm: NormSymbol, clauses: readonly PlacedClause[]): NormBase {
  const { rubriek, zorgsoort } = norm.heading;
  return {
    naam: norm.name,
    titel: titleOf(norm),
    ...(rubriek === undefined ? {} : { rubriek: rubriek.title.value }),
    ...(zorgsoort === undefined ? {} : { zorgsoorten: zorgsoort.names.map((name) => name.name) }),
    ...(norm.places === undefined
      ? {}
      : {
          volgens: {
            bouwsteen: norm.places.owner,
            norm: norm.places.name,
            afwijkingen: deviationsOf(norm),
          },
        }),
    origin: originOf(norm),
    ...verantwoordingOf(clauses),
  };
}

function originOf(norm: NormSymbol): Origin {
  return { file: norm.file, span: norm.node.span };
}

/** All `geldt als` of a heading or norm, in order. */
function scopesIn(clauses: readonly Clause[], home: Home, lowering: Lowering): readonly Expr[] {
  return clauses.flatMap((clause) =>
    clause.kind === "conditionClause" && clause.word === "geldtAls"
      ? [lowering.condition(clause.expression, home)]
      : [],
  );
}

/** The same in words. */
function scopeText(clauses: readonly Clause[], reader: Reader): string {
  return clauses
    .flatMap((clause) =>
      clause.kind === "conditionClause" && clause.word === "geldtAls"
        ? [readCondition(clause.expression, reader)]
        : [],
    )
    .join(", en ");
}

/** When a norm applies: its headings, the outermost first, and then its own `geldt als`. */
function scopeOf(
  norm: NormSymbol,
  clauses: readonly PlacedClause[],
  withBesluit: boolean,
  { unit, lowering }: NormContext,
): { readonly geldtAls?: Expr } {
  const home = homeOf(norm, unit);
  const { besluit, rubriek } = norm.heading;
  const conditions = [
    ...(withBesluit ? scopesIn(besluit?.clauses ?? [], home, lowering) : []),
    ...scopesIn(rubriek?.clauses ?? [], home, lowering),
    ...zorgsoortScope(norm.heading, home, lowering),
    ...clauses.flatMap(({ clause, home: place }) => scopesIn([clause], place, lowering)),
  ];
  const geldtAls = allOf(conditions);
  return geldtAls === undefined ? {} : { geldtAls };
}

/** `zorgsoort a, b` means that the fact zorgsoort is one of these, besides what the heading says itself. */
function zorgsoortScope({ zorgsoort }: HeadingContext, home: Home, lowering: Lowering): readonly Expr[] {
  if (zorgsoort === undefined) return [];
  const fact = home.analysis.scope.value("zorgsoort");
  if (fact?.kind !== "feit") throw new Unresolved();
  const { type } = home.analysis.declared(fact);
  if (type.kind !== "keuzelijst") throw new Unresolved();
  const values = zorgsoort.names.map((name): Expr => ({
    op: "enum",
    keuzelijst: type.naam,
    value: name.name,
  }));
  const left: Expr = { op: "fact", naam: fact.name };
  return [
    { op: "oneOf", type, negated: false, left, values },
    ...scopesIn(zorgsoort.clauses, home, lowering),
  ];
}

/**
 * Every condition that `norm` is resolved with, but for those of its besluit. In a norm without errors each clause counts,
 * so that there is nothing to choose from.
 */
export function conditionsOf(norm: NormSymbol, context: NormContext): readonly Expr[] {
  const { lowering, unit } = context;
  const clauses = clausesOf(norm, unit);
  const { geldtAls } = scopeOf(norm, clauses, false, context);
  const tests = clauses.flatMap(({ clause, home }): readonly Expr[] => {
    switch (clause.kind) {
      case "conditionClause":
        return clause.word === "geldtAls" ? [] : [lowering.condition(clause.expression, home)];
      case "exemptionClause":
        return [lowering.condition(clause.expression, home)];
      case "moetClause": {
        const { left, comparison } = clause;
        return left === undefined || comparison === undefined
          ? []
          : [lowering.comparison(comparison, left, home)];
      }
      default:
        return [];
    }
  });
  return geldtAls === undefined ? tests : [geldtAls, ...tests];
}

/** The conditions of a besluit itself. */
export function conditionsOfBesluit(symbol: BesluitSymbol, { unit, lowering }: NormContext): readonly Expr[] {
  return scopesIn(symbol.node.clauses, homeOf(symbol, unit), lowering);
}

function readerAt(home: Home, { contractYear }: Lowering): Reader {
  return { home, contractYear };
}

function exemptionsOf(clauses: readonly PlacedClause[], lowering: Lowering): readonly Vrijstelling[] {
  return clauses.flatMap(({ clause, home }): Vrijstelling[] =>
    clause.kind === "exemptionClause"
      ? [
          {
            ...(clause.label === undefined || clause.label.missing ? {} : { label: clause.label.value }),
            als: lowering.condition(clause.expression, home),
            tekst: readCondition(clause.expression, readerAt(home, lowering)),
          },
        ]
      : [],
  );
}

/** A condition and its text, from the first clause with one of these words. */
function testOf(
  clauses: readonly PlacedClause[],
  words: readonly string[],
  lowering: Lowering,
): { readonly toets: Expr; readonly tekst: string } {
  for (const { clause, home } of clauses) {
    if (clause.kind !== "conditionClause" || !words.includes(clause.word)) continue;
    const tekst = readCondition(clause.expression, readerAt(home, lowering));
    return { toets: lowering.condition(clause.expression, home), tekst };
  }
  throw new Unresolved();
}

/** A voorwaarde or uitsluiting. */
export function resolveNorm(norm: NormSymbol, context: NormContext): Norm {
  const { word } = norm.node;
  const { besluit } = norm.heading;
  if ((word !== "voorwaarde" && word !== "uitsluiting") || besluit === undefined) throw new Unresolved();
  const clauses = clausesOf(norm, context.unit);
  const [question] = textsOf(clauses, "vraag");
  const test =
    norm.isFact && question !== undefined
      ? { toets: { op: "fact", naam: norm.name } as const, tekst: question }
      : testOf(clauses, ["eis", "als"], context.lowering);
  return {
    ...baseOf(norm, clauses),
    soort: word,
    besluit: besluit.name.name,
    ...scopeOf(norm, clauses, false, context),
    ...test,
    vrijstellingen: exemptionsOf(clauses, context.lowering),
  };
}

export function resolvePrestatie(norm: NormSymbol, context: NormContext): Prestatie {
  const clauses = clausesOf(norm, context.unit);
  const { toets, tekst } = testOf(clauses, ["vergoedAls"], context.lowering);
  return {
    ...baseOf(norm, clauses),
    soort: "prestatie",
    ...scopeOf(norm, clauses, false, context),
    vergoedAls: toets,
    tekst,
  };
}

export function resolveTermijn(norm: NormSymbol, context: NormContext): Termijn {
  const clauses = clausesOf(norm, context.unit);
  return {
    ...baseOf(norm, clauses),
    soort: "termijn",
    ...besluitOf(norm),
    ...scopeOf(norm, clauses, true, context),
    door: herkomstOf(clauses, "door"),
    ...deadlineOf(clauses, context.lowering),
    streven: clauses.some(({ clause }) => clause.kind === "strevenClause"),
    vrijstellingen: exemptionsOf(clauses, context.lowering),
  };
}

/** What `moet` says: a test when it says of what, a fixed day when it names one. */
function deadlineOf(
  clauses: readonly PlacedClause[],
  lowering: Lowering,
): Pick<Termijn, "toets" | "datum" | "tekst"> {
  for (const { clause, home } of clauses) {
    if (clause.kind !== "moetClause" || clause.comparison === undefined) continue;
    const { left, comparison } = clause;
    const reader = readerAt(home, lowering);
    const test = lowering.comparison(comparison, left, home);
    const value = test.op === "order" ? fixedDate(test.right) : undefined;
    return {
      ...(left === undefined ? {} : { toets: test }),
      ...(test.op === "order" && value !== undefined ? { datum: { relation: test.relation, value } } : {}),
      tekst: `${left === undefined ? "" : `${readValue(left, reader)} `}${readComparison(comparison, reader)}`,
    };
  }
  throw new Unresolved();
}

export function resolveMededeling(norm: NormSymbol, context: NormContext): Mededeling {
  const { word } = norm.node;
  if (word !== "toezegging" && word !== "aandachtspunt") throw new Unresolved();
  const clauses = clausesOf(norm, context.unit);
  return {
    ...baseOf(norm, clauses),
    soort: word,
    ...besluitOf(norm),
    ...scopeOf(norm, clauses, true, context),
  };
}

function besluitOf(norm: NormSymbol): { readonly besluit?: string } {
  return norm.heading.besluit === undefined ? {} : { besluit: norm.heading.besluit.name.name };
}

export function resolveControle(norm: NormSymbol, context: NormContext): Controle {
  const { toets, tekst } = testOf(clausesOf(norm, context.unit), ["eis"], context.lowering);
  return { naam: norm.name, titel: titleOf(norm), eis: toets, tekst, origin: originOf(norm) };
}

/** A besluit with its norms, which are given in document order. */
export function resolveBesluit(
  symbol: BesluitSymbol,
  norms: readonly Norm[],
  { unit, lowering }: NormContext,
): Besluit {
  const node: BesluitDeclaration = symbol.node;
  const home = homeOf(symbol, unit);
  const geldtAls = allOf(scopesIn(node.clauses, home, lowering));
  return {
    naam: symbol.name,
    tekst: node.title.value,
    ...(geldtAls === undefined
      ? {}
      : { geldtAls, toepassing: scopeText(node.clauses, readerAt(home, lowering)) }),
    normen: norms,
    origin: { file: symbol.file, span: node.span },
    ...verantwoordingOf(node.clauses.map((clause) => ({ clause, home }))),
  };
}

/** Every `ontoetsbaar` of the policy's own files. */
export function resolveOntoetsbaar(home: Home): readonly Ontoetsbaar[] {
  const { unit } = home.analysis;
  return unit.files.flatMap((file) =>
    file.tree.declarations.flatMap((declaration): Ontoetsbaar[] =>
      declaration.kind === "ontoetsbaar"
        ? [
            {
              titel: declaration.title.value,
              origin: { file: file.path, span: declaration.span },
              ...verantwoordingOf(
                declaration.clauses.map((clause) => ({ clause, home: { ...home, file: file.path } })),
              ),
            },
          ]
        : [],
    ),
  );
}
