// From expressions that were checked to the meaning of `model.ts`, with the dates of one policy filled in.

import type { CalendarDate, Comparison, Expression, TableCell } from "@inkoop/language";
import { analyse, type Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import type { Expr } from "../model.js";
import { createResolver } from "../names/resolver.js";
import type { PolicySymbol } from "../names/symbols.js";
import { ownerOf } from "../program/units.js";
import type { Unit } from "../program.js";
import { typeCell } from "../types/cells.js";
import { typeComparison } from "../types/comparisons.js";
import { peildatum, typeCondition, typeExpression } from "../types/expressions.js";
import type { StaticType, Typed } from "../types/static-type.js";
import type { TypedNode, Typing } from "../types/typing.js";

/** The place where an expression stands: what its names mean there. */
export interface Home {
  readonly analysis: Analysis;
  readonly file: string;
}

/** Something could not be resolved after all: it holds an error, which is reported elsewhere. */
export class Unresolved extends Error {}

/** Gives what `typed` means. */
export function meaningOf(typed: Typed | undefined): Expr {
  if (typed?.expr === undefined) throw new Unresolved();
  return typed.expr;
}

const silent: Report = () => {};

/** The home of what `symbol` declares, in `unit` or one of its blocks. */
export function homeOf(symbol: PolicySymbol, unit: Unit): Home {
  const owner = ownerOf(unit, symbol.file);
  if (owner === undefined) throw new Unresolved();
  return { analysis: analyse(owner), file: symbol.file };
}

/** Turns expressions into meaning, for a policy whose looptijd starts in `contractYear`. */
export interface Lowering {
  readonly contractYear: number;
  readonly condition: (expression: Expression, home: Home) => Expr;
  readonly value: (expression: Expression, home: Home, expected?: StaticType) => Expr;
  /** `moet`: the comparison of `left`, and of nothing given when that is undefined. */
  readonly comparison: (comparison: Comparison, left: Expression | undefined, home: Home) => Expr;
  /** The test of a cell on its column; undefined for `-`. */
  readonly cell: (cell: TableCell, column: Expression, home: Home) => Expr | undefined;
}

export function createLowering(contractYear: number): Lowering {
  const typings = new Map<Analysis, Map<string, Typing>>();
  const typingAt = ({ analysis, file }: Home): Typing => {
    const ofFiles = typings.get(analysis) ?? new Map<string, Typing>();
    typings.set(analysis, ofFiles);
    const typing = ofFiles.get(file) ?? silentTyping(analysis, file, contractYear);
    ofFiles.set(file, typing);
    return typing;
  };
  // What was found when the text was checked holds here too, but in a block that was checked for another year.
  const checked = (node: TypedNode, { analysis }: Home): Typed | undefined =>
    (analysis.contractYear ?? contractYear) === contractYear ? analysis.typeOf(node) : undefined;
  // The condition of a heading counts for every norm below it, and means one thing for all of them.
  const conditions = new Map<Home["analysis"], Map<Expression, Expr>>();
  return {
    contractYear,
    condition: (expression, home) => {
      const typed = checked(expression, home);
      if (typed?.type.kind === "ja/nee") return meaningOf(typed);
      const known = conditions.get(home.analysis) ?? new Map<Expression, Expr>();
      conditions.set(home.analysis, known);
      const meaning = known.get(expression) ?? meaningOf(typeCondition(expression, typingAt(home)));
      known.set(expression, meaning);
      return meaning;
    },
    value: (expression, home, expected) =>
      meaningOf(checked(expression, home) ?? typeExpression(expression, typingAt(home), expected)),
    comparison: (comparison, left, home) => {
      const known = checked(comparison, home);
      if (known !== undefined) return meaningOf(known);
      const typing = typingAt(home);
      const typed = left === undefined ? peildatum : typeExpression(left, typing);
      return meaningOf(
        typeComparison(comparison, { typed, node: left, span: comparison.span, inTable: false }, typing),
      );
    },
    cell: (cell, column, home) => {
      const typing = typingAt(home);
      const typed = checked(cell, home) ?? typeCell(cell, typeExpression(column, typing), typing);
      return typed === undefined ? undefined : meaningOf(typed);
    },
  };
}

/** What a checked expression needs to be typed once more: it says nothing and remembers nothing. */
export function silentTyping(analysis: Analysis, file: string, contractYear: number): Typing {
  const names = createResolver({
    scope: analysis.scope,
    file,
    declaration: analysis.unit.header,
    report: silent,
    remember: () => {},
  });
  return {
    names,
    role: "meaning",
    text: "",
    contractYear: () => contractYear,
    declared: analysis.declared,
    record: undefined,
    negated: false,
    guarded: new Set(),
    keep: () => {},
    typeOf: typeExpression,
  };
}

/** Is it a fixed day? */
export function fixedDate(expr: Expr): CalendarDate | undefined {
  return expr.op === "date" ? expr.value : undefined;
}

/** All of these together; undefined when there are none. */
export function allOf(conditions: readonly Expr[]): Expr | undefined {
  const [first, ...others] = conditions;
  if (first === undefined || others.length === 0) return first;
  return { op: "and", operands: conditions };
}
