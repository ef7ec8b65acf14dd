// Facts, keuzelijsten and structuren as resolved.

import type { FeitNode } from "@inkoop/language";
import type { Feit, Keuzelijst, Structuur } from "../model.js";
import type {
  AfgeleideSymbol,
  FeitSymbol,
  KeuzelijstSymbol,
  NormSymbol,
  StructuurSymbol,
  VeldSymbol,
} from "../names/symbols.js";
import type { Unit } from "../program.js";
import { isValueType, type DeclaredType } from "../types/static-type.js";
import type { ValueType } from "../model.js";
import { aannameOf, clausesOf, herkomstOf, textsOf, type PlacedClause } from "./clauses.js";
import { nameInWords } from "./expression-text.js";
import { homeOf, Unresolved, type Home } from "./lower.js";

/** The declared type of a fact, field or derived value, as a type of values. */
export function valueTypeOf(
  symbol: FeitSymbol | VeldSymbol | AfgeleideSymbol,
  unit: Unit,
): DeclaredType & { readonly type: ValueType } {
  const declared = homeOf(symbol, unit).analysis.declared(symbol);
  if (!isValueType(declared.type)) throw new Unresolved();
  return { ...declared, type: declared.type };
}

/** A declared fact. */
export function resolveFact(symbol: FeitSymbol, unit: Unit): Feit {
  return factOf(symbol, symbol.group.title.value, unit);
}

function factOf(symbol: FeitSymbol | VeldSymbol, groep: string, unit: Unit): Feit {
  const { type, optional } = valueTypeOf(symbol, unit);
  const clauses = placed(symbol.node, homeOf(symbol, unit));
  return {
    naam: symbol.name,
    type,
    optioneel: optional,
    vraag: textsOf(clauses, "vraag")[0] ?? nameInWords(symbol.name),
    ...askedOf(clauses),
    groep,
    origin: { file: symbol.file, span: symbol.node.span },
  };
}

function placed(node: FeitNode, home: Home): readonly PlacedClause[] {
  return node.clauses.map((clause) => ({ clause, home }));
}

function askedOf(clauses: readonly PlacedClause[]): Pick<Feit, "herkomst" | "aanname" | "bewijs"> {
  const aanname = aannameOf(clauses);
  return {
    herkomst: herkomstOf(clauses, "herkomst"),
    ...(aanname === undefined ? {} : { aanname }),
    bewijs: textsOf(clauses, "bewijs"),
  };
}

/** The ja/nee fact of a norm with a `vraag`. */
export function resolveNormFact(norm: NormSymbol, unit: Unit): Feit {
  const clauses = clausesOf(norm, unit);
  const titel = titleOf(norm);
  return {
    naam: norm.name,
    type: { kind: "ja/nee" },
    optioneel: false,
    vraag: textsOf(clauses, "vraag")[0] ?? titel,
    ...askedOf(clauses),
    groep: titel,
    norm: norm.name,
    origin: { file: norm.file, span: norm.node.span },
  };
}

/** The title of a norm: its own, else that of the block's norm. */
export function titleOf(norm: NormSymbol): string {
  const own = norm.node.title;
  if (own !== undefined && !own.missing) return own.value;
  return norm.places === undefined ? nameInWords(norm.name) : titleOf(norm.places);
}

export function resolveKeuzelijst(symbol: KeuzelijstSymbol): Keuzelijst {
  return {
    naam: symbol.name,
    waarden: [...symbol.values.values()].map((value) => ({
      naam: value.name,
      titel: value.node.title.missing ? nameInWords(value.name) : value.node.title.value,
    })),
    origin: { file: symbol.file, span: symbol.node.span },
  };
}

export function resolveStructuur(symbol: StructuurSymbol, unit: Unit): Structuur {
  return {
    naam: symbol.name,
    velden: [...symbol.fields.values()].map((field) => factOf(field, symbol.name, unit)),
    origin: { file: symbol.file, span: symbol.node.span },
  };
}
