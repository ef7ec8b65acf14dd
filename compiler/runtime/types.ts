// The shapes that an emitted module gives to a service; emitted as part of the runtime module beside it.
//
// Values are strings that a person can read. An absent list is never given as null: it is empty.

/** The outcome of a besluit. */
export type Uitkomst =
  | "komt in aanmerking"
  | "komt niet in aanmerking"
  | "uitgesloten"
  | "niet van toepassing"
  | "onvolledig"
  | "ter beoordeling"
  | "fout";

/** The status of a voorwaarde, uitsluiting or termijn. An uitsluiting is "voldaan" when it does not hold. */
export type Status = "voldaan" | "niet voldaan" | "vrijgesteld" | "niet van toepassing" | "onbekend";

/** The status of a prestatie. */
export type PrestatieStatus = "vergoed" | "niet vergoed" | "niet van toepassing" | "onbekend";

/** The status of a toezegging or aandachtspunt. */
export type MededelingStatus = "van toepassing" | "niet van toepassing" | "onbekend";

/** A value as JSON gives it: a date is "2026-07-01", `null` is geen. */
export type Waarde =
  boolean | number | string | null | readonly Waarde[] | { readonly [veld: string]: Waarde };

/** A calendar date as "2027-03-31". */
export type Datum = string;

/** A place in the source document: a part and the labels of its points. */
export interface BronPunt {
  readonly deel: string;
  readonly titel: string;
  readonly punten: readonly string[];
}

/** A fact that took part in deciding. `pad` is the fact's name, or `lijst[0].veld` (from 0) within a list. */
export interface Gebruikt {
  readonly pad: string;
  readonly vraag: string;
  readonly waarde: Waarde;
  /** True when nobody gave it and the policy assumes it. */
  readonly aanname: boolean;
}

/** A fact that can still change the outcome. */
export interface Ontbrekend {
  readonly pad: string;
  readonly feit: string;
  readonly vraag: string;
  readonly type: string;
  /** "zorgaanbieder", "verzekeraar", or the name of a third party. */
  readonly herkomst: string;
  readonly bewijs: readonly string[];
}

/** The row of a tabel or the case of a bepaal that gave a derived value its value; counted from 1, `anders` last. */
export interface Rij {
  readonly afgeleid: string;
  readonly rij: number;
}

/** What every reasoned statement holds: the facts that decided, what is open, what it rests on. */
export interface Redenering {
  readonly gebruikt: readonly Gebruikt[];
  readonly rijen: readonly Rij[];
  readonly ontbreekt: readonly Ontbrekend[];
}

export interface NormOordeel<N extends string = string> extends Redenering {
  readonly norm: N;
  readonly soort: "voorwaarde" | "uitsluiting";
  readonly titel: string;
  readonly rubriek: string | undefined;
  readonly status: Status;
  /** The test in words: the question, or the condition as written. */
  readonly toets: string;
  /** The vrijstelling that fired: its number (from 1), label and condition. */
  readonly vrijstelling:
    { readonly nummer: number; readonly label: string | undefined; readonly tekst: string } | undefined;
  readonly bron: readonly BronPunt[];
  readonly gevolg: readonly string[];
  readonly lezing: readonly string[];
}

/** Whether a besluit is about this provider at all, and why; one without a condition always is. */
export interface Toepassing extends Redenering {
  readonly status: MededelingStatus;
  /** The condition in words; undefined when there is none. */
  readonly toets: string | undefined;
}

export interface Oordeel<B extends string = string, N extends string = string> {
  readonly beleid: string;
  readonly besluit: B;
  /** Completes "komt in aanmerking voor …". */
  readonly tekst: string;
  readonly uitkomst: Uitkomst;
  readonly toepassing: Toepassing;
  /** Every norm of the besluit, in document order. */
  readonly normen: readonly NormOordeel<N>[];
  /** The facts that can still change this outcome, most decisive first; empty when nothing can. */
  readonly ontbreekt: readonly Ontbrekend[];
  /** The assumptions that the outcome rests on ("onder voorbehoud"). */
  readonly voorbehoud: readonly Gebruikt[];
  /** After a no: the uitsluitingen that are still open and could sharpen it to "uitgesloten". */
  readonly aanscherping: readonly N[];
  /** Why the outcome is "fout"; else empty. */
  readonly problemen: readonly Probleem[];
}

/** A problem in the facts: where (`specialisten[0].fte`, "" for the whole), a stable code, and a Dutch sentence. */
export interface Probleem {
  readonly pad: string;
  readonly code: ProbleemCode;
  readonly bericht: string;
}
export type ProbleemCode =
  | "onbekend-veld"
  | "verkeerd-type"
  | "ongeldige-datum"
  | "buiten-grenzen"
  | "te-veel-decimalen"
  | "niet-in-keuzelijst"
  | "geen-niet-toegestaan"
  | "te-lange-lijst"
  | "controle";

/** What `leesFeiten` gives. */
export type Gelezen<F> =
  | { readonly goed: true; readonly feiten: F }
  | { readonly goed: false; readonly problemen: readonly Probleem[] };

export interface AfgeleidOordeel<W> extends Redenering {
  readonly afgeleid: string;
  readonly titel: string;
  /** undefined: onbekend; null: geen. */
  readonly waarde: W | null | undefined;
  readonly bron: readonly BronPunt[];
  readonly lezing: readonly string[];
}

export interface PrestatieOordeel<N extends string = string> extends Redenering {
  readonly prestatie: N;
  readonly titel: string;
  readonly status: PrestatieStatus;
  readonly toets: string;
  readonly bron: readonly BronPunt[];
  readonly lezing: readonly string[];
}

export interface TermijnOordeel<N extends string = string> extends Redenering {
  readonly termijn: N;
  readonly titel: string;
  /** Who must meet it. */
  readonly door: string;
  /** "onbekend" also when the termijn names a date without saying of what (then nothing is `ontbreekt`). */
  readonly status: Status;
  readonly toets: string;
  readonly streven: boolean;
  readonly bron: readonly BronPunt[];
}

export interface MededelingOordeel<N extends string = string> extends Redenering {
  readonly norm: N;
  readonly soort: "toezegging" | "aandachtspunt";
  readonly titel: string;
  readonly status: MededelingStatus;
  readonly bron: readonly BronPunt[];
}
