// Quick fixes: the edits that the catalogue attaches to a finding, offered where the cursor touches it.

import { CodeActionKind, type CodeAction, type Range } from "vscode-languageserver";
import { lspDiagnosticOf, lspEditOf, rangeOf } from "../convert.js";
import type { Workspace } from "../workspace.js";

/** The fixes for the findings of `path` that touch `range`. */
export function codeActions(workspace: Workspace, path: string, range: Range): CodeAction[] {
  const { uri, lineStarts } = workspace.place(path);
  return workspace.findings(path).flatMap((diagnostic) => {
    if (!touches(rangeOf(lineStarts, diagnostic.span), range)) return [];
    return diagnostic.fixes.map((fix): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      isPreferred: diagnostic.fixes.length === 1,
      diagnostics: [lspDiagnosticOf(diagnostic, workspace.place)],
      edit: { changes: { [uri]: fix.edits.map((edit) => lspEditOf(lineStarts, edit)) } },
    }));
  });
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
