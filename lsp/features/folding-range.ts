// Folding ranges: declarations, what stands under a heading, the lists of `gebruik`, what an example gives and expects,
// longer clauses and texts, and blocks of comments.

import { visitAll, type Comment, type SourceFile, type Span } from "@inkoop/language";
import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange } from "vscode-languageserver";
import { onFile } from "../feature.js";
import { headingRegions } from "../outline.js";

export const foldingRange = onFile(FoldingRangeRequest.type, {
  capabilities: { foldingRangeProvider: true },
  answer: ({ file, convert }, _params, { client }) => {
    const found = new Map<number, FoldingRange>();
    const add = ({ span, kind }: Region): void => {
      const { start } = convert.rangeOf(span);
      const { end } = convert.rangeOf({ ...span, end: endOfText(file.text, span) });
      const known = found.get(start.line);
      // Of two that start on one line an editor shows one: the widest.
      if (end.line <= start.line || (known !== undefined && known.endLine >= end.line)) return;
      found.set(start.line, {
        startLine: start.line,
        endLine: end.line,
        ...(client.textDocument?.foldingRange?.lineFoldingOnly === true
          ? {}
          : { endCharacter: end.character }),
        ...(kind === undefined ? {} : { kind }),
      });
    };
    for (const region of regionsOf(file.tree)) add(region);
    const ranges = [...found.values()].toSorted((a, b) => a.startLine - b.startLine);
    const limit = client.textDocument?.foldingRange?.rangeLimit;
    return typeof limit === "number" && limit >= 0 && ranges.length > limit ? largest(ranges, limit) : ranges;
  },
});

interface Region {
  readonly span: Span;
  readonly kind?: FoldingRangeKind;
}

function regionsOf(tree: SourceFile): readonly Region[] {
  return [
    ...headingRegions(tree).map(({ span }) => ({ span })),
    ...commentBlocks(tree).map((span) => ({ span, kind: FoldingRangeKind.Comment })),
    ...useLists(tree).map((span) => ({ span, kind: FoldingRangeKind.Imports })),
    ...innerRegions(tree),
  ];
}

/** Declarations and, in them, whatever may run over lines and opens one. */
function innerRegions(tree: SourceFile): readonly Region[] {
  const regions: Region[] = [];
  visitAll(tree, (node) => {
    switch (node.kind) {
      case "file":
        return true;
      case "voorbeeld":
        regions.push({ span: node.span }, ...examplePieces(node));
        return true;
      case "textClause":
      case "bronClause":
        regions.push({ span: node.span });
        return false;
      default:
        // Of names, types and literals nothing runs over lines but a text.
        if (node.span.end > node.span.start) regions.push({ span: node.span });
        return true;
    }
  });
  return regions;
}

/** The lines of `gegeven` and those of `verwacht`, when there are several. */
function examplePieces(node: Extract<SourceFile["declarations"][number], { kind: "voorbeeld" }>): Region[] {
  return [node.given, node.expected].flatMap((lines): Region[] => {
    const [first, last] = [lines[0], lines.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ span: { start: first.span.start, end: last.span.end } }];
  });
}

/** Runs of `gebruik` with nothing but blank lines between them. */
function useLists(tree: SourceFile): readonly Span[] {
  const lists: Span[] = [];
  let previous = false;
  for (const { kind, span } of tree.declarations) {
    const last = lists.at(-1);
    if (kind === "gebruik" && previous && last !== undefined) {
      lists[lists.length - 1] = { start: last.start, end: span.end };
    } else if (kind === "gebruik") lists.push(span);
    previous = kind === "gebruik";
  }
  return lists;
}

/** A block comment, or comments on lines of their own right under each other. */
export function commentBlocks({ comments, text }: SourceFile): readonly Span[] {
  const blocks: Span[] = [];
  let previous: Comment | undefined;
  for (const comment of comments) {
    const { span, style } = comment;
    const last = blocks.at(-1);
    const isOwnLine = /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, span.start - 200), span.start));
    const follows =
      previous?.style === "line" &&
      style === "line" &&
      isOwnLine &&
      /^(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(previous.span.end, span.start));
    if (follows && last !== undefined) blocks[blocks.length - 1] = { start: last.start, end: span.end };
    else blocks.push(span);
    previous = isOwnLine ? comment : undefined;
  }
  return blocks;
}

/** The end of what is written in `span`: blank lines behind it are not folded away. */
function endOfText(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last -= 1;
  return last;
}

/** The `limit` ranges that hide most. */
function largest(ranges: readonly FoldingRange[], limit: number): FoldingRange[] {
  const kept = new Set(ranges.toSorted((a, b) => linesIn(b) - linesIn(a)).slice(0, limit));
  return ranges.filter((range) => kept.has(range));
}

function linesIn({ startLine, endLine }: FoldingRange): number {
  return endLine - startLine;
}
