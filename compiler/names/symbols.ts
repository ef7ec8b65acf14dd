// What a name can stand for: one symbol for each thing that a policy writer declares.

import type {
  BeleidDeclaration,
  BepaalDeclaration,
  BesluitDeclaration,
  Declaration,
  DeelNode,
  DocumentDeclaration,
  FeitNode,
  GegevensDeclaration,
  KeuzelijstDeclaration,
  KeuzelijstValue,
  NormDeclaration,
  ProfielDeclaration,
  RubriekDeclaration,
  Span,
  StructuurDeclaration,
  TabelDeclaration,
  ZorgsoortDeclaration,
} from "@inkoop/language";

interface SymbolBase {
  /** Never "": a declaration without a name has no symbol. */
  readonly name: string;
  /** The file that declares it. */
  readonly file: string;
  /** Where the name stands in its declaration. */
  readonly nameSpan: Span;
  /** The policy or building block that it belongs to (a part's declarations belong to the file that uses it). */
  readonly owner: string;
}

/** The policy or building block itself; `volgens gedeeld` and `gedeeld.naam` refer to it. */
export interface UnitSymbol extends SymbolBase {
  readonly kind: "beleid" | "bouwsteen";
  readonly node: BeleidDeclaration;
}
export interface DeelSymbol extends SymbolBase {
  readonly kind: "deel";
  readonly node: DeelNode;
  readonly document: DocumentDeclaration;
}
export interface KeuzelijstSymbol extends SymbolBase {
  readonly kind: "keuzelijst";
  readonly node: KeuzelijstDeclaration;
  /** By name; of two values with one name the first. */
  readonly values: ReadonlyMap<string, WaardeSymbol>;
}
/** A value of a keuzelijst. */
export interface WaardeSymbol extends SymbolBase {
  readonly kind: "waarde";
  readonly node: KeuzelijstValue;
  /** The name of its keuzelijst. */
  readonly keuzelijst: string;
  readonly holder: KeuzelijstDeclaration;
}
export interface StructuurSymbol extends SymbolBase {
  readonly kind: "structuur";
  readonly node: StructuurDeclaration;
  /** By name; of two fields with one name the first. */
  readonly fields: ReadonlyMap<string, VeldSymbol>;
}
export interface VeldSymbol extends SymbolBase {
  readonly kind: "veld";
  readonly node: FeitNode;
  /** The name of its structuur. */
  readonly structuur: string;
  readonly holder: StructuurDeclaration;
}
export interface FeitSymbol extends SymbolBase {
  readonly kind: "feit";
  readonly node: FeitNode;
  readonly group: GegevensDeclaration;
}
/** `bepaal` or `tabel`. */
export interface AfgeleideSymbol extends SymbolBase {
  readonly kind: "afgeleide";
  readonly node: BepaalDeclaration | TabelDeclaration;
}
export interface BesluitSymbol extends SymbolBase {
  readonly kind: "besluit";
  readonly node: BesluitDeclaration;
}
export interface ProfielSymbol extends SymbolBase {
  readonly kind: "profiel";
  readonly node: ProfielDeclaration;
}
/** A voorwaarde, uitsluiting, prestatie, termijn, toezegging, aandachtspunt or controle. */
export interface NormSymbol extends SymbolBase {
  readonly kind: "norm";
  readonly node: NormDeclaration;
  /** The headings that it stands under. */
  readonly heading: HeadingContext;
  /** The building-block norm that it places (`volgens`), when that exists. */
  readonly places: NormSymbol | undefined;
  /** Has a `vraag` (its own, or that of the norm it places): then its name is a ja/nee fact too. */
  readonly isFact: boolean;
}

/** Where a norm stands in its document; each heading holds until the next of the same or a higher level. */
export interface HeadingContext {
  readonly besluit?: BesluitDeclaration;
  readonly rubriek?: RubriekDeclaration;
  readonly zorgsoort?: ZorgsoortDeclaration;
}

/** What a bare name in an expression can be, besides a field and a value of a keuzelijst. */
export type ValueSymbol = FeitSymbol | AfgeleideSymbol | NormSymbol | BesluitSymbol;
export type TypeSymbol = KeuzelijstSymbol | StructuurSymbol;

/** Anything that a name can stand for. Called after the language, since `Symbol` is JavaScript's. */
export type PolicySymbol =
  UnitSymbol | DeelSymbol | TypeSymbol | WaardeSymbol | VeldSymbol | ValueSymbol | ProfielSymbol;

/** The declaration in which a symbol is declared. */
export function declarationOf(symbol: PolicySymbol): Declaration {
  switch (symbol.kind) {
    case "deel":
      return symbol.document;
    case "waarde":
    case "veld":
      return symbol.holder;
    case "feit":
      return symbol.group;
    case "beleid":
    case "bouwsteen":
    case "keuzelijst":
    case "structuur":
    case "afgeleide":
    case "besluit":
    case "profiel":
    case "norm":
      return symbol.node;
  }
}

/**
 * Do two symbols stand for one declaration? A part that two policies use is read once for each, so its symbols are
 * not the same objects there.
 */
export function isSameSymbol(a: PolicySymbol, b: PolicySymbol): boolean {
  return a === b || (a.file === b.file && a.nameSpan.start === b.nameSpan.start && a.name === b.name);
}
