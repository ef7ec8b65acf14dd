// Portraits of facts and fields, of keuzelijsten with their values, and of structuren.

import { describeSymbol } from "../names/describe.js";
import type {
  FeitSymbol,
  KeuzelijstSymbol,
  NormSymbol,
  StructuurSymbol,
  VeldSymbol,
  WaardeSymbol,
} from "../names/symbols.js";
import { aannameOf, clausesOf, herkomstOf, textsOf, type PlacedClause } from "../resolve/clauses.js";
import { nameInWords } from "../resolve/expression-text.js";
import { homeOf } from "../resolve/lower.js";
import { ownerOf } from "../program/units.js";
import type { Analysis } from "../unit-index.js";
import {
  firstFew,
  leaf,
  propertiesBlock,
  textBlock,
  treeBlock,
  type Branch,
  type Portrait,
  type Property,
} from "./portrait.js";
import { neededBy, shownIn } from "./uses.js";

/** A fact or a field: what is asked, of whom, and who needs the answer. */
export function portraitOfFact(
  symbol: FeitSymbol | VeldSymbol,
  analysis: Analysis,
  seen: readonly Analysis[],
): Portrait {
  const home = homeOf(symbol, analysis.unit);
  const clauses = symbol.node.clauses.map((clause): PlacedClause => ({ clause, home }));
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: [
      ...textBlock(textsOf(clauses, "vraag")[0] ?? nameInWords(symbol.name)),
      ...propertiesBlock(
        ["Soort", writtenType(symbol, analysis)],
        ["Waarden", valuesOf(symbol, analysis)],
        ...asked(clauses),
        ["Groep", symbol.kind === "feit" ? symbol.group.title.value : undefined],
        ["Nodig voor", neededBy(symbol, seen)],
        ["Getoond", shownIn(symbol, seen)],
      ),
    ],
  };
}

/** Who knows a fact, what counts until somebody says so, and what shows it. */
export function asked(clauses: readonly PlacedClause[]): readonly (readonly [string, string | undefined])[] {
  const who = herkomstOf(clauses, "herkomst");
  const aanname = aannameOf(clauses);
  return [
    ["Weet", who.soort === "derde" ? who.naam : `de ${who.soort}`],
    ["Aanname", aanname === undefined ? undefined : `${aanname ? "ja" : "nee"}, tot iemand iets anders zegt`],
    ["Bewijs", textsOf(clauses, "bewijs").join("; ")],
  ];
}

/** The same for a norm that is its own fact. */
export function askedOfNorm(norm: NormSymbol, analysis: Analysis): readonly Property[] {
  if (!norm.isFact) return [];
  return asked(clausesOf(norm, analysis.unit)).flatMap(([label, text]): Property[] =>
    text === undefined || text === "" ? [] : [{ label, text }],
  );
}

/** The type as it is written, with its bounds. */
export function writtenType(
  { node, file }: Pick<FeitSymbol | VeldSymbol, "file"> & { readonly node: Pick<FeitSymbol["node"], "type"> },
  { unit }: Analysis,
): string {
  const text = ownerOf(unit, file)?.files.find(({ path }) => path === file)?.text ?? "";
  return text.slice(node.type.span.start, node.type.span.end).replaceAll(/\s+/g, " ");
}

function valuesOf(symbol: FeitSymbol | VeldSymbol, analysis: Analysis): string | undefined {
  const { type } = homeOf(symbol, analysis.unit).analysis.declared(symbol);
  const element = type.kind === "lijst" ? type.element : type;
  const list = element.kind === "keuzelijst" ? analysis.scope.type(element.naam) : undefined;
  if (list?.kind !== "keuzelijst") return undefined;
  return firstFew(
    [...list.values.values()].map((value) => labelOf(value)),
    6,
  );
}

function labelOf({ name, node }: WaardeSymbol): string {
  return node.title.value === "" ? nameInWords(name) : node.title.value;
}

/** A value: how people know it. */
export function portraitOfValue(symbol: WaardeSymbol, seen: readonly Analysis[]): Portrait {
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: [
      ...textBlock(labelOf(symbol)),
      ...propertiesBlock(["Nodig voor", neededBy(symbol, seen)], ["Getoond", shownIn(symbol, seen)]),
    ],
  };
}

export function portraitOfKeuzelijst(symbol: KeuzelijstSymbol, seen: readonly Analysis[]): Portrait {
  const values = [...symbol.values.values()].map((value) => leaf(`\`${value.name}\` ${labelOf(value)}`));
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: [...treeBlock(shortened(values)), ...propertiesBlock(["Nodig voor", neededBy(symbol, seen)])],
  };
}

export function portraitOfStructuur(
  symbol: StructuurSymbol,
  analysis: Analysis,
  seen: readonly Analysis[],
): Portrait {
  const fields = [...symbol.fields.values()].map((field) =>
    leaf(`\`${field.name}\`: ${writtenType(field, analysis)}`),
  );
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: [...treeBlock(shortened(fields)), ...propertiesBlock(["Nodig voor", neededBy(symbol, seen)])],
  };
}

const mostLines = 12;

function shortened(branches: readonly Branch[]): readonly Branch[] {
  const more = branches.length - mostLines;
  return more <= 0 ? branches : [...branches.slice(0, mostLines), leaf(`en nog ${more}`)];
}
