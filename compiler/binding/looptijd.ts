// The looptijd of a policy: two fixed days, and the contract year that they give.

import type { CalendarDate, Expression, LooptijdClause } from "@inkoop/language";
import type { Unit } from "../program.js";
import { demand, textOf, withoutParentheses } from "../types/demand.js";
import { dateType } from "../types/static-type.js";
import type { Typing } from "../types/typing.js";

/** A policy's looptijd; undefined when it is not there or wrong. */
export interface Looptijd {
  readonly van: CalendarDate;
  readonly totEnMet: CalendarDate;
}

/** The first `looptijd` of the unit's header. */
export function looptijdOf(unit: Unit): Looptijd | undefined {
  for (const clause of unit.header.clauses) {
    if (clause.kind !== "looptijdClause") continue;
    const van = dateOf(clause.from);
    const totEnMet = dateOf(clause.to);
    return van === undefined || totEnMet === undefined ? undefined : { van, totEnMet };
  }
  return undefined;
}

function dateOf(expression: Expression): CalendarDate | undefined {
  const inner = withoutParentheses(expression);
  return inner.kind === "date" ? inner.value : undefined;
}

/** Checks that both ends are fixed days, the first not after the last. */
export function bindLooptijd(clause: LooptijdClause, typing: Typing): void {
  const { names } = typing;
  let fixed = true;
  for (const end of [clause.from, clause.to]) {
    const typed = typing.typeOf(end, typing, dateType);
    if (!demand(typed, dateType, end, typing)) fixed = false;
    else if (typed.expr !== undefined && typed.expr.op !== "date") {
      names.report("INK0334", { file: names.file, span: end.span }, { wanted: "een vaste datum" });
      fixed = false;
    } else if (end.kind === "yearDate") {
      // It would be counted from the very year that it has to give.
      names.report("INK0334", { file: names.file, span: end.span }, { wanted: "een vaste datum" });
      fixed = false;
    }
  }
  const from = dateOf(clause.from);
  const to = dateOf(clause.to);
  if (!fixed || from === undefined || to === undefined || dayNumber(from) <= dayNumber(to)) return;
  const edits = [
    { span: clause.from.span, newText: textOf(clause.to.span, typing) },
    { span: clause.to.span, newText: textOf(clause.from.span, typing) },
  ];
  names.report(
    "INK0335",
    { file: names.file, span: clause.span },
    {},
    { fixes: [{ title: "wissel de datums om", edits, safe: false }] },
  );
}

function dayNumber(date: CalendarDate): number {
  return (date.year * 100 + date.month) * 100 + date.day;
}
