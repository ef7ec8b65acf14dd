// What comes out of a derived value: each result must fit the declared type.

import type { Expression, TypeNode } from "@inkoop/language";
import { demand } from "./demand.js";
import { wrong, type DeclaredType, type Typed } from "./static-type.js";
import type { Typing } from "./typing.js";

/** Types one result of a derived value that is declared as `declared`, written as `node`. */
export function typeResult(
  expression: Expression,
  declared: DeclaredType,
  node: TypeNode,
  typing: Typing,
): Typed {
  const typed = typing.typeOf(expression, typing, declared.type);
  const at = { file: typing.names.file, span: expression.span };
  const end = { start: node.span.end, end: node.span.end };
  const makeOptional = {
    fixes: [
      {
        title: "zet `optioneel` achter de soort",
        edits: [{ span: end, newText: " optioneel" }],
        safe: false,
      },
    ],
  };
  if (typed.type.kind === "geen" && declared.type.kind !== "fout") {
    if (declared.optional) return typed;
    typing.names.report("INK0330", at, {}, makeOptional);
    return wrong;
  }
  if (!demand(typed, declared.type, expression, typing)) return wrong;
  const [name] = typed.optional;
  if (name !== undefined && !declared.optional) {
    typing.names.report("INK0331", at, { name }, makeOptional);
    return wrong;
  }
  const whole = declared.type.kind === "getal" && declared.type.geheel;
  if (whole && typed.shape !== undefined && typed.shape.decimals > 0) {
    typing.names.report("INK0332", at, {});
    return wrong;
  }
  return typed;
}
