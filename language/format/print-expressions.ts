// Expressions: on one line where they fit, else one line an operand, the operator in front.

import { builders } from "prettier/doc";
import type {
  BulletExpression,
  Comparison,
  ComparisonExpression,
  Expression,
  LogicalExpression,
  Node,
  NotExpression,
  Parenthesised,
} from "../ast.js";
import { T } from "../tokens.js";
import { childrenOf } from "../walk.js";
import { counted, type Doc, flat, gap, hasWords, lineWidth, step, word } from "./print-words.js";
import { indexAt, plainText, type Reel } from "./words.js";

const { align, fill, group, hardline, indent, line } = builders;

/** An expression, a comparison or any part of one; lines that it breaks into start where it starts. */
export function printExpression(reel: Reel, node: Node): Doc {
  switch (node.kind) {
    case "logical":
      return printLogical(reel, node);
    case "not":
      return printNot(reel, node);
    case "bullets":
      return printBullets(reel, node);
    case "parenthesised":
      return printParenthesised(reel, node);
    case "comparison":
      return printComparison(reel, node);
    case "oneOf":
    case "contains":
      return printValues(reel, node, step);
    case "count":
    case "total":
    case "every":
      return printNodes(reel, childrenOf(node), node.span.end, node.condition);
    default:
      return printNodes(reel, childrenOf(node), node.span.end);
  }
}

/** The words before `end` in order, those of `nodes` printed as what they are; `inner` may break one step further. */
export function printNodes(reel: Reel, nodes: readonly Node[], end: number, inner?: Node): Doc {
  const parts: Doc[] = [];
  for (const child of nodes) {
    if (hasWords(reel, child.span.start)) parts.push(...before(reel, parts), flat(reel, child.span.start));
    if (!hasWords(reel, child.span.end)) continue;
    const room = before(reel, parts);
    const printed = printExpression(reel, child);
    parts.push(...room, child === inner ? indent(printed) : printed);
  }
  if (hasWords(reel, end)) parts.push(...before(reel, parts), flat(reel, end));
  return parts.length === 1 ? (parts[0] ?? "") : parts;
}

function before(reel: Reel, parts: readonly Doc[]): readonly Doc[] {
  return parts.length === 0 ? [] : [gap(reel)];
}

/** A comparison; values that do not fit stand under the first, unless that is far to the right. */
function printComparison(reel: Reel, node: ComparisonExpression): Doc {
  const { left, comparison } = node;
  if (comparison.kind !== "oneOf" && comparison.kind !== "contains")
    return printNodes(reel, [left, comparison], node.span.end);
  const first = comparison.values[0]?.span.start ?? comparison.span.end;
  const width = plainText(reel, { start: node.span.start, end: first })?.length ?? step;
  const printed = printNodes(reel, [left], left.span.end);
  return [printed, gap(reel), printValues(reel, comparison, width > lineWidth / 2 ? step : width)];
}

/** `is een van (a, b)`, `bevat a`. */
function printValues(reel: Reel, node: Extract<Comparison, { values: unknown }>, width: number): Doc {
  const first = node.values[0]?.span.start ?? node.span.end;
  const head = flat(reel, first);
  if (!hasWords(reel, node.span.end)) return head;
  const values = [gap(reel), printList(reel, node.values, width)];
  return hasWords(reel, node.span.end)
    ? [head, values, gap(reel), flat(reel, node.span.end)]
    : [head, values];
}

/** `a en b`, or under each other with the operator in front. */
function printLogical(reel: Reel, { operands }: LogicalExpression): Doc {
  const parts: Doc[] = [];
  for (const operand of operands) {
    if (parts.length > 0) parts.push(gap(reel, line), word(reel), gap(reel, " "));
    const printed = printExpression(reel, operand);
    parts.push(parts.length > 0 ? align("en ".length, printed) : printed);
  }
  return group(parts);
}

function printNot(reel: Reel, { operand }: NotExpression): Doc {
  return [word(reel), gap(reel), align("niet ".length, printExpression(reel, operand))];
}

/** `elk van` and its bullets, one step further. */
function printBullets(reel: Reel, { items, span }: BulletExpression): Doc {
  const first = items[0]?.span.start ?? span.end;
  let bullet = indexAt(reel, first);
  while (bullet > reel.next && reel.words[bullet]?.token.tokenType !== T.bullet) bullet -= 1;
  const head = counted(reel, bullet - reel.next);
  const parts: Doc[] = [];
  for (const item of items) {
    parts.push(hardline, word(reel), gap(reel, " "), align("- ".length, printExpression(reel, item)));
  }
  return [head, indent(parts)];
}

/** `( … )`; what is between may go over lines, and starts its lines behind the `(`. */
function printParenthesised(reel: Reel, { expression, span }: Parenthesised): Doc {
  const open = word(reel);
  const room = gap(reel);
  const inner = align("(".length, [room, printExpression(reel, expression)]);
  return [open, inner, gap(reel), flat(reel, span.end)];
}

/** Values or names with commas between, as many on a line as fit; further lines go one step further. */
export function printList(reel: Reel, items: readonly Node[], width = step): Doc {
  const parts: Doc[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0) parts.push(listGap(reel));
    const printed = printExpression(reel, item);
    const isLast = index === items.length - 1;
    parts.push(isLast ? printed : [printed, gap(reel), word(reel)]);
  }
  return align(width, fill(parts));
}

/** The room behind a comma; `zorgsoort` that opens a line would be a heading. */
function listGap(reel: Reel): Doc {
  const next = reel.words[reel.next];
  const heading = next?.token.tokenType === T.zorgsoortName || next?.token.tokenType === T.zorgsoort;
  return gap(reel, heading ? " " : line);
}

/** An expression where a group may break. */
export function printCondition(reel: Reel, expression: Expression): Doc {
  return group(printExpression(reel, expression));
}
