// Code actions: the fixes that the catalogue attaches to a finding, offered where the cursor touches it.

import { CodeActionKind, CodeActionRequest, type CodeAction } from "vscode-languageserver";
import { lspDiagnosticOf, workspaceEditOf } from "../convert.js";
import { onFile } from "../feature.js";

export const codeAction = onFile(CodeActionRequest.type, {
  // All findings of a file are needed, and those of a policy follow from all that it uses.
  needs: "everything",
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  answer: ({ snapshot, path, convert }, { range, context }, { client, page }) => {
    if (!isWanted(CodeActionKind.QuickFix, context.only)) return [];
    const cursor = convert.spanOf(range);
    return snapshot.findings(path).flatMap((finding) => {
      if (finding.span.end < cursor.start || cursor.end < finding.span.start) return [];
      return finding.fixes.map((fix): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        isPreferred: finding.fixes.length === 1,
        diagnostics: [lspDiagnosticOf(snapshot, finding, page)],
        edit: workspaceEditOf(snapshot, new Map([[path, fix.edits]]), client),
      }));
    });
  },
});

/** Does the client ask for actions of `kind`? It may name a kind that holds it. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
}
