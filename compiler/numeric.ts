// Exact numbers within reach of a machine: which values a number can have, and in how many decimals.
//
// Emitted code holds each number as a whole count of its smallest unit (cents, ten-thousandths). That is exact as
// long as the count stays within 53 bits, so the checker follows the range of every expression and refuses what
// could leave it. The same analysis tells the emitter in which unit to hold each expression.

import type { Decimal } from "@inkoop/language";
import type { Afleiding, Expr, Feit, ValueType } from "./model.js";

export type NumericType = Extract<ValueType, { kind: "getal" | "percentage" | "bedrag" }>;

/** The values that a number can have: whole counts of 10^-`decimals`, from `min` to `max`. */
export interface NumericShape {
  readonly decimals: number;
  readonly min: bigint;
  readonly max: bigint;
}

/** The most items that a given list can have. */
export const longestList = 1000;

const largestExact = BigInt(Number.MAX_SAFE_INTEGER);

/** How many decimals a value of this type may have, and the first absolute value that is too large. */
export function limitsOf(type: NumericType): { readonly decimals: number; readonly below: bigint } {
  if (type.kind === "bedrag") return { decimals: 2, below: 10_000_000_000n };
  return { decimals: type.geheel ? 0 : 4, below: 100_000_000n };
}

/** `value` as a whole count of 10^-`decimals`; `decimals` must be enough to hold it. */
export function scaled(value: Decimal, decimals: number): bigint {
  return value.coefficient * 10n ** BigInt(decimals - value.decimals);
}

/** Is `value` one that a fact of this type, without bounds of its own, could have? */
export function withinLimits(value: Decimal, type: NumericType): boolean {
  const { decimals, below } = limitsOf(type);
  if (value.decimals > decimals) return false;
  const magnitude = value.coefficient < 0n ? -value.coefficient : value.coefficient;
  return magnitude < below * 10n ** BigInt(value.decimals);
}

/** The values of a fact of this type. */
export function shapeOfType(type: NumericType): NumericShape {
  const { decimals, below } = limitsOf(type);
  const most = below * 10n ** BigInt(decimals) - 1n;
  return {
    decimals,
    min: type.min === undefined ? -most : scaled(type.min, decimals),
    max: type.max === undefined ? most : scaled(type.max, decimals),
  };
}

/** The one value of a literal. */
export function shapeOfLiteral(value: Decimal): NumericShape {
  return { decimals: value.decimals, min: value.coefficient, max: value.coefficient };
}

/** The values of `aantal …`. */
export const shapeOfCount: NumericShape = { decimals: 0, min: 0n, max: BigInt(longestList) };

function exact(shape: NumericShape): NumericShape | undefined {
  return shape.min >= -largestExact && shape.max <= largestExact ? shape : undefined;
}

function rescaled(shape: NumericShape, decimals: number): NumericShape {
  const factor = 10n ** BigInt(decimals - shape.decimals);
  return { decimals, min: shape.min * factor, max: shape.max * factor };
}

/** Both in the same number of decimals, or undefined when that could leave the exact range. */
export function aligned(
  left: NumericShape,
  right: NumericShape,
): readonly [NumericShape, NumericShape] | undefined {
  const decimals = Math.max(left.decimals, right.decimals);
  const first = exact(rescaled(left, decimals));
  const second = exact(rescaled(right, decimals));
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** The values of `left + right`; undefined when one could leave the exact range. */
export function sumShape(left: NumericShape, right: NumericShape): NumericShape | undefined {
  const both = aligned(left, right);
  if (both === undefined) return undefined;
  const [a, b] = both;
  return exact({ decimals: a.decimals, min: a.min + b.min, max: a.max + b.max });
}

/** The values of `left - right`; undefined when one could leave the exact range. */
export function differenceShape(left: NumericShape, right: NumericShape): NumericShape | undefined {
  return sumShape(left, { decimals: right.decimals, min: -right.max, max: -right.min });
}

/** The values of `percentage`% of `operand`; undefined when one could leave the exact range. */
export function percentShape(percentage: Decimal, operand: NumericShape): NumericShape | undefined {
  const ends = [operand.min * percentage.coefficient, operand.max * percentage.coefficient] as const;
  const [min, max] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]];
  return exact({ decimals: operand.decimals + percentage.decimals + 2, min, max });
}

/** The values of a sum over a list, whose items may all be left out; undefined when one could leave the exact range. */
export function totalShape(field: NumericShape): NumericShape | undefined {
  const items = BigInt(longestList);
  return exact({
    decimals: field.decimals,
    min: field.min < 0n ? field.min * items : 0n,
    max: field.max > 0n ? field.max * items : 0n,
  });
}

/** The values of what is one or the other; undefined when that could leave the exact range. */
export function eitherShape(left: NumericShape, right: NumericShape): NumericShape | undefined {
  const both = aligned(left, right);
  if (both === undefined) return undefined;
  const [a, b] = both;
  return {
    decimals: a.decimals,
    min: a.min < b.min ? a.min : b.min,
    max: a.max > b.max ? a.max : b.max,
  };
}

export type Relation = "<" | "<=" | ">" | ">=" | "=";

/** Does the relation hold for all values ("always"), for none ("never"), or does it depend? Both must be aligned. */
export function decided(
  left: NumericShape,
  relation: Relation,
  right: NumericShape,
): "always" | "never" | "depends" {
  switch (relation) {
    case "<":
      return order(left.max < right.min, left.min >= right.max);
    case "<=":
      return order(left.max <= right.min, left.min > right.max);
    case ">":
      return order(left.min > right.max, left.max <= right.min);
    case ">=":
      return order(left.min >= right.max, left.max < right.min);
    case "=":
      return order(
        left.min === left.max && right.min === right.max && left.min === right.min,
        left.max < right.min || left.min > right.max,
      );
  }
}

function order(always: boolean, never: boolean): "always" | "never" | "depends" {
  if (always) return "always";
  return never ? "never" : "depends";
}

/** Where the shape of a name comes from. */
export interface ShapeSource {
  readonly fact: (naam: string) => ValueType | undefined;
  readonly field: (structuur: string, naam: string) => ValueType | undefined;
  readonly derived: (naam: string) => NumericShape | undefined;
}

/** The values of a numeric expression of a resolved policy; undefined for any other expression. */
export function shapeOfExpr(expr: Expr, source: ShapeSource): NumericShape | undefined {
  const both = (
    left: Expr,
    right: Expr,
    combine: (a: NumericShape, b: NumericShape) => NumericShape | undefined,
  ): NumericShape | undefined => {
    const a = shapeOfExpr(left, source);
    const b = shapeOfExpr(right, source);
    return a === undefined || b === undefined ? undefined : combine(a, b);
  };
  switch (expr.op) {
    case "number":
      return shapeOfLiteral(expr.value);
    case "fact":
      return numericShape(source.fact(expr.naam));
    case "field":
      return numericShape(source.field(expr.structuur, expr.naam));
    case "derived":
      return source.derived(expr.naam);
    case "count":
      return shapeOfCount;
    case "total": {
      const field = shapeOfExpr(expr.field, source);
      return field === undefined ? undefined : totalShape(field);
    }
    case "add":
      return both(expr.left, expr.right, sumShape);
    case "subtract":
      return both(expr.left, expr.right, differenceShape);
    case "percentOf": {
      const operand = shapeOfExpr(expr.operand, source);
      return operand === undefined ? undefined : percentShape(expr.percentage, operand);
    }
    default:
      return undefined;
  }
}

function numericShape(type: ValueType | undefined): NumericShape | undefined {
  return type !== undefined && isNumeric(type) ? shapeOfType(type) : undefined;
}

/** Is it a number, percentage or amount? */
export function isNumeric(type: { readonly kind: string }): type is NumericType {
  return type.kind === "getal" || type.kind === "percentage" || type.kind === "bedrag";
}

/** The results that a derived value can have, one after another. */
export function resultsOf(afgeleide: Afleiding): readonly Expr[] {
  switch (afgeleide.vorm) {
    case "waarde":
      return [afgeleide.waarde];
    case "gevallen":
      return [...afgeleide.gevallen.map((geval) => geval.dan), afgeleide.anders];
    case "tabel":
      return afgeleide.rijen.map((rij) => rij.resultaat);
  }
}

/** The part of a policy that says which values there are and what they can be. */
export interface DeclaredValues {
  readonly feiten: readonly Pick<Feit, "naam" | "type" | "optioneel">[];
  readonly structuren: readonly {
    readonly naam: string;
    readonly velden: readonly Pick<Feit, "naam" | "type">[];
  }[];
  readonly keuzelijsten: readonly {
    readonly naam: string;
    readonly waarden: readonly { readonly naam: string }[];
  }[];
  readonly afgeleiden: readonly Afleiding[];
}

/** The values of every derived value of a policy that is a number, found when asked; a result `geen` has none. */
export function shapesOfBeleid(beleid: DeclaredValues): ShapeSource {
  const facts = new Map(beleid.feiten.map((feit) => [feit.naam, feit.type]));
  const fields = new Map(
    beleid.structuren.map((structuur) => [
      structuur.naam,
      new Map(structuur.velden.map((veld) => [veld.naam, veld.type])),
    ]),
  );
  const numeric = new Map<string, Afleiding>();
  for (const afgeleide of beleid.afgeleiden) {
    if (isNumeric(afgeleide.type)) numeric.set(afgeleide.naam, afgeleide);
  }
  const derived = new Map<string, NumericShape | undefined>();
  const source: ShapeSource = {
    fact: (naam) => facts.get(naam),
    field: (structuur, naam) => fields.get(structuur)?.get(naam),
    derived: (naam) => {
      const afgeleide = numeric.get(naam);
      if (afgeleide === undefined || derived.has(naam)) return derived.get(naam);
      // Of one that needs itself nothing is known; that it goes round is an error.
      derived.set(naam, undefined);
      const shape = shapeOfResults(afgeleide, source);
      derived.set(naam, shape);
      return shape;
    },
  };
  return source;
}

function shapeOfResults(afgeleide: Afleiding, source: ShapeSource): NumericShape | undefined {
  let shape: NumericShape | undefined;
  for (const result of resultsOf(afgeleide)) {
    const next = shapeOfExpr(result, source);
    if (next !== undefined) shape = shape === undefined ? next : (eitherShape(shape, next) ?? shape);
  }
  return shape;
}
