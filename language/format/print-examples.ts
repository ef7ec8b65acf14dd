// Profiles and examples: their lines under each other, lists of names under their first.

import { builders } from "prettier/doc";
import type {
  AssignLine,
  ExpectedLine,
  GivenLine,
  NamesLine,
  Node,
  RecordNode,
  VoorbeeldDeclaration,
} from "../ast.js";
import { T } from "../tokens.js";
import { childrenOf } from "../walk.js";
import { printList, printNodes } from "./print-expressions.js";
import { type Doc, flat, gap, hasWords, partBreak, step, word } from "./print-words.js";
import { plainText, type Reel, widest } from "./words.js";

const { align, fill, hardline, indent, line } = builders;

/** An example: what is given and what is expected, each with its lines behind it. */
export function printExample(
  reel: Reel,
  { given, expected }: VoorbeeldDeclaration,
  printHead: (end?: number) => Doc,
): Doc {
  const head = printHead(startOf(reel, T.gegeven));
  const width = "verwacht ".length;
  const givenPart = [
    partBreak(reel),
    word(reel),
    align(width, [gap(reel, "  "), printGivenLines(reel, given)]),
  ];
  const expectedPart = [
    partBreak(reel),
    word(reel),
    align(width, [gap(reel, " "), printLines(reel, expected, (one) => printExpected(reel, one))]),
  ];
  return [head, indent([givenPart, expectedPart])];
}

/** Where the next word of this type stands. */
function startOf(reel: Reel, type: typeof T.gegeven): number | undefined {
  return reel.words.find(({ token }) => token.tokenType === type)?.token.startOffset;
}

/** Lines of facts; the names behind `ja`, `nee`, `geen` and `onbekend` share a column. */
export function printGivenLines(reel: Reel, lines: readonly GivenLine[]): Doc {
  const width = widest(lines, (one) => (one.kind === "names" ? one.word.length : 0));
  return printLines(reel, lines, (one) => {
    switch (one.kind) {
      case "names":
        return printNames(reel, one, width);
      case "assign":
        return printAssign(reel, one);
      case "allInOrder":
      case "like":
        return flat(reel, one.span.end);
    }
  });
}

function printLines<L extends GivenLine | ExpectedLine>(
  reel: Reel,
  lines: readonly L[],
  print: (one: L) => Doc,
): Doc {
  return lines.map((one, index) => (index === 0 ? print(one) : [partBreak(reel), print(one)]));
}

function printExpected(reel: Reel, one: ExpectedLine): Doc {
  switch (one.kind) {
    case "outcome":
      return flat(reel, one.span.end);
    case "status":
    case "missingFacts":
    case "reservation":
      return printListLine(reel, one.names, one);
    case "names":
      return printNames(reel, one, one.word.length);
    case "assign":
      return printAssign(reel, one);
  }
}

/** `ja a, b`: the names start `width` and a space from where the line starts. */
function printNames(reel: Reel, { word: opening, names }: NamesLine, width: number): Doc {
  const first = word(reel);
  const room = gap(reel, " ".repeat(width - opening.length + 1));
  return [first, align(width + 1, [room, printList(reel, names, 0)])];
}

/** Words and then names: `niet voldaan a, b`. */
function printListLine(reel: Reel, items: readonly Node[], { span }: ExpectedLine): Doc {
  const start = items[0]?.span.start ?? span.end;
  const width = (plainText(reel, { start: span.start, end: start }) ?? "").length + 1;
  const head = flat(reel, start);
  return hasWords(reel, span.end) ? [head, align(width, [gap(reel), printList(reel, items, 0)])] : head;
}

/** `a is b`, `a is b, c`, `a is leeg`, or `a is` and records. */
function printAssign(reel: Reel, { name, value }: AssignLine): Doc {
  const width = (plainText(reel, name.span) ?? "").length + " is ".length;
  const head = flat(reel, value.span.start);
  switch (value.kind) {
    case "emptyList":
      return [head, gap(reel), flat(reel, value.span.end)];
    case "values":
      return [head, align(width, [gap(reel), printList(reel, value.values, 0)])];
    case "records":
      return [head, indent(value.records.map((record) => [hardline, printRecord(reel, record)]))];
  }
}

/** `- naam is "A", ja b`; what does not fit goes on under the first field. */
function printRecord(reel: Reel, { lines, span }: RecordNode): Doc {
  const bullet = word(reel);
  const parts: Doc[] = [];
  const room = gap(reel);
  for (const [index, field] of lines.entries()) {
    if (index > 0) parts.push(gap(reel, line));
    const printed = printNodes(reel, childrenOf(field), field.span.end);
    parts.push(index === lines.length - 1 ? printed : [printed, gap(reel), word(reel)]);
  }
  const fields = align(step, [room, fill(parts)]);
  return hasWords(reel, span.end) ? [bullet, fields, gap(reel), flat(reel, span.end)] : [bullet, fields];
}
