// A text as the list of its smallest statements (heads, clauses, facts, rows, lines), to compare before and after.

import { childrenOf, type Declaration, type Node, type SourceFile } from "@inkoop/language";

export interface Statement {
  /** Kind, names and content, without places. */
  readonly content: string;
  /** Which declaration it belongs to, counted from the start of the text. */
  readonly declaration: number;
  readonly start: number;
  readonly end: number;
}

const parts = new Set<Node["kind"]>([
  "textClause",
  "conditionClause",
  "exemptionClause",
  "caseClause",
  "otherwiseClause",
  "herkomstClause",
  "aannameClause",
  "bronClause",
  "moetClause",
  "strevenClause",
  "looptijdClause",
  "deel",
  "keuzelijstValue",
  "tableHeader",
  "tableRow",
  "allInOrder",
  "like",
  "names",
  "assign",
  "outcome",
  "status",
  "missingFacts",
  "reservation",
]);

/** Everything about `node` but its places and the statements under it. */
export function contentOf(node: Node): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === "span" || key === "keyword" || key === "whoSpan") return undefined;
    if (key === "clauses" || key === "facts" || key === "fields" || key === "parts") return undefined;
    if (key === "given" || key === "expected" || key === "header" || key === "rows") return undefined;
    if (node.kind === "keuzelijst" && key === "values") return undefined;
    if (node.kind === "profiel" && key === "lines") return undefined;
    return typeof value === "bigint" ? `${value}n` : value;
  });
}

function collect(node: Node, declaration: number, found: Statement[]): void {
  found.push({ content: contentOf(node), declaration, start: node.span.start, end: node.span.end });
  if (parts.has(node.kind)) return;
  for (const child of childrenOf(node)) {
    if (parts.has(child.kind) || child.kind === "feit") collect(child, declaration, found);
  }
}

/** The statements of `file`, in the order of the text. */
export function statementsOf(file: SourceFile): readonly Statement[] {
  const found: Statement[] = [];
  for (const [index, declaration] of file.declarations.entries()) collect(declaration, index, found);
  return found;
}

/** The declarations of `file` with their places. */
export function declarationsOf(file: SourceFile): readonly Declaration[] {
  return file.declarations;
}
