// What a message is: a stable code, a severity, a Dutch title, a text made from typed parameters, and a page.
//
// The catalogue is made of rooms: `syntax-messages.ts` here, and the compiler's own in `compiler/diagnostics/`.
// Nothing in the project throws a string at a user: it names a code and gives its parameters.

import type { Span, TextEdit } from "./source.js";

export type Severity = "fout" | "waarschuwing" | "hint";
export type Code = `INK${number}`;

/** One entry of the catalogue. `P` is the shape of the parameters that `text` needs. */
export interface MessageDefinition<P> {
  readonly severity: Severity;
  /** A few Dutch words, the same each time: "Onbekende naam". */
  readonly title: string;
  /** What is wrong here and what the writer can do, in Dutch sentences that end with a full stop. */
  readonly text: (parameters: P) => string;
  /** `inkoop explain`: what it means, why it matters, and a whole `.inkoop` text that is wrong and one that is right. */
  readonly page: MessagePage;
}
export interface MessagePage {
  readonly meaning: string;
  readonly why: string;
  readonly wrong: string;
  readonly right: string;
}

/** Edits that mend a finding; `title` completes "Oplossing: …" in Dutch. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /**
   * May it be applied without a person looking? Only when the text then says what it was read as, in the notation of
   * the language: nothing is chosen, added or lost. A name that looks alike, a place that had to be found and whatever
   * changes the meaning are for a person. Whoever makes a fix decides.
   */
  readonly safe: boolean;
}
/** What whoever makes a fix decides of it. */
export type Safety = Pick<Fix, "safe">;

/** A finding before it has a file and a rendered text: what the parser reports. */
export interface Problem<C extends string = string> {
  readonly code: C;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly span: Span;
  readonly fixes: readonly Fix[];
}

/** Gives a table of definitions its exact type; the parameters of each text are checked where it is reported. */
export function defineMessages<T extends Record<Code, MessageDefinition<never>>>(messages: T): T {
  return messages;
}
export type ParametersOf<D> = D extends MessageDefinition<infer P> ? P : never;
