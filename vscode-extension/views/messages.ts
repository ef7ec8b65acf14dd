// What a view and the extension tell each other, in so far as it is the same for every view.

import type { Place } from "@inkoop/lsp/protocol";

/** Every message says what kind it is. */
export interface Message {
  readonly kind: string;
}

/** What a page of any view can say. */
export type FromAnyPage =
  /** The page is there, also when it is there anew: it wants to know everything. */
  | { readonly kind: "ready" }
  /** Show the place in the text; with `focus` the person goes on there. */
  | { readonly kind: "reveal"; readonly place: Place; readonly focus: boolean }
  /** The person chose another policy of the document. */
  | { readonly kind: "policy"; readonly policy: string };

/** What every page is told: what the view is about now, to keep. The channel of the page takes it in. */
export interface SubjectMessage {
  readonly kind: "subject";
  readonly subject: Subject;
}

/** What a view is about: a document and, when it belongs to several policies, which. */
export interface Subject {
  readonly uri: string;
  /** The `uri` of a policy. */
  readonly policy?: string;
}

/** What a page keeps, so that the view is there again when the window is opened anew. */
export interface KeptState {
  readonly subject?: Subject;
}

/** The subject in what a page kept; undefined when there is none in it. */
export function subjectIn(state: unknown): Subject | undefined {
  const subject = recordOf(recordOf(state)?.["subject"]);
  const uri = subject?.["uri"];
  const policy = subject?.["policy"];
  if (typeof uri !== "string") return undefined;
  return typeof policy === "string" ? { uri, policy } : { uri };
}

/** Is it a message at all? */
export function isMessage(value: unknown): value is Message {
  return typeof recordOf(value)?.["kind"] === "string";
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}
