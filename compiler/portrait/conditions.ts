// A condition as a small tree that reads from top to bottom, with questions for names.

import type { Expression } from "@inkoop/language";
import { readCondition, type Reader } from "../resolve/reading-text.js";
import { leaf, type Branch } from "./portrait.js";

/** `expression` as branches: a chain or a list of bullets is one branch with what it holds below it. */
export function conditionBranch(expression: Expression, reader: Reader): Branch {
  switch (expression.kind) {
    case "parenthesised":
      return conditionBranch(expression.expression, reader);
    case "logical":
      return {
        text: expression.operator === "en" ? "elk van" : "ten minste een van",
        children: expression.operands.map((operand) => conditionBranch(operand, reader)),
      };
    case "bullets":
      return {
        text: { elk: "elk van", een: "ten minste een van", geen: "geen van" }[expression.quantifier],
        children: expression.items.map((item) => conditionBranch(item, reader)),
      };
    case "not": {
      const inner = conditionBranch(expression.operand, reader);
      return inner.children.length === 0
        ? leaf(readCondition(expression, reader))
        : { text: "niet", children: [inner] };
    }
    default:
      return leaf(readCondition(expression, reader));
  }
}

/** A condition under the words that open it: `geldt als`. What is one condition stands beside them. */
export function titledCondition(title: string, conditions: readonly Branch[]): readonly Branch[] {
  const [first] = conditions;
  if (first === undefined) return [];
  if (conditions.length > 1) return [{ text: title, children: conditions }];
  return first.children.length === 0
    ? [leaf(`${title}: ${first.text}`)]
    : [{ text: `${title}: ${first.text}`, children: first.children }];
}
