// What kind of name belongs at a place: read from the nodes around it, and from the types of what stands beside it.

import {
  isReserved,
  type Comparison,
  type Expression,
  type Node,
  type NormWord,
  type Reference,
  type StatusWord,
  type TypeNode,
} from "@inkoop/language";
import { looptijdOf } from "../binding/looptijd.js";
import { silentTyping } from "../resolve/lower.js";
import type { StructuurSymbol } from "../names/symbols.js";
import { declaredType } from "../types/declared.js";
import { booleanType, dateType, type StaticType, type Typed } from "../types/static-type.js";
import type { Typing } from "../types/typing.js";
import type { Analysis } from "../unit-index.js";
import { nodesWithName, type WritingPlace } from "./place.js";

/** A line of an example stands in the facts that it gives, in what it expects, or in a record of a list. */
export type LinePlace = "given" | "expected" | "record";

/** The kind of name that belongs at a place. */
export type Wanted =
  /**
   * Part of an expression. `open`: more may follow, so that another type can lead to the one that must come out.
   * `condition`: it is asked whether something holds, which `ja` itself does not say.
   */
  | {
      readonly kind: "value";
      readonly type: StaticType | undefined;
      readonly open: boolean;
      readonly condition: boolean;
    }
  /** A value that is written down: of a keuzelijst, nothing else has a name. `optional`: it may be `geen` too. */
  | { readonly kind: "constant"; readonly type: StaticType | undefined; readonly optional: boolean }
  /** Something that is written out and has no name: a duration, a bound. */
  | { readonly kind: "none" }
  | { readonly kind: "list" }
  | { readonly kind: "field"; readonly list: Reference }
  | { readonly kind: "meets" }
  | { readonly kind: "type" }
  | { readonly kind: "deel" }
  | { readonly kind: "block"; readonly norm: string }
  | { readonly kind: "placed"; readonly word: NormWord }
  | { readonly kind: "lapse" }
  | { readonly kind: "zorgsoort" }
  | { readonly kind: "column" }
  | { readonly kind: "result"; readonly name: string }
  | { readonly kind: "profile" }
  | { readonly kind: "besluit" }
  | {
      readonly kind: "answer";
      readonly word: "ja" | "nee" | "onbekend" | "geen";
      readonly place: LinePlace;
      readonly list: Reference | undefined;
    }
  | { readonly kind: "assigned"; readonly place: LinePlace; readonly list: Reference | undefined }
  | { readonly kind: "status"; readonly status: StatusWord }
  | { readonly kind: "missing" }
  | { readonly kind: "reservation" };

/** What belongs at a place, with what stands around it. */
export interface WantedAt {
  readonly wanted: Wanted;
  /** The building block that stands before it: `gedeeld.`. */
  readonly qualifier: string | undefined;
  /** The structuur whose fields have names here. */
  readonly record: StructuurSymbol | undefined;
}

/** Types expressions in a file of a policy or building block, without saying or remembering anything. */
export function typingIn(analysis: Analysis, path: string): Typing {
  return silentTyping(analysis, path, looptijdOf(analysis.unit)?.van.year ?? 2000);
}

/** What belongs at `place` in the file at `path`; undefined when no name does, or a new one. */
export function wantedAt(place: WritingPlace, analysis: Analysis, path: string): WantedAt | undefined {
  const { text, word } = place;
  // What stands behind a word of the language goes with that word, and not with a name in its place.
  const isWord = isReserved(text.slice(word.start, word.end));
  const nodes = nodesWithName(isWord ? { ...place, to: word.end } : place);
  const typing = typingIn(analysis, path);
  const record = recordIn(nodes, typing);
  const inside: Typing = { ...typing, record };
  const name = nodes.at(-1);
  let depth = nodes.length - 2;
  let qualifier: string | undefined;
  const parent = nodes[depth];
  if (parent?.kind === "reference" || parent?.kind === "namedType") {
    if (parent.qualifier !== undefined && parent.qualifier === name) return undefined;
    qualifier = parent.qualifier?.name;
    depth -= 1;
  }
  const child = depth === nodes.length - 2 ? name : parent;
  const wanted = child === undefined ? undefined : wantedIn(nodes, depth, child, inside);
  if (wanted === undefined) return undefined;
  // A header that is half written ends with what may as well be a column.
  const isColumn = wanted.kind === "result" && !place.line.includes("||");
  return { wanted: isColumn ? { kind: "column" } : wanted, qualifier, record };
}

/** The structuur of the list around the place, when the place is in what is asked of its items. */
export function recordIn(nodes: readonly Node[], typing: Typing): StructuurSymbol | undefined {
  const inner = nodes.findLastIndex(
    (node, index) =>
      (node.kind === "count" || node.kind === "total" || node.kind === "every") &&
      node.condition !== undefined &&
      node.condition === nodes[index + 1],
  );
  const node = nodes[inner];
  if (node?.kind !== "count" && node?.kind !== "total" && node?.kind !== "every") return undefined;
  return structuurOf(node.list, typing);
}

/** The structuur of the items of `list`. */
export function structuurOf(list: Reference, typing: Typing): StructuurSymbol | undefined {
  const { type } = typing.typeOf(list, { ...typing, record: undefined });
  if (type.kind !== "lijst" || type.element.kind !== "structuur") return undefined;
  const symbol = typing.names.scope.type(type.element.naam);
  return symbol?.kind === "structuur" ? symbol : undefined;
}

const condition: Wanted = { kind: "value", type: booleanType, open: true, condition: true };

function valueOf(type: StaticType | undefined, open = false): Wanted {
  return { kind: "value", type: type?.kind === "fout" ? undefined : type, open, condition: false };
}

/** What `child` must be, in the node at `depth` of `nodes`. */
function wantedIn(nodes: readonly Node[], depth: number, child: Node, typing: Typing): Wanted | undefined {
  const node = nodes[depth];
  const outer = (): Wanted | undefined =>
    node === undefined ? undefined : wantedIn(nodes, depth - 1, node, typing);
  switch (node?.kind) {
    case "parenthesised":
      return outer();
    case "sum":
      return wantedInSum(
        node.terms.map(({ operand }) => operand),
        child,
        outer(),
        typing,
      );
    case "percentageOf":
      return outer();
    case "firstOfNextMonth":
      return valueOf(dateType);
    case "logical":
    case "not":
    case "bullets":
      return condition;
    case "comparison":
      return child === node.left ? leftOf(node.comparison, typing) : undefined;
    case "is":
    case "oneOf":
    case "order":
    case "between":
    case "within":
    case "contains":
      return rightOf(node, nodes, depth, child, typing);
    case "valuesCell":
      return constantOf(columnType(nodes, depth, typing));
    case "tableRow": {
      if (child !== node.result) return undefined;
      const table = nodes[depth - 1];
      const column = table?.kind === "tabel" ? table.header?.columns[node.cells.length] : undefined;
      // A row that is half written ends with what is the next cell.
      return column === undefined ? resultOf(nodes, typing) : constantOf(typing.typeOf(column, typing));
    }
    case "tableHeader": {
      const table = nodes[depth - 1];
      return child !== node.result || table?.kind !== "tabel"
        ? { kind: "column" }
        : { kind: "result", name: table.name.name };
    }
    case "count":
    case "every":
      return child === node.list ? { kind: "list" } : condition;
    case "total":
      if (child === node.list) return { kind: "list" };
      return child === node.field ? { kind: "field", list: node.list } : condition;
    case "meets":
      return { kind: "meets" };
    case "conditionClause":
      return node.word === "waarde" ? resultOf(nodes, typing) : condition;
    case "exemptionClause":
      return condition;
    case "caseClause":
      return child === node.condition ? condition : resultOf(nodes, typing);
    case "otherwiseClause":
      return resultOf(nodes, typing);
    case "moetClause":
      return child === node.left ? valueOf(dateType, true) : undefined;
    case "bronClause":
      return { kind: "deel" };
    case "type":
      return child === node.element ? { kind: "type" } : { kind: "none" };
    case "looptijdClause":
      return { kind: "none" };
    case "norm":
      if (child === node.volgens) return { kind: "block", norm: node.name.name };
      return child === node.name ? { kind: "placed", word: node.word } : undefined;
    case "vervalt":
      return { kind: "lapse" };
    case "zorgsoort":
      return { kind: "zorgsoort" };
    case "like":
      return { kind: "profile" };
    case "outcome":
      return { kind: "besluit" };
    case "status":
      return { kind: "status", status: node.status };
    case "missingFacts":
      return { kind: "missing" };
    case "reservation":
      return { kind: "reservation" };
    case "names":
      return { kind: "answer", word: node.word, ...lineAt(nodes, depth) };
    case "assign":
      return child === node.name ? { kind: "assigned", ...lineAt(nodes, depth) } : undefined;
    case "values": {
      const line = nodes[depth - 1];
      if (line?.kind !== "assign") return undefined;
      const { list } = lineAt(nodes, depth - 1);
      const record = list === undefined ? undefined : structuurOf(list, typing);
      const { type, optional } = typing.typeOf(line.name, { ...typing, record });
      return constantOf({ type: elementOf(type), optional });
    }
    default:
      return undefined;
  }
}

/** A list of a keuzelijst is given as its values. */
function elementOf(type: StaticType): StaticType {
  return type.kind === "lijst" ? type.element : type;
}

function wantedInSum(
  terms: readonly Expression[],
  child: Node,
  outer: Wanted | undefined,
  typing: Typing,
): Wanted | undefined {
  const [first] = terms;
  if (child === first || first === undefined) return outer;
  const { type } = typing.typeOf(first, typing);
  // Behind a date stands a duration, which has no name.
  return type.kind === "datum" ? { kind: "none" } : valueOf(type);
}

/** What may stand to the left of a comparison. */
function leftOf(comparison: Comparison, typing: Typing): Wanted {
  switch (comparison.kind) {
    case "order":
      return ["voor", "uiterlijk", "vanaf", "na"].includes(comparison.operator)
        ? valueOf(dateType)
        : valueOf(typing.typeOf(comparison.value, typing).type);
    case "within":
      return valueOf(dateType);
    case "between":
      return valueOf(typing.typeOf(comparison.from, typing).type);
    case "contains":
      return { kind: "list" };
    case "is":
    case "isNone":
    case "oneOf":
      return valueOf(undefined);
  }
}

type Compared = Extract<Comparison, { readonly kind: Node["kind"] }>;

function rightOf(
  comparison: Compared,
  nodes: readonly Node[],
  depth: number,
  child: Node,
  typing: Typing,
): Wanted | undefined {
  if (comparison.kind === "within") {
    return child === comparison.anchor ? valueOf(dateType) : { kind: "none" };
  }
  const left = leftType(nodes, depth, typing);
  return valueOf(left?.kind === "lijst" ? left.element : left);
}

/** The type of what is compared in the comparison at `depth`. */
function leftType(nodes: readonly Node[], depth: number, typing: Typing): StaticType | undefined {
  const holder = nodes[depth - 1];
  switch (holder?.kind) {
    case "comparison":
      return typing.typeOf(holder.left, typing).type;
    case "moetClause":
      return holder.left === undefined ? dateType : typing.typeOf(holder.left, typing).type;
    case "comparisonCell":
      return columnType(nodes, depth - 1, typing)?.type;
    default:
      return undefined;
  }
}

/** A value of this type, of which nothing is known when there is none. */
function constantOf(typed: Pick<Typed, "type" | "optional"> | undefined): Wanted {
  return { kind: "constant", type: typed?.type, optional: typed === undefined || typed.optional.length > 0 };
}

/** The type of the column of the cell at `depth`. */
function columnType(nodes: readonly Node[], depth: number, typing: Typing): Typed | undefined {
  const [table, row, cell] = [nodes[depth - 2], nodes[depth - 1], nodes[depth]];
  if (table?.kind !== "tabel" || row?.kind !== "tableRow") return undefined;
  const column = table.header?.columns[row.cells.findIndex((each) => each === cell)];
  return column === undefined ? undefined : typing.typeOf(column, typing);
}

/** What must come out of the derived value around the place. */
function resultOf(nodes: readonly Node[], typing: Typing): Wanted {
  const [declaration] = nodes;
  if (declaration?.kind !== "bepaal" && declaration?.kind !== "tabel") return valueOf(undefined, true);
  return valueOf(typeWritten(declaration.type, typing), declaration.kind === "bepaal");
}

/** The type that is written here. */
export function typeWritten(node: TypeNode, typing: Typing): StaticType {
  return declaredType(node, "gegeven", typing.names).type;
}

function lineAt(
  nodes: readonly Node[],
  depth: number,
): { readonly place: LinePlace; readonly list: Reference | undefined } {
  const [declaration] = nodes;
  const list = nodes.findLast((node, index) => node.kind === "assign" && index < depth);
  if (list?.kind === "assign") return { place: "record", list: list.name };
  const line = nodes[1];
  const isExpected = declaration?.kind === "voorbeeld" && declaration.expected.some((each) => each === line);
  return { place: isExpected ? "expected" : "given", list: undefined };
}
