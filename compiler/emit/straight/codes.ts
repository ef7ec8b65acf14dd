// What a piece of straight-line code stands for: expressions of TypeScript, with what is known of them beforehand.
//
// `runtime/straight.ts` says what the numbers mean. A code is an atom (a name or a literal) wherever it is used twice.

/** What can be unknown of a date, choice, text or list: nothing, the same each time (3, or 7 with an ask), or it depends. */
export type Openness = "never" | 3 | 7 | "depends";

/** A date or a value of a keuzelijst. */
export interface CodeOfChoice {
  readonly kind: "choice";
  readonly code: string;
  /** Can it be geen? */
  readonly none: boolean;
  readonly open: Openness;
}
/** A text or a list. */
export interface CodeOfText {
  readonly kind: "text" | "list";
  readonly code: string;
  readonly none: boolean;
  readonly open: Openness;
}
/** A number as it was given: one count, or a sign that it is geen or unknown. */
export interface CodeOfGiven {
  readonly code: string;
  readonly optional: boolean;
  /** What it can be while unknown, in the same count. */
  readonly low: number;
  readonly high: number;
  readonly open: 3 | 7;
}
/** A number: the least and the most that it can be, counted in 10^-`decimals`; is it geen; must somebody answer? */
export interface CodeOfNumber {
  readonly kind: "number";
  readonly low: string;
  readonly high: string;
  /** "0" when it cannot be geen. */
  readonly none: string;
  /** "0" when the zorgaanbieder is never asked. */
  readonly ask: string;
  readonly decimals: number;
  readonly literal?: number;
  /** When it is a fact or field and nothing has been done with it. */
  readonly given?: CodeOfGiven;
}
export type CodeOfValue = CodeOfChoice | CodeOfText | CodeOfNumber;

/** A name or a number: using it twice costs nothing. */
export function isAtom(code: string): boolean {
  return /^-?[\p{L}\p{N}_$.]+$/u.test(code);
}

export const YES = "1";
export const NO = "2";

// ── Truth ───────────────────────────────────────────────────────────────────────────────────────────

/** `operands` are atoms. */
export function allOf(operands: readonly string[]): string {
  const open = operands.filter((operand) => operand !== YES);
  if (open.includes(NO)) return NO;
  if (open.length < 2) return open[0] ?? YES;
  return `(${open.join(" & ")} & 1 ? ${open.join(" | ")} : 2)`;
}

/** `operands` are atoms. */
export function anyOf(operands: readonly string[]): string {
  const open = operands.filter((operand) => operand !== NO);
  if (open.includes(YES)) return YES;
  if (open.length < 2) return open[0] ?? NO;
  return `(${open.join(" & ")} & 2 ? ${open.join(" | ")} : 1)`;
}

/** `operand` is an atom. */
export function notOf(operand: string): string {
  if (operand === YES) return NO;
  if (operand === NO) return YES;
  return `(${operand} < 3 ? 3 - ${operand} : ${operand})`;
}

// ── Dates and choices ───────────────────────────────────────────────────────────────────────────────

/** 4 when this value is unknown and the zorgaanbieder is asked for it; "0" when it never is. */
function askOf({ code, open }: CodeOfChoice): string {
  if (open === "never" || open === 3) return "0";
  return open === 7 ? `(${code} < 0 ? 4 : 0)` : `(${code} < 0 ? -${code} & 4 : 0)`;
}

/** The truth of a comparison of which one of `sides` is unknown. */
function openTruth(sides: readonly CodeOfChoice[]): string {
  const open = sides.filter((side) => side.open !== "never");
  if (open.every((side) => side.open === 7)) return "7";
  const asks = open.map(askOf).filter((ask) => ask !== "0");
  return asks.length === 0 ? "3" : `3 | ${asks.join(" | ")}`;
}

/** A comparison of dates or choices: geen is never so, unknown is open, else `test` says. The codes are atoms. */
export function comparisonOf(sides: readonly CodeOfChoice[], test: string): string {
  const none = sides.filter((side) => side.none).map(({ code }) => `${code} === 0`);
  const unknown = sides.filter((side) => side.open !== "never").map(({ code }) => `${code} < 0`);
  const ifNone = none.length === 0 ? "" : `${none.join(" || ")} ? 2 : `;
  const ifUnknown = unknown.length === 0 ? "" : `${unknown.join(" || ")} ? ${openTruth(sides)} : `;
  return `(${ifNone}${ifUnknown}${test} ? 1 : 2)`;
}

// ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────

export type Relation = "<" | "<=" | ">" | ">=" | "===" | "!==";

/** The count of a number in more decimals. */
export function inDecimals(code: string, from: number, to: number): string {
  if (from === to) return code;
  const value = Number(code);
  return Number.isNaN(value) ? `${code} * ${10 ** (to - from)}` : numberText(value * 10 ** (to - from));
}

/** A number as TypeScript writes it. */
export function numberText(value: number): string {
  return String(value === 0 ? 0 : value);
}

/** The same number in more decimals; its codes need not be atoms then. */
export function rescaled(number: CodeOfNumber, decimals: number): CodeOfNumber {
  if (number.decimals === decimals) return number;
  return {
    kind: "number",
    low: inDecimals(number.low, number.decimals, decimals),
    high: inDecimals(number.high, number.decimals, decimals),
    none: number.none,
    ask: number.ask,
    decimals,
    ...(number.literal === undefined ? {} : { literal: number.literal * 10 ** (decimals - number.decimals) }),
  };
}

/** Bits together; "0" when there are none. */
export function bitsOf(parts: readonly string[]): string {
  const some = [...new Set(parts.filter((part) => part !== "0"))];
  return some.length === 0 ? "0" : some.length === 1 ? (some[0] ?? "0") : `(${some.join(" | ")})`;
}

/** How the range of an unknown given number stands to a number: 1, 2 or 3. */
function standing(relation: Relation, low: number, high: number, value: number): 1 | 2 | 3 {
  switch (relation) {
    case "<":
      return high < value ? 1 : low >= value ? 2 : 3;
    case "<=":
      return high <= value ? 1 : low > value ? 2 : 3;
    case ">":
      return low > value ? 1 : high <= value ? 2 : 3;
    case ">=":
      return low >= value ? 1 : high < value ? 2 : 3;
    case "===":
      return value < low || value > high ? 2 : low === high ? 1 : 3;
    case "!==":
      return value < low || value > high ? 1 : low === high ? 2 : 3;
  }
}

/** A given number against a literal in the same decimals: no range is needed. */
export function givenAgainst(given: CodeOfGiven, relation: Relation, value: number): string {
  const { code, optional, low, high, open } = given;
  const truth = standing(relation, low, high, value);
  const unknown = truth === 3 || (truth === 1 && optional) ? open : truth;
  const test = `${code} ${relation} ${numberText(value)}`;
  // geen is -Infinity, which only these would take for a number.
  const mistakable = optional && (relation === "<" || relation === "<=" || relation === "!==");
  return `(${code} === Infinity ? ${unknown} : ${mistakable ? `${code} !== -Infinity && ${test}` : test} ? 1 : 2)`;
}

/**
 * Any two numbers in the same decimals; all codes are atoms. Written out, for a number that is handed to a function may
 * have to be put on the heap. `runtime` gives a function by its name.
 */
export function numbersCompared(
  left: CodeOfNumber,
  relation: Relation,
  right: CodeOfNumber,
  runtime: (name: string) => string,
): string {
  const mirror = relation === ">" || relation === ">=";
  const [first, second] = mirror ? [right, left] : [left, right];
  const ask = bitsOf([left.ask, right.ask]);
  const none = bitsOf([left.none, right.none]);
  if (none === "0") return rangesCompared(first, relation, second, ask === "0" ? "3" : `3 | ${ask}`);
  return `${runtime("settled")}(${rangesCompared(first, relation, second, "3")}, ${none}, ${ask})`;
}

/** Is it so for every number of the one range and of the other (1), for none (2), or is it `open`? */
function rangesCompared(one: CodeOfNumber, relation: Relation, other: CodeOfNumber, open: string): string {
  const apart = `${one.high} < ${other.low} || ${one.low} > ${other.high}`;
  const same = `${one.low} === ${one.high} && ${other.low} === ${other.high}`;
  switch (relation) {
    case "<":
    case ">":
      return `(${one.high} < ${other.low} ? 1 : ${one.low} >= ${other.high} ? 2 : ${open})`;
    case "<=":
    case ">=":
      return `(${one.high} <= ${other.low} ? 1 : ${one.low} > ${other.high} ? 2 : ${open})`;
    case "===":
      return `(${apart} ? 2 : ${same} ? 1 : ${open})`;
    case "!==":
      return `(${apart} ? 1 : ${same} ? 2 : ${open})`;
  }
}
