// A tree as the list of its smallest statements (heads, clauses, facts, rows, lines), to compare before and after.

import { childrenOf, type Node, type SourceFile } from "@inkoop/language";

/** One statement; a head (of a declaration, of a fact) comes without the statements under it. */
export interface Statement {
  readonly node: Node;
  /** Which declaration it belongs to, counted from the start of the text. */
  readonly declaration: number;
}

const partKinds: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
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
  "feit",
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

/** What a head holds besides its own content. */
const underHead: ReadonlySet<string> = new Set([
  "clauses",
  "facts",
  "fields",
  "parts",
  "given",
  "expected",
  "header",
  "rows",
]);

function collect(node: Node, declaration: number, found: Statement[]): void {
  found.push({ node, declaration });
  if (partKinds.has(node.kind) && node.kind !== "feit") return;
  for (const child of childrenOf(node)) if (partKinds.has(child.kind)) collect(child, declaration, found);
}

/** The statements of `file`, in the order of the text. */
export function statementsOf(file: SourceFile): readonly Statement[] {
  const found: Statement[] = [];
  for (const [index, declaration] of file.declarations.entries()) collect(declaration, index, found);
  return found;
}

function isUnderHead(node: Node, key: string): boolean {
  if (underHead.has(key)) return true;
  return (node.kind === "keuzelijst" && key === "values") || (node.kind === "profiel" && key === "lines");
}

/** Whether two statements have the same kind, names and content, the second `shift` further on in its text. */
export function isSame(first: Statement, second: Statement, shift: number): boolean {
  const a = first.node;
  const b = second.node;
  if (a.kind !== b.kind || a.span.start + shift !== b.span.start) return false;
  for (const key of Object.keys(a)) {
    if (key === "span" || isUnderHead(a, key)) continue;
    if (!isEqual(valueAt(a, key), valueAt(b, key), shift)) return false;
  }
  return true;
}

function valueAt(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** Deep equality of trees, with all places `shift` further on in the second. */
function isEqual(a: unknown, b: unknown, shift: number): boolean {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return a === b;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item: unknown, index) => isEqual(item, b[index], shift))
    );
  }
  if (isSpan(a) && isSpan(b)) return a.start + shift === b.start && a.end + shift === b.end;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isEqual(valueAt(a, key), valueAt(b, key), shift))
  );
}

function isSpan(value: object): value is { start: number; end: number } {
  return "start" in value && typeof value.start === "number";
}
