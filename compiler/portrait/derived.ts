// The portrait of a derived value: its formula, its cases, or the beginning of its table.

import { describeSymbol } from "../names/describe.js";
import type { AfgeleideSymbol } from "../names/symbols.js";
import type { BepaalDeclaration, TabelDeclaration } from "@inkoop/language";
import type { PlacedClause } from "../resolve/clauses.js";
import { cellText, expressionText } from "../resolve/expression-text.js";
import { homeOf } from "../resolve/lower.js";
import { readCondition, readValue, type Reader } from "../resolve/reading-text.js";
import type { Analysis } from "../unit-index.js";
import { looptijdOf } from "../binding/looptijd.js";
import { conditionBranch } from "./conditions.js";
import { writtenType } from "./facts.js";
import {
  leaf,
  propertiesBlock,
  textBlock,
  treeBlock,
  type Block,
  type Branch,
  type Portrait,
} from "./portrait.js";
import { justification } from "./sources.js";
import { neededBy, shownIn } from "./uses.js";

export function portraitOfDerived(
  symbol: AfgeleideSymbol,
  analysis: Analysis,
  seen: readonly Analysis[],
): Portrait {
  const home = homeOf(symbol, analysis.unit);
  const reader: Reader = { home, contractYear: looptijdOf(analysis.unit)?.van.year };
  const { node } = symbol;
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: [
      ...textBlock(node.title?.value),
      ...(node.kind === "tabel" ? tableBlock(node) : treeBlock(formula(node, reader))),
      ...propertiesBlock(
        ["Soort", writtenType(symbol, analysis)],
        ["Nodig voor", neededBy(symbol, seen)],
        ["Getoond", shownIn(symbol, seen)],
      ),
      ...justification(
        node.clauses.map((clause): PlacedClause => ({ clause, home })),
        analysis,
      ),
    ],
  };
}

function formula({ clauses }: BepaalDeclaration, reader: Reader): readonly Branch[] {
  return clauses.flatMap((clause): Branch[] => {
    switch (clause.kind) {
      case "conditionClause":
        return clause.word === "waarde" ? [conditionBranch(clause.expression, reader)] : [];
      case "caseClause":
        return [leaf(`als ${readCondition(clause.condition, reader)}: ${readValue(clause.result, reader)}`)];
      case "otherwiseClause":
        return [leaf(`anders: ${readValue(clause.result, reader)}`)];
      default:
        return [];
    }
  });
}

/** More rows than this are not read at a glance. */
const mostRows = 8;

function tableBlock({ header, rows }: TabelDeclaration): readonly Block[] {
  if (header === undefined) return [];
  return [
    {
      kind: "table",
      head: [...header.columns.map(expressionText), header.result.name],
      rows: rows
        .slice(0, mostRows)
        .map((row) =>
          header.columns.map((_, index) => cellAt(row, index)).concat(expressionText(row.result)),
        ),
      more: Math.max(0, rows.length - mostRows),
    },
  ];
}

function cellAt({ cells }: TabelDeclaration["rows"][number], index: number): string {
  const cell = cells[index];
  return cell === undefined ? "…" : cellText(cell);
}
