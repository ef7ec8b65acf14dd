// The resolved policy: what every back end, evaluator and view reads. It is made by `resolve/` from files
// without errors, holds no syntax trees, and is plain data: names are resolved, headings are folded into
// conditions, placed building-block norms are filled in, year-relative dates are dates.
//
// Field names are the Dutch domain words; the words of a compiler (expression, origin) are English.

import type { CalendarDate, Decimal, DurationUnit, Span } from "@inkoop/language";

/** Where something stands: an absolute or workspace-relative file path as the host gave it, and a span. */
export interface Origin {
  readonly file: string;
  readonly span: Span;
}

// ── Types of values ─────────────────────────────────────────────────────────────────────────────────

export type ValueType =
  | { readonly kind: "ja/nee" }
  /** `geheel`: whole numbers only. Bounds are inclusive; absent means the limits of `numeric.ts`. */
  | {
      readonly kind: "getal" | "percentage" | "bedrag";
      readonly geheel: boolean;
      readonly min?: Decimal;
      readonly max?: Decimal;
    }
  | { readonly kind: "datum" }
  | { readonly kind: "tekst" }
  | { readonly kind: "keuzelijst"; readonly naam: string }
  | { readonly kind: "structuur"; readonly naam: string }
  | { readonly kind: "lijst"; readonly element: ElementType };
export type ElementType = Exclude<ValueType, { kind: "lijst" }>;

export interface Keuzelijst {
  readonly naam: string;
  readonly waarden: readonly { readonly naam: string; readonly titel: string }[];
  readonly origin: Origin;
}
export interface Structuur {
  readonly naam: string;
  readonly velden: readonly Feit[];
  readonly origin: Origin;
}

/** Who knows a fact. */
export type Herkomst =
  | { readonly soort: "zorgaanbieder" }
  | { readonly soort: "verzekeraar" }
  | { readonly soort: "derde"; readonly naam: string };

/** A fact (or a field of a structuur). The fact of a norm with `vraag` has the norm's own name and type ja/nee. */
export interface Feit {
  readonly naam: string;
  readonly type: ValueType;
  readonly optioneel: boolean;
  /** The question to ask; a declared fact without `vraag` gets its name in words. */
  readonly vraag: string;
  readonly herkomst: Herkomst;
  readonly aanname?: boolean;
  readonly bewijs: readonly string[];
  /** The title of its `gegevens` group, or of the norm it belongs to. */
  readonly groep: string;
  /** The norm whose `vraag` this is. */
  readonly norm?: string;
  readonly origin: Origin;
}

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────────

/**
 * A typed expression. Boolean results are ja / nee / onbekend; numbers are intervals; every other value is
 * known, `geen` or unknown. See `evaluate/` for the meaning, which is the definition.
 */
export type Expr =
  | { readonly op: "boolean"; readonly value: boolean }
  | { readonly op: "number"; readonly value: Decimal }
  | { readonly op: "date"; readonly value: CalendarDate }
  | { readonly op: "text"; readonly value: string }
  | { readonly op: "enum"; readonly keuzelijst: string; readonly value: string }
  | { readonly op: "none" }
  /** A top-level fact, by name. */
  | { readonly op: "fact"; readonly naam: string }
  /** A field of the record at hand, inside the condition or the summed field of an aggregate. */
  | { readonly op: "field"; readonly structuur: string; readonly naam: string }
  | { readonly op: "derived"; readonly naam: string }
  | { readonly op: "peildatum" }
  /** `voldoet aan` a voorwaarde of this policy. */
  | { readonly op: "meetsNorm"; readonly norm: string }
  /** `voldoet aan` a besluit of this policy. */
  | { readonly op: "meetsBesluit"; readonly besluit: string }
  | { readonly op: "and"; readonly operands: readonly Expr[] }
  | { readonly op: "or"; readonly operands: readonly Expr[] }
  | { readonly op: "not"; readonly operand: Expr }
  /** Equality of two values of one type (ja/nee excluded); with `geen` on either side: nee, negated or not. */
  | {
      readonly op: "equals";
      readonly type: ValueType;
      readonly negated: boolean;
      readonly left: Expr;
      readonly right: Expr;
    }
  /** `is een van` / `is geen van`; with `geen` on the left: nee, negated or not. */
  | {
      readonly op: "oneOf";
      readonly type: ValueType;
      readonly negated: boolean;
      readonly left: Expr;
      readonly values: readonly Expr[];
    }
  /** `is geen` / `is niet geen`: known to be absent. */
  | { readonly op: "isNone"; readonly negated: boolean; readonly operand: Expr }
  /** Ordering of numbers of one unit, or of dates; with `geen` on either side: nee. */
  | {
      readonly op: "order";
      readonly type: "number" | "date";
      readonly relation: "<" | "<=" | ">" | ">=";
      readonly left: Expr;
      readonly right: Expr;
    }
  /** Does the list of keuzelijst values hold at least one of these? */
  | { readonly op: "contains"; readonly list: Expr; readonly values: readonly Expr[] }
  | { readonly op: "count"; readonly list: Expr; readonly condition?: Expr }
  | { readonly op: "total"; readonly list: Expr; readonly field: Expr; readonly condition?: Expr }
  | { readonly op: "every"; readonly list: Expr; readonly condition: Expr }
  | { readonly op: "add"; readonly left: Expr; readonly right: Expr }
  | { readonly op: "subtract"; readonly left: Expr; readonly right: Expr }
  /** `percentage`% of a number or amount; exact. */
  | { readonly op: "percentOf"; readonly percentage: Decimal; readonly operand: Expr }
  /** A date plus (`sign` 1) or minus (-1) a duration; months and years clamp to the end of the month. */
  | {
      readonly op: "shift";
      readonly date: Expr;
      readonly sign: 1 | -1;
      readonly count: number;
      readonly unit: DurationUnit;
    }
  | { readonly op: "firstOfNextMonth"; readonly date: Expr };

// ── Derived values ──────────────────────────────────────────────────────────────────────────────────

interface AfleidingBase {
  readonly naam: string;
  readonly type: ValueType;
  readonly optioneel: boolean;
  readonly origin: Origin;
}
/** How a derived value comes about, without what is said of it: all that an analysis of tables and cases needs. */
export type Afleiding =
  | (AfleidingBase & { readonly vorm: "waarde"; readonly waarde: Expr })
  | (AfleidingBase & {
      readonly vorm: "gevallen";
      readonly gevallen: readonly { readonly als: Expr; readonly dan: Expr; readonly origin: Origin }[];
      readonly anders: Expr;
      readonly andersOrigin: Origin;
    })
  | (AfleidingBase & {
      readonly vorm: "tabel";
      readonly kolommen: readonly { readonly naam: string; readonly expr: Expr }[];
      /** `test` is absent for `-`; `tekst` is the cell as written in canonical form. */
      readonly rijen: readonly {
        readonly cellen: readonly { readonly test?: Expr; readonly tekst: string }[];
        readonly resultaat: Expr;
        readonly resultaatTekst: string;
        readonly origin: Origin;
      }[];
    });

interface AfgeleideBase extends Verantwoording {
  readonly titel: string;
}
type Tafel = Extract<Afleiding, { readonly vorm: "tabel" }>;
/** A derived value: `bepaal … waarde`, `bepaal … als … dan … anders …`, or a `tabel`. */
export type Afgeleide =
  | (AfgeleideBase & Exclude<Afleiding, Tafel>)
  | (AfgeleideBase &
      Omit<Tafel, "kolommen"> & {
        readonly kolommen: readonly (Tafel["kolommen"][number] & { readonly titel: string })[];
      });

// ── Norms ───────────────────────────────────────────────────────────────────────────────────────────

/** `bron` as resolved: a part of a document and the labels cited, in the order of the document. */
export interface Bron {
  readonly deel: string;
  readonly punten: readonly string[];
  readonly origin: Origin;
}

/** The clauses that justify and explain, shared by everything that cites a source. */
export interface Verantwoording {
  readonly bron: readonly Bron[];
  readonly extern: readonly string[];
  readonly lezing: readonly string[];
  readonly gevolg: readonly string[];
  readonly omdat: readonly string[];
}

interface NormBase extends Verantwoording {
  readonly naam: string;
  readonly titel: string;
  /** The rubriek title and the zorgsoorten it stands under. */
  readonly rubriek?: string;
  readonly zorgsoorten?: readonly string[];
  /** The norm's own `geldt als` together with that of its rubriek and zorgsoort headings (and-ed, outermost first); absent: always. */
  readonly geldtAls?: Expr;
  /** The building-block norm that it places: `bouwsteen.naam`. */
  readonly volgens?: {
    readonly bouwsteen: string;
    readonly norm: string;
    readonly afwijkingen: readonly string[];
  };
  readonly origin: Origin;
}
export interface Vrijstelling {
  readonly label?: string;
  readonly als: Expr;
  /** The condition as a person reads it: questions for facts, titles for values. */
  readonly tekst: string;
}
/** A voorwaarde (`eis` must be ja) or uitsluiting (`eis` is the negation's operand: the norm is met when it is nee). */
export interface Norm extends NormBase {
  readonly soort: "voorwaarde" | "uitsluiting";
  readonly besluit: string;
  /** For a voorwaarde: what must hold. For an uitsluiting: what must not hold. A `vraag` is its own fact. */
  readonly toets: Expr;
  /** The test as a person reads it; for a `vraag`, the question. */
  readonly tekst: string;
  readonly vrijstellingen: readonly Vrijstelling[];
}
export interface Prestatie extends NormBase {
  readonly soort: "prestatie";
  readonly vergoedAls: Expr;
  readonly tekst: string;
}
export interface Termijn extends NormBase {
  readonly soort: "termijn";
  readonly besluit?: string;
  readonly door: Herkomst;
  /** What must hold to be in time; absent when `moet` names a date without saying of what. */
  readonly toets?: Expr;
  /** A fixed last or first day, when `moet` gives one that does not hang on facts. */
  readonly datum?: { readonly relation: "<" | "<=" | ">" | ">="; readonly value: CalendarDate };
  readonly tekst: string;
  readonly streven: boolean;
  readonly vrijstellingen: readonly Vrijstelling[];
}
/** A promise of the insurer, or guidance that is reported and never decides. */
export interface Mededeling extends NormBase {
  readonly soort: "toezegging" | "aandachtspunt";
  readonly besluit?: string;
}
export interface Ontoetsbaar extends Verantwoording {
  readonly titel: string;
  readonly origin: Origin;
}
/** Facts that cannot be true together: certainly broken is an input error. */
export interface Controle {
  readonly naam: string;
  readonly titel: string;
  readonly eis: Expr;
  readonly tekst: string;
  readonly origin: Origin;
}
export interface Besluit extends Verantwoording {
  readonly naam: string;
  /** Completes "komt in aanmerking voor …". */
  readonly tekst: string;
  readonly geldtAls?: Expr;
  /** The same in words. */
  readonly toepassing?: string;
  /** In document order. */
  readonly normen: readonly Norm[];
  readonly origin: Origin;
}

// ── Examples ────────────────────────────────────────────────────────────────────────────────────────

/** A fact value in the JSON form of `Feiten`: boolean, number, "2026-07-01", text, keuzelijst value, null (geen), records. */
export type FeitWaarde =
  boolean | number | string | null | readonly FeitWaarde[] | { readonly [veld: string]: FeitWaarde };

/** An example, its facts already folded (profiles applied, later lines win); an absent fact is unknown. */
export interface Voorbeeld {
  readonly titel: string;
  readonly feiten: { readonly [naam: string]: FeitWaarde };
  readonly verwacht: readonly Verwachting[];
  readonly origin: Origin;
}
export type Verwachting = { readonly origin: Origin } & (
  | { readonly soort: "uitkomst"; readonly besluit: string; readonly uitkomst: string }
  /** `fout`: the facts are refused. */
  | { readonly soort: "fout" }
  | { readonly soort: "status"; readonly naam: string; readonly status: string }
  /** `waarde` undefined: onbekend. */
  | { readonly soort: "waarde"; readonly naam: string; readonly waarde?: FeitWaarde }
  | { readonly soort: "ontbreekt"; readonly feit: string }
  | { readonly soort: "voorbehoud"; readonly feit: string }
);

// ── The policy ──────────────────────────────────────────────────────────────────────────────────────

export interface DocumentDeel {
  readonly naam: string;
  readonly titel: string;
  readonly document: string;
  readonly punten: readonly string[];
  readonly origin: Origin;
}

export interface Beleid {
  readonly naam: string;
  readonly titel: string;
  readonly verzekeraar: string;
  readonly looptijd: { readonly van: CalendarDate; readonly totEnMet: CalendarDate };
  /** The year in which the looptijd starts. */
  readonly contractjaar: number;
  readonly delen: readonly DocumentDeel[];
  readonly keuzelijsten: readonly Keuzelijst[];
  readonly structuren: readonly Structuur[];
  /** Every fact that the policy uses, in the order: policy file first, then used files in order of `gebruik`. */
  readonly feiten: readonly Feit[];
  readonly controles: readonly Controle[];
  /** Derived values, each after those it needs. */
  readonly afgeleiden: readonly Afgeleide[];
  /** Each after those it needs (`voldoet aan`), otherwise in document order. */
  readonly besluiten: readonly Besluit[];
  readonly prestaties: readonly Prestatie[];
  readonly termijnen: readonly Termijn[];
  readonly mededelingen: readonly Mededeling[];
  readonly ontoetsbaar: readonly Ontoetsbaar[];
  readonly voorbeelden: readonly Voorbeeld[];
  /** Hex SHA-256 over the version of the language and the texts of its files, line ends normalised, in order of name. */
  readonly hash: string;
  readonly files: readonly string[];
}
