// The messages that `// inkoop-negeer` can name: those that are found here first.

import { lineIndexAt, type SourceFile } from "@inkoop/language";
import { catalogue, isMessageCode, type MessageCode } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/create.js";

/** A message that may be ignored, and how near below the place it is found: 0 there, 1 in the file, 2 nowhere. */
export interface CodeSuggestion {
  readonly code: MessageCode;
  readonly title: string;
  readonly found: 0 | 1 | 2;
}

/** What a comment at `offset` in the file with this tree and these findings can ignore. */
export function suggestCodes(
  { text, lineStarts }: Pick<SourceFile, "text" | "lineStarts">,
  findings: readonly Diagnostic[],
  offset: number,
): readonly CodeSuggestion[] {
  const line = lineBelow(text, offset);
  const found = new Map<string, 0 | 1>();
  const errors = new Set<string>();
  for (const { code, severity, span } of findings) {
    if (severity === "fout") errors.add(code);
    const isHere = lineIndexAt(lineStarts, span.start) === lineIndexAt(lineStarts, line);
    if (isHere || !found.has(code)) found.set(code, isHere ? 0 : 1);
  }
  const codes = Object.keys(catalogue).filter(isMessageCode);
  return codes.flatMap((code): readonly CodeSuggestion[] => {
    const { severity, title } = catalogue[code];
    // What says something of ignoring cannot be ignored itself.
    if (severity === "fout" || errors.has(code) || code.startsWith("INK045")) return [];
    return [{ code, title, found: found.get(code) ?? 2 }];
  });
}

/** Where the first line starts below the one of `offset` that is no comment. */
function lineBelow(text: string, offset: number): number {
  const next = /(?:\r\n|\r|\n)(?![ \t]*\/\/)/g;
  next.lastIndex = offset;
  return next.exec(text) === null ? text.length : next.lastIndex;
}
