// Diagnostics for programs: the documented JSON shape of `--format json`, version 1.
//
// The shape only grows within a version: a program must ignore keys that it does not know. Lines and columns
// count from 1, columns and offsets count UTF-16 units, and the end of a range is the first place after it.

import { lineStartsOf, positionAt, type Severity, type Span } from "@inkoop/language";
import type { Diagnostic } from "./create.js";
import { countBySeverity } from "./render.js";
import type { Suppressed } from "./suppress.js";

export interface JsonPosition {
  readonly line: number;
  readonly column: number;
  /** From 0, in the text of the file. */
  readonly offset: number;
}
export interface JsonRange {
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly range: JsonRange;
  readonly related: readonly { readonly file: string; readonly range: JsonRange; readonly message: string }[];
  /** Each fix is a choice; the edits of one fix belong together, lie in `file` and do not overlap. */
  readonly fixes: readonly {
    readonly title: string;
    /** May be applied without a person looking: it cannot change what was meant. */
    readonly safe: boolean;
    readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
  }[];
  readonly tags: readonly string[];
}
export interface JsonReport {
  readonly version: 1;
  /** By file, then by place. */
  readonly diagnostics: readonly JsonDiagnostic[];
  /** What `// inkoop-negeer` leaves out, with the reason that stands there; not counted in the summary. */
  readonly suppressed: readonly (JsonDiagnostic & { readonly reason: string })[];
  readonly summary: {
    /** The files that were checked. */
    readonly files: number;
    readonly fout: number;
    readonly waarschuwing: number;
    readonly hint: number;
  };
}

/** The report of `diagnostics`, which come from `checkedFiles` files whose texts `textOf` gives; `suppressed` were left out. */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  checkedFiles: number,
  textOf: (file: string) => string | undefined,
  pathOf: (file: string) => string = (file) => file,
  suppressed: readonly Suppressed[] = [],
): JsonReport {
  const lineMaps = new Map<string, readonly number[]>();
  const rangeIn = (file: string, span: Span): JsonRange => {
    const lineStarts = lineMaps.get(file) ?? lineStartsOf(textOf(file) ?? "");
    lineMaps.set(file, lineStarts);
    const position = (offset: number): JsonPosition => ({ ...positionAt(lineStarts, offset), offset });
    return { start: position(span.start), end: position(span.end) };
  };
  const jsonOf = ({ file, span, related, fixes, ...finding }: Diagnostic): JsonDiagnostic => ({
    code: finding.code,
    severity: finding.severity,
    title: finding.title,
    message: finding.message,
    file: pathOf(file),
    range: rangeIn(file, span),
    related: related.map((place) => ({
      file: pathOf(place.file),
      range: rangeIn(place.file, place.span),
      message: place.message,
    })),
    fixes: fixes.map((fix) => ({
      title: fix.title,
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ range: rangeIn(file, edit.span), newText: edit.newText })),
    })),
    tags: finding.tags,
  });
  return {
    version: 1,
    diagnostics: diagnostics.map(jsonOf),
    suppressed: suppressed.map(({ diagnostic, reason }) => ({ ...jsonOf(diagnostic), reason })),
    summary: { files: checkedFiles, ...countBySeverity(diagnostics) },
  };
}
