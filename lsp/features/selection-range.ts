// Selection ranges: from the word under the cursor to the expression, the clause, the declaration, what stands under
// its heading, and the file.

import { nodesAt, touches, type SourceFile, type Span } from "@inkoop/language";
import { SelectionRangeRequest, type SelectionRange } from "vscode-languageserver";
import { invalidParams, onFile } from "../feature.js";
import { headingRegions } from "../outline.js";
import { isPlace } from "../shapes.js";
import { withinQuotes } from "../uses.js";
import { commentBlocks } from "./folding-range.js";

export const selectionRange = onFile(SelectionRangeRequest.type, {
  capabilities: { selectionRangeProvider: true },
  answer: ({ file, convert }, { positions }) => {
    if (!Array.isArray(positions) || !positions.every(isPlace)) {
      throw invalidParams("`positions` is geen lijst van plaatsen");
    }
    return positions.map((position) => {
      const spans = spansAround(file.tree, convert.offsetOf(position));
      const outer = spans.reduce<SelectionRange | undefined>((parent, span) => {
        const range = convert.rangeOf(span);
        return parent === undefined ? { range } : { range, parent };
      }, undefined);
      return outer ?? { range: { start: position, end: position } };
    });
  },
});

/** The spans around `offset`, each within the one before it and smaller. */
export function spansAround(tree: SourceFile, offset: number): readonly Span[] {
  const { text } = tree;
  const whole = { start: 0, end: text.length };
  const candidates: Span[] = [whole];
  for (const { span } of headingRegions(tree)) if (touches(span, offset)) candidates.push(span);
  const comment = tree.comments.find(({ span }) => touches(span, offset));
  const nodes = nodesAt(tree, offset).slice(1);
  for (const { span } of nodes) candidates.push(span);
  const innermost = nodes.at(-1);
  if (comment !== undefined) {
    const block = commentBlocks(tree).find((span) => touches(span, offset));
    candidates.push(...(block === undefined ? [] : [block]), comment.span);
  } else if (innermost?.kind === "string" && !innermost.missing) {
    candidates.push(withinQuotes(text, innermost.span));
  }
  const word = wordAt(text, offset);
  if (word !== undefined) candidates.push(word);
  const spans: Span[] = [];
  for (const span of candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const outer = spans.at(-1);
    const isWithin = outer === undefined || (outer.start <= span.start && span.end <= outer.end);
    const isSmaller = outer === undefined || span.end - span.start < outer.end - outer.start;
    if (isWithin && isSmaller && touches(span, offset)) spans.push(span);
  }
  return spans;
}

/** The word, or the number, that `offset` touches. */
export function wordAt(text: string, offset: number): Span | undefined {
  const isPart = (place: number): boolean => /[\p{L}\p{N}\p{M}_]/u.test(text.charAt(place));
  let start = offset;
  while (start > 0 && isPart(start - 1)) start -= 1;
  let end = offset;
  while (end < text.length && isPart(end)) end += 1;
  return end > start ? { start, end } : undefined;
}
