// What a text says, statement by statement and without places: to compare it before and after its fixes.

import { parse, type Node, type Span } from "@inkoop/language";
import { statementsOf } from "../../language/statements.js";

/** What stands under a head, and is a statement of its own. */
const under: ReadonlySet<string> = new Set([
  "clauses",
  "facts",
  "fields",
  "parts",
  "given",
  "expected",
  "header",
  "rows",
  "lines",
]);

/** What each statement of `text` says, but for those that one of `spans` touches. */
export function contentsOf(text: string, spans: readonly Span[] = []): readonly string[] {
  return statementsOf(parse(text).file)
    .filter(({ node }) => !spans.some((span) => meets(span, node.span)))
    .map(({ node }) => contentOf(node));
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function contentOf(node: Node): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (isSpan(value) || under.has(key)) return undefined;
    if (node.kind === "keuzelijst" && key === "values") return undefined;
    return typeof value === "bigint" ? String(value) : value;
  });
}

function isSpan(value: unknown): boolean {
  return typeof value === "object" && value !== null && "start" in value && typeof value.start === "number";
}

/** Is `part` what is left of `whole` when some of it is left out? */
export function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const item of whole) if (item === part[next]) next += 1;
  return next === part.length;
}
