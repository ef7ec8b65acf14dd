// Declarations: their heads, and the lists under them.

import { builders } from "prettier/doc";
import type { Declaration, DeelNode, FeitNode, KeuzelijstValue, Node } from "../ast.js";
import { childrenOf } from "../walk.js";
import type { Statement } from "./pieces.js";
import { printClauses } from "./print-clauses.js";
import { printExample, printGivenLines } from "./print-examples.js";
import { printList, printNodes } from "./print-expressions.js";
import { printPlacement } from "./print-placements.js";
import { printTable } from "./print-tables.js";
import { type Doc, flat, gap, hasWords, partBreak, step, verbatim, word } from "./print-words.js";
import { plainText, type Reel, widest } from "./words.js";

const { hardline, indent } = builders;

/** A statement with all its words, and the comments under it that belong to it. */
export function printStatement({ declaration, words, tail, columns }: Statement): Doc {
  const reel: Reel = { words, next: 0 };
  const body = columns === undefined ? printDeclaration(reel, declaration) : printPlacement(reel, columns);
  if (tail.length === 0) return body;
  return [body, indent(tail.map((remark) => [hardline, verbatim(remark.text)]))];
}

function printDeclaration(reel: Reel, declaration: Declaration): Doc {
  switch (declaration.kind) {
    case "document":
      return printWithParts(reel, declaration, declaration.parts, () => printParts(reel, declaration.parts));
    case "keuzelijst":
      return printWithParts(reel, declaration, declaration.values, () =>
        printValues(reel, declaration.values),
      );
    case "structuur":
      return printWithParts(reel, declaration, declaration.fields, () =>
        printFacts(reel, declaration.fields),
      );
    case "gegevens":
      return printWithParts(reel, declaration, declaration.facts, () => printFacts(reel, declaration.facts));
    case "tabel":
      return printTable(reel, declaration, (end) => printHead(reel, declaration, end));
    case "profiel":
      return printWithParts(reel, declaration, declaration.lines, () => [
        partBreak(reel),
        printGivenLines(reel, declaration.lines),
      ]);
    case "voorbeeld":
      return printExample(reel, declaration, (end) => printHead(reel, declaration, end));
    case "zorgsoort":
      return [
        word(reel),
        gap(reel),
        printList(reel, declaration.names, "zorgsoort ".length),
        printUnder(reel, declaration.clauses),
      ];
    case "beleid":
    case "bouwsteen":
    case "besluit":
    case "rubriek":
    case "norm":
    case "ontoetsbaar":
    case "vervalt":
    case "bepaal":
      return [
        printHead(reel, declaration, declaration.clauses[0]?.span.start),
        printUnder(reel, declaration.clauses),
      ];
    case "gebruik":
    case "broken":
      return printHead(reel, declaration, undefined);
  }
}

/** The words before `end`: the line that opens a declaration. */
function printHead(reel: Reel, declaration: Declaration, end = Number.POSITIVE_INFINITY): Doc {
  const nodes = childrenOf(declaration).filter(({ span }) => span.end <= end);
  return indent(printNodes(reel, nodes, end));
}

function printUnder(reel: Reel, clauses: Parameters<typeof printClauses>[1]): Doc {
  return indent(printClauses(reel, clauses, step));
}

function printWithParts(reel: Reel, declaration: Declaration, parts: readonly Node[], print: () => Doc): Doc {
  const head = printHead(reel, declaration, parts[0]?.span.start);
  return parts.length === 0 ? head : [head, indent(print())];
}

// ── The parts of a document ──

/** How wide a row may be before its points get lines of their own; until then it stays a row of a table. */
const rowWidth = 120;

/** `deel naam "titel"  punten …`, in columns. */
function printParts(reel: Reel, parts: readonly DeelNode[]): Doc {
  const names = widestOf(
    reel,
    parts.map(({ name }) => name),
  );
  const titles = widestOf(
    reel,
    parts.map(({ title }) => title),
  );
  const head = step + "deel ".length + names + " ".length + titles + "  ".length;
  return parts.map((part) => {
    const { name, title, points, span } = part;
    const first = points[0]?.span.start ?? span.end;
    const start = partBreak(reel);
    const opening = [word(reel), gap(reel), flat(reel, title.span.start)];
    const named = [padded(reel, name, names, 1), flat(reel, title.span.end)];
    if (!hasWords(reel, span.end)) return [start, opening, named];
    const listed = plainText(reel, { start: title.span.end, end: span.end });
    const width = "punten ".length;
    if (listed !== undefined && head + listed.length > rowWidth) {
      const own = indent([gap(reel, hardline), flat(reel, first), gap(reel), printList(reel, points, width)]);
      return [start, opening, named, own];
    }
    const row = [padded(reel, title, titles, 2), printNodes(reel, points, span.end)];
    return [start, opening, named, row];
  });
}

/** The room behind `node` up to the next column. */
function padded(reel: Reel, node: Node, width: number, least: number): Doc {
  const own = plainText(reel, node.span)?.length ?? width;
  return gap(reel, " ".repeat(Math.max(0, width - own) + least));
}

function widestOf(reel: Reel, nodes: readonly Node[]): number {
  return widest(nodes, ({ span }) => plainText(reel, span)?.length ?? 0);
}

// ── The values of a keuzelijst, and facts ──

function printValues(reel: Reel, values: readonly KeuzelijstValue[]): Doc {
  const width = widestOf(
    reel,
    values.map(({ name }) => name),
  );
  return values.map(({ name, title, span }) => {
    const start = partBreak(reel);
    const opening = flat(reel, title.span.start);
    return [start, opening, padded(reel, name, width, 1), flat(reel, span.end)];
  });
}

function printFacts(reel: Reel, facts: readonly FeitNode[]): Doc {
  return facts.map(({ type, clauses, span }) => [
    partBreak(reel),
    word(reel),
    indent([gap(reel), printNodes(reel, [type], clauses[0]?.span.start ?? span.end)]),
    indent(printClauses(reel, clauses, 2 * step)),
  ]);
}
