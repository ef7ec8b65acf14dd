// Findings that are asked for: the findings of one document, for a client that asks for them.

import { DocumentDiagnosticRequest } from "vscode-languageserver";
import { onWorkspace } from "../feature.js";
import { emptyReport, reportOf } from "../reports.js";

export const diagnostic = onWorkspace(DocumentDiagnosticRequest.type, {
  needs: "everything",
  capabilities: {
    diagnosticProvider: {
      identifier: "inkoop",
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
  },
  answer: (workspace, { textDocument, previousResultId }, context) => {
    const view = workspace.file(textDocument.uri);
    if (view === undefined) return emptyReport();
    return reportOf(view.snapshot, view.path, previousResultId, context);
  },
});
