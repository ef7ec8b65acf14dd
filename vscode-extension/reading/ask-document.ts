// Asking for the document of what is in front.

import type { DocumentParams, DocumentResult } from "@inkoop/lsp/protocol";
import type { Subject } from "../views/messages.js";

/** The document of the policy that was chosen, or of another when what is in front is no part of that one. */
export async function documentFor(
  { uri, policy }: Subject,
  ask: (params: DocumentParams) => Promise<DocumentResult | null>,
): Promise<DocumentResult | null> {
  const textDocument = { uri };
  const answer = policy === undefined ? null : await ask({ textDocument, policy });
  return answer ?? ask({ textDocument });
}
