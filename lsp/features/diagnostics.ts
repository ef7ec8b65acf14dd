// Findings as the editor shows them: pushed for every file whose findings changed since the last time.

import type { Diagnostic as LspDiagnostic } from "vscode-languageserver";
import { lspDiagnosticOf } from "../convert.js";
import type { Workspace } from "../workspace.js";

/** Sends the findings of one file. */
export type Publish = (message: { readonly uri: string; readonly diagnostics: LspDiagnostic[] }) => void;

/** Gives a function that checks the workspace and publishes what changed; a file that is gone is cleared. */
export function createPublisher(workspace: Workspace, publish: Publish): () => void {
  let published = new Map<string, string>();
  return () => {
    const current = new Map<string, string>();
    for (const [path, found] of workspace.check()) {
      const { uri } = workspace.place(path);
      const diagnostics = found.map((diagnostic) => lspDiagnosticOf(diagnostic, workspace.place));
      const content = JSON.stringify(diagnostics);
      current.set(uri, content);
      if ((published.get(uri) ?? "[]") !== content) publish({ uri, diagnostics });
    }
    for (const [uri, content] of published) {
      if (!current.has(uri) && content !== "[]") publish({ uri, diagnostics: [] });
    }
    published = current;
  };
}
