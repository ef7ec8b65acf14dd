// What an emitted module hands to the runtime: the policy as data for people and forms, and its rules as formulas.

import type { BronPunt } from "./types.js";

// ── The policy as data ──────────────────────────────────────────────────────────────────────────────

/** The type of a fact, for a form or a schema. Bounds are inclusive. */
export type FeitType =
  | { readonly soort: "ja/nee" }
  | {
      readonly soort: "getal" | "percentage" | "bedrag";
      readonly geheel: boolean;
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly soort: "datum" }
  | { readonly soort: "tekst" }
  | { readonly soort: "keuzelijst"; readonly naam: string }
  | { readonly soort: "structuur"; readonly naam: string }
  | { readonly soort: "lijst"; readonly van: Exclude<FeitType, { readonly soort: "lijst" }> };

export type NumberType = Extract<FeitType, { readonly geheel: boolean }>;

/** Who knows a fact, or must keep a termijn. */
export type Herkomst =
  | { readonly soort: "zorgaanbieder" }
  | { readonly soort: "verzekeraar" }
  | { readonly soort: "derde"; readonly naam: string };

/** A fact, or a field of a structuur: the question to ask and what is a good answer. */
export interface FeitGegevens<N extends string = string> {
  readonly naam: N;
  readonly vraag: string;
  readonly type: FeitType;
  /** `null` is an answer: it is known that there is none. */
  readonly optioneel: boolean;
  readonly herkomst: Herkomst;
  /** What counts while nobody has answered. */
  readonly aanname?: boolean;
  readonly bewijs: readonly string[];
  /** The heading that the question stands under. */
  readonly groep: string;
  /** The norm whose question this is. */
  readonly norm?: string;
}

export interface KeuzelijstGegevens {
  readonly naam: string;
  readonly waarden: readonly { readonly naam: string; readonly titel: string }[];
}

export interface StructuurGegevens {
  readonly naam: string;
  readonly velden: readonly FeitGegevens[];
}

/** What justifies and explains a statement of the policy. */
export interface Verantwoording {
  readonly bron: readonly BronPunt[];
  readonly extern: readonly string[];
  readonly lezing: readonly string[];
  readonly gevolg: readonly string[];
  readonly omdat: readonly string[];
}

interface Geplaatst<N extends string> extends Verantwoording {
  readonly naam: N;
  readonly titel: string;
  readonly rubriek?: string;
  readonly zorgsoorten: readonly string[];
  /** The norm of a building block that this one places, and the clauses in which it differs. */
  readonly volgens?: {
    readonly bouwsteen: string;
    readonly norm: string;
    readonly afwijkingen: readonly string[];
  };
}

export interface VrijstellingGegevens {
  readonly label?: string;
  readonly tekst: string;
}

export interface NormGegevens<N extends string = string> extends Geplaatst<N> {
  readonly soort: "voorwaarde" | "uitsluiting";
  /** The question, or the condition as written. */
  readonly toets: string;
  readonly vrijstellingen: readonly VrijstellingGegevens[];
}

export interface BesluitGegevens<
  B extends string = string,
  N extends string = string,
> extends Verantwoording {
  readonly naam: B;
  /** Completes "komt in aanmerking voor …". */
  readonly tekst: string;
  /** When it applies, in words; undefined when it always does. */
  readonly toepassing?: string;
  readonly normen: readonly NormGegevens<N>[];
}

export interface PrestatieGegevens<N extends string = string> extends Geplaatst<N> {
  readonly toets: string;
}

export interface TermijnGegevens<N extends string = string> extends Geplaatst<N> {
  readonly besluit?: string;
  readonly door: Herkomst;
  /** A first or last day that does not hang on facts. */
  readonly datum?: { readonly relatie: "<" | "<=" | ">" | ">="; readonly dag: string };
  readonly toets: string;
  readonly streven: boolean;
  readonly vrijstellingen: readonly VrijstellingGegevens[];
}

export interface MededelingGegevens<N extends string = string> extends Geplaatst<N> {
  readonly soort: "toezegging" | "aandachtspunt";
  readonly besluit?: string;
}

export interface AfgeleidGegevens<N extends string = string> extends Verantwoording {
  readonly naam: N;
  readonly titel: string;
  readonly type: FeitType;
  readonly optioneel: boolean;
}

export interface DocumentGegevens {
  readonly titel: string;
  readonly delen: readonly {
    readonly naam: string;
    readonly titel: string;
    readonly punten: readonly string[];
  }[];
}

/** The names that a policy uses, each as a union of strings. */
export interface Namen {
  readonly feit: string;
  readonly besluit: string;
  readonly norm: string;
  readonly prestatie: string;
  readonly termijn: string;
  readonly mededeling: string;
  readonly afgeleid: string;
}

/** A policy as data. Equal hashes mean equal decisions. */
export interface BeleidGegevens<N extends Namen = Namen> {
  readonly naam: string;
  readonly titel: string;
  readonly verzekeraar: string;
  readonly looptijd: { readonly van: string; readonly totEnMet: string };
  readonly contractjaar: number;
  /** SHA-256 over the texts that the policy is written in. */
  readonly hash: string;
  /** The version of the language, and of the compiler that made this. */
  readonly taalversie: string;
  readonly makerversie: string;
  readonly documenten: readonly DocumentGegevens[];
  readonly keuzelijsten: readonly KeuzelijstGegevens[];
  readonly structuren: readonly StructuurGegevens[];
  /** `peildatum` first, then the facts in the order in which they are declared. */
  readonly feiten: readonly FeitGegevens<N["feit"]>[];
  readonly controles: readonly { readonly naam: string; readonly titel: string; readonly toets: string }[];
  readonly afgeleid: readonly AfgeleidGegevens<N["afgeleid"]>[];
  readonly besluiten: readonly BesluitGegevens<N["besluit"], N["norm"]>[];
  readonly prestaties: readonly PrestatieGegevens<N["prestatie"]>[];
  readonly termijnen: readonly TermijnGegevens<N["termijn"]>[];
  readonly mededelingen: readonly MededelingGegevens<N["mededeling"]>[];
  readonly ontoetsbaar: readonly ({ readonly titel: string } & Verantwoording)[];
}

// ── The rules as formulas ───────────────────────────────────────────────────────────────────────────

export type Relation = "<" | "<=" | ">" | ">=";

/**
 * An expression: an operation and its operands. Facts, derived values, besluiten and norms go by their place in
 * `BeleidGegevens`, a field by its place in its structuur. A date is yyyymmdd; a number is a whole count and its decimals.
 */
export type Formula =
  | readonly ["ja"]
  | readonly ["nee"]
  | readonly ["geen"]
  | readonly ["getal", count: number, decimals: number]
  | readonly ["datum", date: number]
  | readonly ["tekst", text: string]
  | readonly ["feit", fact: number]
  | readonly ["veld", field: number]
  | readonly ["afgeleid", derived: number]
  | readonly ["norm", besluit: number, norm: number]
  | readonly ["besluit", besluit: number]
  | readonly ["en", operands: readonly Formula[]]
  | readonly ["of", operands: readonly Formula[]]
  | readonly ["niet", operand: Formula]
  | readonly ["is" | "is niet", left: Formula, right: Formula]
  | readonly ["een van" | "geen van", left: Formula, values: readonly Formula[]]
  | readonly ["is geen" | "is niet geen", operand: Formula]
  | readonly [Relation, left: Formula, right: Formula]
  | readonly ["bevat", list: Formula, values: readonly Formula[]]
  | readonly ["aantal", list: Formula, condition?: Formula]
  | readonly ["som", list: Formula, field: Formula, condition?: Formula]
  | readonly ["elk", list: Formula, condition: Formula]
  | readonly ["+" | "-", left: Formula, right: Formula]
  /** `count` × 10^-`decimals` times the operand. */
  | readonly ["maal", count: number, decimals: number, operand: Formula]
  | readonly ["dagen" | "maanden", date: Formula, count: number]
  | readonly ["volgende maand", date: Formula];

/** Cases are tried in order; rows have none. A value without a condition is one case that always holds. */
export interface DerivedRule {
  readonly ordered: boolean;
  /** Does it report which row or case gave the value? */
  readonly numbered: boolean;
  readonly rows: readonly { readonly when: Formula; readonly gives: Formula }[];
}
export interface NormRule {
  readonly applies?: Formula;
  readonly test?: Formula;
  readonly exempt: readonly Formula[];
}
export interface BesluitRule {
  readonly applies?: Formula;
  readonly norms: readonly NormRule[];
}
export interface PrestatieRule {
  readonly applies?: Formula;
  readonly test: Formula;
}
export interface MededelingRule {
  readonly applies?: Formula;
}
export interface Rules {
  /** The facts that are lists of records. */
  readonly recordLists: readonly number[];
  readonly controles: readonly Formula[];
  readonly afgeleid: readonly DerivedRule[];
  readonly besluiten: readonly BesluitRule[];
  readonly prestaties: readonly PrestatieRule[];
  readonly termijnen: readonly NormRule[];
  readonly mededelingen: readonly MededelingRule[];
}

/** All that the runtime needs of one policy. */
export interface Policy {
  readonly beleid: BeleidGegevens;
  readonly rules: Rules;
}
