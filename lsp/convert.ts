// Offsets to LSP positions and back, in the encoding agreed on, and what is made of positions: the only place
// that knows how an editor counts.

import { lineIndexAt, type Severity, type Span, type TextEdit } from "@inkoop/language";
import type { Diagnostic } from "@inkoop/compiler";
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type ClientCapabilities,
  type Diagnostic as LspDiagnostic,
  type Location,
  type Position,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Text } from "./text.js";

/** How the `character` of a position counts: in UTF-16 units, or in bytes of UTF-8. */
export type Encoding = "utf-16" | "utf-8";

/** The conversions for one text. */
export interface Converter {
  /** Past the end of a line counts as that end, past the last line as the end of the text. */
  readonly offsetOf: (position: Position) => number;
  readonly positionOf: (offset: number) => Position;
  readonly rangeOf: (span: Span) => Range;
  /** A range that is the wrong way round is turned. */
  readonly spanOf: (range: Range) => Span;
  readonly editOf: (edit: TextEdit) => LspTextEdit;
}

/** The encoding to speak: utf-16 unless the client prefers utf-8. */
export function encodingFor(client: ClientCapabilities): Encoding {
  const offered: unknown = client.general?.positionEncodings;
  if (!Array.isArray(offered)) return "utf-16";
  return offered.find((each): each is Encoding => each === "utf-16" || each === "utf-8") ?? "utf-16";
}

export function createConverter({ text, lineStarts }: Text, encoding: Encoding): Converter {
  const endOfLine = (line: number): number => {
    const next = lineStarts[line + 1];
    if (next === undefined) return text.length;
    return text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
  };
  const offsetOf = ({ line, character }: Position): number => {
    if (line < 0) return 0;
    const start = lineStarts[Math.trunc(line)];
    if (start === undefined) return text.length;
    const end = endOfLine(Math.trunc(line));
    const wanted = Math.max(0, Math.trunc(character));
    return encoding === "utf-16" ? Math.min(end, start + wanted) : offsetAfterBytes(text, start, end, wanted);
  };
  const positionOf = (offset: number): Position => {
    const within = Math.min(Math.max(0, offset), text.length);
    const line = lineIndexAt(lineStarts, within);
    const start = lineStarts[line] ?? 0;
    const end = Math.max(start, Math.min(within, endOfLine(line)));
    return { line, character: encoding === "utf-16" ? end - start : bytesIn(text, start, end) };
  };
  const rangeOf = (span: Span): Range => ({ start: positionOf(span.start), end: positionOf(span.end) });
  return {
    offsetOf,
    positionOf,
    rangeOf,
    spanOf: ({ start, end }) => {
      const [a, b] = [offsetOf(start), offsetOf(end)];
      return { start: Math.min(a, b), end: Math.max(a, b) };
    },
    editOf: ({ span, newText }) => ({ range: rangeOf(span), newText }),
  };
}

/** How many bytes the character at `offset` takes in UTF-8, and how many UTF-16 units. */
function sizeAt(text: string, offset: number): { readonly bytes: number; readonly units: number } {
  const code = text.codePointAt(offset) ?? 0;
  if (code < 0x80) return { bytes: 1, units: 1 };
  if (code < 0x800) return { bytes: 2, units: 1 };
  return code < 0x10000 ? { bytes: 3, units: 1 } : { bytes: 4, units: 2 };
}

function bytesIn(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let offset = start; offset < end;) {
    const size = sizeAt(text, offset);
    offset += size.units;
    // Half of a pair is no character: a place in the middle of one counts as the place before it.
    if (offset <= end) bytes += size.bytes;
  }
  return bytes;
}

function offsetAfterBytes(text: string, start: number, end: number, bytes: number): number {
  let offset = start;
  for (let left = bytes; offset < end;) {
    const size = sizeAt(text, offset);
    left -= size.bytes;
    if (left < 0) break;
    offset += size.units;
  }
  return Math.min(offset, end);
}

/** What a conversion needs to know of the files of a moment; a `Snapshot` is one. */
export interface Places {
  readonly uri: (path: string) => string;
  /** The version of an open document; null for one on disk. */
  readonly version: (path: string) => number | null;
  readonly converter: (path: string) => Converter;
}

/** A place in a file of the compiler. */
export interface FilePlace {
  readonly file: string;
  readonly span: Span;
}

export function locationOf(places: Places, { file, span }: FilePlace): Location {
  return { uri: places.uri(file), range: places.converter(file).rangeOf(span) };
}

/** Edits by path as one change of the workspace; with versions where the client can hold us to them. */
export function workspaceEditOf(
  places: Places,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  client: ClientCapabilities,
): WorkspaceEdit {
  const converted = [...edits].map(([path, list]) => ({
    path,
    edits: list.map(places.converter(path).editOf),
  }));
  if (client.workspace?.workspaceEdit?.documentChanges !== true) {
    return { changes: Object.fromEntries(converted.map((each) => [places.uri(each.path), each.edits])) };
  }
  return {
    documentChanges: converted.map((each) => ({
      textDocument: { uri: places.uri(each.path), version: places.version(each.path) },
      edits: each.edits,
    })),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  fout: DiagnosticSeverity.Error,
  waarschuwing: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};

/** What a client shows and finds back of a finding: enough to know it again when it asks for its fixes. */
export interface DiagnosticData {
  readonly titles: readonly string[];
}

/** A finding as LSP has it; `page` gives the address where its code is explained. */
export function lspDiagnosticOf(
  places: Places,
  diagnostic: Diagnostic,
  page: (code: string) => string | undefined,
): LspDiagnostic {
  const { code, severity, message, related, fixes, tags } = diagnostic;
  const href = page(code);
  const data: DiagnosticData = { titles: fixes.map(({ title }) => title) };
  return {
    range: places.converter(diagnostic.file).rangeOf(diagnostic.span),
    severity: severities[severity],
    code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: "inkoop",
    message,
    ...(tags.length === 0
      ? {}
      : {
          tags: tags.map((tag) => (tag === "unused" ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated)),
        }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((other) => ({
            location: locationOf(places, other),
            message: other.message,
          })),
        }),
    ...(fixes.length === 0 ? {} : { data }),
  };
}
