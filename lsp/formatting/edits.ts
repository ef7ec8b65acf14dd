// Formatting as an editor asks for it: the edits of the one canonical form. A statement that is broken stays as it is.

import type { Span, TextEdit } from "@inkoop/language";
import { FormatError, formatEdits, formatRange } from "@inkoop/language/format";
import type { TextEdit as LspTextEdit } from "vscode-languageserver";
import { refusal, type FileView } from "../feature.js";

/** The edits for a whole file. */
export function fileEdits(view: FileView): Promise<LspTextEdit[]> {
  return converted(view, () => formatEdits(view.file.text));
}

/** The edits for the statements that one of `spans` touches, each once. */
export function rangeEdits(view: FileView, spans: readonly Span[]): Promise<LspTextEdit[]> {
  return converted(view, async () => {
    const found = new Map<string, TextEdit>();
    for (const span of spans) {
      for (const edit of await formatRange(view.file.text, span)) {
        found.set(`${edit.span.start} ${edit.span.end}`, edit);
      }
    }
    return [...found.values()].toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  });
}

/** The edits that `make` gives, as the client has them; refuses where formatting would change what the text says. */
export async function converted(
  { convert }: FileView,
  make: () => Promise<readonly TextEdit[]>,
): Promise<LspTextEdit[]> {
  try {
    return (await make()).map(convert.editOf);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw refusal(
      "Dit bestand is niet op te maken zonder te veranderen wat er staat. Er is niets gewijzigd.",
    );
  }
}
