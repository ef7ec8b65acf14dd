// Parentheses where `en` and `of` stand in one condition: either way of reading it, for a person to choose.

import { visitAll, type Expression, type LogicalExpression } from "@inkoop/language";
import { editsIn, textAt, type Refactoring, type RefactoringPlace } from "./refactoring.js";

/** Offered at the finding that says so. */
export function parenthesise({ file, span, findings }: RefactoringPlace): readonly Refactoring[] {
  const found = findings.find(
    (each) => each.code === mixed && each.span.start <= span.end && span.start <= each.span.end,
  );
  if (found === undefined) return [];
  let chain: LogicalExpression | undefined;
  visitAll(file.tree, (node) => {
    if (node.kind !== "logical" || !isMixed(node)) return;
    if (node.span.start <= found.span.start && found.span.end <= node.span.end) chain = node;
  });
  if (chain === undefined) return [];
  const { span: whole } = chain;
  const parts = partsOf(chain);
  const held = file.tree.comments.some((at) => whole.start < at.span.end && at.span.start < whole.end);
  if (held) return [];
  return (["en", "of"] as const).map((inner) => {
    const newText = grouped(parts, inner, (part) => textAt(file, part.span));
    const short =
      newText.length > 60 || newText.includes("\n")
        ? `wat met \`${inner}\` bij elkaar hoort`
        : `\`${newText}\``;
    return {
      kind: "quickfix",
      title: short.startsWith("`") ? `schrijf ${short}` : `zet haakjes om ${short}`,
      mends: mixed,
      edits: () => editsIn(file.path, { span: whole, newText }),
    };
  });
}

const mixed = "INK0140";

/** A chain that mixes is read as chains of `en` in one of `of`. */
function isMixed({ operator, operands }: LogicalExpression): boolean {
  return operator === "of" && operands.some((operand) => operand.kind === "logical");
}

interface Part {
  readonly expression: Expression;
  /** What stands before it; the first has none. */
  readonly operator: "en" | "of" | undefined;
}

function partsOf(chain: LogicalExpression): readonly Part[] {
  return chain.operands.flatMap((operand, index): readonly Part[] => {
    const before = index === 0 ? undefined : chain.operator;
    if (operand.kind !== "logical") return [{ expression: operand, operator: before }];
    return operand.operands.map((expression, inner) => ({
      expression,
      operator: inner === 0 ? before : operand.operator,
    }));
  });
}

/** The chain with parentheses around what `inner` joins. */
function grouped(parts: readonly Part[], inner: "en" | "of", textOf: (part: Expression) => string): string {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last !== undefined && part.operator === inner) last.push(part);
    else groups.push([part]);
  }
  const outer = inner === "en" ? " of " : " en ";
  return groups
    .map((group) => {
      const text = group.map(({ expression }) => textOf(expression)).join(` ${inner} `);
      return group.length > 1 ? `(${text})` : text;
    })
    .join(outer);
}
