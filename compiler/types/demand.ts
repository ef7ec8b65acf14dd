// Demanding a type: what stands here must be of this kind, or the message says what is wrong with it.

import type { DurationLiteral, Expression, Reference, Safety, Span } from "@inkoop/language";
import type { DiagnosticExtras } from "../diagnostics/create.js";
import { declarationOf } from "../names/describe.js";
import { isNumeric, type NumericType } from "../numeric.js";
import { describeType } from "./describe.js";
import { isNumericLiteral, writeNumber } from "./literals.js";
import { sameKind, type StaticType, type Typed } from "./static-type.js";
import type { Typing } from "./typing.js";

/** Is `typed` of the kind `expected`? If not, says so, unless it is already known to be wrong. */
export function demand(typed: Typed, expected: StaticType, expression: Expression, typing: Typing): boolean {
  if (typed.type.kind === "fout" || expected.kind === "fout") return false;
  if (sameKind(typed.type, expected)) return true;
  reportMismatch(typed.type, expected, expression, typing);
  return false;
}

/** Says that `actual` stands where `expected` belongs; of a number in another unit, how it is written in this one. */
export function reportMismatch(
  actual: StaticType,
  expected: StaticType,
  expression: Expression,
  typing: Typing,
): void {
  const at = { file: typing.names.file, span: expression.span };
  if (isNumeric(actual) && isNumeric(expected)) {
    typing.names.report(
      "INK0303",
      at,
      { left: unitOf(expected), right: unitOf(actual), fits: literalFix(expression, expected)?.fits },
      literalFix(expression, expected)?.extras ?? declaredAt(expression, typing),
    );
    return;
  }
  const advice =
    actual.kind === "geen"
      ? "Of iets `geen` is, vraagt u met `is geen` of `is niet geen`."
      : adviceFor(actual, expected);
  typing.names.report(
    "INK0302",
    at,
    { expected: describeType(expected), actual: describeType(actual), advice },
    declaredAt(expression, typing),
  );
}

/** Where what an expression names is declared, and so has its type; of anything more than a name that is no one place. */
export function declaredAt(expression: Expression, { names, record }: Typing): DiagnosticExtras {
  const inner = withoutParentheses(expression);
  if (inner.kind !== "reference") return {};
  const { name } = inner.name;
  const symbol =
    (inner.qualifier === undefined ? record?.fields.get(name) : undefined) ?? names.scope.value(name);
  return symbol === undefined ? {} : { related: [declarationOf(symbol)] };
}

function adviceFor(actual: StaticType, expected: StaticType): string | undefined {
  if (expected.kind === "duur" && isNumeric(actual))
    return "Schrijf er een eenheid bij: `14 dagen`, `6 weken`.";
  if (expected.kind === "ja/nee" && actual.kind === "lijst") {
    return "Vraag iets over de lijst, bijvoorbeeld met `bevat` of `aantal`.";
  }
  if (expected.kind === "ja/nee") return "Vergelijk het met iets, bijvoorbeeld met `is`.";
  return undefined;
}

/** "een bedrag": whether a number is whole does not matter when its unit is wrong. */
function unitOf(type: NumericType): string {
  return describeType({ ...type, geheel: false });
}

/** A literal in the wrong unit has one right form; anything else has none. */
function literalFix(
  expression: Expression,
  expected: NumericType,
): { readonly fits: string; readonly extras: DiagnosticExtras } | undefined {
  if (!isNumericLiteral(expression)) return undefined;
  const fits = writeNumber(expression.value, expected.kind);
  return { fits, extras: replaceFix(expression.span, fits, { safe: false }) };
}

/** A fix that writes `newText` at `span`. */
export function replaceFix(span: Span, newText: string, { safe }: Safety): DiagnosticExtras {
  return { fixes: [{ title: `schrijf \`${newText}\``, edits: [{ span, newText }], safe }] };
}

/** What stands in `span` of the file. */
export function textOf(span: Span, typing: Typing): string {
  return typing.text.slice(span.start, span.end);
}

/** A reference as it is written: `naam` or `bouwsteen.naam`. */
export function referencedName(reference: Reference): string {
  return reference.qualifier === undefined
    ? reference.name.name
    : `${reference.qualifier.name}.${reference.name.name}`;
}

/** `expression` without the parentheses around it. */
export function withoutParentheses(expression: Expression): Expression {
  return expression.kind === "parenthesised" ? withoutParentheses(expression.expression) : expression;
}

/** The duration that `expression` is, if it is one as written. */
export function durationOf(expression: Expression): DurationLiteral | undefined {
  const inner = withoutParentheses(expression);
  return inner.kind === "duration" ? inner : undefined;
}

/** The names of both, each once. */
export function unite(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])];
}
