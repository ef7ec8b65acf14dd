// A policy as a document: what a colleague of the writer would want to read, as data, with for each piece the place
// in the text that it comes from. No layout, and no names that only the text knows.

import type { Origin } from "../model.js";

export interface PolicyDocument {
  readonly naam: string;
  readonly titel: string;
  readonly verzekeraar: string;
  readonly looptijd: { readonly van: DocumentDate; readonly totEnMet: DocumentDate };
  /** The year in which it starts. */
  readonly contractjaar: number;
  /** The source documents, each with its parts. */
  readonly documenten: readonly {
    readonly titel: string;
    readonly delen: readonly {
      readonly naam: string;
      readonly titel: string;
      readonly punten: readonly string[];
      readonly origin: Origin;
    }[];
  }[];
  /** In the order of the text: one for each besluit, and for what stands before any. */
  readonly hoofdstukken: readonly DocumentChapter[];
  /** Norms of its building blocks that this policy does not have. */
  readonly vervallen: readonly DocumentLapsed[];
  /** What the policy takes from its building blocks besides norms. */
  readonly uitBouwstenen: readonly DocumentDerived[];
  /** Every question, by the title of its group. */
  readonly gegevens: readonly DocumentGroup[];
  readonly keuzelijsten: readonly {
    readonly naam: string;
    readonly waarden: readonly { readonly naam: string; readonly titel: string }[];
    readonly origin: Origin;
  }[];
  /** The days that the terms and the norms name, in order of time. */
  readonly tijdlijn: readonly DocumentMoment[];
  /** The files that it was made from. */
  readonly files: readonly string[];
  readonly origin: Origin;
}

export interface DocumentDate {
  /** "2027-03-31" */
  readonly datum: string;
  /** "31 maart 2027" */
  readonly tekst: string;
  readonly weekdag: string;
}

/** A besluit with what stands below it; `besluit` is absent for what stands above the first. */
export interface DocumentChapter extends Grounds {
  readonly besluit?: string;
  /** For a besluit, what completes "komt in aanmerking voor …". */
  readonly titel: string;
  readonly geldtAls?: DocumentCondition;
  readonly paragrafen: readonly DocumentSection[];
  readonly origin?: Origin;
}

/** What stands under one rubriek and zorgsoort. */
export interface DocumentSection {
  readonly rubriek?: string;
  /** Titles. */
  readonly zorgsoorten: readonly string[];
  /** What the headings of the section add to every condition below, the rubriek first. */
  readonly geldtAls: readonly DocumentCondition[];
  readonly onderdelen: readonly DocumentItem[];
  readonly origin?: Origin;
}

export type DocumentItem =
  DocumentNorm | DocumentTerm | DocumentStatement | DocumentPrestatie | DocumentControle | DocumentDerived;

/** A condition: a sentence, or conditions that count together. */
export type DocumentCondition =
  | {
      readonly soort: "zin";
      readonly tekst: string;
      /** What the sentence speaks of, in the order of the text. */
      readonly verwijst: readonly DocumentReference[];
      readonly origin: Origin;
    }
  | {
      readonly soort: "lijst";
      /** elk: all must hold; een: at least one; geen: none may. */
      readonly van: "elk" | "een" | "geen";
      readonly delen: readonly DocumentCondition[];
      readonly origin: Origin;
    };

/** Something with a place of its own in the document; the sentence has it as “tekst”, or for a besluit as `tekst`. */
export interface DocumentReference {
  readonly soort: "gegeven" | "norm" | "afgeleide" | "besluit";
  readonly naam: string;
  readonly tekst: string;
}

/** What justifies and explains a piece. */
export interface Grounds {
  readonly bron: readonly DocumentSource[];
  readonly extern: readonly string[];
  readonly lezing: readonly string[];
  readonly gevolg: readonly string[];
  readonly omdat: readonly string[];
}
export interface DocumentSource {
  readonly deel: string;
  /** The title of the part. */
  readonly titel: string;
  readonly punten: readonly string[];
  readonly origin: Origin;
}

interface ItemBase extends Grounds {
  readonly naam: string;
  readonly titel: string;
  readonly geldtAls?: DocumentCondition;
  readonly origin: Origin;
}
/** The norm of a building block that a norm places, and what it changes in it. */
export interface DocumentPlacement {
  readonly bouwsteen: string;
  readonly norm: string;
  readonly afwijkingen: readonly string[];
  /** Where the norm of the block stands. */
  readonly origin?: Origin;
}
export interface DocumentExemption {
  readonly label?: string;
  readonly als: DocumentCondition;
}
export interface DocumentNorm extends ItemBase {
  readonly soort: "voorwaarde" | "uitsluiting";
  /** The question, when it has one. */
  readonly vraag?: string;
  /** What must hold, or for an uitsluiting what must not; absent when there is a question. */
  readonly toets?: DocumentCondition;
  readonly vrijstellingen: readonly DocumentExemption[];
  readonly bewijs: readonly string[];
  /** Who answers the question. */
  readonly herkomst?: string;
  readonly aanname?: boolean;
  readonly volgens?: DocumentPlacement;
}
export interface DocumentTerm extends ItemBase {
  readonly soort: "termijn";
  readonly door: string;
  /** "uiterlijk 1 juli 2026", with of what when the term says so. */
  readonly tekst: string;
  /** Which days count, when it can be said: "Woensdag 1 juli 2026 is de laatste dag; die telt nog mee." */
  readonly dagen?: string;
  readonly streven: boolean;
  readonly vrijstellingen: readonly DocumentExemption[];
  readonly volgens?: DocumentPlacement;
}
/** A promise, guidance, or what cannot be tested. */
export interface DocumentStatement extends Omit<ItemBase, "naam"> {
  readonly soort: "toezegging" | "aandachtspunt" | "ontoetsbaar";
  readonly naam?: string;
  readonly volgens?: DocumentPlacement;
}
export interface DocumentPrestatie extends ItemBase {
  readonly soort: "prestatie";
  readonly vergoedAls: DocumentCondition;
  readonly volgens?: DocumentPlacement;
}
export interface DocumentControle extends ItemBase {
  readonly soort: "controle";
  readonly eis: DocumentCondition;
}
export type DocumentDerived =
  | (ItemBase & { readonly soort: "waarde"; readonly waarde: DocumentCondition })
  | (ItemBase & {
      readonly soort: "gevallen";
      readonly gevallen: readonly {
        readonly als: DocumentCondition;
        readonly dan: string;
        readonly origin: Origin;
      }[];
      readonly anders: { readonly dan: string; readonly origin: Origin };
    })
  | (ItemBase & {
      readonly soort: "tabel";
      /** Titles; the result has that of the table. */
      readonly kolommen: readonly string[];
      /** A cell that is "" says that anything goes. */
      readonly rijen: readonly {
        readonly cellen: readonly string[];
        readonly resultaat: string;
        readonly origin: Origin;
      }[];
    });

export interface DocumentGroup {
  readonly titel: string;
  readonly vragen: readonly {
    readonly naam: string;
    readonly vraag: string;
    /** The norm whose question it is. */
    readonly norm?: string;
    /** "ja of nee", "één van: Tandarts, Orthodontist" */
    readonly antwoord: string;
    /** What is asked of each item, when the answer is a list of records. */
    readonly velden: readonly {
      readonly vraag: string;
      readonly antwoord: string;
      readonly origin: Origin;
    }[];
    readonly herkomst: string;
    readonly bewijs: readonly string[];
    readonly aanname?: boolean;
    readonly origin: Origin;
  }[];
}

/** A norm of a building block that does not hold here. */
export interface DocumentLapsed extends Grounds {
  readonly naam: string;
  readonly titel: string;
  /** The title of the block. */
  readonly bouwsteen: string;
  readonly origin: Origin;
}

/** A day that a term or a norm names: the last on which something is in time, or the first. */
export interface DocumentMoment {
  readonly soort: "laatste dag" | "eerste dag";
  readonly dag: DocumentDate;
  /** "Woensdag 1 juli 2026 is de laatste dag; die telt nog mee." */
  readonly tekst: string;
  readonly van: "termijn" | "voorwaarde" | "uitsluiting";
  readonly naam: string;
  readonly titel: string;
  readonly door: string;
  readonly streven: boolean;
  readonly origin: Origin;
}
