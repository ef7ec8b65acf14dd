// Days that stand in the text as a sum or beside a year: which day each is for one policy.

import {
  visitAll,
  type CalendarDate,
  type Comparison,
  type Expression,
  type Node,
  type Span,
} from "@inkoop/language";
import { looptijdOf } from "../binding/looptijd.js";
import { addDuration, dateOfDayNumber } from "../evaluate/calendar.js";
import { dateInWords } from "../resolve/expression-text.js";
import type { Analysis } from "../unit-index.js";
import { constantDay } from "./operands.js";

/** A day that is not written out. */
export interface FixedDay {
  /** What stands for it in the text. */
  readonly span: Span;
  /** The day itself, or the first or last of the days that count. */
  readonly role: "day" | "first" | "last";
  /** "1 september 2026". */
  readonly text: string;
}

/** The days under `root`, a node of a file of `analysis`, that hang on no fact; in the order of the text. */
export function fixedDaysIn(analysis: Analysis, root: Node): readonly FixedDay[] {
  // A building block stands for every year in which a policy uses it.
  const hasYear = analysis.unit.kind === "beleid" && looptijdOf(analysis.unit) !== undefined;
  const dayOf = (expression: Expression): CalendarDate | undefined => {
    if (!hasYear && namesYear(expression)) return undefined;
    const expr = analysis.typeOf(expression)?.expr;
    const day = expr === undefined ? undefined : constantDay(expr);
    return day === undefined ? undefined : dateOfDayNumber(day);
  };
  const found: FixedDay[] = [];
  visitAll(root, (node) => {
    if (node.kind === "within") {
      const edge = edgeOf(node, dayOf);
      if (edge === undefined) return true;
      found.push(edge);
      return false;
    }
    if (node.kind !== "yearDate" && node.kind !== "firstOfNextMonth" && node.kind !== "sum") return true;
    const date = dayOf(node);
    if (date === undefined) return true;
    found.push({ span: node.span, role: "day", text: dateInWords(date) });
    return false;
  });
  return found;
}

/** The far end of `binnen 6 weken na 1 juli 2026`. */
function edgeOf(
  { duration, direction, anchor, span }: Extract<Comparison, { readonly kind: "within" }>,
  dayOf: (expression: Expression) => CalendarDate | undefined,
): FixedDay | undefined {
  const date = dayOf(anchor);
  if (date === undefined || duration.kind !== "duration") return undefined;
  const count = direction === "na" ? duration.count : -duration.count;
  return {
    span,
    role: direction === "na" ? "last" : "first",
    text: dateInWords(addDuration(date, count, duration.unit)),
  };
}

function namesYear(expression: Expression): boolean {
  let found = false;
  visitAll(expression, ({ kind }) => {
    if (kind === "yearDate") found = true;
    return !found;
  });
  return found;
}
