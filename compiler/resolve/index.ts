// Resolving: from the files of a policy without errors to the plain data of `model.ts`.

import { analyse } from "../unit-index.js";
import { grouped } from "../grouped.js";
import { LANGUAGE_VERSION } from "../emit/versions.js";
import { compareNames, type Host } from "../host.js";
import type { Afgeleide, Beleid, Besluit, DocumentDeel, Feit, ValueType } from "../model.js";
import type { BesluitSymbol, DeelSymbol, NormSymbol, PolicySymbol } from "../names/symbols.js";
import { declaredPoints } from "../points.js";
import type { Unit } from "../program.js";
import { textsOf } from "./clauses.js";
import { explained } from "./derived.js";
import { resolveExamples } from "./examples.js";
import { resolveFact, resolveKeuzelijst, resolveNormFact, resolveStructuur } from "./facts.js";
import { Unresolved, type Home } from "./lower.js";
import { visitExpr } from "./needs.js";
import {
  resolveBesluit,
  resolveControle,
  resolveMededeling,
  resolveNorm,
  resolveOntoetsbaar,
  resolvePrestatie,
  resolveTermijn,
  type NormContext,
} from "./norms.js";
import { inOrderOfNeed } from "./order.js";
import { valuesOf } from "./values.js";

/**
 * The policy that `unit` holds, or undefined when it is a building block or when something in it is wrong, which is
 * then reported by the checks. Made once for as long as the unit does not change.
 */
export function resolveBeleid(unit: Unit, host: Pick<Host, "sha256">): Beleid | undefined {
  const known = resolved.get(unit);
  if (known !== undefined) return known.beleid;
  const beleid = resolveOnce(unit, host);
  resolved.set(unit, { beleid });
  return beleid;
}

const resolved = new WeakMap<Unit, { readonly beleid: Beleid | undefined }>();

function resolveOnce(unit: Unit, host: Pick<Host, "sha256">): Beleid | undefined {
  try {
    return resolve(unit, host);
  } catch (error) {
    if (error instanceof Unresolved) return undefined;
    throw error;
  }
}

function resolve(unit: Unit, host: Pick<Host, "sha256">): Beleid | undefined {
  const values = valuesOf(unit);
  if (values === undefined) return undefined;
  const { looptijd, context, ownNorms, ownDerived, ofBlocks, taken } = values;
  const { lowering } = context;
  const analysis = analyse(unit);
  const home: Home = { analysis, file: unit.file.path };
  const { own, all } = analysis.scope;
  const normsOf = (...words: readonly NormSymbol["node"]["word"][]): readonly NormSymbol[] =>
    ownNorms.filter((norm) => words.includes(norm.node.word));
  const deciding = grouped(normsOf("voorwaarde", "uitsluiting"), (norm) => norm.heading.besluit);

  const besluiten = own
    .filter((symbol): symbol is BesluitSymbol => symbol.kind === "besluit")
    .map((symbol): Besluit => {
      const norms = deciding.get(symbol.node) ?? [];
      return resolveBesluit(
        symbol,
        norms.map((norm) => resolveNorm(norm, context)),
        context,
      );
    });
  const prestaties = normsOf("prestatie").map((norm) => resolvePrestatie(norm, context));
  const termijnen = normsOf("termijn").map((norm) => resolveTermijn(norm, context));
  const mededelingen = normsOf("toezegging", "aandachtspunt").map((norm) => resolveMededeling(norm, context));
  const controles = normsOf("controle").map((norm) => resolveControle(norm, context));
  const feiten = [
    ...own.flatMap((symbol) => factOf(symbol, unit)),
    ...taken.facts.map((symbol) => resolveFact(symbol, unit)),
  ];
  const afgeleiden = [...ownDerived, ...taken.derived].map(({ symbol, afleiding }) =>
    explained(symbol, afleiding, unit),
  );
  const ordered = inOrderOfNeed(afgeleiden, besluiten);
  const types = new Set([
    ...own
      .filter((symbol) => symbol.kind === "keuzelijst" || symbol.kind === "structuur")
      .map((symbol) => symbol.name),
    ...typeNames([...feiten, ...afgeleiden].map((each) => each.type)),
  ]);
  const structuren = all
    .filter((symbol) => symbol.kind === "structuur")
    .filter((symbol) => types.has(symbol.name))
    .map((symbol) => resolveStructuur(symbol, unit));
  for (const name of typeNames(structuren.flatMap((each) => each.velden.map((veld) => veld.type)))) {
    types.add(name);
  }
  const clauses = unit.header.clauses.map((clause) => ({ clause, home }));
  const files = [unit, ...unit.blocks].flatMap((each) => each.files);
  const inOrder = [...new Set(files)].toSorted((a, b) => compareNames(a.path, b.path));
  return {
    naam: unit.header.name.name,
    titel: unit.header.title.value,
    verzekeraar: textsOf(clauses, "verzekeraar")[0] ?? "",
    looptijd,
    contractjaar: looptijd.van.year,
    delen: all.filter((symbol) => symbol.kind === "deel").map(resolveDeel),
    keuzelijsten: all
      .filter((symbol) => symbol.kind === "keuzelijst")
      .filter((symbol) => types.has(symbol.name))
      .map(resolveKeuzelijst),
    structuren,
    feiten,
    controles: [...controles, ...controlesOfBlocks(feiten, ordered.afgeleiden, ofBlocks, context)],
    afgeleiden: ordered.afgeleiden,
    besluiten: ordered.besluiten,
    prestaties,
    termijnen,
    mededelingen,
    ontoetsbaar: resolveOntoetsbaar(home),
    voorbeelden: resolveExamples(
      {
        unit,
        lowering,
        asked: ownNorms.filter((norm) => norm.isFact),
        facts: feiten.map((feit) => feit.naam),
        besluiten: besluiten.map((besluit) => besluit.naam),
      },
      home,
    ),
    hash: contentHash(
      inOrder.map((file) => file.text),
      host,
    ),
    files: inOrder.map((file) => file.path),
  };
}

/**
 * What decides is in it, and nothing of a machine: the version of the language, and each text with its length, so that no
 * two policies run into one another. Line ends do not count; layout, comments and examples do, for it says which text it was.
 */
function contentHash(texts: readonly string[], host: Pick<Host, "sha256">): string {
  const parts = texts.map((text) => {
    const lines = text.replaceAll(/\r\n?/g, "\n");
    return `${lines.length}\n${lines}`;
  });
  return host.sha256([`inkoop ${LANGUAGE_VERSION}\n`, ...parts].join(""));
}

function factOf(symbol: PolicySymbol, unit: Unit): readonly Feit[] {
  if (symbol.kind === "feit") return [resolveFact(symbol, unit)];
  return symbol.kind === "norm" && symbol.isFact ? [resolveNormFact(symbol, unit)] : [];
}

function resolveDeel(symbol: DeelSymbol): DocumentDeel {
  return {
    naam: symbol.name,
    titel: symbol.node.title.value,
    document: symbol.document.title.value,
    punten: declaredPoints(symbol.node.points).points.map((point) => point.label),
    origin: { file: symbol.file, span: symbol.node.span },
  };
}

/** A block's controle counts where all its facts are asked: it must not bring in a question of its own. */
function controlesOfBlocks(
  feiten: readonly Feit[],
  afgeleiden: readonly Afgeleide[],
  ofBlocks: readonly PolicySymbol[],
  context: NormContext,
): Beleid["controles"] {
  const known = new Set([...feiten, ...afgeleiden].map((each) => each.naam));
  return ofBlocks.flatMap((symbol) => {
    if (symbol.kind !== "norm" || symbol.node.word !== "controle") return [];
    const controle = resolveControle(symbol, context);
    let complete = true;
    visitExpr(controle.eis, (part) => {
      if ((part.op === "fact" || part.op === "derived") && !known.has(part.naam)) complete = false;
    });
    return complete ? [controle] : [];
  });
}

/** The names of the keuzelijsten and structuren in these types. */
function typeNames(types: readonly ValueType[]): readonly string[] {
  return types.flatMap((type) => {
    const element = type.kind === "lijst" ? type.element : type;
    return element.kind === "keuzelijst" || element.kind === "structuur" ? [element.naam] : [];
  });
}
