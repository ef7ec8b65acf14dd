// Findings of the whole workspace that are asked for: of every file, and of one that did not change only that.

import {
  DocumentDiagnosticReportKind,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { onWorkspace } from "../feature.js";
import { reportOf } from "../reports.js";
import { keyOfUri } from "../uri.js";

export const workspaceDiagnosticMethod = WorkspaceDiagnosticRequest.method;

export const workspaceDiagnostic = onWorkspace(WorkspaceDiagnosticRequest.type, {
  needs: "everything",
  answer: ({ snapshots }, { previousResultIds }, context) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [keyOfUri(uri), value]));
    const items = new Map<string, WorkspaceDocumentDiagnosticReport>();
    for (const snapshot of snapshots) {
      for (const path of snapshot.judged()) {
        const uri = snapshot.uri(path);
        const report = reportOf(snapshot, path, previous.get(keyOfUri(uri)), context);
        items.set(keyOfUri(uri), { ...report, uri, version: snapshot.version(path) });
      }
    }
    // What the client has of a file that is gone is replaced by nothing.
    for (const { uri, value } of previousResultIds) {
      if (items.has(keyOfUri(uri)) || value === gone) continue;
      items.set(keyOfUri(uri), {
        kind: DocumentDiagnosticReportKind.Full,
        uri,
        version: null,
        resultId: gone,
        items: [],
      });
    }
    return { items: [...items.values()] };
  },
});

const gone = "weg";
