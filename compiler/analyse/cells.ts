// Parts of a dimension as a policy writer would write them: the cells of a row, and a situation in words.

import { dateOfDayNumber } from "../evaluate/calendar.js";
import { decimal } from "../evaluate/decimal.js";
import type { Expr, ValueType } from "../model.js";
import { elementsOf, fullMask, type Mask } from "./cover.js";
import { dateText, operandText, quantityText } from "./notation.js";
import { keyOf, unitOf } from "./operands.js";
import { simplestIn, type Range, type Scale } from "./scale.js";
import type { Dimension, Element } from "./situations.js";

/** The cell for a value that is there, whatever it is. */
export const present = "niet geen";

/** The elements that may join `mask` so that one cell can still say it. */
export function joinable(dimension: Dimension, mask: Mask): readonly number[] {
  const { elements } = dimension;
  const isNone = (index: number): boolean => elements[index]?.kind === "none";
  const chosen = elementsOf(mask);
  if (dimension.scale === undefined) {
    return [...elements.keys()].filter((index) => !chosen.includes(index) && !isNone(index));
  }
  const first = chosen[0] ?? 0;
  const last = chosen.at(-1) ?? first;
  if (isNone(first)) return [];
  return [last + 1, first - 1].filter((index) => elements[index] !== undefined && !isNone(index));
}

/** The cell under `column` that lets through exactly `mask` of `dimension`; undefined when no cell can say that. */
export function cellText(column: Expr, dimension: Dimension, mask: Mask): string | undefined {
  const { subject, elements } = dimension;
  if (mask === fullMask(elements.length)) return "-";
  const chosen = elementsOf(mask).flatMap((index) => elements[index] ?? []);
  const [first] = chosen;
  if (first === undefined) return undefined;
  if (subject.kind === "relation") return relationCell(column, dimension, chosen);
  if (subject.kind === "truth") {
    const isYes = first.kind === "truth" && first.value;
    if (keyOf(subject.operand) === keyOf(column)) return isYes ? "ja" : "nee";
    return isYes && subject.operand.op === "contains"
      ? `bevat ${valuesText(subject.operand.values)}`
      : undefined;
  }
  if (keyOf(subject.operand) !== keyOf(column)) return undefined;
  if (chosen.length === 1 && first.kind === "none") return "geen";
  const others = elements.filter((element) => !chosen.includes(element));
  if (others.length === 1 && others[0]?.kind === "none") return present;
  if (dimension.scale !== undefined) return rangeCell(dimension.scale, subject.type, chosen);
  return choiceCell(chosen, others);
}

/** One situation of `dimension` within `mask`, in words: `aanvraagdatum is 1 januari 2028`. */
export function situationText(dimension: Dimension, mask: Mask): string {
  const { subject, elements, scale } = dimension;
  const chosen = elementsOf(mask).flatMap((index) => elements[index] ?? []);
  const first = chosen.find((element) => element.kind !== "none") ?? chosen[0];
  if (subject.kind === "relation") {
    const { left, right, type } = subject;
    const unit = unitOf(type);
    const relation = first?.kind === "relation" ? relationWords(first.value, type) : "naast";
    return `${operandText(left, unit) ?? "een gegeven"} ${relation} ${operandText(right, unit) ?? "een ander gegeven"}`;
  }
  if (subject.kind === "truth") {
    const isYes = first?.kind === "truth" && first.value;
    const { operand } = subject;
    if (operand.op === "contains") {
      const list = operandText(operand.list, "getal") ?? "de lijst";
      return `${list} ${isYes ? "met" : "zonder"} ${valuesText(operand.values) ?? "die waarde"}`;
    }
    return `${operandText(operand, "getal") ?? "een ander gegeven"} is ${isYes ? "ja" : "nee"}`;
  }
  const name = operandText(subject.operand, unitOf(subject.type)) ?? "een berekende waarde";
  const range = spanOf(chosen);
  if (range !== undefined && scale !== undefined) {
    return `${name} is ${stepText(simplestIn(range, scale), scale, subject.type)}`;
  }
  return `${name} is ${first === undefined ? "onbekend" : elementText(first)}`;
}

function elementText(element: Element): string {
  switch (element.kind) {
    case "none":
      return "geen";
    case "truth":
      return element.value ? "ja" : "nee";
    case "choice":
      return element.value;
    case "text":
      return element.value === undefined ? "iets anders" : `"${element.value}"`;
    case "given":
    case "range":
    case "relation":
      return "gegeven";
  }
}

function isRest(element: Element): boolean {
  return element.kind === "text" && element.value === undefined;
}

function choiceCell(chosen: readonly Element[], others: readonly Element[]): string | undefined {
  // A cell can name texts, but not "any other": that is said by what it is not.
  const rest = others.filter((element) => element.kind !== "none");
  const named = chosen.some(isRest) || (rest.length === 1 && chosen.length > 3) ? rest : chosen;
  if (named.some(isRest) || (named === rest && chosen.some((element) => element.kind === "none")))
    return undefined;
  const texts = named.map(elementText);
  // How a text writes its own quotation mark is the formatter's business.
  if (texts.some((text) => text.slice(1, -1).includes('"') || text.includes("\n"))) return undefined;
  if (named === chosen) return texts.join(", ");
  return `niet ${texts.join(", ")}`;
}

/** The run of steps that the elements make up; undefined when they are no steps, or have a hole. */
function spanOf(chosen: readonly Element[]): Range | undefined {
  let span: Range | undefined;
  for (const element of chosen) {
    if (element.kind !== "range") return undefined;
    if (span !== undefined && element.from !== span.to + 1n) return undefined;
    span = { kind: "range", from: span?.from ?? element.from, to: element.to };
  }
  return span;
}

function rangeCell(scale: Scale, type: ValueType, chosen: readonly Element[]): string | undefined {
  const range = spanOf(chosen);
  if (range === undefined) return undefined;
  const { from, to } = range;
  const text = (step: bigint): string => stepText(step, scale, type);
  const isDate = type.kind === "datum";
  if (from === to) return text(from);
  // The neighbour outside is often the rounder number: "minder dan 10" rather than "ten hoogste 9,9999".
  const isRounder = (step: bigint, than: bigint): boolean => !isDate && text(step).length < text(than).length;
  if (from === scale.min) {
    if (isRounder(to + 1n, to)) return `minder dan ${text(to + 1n)}`;
    return `${isDate ? "uiterlijk" : "ten hoogste"} ${text(to)}`;
  }
  if (to === scale.max) {
    if (isRounder(from - 1n, from)) return `meer dan ${text(from - 1n)}`;
    return `${isDate ? "vanaf" : "ten minste"} ${text(from)}`;
  }
  // Both ends of `van … tot en met …` count; an end that only exists on a finer scale cannot be written.
  if (scale.decimals > 4 && [from, to].some((step) => step % 10n ** BigInt(scale.decimals - 4) !== 0n))
    return undefined;
  return `van ${text(from)} tot en met ${text(to)}`;
}

function stepText(step: bigint, scale: Scale, type: ValueType): string {
  if (type.kind === "datum") return dateText(dateOfDayNumber(Number(step)));
  return quantityText(decimal(step, scale.decimals), unitOf(type));
}

function relationCell(column: Expr, dimension: Dimension, chosen: readonly Element[]): string | undefined {
  const { subject } = dimension;
  if (subject.kind !== "relation") return undefined;
  const isLeft = keyOf(subject.left) === keyOf(column);
  if (!isLeft && keyOf(subject.right) !== keyOf(column)) return undefined;
  const other = operandText(isLeft ? subject.right : subject.left, unitOf(subject.type));
  if (other === undefined) return undefined;
  const signs = chosen.map((element) => (element.kind === "relation" ? element.value : "≠"));
  const seen = signs
    .map((sign) => (isLeft ? sign : turned(sign)))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const word = relationWords(seen.join(""), subject.type);
  // A cell says `x` and `niet x`, where a sentence says `is x` and `is niet x`.
  return `${word.replace(/^is ?/, "")} ${other}`.trimStart();
}

const order = ["<", "=", ">", "≠"] as const;

function turned(sign: "<" | "=" | ">" | "≠"): "<" | "=" | ">" | "≠" {
  if (sign === "<") return ">";
  return sign === ">" ? "<" : sign;
}

function relationWords(signs: string, type: ValueType): string {
  const isDate = type.kind === "datum";
  switch (signs) {
    case "<":
      return isDate ? "voor" : "minder dan";
    case "<=":
      return isDate ? "uiterlijk" : "ten hoogste";
    case ">":
      return isDate ? "na" : "meer dan";
    case "=>":
      return isDate ? "vanaf" : "ten minste";
    case "=":
      return "is";
    default:
      return "is niet";
  }
}

function valuesText(values: readonly Expr[]): string | undefined {
  const texts = values.flatMap((value) => operandText(value, "getal") ?? []);
  return texts.length === values.length ? texts.join(", ") : undefined;
}
