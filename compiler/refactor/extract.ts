// Giving a condition a name: a `bepaal` above the declaration in which it stands, used wherever the file says the same.

import { visitAll, type Declaration, type Expression, type Node, type Span } from "@inkoop/language";
import { keyOf } from "../analyse/operands.js";
import type { Expr } from "../model.js";
import { expressionText } from "../resolve/expression-text.js";
import { visitExpr } from "../resolve/needs.js";
import {
  editsIn,
  freeName,
  lineEndOf,
  lineStart,
  nodesAround,
  startWithComment,
  textAt,
  type FileEdits,
  type Refactoring,
  type RefactoringPlace,
} from "./refactoring.js";

/**
 * Offered on a condition that is more than a name, and that says something outside a list too; not in the controle of
 * a building block, which only counts in a policy that asks for all that it speaks of.
 */
export function extractCondition(place: RefactoringPlace): readonly Refactoring[] {
  const { file, span, analysis } = place;
  const nodes = nodesAround(file.tree, span);
  const declaration = file.tree.declarations.find((each) => each === nodes[1]);
  // A cursor stands in the whole condition; who selects a part means that part.
  const written = nodes.filter(({ kind }) => conditionKinds.has(kind));
  const asked = span.start === span.end ? written[0] : written.at(-1);
  const target = asked !== undefined && isCondition(asked) ? asked : undefined;
  if (declaration === undefined || target === undefined) return [];
  if (holdsComment(target.span)) return [];
  const same = occurrences(target);
  if (!same.includes(target)) return [];
  const times = same.length === 1 ? "" : `, overal waar het staat (${same.length} keer)`;
  return [
    {
      kind: "refactor.extract",
      title: `Maak van deze voorwaarde een \`bepaal\`${times}`,
      edits: () => extracted(same, declaration),
    },
  ];

  function isCondition(node: Node): node is Expression {
    return conditionKinds.has(node.kind) && meaningOf(node as Expression) !== undefined;
  }

  /** What a condition means; undefined when it is something else, or about the items of a list. */
  function meaningOf(expression: Expression): Expr | undefined {
    const typed = analysis.typeOf(expression);
    if (typed?.expr === undefined || typed.type.kind !== "ja/nee") return undefined;
    return isAboutItem(typed.expr) ? undefined : typed.expr;
  }

  /** Where the same is written and meant: what only comes to the same in this year is something else. */
  function occurrences(wanted: Expression): readonly Expression[] {
    const key = keyIn(wanted);
    const found: Expression[] = [];
    visitAll(file.tree, (node) => {
      if (analysis.unit.kind === "bouwsteen" && node.kind === "norm" && node.word === "controle")
        return false;
      if (!isCondition(node) || keyIn(node) !== key || holdsComment(node.span)) return true;
      found.push(node);
      return false;
    });
    return found;
  }

  function keyIn(expression: Expression): string {
    const meaning = meaningOf(expression);
    return `${expressionText(expression)} ${meaning === undefined ? "" : keyOf(meaning)}`;
  }

  function holdsComment({ start, end }: Span): boolean {
    return file.tree.comments.some((comment) => start < comment.span.end && comment.span.start < end);
  }

  function extracted(uses: readonly Expression[], within: Declaration): FileEdits | undefined {
    const [first] = uses;
    if (first === undefined) return undefined;
    const eol = lineEndOf(file);
    const name = freeName(analysis, "nieuweVoorwaarde");
    const start = startWithComment(
      file,
      Math.min(within.span.start, declarationOf(first)?.span.start ?? Infinity),
    );
    const head = `bepaal ${name}: ja/nee${eol}  waarde `;
    const value = movedTo(first.span, "  waarde ".length);
    return editsIn(
      file.path,
      { span: { start, end: start }, newText: `${head}${value}${eol}${eol}` },
      ...uses.map((use) => ({ span: use.span, newText: name })),
    );
  }

  function declarationOf(expression: Expression): Declaration | undefined {
    return file.tree.declarations.find(
      (each) => each.span.start <= expression.span.start && expression.span.end <= each.span.end,
    );
  }

  /** The text at a span, as it stands when its first line starts in another column. */
  function movedTo(at: Span, column: number): string {
    const shift = column - (at.start - lineStart(file, at.start));
    return textAt(file, at).replaceAll(/\n([ \t]*)/g, (_line, indent: string) => {
      const width = Math.max(0, indent.length + shift);
      return `\n${" ".repeat(width)}`;
    });
  }
}

/** What is more than a name. */
const conditionKinds: ReadonlySet<Node["kind"]> = new Set([
  "logical",
  "bullets",
  "comparison",
  "every",
  "not",
]);

/** Does it speak of a field of the record at hand? */
function isAboutItem(expr: Expr): boolean {
  let outside = false;
  const lists = new Set<Expr>();
  visitExpr(expr, (part) => {
    // What stands within a list of its own is about the items of that list.
    if (part.op === "count" || part.op === "total" || part.op === "every") {
      visitExpr(part, (inner) => void lists.add(inner));
    }
    if (part.op === "field" && !lists.has(part)) outside = true;
  });
  return outside;
}
