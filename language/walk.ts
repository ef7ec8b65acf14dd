// Going through a tree: the children of a node, everything under it, and the nodes around an offset.

import type { Node } from "./ast.js";
import type { Span } from "./source.js";

type Child = Node | undefined;

/** The direct children of `node`, in the order of the text; comments are not among them. */
export function childrenOf(node: Node): readonly Node[] {
  const parts = partsOf(node);
  return parts.includes(undefined) ? present(parts) : (parts as readonly Node[]);
}

const noParts: readonly Node[] = [];

function present(parts: readonly Child[]): readonly Node[] {
  return parts.filter((part): part is Node => part !== undefined);
}

function partsOf(node: Node): readonly Child[] {
  switch (node.kind) {
    case "file":
      return node.declarations;
    case "beleid":
    case "bouwsteen":
    case "besluit":
      return [node.name, node.title, ...node.clauses];
    case "broken":
      return node.parts;
    case "document":
      return [node.title, ...node.parts];
    case "deel":
      return [node.name, node.title, ...node.points];
    case "gebruik":
      return [node.path];
    case "keuzelijst":
      return [node.name, ...node.values];
    case "keuzelijstValue":
      return [node.name, node.title];
    case "structuur":
      return [node.name, ...node.fields];
    case "gegevens":
      return [node.title, ...node.facts];
    case "feit":
      return [node.name, node.type, ...node.clauses];
    case "rubriek":
    case "ontoetsbaar":
      return [node.title, ...node.clauses];
    case "zorgsoort":
      return [...node.names, ...node.clauses];
    case "norm":
      return [node.name, node.title, node.volgens, ...node.clauses];
    case "vervalt":
      return [node.target, ...node.clauses];
    case "bepaal":
      return [node.name, node.type, node.title, ...node.clauses];
    case "tabel":
      return [node.name, node.type, node.title, node.header, ...node.rows, ...node.clauses];
    case "tableHeader":
      return [...node.columns, node.result];
    case "tableRow":
      return [...node.cells, node.result];
    case "valuesCell":
      return node.values;
    case "comparisonCell":
      return [node.comparison];
    case "profiel":
      return [node.name, ...node.lines];
    case "voorbeeld":
      return [node.title, ...node.given, ...node.expected];
    case "like":
      return [node.profile];
    case "names":
    case "status":
    case "missingFacts":
    case "reservation":
      return node.names;
    case "assign":
      return [node.name, node.value];
    case "values":
      return node.values;
    case "records":
      return node.records;
    case "record":
      return node.lines;
    case "outcome":
      return [node.decision];
    case "textClause":
      return [node.text];
    case "conditionClause":
      return [node.expression];
    case "exemptionClause":
      return [node.label, node.expression];
    case "caseClause":
      return [node.condition, node.result];
    case "otherwiseClause":
      return [node.result];
    case "herkomstClause":
      return typeof node.who === "string" ? noParts : [node.who];
    case "bronClause":
      return [node.part, ...node.points];
    case "pointRange":
      return [node.from, node.to];
    case "moetClause":
      return [node.left, node.comparison];
    case "looptijdClause":
      return [node.from, node.to];
    case "type":
      return [node.element, node.bounds?.from, node.bounds?.to];
    case "namedType":
      return [node.qualifier, node.name];
    case "reference":
      return [node.qualifier, node.name];
    case "firstOfNextMonth":
      return [node.date];
    case "logical":
      return node.operands;
    case "not":
      return [node.operand];
    case "bullets":
      return node.items;
    case "comparison":
      return [node.left, node.comparison];
    case "sum":
      return node.terms.map((term) => term.operand);
    case "percentageOf":
      return [node.percentage, node.of];
    case "meets":
      return [node.target];
    case "count":
      return [node.list, node.condition];
    case "total":
      return [node.field, node.list, node.condition];
    case "every":
      return [node.list, node.condition];
    case "parenthesised":
      return [node.expression];
    case "is":
    case "order":
      return [node.value];
    case "oneOf":
    case "contains":
      return node.values;
    case "between":
      return [node.from, node.to];
    case "within":
      return [node.duration, node.anchor];
    case "identifier":
    case "string":
    case "missing":
    case "boolean":
    case "number":
    case "percentage":
    case "amount":
    case "date":
    case "duration":
    case "none":
    case "peildatum":
    case "yearDate":
    case "isNone":
    case "basicType":
    case "missingType":
    case "aannameClause":
    case "strevenClause":
    case "pointLabel":
    case "anyCell":
    case "missingCell":
    case "allInOrder":
    case "emptyList":
    case "comment":
      return noParts;
  }
}

/** Calls `visit` for `node` and all that is under it, parents first; when it gives false, not for what is under it. */
export function visitAll(node: Node, visit: (node: Node, parent: Node | undefined) => boolean | void): void {
  visitUnder(node, undefined, visit);
}

function visitUnder(
  node: Node,
  parent: Node | undefined,
  visit: (node: Node, parent: Node | undefined) => boolean | void,
): void {
  if (visit(node, parent) === false) return;
  // How deep a tree is, the grammar limits.
  for (const part of partsOf(node)) if (part !== undefined) visitUnder(part, node, visit);
}

/** Whether `offset` lies in `span` or right behind it: where a cursor still touches what it holds. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/**
 * The nodes around `offset`, from `root` to the innermost. A cursor between two nodes belongs to the one that
 * starts there, unless that one is empty.
 */
export function nodesAt(root: Node, offset: number): readonly Node[] {
  const chain: Node[] = [];
  let current: Node | undefined = touches(root.span, offset) ? root : undefined;
  while (current !== undefined) {
    chain.push(current);
    let best: Node | undefined;
    for (const child of childrenOf(current)) {
      if (touches(child.span, offset) && (best === undefined || child.span.end > child.span.start))
        best = child;
    }
    current = best;
  }
  return chain;
}

/** The innermost node around `offset`; see `nodesAt`. */
export function nodeAt(root: Node, offset: number): Node | undefined {
  return nodesAt(root, offset).at(-1);
}

/** The parent of each node under `root`; made once for a tree, for who needs to look up often. */
export function parentsOf(root: Node): ReadonlyMap<Node, Node> {
  const parents = new Map<Node, Node>();
  visitAll(root, (node, parent) => {
    if (parent !== undefined) parents.set(node, parent);
  });
  return parents;
}

/** From the parent of `node` up to the root. */
export function ancestorsOf(node: Node, parents: ReadonlyMap<Node, Node>): readonly Node[] {
  const ancestors: Node[] = [];
  for (let parent = parents.get(node); parent !== undefined; parent = parents.get(parent))
    ancestors.push(parent);
  return ancestors;
}
