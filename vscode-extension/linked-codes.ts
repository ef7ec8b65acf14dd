// Makes the code of each finding a link to the page that explains it.

import { type Diagnostic, Uri } from "vscode";
import type { Middleware } from "vscode-languageclient";
import { codeOf } from "./findings.js";

/** What the client does with the findings that come from the server, whether it asked for them or not. */
export const linkedCodes: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => {
    for (const each of diagnostics) link(each);
    next(uri, diagnostics);
  },
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (report?.kind === "full") for (const each of report.items) link(each);
    return report;
  },
  provideWorkspaceDiagnostics: (resultIds, token, reporter, next) =>
    next(resultIds, token, (chunk) => {
      for (const report of chunk?.items ?? []) {
        if (report.kind === "full") for (const each of report.items) link(each);
      }
      reporter(chunk);
    }),
};

/** In place: the findings have just been made, and are nobody else's yet. */
function link(diagnostic: Diagnostic): void {
  const code = codeOf(diagnostic);
  if (code === undefined) return;
  const target = Uri.parse(`command:inkoop.explain?${encodeURIComponent(JSON.stringify([code]))}`);
  diagnostic.code = { value: code, target };
}
