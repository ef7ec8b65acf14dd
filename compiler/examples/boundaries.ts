// Boundaries: the two neighbouring values between which a comparison turns, and whether examples stand on both.

import { durationText, operandText } from "../analyse/notation.js";
import { factsBehind, expressionsOf, operandsIn } from "../analyse/expressions.js";
import { keyOf, operandsOf, unitOf } from "../analyse/operands.js";
import type { Operands } from "../analyse/operands.js";
import { scaleOf, stepsOf } from "../analyse/scale.js";
import type { Scale } from "../analyse/scale.js";
import { quoted } from "../diagnostics/words.js";
import { dateOfDayNumber } from "../evaluate/calendar.js";
import { decimal } from "../evaluate/decimal.js";
import { dutchQuantity } from "../evaluate/dutch.js";
import { pointOf } from "../evaluate/interval.js";
import type { Scope } from "../evaluate/context.js";
import { itemScopes, valueOf } from "../evaluate/expressions.js";
import type { Value } from "../evaluate/values.js";
import type { Beleid, Expr, Origin } from "../model.js";

/** One of the two values of a boundary. */
export interface BoundarySide {
  /** The value, or how it relates to what it is compared with: "1 november 2026", "precies `x` + 6 weken". */
  readonly text: string;
  /** False when no facts could have this value. */
  readonly possible: boolean;
  /** The number of examples that stand on it. */
  readonly seen: number;
}
export interface Boundary {
  /** What is compared with what: "`aanvraagKibg` en 1 november 2026". */
  readonly text: string;
  /** The declarations that draw this boundary. */
  readonly of: readonly string[];
  /** Where the first of those stands. */
  readonly origin: Origin;
  /** The lower value, then the one right above it. */
  readonly sides: readonly [BoundarySide, BoundarySide];
}

type Order = Extract<Expr, { readonly op: "order" }>;

/** A comparison, its operand that facts can put anywhere, and which steps around the other one it tells apart. */
interface Turn {
  readonly subject: Expr;
  readonly other: Expr;
  /** Between the other value and the step below it, or the step above it. */
  readonly towards: "below" | "above";
  readonly scale: Scale;
}

/** The boundaries of `beleid`; each of `examples` is the scope of one example. */
export function boundariesOf(beleid: Beleid, examples: readonly Scope[]): readonly Boundary[] {
  return atOnce(boundariesInSteps(beleid, examples));
}

/** What `steps` comes to, without anything in between. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same piece by piece, for who has something else to do in between. */
export function* boundariesInSteps(
  beleid: Beleid,
  examples: readonly Scope[],
): Generator<undefined, readonly Boundary[]> {
  const operands = operandsOf(beleid);
  const found = new Map<string, Draft>();
  for (const { expr, naam, origin } of expressionsOf(beleid)) {
    yield;
    const scopes = examples.map((scope, example) => ({ scope, example }));
    visitOrders(expr, scopes, (order, places) => {
      const turn = turnOf(operands, order);
      if (turn === undefined) return;
      const key = keyOfTurn(turn);
      const draft = found.get(key) ?? { turn, of: new Set(), origin, seen: [new Set(), new Set()] };
      found.set(key, draft);
      draft.of.add(naam);
      for (const place of places) {
        const side = sideAt(turn, place.scope);
        if (side !== undefined) draft.seen[side].add(place.example);
      }
    });
  }
  return [...found.values()].map((draft) => finished(operands, draft));
}

interface Draft {
  readonly turn: Turn;
  readonly of: Set<string>;
  readonly origin: Origin;
  /** The examples on the lower and on the upper side. */
  readonly seen: readonly [Set<number>, Set<number>];
}
interface Place {
  readonly scope: Scope;
  readonly example: number;
}

/** Every ordering in `expr`, with the scopes in which the examples meet it: within a list, each record. */
function visitOrders(
  expr: Expr,
  places: readonly Place[],
  visit: (order: Order, places: readonly Place[]) => void,
): void {
  if (expr.op === "order") visit(expr, places);
  const isAggregate = expr.op === "count" || expr.op === "total" || expr.op === "every";
  for (const operand of operandsIn(expr)) {
    const inner =
      isAggregate && operand !== expr.list
        ? places.flatMap(({ scope, example }) =>
            itemScopes(scope, expr).map((item) => ({ scope: item, example })),
          )
        : places;
    visitOrders(operand, inner, visit);
  }
}

/** The boundary that a comparison draws; undefined when facts cannot be put on either side of it at will. */
function turnOf(operands: Operands, { relation, left, right }: Order): Turn | undefined {
  const turned = isFree(operands, left, right);
  if (!turned && !isFree(operands, right, left)) return undefined;
  const [subject, other] = turned ? [left, right] : [right, left];
  // `x < y` turns between y and the step below it, seen from x; seen from y, between x and the step above.
  const below = relation === "<" || relation === ">=";
  const scale = scaleOf(subject, operands.typeOf(subject), operands.shapeOf(subject));
  return scale && { subject, other, towards: below === turned ? "below" : "above", scale };
}

/** Is `subject` something that facts give, and that has no say in `other`? */
function isFree({ beleid }: Operands, subject: Expr, other: Expr): boolean {
  const isGiven =
    subject.op === "fact" ||
    subject.op === "peildatum" ||
    subject.op === "field" ||
    subject.op === "count" ||
    subject.op === "total";
  if (!isGiven || keyOf(subject) === keyOf(other)) return false;
  const behind = factsBehind(beleid, other);
  return [...factsBehind(beleid, subject)].every((naam) => !behind.has(naam));
}

function keyOfTurn({ subject, other, towards, scale }: Turn): string {
  const steps = stepsOf(other, scale.decimals);
  // `uiterlijk 31 december` and `voor 1 januari` draw one boundary.
  return steps === undefined
    ? `${keyOf(subject)} ${towards} ${keyOf(other)}`
    : `${keyOf(subject)} above ${lowerOf(towards, steps)}`;
}

function lowerOf(towards: Turn["towards"], steps: { readonly down: bigint; readonly up: bigint }): bigint {
  return towards === "below" ? steps.up - 1n : steps.down;
}

/** On which side (0 lower, 1 upper) the facts of a scope stand; undefined when on neither. */
function sideAt({ subject, other, towards, scale }: Turn, scope: Scope): 0 | 1 | undefined {
  const value = stepsOfValue(valueOf(scope, subject), scale);
  const steps = stepsOfValue(valueOf(scope, other), scale);
  if (value === undefined || steps === undefined || value.down !== value.up) return undefined;
  const lower = lowerOf(towards, steps);
  if (value.down === lower) return 0;
  return value.down === lower + 1n ? 1 : undefined;
}

function stepsOfValue(value: Value, { decimals }: Scale): ReturnType<typeof stepsOf> {
  if (value.kind === "date") return stepsOf({ op: "date", value: value.date }, decimals);
  const point = value.kind === "number" && !value.mayBeNone ? pointOf(value.interval) : undefined;
  return point && stepsOf({ op: "number", value: point }, decimals);
}

function finished(operands: Operands, { turn, of, origin, seen }: Draft): Boundary {
  const { other, towards, scale } = turn;
  const steps = stepsOf(other, scale.decimals);
  const lower = steps === undefined ? undefined : lowerOf(towards, steps);
  const side = (index: 0 | 1): BoundarySide => {
    const value = lower === undefined ? undefined : lower + BigInt(index);
    return {
      text: value === undefined ? relativeText(operands, turn, index) : stepText(operands, turn, value),
      possible: value === undefined || (value >= scale.min && value <= scale.max),
      seen: seen[index].size,
    };
  };
  return {
    text: `${textOf(operands, turn.subject, turn)} en ${textOf(operands, other, turn)}`,
    of: [...of],
    origin,
    sides: [side(0), side(1)],
  };
}

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────

function textOf({ typeOf }: Operands, expr: Expr, { subject }: Turn): string {
  const text = operandText(expr, unitOf(typeOf(subject)));
  if (text !== undefined) return expr.op === "number" || expr.op === "date" ? text : quoted(text);
  if (expr.op === "count") return `een aantal van ${textOfList(expr.list)}`;
  if (expr.op === "total") return `een som over ${textOfList(expr.list)}`;
  return "een berekende waarde";
}

function textOfList(list: Expr): string {
  return list.op === "fact" ? quoted(list.naam) : "een lijst";
}

function stepText({ typeOf }: Operands, { subject, scale }: Turn, steps: bigint): string {
  const type = typeOf(subject);
  if (type.kind === "datum") {
    const date = operandText({ op: "date", value: dateOfDayNumber(Number(steps)) }, "getal");
    return date ?? "";
  }
  return dutchQuantity(decimal(steps, scale.decimals), unitOf(type));
}

/** "precies `x` + 6 weken", "1 dag later". */
function relativeText(operands: Operands, turn: Turn, index: 0 | 1): string {
  const { subject, other, towards, scale } = turn;
  const exact = towards === "below" ? 1 : 0;
  if (index === exact) return `precies ${textOf(operands, other, turn)}`;
  const type = operands.typeOf(subject);
  if (type.kind === "datum") return `${durationText(1, "dag")} ${towards === "below" ? "eerder" : "later"}`;
  const step = dutchQuantity(decimal(1n, scale.decimals), unitOf(type));
  return `${step} ${towards === "below" ? "minder" : "meer"}`;
}
