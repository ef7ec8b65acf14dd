// A tree as a short text, to say in a test what was read: kinds and content, without places.

import {
  childrenOf,
  type Comparison,
  type Decimal,
  type Expression,
  type Node,
  parse,
} from "@inkoop/language";
import { expect } from "vitest";

function decimal({ coefficient, decimals }: Decimal): string {
  const digits = coefficient
    .toString()
    .replace("-", "")
    .padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = coefficient < 0n ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole},${digits.slice(-decimals)}`;
}

function list(nodes: readonly Node[]): string {
  return nodes.map(outline).join(" ");
}

function comparison(node: Comparison): string {
  switch (node.kind) {
    case "is":
      return `${node.negated ? "is niet" : "is"} ${outline(node.value)}`;
    case "isNone":
      return node.negated ? "is niet geen" : "is geen";
    case "oneOf":
      return `${node.negated ? "geen van" : "een van"} ${list(node.values)}`;
    case "order":
      return `${node.operator} ${outline(node.value)}`;
    case "between":
      return `van ${outline(node.from)} t/m ${outline(node.to)}`;
    case "within":
      return `binnen ${outline(node.duration)} ${node.direction} ${outline(node.anchor)}`;
    case "contains":
      return `bevat ${list(node.values)}`;
  }
}

/** One node as a text: values as they are written, anything with parts between parentheses. */
export function outline(node: Node): string {
  switch (node.kind) {
    case "identifier":
      return node.name === "" ? "?" : node.name;
    case "string":
      return node.missing ? '"?"' : JSON.stringify(node.value);
    case "missing":
    case "missingType":
      return "?";
    case "boolean":
      return node.value ? "ja" : "nee";
    case "number":
      return decimal(node.value);
    case "percentage":
      return `${decimal(node.value)}%`;
    case "amount":
      return `€${decimal(node.value)}`;
    case "date":
      return [node.value.year, node.value.month, node.value.day].join("-");
    case "duration":
      return `${node.count} ${node.unit}`;
    case "none":
      return "geen";
    case "peildatum":
      return "peildatum";
    case "yearDate":
      return `${node.day}-${node.month} ${node.year}`;
    case "reference":
      return node.qualifier === undefined
        ? node.name.name || "?"
        : `${node.qualifier.name}.${node.name.name}`;
    case "pointLabel":
      return node.label === "" ? "?" : node.label;
    case "basicType":
      return node.name;
    case "not":
      return `(niet ${outline(node.operand)})`;
    case "logical":
      return `(${node.operator} ${list(node.operands)})`;
    case "bullets":
      return `(${node.quantifier} van: ${list(node.items)})`;
    case "comparison":
      return `(${outline(node.left)} ${comparison(node.comparison)})`;
    case "is":
    case "isNone":
    case "oneOf":
    case "order":
    case "between":
    case "within":
    case "contains":
      return `(${comparison(node)})`;
    case "sum":
      return `(${node.terms.map((term) => term.operator + outline(term.operand)).join(" ")})`;
    case "percentageOf":
      return `(${outline(node.percentage)} van ${outline(node.of)})`;
    case "parenthesised":
      return `[${outline(node.expression)}]`;
    case "type": {
      const bounds =
        node.bounds === undefined
          ? ""
          : ` ${outlineBound(node.bounds.from)}..${outlineBound(node.bounds.to)}`;
      return `${node.list ? "lijst " : ""}${outline(node.element)}${bounds}${node.optional ? " optioneel" : ""}`;
    }
    case "namedType":
      return node.qualifier === undefined ? node.name.name : `${node.qualifier.name}.${node.name.name}`;
    case "conditionClause":
    case "textClause":
    case "names":
      return `(${node.word} ${list(childrenOf(node))})`;
    case "norm":
      return `(${node.word} ${list(childrenOf(node))})`;
    case "outcome":
      return `(${node.outcome}${node.decision === undefined ? "" : ` voor ${outline(node.decision)}`})`;
    case "status":
      return `(${node.status} ${list(node.names)})`;
    case "herkomstClause":
      return `(${node.word} ${typeof node.who === "string" ? node.who : outline(node.who)})`;
    case "aannameClause":
      return `(aanname ${node.value === undefined ? "?" : node.value ? "ja" : "nee"})`;
    case "pointRange":
      return node.to === undefined ? outline(node.from) : `${outline(node.from)}..${outline(node.to)}`;
    case "valuesCell":
      return `[${node.negated ? "niet " : ""}${list(node.values)}]`;
    case "comparisonCell":
      return `[${comparison(node.comparison)}]`;
    case "anyCell":
      return "[-]";
    case "missingCell":
      return "[?]";
    case "comment":
      return node.text;
    default: {
      const children = list(childrenOf(node));
      return children === "" ? `(${node.kind})` : `(${node.kind} ${children})`;
    }
  }
}

function outlineBound(bound: Expression | undefined): string {
  return bound === undefined ? "" : outline(bound);
}

/** Checks what holds of every tree: each node lies in its parent, parts follow each other, none is back to front. */
export function expectSoundTree(node: Node): void {
  let place = node.span.start;
  for (const child of childrenOf(node)) {
    const inside =
      child.span.start >= place && child.span.end >= child.span.start && child.span.end <= node.span.end;
    if (!inside) {
      expect.fail(
        `${child.kind} ${JSON.stringify(child.span)} in ${node.kind} ${JSON.stringify(node.span)} from ${place}`,
      );
    }
    place = child.span.end;
    expectSoundTree(child);
  }
}

/** What `text` reads as: one text a declaration. The tree is checked on the way. */
export function outlineOf(text: string): readonly string[] {
  const { file } = parse(text);
  expectSoundTree(file);
  return file.declarations.map(outline);
}

/** What `condition` reads as, as the eis of a norm. */
export function expressionOf(condition: string): string {
  const [norm] = outlineOf(`voorwaarde x "t"\n  eis ${condition}\n`);
  return /^\(voorwaarde x "t" \(eis (.*)\)\)$/s.exec(norm ?? "")?.[1] ?? `niet alleen een eis: ${norm}`;
}

/** What `lines` read as, as the clauses of a norm. */
export function clausesOf(...lines: readonly string[]): string {
  const [norm] = outlineOf(`voorwaarde x "t"\n${lines.map((line) => `  ${line}\n`).join("")}`);
  return /^\(voorwaarde x "t" (.*)\)$/s.exec(norm ?? "")?.[1] ?? `geen clausules: ${norm}`;
}
