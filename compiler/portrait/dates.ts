// A day as people look at it: which day of the week it is, and, where it bounds a term, which day is the last that
// counts and whether that is the day itself.

import { monthNames, type CalendarDate, type Comparison, type Expression, type Node } from "@inkoop/language";
import { addDays, addDuration, dayNumber, firstOfNextMonth } from "../evaluate/calendar.js";
import { dateInWords, expressionText } from "../resolve/expression-text.js";
import { leaf, textBlock, treeBlock, type Portrait } from "./portrait.js";

const weekdays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"] as const;

/** A Wednesday, to count from. */
const wednesday = dayNumber({ year: 2000, month: 3, day: 1 });

/** "donderdag 1 juli 2027". */
export function dayInWords(date: CalendarDate): string {
  const place = (((dayNumber(date) - wednesday + 3) % 7) + 7) % 7;
  return `${weekdays[place] ?? ""} ${dateInWords(date)}`;
}

/**
 * The date or term at the end of `chain`: the nodes from the file to the one that is pointed at. `contractYear` is that
 * of the policy; a block has none, and then a day of a contract year has no day of the week.
 */
export function portraitOfDate(
  chain: readonly Node[],
  contractYear: number | undefined,
): Portrait | undefined {
  const innermost = chain.at(-1);
  if (
    innermost?.kind === "date" ||
    innermost?.kind === "yearDate" ||
    innermost?.kind === "firstOfNextMonth"
  ) {
    const date = fixedDay(innermost, contractYear);
    // What hangs on a fact is no day yet.
    if (date === undefined && innermost.kind !== "yearDate") return undefined;
    const what = date === undefined ? "in elk beleid een dag van zijn eigen jaar" : dayInWords(date);
    return { name: nameOf(innermost), what, blocks: treeBlock(boundsIn(chain, contractYear).map(leaf)) };
  }
  if (innermost?.kind !== "duration") return undefined;
  return {
    name: expressionText(innermost),
    what: "een duur",
    blocks: [...textBlock(durationText(innermost)), ...treeBlock(boundsIn(chain, contractYear).map(leaf))],
  };
}

function nameOf(node: Extract<Expression, { kind: "date" | "yearDate" | "firstOfNextMonth" }>): string {
  if (node.kind !== "yearDate") return expressionText(node);
  const year = node.year === "contractjaar" ? "het contractjaar" : "het jaar ervoor";
  return `${node.day} ${monthNames[node.month - 1] ?? ""} van ${year}`;
}

function durationText({ unit, count }: Extract<Expression, { kind: "duration" }>): string | undefined {
  if (unit === "week") return `${count * 7} dagen.`;
  if (unit === "dag") return undefined;
  return "Heeft de maand waarin de termijn eindigt die dag niet, dan is het haar laatste dag.";
}

/** The day that an expression stands for whatever the facts are. */
export function fixedDay(expression: Expression, contractYear: number | undefined): CalendarDate | undefined {
  switch (expression.kind) {
    case "date":
      return expression.value;
    case "yearDate":
      if (contractYear === undefined) return undefined;
      return {
        year: expression.year === "contractjaar" ? contractYear : contractYear - 1,
        month: expression.month,
        day: expression.day,
      };
    case "parenthesised":
      return fixedDay(expression.expression, contractYear);
    case "firstOfNextMonth": {
      const date = fixedDay(expression.date, contractYear);
      return date === undefined ? undefined : firstOfNextMonth(date);
    }
    case "sum": {
      const [start, ...rest] = expression.terms;
      let date = start === undefined ? undefined : fixedDay(start.operand, contractYear);
      for (const { operator, operand } of rest) {
        if (date === undefined || operand.kind !== "duration") return undefined;
        date = addDuration(date, operator === "+" ? operand.count : -operand.count, operand.unit);
      }
      return date;
    }
    default:
      return undefined;
  }
}

/** What the date or duration at the end of `chain` does where it stands. */
function boundsIn(chain: readonly Node[], contractYear: number | undefined): readonly string[] {
  const innermost = chain.at(-1);
  for (const node of chain.toReversed().slice(1)) {
    switch (node.kind) {
      case "sum": {
        const date = fixedDay(node, contractYear);
        if (date !== undefined) return [`${expressionText(node)} is ${dayInWords(date)}.`];
        break;
      }
      case "order":
      case "within":
      case "between":
      case "is":
        return boundsOf(node, contractYear);
      case "looptijdClause":
        return [
          node.from === innermost
            ? "De eerste dag van de looptijd; die telt mee."
            : "De laatste dag van de looptijd; die telt mee.",
        ];
      case "parenthesised":
      case "firstOfNextMonth":
        break;
      default:
        return [];
    }
  }
  return [];
}

function first(date: CalendarDate): string {
  return `De eerste dag die telt: ${dayInWords(date)}.`;
}

function last(date: CalendarDate): string {
  return `De laatste dag die telt: ${dayInWords(date)}.`;
}

function boundsOf(comparison: Comparison, contractYear: number | undefined): readonly string[] {
  const dayOf = (expression: Expression): CalendarDate | undefined => fixedDay(expression, contractYear);
  switch (comparison.kind) {
    case "order": {
      const date = dayOf(comparison.value);
      if (date === undefined) return [];
      switch (comparison.operator) {
        case "voor":
          return [last(addDays(date, -1)), "De dag zelf telt niet mee."];
        case "uiterlijk":
          return [last(date), "De dag zelf telt mee."];
        case "vanaf":
          return [first(date), "De dag zelf telt mee."];
        case "na":
          return [first(addDays(date, 1)), "De dag zelf telt niet mee."];
        default:
          return [];
      }
    }
    case "between": {
      const [from, to] = [dayOf(comparison.from), dayOf(comparison.to)];
      return [...(from === undefined ? [] : [first(from)]), ...(to === undefined ? [] : [last(to)])];
    }
    case "within": {
      const { duration, direction } = comparison;
      const anchor = dayOf(comparison.anchor);
      if (duration.kind !== "duration") return [];
      if (anchor === undefined) {
        const edge = `${expressionText(duration)} ${direction} ${expressionText(comparison.anchor)}`;
        return [
          direction === "na"
            ? `De laatste dag die telt: precies ${edge}. De dag van het begin telt ook mee.`
            : `De eerste dag die telt: precies ${edge}. De dag van het eind telt ook mee.`,
        ];
      }
      const other = addDuration(anchor, direction === "na" ? duration.count : -duration.count, duration.unit);
      return direction === "na" ? [first(anchor), last(other)] : [first(other), last(anchor)];
    }
    case "is":
    case "isNone":
    case "oneOf":
    case "contains":
      return [];
  }
}
