// Spans to LSP positions and back, and findings to LSP diagnostics: the only place that knows both.

import { lineIndexAt, lineStartsOf, type Severity, type Span, type TextEdit } from "@inkoop/language";
import type { Diagnostic } from "@inkoop/compiler";
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type Range,
  type TextEdit as LspTextEdit,
} from "vscode-languageserver";

/** What a conversion needs of a text: where its lines start, in UTF-16 units (the default encoding of LSP). */
export type LineStarts = readonly number[];

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  fout: DiagnosticSeverity.Error,
  waarschuwing: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};

/** `span` as a range; both count from 0 in LSP. */
export function rangeOf(lineStarts: LineStarts, span: Span): Range {
  return { start: positionOf(lineStarts, span.start), end: positionOf(lineStarts, span.end) };
}

function positionOf(lineStarts: LineStarts, offset: number): { line: number; character: number } {
  const line = lineIndexAt(lineStarts, offset);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

/** A finding as LSP has it. `place` gives the URI and the lines of any file that it points to. */
export function lspDiagnosticOf(diagnostic: Diagnostic, place: (file: string) => Place): LspDiagnostic {
  const { lineStarts } = place(diagnostic.file);
  return {
    range: rangeOf(lineStarts, diagnostic.span),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: "inkoop",
    message: diagnostic.message,
    tags: diagnostic.tags.map((tag) =>
      tag === "unused" ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated,
    ),
    relatedInformation: diagnostic.related.map((related) => {
      const other = place(related.file);
      return {
        location: { uri: other.uri, range: rangeOf(other.lineStarts, related.span) },
        message: related.message,
      };
    }),
  };
}

/** A file as an editor knows it. */
export interface Place {
  readonly uri: string;
  readonly lineStarts: LineStarts;
}

export function lspEditOf(lineStarts: LineStarts, edit: TextEdit): LspTextEdit {
  return { range: rangeOf(lineStarts, edit.span), newText: edit.newText };
}

/** The lines of a file that is not loaded: it is empty as far as anybody knows. */
export const noLines: LineStarts = lineStartsOf("");
