// The body of one straight-line function: the facts it reads and the values it computes, each once, in order of need.

import type { Expr, Feit } from "../../model.js";
import { isNumeric } from "../../numeric.js";
import { isAtom } from "./codes.js";
import type { CodeOfGiven, CodeOfNumber, CodeOfValue } from "./codes.js";
import { numberArguments, propertyOf } from "./module-scope.js";
import type { ModuleScope } from "./module-scope.js";

/** A truth is written as its code, any other value with what is known of it. */
export type Code = string | CodeOfValue;

/** A list of statements: the function's own, or those of a loop within it. */
export interface Statements {
  readonly lines: string[];
  /** What has been computed here, by what it is. */
  readonly known: Map<string, Code>;
}

/** The record that a loop is at. */
export interface RecordAtHand {
  readonly name: string;
  readonly statements: Statements;
}

/** Where an expression is written out: within a loop there is a record at hand. */
export interface Place {
  readonly body: Body;
  readonly statements: Statements;
  readonly record?: RecordAtHand;
}

/** How each kind of thing is written out; rooms that lean on each other meet here. */
export interface Writers {
  /** The truth of an expression; not always an atom. */
  readonly truth: (place: Place, expr: Expr) => string;
  readonly value: (place: Place, expr: Expr) => CodeOfValue;
  readonly derived: (place: Place, naam: string) => Code;
  /** The truth of `voldoet aan` a norm, and a besluit. */
  readonly norm: (place: Place, naam: string) => string;
  readonly besluit: (place: Place, naam: string) => string;
}

export interface Body {
  readonly scope: ModuleScope;
  readonly write: Writers;
  readonly statements: Statements;
  /** A name that is not in use yet. */
  readonly fresh: (start: string) => string;
  /** The facts that the function has come to use. */
  readonly used: Set<string>;
}

export function newBody(scope: ModuleScope, write: Writers): Body {
  let count = 0;
  return {
    scope,
    write,
    statements: newStatements(),
    fresh: (start) => {
      count += 1;
      return `${start}${count}`;
    },
    used: new Set(),
  };
}

export function newStatements(): Statements {
  return { lines: [], known: new Map() };
}

/** Outside every loop of `place`. */
export function outermost({ body }: Place): Place {
  return { body, statements: body.statements };
}

/** What `make` writes, remembered under `what`. */
export function once<C extends Code>(statements: Statements, what: string, make: () => C): C {
  const known = statements.known.get(what);
  // One `what` is always made by one kind of `make`.
  if (known !== undefined) return known as C;
  const made = make();
  statements.known.set(what, made);
  return made;
}

/** The truth of `expr`, as an atom. */
export function truthAtom(place: Place, expr: Expr): string {
  return atom(place, place.body.write.truth(place, expr));
}

/** A number that an expression of that kind stands for; `geen` is one too. */
export function numberCode(place: Place, expr: Expr): CodeOfNumber {
  return asNumber(place.body.write.value(place, expr));
}

export function asNumber(value: CodeOfValue): CodeOfNumber {
  if (value.kind === "number") return value;
  if (value.kind === "choice" && value.code === "0") {
    return { kind: "number", low: "Infinity", high: "-Infinity", none: "2", ask: "0", decimals: 0 };
  }
  throw new RangeError(`a ${value.kind} is no number`);
}

/** `code` as an atom: itself, or the name of a constant that holds it. */
export function atom({ body, statements }: Place, code: string): string {
  if (isAtom(code)) return code;
  // The same expression twice is the same constant: nothing that it is made of changes once it is written out.
  return once(statements, `code ${code}`, () => {
    const name = body.fresh("t");
    statements.lines.push(`const ${name}: number = ${code};`);
    return name;
  });
}

/** `code` under a name, also when it is a literal: TypeScript would see through a comparison of two literals. */
export function named(place: Place, code: string): string {
  return /^[0-9]/.test(code) ? atom(place, `${code} + 0`) : atom(place, code);
}

/** The truth of `expr`, under a name. */
export function truthNamed(place: Place, expr: Expr): string {
  return named(place, place.body.write.truth(place, expr));
}

/** A number of which every part is an atom. */
export function atomicNumber(place: Place, number: CodeOfNumber): CodeOfNumber {
  const { low, high, none, ask, decimals, literal } = number;
  return {
    kind: "number",
    low: atom(place, low),
    high: atom(place, high),
    none: atom(place, none),
    ask: atom(place, ask),
    decimals,
    ...(literal === undefined ? {} : { literal }),
  };
}

// ── Facts ───────────────────────────────────────────────────────────────────────────────────────────

/** The name that a fact has in the code. */
export function factName(naam: string): string {
  return `f_${naam}`;
}

/** What a fact or field is in the code, once it has been read into `name`. */
export function codeOfFact(statements: Statements, feit: Feit, name: string): Code {
  const { type, optioneel } = feit;
  const open = unknownTruth(feit);
  if (type.kind === "ja/nee") return name;
  if (isNumeric(type)) return numberGiven(statements, feit, name);
  switch (type.kind) {
    case "datum":
    case "keuzelijst":
      return { kind: "choice", code: name, none: optioneel, open };
    case "tekst":
      return { kind: "text", code: name, none: optioneel, open };
    case "structuur":
    case "lijst":
      return { kind: "list", code: name, none: optioneel, open };
  }
}

/** 3 when it is unknown, or 7 when the zorgaanbieder is to be asked. */
export function unknownTruth({ herkomst }: Feit): 3 | 7 {
  return herkomst.soort === "zorgaanbieder" ? 7 : 3;
}

/** What stands for an unknown date, choice, text or list. */
function unknownCode(feit: Feit): number {
  return -(1 | (feit.optioneel ? 2 : 0) | (unknownTruth(feit) & 4));
}

function numberGiven(statements: Statements, feit: Feit, name: string): CodeOfNumber {
  const { type, optioneel } = feit;
  if (!isNumeric(type)) throw new RangeError(`${feit.naam} is no number`);
  const [units, least, most] = numberArguments(type);
  const decimals = Math.round(Math.log10(units));
  // Without bounds of its own nothing is promised, although no fact can be beyond the limits.
  const low = type.min === undefined ? -Infinity : least;
  const high = type.max === undefined ? Infinity : most;
  const open = unknownTruth(feit);
  const given: CodeOfGiven = { code: name, optional: optioneel, low, high, open };
  const part = (what: string, code: string): string => {
    if (isAtom(code)) return code;
    return once(statements, `${name} ${what}`, () => {
      statements.lines.push(`const ${name}_${what}: number = ${code};`);
      return `${name}_${what}`;
    });
  };
  const orNone = optioneel ? `${name} === -Infinity ? Infinity : ` : "";
  return {
    kind: "number",
    // Written out when somebody needs the range: most comparisons do not.
    get low() {
      return part("low", `${name} === Infinity ? ${low} : ${orNone}${name}`);
    },
    get high() {
      return high === Infinity ? name : part("high", `${name} === Infinity ? ${high} : ${name}`);
    },
    get none() {
      return optioneel ? part("none", `${name} === Infinity ? 1 : ${name} === -Infinity ? 2 : 0`) : "0";
    },
    get ask() {
      return open === 7 ? part("ask", `${name} === Infinity ? 4 : 0`) : "0";
    },
    decimals,
    given,
  };
}

/** The expression that reads a fact or field. */
function readingOf({ scope }: Body, holder: string, feit: Feit): string {
  const { type, optioneel } = feit;
  const value = propertyOf(scope, holder, feit.naam);
  const unknown = unknownCode(feit);
  const none = optioneel ? 0 : -16;
  switch (type.kind) {
    case "ja/nee": {
      const assumed = feit.aanname === undefined ? unknownTruth(feit) : feit.aanname ? 1 : 2;
      return `${scope.runtime("truthFact")}(${value}, ${assumed})`;
    }
    case "datum":
      return `${scope.runtime("dateFact")}(${value}, ${unknown}, ${none})`;
    case "keuzelijst":
      return `${scope.runtime("choiceFact")}(${value}, ${scope.choices(type.naam)}, ${unknown}, ${none})`;
    case "tekst":
      return `${scope.runtime("textFact")}(${value}, ${unknown}, ${none})`;
    case "lijst":
      return `${scope.runtime("listFact")}(${value}, ${scope.itemTest(type.element)}, ${unknown}, ${none})`;
    case "getal":
    case "percentage":
    case "bedrag": {
      const [units, min, max] = numberArguments(type);
      const ifNone = optioneel ? "-Infinity" : "NaN";
      return `${scope.runtime("numberFact")}(${value}, ${units}, ${min}, ${max}, ${ifNone})`;
    }
    case "structuur":
      // The checker refuses a fact, or a field, that is one record.
      throw new RangeError(`${feit.naam} is a record`);
  }
}

/** The statement that reads a fact or field into `name`. */
export function reading(body: Body, holder: string, feit: Feit, name: string): string {
  return `const ${name} = ${readingOf(body, holder, feit)};`;
}

/** The condition that one of the facts is not as it should be; those that are used have been read already. */
export function refusal(body: Body, holder: string, feiten: readonly Feit[]): string {
  const codeOf = (feit: Feit): string =>
    body.used.has(feit.naam) ? factName(feit.naam) : readingOf(body, holder, feit);
  const truths = feiten.filter(({ type }) => type.kind === "ja/nee").map(codeOf);
  const others = feiten
    .filter(({ type }) => type.kind !== "ja/nee")
    .map((feit) => (isNumeric(feit.type) ? `Number.isNaN(${codeOf(feit)})` : `${codeOf(feit)} === -16`));
  const bits = chunks(truths).map((chunk) => `((${chunk.join(" | ")}) & 8) !== 0`);
  return [...bits, ...others].join(" || ");
}

/** How many operands one expression gets: a chain of thousands would be too deep for those who read it. */
const LONGEST_CHAIN = 64;

export function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  const result: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += LONGEST_CHAIN) {
    result.push(items.slice(start, start + LONGEST_CHAIN));
  }
  return result;
}
