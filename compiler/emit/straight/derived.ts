// Derived values in straight-line code: the case or row that holds, or all that may still hold taken together.

import type { Afgeleide, Expr } from "../../model.js";
import { isNumeric } from "../../numeric.js";
import { rowOf } from "../formulas.js";
import { asNumber, atomicNumber, named, once, outermost, truthAtom, truthNamed } from "./body.js";
import type { Code, Place } from "./body.js";
import { bitsOf, rescaled } from "./codes.js";
import type { CodeOfChoice, CodeOfNumber, CodeOfText, CodeOfValue } from "./codes.js";

/** A condition and its result, both written out already; `when` is the name of a truth. */
interface Option<R> {
  readonly when: string;
  readonly gives: R;
}
/** The options of a derived value; `otherwise` when they are tried in order. */
interface Options<R> {
  readonly name: string;
  readonly rows: readonly Option<R>[];
  readonly otherwise: R | undefined;
}

/** What a derived value comes to. */
export function derivedCode(anywhere: Place, naam: string): Code {
  const place = outermost(anywhere);
  return once(place.statements, `derived ${naam}`, () => {
    const afgeleide = place.body.scope.derived(naam);
    if (afgeleide.type.kind === "ja/nee") return truthOf(place, afgeleide);
    if (isNumeric(afgeleide.type)) return numberOf(place, afgeleide);
    if (afgeleide.type.kind === "tekst") return textOf(place, afgeleide);
    return choiceOf(place, afgeleide);
  });
}

function optionsOf<R>(place: Place, afgeleide: Afgeleide, result: (expr: Expr) => R): Options<R> {
  const name = `d_${afgeleide.naam}`;
  const rows = (written: readonly { readonly when: Expr; readonly gives: Expr }[]): readonly Option<R>[] =>
    written.map(({ when, gives }) => ({ when: truthNamed(place, when), gives: result(gives) }));
  switch (afgeleide.vorm) {
    case "waarde":
      return { name, rows: [], otherwise: result(afgeleide.waarde) };
    case "gevallen":
      return {
        name,
        rows: rows(afgeleide.gevallen.map(({ als, dan }) => ({ when: als, gives: dan }))),
        otherwise: result(afgeleide.anders),
      };
    case "tabel":
      return {
        name,
        rows: rows(
          afgeleide.rijen.map(({ cellen, resultaat }) => ({ when: rowOf(cellen), gives: resultaat })),
        ),
        otherwise: undefined,
      };
  }
}

/** How the values of one kind are set and taken together; each gives statements. */
interface Joining<R> {
  /** Sets it to `result`, and forgets what was asked. */
  readonly set: (result: R) => readonly string[];
  /** Adds `result` to what it may be; `when` is open or holds. */
  readonly join: (result: R, when: string) => readonly string[];
  /** Before any result is added. */
  readonly start: readonly string[];
  /** After the last, when there may have been none. */
  readonly finish: readonly string[];
  /** After the last, when there has been one. */
  readonly settle: readonly string[];
  /** In the end, also when only one was set. */
  readonly after: readonly string[];
}

function statementsFor<R>({ rows, otherwise }: Options<R>, joining: Joining<R>): readonly string[] {
  if (otherwise !== undefined) {
    // From the last case to the first: each goes before what was found so far, or with it while it is open.
    const lines = [...joining.set(otherwise)];
    for (const { when, gives } of rows.toReversed()) {
      lines.push(`if (${when} === 1) {`, ...joining.set(gives));
      lines.push(`} else if (${when} !== 2) {`, ...joining.join(gives, when), "}");
    }
    return [...lines, ...(rows.length === 0 ? [] : joining.settle), ...joining.after];
  }
  return [
    ...rows.flatMap(({ when, gives }) => [`if (${when} === 1) {`, ...joining.set(gives), "} else"]),
    "{",
    ...joining.start,
    ...rows.flatMap(({ when, gives }) => [`if (${when} !== 2) {`, ...joining.join(gives, when), "}"]),
    ...joining.finish,
    "}",
    ...joining.after,
  ];
}

function truthOf(place: Place, afgeleide: Afgeleide): string {
  const options = optionsOf(place, afgeleide, (expr) => truthAtom(place, expr));
  const { name, rows, otherwise } = options;
  if (rows.length === 0 && otherwise !== undefined) return named(place, otherwise);
  // Decided after all: then nothing that was asked can change it.
  const settle = [`if ((${name} & 3) !== 3) ${name} &= 3;`];
  place.statements.lines.push(
    `let ${name} = 0;`,
    ...statementsFor(options, {
      set: (result) => [`${name} = ${result};`],
      join: (result, when) => [`${name} |= ${result} | (${when} & 4);`],
      start: [],
      finish: [`if (${name} === 0) ${name} = 3;`, ...settle],
      settle,
      after: [],
    }),
  );
  return name;
}

function choiceOf(place: Place, afgeleide: Afgeleide): CodeOfValue {
  const results: (CodeOfChoice | CodeOfText)[] = [];
  const options = optionsOf(place, afgeleide, (expr) => {
    const value = place.body.write.value(place, expr);
    if (value.kind !== "choice") throw new RangeError(`${afgeleide.naam} is a ${value.kind}`);
    results.push(value);
    return value.code;
  });
  return oneOfCodes(place, options, { kind: "choice", results, type: "number", either: "eitherCode" });
}

function textOf(place: Place, afgeleide: Afgeleide): CodeOfValue {
  const results: (CodeOfChoice | CodeOfText)[] = [];
  const options = optionsOf(place, afgeleide, (expr) => {
    const value = place.body.write.value(place, expr);
    if (value.kind === "number" || value.kind === "list")
      throw new RangeError(`${afgeleide.naam} is a ${value.kind}`);
    results.push(value);
    return value.code;
  });
  return oneOfCodes(place, options, { kind: "text", results, type: "string | number", either: "eitherText" });
}

function oneOfCodes(
  { body, statements }: Place,
  options: Options<string>,
  kind: {
    readonly kind: "choice" | "text";
    readonly results: readonly (CodeOfChoice | CodeOfText)[];
    readonly type: string;
    readonly either: string;
  },
): CodeOfValue {
  const { name, rows, otherwise } = options;
  const none = kind.results.some((result) => result.none);
  const [only] = kind.results;
  if (rows.length === 0 && only !== undefined && otherwise !== undefined) {
    statements.lines.push(`const ${name}: ${kind.type} = ${otherwise};`);
    return { kind: kind.kind, code: name, none: only.none, open: only.open };
  }
  const either = body.scope.runtime(kind.either);
  const openness = body.scope.runtime("openness");
  const bits = `${openness}(${name})`;
  const settle = [`if (${bits} !== 0) ${name} = -(${bits} | ${name}_ask);`];
  statements.lines.push(
    `let ${name}: ${kind.type} = -1;`,
    `let ${name}_ask = 0;`,
    ...statementsFor(options, {
      set: (result) => [`${name} = ${result};`, `${name}_ask = 0;`],
      join: (result, when) => [`${name} = ${either}(${name}, ${result});`, `${name}_ask |= ${when} & 4;`],
      start: [`${name} = -8;`],
      finish: [`if (${name} === -8) ${name} = -1;`, ...settle],
      settle,
      after: [],
    }),
  );
  return { kind: kind.kind, code: name, none, open: "depends" };
}

function numberOf(place: Place, afgeleide: Afgeleide): CodeOfNumber {
  const { body, statements } = place;
  const found: CodeOfNumber[] = [];
  const places = optionsOf(place, afgeleide, (expr) => {
    const number = asNumber(body.write.value(place, expr));
    found.push(number);
    return found.length - 1;
  });
  const decimals = Math.max(0, ...found.map((number) => number.decimals));
  const numbers = found.map((number) => atomicNumber(place, rescaled(number, decimals)));
  const { name, rows, otherwise } = places;
  const [only] = numbers;
  const canBeNone = numbers.some(({ none }) => none !== "0");
  const none = canBeNone ? `${name}_none` : "0";
  const mathNone = canBeNone ? body.scope.runtime("eitherNone") : "";
  const known = canBeNone
    ? `(${name}_low === ${name}_high && ${none} === 0) || ${none} === 2`
    : `${name}_low === ${name}_high`;
  const result = {
    kind: "number",
    low: `${name}_low`,
    high: `${name}_high`,
    none,
    ask: `${name}_ask`,
    decimals,
  } as const;

  if (rows.length === 0 && only !== undefined && otherwise !== undefined) {
    statements.lines.push(
      `const ${name}_low: number = ${only.low};`,
      `const ${name}_high: number = ${only.high};`,
      ...(canBeNone ? [`const ${none}: number = ${only.none};`] : []),
      `const ${name}_ask: number = ${known} ? 0 : ${only.ask};`,
    );
    return result;
  }
  const number = (index: number): CodeOfNumber => numbers[index] ?? result;
  statements.lines.push(
    `let ${name}_low = 0;`,
    `let ${name}_high = 0;`,
    ...(canBeNone ? [`let ${none} = 0;`] : []),
    `let ${name}_ask = 0;`,
    ...statementsFor(places, {
      set: (index) => {
        const { low, high, none: isNone, ask } = number(index);
        return [
          `${name}_low = ${low};`,
          `${name}_high = ${high};`,
          ...(canBeNone ? [`${none} = ${isNone};`] : []),
          `${name}_ask = ${ask};`,
        ];
      },
      join: (index, when) => {
        const { low, high, none: isNone, ask } = number(index);
        return [
          `${name}_low = Math.min(${name}_low, ${low});`,
          `${name}_high = Math.max(${name}_high, ${high});`,
          ...(canBeNone ? [`${none} = ${mathNone}(${none}, ${isNone});`] : []),
          `${name}_ask |= ${bitsOf([ask, `(${when} & 4)`])};`,
        ];
      },
      start: [
        `${name}_low = Infinity;`,
        `${name}_high = -Infinity;`,
        ...(canBeNone ? [`${none} = -1;`] : []),
      ],
      finish: [
        // No row at all: nothing is promised.
        `if (${name}_low > ${name}_high${canBeNone ? ` && ${none} === -1` : ""}) {`,
        `${name}_low = -Infinity;`,
        `${name}_high = Infinity;`,
        ...(canBeNone ? [`${none} = 0;`] : []),
        "}",
      ],
      settle: [],
      after: [`if (${known}) ${name}_ask = 0;`],
    }),
  );
  return result;
}
