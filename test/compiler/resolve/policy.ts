// The resolved model of a text, for tests: a policy in which nothing is found.

import type { Beleid, Expr } from "@inkoop/compiler";
import { findingsIn, listed } from "../findings.js";

/** The one policy in `text`; fails with the findings when there are errors. */
export function resolved(text: string): Beleid {
  const findings = findingsIn(text);
  const [beleid] = findings.beleiden;
  if (beleid === undefined) throw new Error(listed(findings).join("\n"));
  return beleid;
}

/** An expression on one line, fully in parentheses: how a test says what it should be. */
export function show(expr: Expr | undefined): string {
  if (expr === undefined) return "-";
  switch (expr.op) {
    case "boolean":
    case "text":
      return JSON.stringify(expr.value);
    case "number":
      return `${expr.value.coefficient}e-${expr.value.decimals}`;
    case "date":
      return `${expr.value.year}-${expr.value.month}-${expr.value.day}`;
    case "enum":
      return `${expr.keuzelijst}.${expr.value}`;
    case "none":
    case "peildatum":
      return expr.op;
    case "fact":
    case "derived":
      return `${expr.op === "fact" ? "" : "="}${expr.naam}`;
    case "field":
      return `${expr.structuur}/${expr.naam}`;
    case "meetsNorm":
      return `meets(${expr.norm})`;
    case "meetsBesluit":
      return `meets(${expr.besluit})`;
    case "and":
    case "or":
      return `(${expr.operands.map(show).join(expr.op === "and" ? " & " : " | ")})`;
    case "not":
      return `!${show(expr.operand)}`;
    case "equals":
      return `(${show(expr.left)} ${expr.negated ? "!=" : "=="} ${show(expr.right)})`;
    case "oneOf":
      return `(${show(expr.left)} ${expr.negated ? "not in" : "in"} ${expr.values.map(show).join(",")})`;
    case "isNone":
      return `(${show(expr.operand)} ${expr.negated ? "is some" : "is none"})`;
    case "order":
      return `(${show(expr.left)} ${expr.relation} ${show(expr.right)})`;
    case "contains":
      return `(${show(expr.list)} has ${expr.values.map(show).join(",")})`;
    case "count":
      return `count(${show(expr.list)}, ${show(expr.condition)})`;
    case "total":
      return `total(${show(expr.field)}, ${show(expr.list)}, ${show(expr.condition)})`;
    case "every":
      return `every(${show(expr.list)}, ${show(expr.condition)})`;
    case "add":
      return `(${show(expr.left)} + ${show(expr.right)})`;
    case "subtract":
      return `(${show(expr.left)} - ${show(expr.right)})`;
    case "percentOf":
      return `${expr.percentage.coefficient}e-${expr.percentage.decimals}%(${show(expr.operand)})`;
    case "shift":
      return `(${show(expr.date)} ${expr.sign === 1 ? "+" : "-"} ${expr.count} ${expr.unit})`;
    case "firstOfNextMonth":
      return `firstOfNextMonth(${show(expr.date)})`;
  }
}
