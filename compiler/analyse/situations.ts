// The situations that conditions tell apart: each operand becomes a dimension, cut where the conditions cut it.
//
// A dimension is independent of the others, so more situations are reckoned with than can occur: what holds in all
// of them certainly holds. Two comparisons of one operand with constants share a dimension, and so do all
// comparisons between the same two operands; anything else that is ja or nee is a dimension of its own.

import { compare } from "../evaluate/decimal.js";
import type { Expr, ValueType } from "../model.js";
import { fullBox, intersection, mergeBoxes, type Box, type Mask, type Space } from "./cover.js";
import { constantDay, constantNumber, keyOf, type Operands } from "./operands.js";
import { rangesOf, scaleOf, stepsOf, type Range, type Scale } from "./scale.js";

/** One indivisible part of a dimension. */
export type Element =
  | { readonly kind: "none" }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "choice"; readonly value: string }
  /** `value` undefined: any text that no condition names. */
  | { readonly kind: "text"; readonly value: string | undefined }
  | Range
  | { readonly kind: "relation"; readonly value: "<" | "=" | ">" | "≠" }
  /** A list that is given; its contents are other dimensions. */
  | { readonly kind: "given" };

/** What a dimension is about. */
export type Subject =
  | { readonly kind: "truth"; readonly operand: Expr }
  | { readonly kind: "value"; readonly operand: Expr; readonly type: ValueType }
  | { readonly kind: "relation"; readonly left: Expr; readonly right: Expr; readonly type: ValueType };

export interface Dimension {
  readonly subject: Subject;
  readonly elements: readonly Element[];
  readonly scale?: Scale;
}

/** A condition over dimensions. */
export type Formula =
  | { readonly kind: "constant"; readonly value: boolean }
  | { readonly kind: "atom"; readonly dimension: number; readonly holds: (element: Element) => boolean }
  | { readonly kind: "and" | "or"; readonly operands: readonly Formula[] }
  | { readonly kind: "not"; readonly operand: Formula };

/** Turns conditions into formulas; once `dimensions` is asked, no condition may follow. */
export interface Situations {
  readonly formulaOf: (condition: Expr) => Formula;
  /** The index of the dimension of the values of `operand`, made when it is new. */
  readonly valueDimension: (operand: Expr) => number;
  readonly dimensions: () => readonly Dimension[];
}

interface Draft {
  readonly subject: Subject;
  readonly optional: boolean;
  /** After which steps a range ends. */
  readonly cuts: Set<bigint>;
  readonly texts: Set<string>;
  readonly scale: Scale | undefined;
}

type Relation = "<" | "<=" | ">" | ">=" | "=";

const orderedTypes: Readonly<Record<"number" | "date", ValueType>> = {
  number: { kind: "getal", geheel: false },
  date: { kind: "datum" },
};

const never: Formula = { kind: "constant", value: false };

/** An empty set of situations over the facts and derived values of a policy. */
export function collectSituations(operands: Operands): Situations {
  const drafts: Draft[] = [];
  const indices = new Map<string, number>();

  const dimensionFor = (key: string, create: () => Draft): number => {
    const known = indices.get(key);
    if (known !== undefined) return known;
    indices.set(key, drafts.length);
    drafts.push(create());
    return drafts.length - 1;
  };

  const truthDimension = (operand: Expr): number =>
    dimensionFor(`truth ${keyOf(operand)}`, () => draft({ kind: "truth", operand }, false, undefined));

  const valueDimension = (operand: Expr): number => {
    const type = operands.typeOf(operand);
    if (type.kind === "ja/nee") return truthDimension(operand);
    return dimensionFor(`value ${keyOf(operand)}`, () =>
      draft(
        { kind: "value", operand, type },
        operands.canBeNone(operand),
        scaleOf(operand, type, operands.shapeOf(operand)),
      ),
    );
  };

  const isPresent = (operand: Expr): readonly Formula[] =>
    operands.canBeNone(operand) ? [atom(valueDimension(operand), (element) => element.kind !== "none")] : [];

  /** `left relation right` where both are present. */
  const related = (left: Expr, relation: Relation, right: Expr, type: ValueType): Formula => {
    if (left.op === "none" || right.op === "none") return never;
    const [constant, other, turned] = isConstant(right)
      ? ([right, left, relation] as const)
      : ([left, right, flipped(relation)] as const);
    if (!isConstant(constant)) return compared(left, relation, right, type);
    if (isConstant(other))
      return { kind: "constant", value: holdsFor(compareConstants(other, constant), turned) };
    const index = valueDimension(other);
    const dimension = drafts[index];
    if (dimension === undefined) return never;
    return { kind: "and", operands: [...isPresent(other), atom(index, cutBy(dimension, turned, constant))] };
  };

  /** Two operands that both hang on facts: how they relate is a dimension of its own. */
  const compared = (left: Expr, relation: Relation, right: Expr, type: ValueType): Formula => {
    const turn = keyOf(left) > keyOf(right);
    const [first, second] = turn ? [right, left] : [left, right];
    const wanted = turn ? flipped(relation) : relation;
    if (keyOf(first) === keyOf(second)) {
      return {
        kind: "and",
        operands: [...isPresent(left), { kind: "constant", value: holdsFor("=", wanted) }],
      };
    }
    const index = dimensionFor(`relation ${keyOf(first)} ${keyOf(second)}`, () =>
      draft({ kind: "relation", left: first, right: second, type }, false, undefined),
    );
    const holds = (element: Element): boolean =>
      element.kind === "relation" && holdsFor(element.value, wanted);
    return { kind: "and", operands: [...isPresent(left), ...isPresent(right), atom(index, holds)] };
  };

  /** Both are present, and yet not `formula`: a comparison with geen is nee, negated or not. */
  const presentBut = (present: readonly Expr[], formula: Formula): Formula => ({
    kind: "and",
    operands: [...present.flatMap(isPresent), { kind: "not", operand: formula }],
  });

  const formulaOf = (condition: Expr): Formula => {
    switch (condition.op) {
      case "boolean":
        return { kind: "constant", value: condition.value };
      case "and":
      case "or":
        return { kind: condition.op, operands: condition.operands.map(formulaOf) };
      case "not":
        return { kind: "not", operand: formulaOf(condition.operand) };
      case "isNone": {
        const isNone = operands.canBeNone(condition.operand)
          ? atom(valueDimension(condition.operand), (element) => element.kind === "none")
          : never;
        return condition.negated ? { kind: "not", operand: isNone } : isNone;
      }
      case "equals": {
        const { left, right, type, negated } = condition;
        if (left.op === "none" || right.op === "none") return never;
        const equal = related(left, "=", right, type);
        return negated ? presentBut([left, right], equal) : equal;
      }
      case "oneOf": {
        const { left, values, type, negated } = condition;
        if (left.op === "none") return never;
        const some: Formula = {
          kind: "or",
          operands: values.map((value) => related(left, "=", value, type)),
        };
        return negated ? presentBut([left], some) : some;
      }
      case "order":
        return related(condition.left, condition.relation, condition.right, orderedTypes[condition.type]);
      case "contains": {
        const { list, values } = condition;
        const holdsValue = (value: Expr): Formula =>
          atom(truthDimension({ op: "contains", list, values: [value] }), isTrue);
        return {
          kind: "and",
          operands: [...isPresent(list), { kind: "or", operands: values.map(holdsValue) }],
        };
      }
      default:
        return atom(truthDimension(condition), isTrue);
    }
  };

  return {
    formulaOf,
    valueDimension,
    dimensions: () => drafts.map((dimension) => finished(dimension, operands)),
  };
}

/** The boxes that make up a formula; undefined when there would be more than a table can need. */
export function boxesOf(dimensions: readonly Dimension[], formula: Formula): readonly Box[] | undefined {
  const full = fullBox(spaceOf(dimensions));
  const walk = (part: Formula, positive: boolean): readonly Box[] | undefined => {
    switch (part.kind) {
      case "constant":
        return part.value === positive ? [full] : [];
      case "atom": {
        const mask = maskWhere(dimensions[part.dimension], (element) => part.holds(element) === positive);
        return mask === 0n ? [] : [full.with(part.dimension, mask)];
      }
      case "not":
        return walk(part.operand, !positive);
      case "and":
      case "or": {
        const parts = part.operands.map((operand) => walk(operand, positive));
        if (!parts.every((boxes) => boxes !== undefined)) return undefined;
        return (part.kind === "and") === positive ? product(parts, full) : union(parts);
      }
    }
  };
  return walk(formula, true);
}

/** The sizes of the dimensions. */
export function spaceOf(dimensions: readonly Dimension[]): Space {
  return dimensions.map((dimension) => dimension.elements.length);
}

const mostBoxes = 400;

function union(parts: readonly (readonly Box[])[]): readonly Box[] | undefined {
  const boxes = mergeBoxes(parts.flat());
  return boxes.length > mostBoxes ? undefined : boxes;
}

function product(parts: readonly (readonly Box[])[], full: Box): readonly Box[] | undefined {
  let boxes: readonly Box[] = [full];
  for (const part of parts) {
    const next: Box[] = [];
    for (const box of boxes) {
      for (const other of part) {
        const common = intersection(box, other);
        if (common !== undefined) next.push(common);
      }
    }
    if (next.length > mostBoxes) return undefined;
    boxes = mergeBoxes(next);
  }
  return boxes;
}

function maskWhere(dimension: Dimension | undefined, holds: (element: Element) => boolean): Mask {
  let mask = 0n;
  let bit = 1n;
  for (const element of dimension?.elements ?? []) {
    if (holds(element)) mask |= bit;
    bit <<= 1n;
  }
  return mask;
}

function atom(dimension: number, holds: (element: Element) => boolean): Formula {
  return { kind: "atom", dimension, holds };
}

const isTrue = (element: Element): boolean => element.kind === "truth" && element.value;

function draft(subject: Subject, optional: boolean, scale: Scale | undefined): Draft {
  return { subject, optional, scale, cuts: new Set(), texts: new Set() };
}

function isConstant(expr: Expr): boolean {
  return (
    expr.op === "enum" ||
    expr.op === "text" ||
    constantNumber(expr) !== undefined ||
    constantDay(expr) !== undefined
  );
}

function flipped(relation: Relation): Relation {
  const other: Readonly<Record<Relation, Relation>> = {
    "<": ">",
    "<=": ">=",
    ">": "<",
    ">=": "<=",
    "=": "=",
  };
  return other[relation];
}

/** Does `wanted` hold of two values that relate as `actual`? */
function holdsFor(actual: "<" | "=" | ">" | "≠", wanted: Relation): boolean {
  switch (wanted) {
    case "<":
    case ">":
    case "=":
      return actual === wanted;
    case "<=":
      return actual === "<" || actual === "=";
    case ">=":
      return actual === ">" || actual === "=";
  }
}

function compareConstants(left: Expr, right: Expr): "<" | "=" | ">" | "≠" {
  const leftNumber = constantNumber(left);
  const rightNumber = constantNumber(right);
  const leftDay = constantDay(left);
  const rightDay = constantDay(right);
  let difference = 0;
  if (leftNumber !== undefined && rightNumber !== undefined) difference = compare(leftNumber, rightNumber);
  else if (leftDay !== undefined && rightDay !== undefined) difference = leftDay - rightDay;
  else return keyOf(left) === keyOf(right) ? "=" : "≠";
  if (difference === 0) return "=";
  return difference < 0 ? "<" : ">";
}

/** Cuts the dimension where `relation constant` begins and ends, and says which elements lie within. */
function cutBy(dimension: Draft, relation: Relation, constant: Expr): (element: Element) => boolean {
  if (constant.op === "enum") {
    return (element) => element.kind === "choice" && element.value === constant.value;
  }
  if (constant.op === "text") {
    dimension.texts.add(constant.value);
    return (element) => element.kind === "text" && element.value === constant.value;
  }
  const steps = stepsOf(constant, dimension.scale?.decimals ?? 0);
  if (steps === undefined) return () => false;
  // A constant between two steps (0,355 on a scale of cents) falls between `down` and `up`.
  const { down, up } = steps;
  switch (relation) {
    case "<":
      dimension.cuts.add(up - 1n);
      return (element) => element.kind === "range" && element.to < up;
    case "<=":
      dimension.cuts.add(down);
      return (element) => element.kind === "range" && element.to <= down;
    case ">":
      dimension.cuts.add(down);
      return (element) => element.kind === "range" && element.from > down;
    case ">=":
      dimension.cuts.add(up - 1n);
      return (element) => element.kind === "range" && element.from >= up;
    case "=":
      if (down !== up) return () => false;
      dimension.cuts.add(down - 1n).add(down);
      return (element) => element.kind === "range" && element.from === down && element.to === down;
  }
}

function finished({ subject, optional, cuts, texts, scale }: Draft, { valuesOf }: Operands): Dimension {
  const none: readonly Element[] = optional ? [{ kind: "none" }] : [];
  const values = (): readonly Element[] => {
    if (subject.kind === "truth") return [true, false].map((value) => ({ kind: "truth", value }));
    const { type } = subject;
    if (subject.kind === "relation") {
      const ordered = type.kind !== "keuzelijst" && type.kind !== "tekst";
      const relations = ordered ? (["<", "=", ">"] as const) : (["=", "≠"] as const);
      return relations.map((value) => ({ kind: "relation", value }));
    }
    if (scale !== undefined) return rangesOf(scale, cuts);
    if (type.kind === "keuzelijst") {
      return valuesOf(type.naam).map((value) => ({ kind: "choice", value }));
    }
    if (type.kind === "tekst") return [...texts, undefined].map((value) => ({ kind: "text", value }));
    return [{ kind: "given" }];
  };
  const elements = [...values(), ...none];
  // A keuzelijst without values is reported elsewhere; here it has one value that nobody names.
  if (elements.length === 0) return { subject, elements: [{ kind: "given" }] };
  return { subject, elements, ...(scale === undefined ? {} : { scale }) };
}
