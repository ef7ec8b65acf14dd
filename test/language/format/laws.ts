// What holds of every text that is formatted, whatever stands in it.

import { applyEdits, type Node, parse, type SourceFile } from "@inkoop/language";
import { formatEdits } from "@inkoop/language/format";
import { format } from "prettier";
import { expect } from "vitest";
import * as plugin from "../../../language/format/plugin.js";
import { tokenize } from "../../../language/lexer.js";

/** The canonical form of `text` as prettier makes it, without the look at the result that `formatText` takes. */
export function formatted(text: string): Promise<string> {
  return format(text, { parser: "inkoop", plugins: [plugin], endOfLine: "auto" });
}

/** The declarations of a text without their places. */
export function meaningOf(text: string): unknown {
  return withoutPlaces(parse(text).file.declarations);
}

const places = new Set(["span", "keyword", "whoSpan"]);

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !places.has(name))
      .map(([name, part]) => [name, withoutPlaces(part)]),
  );
}

/** The words and comments of a text in their order; numbers and texts by kind, for their notation may change. */
export function orderOf(text: string): readonly string[] {
  const { tokens, comments } = tokenize(text);
  return [
    ...tokens
      .filter(({ image }) => image !== "")
      .map(({ startOffset, image, tokenType }) => ({
        place: startOffset,
        shown: /^[\d€"“”„'•–-]/.test(image) ? tokenType.name : image.toLowerCase(),
      })),
    ...comments.map(({ span, text: comment }) => ({
      place: span.start,
      shown: comment.replaceAll(/\s+/g, " ").trim(),
    })),
  ]
    .toSorted((a, b) => a.place - b.place)
    .map(({ shown }) => shown);
}

/**
 * Formatting `text` changes nothing of what it says: the tree, the words and the comments in their order; done twice
 * it is done once; and the edits lead to the same text. Gives the canonical form.
 */
export async function expectLaws(text: string): Promise<string> {
  const result = await formatted(text);
  expect(meaningOf(result)).toEqual(meaningOf(text));
  expect(orderOf(result)).toEqual(orderOf(text));
  expect(await formatted(result)).toBe(result);
  expect(applyEdits(text, await formatEdits(text))).toBe(result);
  if (text.trim() !== "") expect(result).toMatch(/[^\s][^\n]*\r?\n$/);
  return result;
}

/** The text of each declaration with what stands behind it, up to the next. */
export function declarationTexts(text: string): readonly string[] {
  const { file } = parse(text);
  return file.declarations.map((declaration, index) => textBetween(file, declaration, index));
}

function textBetween(file: SourceFile, declaration: Node, index: number): string {
  return file.text.slice(
    declaration.span.start,
    file.declarations[index + 1]?.span.start ?? file.text.length,
  );
}
