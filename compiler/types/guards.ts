// `geen` under a negation: whoever turns a comparison round says what it means when there is nothing to compare.

import type { Expression, Span } from "@inkoop/language";
import { textOf, unite, withoutParentheses } from "./demand.js";
import type { Typed } from "./static-type.js";
import type { Typing } from "./typing.js";

/** The left side of a comparison. In a cell or after `moet` it need not be written there. */
export interface LeftSide {
  readonly typed: Typed;
  readonly node: Expression | undefined;
  /** The whole comparison. */
  readonly span: Span;
  /** In a table every row says for itself what happens with `geen`: nothing is turned round there. */
  readonly inTable: boolean;
}

/**
 * A comparison with `geen` is nee. Turned round by `niet` that would silently become ja, and with `is niet` readers
 * expect it to be: so whoever negates says what `geen` means.
 */
export function guard(negated: boolean, left: LeftSide, right: readonly Typed[], typing: Typing): void {
  if (left.inTable || (!negated && !typing.negated)) return;
  let names = left.typed.optional;
  for (const side of right) names = unite(names, side.optional);
  const open = names.filter((name) => !typing.guarded.has(name));
  const [first] = open;
  if (first === undefined) return;
  const text = textOf(left.span, typing);
  const rewrites = [`${first} is geen of ${text}`, `${first} is niet geen en ${text}`];
  typing.names.report(
    "INK0329",
    { file: typing.names.file, span: left.span },
    { name: first },
    open.length > 1 || left.node === undefined
      ? {}
      : {
          fixes: rewrites.map((rewrite) => ({
            title: `schrijf \`${rewrite}\``,
            edits: [
              { span: left.span, newText: inParentheses(left.span, typing) ? rewrite : `(${rewrite})` },
            ],
            safe: false,
          })),
        },
  );
}

/** Do parentheses already stand directly around the span? */
function inParentheses(span: Span, typing: Typing): boolean {
  return typing.text[span.start - 1] === "(" && typing.text[span.end] === ")";
}

/**
 * The names for which `expression` itself, or one of its parts joined by `en` or `of`, asks whether they are `geen`.
 */
export function guardsIn(expression: Expression): readonly string[] {
  const inner = withoutParentheses(expression);
  switch (inner.kind) {
    case "comparison": {
      const { comparison } = inner;
      const asks =
        comparison.kind === "isNone" || (comparison.kind === "is" && comparison.value.kind === "none");
      const subject = withoutParentheses(inner.left);
      return asks && subject.kind === "reference" ? [subject.name.name] : [];
    }
    case "not":
      return guardsIn(inner.operand);
    case "logical":
      return inner.operands.flatMap(guardsIn);
    case "bullets":
      return inner.items.flatMap(guardsIn);
    default:
      return [];
  }
}
