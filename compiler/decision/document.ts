// A decision as a document for people: headings, statements and their grounds, without any layout.

/** How a statement stands: good, bad, open, or of no account. */
export type Tone = "goed" | "slecht" | "open" | "neutraal";

/** A label and its texts, each on a line of its own: "Gevraagd: …". */
export interface Detail {
  readonly label: string;
  readonly texts: readonly string[];
}
export interface Entry {
  readonly tone: Tone;
  /** The status in words; "" when the entry is only a statement. */
  readonly status: string;
  readonly text: string;
  readonly source: string;
  readonly details: readonly Detail[];
}
export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}
/** A sentence and, when it ends with a colon, what it is about. */
export interface Reason {
  readonly text: string;
  readonly items: readonly string[];
}
/** One besluit, say: its outcome as a headline, why in a sentence or two, and its norms by rubriek. */
export interface Chapter {
  readonly tone: Tone;
  readonly headline: string;
  readonly why: readonly Reason[];
  readonly sections: readonly Section[];
}
export interface DecisionDocument {
  readonly title: string;
  readonly subtitle: string;
  /** The headlines, when there is more than one besluit. */
  readonly overview: readonly Entry[];
  /** One for each besluit, and one for what the policy says besides, when it says something. */
  readonly chapters: readonly Chapter[];
}

/** An entry that only says something. */
export function plainEntry(tone: Tone, text: string, source = "", grounds: readonly Detail[] = []): Entry {
  return { tone, status: "", text, source, details: grounds };
}

/** The details that have something to say. */
export function details(
  all: readonly (readonly [label: string, texts: readonly string[]])[],
): readonly Detail[] {
  return all.flatMap(([label, texts]) => (texts.length === 0 ? [] : [{ label, texts }]));
}
