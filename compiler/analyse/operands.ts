// What can be known beforehand of the operands of a comparison: constants, types, bounds, whether they can be geen.

import type { Decimal } from "@inkoop/language";
import { addDuration, dateOfDayNumber, dayNumber, firstOfNextMonth } from "../evaluate/calendar.js";
import { add, negate, percentOf } from "../evaluate/decimal.js";
import type { Expr, ValueType } from "../model.js";
import { shapeOfExpr, shapesOfBeleid, type DeclaredValues, type NumericShape } from "../numeric.js";
import type { QuantityUnit } from "./notation.js";

/** The facts and derived values of a policy by name. */
export interface Operands {
  readonly beleid: DeclaredValues;
  readonly typeOf: (expr: Expr) => ValueType;
  readonly canBeNone: (expr: Expr) => boolean;
  /** The values of the keuzelijst of this name. */
  readonly valuesOf: (keuzelijst: string) => readonly string[];
  /** The values that a number can have. */
  readonly shapeOf: (expr: Expr) => NumericShape | undefined;
}

const truth: ValueType = { kind: "ja/nee" };
const date: ValueType = { kind: "datum" };
const anyNumber: ValueType = { kind: "getal", geheel: false };
const listLength: ValueType = { kind: "getal", geheel: true };

/** What `beleid` says of the operands in its expressions. */
export function operandsOf(beleid: DeclaredValues): Operands {
  const facts = new Map(beleid.feiten.map((feit) => [feit.naam, feit]));
  const derived = new Map(beleid.afgeleiden.map((afgeleide) => [afgeleide.naam, afgeleide]));
  const fields = new Map(
    beleid.structuren.map(({ naam, velden }) => [
      naam,
      new Map(velden.map((veld) => [veld.naam, veld.type])),
    ]),
  );

  const typeOf = (expr: Expr): ValueType => {
    switch (expr.op) {
      case "fact":
        return facts.get(expr.naam)?.type ?? truth;
      case "derived":
        return derived.get(expr.naam)?.type ?? truth;
      case "number":
        return anyNumber;
      case "count":
        return listLength;
      case "total":
        return { kind: unitOf(typeOf(expr.field)), geheel: false };
      case "field":
        return fields.get(expr.structuur)?.get(expr.naam) ?? truth;
      case "add":
      case "subtract": {
        const left = unitOf(typeOf(expr.left));
        return { kind: left === "getal" ? unitOf(typeOf(expr.right)) : left, geheel: false };
      }
      case "percentOf":
        return { kind: unitOf(typeOf(expr.operand)), geheel: false };
      case "peildatum":
      case "date":
      case "shift":
      case "firstOfNextMonth":
        return date;
      case "text":
        return { kind: "tekst" };
      case "enum":
        return { kind: "keuzelijst", naam: expr.keuzelijst };
      default:
        return truth;
    }
  };

  const canBeNone = (expr: Expr): boolean => {
    switch (expr.op) {
      case "fact":
        return facts.get(expr.naam)?.optioneel ?? false;
      case "derived":
        return derived.get(expr.naam)?.optioneel ?? false;
      case "none":
        return true;
      case "add":
      case "subtract":
        return canBeNone(expr.left) || canBeNone(expr.right);
      case "percentOf":
        return canBeNone(expr.operand);
      case "count":
      case "total":
        return canBeNone(expr.list);
      case "shift":
      case "firstOfNextMonth":
        return canBeNone(expr.date);
      default:
        return false;
    }
  };

  const shapes = shapesOfBeleid(beleid);
  const values = new Map(
    beleid.keuzelijsten.map(({ naam, waarden }) => [naam, waarden.map((waarde) => waarde.naam)]),
  );
  const valuesOf = (keuzelijst: string): readonly string[] => values.get(keuzelijst) ?? [];
  return { beleid, typeOf, canBeNone, valuesOf, shapeOf: (expr) => shapeOfExpr(expr, shapes) };
}

/** The unit in which a number of this type is written. */
export function unitOf(type: ValueType): QuantityUnit {
  return type.kind === "percentage" || type.kind === "bedrag" ? type.kind : "getal";
}

/** The number that `expr` is whatever the facts; undefined when it hangs on facts. */
export function constantNumber(expr: Expr): Decimal | undefined {
  switch (expr.op) {
    case "number":
      return expr.value;
    case "add":
    case "subtract": {
      const left = constantNumber(expr.left);
      const right = constantNumber(expr.right);
      if (left === undefined || right === undefined) return undefined;
      return add(left, expr.op === "add" ? right : negate(right));
    }
    case "percentOf": {
      const operand = constantNumber(expr.operand);
      return operand === undefined ? undefined : percentOf(expr.percentage, operand);
    }
    default:
      return undefined;
  }
}

/** The day number of the date that `expr` is whatever the facts; undefined when it hangs on facts. */
export function constantDay(expr: Expr): number | undefined {
  switch (expr.op) {
    case "date":
      return dayNumber(expr.value);
    case "shift": {
      const day = constantDay(expr.date);
      if (day === undefined) return undefined;
      return dayNumber(addDuration(dateOfDayNumber(day), expr.sign * expr.count, expr.unit));
    }
    case "firstOfNextMonth": {
      const day = constantDay(expr.date);
      return day === undefined ? undefined : dayNumber(firstOfNextMonth(dateOfDayNumber(day)));
    }
    default:
      return undefined;
  }
}

/** The same text for expressions of the same form, different texts for others. */
export function keyOf(expr: Expr): string {
  switch (expr.op) {
    // What nearly every comparison is about; a name has nothing in it that JSON writes otherwise.
    case "fact":
    case "derived":
      return `{"op":"${expr.op}","naam":"${expr.naam}"}`;
    case "boolean":
      return expr.value ? '{"op":"boolean","value":true}' : '{"op":"boolean","value":false}';
    default:
      return fullKeyOf(expr);
  }
}

function fullKeyOf(expr: Expr): string {
  return JSON.stringify(expr, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
