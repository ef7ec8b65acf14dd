// The body of one straight-line function: the facts it reads and the values it computes, each once, in order of need.

import type { Expr, Feit } from "../../model.js";
import { isNumeric } from "../../numeric.js";
import { isAtom } from "./codes.js";
import type { CodeOfGiven, CodeOfNumber, CodeOfValue } from "./codes.js";
import { unknownTruth } from "./given.js";
import { numberArguments } from "./module-scope.js";
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
  /** The fact that is the list. */
  readonly list: string;
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

/** The name that a list of a keuzelijst has in the code as a set of values. */
export function setName(naam: string): string {
  return `s_${naam}`;
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

/** How many operands one expression gets: a chain of thousands would be too deep for those who read it. */
const LONGEST_CHAIN = 64;

export function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  const result: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += LONGEST_CHAIN) {
    result.push(items.slice(start, start + LONGEST_CHAIN));
  }
  return result;
}
