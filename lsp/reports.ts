// The findings of a file as a client that asks for them gets them: in full, or as "what you have still holds".

import { DocumentDiagnosticReportKind, type Diagnostic as LspDiagnostic } from "vscode-languageserver";
import { lspDiagnosticOf } from "./convert.js";
import type { FeatureContext } from "./feature.js";
import type { Snapshot } from "./snapshot.js";

export type FileReport =
  | { kind: typeof DocumentDiagnosticReportKind.Full; resultId: string; items: LspDiagnostic[] }
  | { kind: typeof DocumentDiagnosticReportKind.Unchanged; resultId: string };

/**
 * The findings of `path`. The name of a result is made from what is in it, so that it holds whatever happened in
 * between, also in a server that was started again.
 */
export function reportOf(
  snapshot: Snapshot,
  path: string,
  previousId: string | undefined,
  { page }: Pick<FeatureContext, "page">,
): FileReport {
  const items = snapshot.findings(path).map((finding) => lspDiagnosticOf(snapshot, finding, page));
  const resultId = items.length === 0 ? "leeg" : snapshot.program.host.sha256(JSON.stringify(items));
  return resultId === previousId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** The report of a document that we know nothing of. */
export function emptyReport(): FileReport {
  return { kind: DocumentDiagnosticReportKind.Full, resultId: "leeg", items: [] };
}
