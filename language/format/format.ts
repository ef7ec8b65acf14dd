// Formatting a text: the whole of it, the edits that it needs, or those of the declarations in a range.

import { format } from "prettier/standalone";
import { parse } from "../reader.js";
import { lineIndexAt, type Span, type TextEdit } from "../source.js";
import { editsBetween } from "./edits.js";
import { faultsIn } from "./layout.js";
import * as plugin from "./plugin.js";
import { saysTheSame } from "./same-text.js";
import { unitsOf } from "./units.js";

/**
 * The canonical form of a text would not say what the text says. That is a fault of the formatter, never of the text:
 * who formats leaves the text as it is and reports it.
 */
export class FormatError extends Error {
  override readonly name = "FormatError";
}

/**
 * `text` in its canonical form. Line ends stay what they are in the text (the first `\r` decides), and the last line
 * ends too. A statement with a fault in it stays as it is, and so does what stands between `// inkoop-opmaak: uit` and
 * `// inkoop-opmaak: aan`. Rejects with a `FormatError` rather than change what the text says.
 */
export async function formatText(text: string): Promise<string> {
  const formatted = await format(text, { parser: "inkoop", plugins: [plugin], endOfLine: "auto" });
  if (formatted !== text && !saysTheSame(parse(text), parse(formatted)))
    throw new FormatError("the canonical form of this text does not say the same");
  return formatted;
}

/** The edits that bring `text` in its canonical form, as small as they can be, in order; see `formatText`. */
export async function formatEdits(text: string): Promise<readonly TextEdit[]> {
  return editsBetween(text, await formatText(text));
}

/**
 * The edits of `formatEdits` for the declarations that `span` touches, each of them whole, and for what stands between
 * them. What stands before the first and behind the last stays as it is; a span between declarations touches none.
 */
export async function formatRange(text: string, span: Span): Promise<readonly TextEdit[]> {
  const result = parse(text);
  const touched = unitsOf(result).units.filter(
    (unit) => unit.span.start <= span.end && span.start <= unit.span.end,
  );
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return [];
  const { lineStarts } = result.file;
  const start = lineStarts[lineIndexAt(lineStarts, first.span.start)] ?? 0;
  const edits = await formatEdits(text);
  return edits.filter(
    (edit) => edit.span.start >= start && edit.span.end > start && edit.span.end <= last.span.end,
  );
}

/** Where the statements of `text` stand that stay as they are because there is a fault in them. */
export function unformattedIn(text: string): readonly Span[] {
  return faultsIn(text);
}
