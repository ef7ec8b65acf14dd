// What the page of *Beleid lezen* and the extension tell each other.

import type { DocumentResult, Place } from "@inkoop/lsp/protocol";
import type { KeptState } from "../views/messages.js";
import type { Reading } from "./shapes.js";

export type ToReadingPage =
  /** What there is to read now; null when the document belongs to no policy. */
  | {
      readonly kind: "document";
      readonly answer: DocumentResult | null;
      /** The last document of this policy without errors, when now there are. */
      readonly kept?: Reading;
    }
  /** Where the cursor is. */
  | { readonly kind: "cursor"; readonly place: Place };

export type FromReadingPage = { readonly kind: "print" };

/** What the page keeps: what it is about, and how far the person has read. */
export interface ReadingState extends KeptState {
  readonly scroll: number;
}
