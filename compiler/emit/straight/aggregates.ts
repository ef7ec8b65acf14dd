// Counting, adding up and judging the items of a list: each a loop in straight-line code.

import type { Expr, Feit } from "../../model.js";
import { atom, newStatements, numberCode, outermost, setName, truthNamed } from "./body.js";
import type { Place } from "./body.js";
import { bitsOf, comparisonOf } from "./codes.js";
import type { CodeOfChoice, CodeOfNumber } from "./codes.js";
import { unknownTruth } from "./given.js";
import { recordsOf } from "./lists.js";
import { choiceNumber, MOST_IN_SET } from "./module-scope.js";

type Count = Extract<Expr, { readonly op: "count" }>;
type Total = Extract<Expr, { readonly op: "total" }>;

/** A list that is a fact. */
interface ListAtHand {
  readonly feit: Feit;
  readonly code: string;
  /** Can it be geen? */
  readonly none: boolean;
  /** The truth of what is said of it while it is unknown. */
  readonly open: 3 | 7;
  /** The test of whether there are no items to look at, and how many there are when that fails. */
  readonly isOpen: string;
  readonly count: string;
}

function listCode(place: Place, list: Expr): ListAtHand {
  const code = place.body.write.value(place, list);
  if (code.kind !== "list" || list.op !== "fact") throw new RangeError("only facts are lists");
  const { scope } = place.body;
  const feit = scope.fact(list.naam);
  // Records are counted, and what they have is kept by field.
  const areRecords = recordsOf(scope, feit) !== undefined;
  return {
    feit,
    code: code.code,
    none: code.none,
    open: unknownTruth(feit),
    isOpen: areRecords ? `${code.code} <= 0` : `typeof ${code.code} === "number"`,
    count: areRecords ? `${code.code} - 1` : `${code.code}.length`,
  };
}

/** A loop over the records of `list`; `write` gives what is done with each, in the place where the record is at hand. */
function loopOver(
  place: Place,
  list: ListAtHand,
  write: (inLoop: Place) => readonly string[],
): readonly string[] {
  const { body } = place;
  const name = body.fresh("r");
  const statements = newStatements();
  const done = write({ body, statements, record: { name, list: list.feit.naam, statements } });
  return [placeByPlace(list, name), ...statements.lines, ...done, "}"];
}

/** The beginning of a loop over a list; by place, for an iterator may have to be put on the heap. */
function placeByPlace({ count }: ListAtHand, name: string): string {
  return `for (let ${name}_at = 0; ${name}_at < ${count}; ${name}_at += 1) {`;
}

/** `aantal … met (…)`: the least and the most that it can be. */
export function countCode(place: Place, expr: Count): CodeOfNumber {
  // Outside every loop: what is counted does not hang on another record.
  const outside = outermost(place);
  const list = listCode(outside, expr.list);
  const { condition } = expr;
  const name = place.body.fresh("a");
  const counting =
    condition === undefined
      ? [`${name}_low = ${list.count};`, `${name}_high = ${list.count};`]
      : loopOver(outside, list, (inLoop) => {
          const truth = truthNamed(inLoop, condition);
          return [
            `if (${truth} === 1) ${name}_low += 1;`,
            `if (${truth} !== 2) ${name}_high += 1;`,
            `${name}_ask |= ${truth} & 4;`,
          ];
        });
  return aggregate(outside, { name, list, least: "0", counting, decimals: 0 });
}

/** `som van … met (…)`: the least and the most that it can be. */
export function totalCode(place: Place, expr: Total): CodeOfNumber {
  const outside = outermost(place);
  const list = listCode(outside, expr.list);
  const name = place.body.fresh("a");
  let decimals = 0;
  const counting = loopOver(outside, list, (inLoop) => {
    const truth = expr.condition === undefined ? "1" : truthNamed(inLoop, expr.condition);
    const field = numberCode(inLoop, expr.field);
    decimals = field.decimals;
    // What may not count, or may be geen, adds anything between nothing and all of it.
    const sure = [
      ...(truth === "1" ? [] : [`${truth} === 1`]),
      ...(field.none === "0" ? [] : [`${field.none} === 0`]),
    ].join(" && ");
    const low = sure === "" ? field.low : `${sure} ? ${field.low} : Math.min(0, ${field.low})`;
    const high = sure === "" ? field.high : `${sure} ? ${field.high} : Math.max(0, ${field.high})`;
    const added = [
      `${name}_low += ${low};`,
      `${name}_high += ${high};`,
      `${name}_ask |= ${truth === "1" ? field.ask : bitsOf([`(${truth} & 4)`, field.ask])};`,
    ];
    return truth === "1" ? added : [`if (${truth} !== 2) {`, ...added, "}"];
  });
  return aggregate(outside, { name, list, least: "-Infinity", counting, decimals });
}

interface Aggregate {
  readonly name: string;
  readonly list: ListAtHand;
  /** The least that it can be while the list is unknown. */
  readonly least: string;
  readonly counting: readonly string[];
  readonly decimals: number;
}

function aggregate(
  { statements }: Place,
  { name, list, least, counting, decimals }: Aggregate,
): CodeOfNumber {
  const canBeNone = list.none;
  statements.lines.push(
    `let ${name}_low = 0;`,
    `let ${name}_high = 0;`,
    `let ${name}_ask = 0;`,
    ...(canBeNone ? [`let ${name}_none = 0;`] : []),
    ...(canBeNone
      ? [
          `if (${list.code} === 0) {`,
          `${name}_low = Infinity;`,
          `${name}_high = -Infinity;`,
          `${name}_none = 2;`,
          "} else",
        ]
      : []),
    `if (${list.isOpen}) {`,
    ...(least === "0" ? [] : [`${name}_low = ${least};`]),
    `${name}_high = Infinity;`,
    ...(canBeNone ? [`${name}_none = 1;`] : []),
    ...(list.open === 7 ? [`${name}_ask = 4;`] : []),
    "} else {",
    ...counting,
    "}",
  );
  return {
    kind: "number",
    low: `${name}_low`,
    high: `${name}_high`,
    none: canBeNone ? `${name}_none` : "0",
    ask: `${name}_ask`,
    decimals,
  };
}

/** `elk van … heeft (…)` */
export function everyCode(place: Place, expr: Extract<Expr, { readonly op: "every" }>): string {
  const outside = outermost(place);
  const { lines } = outside.statements;
  const list = listCode(outside, expr.list);
  const name = place.body.fresh("a");
  const loop = loopOver(outside, list, (inLoop) => {
    const truth = truthNamed(inLoop, expr.condition);
    return [`if (${truth} === 2) {`, `${name} = 2;`, "break;", "}", `${name} |= ${truth};`];
  });
  lines.push(...unknownList(list, name, "1"), ...loop, "}");
  return name;
}

/** The truth of a statement about a list that is geen or unknown, and the beginning of the else for one that is known. */
function unknownList(list: ListAtHand, name: string, start: string): readonly string[] {
  return [
    `let ${name}: number = ${start};`,
    `if (${list.isOpen}) {`,
    `${name} = ${list.none ? `${list.code} === 0 ? 2 : ${list.open}` : list.open};`,
    "} else {",
  ];
}

/** `bevat`: does a list of keuzelijst values hold one of these? */
export function holdsCode(place: Place, expr: Extract<Expr, { readonly op: "contains" }>): string {
  const { body } = place;
  const { scope } = body;
  const literals = expr.values.flatMap((value) => (value.op === "enum" ? [value.value] : []));
  if (literals.length === expr.values.length && expr.list.op === "fact") {
    const set = setCode(place, scope.fact(expr.list.naam), literals);
    if (set !== undefined) return set;
  }
  const list = listCode(place, expr.list);
  if (literals.length === expr.values.length) {
    return `${scope.runtime("holdsOneOf")}(${list.code}, ${scope.texts(literals)})`;
  }
  // A value that is itself a fact may be unknown or geen.
  const [first] = expr.values.flatMap((value) => keuzelijstOf(place, value));
  if (first === undefined) throw new RangeError("a list holds values of a keuzelijst");
  const numbers = scope.choices(first);
  const name = body.fresh("a");
  const item = body.fresh("i");
  const tests = expr.values.flatMap((value) => {
    const code = body.write.value(place, value);
    if (code.kind !== "choice") throw new RangeError("a list holds values of a keuzelijst");
    const wanted = atom(place, code.code);
    if (code.open === "never") return [`if (${item} === ${wanted}) ${name} = 1;`];
    const open = code.open === "depends" ? `3 | (-${wanted} & 4)` : String(code.open);
    return [
      `if (${item} === ${wanted}) {`,
      `${name} = 1;`,
      `} else if (${wanted} < 0 && ${name} !== 1) {`,
      `${name} |= ${open};`,
      "}",
    ];
  });
  place.statements.lines.push(
    ...unknownList(list, name, "2"),
    placeByPlace(list, item),
    `const ${item} = ${numbers}.get(${list.code}[${item}_at]);`,
    ...tests,
    `if (${name} === 1) break;`,
    "}",
    "}",
  );
  return name;
}

/** A list that is a fact, as a set: one test of its bits; undefined when the keuzelijst has too many values. */
function setCode({ body }: Place, feit: Feit, values: readonly string[]): string | undefined {
  const { type, optioneel } = feit;
  if (type.kind !== "lijst" || type.element.kind !== "keuzelijst") return undefined;
  const keuzelijst = body.scope.keuzelijst(type.element.naam);
  if (keuzelijst.waarden.length > MOST_IN_SET) return undefined;
  const code = setName(feit.naam);
  const bits = values.reduce((sum, value) => sum | (1 << choiceNumber(keuzelijst, value)), 0);
  const side: CodeOfChoice = { kind: "choice", code, none: optioneel, open: unknownTruth(feit) };
  return comparisonOf([side], `(${code} & ${bits}) !== 0`);
}

function keuzelijstOf({ body }: Place, value: Expr): readonly string[] {
  if (value.op === "enum") return [value.keuzelijst];
  if (value.op === "field") {
    const veld = body.scope.structuur(value.structuur).velden.find(({ naam }) => naam === value.naam);
    return veld?.type.kind === "keuzelijst" ? [veld.type.naam] : [];
  }
  const type =
    value.op === "fact"
      ? body.scope.fact(value.naam).type
      : value.op === "derived"
        ? body.scope.beleid.afgeleiden.find(({ naam }) => naam === value.naam)?.type
        : undefined;
  return type?.kind === "keuzelijst" ? [type.naam] : [];
}
